package lessons_test

import "strings"

func yamlTests() []ruleTest {
	return []ruleTest{
		{"no front matter", []edit{replace(module, "---\ntitle", "title")}, []string{
			module + ":1:1 no-front-matter",
			module + ":6:1 stray-break",
		}},
		{"empty file", []edit{write(module, "")}, []string{module + ":1:1 no-front-matter", module + ":1:1 no-intro"}},
		{"front matter without an end", []edit{replace(module, "KIM.\n---", "KIM.")}, []string{module + ":1:1 open-front-matter"}},
		{"colon in a title", []edit{replace(quizFile, `"Kuis: Dasar"`, "Kuis é: Dasar")}, []string{quizFile + ":2:8 yaml"}},
		{"quotation mark without an end", []edit{replace(quizFile, `Dasar"`, "Dasar")}, []string{quizFile + ":2:8 yaml"}},
		{"bracket without an end", []edit{replace(quizFile, "[kenal]", "[kenal")}, []string{quizFile + ":5:13 yaml"}},
		{"tab before a key", []edit{replace(module, "summary", "\tsummary")}, []string{module + ":3:1 character", module + ":3:1 yaml"}},
		{
			"large front matter",
			[]edit{replace(module, "summary", strings.Repeat("# x\n", 5000)+"summary")},
			[]string{module + ":2:1 yaml-size"},
		},
		{"many brackets", []edit{replace(module, "Dasar", strings.Repeat("[", 2000))}, []string{module + ":2:1 yaml-size"}},
		{"many dashes", []edit{replace(module, "summary: ", "summary:\n  "+strings.Repeat("- ", 1000))}, []string{module + ":2:1 yaml-size"}},
		{
			"much indentation",
			[]edit{replace(module, "summary: ", "summary:\n"+strings.Repeat(" ", 50)+"a: ")},
			[]string{module + ":2:1 yaml-size"},
		},
		{"no mapping", []edit{write(settings, "- id\n")}, []string{"course.yaml:1:1 yaml-shape"}},
		{"two documents", []edit{replace(settings, "version", "---\nversion")}, []string{"course.yaml:1:1 yaml-shape"}},
		{"anchor", []edit{replace(module, "Dasar", "&a Dasar")}, []string{module + ":2:8 yaml-feature"}},
		{
			"alias bomb",
			[]edit{replace(settings, "version: 1.0", "version: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]")},
			[]string{"course.yaml:2:10 yaml-feature", "course.yaml:3:1 unknown-key", "course.yaml:4:1 unknown-key"},
		},
		{"tag", []edit{replace(quizFile, "minutes: 5", "minutes: !!int 5")}, []string{quizFile + ":4:10 yaml-feature"}},
		{"merge key", []edit{replace(module, "summary", "<<: x\nsummary")}, []string{module + ":3:1 yaml-feature"}},
		{"missing key", []edit{replace(module, "title: Dasar\n", "")}, []string{module + ":1:1 missing-key"}},
		{"key without a value", []edit{replace(module, "title: Dasar", "title:")}, []string{module + ":1:1 missing-key"}},
		{"missing key in a list", []edit{replace(module, "    text: Mengenal KIM.\n", "")}, []string{module + ":5:5 missing-key"}},
		{
			"missing keys of a lesson",
			[]edit{replace(lesson, "minutes: 10\n", ""), replace(lesson, "sources:\n  - Diskominfo, siaran pers, 2020\n", "")},
			[]string{lesson + ":1:1 missing-key", lesson + ":1:1 missing-key"},
		},
		{"certificate", []edit{replace(settings, "pass_mark", "certificate:\n  jp: 9\n  done: 80\npass_mark")}, nil},
		{
			"certificate without hours, with too much to do",
			[]edit{replace(settings, "pass_mark", "certificate:\n  done: 101\n  hours: 9\npass_mark")},
			[]string{"course.yaml:8:3 missing-key", "course.yaml:8:9 not-number", "course.yaml:9:3 unknown-key"},
		},
		{"certificate that is no mapping", []edit{replace(settings, "pass_mark", "certificate: 9\npass_mark")}, []string{"course.yaml:7:14 not-mapping"}},
		{"missing settings", []edit{write(settings, "# nothing\n")}, []string{
			"course.yaml:1:1 missing-key", "course.yaml:1:1 missing-key",
			"course.yaml:1:1 missing-key", "course.yaml:1:1 missing-key", "course.yaml:1:1 missing-key",
		}},
		{"missing title of the course in a language", []edit{replace(settings, "  en: Sample\n", "")}, []string{"course.yaml:5:3 missing-key"}},
		{"unknown key", []edit{replace(lesson, "minutes", "menit")}, []string{lesson + ":1:1 missing-key", lesson + ":3:1 unknown-key"}},
		{"unknown key in a list", []edit{replace(module, "text:", "teks:")}, []string{module + ":5:5 missing-key", module + ":6:5 unknown-key"}},
		{"unknown setting", []edit{replace(settings, "pass_mark", "passmark")}, []string{"course.yaml:1:1 missing-key", "course.yaml:7:1 unknown-key"}},
		{
			"title of the course in another language",
			[]edit{replace(settings, "  en: Sample", "  en: Sample\n  jv: Conto")},
			[]string{"course.yaml:7:3 unknown-key"},
		},
		{"key twice", []edit{replace(module, "summary", "title: Lagi\nsummary")}, []string{module + ":3:1 duplicate-key"}},
		{"title that is a list", []edit{replace(module, "Dasar", "[a, b]")}, []string{module + ":2:8 not-text"}},
		{"blank title", []edit{replace(module, "Dasar", `" "`)}, []string{module + ":2:8 not-text"}},
		{"long title", []edit{replace(module, "Dasar", strings.Repeat("kata ", 20))}, []string{module + ":2:8 text-length"}},
		{"minutes in words", []edit{replace(lesson, "10", "sepuluh")}, []string{lesson + ":3:10 not-number"}},
		{"no minutes", []edit{replace(lesson, "10", "0")}, []string{lesson + ":3:10 not-number"}},
		{"pass mark above 100", []edit{replace(settings, "70", "101")}, []string{"course.yaml:7:12 not-number"}},
		{"objectives that are no list", []edit{replace(lesson, "[kenal]", "kenal")}, []string{
			lesson + ":4:13 not-list",
			"01-dasar/module.id.md:5:9 objective-without-lesson",
		}},
		{"empty list", []edit{replace(quizFile, "[kenal]", "[]")}, []string{quizFile + ":5:13 not-list"}},
		{
			"list of texts instead of mappings",
			[]edit{replace(module, "  - id: kenal\n    text: Mengenal KIM.", "  - kenal")},
			[]string{module + ":5:5 not-mapping"},
		},
		{
			"title of the course that is a text",
			[]edit{replace(settings, "title:\n  id: Contoh\n  en: Sample", "title: Contoh")},
			[]string{"course.yaml:4:8 not-mapping"},
		},
		{"source that is a mapping", []edit{replace(lesson, "Diskominfo, siaran", "Diskominfo: siaran")}, []string{lesson + ":6:5 not-text"}},
		{"date in words", []edit{replace(lesson, "2027-05-01", "1 Mei 2027")}, []string{lesson + ":7:12 not-date"}},
		{"date that does not exist", []edit{replace(lesson, "2027-05-01", "2027-02-30")}, []string{lesson + ":7:12 not-date"}},
		{"review without a date", []edit{replace(lesson, "review_by: 2027-05-01\n", "")}, []string{lesson + ":7:9 missing-key"}},
		{"date without a review", []edit{replace(lesson, "review: Batas nama\n", "")}, []string{lesson + ":7:12 missing-key"}},
		{"ID with capitals", []edit{replace(settings, "id: contoh", "id: Contoh Kursus")}, []string{"course.yaml:1:5 bad-id"}},
		{
			"objective twice",
			[]edit{replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: kenal\n    text: Lagi.")},
			[]string{module + ":7:9 duplicate-id"},
		},
		{"language that is none", []edit{replace(settings, "[id, en]", "[id, en, Jawa]")}, []string{"course.yaml:3:21 language-code"}},
		{"language twice", []edit{replace(settings, "[id, en]", "[id, en, id]")}, []string{"course.yaml:3:21 duplicate-key"}},
		{"unknown kind", []edit{replace(quizFile, "kind: quiz", "kind: kuiz")}, []string{quizFile + ":3:7 unknown-kind"}},
		{"lesson with two objectives", []edit{
			replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi."),
			replace(lesson, "[kenal]", "[kenal, lain]"), replace(quizFile, "[kenal]", "[kenal, lain]"),
			replace(quizFile, "{#satu objective=kenal", "{#satu objective=lain"),
		}, []string{lesson + ":4:21 lesson-objectives"}},
	}
}
