package lessons_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// seed adds files of the sample and of the embedded course whose names contain a word: the first few, since more of the same shape
// lead nowhere else, and every test run goes through all of them.
func seed(f *testing.F, word string, add func(text string)) {
	f.Helper()
	const most = 12
	for _, course := range []fs.FS{sample(), lessons.Embedded()} {
		added := 0
		err := fs.WalkDir(course, ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.Contains(path, word) || added == most {
				return err
			}
			added++
			text, err := fs.ReadFile(course, path)
			add(string(text))
			return err
		})
		if err != nil {
			f.Fatal(err)
		}
	}
}

// body cuts off the front matter.
func body(text string) string {
	_, text, _ = strings.Cut(strings.TrimPrefix(text, "---\n"), "\n---\n")
	return text
}

// tiny is a course with one file besides the necessary ones: quick to read, so that fuzzing gets far.
func tiny(name, text string) fstest.MapFS {
	return fstest.MapFS{
		"course.yaml":           file("id: a\nversion: \"1\"\nlanguages: [id]\ntitle:\n  id: A\npass_mark: 70\n"),
		"glossary.id.md":        file(sampleGlossary),
		"01-dasar/module.id.md": file(sampleModule),
		name:                    file(text),
	}
}

// FuzzLesson puts anything behind the front matter of a lesson.
func FuzzLesson(f *testing.F) {
	front := strings.TrimSuffix(sampleLesson, body(sampleLesson))
	seed(f, "-", func(text string) { f.Add(body(text)) })
	f.Fuzz(func(t *testing.T, text string) {
		checkSound(t, tiny("01-dasar/01-satu.id.md", front+text))
	})
}

// FuzzQuiz puts anything behind the front matter of a quiz.
func FuzzQuiz(f *testing.F) {
	front := strings.TrimSuffix(sampleQuiz, body(sampleQuiz))
	seed(f, "kuis", func(text string) { f.Add(body(text)) })
	f.Fuzz(func(t *testing.T, text string) {
		checkSound(t, tiny("01-dasar/09-kuis.id.md", front+text))
	})
}

// FuzzDrama puts anything behind the front matter of a drama.
func FuzzDrama(f *testing.F) {
	front := strings.TrimSuffix(sampleDrama, body(sampleDrama))
	f.Add(body(sampleDrama))
	seed(f, "drama", func(text string) { f.Add(body(text)) })
	f.Fuzz(func(t *testing.T, text string) {
		checkSound(t, tiny("01-dasar/05-drama.id.md", front+text))
	})
}

// FuzzPractice puts anything behind the front matter of a practice.
func FuzzPractice(f *testing.F) {
	front := strings.TrimSuffix(samplePractice, body(samplePractice))
	f.Add(body(samplePractice))
	seed(f, "prakt", func(text string) { f.Add(body(text)) })
	f.Fuzz(func(t *testing.T, text string) {
		checkSound(t, tiny("01-dasar/06-praktik.id.md", front+text))
	})
}

// FuzzFrontMatter puts anything between the lines of hyphens, and into course.yaml.
func FuzzFrontMatter(f *testing.F) {
	seed(f, ".md", func(text string) { f.Add(strings.TrimSuffix(strings.TrimPrefix(text, "---\n"), "---\n"+body(text))) })
	seed(f, ".yaml", func(text string) { f.Add(text) })
	f.Fuzz(func(t *testing.T, text string) {
		for name, front := range map[string]string{
			"01-dasar/01-satu.id.md":    "---\n" + text + "\n---\n" + body(sampleLesson),
			"01-dasar/05-drama.id.md":   "---\n" + text + "\n---\n" + body(sampleDrama),
			"01-dasar/06-praktik.id.md": "---\n" + text + "\n---\n" + body(samplePractice),
			"01-dasar/module.id.md":     "---\n" + text + "\n---\n" + body(sampleModule),
			"course.yaml":               text,
		} {
			checkSound(t, tiny(name, front))
		}
	})
}

// FuzzCheck puts any file anywhere.
func FuzzCheck(f *testing.F) {
	for _, name := range []string{
		"course.yaml", "COVERAGE.md", "test-a.id.md", "glossary.id.md", "glossary.jv.md", "x", "01-dasar", "01-dasar/module.id.md", "01-dasar/02-dua.id.md", "02-dua/module.en.md",
		"001-dasar/module.id.md", "02-dua/01-satu.id.md/x", "a\x1b[31m.md", "02-a--b/01-.id.md", "99999-a/x", ".git/x", "01-dasar/01-satu.id.md",
	} {
		f.Add(name, sampleLesson)
		f.Add(name, "")
	}
	f.Fuzz(func(t *testing.T, name, text string) {
		if !fs.ValidPath(name) || name == "." || strings.Count(name, "/") > 3 {
			return
		}
		course := sample()
		course[name] = file(text)
		for parent := name; strings.Contains(parent, "/"); {
			parent = parent[:strings.LastIndexByte(parent, '/')]
			delete(course, parent) // no file can be a folder as well
		}
		for other := range course {
			if strings.HasPrefix(other, name+"/") {
				return
			}
		}
		checkSound(t, course)
	})
}
