package lessons_test

import (
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// large is a course of ten modules of seven units in two languages, made of the texts of the embedded course.
func large(b *testing.B) fstest.MapFS {
	b.Helper()
	fsys := fstest.MapFS{}
	add := func(name, source, from, to string) {
		text, err := fs.ReadFile(lessons.Embedded(), source)
		if err != nil {
			b.Fatal(err)
		}
		fsys[name] = file(strings.ReplaceAll(string(text), from, to))
	}
	add("course.yaml", "course.yaml", "", "")
	units := []string{"01-prasyarat", "02-nama-dan-bio", "03-langkah-daftar", "04-akun-profesional"}
	for _, lang := range []string{".id.md", ".en.md"} {
		add("glossary"+lang, "glossary"+lang, "", "")
		for i := range 10 {
			dir := fmt.Sprintf("%02d-modul-%d/", i+1, i+1)
			add(dir+"module"+lang, "03-akun-resmi/module"+lang, "id: ", fmt.Sprintf("id: m%d-", i))
			for j := range 6 {
				source := units[j%len(units)]
				add(fmt.Sprintf("%s%02d%s-%d%s", dir, j+1, source[2:], j, lang), "03-akun-resmi/"+source+lang, "objectives: [", fmt.Sprintf("objectives: [m%d-", i))
			}
			add(dir+"09-kuis"+lang, "03-akun-resmi/09-kuis"+lang, "", "")
		}
	}
	return fsys
}

// BenchmarkOpen opens a large course. The whole first frame of the program has about 30 ms.
func BenchmarkOpen(b *testing.B) {
	fsys := large(b)
	dir := b.TempDir()
	if err := os.CopyFS(dir, fsys); err != nil {
		b.Fatal(err)
	}
	for name, fsys := range map[string]fs.FS{"course=large": fsys, "course=large-on-disk": os.DirFS(dir), "course=embedded": lessons.Embedded()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := lessons.Open(fsys); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkCheck reads all of the embedded course, as --course does at the start.
func BenchmarkCheck(b *testing.B) {
	for name, fsys := range map[string]fs.FS{"course=large": large(b), "course=embedded": lessons.Embedded()} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				lessons.Check(fsys)
			}
		})
	}
}

// BenchmarkBody parses one lesson and one quiz, which happens once each while somebody waits.
func BenchmarkBody(b *testing.B) {
	for _, id := range []string{"akun-resmi/nama-dan-bio", "akun-resmi/kuis"} {
		b.Run("unit="+id, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				b.StopTimer()
				course, err := lessons.Open(lessons.Embedded())
				if err != nil {
					b.Fatal(err)
				}
				u, _ := course.Unit(id)
				b.StartTimer()
				if u.Kind == lessons.KindQuiz {
					_, err = u.Quiz(lessons.ID)
				} else {
					_, err = u.Lesson(lessons.ID)
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
