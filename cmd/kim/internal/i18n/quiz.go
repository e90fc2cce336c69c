package i18n

import "fmt"

// Quiz is a quiz and its result page.
type Quiz struct {
	Opening, Failed, Empty, Untranslated string

	// start page
	Facts              func(questions, minutes, passMark int) string
	Reassure           string
	Start, Again       string
	Resume             func(question, of int) string
	LastResult         string
	History            func(times, first, best, last int) string
	PassedBefore       string
	Question           func(n, of int) string
	Hint, Explanation  string
	YourOrder, NoOrder string
	Pairs              string
	Figure             func(digits string) string // a number that is right

	How  QuizHow
	Need QuizNeed
	Do   QuizDo
	Say  QuizSay
	End  QuizEnd
}

// QuizHow says how to answer a question, by its type.
type QuizHow struct {
	One, Many, Order, Match, Blank, Blanks, Number, Open, Actions string
}

// QuizNeed says what a question lacks before it can be graded.
type QuizNeed struct {
	One, Many, Blank, Number, Open string
	Order, Match                   func(left int) string
}

// QuizDo is what keys and buttons do.
type QuizDo struct {
	Answer, Save, Hint, Unknown, Skip, Pick, Toggle, Undo, Actions, Write, ReadOn, Next, Finish, Start, Again, Scroll string
}

// QuizSay is feedback. It never blames.
type QuizSay struct {
	Right, NotYet, Unknown, Noted, Skipped string
	Partly                                 func(percent int) string
	Yours, Missed, TheRight                string // tags behind a choice
	RightOrder, RightPairs                 string // headings of solutions
	YoursAt                                func(place int) string
	YourAnswer, RightAnswer, YourText      string
	Nothing                                string // no answer was given
	Elsewhere                              string // it was answered in another window
}

// QuizEnd is the result page.
type QuizEnd struct {
	Title               string
	Score               func(percent int) string
	Passed              func(passMark int) string
	Short               func(missing, passMark int) string
	Objectives          string
	Missed              string
	HowMissed, AllRight string
	Elsewhere           string // part of it was done in another window
	Leave, Attempts     string
	Jumps               string // what a number key does
}

func quizID() Quiz {
	return Quiz{
		Opening: "Membuka kuis…", Empty: "Kuis ini belum berisi soal.",
		Failed:       "Kuis ini belum dapat dibuka. Jawaban Anda yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Untranslated: "Kuis ini belum ada dalam bahasa Indonesia, jadi yang tampil adalah bahasa aslinya.",
		Facts: func(questions, minutes, passMark int) string {
			return fmt.Sprintf("%d soal · sekitar %d menit · nilai lulus %d", questions, minutes, passMark)
		},
		Reassure: "Boleh berhenti kapan saja. Setiap pilihan langsung disimpan.",
		Start:    "Mulai", Again: "Coba lagi dari awal",
		Resume:     func(n, of int) string { return fmt.Sprintf("Lanjutkan di soal %d dari %d", n, of) },
		LastResult: "Lihat hasil terakhir",
		History: func(times, first, best, last int) string {
			if times == 1 {
				return fmt.Sprintf("Sudah dicoba 1 kali · nilai %d", last)
			}
			return fmt.Sprintf("Sudah dicoba %d kali · pertama %d · terbaik %d · terakhir %d", times, first, best, last)
		},
		PassedBefore: "✓ Sudah lulus",
		Question:     func(n, of int) string { return fmt.Sprintf("Soal %d dari %d", n, of) },
		Hint:         "Petunjuk", Explanation: "Penjelasan",
		YourOrder: "Urutan Anda", NoOrder: "Belum ada. Tekan angka langkah yang pertama.", Pairs: "Pasangannya",
		Figure: func(digits string) string { return figure(digits, ".", ",") },
		How:    quizHowID(), Need: quizNeedID(), Do: quizDoID(), Say: quizSayID(), End: quizEndID(),
	}
}

func quizHowID() QuizHow {
	return QuizHow{
		One:     "Tekan angkanya untuk memilih, lalu Enter untuk menjawab.",
		Many:    "Tekan angkanya untuk menandai, boleh lebih dari satu. Enter untuk menjawab.",
		Order:   "Tekan angkanya berurutan, dari yang pertama. Backspace untuk mengurungkan, Enter untuk menjawab.",
		Match:   "Tekan angka pasangan untuk baris yang ditandai. Enter untuk menjawab.",
		Blank:   "Ketik jawabannya, lalu Enter untuk menjawab.",
		Blanks:  "Ketik jawabannya. Enter ke isian berikutnya, lalu menjawab.",
		Number:  "Ketik dengan angka, misalnya 12 atau 12,5. Enter untuk menjawab.",
		Open:    "Tulis dengan kata-kata sendiri. Tidak dinilai. Ctrl+S untuk menyimpan.",
		Actions: "Enter untuk tombol yang ditandai. Tab untuk kembali ke isian.",
	}
}

func quizNeedID() QuizNeed {
	return QuizNeed{
		One: "Pilih satu jawaban dulu", Many: "Tandai sedikitnya satu jawaban dulu",
		Blank: "Masih ada isian yang kosong", Number: "Tulis sebuah angka, misalnya 12 atau 12,5",
		Open:  "Tulis sesuatu dulu, atau pilih Lewati",
		Order: func(left int) string { return fmt.Sprintf("Masih ada %d yang belum diurutkan", left) },
		Match: func(left int) string { return fmt.Sprintf("Masih ada %d yang belum berpasangan", left) },
	}
}

func quizDoID() QuizDo {
	return QuizDo{
		Answer: "jawab", Save: "simpan", Hint: "petunjuk", Unknown: "belum tahu", Skip: "lewati", Pick: "pilih", Toggle: "tandai",
		Undo: "urungkan", Actions: "ke tombol", Write: "ke isian", ReadOn: "lanjut membaca", Next: "soal berikutnya", Finish: "lihat hasil", Start: "mulai",
		Again: "coba lagi", Scroll: "gulir",
	}
}

func quizSayID() QuizSay {
	return QuizSay{
		Right: "Tepat", NotYet: "Belum tepat", Unknown: "Belum tahu? Tidak apa-apa. Inilah jawabannya.",
		Noted: "Tersimpan. Terima kasih sudah menuliskannya.", Skipped: "Dilewati. Soal ini tidak dinilai.",
		Partly: func(percent int) string { return fmt.Sprintf("Sebagian sudah tepat: %d%%", percent) },
		Yours:  "pilihan Anda", Missed: "tepat, belum ditandai", TheRight: "yang tepat",
		RightOrder: "Urutan yang tepat:", RightPairs: "Pasangan yang tepat:",
		YoursAt:    func(place int) string { return fmt.Sprintf("Anda: urutan %d", place) },
		YourAnswer: "Jawaban Anda", RightAnswer: "Yang tepat", YourText: "Tulisan Anda", Nothing: "kosong",
		Elsewhere: "Soal ini sudah dijawab, mungkin di jendela lain. Jawaban itulah yang dihitung.",
	}
}

func quizEndID() QuizEnd {
	return QuizEnd{
		Title:  "Lihat hasil",
		Score:  func(percent int) string { return fmt.Sprintf("Nilai Anda %d", percent) },
		Passed: func(mark int) string { return fmt.Sprintf("✓ Lulus (nilai lulus %d)", mark) },
		Short: func(missing, mark int) string {
			return fmt.Sprintf("Kurang %d lagi untuk lulus (nilai lulus %d)", missing, mark)
		},
		Objectives: "Hasil tiap tujuan", Missed: "Yang bisa dibaca lagi",
		HowMissed: "Tekan angkanya untuk membuka halaman yang menjelaskannya.",
		Elsewhere: "Kuis ini juga dikerjakan di jendela lain. Jawaban yang lebih dulu yang dihitung.",
		AllRight:  "Semua soal terjawab tepat.",
		Leave:     "Kembali", Attempts: "Percobaan Anda", Jumps: "buka halamannya",
	}
}
