package lessons_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// load opens a course that has to be good.
func load(t *testing.T, fsys fs.FS) *lessons.Course {
	t.Helper()
	course, err := lessons.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return course
}

func unit(t *testing.T, fsys fs.FS, id string) *lessons.Unit {
	t.Helper()
	u, ok := load(t, fsys).Unit(id)
	if !ok {
		t.Fatalf("there is no unit %s", id)
	}
	return u
}

// TestFallback opens a course that was not translated completely.
func TestFallback(t *testing.T) {
	t.Parallel()
	fsys := sample()
	delete(fsys, "01-dasar/01-satu.en.md")
	delete(fsys, "01-dasar/09-kuis.id.md")
	delete(fsys, "glossary.en.md")
	if _, err := lessons.Load(fsys); err == nil {
		t.Error("Load accepts a course without all translations")
	}
	course, err := lessons.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	u, _ := course.Unit("dasar/satu")
	lesson, err := u.Lesson(lessons.EN)
	if err != nil || lesson.Lang != lessons.ID || u.Title.In(lessons.EN) != "Satu" {
		t.Errorf("lesson in English is %+v, %v", lesson, err)
	}
	u, _ = course.Unit("dasar/kuis")
	q, err := u.Quiz(lessons.ID)
	if err != nil || q.Lang != lessons.EN {
		t.Errorf("quiz in Indonesian is %+v, %v", q, err)
	}
	if g, err := course.Glossary(lessons.EN); err != nil || g.Lang != lessons.ID || len(g.Terms) != 2 {
		t.Errorf("glossary in English is %+v, %v", g, err)
	}
	delete(fsys, "glossary.id.md")
	course, err = lessons.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if g, err := course.Glossary(lessons.EN); err != nil || len(g.Terms) != 0 {
		t.Errorf("missing glossary is %+v, %v", g, err)
	}
}

func TestTextIn(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text lessons.Text
		want string
	}{
		{lessons.Text{lessons.EN: "a", lessons.ID: "b"}, "a"},
		{lessons.Text{"jv": "a", lessons.ID: "b"}, "b"},
		{lessons.Text{"su": "a", "jv": "b"}, "b"},
		{nil, ""},
	}
	for _, test := range tests {
		if got := test.text.In(lessons.EN); got != test.want {
			t.Errorf("%v in English is %q, want %q", test.text, got, test.want)
		}
	}
}

// TestNeverHalfLoaded breaks one file and opens the course.
func TestNeverHalfLoaded(t *testing.T) {
	t.Parallel()
	fsys := sample()
	fsys["01-dasar/01-satu.id.md"] = file(strings.Replace(sampleLesson, "minutes", "menit", 1))
	for name, open := range map[string]func(fs.FS) (*lessons.Course, error){"Open": lessons.Open, "Load": lessons.Load} {
		course, err := open(fsys)
		var invalid *lessons.InvalidError
		if course != nil || !errors.As(err, &invalid) || len(invalid.Problems) != 2 {
			t.Errorf("%s returned %v, %v", name, course, err)
			continue
		}
		want := `course has 2 problem(s), first 01-dasar/01-satu.id.md:1:1: The key "minutes" is missing or has no value. Add a line "minutes: …".`
		if err.Error() != want {
			t.Errorf("%s says %q", name, err)
		}
	}
}

// TestBrokenBody opens a course that Open takes for good.
func TestBrokenBody(t *testing.T) {
	t.Parallel()
	fsys := sample()
	fsys["01-dasar/01-satu.id.md"] = file(strings.Replace(sampleLesson, "Kata", "<b>Kata", 1))
	if _, err := lessons.Load(fsys); err == nil {
		t.Error("Load accepts HTML")
	}
	course, err := lessons.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	u, _ := course.Unit("dasar/satu")
	var invalid *lessons.InvalidError
	if lesson, err := u.Lesson(lessons.ID); lesson != nil || !errors.As(err, &invalid) || invalid.Problems[0].Rule != lessons.RuleHTML {
		t.Errorf("lesson is %+v, %v", lesson, err)
	}
	if _, err := u.Lesson(lessons.EN); err != nil {
		t.Errorf("the other language: %v", err)
	}
}

// TestErrorsAreNotKept mends a file that could not be read.
func TestErrorsAreNotKept(t *testing.T) {
	t.Parallel()
	fsys := sample()
	course := load(t, fsys)
	u, _ := course.Unit("dasar/satu")
	delete(fsys, "01-dasar/01-satu.id.md")
	if _, err := u.Lesson(lessons.ID); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("missing file: %v", err)
	}
	fsys["01-dasar/01-satu.id.md"] = file(sampleLesson)
	if _, err := u.Lesson(lessons.ID); err != nil {
		t.Errorf("mended file: %v", err)
	}
	delete(fsys, "01-dasar/01-satu.id.md")
	if _, err := u.Lesson(lessons.ID); err != nil {
		t.Errorf("what was read is not kept: %v", err)
	}
}

func TestNoFolder(t *testing.T) {
	t.Parallel()
	fsys := os.DirFS(filepath.Join(t.TempDir(), "missing"))
	if _, err := lessons.Open(fsys); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Open says %v", err)
	}
	if _, err := lessons.Load(fsys); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Load says %v", err)
	}
	if p := lessons.Check(fsys); len(p) != 1 || p[0].Rule != lessons.RuleUnreadable {
		t.Errorf("Check says %v", p)
	}
}

// TestOnDisk reads a course from a folder, through symbolic links, and past things that are no files.
func TestOnDisk(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.CopyFS(dir, sample()); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink("01-satu.id.md", filepath.Join(dir, "01-dasar", "02-dua.id.md")); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	for _, link := range [][2]string{{"01-satu.en.md", "02-dua.en.md"}, {"missing", "03-tiga.id.md"}} {
		if err := os.Symlink(link[0], filepath.Join(dir, "01-dasar", link[1])); err != nil {
			t.Fatal(err)
		}
	}
	checkProblems(t, os.DirFS(dir), []string{"01-dasar/03-tiga.id.md:1:1 missing-translation", "01-dasar/03-tiga.id.md:1:1 unreadable"})
	if err := os.Remove(filepath.Join(dir, "01-dasar", "03-tiga.id.md")); err != nil {
		t.Fatal(err)
	}
	if course := load(t, os.DirFS(dir)); len(course.Modules[0].Units) != 3 {
		t.Errorf("units are %+v", course.Modules[0].Units)
	}
}

// TestConcurrent asks for the same bodies from many goroutines; the race detector watches.
func TestConcurrent(t *testing.T) {
	t.Parallel()
	course, err := lessons.Open(sample())
	if err != nil {
		t.Fatal(err)
	}
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, l := range course.Languages {
				for _, err := range readAll(course, l) {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
}

// readAll asks for every body of a course in a language.
func readAll(course *lessons.Course, l lessons.Lang) []error {
	var failed []error
	if _, err := course.Glossary(l); err != nil {
		failed = append(failed, err)
	}
	units := slices.Clone(course.Tests)
	for _, m := range course.Modules {
		units = append(units, m.Units...)
	}
	for _, u := range units {
		var err error
		switch u.Kind {
		case lessons.KindLesson:
			_, err = u.Lesson(l)
		case lessons.KindDrama:
			_, err = u.Drama(l)
		case lessons.KindPractice:
			_, err = u.Practice(l)
		case lessons.KindQuiz, lessons.KindTest:
			_, err = u.Quiz(l)
		}
		if err != nil {
			failed = append(failed, err)
		}
	}
	return failed
}
