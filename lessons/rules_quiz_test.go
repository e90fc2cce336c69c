package lessons_test

import (
	"slices"
	"strings"
)

func quizTests() []ruleTest {
	return slices.Concat(questionTests(), answerTests())
}

func questionTests() []ruleTest {
	noQuestions := sampleQuiz[:strings.Index(sampleQuiz, "## Satu")]
	return []ruleTest{
		{"quiz without questions", []edit{write(quizFile, noQuestions)}, []string{
			quizFile + ":7:1 empty-quiz",
			quizFile + ":5:14 objective-without-question", "01-dasar/module.id.md:5:9 objective-without-question",
		}},
		{"question without an ID", []edit{replace(quizFile, "{#urut type", "{type")}, []string{quizFile + ":40:1 missing-id"}},
		{"question ID twice", []edit{replace(quizFile, "{#urut ", "{#banyak ")}, []string{quizFile + ":40:1 duplicate-id"}},
		{
			"question without an objective",
			[]edit{replace(quizFile, "{#urut type=order objective=kenal}", "{#urut type=order}")},
			[]string{quizFile + ":40:1 no-objective"},
		},
		{
			"unknown objective",
			[]edit{replace(quizFile, "{#urut type=order objective=kenal}", "{#urut type=order objective=kenla}")},
			[]string{quizFile + ":40:31 unknown-objective"},
		},
		{
			"objective that the quiz does not list",
			[]edit{
				replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi."),
				replace(quizFile, "{#urut type=order objective=kenal}", "{#urut type=order objective=lain}"),
			},
			[]string{"01-dasar/module.id.md:7:9 objective-without-lesson", quizFile + ":40:31 unlisted-objective"},
		},
		{
			"objective that nobody serves",
			[]edit{replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi.")},
			[]string{"01-dasar/module.id.md:7:9 objective-without-lesson", "01-dasar/module.id.md:7:9 objective-without-question"},
		},
		{
			"objective with a reflection only",
			[]edit{
				replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi."),
				replace(quizFile, "[kenal]", "[kenal, lain]"), replace(quizFile, "open objective=kenal", "open objective=lain"),
			},
			[]string{
				"01-dasar/module.id.md:7:9 objective-without-lesson", "01-dasar/module.id.md:7:9 objective-without-question",
				quizFile + ":5:21 objective-without-question",
			},
		},
		{"unknown type", []edit{replace(quizFile, "type=order", "type=ordr")}, []string{quizFile + ":40:20 unknown-type", quizFile + ":40:1 no-choices"}},
		{"see names no page", []edit{replace(quizFile, "satu#dua", "satu#tiga")}, []string{quizFile + ":10:39 see"}},
		{"see names no lesson", []edit{replace(quizFile, "satu#dua", "dua#dua")}, []string{quizFile + ":10:39 see"}},
		{"see without quotes", []edit{replace(quizFile, `"satu#dua"`, "satu#dua")}, []string{
			quizFile + ":10:39 see",
			quizFile + ":10:47 duplicate-attribute",
		}},
		{"misconception in words", []edit{replace(quizFile, "misconception=17", "misconception=tujuh")}, []string{quizFile + ":10:54 attribute-value"}},
		{"attribute of another type", []edit{replace(quizFile, "{#banyak", "{#banyak answer=3")}, []string{quizFile + ":25:27 unknown-attribute"}},
		{"long question", []edit{replace(quizFile, "## Satu", "## "+strings.Repeat("é", 140))}, []string{quizFile + ":10:1 text-length"}},
		{"unknown anchor", []edit{replace(quizFile, "Kasus", "[Kasus](#kasus)")}, []string{quizFile + ":12:1 unknown-anchor"}},
		{"no hint", []edit{replace(quizFile, "> Umpan b.\n\n> [!TIP]\n> Petunjuk.", "> Umpan b.")}, []string{quizFile + ":10:1 no-hint"}},
		{"no explanation", []edit{replace(quizFile, "> [!NOTE]\n> Penjelasan.\n\n## Banyak", "## Banyak")}, []string{quizFile + ":10:1 no-explanation"}},
		{
			"hint twice",
			[]edit{replace(quizFile, "> [!NOTE]\n> Penjelasan.\n\n## Banyak", "> [!TIP]\n> Lagi.\n\n> [!NOTE]\n> Penjelasan.\n\n## Banyak")},
			[]string{quizFile + ":22:1 twice"},
		},
		{"text behind the choices", []edit{replace(quizFile, "> Umpan b.\n", "> Umpan b.\n\nLagi.\n")}, []string{quizFile + ":19:1 stray"}},
		{"text behind the hint", []edit{replace(quizFile, "## Banyak", "Lagi.\n\n## Banyak")}, []string{quizFile + ":25:1 stray"}},
		{"two lists", []edit{replace(quizFile, "> Umpan b.\n", "> Umpan b.\n\n1. Lagi.\n")}, []string{quizFile + ":19:1 stray"}},
		{"small heading in a question", []edit{replace(quizFile, "Kasus é.", "### Kasus\n\nKasus é.")}, nil},
		{"heading of the first level", []edit{replace(quizFile, "Kasus é.", "# Kasus")}, []string{quizFile + ":12:1 heading-level"}},
		{"note for trainers in a quiz", []edit{replace(quizFile, "Kasus é.", "<!-- trainer: x -->\n\nKasus é.")}, nil},
	}
}

func answerTests() []ruleTest {
	return []ruleTest{
		{"no choices", []edit{replace(quizFile, "- [ ] Pilihan a\n  > Umpan a.\n- [x] Pilihan b\n  > Umpan b.\n\n", "")}, []string{quizFile + ":10:1 no-choices"}},
		{
			"list without boxes",
			[]edit{replace(quizFile, "- [ ] Pilihan a", "- [] Pilihan a"), replace(quizFile, "- [x] Pilihan b", "-[x] Pilihan b")},
			[]string{quizFile + ":10:1 no-choices"},
		},
		{"one choice", []edit{replace(quizFile, "- [ ] Pilihan a\n  > Umpan a.\n", "")}, []string{quizFile + ":14:1 too-few-choices"}},
		{"ten choices", []edit{replace(quizFile, "- [x] Pilihan b", "- [ ] 1\n  > 1\n- [ ] 2\n  > 2\n- [ ] 3\n  > 3\n- [ ] 4\n  > 4\n- [ ] 5\n  > 5\n"+
			"- [ ] 6\n  > 6\n- [ ] 7\n  > 7\n- [ ] 8\n  > 8\n- [x] Pilihan b")}, []string{quizFile + ":14:1 too-many-choices"}},
		{"choice without a box", []edit{replace(quizFile, "- [ ] Pilihan a", "- Pilihan a")}, []string{quizFile + ":14:1 choice-mark"}},
		{"empty choice", []edit{replace(quizFile, "- [ ] Pilihan a", "- [ ]")}, []string{quizFile + ":14:1 choice-text"}},
		{"choice that is a quote", []edit{replace(quizFile, "1. Pertama\n   > Umpan Pertama.", "1. > Umpan.")}, []string{quizFile + ":42:1 choice-text"}},
		{"long choice", []edit{replace(quizFile, "Pilihan a", strings.Repeat("é", 91))}, []string{quizFile + ":14:1 text-length"}},
		{"hint inside a choice", []edit{replace(quizFile, "  > Umpan b.\n", "  > Umpan b.\n\n  > [!TIP]\n  > Lagi.\n")}, []string{quizFile + ":19:3 choice-content"}},
		{"list inside a choice", []edit{replace(quizFile, "  > Umpan b.\n", "  > Umpan b.\n  - lagi\n")}, []string{quizFile + ":18:3 choice-content"}},
		{"choice without feedback", []edit{replace(quizFile, "  > Umpan a.\n", "")}, []string{quizFile + ":14:1 no-feedback"}},
		{"choice with empty feedback", []edit{replace(quizFile, "  > Umpan a.\n", "  >\n")}, []string{quizFile + ":14:1 no-feedback"}},
		{"item without feedback", []edit{replace(quizFile, "1. Pertama\n   > Umpan Pertama.\n", "1. Pertama\n")}, []string{quizFile + ":42:1 no-feedback"}},
		{"pair without feedback", []edit{replace(quizFile, "| satu | 1 | Umpan satu. |", "| satu | 1 | |")}, []string{quizFile + ":57:1 no-feedback"}},
		{"pair without a third cell", []edit{replace(quizFile, "| satu | 1 | Umpan satu. |", "| satu | 1 |")}, []string{quizFile + ":57:1 no-feedback"}},
		{"expected answer without feedback", []edit{replace(quizFile, "- [ ] 13\n  > Umpan 13.", "- [ ] 13")}, []string{quizFile + ":81:1 no-feedback"}},
		{"same choice twice", []edit{replace(quizFile, "Pilihan b", "pilihan  A")}, []string{quizFile + ":16:1 duplicate-text"}},
		{"same right-hand side twice", []edit{replace(quizFile, "| dua | 2 |", "| dua | 1 |")}, []string{quizFile + ":58:1 duplicate-text"}},
		{"no right answer", []edit{replace(quizFile, "[x] Pilihan", "[ ] Pilihan")}, []string{quizFile + ":14:1 no-right-answer"}},
		{"several right answers of one", []edit{replace(quizFile, "{#banyak", "{#banyak type=one")}, []string{quizFile + ":25:1 many-right-answers"}},
		{"one right answer of many", []edit{replace(quizFile, "{#satu objective", "{#satu type=many objective")}, nil},
		{"order without a list", []edit{replace(quizFile, "1. Pertama\n   > Umpan Pertama.\n2. Kedua\n   > Umpan Kedua.\n\n", "")}, []string{quizFile + ":40:1 order-list"}},
		{
			"order with bullets",
			[]edit{replace(quizFile, "1. Pertama\n   > Umpan Pertama.\n2. Kedua\n   > Umpan Kedua.", "- Pertama\n  > Umpan Pertama.\n- Kedua\n  > Umpan Kedua.")},
			[]string{quizFile + ":42:1 order-list"},
		},
		{"order with one item", []edit{replace(quizFile, "2. Kedua\n   > Umpan Kedua.\n", "")}, []string{quizFile + ":42:1 too-few-choices"}},
		{"match without a table", []edit{replace(quizFile, "|---|---|---|", "---")}, []string{quizFile + ":53:1 match-table", quizFile + ":56:1 setext"}},
		{
			"match with two columns",
			[]edit{replace(quizFile, "| Kiri | Kanan | Mengapa |\n|---|---|---|", "| Kiri | Kanan |\n|---|---|")},
			[]string{quizFile + ":55:1 match-table"},
		},
		{"match with one pair", []edit{replace(quizFile, "| dua | 2 | Umpan dua. |\n", "")}, []string{quizFile + ":55:1 too-few-choices"}},
		{"pair without a right-hand side", []edit{replace(quizFile, "| dua | 2 |", "| dua | |")}, []string{quizFile + ":58:1 match-cell"}},
		{
			"long cells",
			[]edit{replace(quizFile, "| dua | 2 |", "| "+strings.Repeat("é", 25)+" | "+strings.Repeat("f", 41)+" |")},
			[]string{quizFile + ":58:3 text-length", quizFile + ":58:31 text-length"},
		},
		{"blank without a gap", []edit{replace(quizFile, "[[surel|email]] ke [[KIM]]", "surel ke KIM")}, []string{quizFile + ":66:1 no-gap"}},
		{"gap without an end", []edit{replace(quizFile, "[[KIM]]", "[[KIM]")}, []string{quizFile + ":68:32 gap"}},
		{"gap over two lines", []edit{replace(quizFile, "[[KIM]]", "[[KIM\nDesa]]")}, []string{quizFile + ":68:32 gap"}},
		{"gap with an empty part", []edit{replace(quizFile, "[[KIM]]", "[[KIM|]]")}, []string{quizFile + ":68:32 gap"}},
		{"bold gap", []edit{replace(quizFile, "[[KIM]]", "**[[KIM]]**")}, []string{quizFile + ":68:34 gap"}},
		{"gap in a list", []edit{replace(quizFile, "Kirim lewat", "- Kirim lewat")}, []string{quizFile + ":68:1 gap-place"}},
		{"gaps in two paragraphs", []edit{replace(quizFile, "Kirim lewat", "Kirim [[x]].\n\nKirim lewat")}, []string{
			quizFile + ":70:1 gap-place",
			quizFile + ":70:1 stray", quizFile + ":72:1 stray",
		}},
		{
			"gap in a hint",
			[]edit{replace(quizFile, "surat\n  > Umpan surat.\n\n> [!TIP]\n> Petunjuk.", "surat\n  > Umpan surat.\n\n> [!TIP]\n> [[KIM]]")},
			[]string{quizFile + ":74:3 gap-elsewhere"},
		},
		{"gap in another type", []edit{replace(quizFile, "Kasus", "Kasus [[KIM]]")}, []string{quizFile + ":12:7 gap-elsewhere"}},
		{"no answer", []edit{replace(quizFile, "answer=12.5 ", "")}, []string{quizFile + ":79:1 answer"}},
		{"answer in words", []edit{replace(quizFile, "answer=12.5", "answer=banyak")}, []string{quizFile + ":79:30 answer"}},
		{"answer with a comma", []edit{replace(quizFile, "answer=12.5", `answer="12,5"`)}, []string{quizFile + ":79:30 answer"}},
		{"infinite answer", []edit{replace(quizFile, "answer=12.5", "answer=Inf")}, []string{quizFile + ":79:30 answer"}},
		{"tolerance below zero", []edit{replace(quizFile, "tolerance=0.1", "tolerance=-0.1")}, []string{quizFile + ":79:42 tolerance"}},
		{"tolerance in words", []edit{replace(quizFile, "tolerance=0.1", "tolerance=sedikit")}, []string{quizFile + ":79:42 tolerance"}},
		{"no tolerance", []edit{replace(quizFile, "tolerance=0.1 ", "")}, nil},
		{"expected answer that is marked", []edit{replace(quizFile, "- [ ] 13", "- [x] 13")}, []string{quizFile + ":81:1 expected-mark"}},
		{
			"expected answer without a box",
			[]edit{replace(quizFile, "- [ ] 13\n  > Umpan 13.", "- [ ] 13\n  > Umpan 13.\n- 14\n  > Umpan 14.")},
			[]string{quizFile + ":83:1 choice-mark"},
		},
		{"expected answer that is right", []edit{replace(quizFile, "- [ ] 13", "- [ ] 12,55")}, []string{quizFile + ":81:1 expected-right"}},
		{
			"expected answer that is right in a gap",
			[]edit{replace(quizFile, "[[KIM]]", "[[KIM|surat]]"), replace(quizFile, "[[surel|email]]", "[[Surat.]]")},
			[]string{quizFile + ":70:1 expected-right"},
		},
		{"expected answer that is right in one of two gaps", []edit{replace(quizFile, "[[KIM]]", "[[KIM|surat]]")}, nil},
		{"expected answer that is no number", []edit{replace(quizFile, "- [ ] 13", "- [ ] tiga belas")}, []string{quizFile + ":81:1 expected-number"}},
		{"choices of a reflection", []edit{replace(quizFile, "Tulis satu kalimat.", "- [ ] a\n  > b")}, []string{quizFile + ":92:1 open-choices"}},
	}
}
