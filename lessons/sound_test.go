package lessons_test

import (
	"errors"
	"fmt"
	"io/fs"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// failer is what *testing.T and *rapid.T have in common.
type failer interface {
	Helper()
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// checkSound reads a course in every way there is. Whatever is in it, nothing may panic, problems have to point into the files, and
// Open, Load and the bodies have to agree with Check.
func checkSound(t failer, fsys fs.FS) {
	t.Helper()
	problems := lessons.Check(fsys)
	checkPlaces(t, fsys, problems)
	loaded, err := lessons.Load(fsys)
	var invalid *lessons.InvalidError
	if errors.As(err, &invalid) {
		if !reflect.DeepEqual(invalid.Problems, problems) {
			t.Errorf("Load reports %v, Check %v", invalid.Problems, problems)
		}
	} else if err != nil || len(problems) > 0 {
		t.Errorf("Load says %v after %v", err, problems)
	}
	if loaded != nil {
		for _, l := range loaded.Languages {
			for _, err := range readAll(loaded, l) {
				t.Errorf("body of a good course: %v", err)
			}
		}
	}
	course, err := lessons.Open(fsys)
	checkSubset(t, problems, err)
	if course != nil {
		checkSafe(t, reflect.ValueOf([]any{course.ID, course.Version, course.Title, course.Modules[0].Title, course.Modules[0].Intro}))
		for _, l := range course.Languages {
			checkBodies(t, fsys, course, l, problems)
		}
	}
}

// checkPlaces checks that problems point into their files and can be shown.
func checkPlaces(t failer, fsys fs.FS, problems []lessons.Problem) {
	t.Helper()
	files := map[string][]string{}
	for i, p := range problems {
		lines, ok := files[p.File]
		if !ok {
			text, err := fs.ReadFile(fsys, p.File)
			if err != nil || len(text) > 1<<20 {
				text = nil // a folder, or not there at all
			}
			lines = strings.Split(strings.ReplaceAll(strings.TrimPrefix(string(text), "\ufeff"), "\r\n", "\n"), "\n")
			files[p.File] = lines
		}
		if p.Line < 1 || p.Line > len(lines) || p.Column < 1 || p.Column > utf8.RuneCountInString(lines[p.Line-1])+1 {
			t.Errorf("%s:%d:%d is not in the file (%s)", p.File, p.Line, p.Column, p.Rule)
		}
		if i > 100 {
			continue // enough messages
		}
		for _, l := range []lessons.Lang{lessons.ID, lessons.EN} {
			if m := p.In(l); string(safe.Clean(m)) != m || strings.Contains(m, "%!") || strings.Contains(m, "\n") {
				t.Errorf("message %q", m)
			}
		}
	}
}

// checkSubset checks that an error says nothing that Check does not.
func checkSubset(t failer, problems []lessons.Problem, err error) {
	t.Helper()
	var invalid *lessons.InvalidError
	if err == nil || !errors.As(err, &invalid) {
		if err != nil {
			t.Errorf("error that Check does not know: %v", err)
		}
		return
	}
	known := map[string]bool{}
	for _, p := range problems {
		known[fmt.Sprintf("%+v", p)] = true
	}
	for _, p := range invalid.Problems {
		if !known[fmt.Sprintf("%+v", p)] {
			t.Errorf("Check does not know %s [%s]", p.In(lessons.EN), p.Rule)
		}
	}
}

// checkBodies reads every body in a language: either it has problems that Check knows, or it is safe and sound.
func checkBodies(t failer, fsys fs.FS, course *lessons.Course, l lessons.Lang, problems []lessons.Problem) {
	t.Helper()
	glossary, err := course.Glossary(l)
	checkSubset(t, problems, err)
	checkSafe(t, reflect.ValueOf(glossary))
	for _, m := range course.Modules {
		for _, u := range m.Units {
			if u.Kind == lessons.KindTest || u.Module != m {
				t.Errorf("unit %+v is in module %s", u, m.Slug)
			}
			checkBody(t, fsys, u, l, problems)
		}
	}
	for _, u := range course.Tests {
		if u.Kind != lessons.KindTest || u.Module != nil || u.Form == "" {
			t.Errorf("unit %+v is a test", u)
		}
		checkBody(t, fsys, u, l, problems)
	}
}

func checkBody(t failer, fsys fs.FS, u *lessons.Unit, l lessons.Lang, problems []lessons.Problem) {
	t.Helper()
	switch u.Kind {
	case lessons.KindLesson:
		lesson, err := u.Lesson(l)
		checkSubset(t, problems, err)
		if err == nil {
			checkSafe(t, reflect.ValueOf(lesson))
			checkLesson(t, fsys, lesson)
		}
	case lessons.KindQuiz, lessons.KindTest:
		q, err := u.Quiz(l)
		checkSubset(t, problems, err)
		if err == nil {
			checkSafe(t, reflect.ValueOf(q))
			checkQuestions(t, q.Questions)
		}
	case lessons.KindDrama:
		d, err := u.Drama(l)
		checkSubset(t, problems, err)
		if err == nil {
			checkDrama(t, d)
		}
	case lessons.KindPractice:
		p, err := u.Practice(l)
		checkSubset(t, problems, err)
		if err == nil {
			checkPractice(t, p)
		}
	default:
		t.Errorf("unit %s of unknown kind %q was opened", u.ID, u.Kind)
	}
}

// checkLesson looks for the source of every block in some file.
func checkLesson(t failer, fsys fs.FS, lesson *lessons.Lesson) {
	t.Helper()
	var all strings.Builder
	_ = fs.WalkDir(fsys, ".", func(path string, _ fs.DirEntry, _ error) error {
		text, _ := fs.ReadFile(fsys, path)
		all.WriteString(strings.ReplaceAll(string(text), "\r\n", "\n"))
		return nil
	})
	ids := map[string]bool{}
	for _, page := range lesson.Pages {
		if ids[page.ID] || page.ID == "" || page.Title == "" || len(page.Blocks) == 0 && len(page.Trainer) == 0 {
			t.Errorf("page %+v", page)
		}
		ids[page.ID] = true
		for _, b := range page.Blocks {
			if b.Kind != lessons.Callout && !strings.Contains(all.String(), b.Markdown) || strings.TrimSpace(b.Markdown) == "" {
				t.Errorf("block %+v is not in the source", b)
			}
		}
	}
}

// checkQuestions grades the solutions.
func checkQuestions(t failer, questions []quiz.Question) {
	t.Helper()
	for _, q := range questions {
		r := q.Grade(q.Solution())
		if r.Graded != r.Right || !q.Complete(q.Solution()) && q.Type != quiz.Open {
			t.Errorf("solution of %+v is graded %+v", q, r)
		}
		if q.Type == quiz.Blank && len(q.Texts) != len(q.Gaps)+1 {
			t.Errorf("texts around gaps: %+v", q)
		}
		for _, c := range q.Choices {
			if c.Text == "" || c.Feedback == "" {
				t.Errorf("choice %+v", c)
			}
		}
	}
}

// checkSafe checks every text in a value.
func checkSafe(t failer, v reflect.Value) {
	t.Helper()
	switch v.Kind() {
	case reflect.String:
		if s := v.String(); string(safe.Clean(s)) != s {
			t.Errorf("%q is not safe to draw", s)
		}
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			checkSafe(t, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			checkSafe(t, v.Index(i))
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			checkSafe(t, v.MapIndex(k))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			checkSafe(t, v.Field(i))
		}
	default:
	}
}

// TestSound breaks the sample course at random.
func TestSound(t *testing.T) {
	t.Parallel()
	names := []string{}
	complete := func() fstest.MapFS {
		course := sample()
		addTests(course)
		addDrama(course)
		addPractice(course)
		return course
	}
	for name := range complete() {
		names = append(names, name)
	}
	slices.Sort(names)
	pieces := []string{
		"---\n", "\n", "## ", "# ", "{#x}", "{", "}", "[[", "]]", "|", "> [!TIP]\n", "> ", "- [ ] ", "- [x] ", "1. ", "<!-- trainer: ", "-->",
		"<b>", "```\n", "    ", "\t", "\x1b", "\u202e", "\xff", "&#27;", "&Tab;", "[a](#glossary:", "](", "http://", "title: ", "kind: quiz\n", "kind: test\n", "kind: drama\n", "kind: practice\n", "workbench: bio\n", "evidence=link ", "form: b\n", "excused: [kenal]\n", "KIM", ". ", ": ",
		"&a ", "*a ", "objectives: [a, b]\n", "type=order ", "type=blank ", "answer=", "ending=bad ", "](#mulai \"-1 if score>2\")", "- [", "**", "\"", "'", "é", "👩‍👩‍👧", "| a | b |\n|---|---|\n", "\\", "===\n", "![",
	}
	rapid.Check(t, func(t *rapid.T) {
		course := complete()
		for range rapid.IntRange(1, 4).Draw(t, "edits") {
			name := rapid.SampledFrom(names).Draw(t, "name")
			if rapid.IntRange(0, 30).Draw(t, "remove") == 0 {
				delete(course, name)
				continue
			}
			if course[name] == nil {
				continue
			}
			text := string(course[name].Data)
			from := rapid.IntRange(0, len(text)).Draw(t, "from")
			to := min(len(text), from+rapid.IntRange(0, 40).Draw(t, "length"))
			course[name] = file(text[:from] + rapid.SampledFrom(pieces).Draw(t, "piece") + text[to:])
		}
		checkSound(t, course)
	})
}

// TestManyProblems looks at what is slow or deep: none of it may take long.
func TestManyProblems(t *testing.T) {
	t.Parallel()
	for _, piece := range []string{"# ", "> ", "- ", "1. ", "[", "[[", "{", "{a=", "`", "*", "_", "<", "&", "|", "![", "](", "\\", "- [ ] ", "\n\n#", "\n\n##", "a|", "\"", "{#a b=", "(", "- [a](#tenang \"-1 if score<2\")\n", "**a:** b\n\n", "A.", "KIM ", "(KIM)", "a. ", "ABCD. ", ". . "} {
		for _, name := range []string{"01-dasar/01-satu.id.md", "01-dasar/09-kuis.id.md", "01-dasar/05-drama.id.md", "01-dasar/06-praktik.id.md", "01-dasar/module.id.md", "test-b.id.md", "course.yaml"} {
			t.Run(fmt.Sprintf("%q in %s", piece, name), func(t *testing.T) {
				t.Parallel()
				course := sample()
				addTests(course)
				addDrama(course)
				addPractice(course)
				long := strings.Repeat(piece, 4000/len(piece)) + "\n"
				course[name] = file(string(course[name].Data) + "\n## " + long + long + "\n" + long)
				checkSound(t, course)
			})
		}
	}
}
