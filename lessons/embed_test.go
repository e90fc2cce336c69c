package lessons_test

import (
	"io/fs"
	"strings"
	"sync"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

var embeddedOnce = sync.OnceValues(func() (*lessons.Course, error) { return lessons.Load(lessons.Embedded()) }) //nolint:gochecknoglobals // a whole check takes long

// embedded is the course in the binary, one for all tests.
func embedded(t *testing.T) *lessons.Course {
	t.Helper()
	course, err := embeddedOnce()
	if err != nil {
		t.Fatal(err)
	}
	return course
}

// TestEmbedded is for authors, too: it lists what is wrong with the course in the binary.
func TestEmbedded(t *testing.T) {
	t.Parallel()
	for _, p := range lessons.Check(lessons.Embedded()) {
		t.Errorf("%s [%s]", p.In(lessons.EN), p.Rule)
	}
}

// TestEmbeddedTitles checks that no title says of which kind its unit is: every
// list does that in a column of its own, and every heading before the title.
func TestEmbeddedTitles(t *testing.T) {
	t.Parallel()
	course := load(t, lessons.Embedded())
	for _, m := range course.Modules {
		for _, u := range m.Units {
			for _, l := range course.Languages {
				for _, kind := range []string{"Drama", "Praktik", "Practice", "Kuis", "Quiz"} {
					if title := u.Title.In(l); strings.HasPrefix(title, kind+":") {
						t.Errorf("the title of %s is %q, want it without %s", u.ID, title, kind)
					}
				}
			}
		}
	}
}

// What the dramas of the course have at least. Others may be shorter.
const (
	leastDramas  = 6
	leastScenes  = 8
	leastEndings = 3
)

// TestEmbeddedDramas checks that the course has its six dramas and that they are worth playing again.
func TestEmbeddedDramas(t *testing.T) {
	t.Parallel()
	dramas := 0
	for _, m := range embedded(t).Modules {
		for _, u := range m.Units {
			if u.Kind != lessons.KindDrama {
				continue
			}
			dramas++
			d, err := u.Drama(lessons.ID)
			if err != nil {
				t.Fatal(err)
			}
			endings := 0
			for _, s := range d.Scenes {
				if s.Ending != "" {
					endings++
				}
			}
			if len(d.Scenes) < leastScenes || endings < leastEndings {
				t.Errorf("%s has %d scenes and %d endings, want %d and %d", u.ID, len(d.Scenes), endings, leastScenes, leastEndings)
			}
		}
	}
	if dramas < leastDramas {
		t.Errorf("%d dramas, want %d", dramas, leastDramas)
	}
}

// What a practice of the course has: enough to do it for real, and not so much that nobody begins.
const (
	leastTasks, mostTasks = 2, 4
	leastLines, mostLines = 3, 6
)

// TestEmbeddedPractices checks that there is something to do for real in every module, and that every workbench is used.
func TestEmbeddedPractices(t *testing.T) {
	t.Parallel()
	workbenches := map[string]int{}
	for _, m := range embedded(t).Modules {
		practices := 0
		for _, u := range m.Units {
			if u.Kind != lessons.KindPractice {
				continue
			}
			practices++
			p, err := u.Practice(lessons.ID)
			if err != nil {
				t.Fatal(err)
			}
			workbenches[p.Workbench]++
			checkTasks(t, u.ID, p)
		}
		if practices == 0 {
			t.Errorf("module %s has no practice", m.Slug)
		}
	}
	for _, w := range []string{"username", "bio", "caption", "calendar"} {
		if workbenches[w] != 1 {
			t.Errorf("%d practices use the workbench %s, want 1", workbenches[w], w)
		}
	}
}

func checkTasks(t *testing.T, id string, p *lessons.Practice) {
	t.Helper()
	if !strings.Contains(p.Intro, "**Hasil akhirnya:**") {
		t.Errorf("the introduction of %s does not say what there will be in the end", id)
	}
	if n := len(p.Tasks); n < leastTasks || n > mostTasks {
		t.Errorf("%s has %d tasks, want %d to %d", id, n, leastTasks, mostTasks)
	}
	for _, task := range p.Tasks {
		if n := len(task.Checklist); n < leastLines || n > mostLines {
			t.Errorf("%s#%s has %d lines to tick, want %d to %d", id, task.ID, n, leastLines, mostLines)
		}
	}
}

// TestEmbeddedRoundTrip goes through the source of every lesson with its blocks: what they leave over is only what divides them.
func TestEmbeddedRoundTrip(t *testing.T) {
	t.Parallel()
	course := embedded(t)
	for _, m := range course.Modules {
		for _, u := range m.Units {
			for _, l := range course.Languages {
				if u.Kind != lessons.KindLesson {
					continue
				}
				lesson, err := u.Lesson(l)
				if err != nil {
					t.Fatal(err)
				}
				files, err := fs.Glob(lessons.Embedded(), "*-"+m.Slug+"/*-"+u.Slug+"."+string(l)+".md")
				if err != nil || len(files) != 1 {
					t.Fatalf("files of %s: %v, %v", u.ID, files, err)
				}
				text, err := fs.ReadFile(lessons.Embedded(), files[0])
				if err != nil {
					t.Fatal(err)
				}
				checkRoundTrip(t, files[0], body(string(text)), lesson)
			}
		}
	}
}

func checkRoundTrip(t *testing.T, name, rest string, lesson *lessons.Lesson) {
	t.Helper()
	for _, page := range lesson.Pages {
		for _, b := range page.Blocks {
			source := b.Markdown
			if b.Kind == lessons.Callout {
				source = strings.ReplaceAll(strings.TrimRight("> "+strings.ReplaceAll(source, "\n", "\n> "), " "), "> \n", ">\n")
			}
			between, after, ok := strings.Cut(rest, source+"\n")
			if !ok {
				t.Fatalf("%s: %q does not follow", name, b.Markdown)
			}
			checkBetween(t, name, between)
			rest = after
		}
	}
	checkBetween(t, name, rest)
}

// checkBetween accepts what is no block.
func checkBetween(t *testing.T, name, text string) {
	t.Helper()
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		switch {
		case line == "", line == "---", strings.HasPrefix(line, "## "), strings.HasPrefix(line, "> [!"), strings.HasPrefix(line, "<!-- trainer:"):
		default:
			t.Errorf("%s: %q belongs to no block", name, line)
		}
	}
}
