package lessons_test

import "strings"

// languageTests edit one language only.
func languageTests() []ruleTest {
	const (
		lessonEN   = "01-dasar/01-satu.en.md"
		lessonID   = "01-dasar/01-satu.id.md"
		quizEN     = "01-dasar/09-kuis.en.md"
		quizID     = "01-dasar/09-kuis.id.md"
		moduleEN   = "01-dasar/module.en.md"
		glossaryEN = "glossary.en.md"
		secondPage = "\n---\n\n## Halaman *dua* {#dua objective=kenal}\n\n> Kutipan.\n\n```\ncontoh\n```\n"
	)
	last := sampleQuiz[strings.Index(sampleQuiz, "## Renungkan"):]
	return []ruleTest{
		{"minutes differ", []edit{replace(lessonEN, "10", "11")}, []string{lessonEN + ":3:10 key-differs"}},
		{
			"kinds differ",
			[]edit{replace(quizEN, "kind: quiz", "kind: lesson"), replace(quizEN, "\nminutes: 5", "\nminutes: 5\nsources: [a]")},
			[]string{quizEN + ":3:7 key-differs", quizEN + ":5:10 key-differs"},
		},
		{"dates differ", []edit{replace(lessonEN, "2027-05-01", "2027-06-01")}, []string{lessonEN + ":7:12 key-differs"}},
		{"number of sources differs", []edit{replace(lessonEN, "pers, 2020", "pers, 2020\n  - Lagi")}, []string{lessonEN + ":6:3 key-differs"}},
		{
			"objectives of a unit differ",
			[]edit{
				replace("01-dasar/module.*.md", "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi."),
				replace(lessonEN, "[kenal]", "[lain]"), replace(lessonEN, " objective=kenal}", "}"), replace(quizID, "=kenal see", "=lain see"), replace(quizID, "[kenal]", "[kenal, lain]"),
			},
			[]string{
				"01-dasar/module.id.md:7:9 objective-without-lesson", lessonEN + ":4:13 key-differs", lessonEN + ":11:1 attribute-differs",
				lessonEN + ":34:1 attribute-differs", quizEN + ":5:13 key-differs", quizEN + ":10:1 attribute-differs",
			},
		},
		{"objectives of a module differ", []edit{replace(moduleEN, "id: kenal", "id: lain")}, []string{moduleEN + ":5:3 key-differs"}},
		{"page IDs differ", []edit{replace(lessonEN, "{#satu}", "{#one}")}, []string{lessonEN + ":11:1 id-differs"}},
		{"page missing", []edit{replace(lessonEN, secondPage, ""), replace(lessonEN, "(#dua)", "(#satu)")}, []string{lessonID + ":34:1 extra"}},
		{"page too many", []edit{replace(lessonEN, secondPage, secondPage+strings.ReplaceAll(secondPage, "#dua", "#tiga"))}, []string{lessonEN + ":44:1 extra"}},
		{"block of another kind", []edit{replace(lessonEN, "> Kutipan.", "Kutipan.")}, []string{lessonEN + ":36:1 block-differs"}},
		{"block too many", []edit{replace(lessonEN, "contoh\n```\n", "contoh\n```\n\nLagi.\n")}, []string{lessonEN + ":42:1 block-extra"}},
		{"block missing", []edit{replace(lessonEN, "```\ncontoh\n```\n", "")}, []string{lessonEN + ":34:1 block-missing"}},
		{"paragraph too many in an introduction", []edit{replace(moduleEN, "é.", "é.\n\nLagi.")}, []string{moduleEN + ":11:1 block-extra"}},
		{"paragraph missing in an introduction", []edit{replace("01-dasar/module.id.md", "é.", "é.\n\nLagi.")}, []string{moduleEN + ":8:1 block-missing"}},
		{"note for trainers missing", []edit{replace(lessonEN, "<!-- trainer: Minta peserta\nmembaca. -->\n\n", "")}, []string{lessonEN + ":11:1 trainer-differs"}},
		{
			"term missing",
			[]edit{replace(glossaryEN, "## KIM {#kim}\n\nKelompok Informasi Masyarakat, lihat [surel](#glossary:surel).\n\n", "")},
			[]string{"glossary.id.md:1:1 term-differs"},
		},
		{"term too many", []edit{replace(glossaryEN, "Surat elektronik.\n", "Surat elektronik.\n\n## X {#x}\n\nX.\n")}, []string{glossaryEN + ":9:1 term-differs"}},
		{"terms in another order", []edit{write(glossaryEN, "## Surel {#surel}\n\nX.\n\n## KIM {#kim}\n\nX.\n")}, nil},
		{"question IDs differ", []edit{replace(quizEN, "{#urut", "{#sort")}, []string{quizEN + ":40:1 id-differs"}},
		{"question missing", []edit{replace(quizEN, last, "")}, []string{quizID + ":90:1 extra"}},
		{
			"types differ",
			[]edit{replace(quizEN, "{#banyak", "{#banyak type=one"), replace(quizEN, "[x] Tiga", "[ ] Tiga")},
			[]string{quizEN + ":25:1 attribute-differs", quizEN + ":31:1 right-differs"},
		},
		{"number of choices differs", []edit{replace(quizEN, "- [ ] Dua\n  > Umpan Dua.\n", "")}, []string{quizEN + ":25:1 choices-differ"}},
		{
			"another choice is right",
			[]edit{replace(quizEN, "[ ] Pilihan a", "[x] Pilihan a"), replace(quizEN, "[x] Pilihan b", "[ ] Pilihan b")},
			[]string{quizEN + ":14:1 right-differs"},
		},
		{"number of gaps differs", []edit{replace(quizEN, "ke [[KIM]] desa", "ke KIM desa")}, []string{quizEN + ":66:1 gaps-differ"}},
		{
			"answers differ",
			[]edit{replace(quizEN, "answer=12.5 tolerance=0.1", "answer=12 tolerance=0.2")},
			[]string{quizEN + ":79:1 attribute-differs", quizEN + ":79:1 attribute-differs"},
		},
		{
			"links of a question differ",
			[]edit{replace(quizEN, `see="satu#dua" misconception=17`, "misconception=18")},
			[]string{quizEN + ":10:1 attribute-differs", quizEN + ":10:1 attribute-differs"},
		},
	}
}
