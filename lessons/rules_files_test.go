package lessons_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
)

func fileTests() []ruleTest {
	return []ruleTest{
		{"no course.yaml", []edit{remove(settings)}, []string{"course.yaml:1:1 no-course"}},
		{"course.yaml is a folder", []edit{remove(settings), write("course.yaml/x", "")}, []string{"course.yaml:1:1 unreadable"}},
		{"names that are left alone", []edit{
			write(".git/x", ""), write("README.md", ""), write("LICENSE", ""), write("COVERAGE.md", ""),
			write("01-dasar/.01-satu.id.md.swp", ""),
		}, nil},
		{"COVERAGE.md in a module", []edit{write("01-dasar/COVERAGE.md", "")}, []string{"01-dasar/COVERAGE.md:1:1 file-name"}},
		{"folder without a number", []edit{write("dasar/module.id.md", "")}, []string{"dasar:1:1 folder-name"}},
		{"folder with capitals", []edit{write("02-Dasar/module.id.md", "")}, []string{"02-Dasar:1:1 folder-name"}},
		{"folder with one digit", []edit{write("2-dua/module.id.md", "")}, []string{"2-dua:1:1 folder-name"}},
		{"file beside the modules", []edit{write("catatan.id.md", "")}, []string{"catatan.id.md:1:1 file-name"}},
		{"file without a language", []edit{write("01-dasar/02-dua.md", "")}, []string{"01-dasar/02-dua.md:1:1 file-name"}},
		{"file without a number", []edit{write("01-dasar/dua.id.md", "")}, []string{"01-dasar/dua.id.md:1:1 file-name"}},
		{"folder in a module", []edit{write("01-dasar/02-dua.id.md/x", "")}, []string{"01-dasar/02-dua.id.md:1:1 file-name"}},
		{
			"language that is not in the list",
			[]edit{write("01-dasar/module.jv.md", "")},
			[]string{"01-dasar/module.jv.md:1:1 unknown-language"},
		},
		{
			"glossary in a language that is not in the list",
			[]edit{write("glossary.jv.md", "")},
			[]string{"glossary.jv.md:1:1 unknown-language"},
		},
		{
			"module number taken",
			[]edit{
				write("01-lain/module.*.md", strings.ReplaceAll(sampleModule, "kenal", "lain")),
				write("01-lain/01-satu.*.md", strings.NewReplacer("[kenal]", "[lain]", "=kenal", "=lain").Replace(sampleLesson)),
				write("01-lain/09-kuis.*.md", strings.ReplaceAll(sampleQuiz, "kenal", "lain")),
			},
			[]string{"01-lain:1:1 duplicate-number"},
		},
		{"module name taken", []edit{write("02-dasar/module.*.md", strings.ReplaceAll(sampleModule, "kenal", "lain"))}, []string{
			"02-dasar:1:1 duplicate-id", "02-dasar:1:1 empty-module",
			"02-dasar/module.id.md:5:9 objective-without-lesson", "02-dasar/module.id.md:5:9 objective-without-question",
		}},
		{"unit number taken", []edit{write("01-dasar/01-dua.*.md", sampleLesson)}, []string{"01-dasar/01-satu.id.md:1:1 duplicate-number"}},
		{"unit name taken", []edit{write("01-dasar/02-satu.*.md", sampleLesson)}, []string{"01-dasar/02-satu.id.md:1:1 duplicate-id"}},
		{
			"unit twice with another zero",
			[]edit{write("01-dasar/001-satu.id.md", sampleLesson)},
			[]string{"01-dasar/01-satu.id.md:1:1 duplicate-id"},
		},
		{
			"translation with another number",
			[]edit{remove("01-dasar/01-satu.en.md"), write("01-dasar/02-satu.en.md", sampleLesson)},
			[]string{
				"01-dasar/01-satu.id.md:1:1 missing-translation", "01-dasar/02-satu.en.md:1:1 duplicate-id",
				"01-dasar/02-satu.en.md:1:1 missing-translation",
			},
		},
		{"missing translation of a unit", []edit{remove("01-dasar/01-satu.en.md")}, []string{"01-dasar/01-satu.id.md:1:1 missing-translation"}},
		{"missing first language", []edit{remove("01-dasar/module.id.md")}, []string{"01-dasar/module.en.md:1:1 missing-translation"}},
		{"missing translation of the glossary", []edit{remove("glossary.en.md")}, []string{"glossary.id.md:1:1 missing-translation"}},
		{"no glossary at all", []edit{remove(glossary)}, []string{lesson + ":13:6 unknown-term"}},
		{"no module file", []edit{remove(module)}, []string{"01-dasar:1:1 no-module-file"}},
		{"empty module", []edit{remove(lesson), remove(quizFile)}, []string{
			"01-dasar:1:1 empty-module",
			"01-dasar/module.id.md:5:9 objective-without-lesson", "01-dasar/module.id.md:5:9 objective-without-question",
		}},
		{"empty course", []edit{remove(lesson), remove(quizFile), remove(module)}, []string{"course.yaml:1:1 empty-course"}},
		{"huge file", []edit{write(glossary, strings.Repeat("# \n", 1<<19))}, []string{
			glossary + ":1:1 file-size",
			lesson + ":13:6 unknown-term",
		}},
		{"long line", []edit{replace(module, "Mengapa", strings.Repeat("a", 5000))}, []string{module + ":9:1 line-size"}},
		{"many lines", []edit{replace(module, "é.", strings.Repeat("a\n", 10_000))}, []string{module + ":10008:1 line-size"}},
		{"wide table", []edit{replace(module, "é.", strings.Repeat("|", 60))}, []string{module + ":9:1 line-size"}},
		{"no UTF-8", []edit{replace(module, "é.", "é\xe9\xe9")}, []string{module + ":9:23 utf-8"}},
		{"no UTF-8 in front matter", []edit{replace(module, "Yang", "\xff")}, []string{module + ":3:10 utf-8"}},
		{"escape sequence", []edit{replace(module, "é.", "é\x1b[31m")}, []string{module + ":9:23 character"}},
		{"tab", []edit{replace(module, "é.", "é\ta\tb")}, []string{module + ":9:23 character"}},
		{"bidi override", []edit{replace(lesson, "Kutipan", "\u202ekutipan")}, []string{lesson + ":36:3 character"}},
		{"zero width space", []edit{replace(quizFile, "Kasus", "Ka\u200bsus")}, []string{quizFile + ":12:3 character"}},
		{"character reference", []edit{replace(module, "é.", "é &#27;[31m")}, []string{module + ":9:24 character"}},
		{"escape in a YAML string", []edit{replace(module, "title: Dasar", `title: "D\x1basar"`)}, []string{module + ":2:8 character"}},
		{"escape sequence in front matter", []edit{replace(module, "Yang", "Y\x1b[31mang")}, []string{module + ":3:11 character"}},
		{"line ends of Windows and a byte order mark", []edit{write(module, "\ufeff"+strings.ReplaceAll(sampleModule, "\n", "\r\n"))}, nil},
	}
}

// brokenFS fails to read some files.
type brokenFS struct {
	fstest.MapFS
	broken string
}

func (b brokenFS) Open(name string) (fs.File, error) {
	if name == b.broken {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.Open(name)
}

func (b brokenFS) ReadFile(name string) ([]byte, error) {
	if name == b.broken {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.ReadFile(name)
}

func (b brokenFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == b.broken {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return b.MapFS.ReadDir(name)
}

func TestUnreadable(t *testing.T) {
	t.Parallel()
	tests := map[string][]string{
		".":                      {".:1:1 unreadable"},
		"01-dasar/01-satu.id.md": {"01-dasar/01-satu.id.md:1:1 unreadable"},
	}
	for name, want := range tests {
		checkProblems(t, brokenFS{sample(), name}, want)
	}
}
