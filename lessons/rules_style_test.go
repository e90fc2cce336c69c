package lessons_test

import (
	"strconv"
	"strings"
)

// words returns a sentence of so many words.
func words(n int) string { return "Awal" + strings.Repeat(" kata", n-1) + "." }

// styleTests are about what is allowed but hard to read, gives answers away, or helps nobody.
func styleTests() []ruleTest {
	const intro = "Mengapa ini penting: é."
	return []ruleTest{
		{"sentence of twenty-five words", []edit{replace(lesson, "> Kutipan.", words(25))}, nil},
		{"long sentence", []edit{replace(lesson, "> Kutipan.", words(26))}, []string{lesson + ":36:1 sentence-length"}},
		{"second sentence is long", []edit{replace(lesson, "> Kutipan.", "Ya! "+words(26)+" Ya.")}, []string{lesson + ":36:5 sentence-length"}},
		{"long sentence over two lines", []edit{replace(lesson, "> Kutipan.", "Ya.\n"+words(20)+"\n"+"Awal kata\n"+words(25))}, []string{lesson + ":38:1 sentence-length"}},
		{"line that the author broke", []edit{replace(lesson, "> Kutipan.", strings.TrimSuffix(words(20), ".")+"  \n"+words(20))}, nil},
		{"long sentence in a quote", []edit{replace(lesson, "> Kutipan.", "> "+words(26))}, []string{lesson + ":36:3 sentence-length"}},
		{"long sentence in a box", []edit{replace(lesson, "> **Lakukan:** tulis.", "> "+words(26))}, []string{lesson + ":25:3 sentence-length"}},
		{"long sentence in a list", []edit{replace(lesson, "- satu\n- dua", "- satu\n- "+words(26))}, []string{lesson + ":18:3 sentence-length"}},
		{"list that is long as a whole", []edit{replace(lesson, "- satu\n- dua", strings.Repeat("- tujuh kata dalam satu baris pendek ini\n", 4))}, nil},
		{"long row of a table", []edit{replace(lesson, "| c | d |", strings.Repeat("| c d e f g h i | j k l m n o p |\n", 3))}, nil},
		{"long sample", []edit{replace(lesson, "contoh\n", strings.Repeat("contoh contoh contoh contoh contoh contoh\n", 6))}, nil},
		{"code, addresses and links count as words", []edit{replace(lesson, "> Kutipan.", words(21)[:len(words(21))-1]+" `a b` https://contoh.desa.id/a [dua kata](#satu) **x**.")}, []string{
			lesson + ":36:1 sentence-length",
		}},
		{"long feedback", []edit{replace(quizFile, "Umpan a.", words(26))}, []string{quizFile + ":15:5 sentence-length"}},
		{"long hint", []edit{replace(quizFile, "> [!TIP]\n> Petunjuk.\n\n> [!NOTE]\n> Penjelasan.\n\n## Banyak", "> [!TIP]\n> "+words(26)+"\n\n> [!NOTE]\n> Penjelasan.\n\n## Banyak")}, []string{
			quizFile + ":20:3 sentence-length",
		}},
		{"long introduction", []edit{replace(module, intro, words(26))}, []string{module + ":9:1 sentence-length"}},
		{"long definition", []edit{replace(glossary, "Surat elektronik.", words(26))}, []string{glossary + ":7:1 sentence-length"}},
		{"long sentence in a note for trainers", []edit{replace(lesson, "Minta peserta\nmembaca.", words(26))}, nil},

		{"abbreviation", []edit{replace(module, intro, "Buat BAST dulu. Simpan BAST.")}, []string{module + ":9:6 abbreviation"}},
		{"abbreviation in one language", []edit{replace("01-dasar/module.en.md", intro, "Buat BAST dulu.")}, []string{"01-dasar/module.en.md:9:6 abbreviation"}},
		{"abbreviation that the next page explains", []edit{
			replace(lesson, "### Kecil", "### Buat BAST"), replace(lesson, "> Kutipan.", "> Berita Acara Serah Terima (BAST)."),
		}, []string{lesson + ":15:10 abbreviation"}},
		{"abbreviation that the page before explained", []edit{
			replace(lesson, "### Kecil", "### Berita Acara Serah Terima (BAST)"), replace(lesson, "> Kutipan.", "> Buat BAST."), replace(quizFile, "Kasus é.", "Buat BAST."),
		}, nil},
		{"abbreviation of the introduction again in a lesson", []edit{
			replace(module, intro, "Berita Acara Serah Terima (BAST)."), replace(lesson, "> Kutipan.", "> Buat BAST."),
		}, nil},
		{"abbreviation in a question, explained in another", []edit{
			replace(quizFile, "Kasus é.", "Buat BAST."), replace(quizFile, "Tulis satu kalimat.", "Berita Acara Serah Terima (BAST)."),
		}, []string{quizFile + ":12:6 abbreviation"}},
		{"abbreviation in a question, explained in its feedback", []edit{
			replace(quizFile, "Kasus é.", "Buat BAST."), replace(quizFile, "Umpan b.", "Berita Acara Serah Terima (BAST)."),
		}, nil},
		{"abbreviation in a table", []edit{replace(lesson, "| c | d |", "| c | BAST |")}, []string{lesson + ":22:7 abbreviation"}},
		{"abbreviation in a box", []edit{replace(lesson, "> **Lakukan:** tulis.", "> Buat BAST.")}, []string{lesson + ":25:8 abbreviation"}},
		{"abbreviations that everybody knows", []edit{replace(module, intro, "HP RT RW WA WIB ID SMS GPS PDF AI TV KTP NIK.")}, nil},
		{"no abbreviations", []edit{replace(module, intro, "Pasal II, 5W1H, kim.ID, ID.KIM, @KIM, #KIM, KIM_DESA, .APK, `SK`, X. APA? Kata itu apa, apa ku.")}, nil},
		{"many abbreviations", []edit{replace(module, intro, manyAbbreviations())}, manyReported()},

		{"long right choice", []edit{replace(quizFile, "Pilihan b", "Pilihan yang panjang dan teliti b")}, []string{quizFile + ":16:1 telltale-length"}},
		{"long right choice of several", []edit{replace(quizFile, "- [x] Tiga", "- [x] Tiga yang panjang dan sangat teliti")}, []string{quizFile + ":31:1 telltale-length"}},
		{"long wrong choice", []edit{replace(quizFile, "Pilihan a", "Pilihan yang panjang dan teliti a")}, nil},
		{"right choice that is half as long again", []edit{
			replace(quizFile, "Pilihan a", strings.Repeat("a", 42)), replace(quizFile, "Pilihan b", strings.Repeat("b", 63)),
		}, nil},
		{"right choice that is twenty characters longer", []edit{
			replace(quizFile, "Pilihan a", strings.Repeat("a", 9)), replace(quizFile, "Pilihan b", "*"+strings.Repeat("b", 29)+"*"),
		}, nil},
		{"long item of an order", []edit{replace(quizFile, "1. Pertama", "1. Pertama yang panjang dan sangat teliti")}, nil},

		{"same feedback twice", []edit{replace(quizFile, "> Umpan b.", "> umpan  A.")}, []string{quizFile + ":16:1 same-feedback"}},
		{"same feedback twice in a table", []edit{replace(quizFile, "Umpan dua.", "Umpan satu.")}, []string{quizFile + ":58:1 same-feedback"}},
		{"same feedback four times", sameFeedback(4), nil},
		{"same feedback five times", sameFeedback(5), []string{quizFile + ":81:1 repeated-feedback"}},

		{"right answers in one place", []edit{appendTo(quizFile, choices("abbbb"))}, []string{quizFile + ":16:1 right-place"}},
		{"right answers in two places", []edit{appendTo(quizFile, choices("aabab"))}, nil},
		{"few right answers in one place", []edit{appendTo(quizFile, choices("bbbb"))}, nil},
	}
}

// manyAbbreviations are sixty, all different.
func manyAbbreviations() string {
	var all strings.Builder
	for i := range 60 {
		all.WriteString("Z" + string(rune('A'+i/8)) + string(rune('A'+i%8)) + " x.\n")
	}
	return all.String()
}

// manyReported are the first fifty of them, after which the checker stops.
func manyReported() []string {
	var all []string
	for i := range 50 {
		all = append(all, module+":"+strconv.Itoa(9+i)+":1 abbreviation")
	}
	return all
}

// sameFeedback gives so many questions a choice with the same feedback.
func sameFeedback(n int) []edit {
	return []edit{
		replace(quizFile, "Umpan b.", "Umpan sama."), replace(quizFile, "Umpan Satu.", "Umpan sama."),
		replace(quizFile, "Umpan Pertama.", "Umpan sama."), replace(quizFile, "Umpan dua.", "Umpan sama."), replace(quizFile, "Umpan 13.", "Umpan sama."),
	}[5-n:]
}

// choices makes questions with one right choice, at the places named.
func choices(right string) string {
	var all strings.Builder
	for i, r := range right {
		name := "q" + strconv.Itoa(i)
		all.WriteString("\n## Soal " + name + " {#" + name + " objective=kenal}\n")
		for _, c := range "abc" {
			mark := " "
			if c == r {
				mark = "x"
			}
			all.WriteString("\n- [" + mark + "] Pilihan " + string(c) + "\n  > Umpan " + name + string(c) + ".")
		}
		all.WriteString("\n\n> [!TIP]\n> Petunjuk.\n\n> [!NOTE]\n> Penjelasan.\n")
	}
	return all.String()
}
