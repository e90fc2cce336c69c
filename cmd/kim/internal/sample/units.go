package sample

import (
	"math"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// read reads a lesson page by page. Quick people go from the first page to the last by the list of pages.
func (l *life) read(u *unit) {
	pages := u.lesson
	if pages == nil || len(pages.Pages) == 0 {
		return
	}
	skims := l.kind == fast && l.chance(75)
	for n, page := range pages.Pages {
		if skims && n > 0 && n < len(pages.Pages)-1 {
			continue
		}
		l.pass(20, 110)
		if l.over {
			return
		}
		place := progress.Place{Page: page.ID}
		l.record(progress.KindOpened, u.ID, "", place)
		switch {
		case l.chance(1.5):
			l.record(progress.KindBookmarked, u.ID, place.Key(), progress.BookmarkedBody{Place: place, On: true})
		case l.chance(0.7):
			l.record(progress.KindNoted, u.ID, place.Key(), progress.NotedBody{Place: place, Text: safe.Clean(l.one(jottings(l.Lang)))})
		}
	}
	l.record(progress.KindRead, u.ID, "", progress.ReadBody{})
}

// play plays a drama to an ending: the able find the better ways.
func (l *life) play(u *unit) {
	l.pass(10, 40)
	if u.drama == nil || l.over {
		return
	}
	run := l.id()
	l.record(progress.KindStarted, u.ID, "", progress.StartedBody{Run: run})
	at := u.drama.Begin()
	for step := 0; !at.Done(); step++ {
		l.pass(15, 70)
		if l.over {
			return
		}
		scene, choice := at.Scene(), l.prefer(at.Choices())
		next, err := at.Choose(choice.ID)
		if err != nil {
			return // it was open
		}
		at = next
		l.record(progress.KindChose, u.ID, scene.ID, progress.ChoseBody{
			Run: run, Step: step, Choice: choice.ID, To: choice.To, Score: choice.Score,
		})
	}
	ending := at.Scene()
	points := ending.Ending.Points()
	l.record(progress.KindFinished, u.ID, "", progress.FinishedBody{
		Run: run, Points: points, Max: 1, Percent: int(100 * points), Passed: true, Ending: ending.ID,
	})
}

// prefer picks a choice, the better the abler the person is.
func (l *life) prefer(choices []drama.Choice) drama.Choice {
	weights, total := make([]float64, len(choices)), 0.0
	for i, c := range choices {
		weights[i] = math.Exp(0.7 * (0.6 + l.ability) * float64(c.Score))
		total += weights[i]
	}
	at := l.rng.Float64() * total
	for i, w := range weights {
		if at -= w; at < 0 {
			return choices[i]
		}
	}
	return choices[len(choices)-1]
}

// practise ticks off the tasks of a practice and shows evidence for them; now and then a line stays open.
func (l *life) practise(u *unit) {
	if u.practice == nil || len(u.practice.Tasks) == 0 {
		return
	}
	if l.chance(60) {
		l.draw(u)
	}
	whole := true
	for _, task := range u.practice.Tasks {
		l.pass(30, 200)
		if l.over {
			return
		}
		l.record(progress.KindOpened, u.ID, "", progress.Place{Page: task.ID})
		whole = l.ticks(u, task) && whole
		if l.over {
			return
		}
		if task.Evidence != practice.EvidenceNone && (l.kind.ends() || l.chance(85)) {
			l.show(u, task)
		} else if task.Evidence != practice.EvidenceNone {
			whole = false
		}
	}
	if whole {
		count := float64(len(u.practice.Tasks))
		l.record(progress.KindFinished, u.ID, "", progress.FinishedBody{
			Run: l.id(), Points: count, Max: count, Percent: 100, Passed: true,
		})
	}
}

func (l *life) ticks(u *unit, task practice.Task) (all bool) {
	all = true
	for _, line := range task.Checklist {
		l.pass(4, 30)
		if l.over {
			return false
		}
		if !l.kind.ends() && l.chance(6) {
			all = false
			continue
		}
		l.record(progress.KindTicked, u.ID, task.ID, progress.TickedBody{Line: line.ID, On: true})
	}
	return all
}

// show gives evidence for a task.
func (l *life) show(u *unit, task practice.Task) {
	text := l.one(proofs(l.Lang))
	if task.Evidence == practice.EvidenceLink {
		text = "https://www.instagram.com/contoh_kim/"
	}
	l.record(progress.KindEvidenced, u.ID, task.ID, progress.EvidencedBody{Kind: string(task.Evidence), Text: safe.Clean(text)})
	l.shown = append(l.shown, shown{unit: u.ID, task: task.ID, kind: string(task.Evidence), when: l.clock})
}

// draw writes something in the workbench that goes with a practice.
func (l *life) draw(u *unit) {
	text := ""
	switch u.practice.Workbench {
	case "username":
		text = "kim_contoh_desa"
	case "bio":
		text = "KIM Contoh | Kabar dari desa, oleh warga, untuk warga"
	case "caption":
		text = "Posyandu bulan ini hari Selasa pukul 08.00 di balai desa. Bawa buku KIA ya, Bu. #KIMContoh"
	default:
		return
	}
	l.pass(60, 300)
	if !l.over {
		body := progress.EvidencedBody{Kind: progress.EvidenceWorkbench, Text: safe.Clean(text)}
		l.record(progress.KindEvidenced, u.ID, progress.EvidenceWorkbench, body)
	}
}

// report says that something is in the way of a unit, or of learning at all.
func (l *life) report(u *unit) {
	if l.over {
		return
	}
	kinds := []string{"signal", "signal", "device", "blocked", progress.ObstacleUnderstand, progress.ObstacleMistake, "other"}
	kind := l.one(kinds)
	switch {
	case kind == "device" && l.chance(50):
		l.tell(progress.Elsewhere, "", kind)
	case u.Kind == lessons.KindLesson && len(u.lesson.Pages) > 0:
		l.tell(u.ID, u.lesson.Pages[l.rng.IntN(len(u.lesson.Pages))].ID, kind)
	default:
		l.tell(u.ID, "", kind)
	}
}

func (l *life) tell(unit, item, kind string) {
	id, note := l.id(), ""
	if l.chance(75) {
		note = l.one(complaints(l.Lang, kind))
	}
	l.record(progress.KindReported, unit, item, progress.ReportedBody{Report: id, Kind: kind, Note: safe.Clean(note)})
	l.told = append(l.told, told{unit: unit, item: item, report: id, kind: kind, when: l.clock})
}

func (l *life) one(texts []string) string { return texts[l.rng.IntN(len(texts))] }
