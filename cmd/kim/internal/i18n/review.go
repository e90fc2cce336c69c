package i18n

import "fmt"

// Review is the questions that come back, and the list of what was missed.
type Review struct {
	Title, Opening, Failed string
	Offer                  func(session, due, minutes int) string // the line on Home
	Missed                 func(questions int) string             // the line on Home when nothing is due
	Do, DoMissed           string                                 // what keys do

	// the end
	Known       func(right, of int) string
	Again       string // what was missed comes back soon
	NothingDue  string
	Coming      func(days string) string
	Day         func(when string, questions int) string
	Others      func(questions int) string // on still later days
	More        func(questions int) string // go on with another session
	Leave, List string

	// what was missed
	ListTitle, ListIntro, ListEmpty, ListFailed string
	NoPage                                      string // nothing teaches it
}

func reviewID() Review {
	return Review{
		Title: "Ulangan", Opening: "Menyiapkan ulangan…",
		Failed: "Ulangan belum dapat dibuka. Jawaban Anda yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Offer: func(session, due, minutes int) string {
			if due > session {
				return fmt.Sprintf("Ulangan hari ini: %d dari %d soal, sekitar %d menit", session, due, minutes)
			}
			return fmt.Sprintf("Ulangan hari ini: %d soal, sekitar %d menit", session, minutes)
		},
		Missed: func(n int) string { return fmt.Sprintf("Yang bisa dibaca lagi: %d soal yang belum tepat", n) },
		Do:     "ulangan", DoMissed: "bacaan ulang",
		Known: func(right, of int) string {
			if right == of {
				return fmt.Sprintf("Semua %d soal masih Anda ingat", of)
			}
			return fmt.Sprintf("%d dari %d soal masih Anda ingat", right, of)
		},
		Again:      "Yang belum diingat akan ditanyakan lagi. Lupa itu wajar: mengulang membuatnya menempel.",
		NothingDue: "Tidak ada ulangan untuk hari ini.",
		Coming:     func(days string) string { return "Berikutnya: " + days + "." },
		Day:        func(when string, n int) string { return fmt.Sprintf("%s %d soal", when, n) },
		Others:     func(n int) string { return fmt.Sprintf("lalu %d soal lagi", n) },
		More:       func(n int) string { return fmt.Sprintf("Lanjut mengulang: %d soal lagi", n) },
		Leave:      "Kembali", List: "Semua yang bisa dibaca lagi",
		ListTitle: "Bacaan ulang", ListIntro: "Soal yang terakhir kali belum tepat, dan halaman yang menjelaskannya.",
		ListEmpty:  "Tidak ada. Semua soal yang pernah Anda jawab terakhir kali tepat.",
		ListFailed: "Daftar ini belum dapat dibuka. Catatan belajar Anda tetap aman. Tekan r untuk mencoba lagi, atau Esc untuk kembali.",
		NoPage:     "Lihat pelajaran modul ini",
	}
}

func reviewEN() Review {
	return Review{
		Title: "Review", Opening: "Preparing the review…",
		Failed: "The review cannot be opened right now. The answers you have saved are safe. Press Enter to try again, or Esc to go back.",
		Offer: func(session, due, minutes int) string {
			if due > session {
				return fmt.Sprintf("Review today: %d of %d questions, about %s", session, due, minutesEN(minutes))
			}
			return fmt.Sprintf("Review today: %s, about %s", questionsEN(session), minutesEN(minutes))
		},
		Missed: func(n int) string { return fmt.Sprintf("Worth reading again: %s not yet right", questionsEN(n)) },
		Do:     "review", DoMissed: "read again",
		Known: func(right, of int) string {
			if right == of {
				return fmt.Sprintf("You still knew all %d", of)
			}
			return fmt.Sprintf("You still knew %d of %d", right, of)
		},
		Again:      "What you did not remember will be asked again. Forgetting is normal: repeating makes it stick.",
		NothingDue: "There is nothing to review today.",
		Coming:     func(days string) string { return "Next: " + days + "." },
		Day:        func(when string, n int) string { return fmt.Sprintf("%s %s", when, questionsEN(n)) },
		Others:     func(n int) string { return fmt.Sprintf("then %d more", n) },
		More:       func(n int) string { return "Go on: " + questionsEN(n) + " more" },
		Leave:      "Back", List: "Everything worth reading again",
		ListTitle: "Read again", ListIntro: "Questions that were not right the last time, and the pages that explain them.",
		ListEmpty:  "Nothing. Every question that you have answered was right the last time.",
		ListFailed: "This list cannot be opened right now. Your records are safe. Press r to try again, or Esc to go back.",
		NoPage:     "See the lessons of this module",
	}
}

func questionsEN(n int) string { return count(n, "question", "questions") }

func minutesEN(n int) string { return count(n, "minute", "minutes") }
