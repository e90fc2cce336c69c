package lessons

import (
	"slices"
	"strconv"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// Practice is the body of a unit of kind practice in one language. It is shared: do not change it.
type Practice struct {
	Lang      Lang // the language it is really in, which may not be the one asked for
	Title     string
	Intro     string // Markdown
	Workbench string // the editor that goes with it: username, bio, caption, calendar, or ""
	Tasks     []practice.Task
	Sources   []string
}

// Practice returns the body of a practice; the rest is as with Lesson.
func (u *Unit) Practice(l Lang) (*Practice, error) {
	f, err := u.in(l, KindPractice)
	if err != nil {
		return nil, err
	}
	return f.practice.get(func() (*Practice, error) {
		d, err := u.load(f)
		if err != nil {
			return nil, err
		}
		return d.practice(f).Practice, d.src.invalid()
	})
}

// workbenches are the editors that look at a text of the participant while it is written.
func workbenches() []string { return []string{"username", "bio", "caption", "calendar"} }

// workbench reads which editor goes with a practice, if any.
func (f *fields) workbench() (string, place) {
	w, ok := f.optional("workbench", maxTitle)
	if !ok {
		return "", f.at
	}
	if w.text != "" && !slices.Contains(workbenches(), w.text) {
		f.problem(w.at, RuleUnknownWorkbench, w.text)
		f.src.suggest(w.text, workbenches()...)
	}
	return w.text, w.at
}

// parsedPractice is a practice with what the checker needs to know beyond it.
type parsedPractice struct {
	*Practice
	d     *document
	tasks []taskPlaces
}

// taskPlaces says where a task and the blocks of its instructions begin.
type taskPlaces struct {
	pos  int
	body prose
}

// practice parses the body of a practice.
func (d *document) practice(f *unitFile) *parsedPractice {
	p := &parsedPractice{Practice: &Practice{
		Lang: f.lang, Title: f.meta.title, Workbench: f.meta.workbench, Sources: f.meta.sources,
	}, d: d}
	intro, groups := d.sections()
	p.Intro = d.prose(intro).text
	for _, nodes := range groups {
		task := &taskParser{d: d}
		task.parse(nodes)
		p.Tasks, p.tasks = append(p.Tasks, task.t), append(p.tasks, task.places)
	}
	if len(groups) == 0 && !d.unread {
		d.problem(0, RuleEmptyPractice)
	}
	p.series().checkIDs()
	return p
}

// comparePractices compares what must not depend on the language: tasks, evidence, and how long the checklists are.
func comparePractices(here, there *parsedPractice) {
	compareSeries(here.series(), there.series(), func(i int) {
		a, b, at, place := here.Tasks[i], there.Tasks[i], here.tasks[i].pos, there.d.here(there.tasks[i].pos)
		if a.Evidence != b.Evidence {
			here.d.problem(at, RuleAttributeDiffers, "evidence", place)
		}
		compareBlocks(here.d, here.tasks[i].body, there.d, there.tasks[i].body, at)
		if len(a.Checklist) != len(b.Checklist) {
			here.d.problem(at, RuleChecklistDiffers, strconv.Itoa(len(a.Checklist)), strconv.Itoa(len(b.Checklist)), place)
		}
	})
}
