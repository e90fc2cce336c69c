package lessons_test

import "strings"

func lessonTests() []ruleTest {
	second := "## Halaman *dua* {#dua objective=kenal}"
	return []ruleTest{
		{
			"lesson without pages",
			[]edit{write(lesson, sampleLesson[:strings.Index(sampleLesson, "\n\n##")+1])},
			[]string{lesson + ":10:1 empty-lesson", quizFile + ":10:39 see"},
		},
		{"page without a heading", []edit{replace(lesson, second, "Halaman dua")}, []string{
			lesson + ":34:1 page-heading",
			lesson + ":13:64 unknown-anchor", quizFile + ":10:39 see",
		}},
		{
			"page that begins with a small heading",
			[]edit{replace(lesson, "## Halaman satu {#satu}", "### Halaman satu")},
			[]string{lesson + ":11:1 page-heading"},
		},
		{"page without an ID", []edit{replace(lesson, " {#satu}", "")}, []string{lesson + ":11:1 missing-id"}},
		{"page without a divider", []edit{replace(lesson, "\n---\n\n## Halaman *dua*", "\n## Halaman *dua*")}, []string{lesson + ":32:1 page-break"}},
		{"two dividers", []edit{replace(lesson, second, "---\n\n"+second)}, []string{lesson + ":34:1 empty-page"}},
		{"divider at the beginning", []edit{replace(lesson, "## Halaman satu", "---\n\n## Halaman satu")}, []string{lesson + ":11:1 empty-page"}},
		{"divider at the end", []edit{replace(lesson, "contoh\n```\n", "contoh\n```\n\n---\n")}, []string{lesson + ":42:1 empty-page"}},
		{"heading and nothing else", []edit{replace(lesson, second, "## Kosong {#kosong}\n\n---\n\n"+second)}, []string{lesson + ":34:1 empty-page"}},
		{"long page", []edit{replace(lesson, "> Kutipan.", strings.Repeat("Kata kata kata. ", 100))}, []string{lesson + ":34:1 page-length"}},
		{"page of twenty lines", []edit{replace(lesson, "> Kutipan.", "- a"+strings.Repeat("\n- a", 15))}, nil},
		{"page of twenty-one lines", []edit{replace(lesson, "> Kutipan.", "- a"+strings.Repeat("\n- a", 16))}, []string{lesson + ":34:1 page-length"}},
		{
			"page ID twice",
			[]edit{replace(lesson, "(#dua)", "(#satu)"), replace(lesson, "{#dua ", "{#satu "), replace(quizFile, "satu#dua", "satu#satu")},
			[]string{lesson + ":34:1 duplicate-id"},
		},
		{"page ID with capitals", []edit{replace(lesson, "{#satu}", "{#Satu_a}")}, []string{lesson + ":11:18 bad-id"}},
		{"unknown attribute", []edit{replace(lesson, "{#dua objective", "{#dua tujuan=a objectiv")}, []string{
			lesson + ":34:24 unknown-attribute", lesson + ":34:33 unknown-attribute",
		}},
		{"class", []edit{replace(lesson, "{#satu}", "{#satu .merah}")}, []string{lesson + ":11:24 unknown-attribute"}},
		{"attributes in single quotes", []edit{replace(lesson, "objective=kenal}", "objective='kenal'}")}, []string{
			lesson + ":34:18 attributes",
			lesson + ":13:64 unknown-anchor", quizFile + ":10:39 see",
		}},
		{"attribute twice", []edit{replace(lesson, "objective=kenal}", "objective=kenal #tiga}")}, []string{lesson + ":34:40 duplicate-attribute"}},
		{"attribute that is no text", []edit{replace(lesson, "objective=kenal}", "objective=[kenal]}")}, []string{lesson + ":34:24 attribute-value"}},
		{"long title", []edit{replace(lesson, "Halaman satu", strings.Repeat("é", 77))}, []string{lesson + ":11:1 text-length"}},
		{"unknown objective of a page", []edit{replace(lesson, "objective=kenal}", "objective=kenall}")}, []string{lesson + ":34:24 unknown-objective"}},
		{"unknown objective of a lesson", []edit{replace(lesson, "[kenal]", "[kenall]")}, []string{
			lesson + ":4:14 unknown-objective",
			"01-dasar/module.id.md:5:9 objective-without-lesson", lesson + ":34:24 unlisted-objective",
		}},
		{"module without an introduction", []edit{replace(module, "Mengapa ini penting: é.\n", "")}, []string{module + ":8:1 no-intro"}},
		{"objective of another module", []edit{
			write("02-lain/module.*.md", sampleModule), write("02-lain/01-satu.*.md", sampleLesson),
			write("02-lain/09-kuis.*.md", sampleQuiz),
		}, []string{"02-lain/module.id.md:5:9 duplicate-id"}},
		{"term without an ID", []edit{replace(glossary, " {#surel}", "")}, []string{glossary + ":3:38 unknown-term", glossary + ":5:1 missing-id"}},
		{"term without a definition", []edit{replace(glossary, "Surat elektronik.\n", "")}, []string{glossary + ":5:1 no-definition"}},
		{
			"term twice",
			[]edit{replace(glossary, "{#surel}", "{#kim}"), replace(glossary, "glossary:surel", "glossary:kim")},
			[]string{glossary + ":5:1 duplicate-id"},
		},
		{"long term", []edit{replace(glossary, "## Surel", "## "+strings.Repeat("é", 61))}, []string{glossary + ":5:1 text-length"}},
	}
}
