package i18n

import "fmt"

// Gain is the view of a class that compares the test before with the one after.
type Gain struct {
	Nobody    string // nobody has finished both tests
	OnlyOne   func(n int) string
	Matched   func(n int) string
	Few       func(enough int) string
	Whole     string
	Before    string // the test before, in one short word, and the one after
	After     string
	Low       string
	Middle    string
	High      string
	Legend    func(low, middle, high string) string // the three fills
	Means     func(before, after string) string
	Change    func(change string, people int) string
	NoRange   string // for one person there is no range
	Forms     string
	Form      func(form string, people int, before string) string
	NoForm    func(form string) string
	Apart     func(difference, interval string) string
	Balance   map[string]string // by classstat.Verdict
	WhatForms string
}

func gainID() Gain {
	return Gain{
		Nobody: "Belum ada yang menyelesaikan kedua tes. Perbandingan tampil setelah seseorang menyelesaikan tes awal dan tes akhir.",
		OnlyOne: func(n int) string {
			if n == 0 {
				return ""
			}
			return figuresID().People(n) + " baru menyelesaikan satu tes, jadi belum ikut dihitung."
		},
		Matched: func(n int) string {
			return figuresID().People(n) + " sudah menyelesaikan tes awal dan tes akhir. Hanya mereka yang dibandingkan, dari percobaan pertama."
		},
		Few:   func(enough int) string { return fmt.Sprintf("Kurang dari %d orang: baru gambaran kasar.", enough) },
		Whole: "Seluruh soal", Before: "awal", After: "akhir", Low: "rendah", Middle: "sedang", High: "tinggi",
		Legend: func(low, middle, high string) string {
			return fmt.Sprintf("%s rendah: di bawah 50 · %s sedang · %s tinggi: 80 ke atas. Angka = orang", low, middle, high)
		},
		Means:   func(before, after string) string { return "Rata-rata " + before + " → " + after },
		Change:  func(change string, people int) string { return change + " poin, " + figuresID().People(people) },
		NoRange: "dari satu orang belum ada kisaran",
		Forms:   "Apakah bentuk A dan B sama sulitnya?",
		Form: func(form string, people int, before string) string {
			return fmt.Sprintf("Bentuk %s lebih dulu: %s, rata-rata tes awal %s", form, figuresID().People(people), before)
		},
		NoForm: func(form string) string { return "Bentuk " + form + " lebih dulu: belum ada" },
		Apart:  func(difference, interval string) string { return "Selisih " + difference + ", " + interval + "." },
		Balance: map[string]string{
			"few":    "Orangnya masih terlalu sedikit untuk mengatakan apakah keduanya sama sulit.",
			"even":   "Tidak terlihat perbedaan: keduanya tampak sama sulit.",
			"first":  "Bentuk A tampak lebih sulit. Kenaikan peserta yang mulai dengan A terlihat terlalu besar, yang mulai dengan B terlalu kecil.",
			"second": "Bentuk B tampak lebih sulit. Kenaikan peserta yang mulai dengan B terlihat terlalu besar, yang mulai dengan A terlalu kecil.",
		},
		WhatForms: "Siapa mendapat bentuk yang mana diatur seperti undian, jadi hasil awalnya seharusnya setara.",
	}
}

func gainEN() Gain {
	people := figuresEN().People
	return Gain{
		Nobody: "Nobody has finished both tests yet. The comparison appears once somebody has finished the first test and the final test.",
		OnlyOne: func(n int) string {
			switch n {
			case 0:
				return ""
			case 1:
				return "1 person has finished only one of the tests, and does not count yet."
			default:
				return fmt.Sprintf("%s have finished only one of the tests, and do not count yet.", people(n))
			}
		},
		Matched: func(n int) string {
			if n == 1 {
				return "1 person has finished the first and the final test. Only such people are compared, by their first attempts."
			}
			return fmt.Sprintf("%s have finished the first and the final test. Only they are compared, by their first attempts.", people(n))
		},
		Few:   func(enough int) string { return fmt.Sprintf("Fewer than %d people: only a rough picture.", enough) },
		Whole: "All questions", Before: "first", After: "final", Low: "low", Middle: "middle", High: "high",
		Legend: func(low, middle, high string) string {
			return fmt.Sprintf("%s low: below 50 · %s middle · %s high: 80 or more. Numbers = people", low, middle, high)
		},
		Means:   func(before, after string) string { return "Average " + before + " → " + after },
		Change:  func(change string, n int) string { return fmt.Sprintf("%s points, %s", change, people(n)) },
		NoRange: "one person gives no range yet",
		Forms:   "Are forms A and B equally hard?",
		Form: func(form string, n int, before string) string {
			return fmt.Sprintf("Form %s first: %s, average of the first test %s", form, people(n), before)
		},
		NoForm: func(form string) string { return "Form " + form + " first: nobody yet" },
		Apart:  func(difference, interval string) string { return "Difference " + difference + ", " + interval + "." },
		Balance: map[string]string{
			"few":    "There are still too few people to say whether both are equally hard.",
			"even":   "No difference to be seen: both look equally hard.",
			"first":  "Form A looks harder. The gain of those who began with A looks too large, of those who began with B too small.",
			"second": "Form B looks harder. The gain of those who began with B looks too large, of those who began with A too small.",
		},
		WhatForms: "Who gets which form is decided as if by lot, so the first results should be alike.",
	}
}
