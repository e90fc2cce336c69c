package i18n

import "fmt"

// Test is the test before the course and the one after it.
type Test struct {
	Before, After           string // their names
	StartBefore, StartAfter string
	Facts                   func(questions, minutes int) string
	Reassure                string
	Failed, Skip, Again     string
	History                 func(times, first int) string // the first attempt counts

	// the result
	AboutBefore      string                                       // what the result of the test before means
	Gained           func(before, after int, share string) string // what the two tests show together
	Share            map[string]string                            // by standing.Change
	Objectives       string
	Level            map[string]string // of an objective, by quiz.Level
	Look, Learn      string
	NextAnswer, Done string // what Enter does while looking at the answers
	Previous         string

	// Home
	OfferBefore, OfferAfter func(minutes int) string
	Waiting                 func(before int) string // the test after comes later
	OnlyBefore              func(before int) string
	OnlyAfter               func(after int) string
	Summary                 func(before, after int, share string) string
}

func testID() Test {
	return Test{
		Before: "Tes awal", After: "Tes akhir", StartBefore: "Mulai tes awal", StartAfter: "Mulai tes akhir",
		Facts: func(questions, minutes int) string {
			return fmt.Sprintf("%d soal · sekitar %d menit · tidak ada lulus atau tidak lulus", questions, minutes)
		},
		Reassure: "Boleh berhenti kapan saja dan melanjutkannya nanti. Setiap pilihan langsung disimpan.",
		Failed:   "Tes ini belum dapat dibuka. Jawaban Anda yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Skip:     "Lewati, saya mulai belajar", Again: "Kerjakan lagi dari awal",
		History: func(times, first int) string {
			if times == 1 {
				return fmt.Sprintf("Sudah dikerjakan 1 kali · nilai %d", first)
			}
			return fmt.Sprintf("Sudah dikerjakan %d kali · yang dihitung nilai pertama, %d", times, first)
		},
		AboutBefore: "Ini gambaran sebelum belajar. Wajar bila banyak yang masih baru: semuanya dibahas di sini. Setelah kursus, tes akhir menunjukkan kemajuan Anda.",
		Gained: func(before, after int, share string) string {
			return fmt.Sprintf("Dari %d menjadi %d: %s.", before, after, share)
		},
		Share: map[string]string{
			"full": "sejak awal Anda sudah menguasai semuanya", "less": "kali ini belum lebih tinggi, dan itu biasa. Ulangan membantu mengingatnya",
			"same": "nilainya tetap. Ulangan membantu mengingat yang sudah dibaca",
			"low":  "sebagian kecil dari yang dulu belum Anda kuasai kini sudah", "middle": "sekitar separuh dari yang dulu belum Anda kuasai kini sudah",
			"high": "sebagian besar dari yang dulu belum Anda kuasai kini sudah", "all": "semua yang dulu belum Anda kuasai kini sudah",
		},
		Objectives: "Hasil tiap tujuan",
		Level:      map[string]string{"low": "○ perlu dipelajari", "middle": "◐ sudah separuh", "high": "● sudah kuat"},
		Look:       "Lihat jawaban dan penjelasannya", Learn: "Mulai belajar",
		NextAnswer: "jawaban berikutnya", Done: "kembali ke hasil", Previous: "sebelumnya",
		OfferBefore: func(minutes int) string { return fmt.Sprintf("Tes awal: sekitar %d menit, boleh dilewati", minutes) },
		OfferAfter: func(minutes int) string {
			return fmt.Sprintf("Tes akhir: sekitar %d menit, lihat kemajuan Anda", minutes)
		},
		Waiting: func(before int) string {
			return fmt.Sprintf("Tes awal: nilai %d. Tes akhir dibuka menjelang selesai", before)
		},
		OnlyBefore: func(before int) string { return fmt.Sprintf("Tes awal: nilai %d", before) },
		OnlyAfter:  func(after int) string { return fmt.Sprintf("Tes akhir: nilai %d", after) },
		Summary: func(before, after int, share string) string {
			return fmt.Sprintf("Tes: dari %d menjadi %d, %s", before, after, share)
		},
	}
}

func testEN() Test {
	return Test{
		Before: "First test", After: "Final test", StartBefore: "Start the first test", StartAfter: "Start the final test",
		Facts: func(questions, minutes int) string {
			return fmt.Sprintf("%d questions · about %d minutes · nothing to pass or fail", questions, minutes)
		},
		Reassure: "You may stop at any time and go on later. Every choice is saved at once.",
		Failed:   "This test cannot be opened right now. The answers you have saved are safe. Press Enter to try again, or Esc to go back.",
		Skip:     "Skip it, I will start learning", Again: "Do it again from the beginning",
		History: func(times, first int) string {
			if times == 1 {
				return fmt.Sprintf("Done once · score %d", first)
			}
			return fmt.Sprintf("Done %d times · the first score counts, %d", times, first)
		},
		AboutBefore: "This shows where you start. It is fine if much of it is new: all of it is explained here. After the course, the final test shows how far you have come.",
		Gained: func(before, after int, share string) string {
			return fmt.Sprintf("From %d to %d: %s.", before, after, share)
		},
		Share: map[string]string{
			"full": "you knew all of it from the start", "less": "not higher this time, and that is normal. Reviews help to remember",
			"same": "the score has stayed the same. Reviews help to remember what you have read",
			"low":  "you now know a small part of what was new to you", "middle": "you now know about half of what was new to you",
			"high": "you now know most of what was new to you", "all": "you now know everything that was new to you",
		},
		Objectives: "Result for each objective",
		Level:      map[string]string{"low": "○ to be learned", "middle": "◐ half known", "high": "● well known"},
		Look:       "See the answers and explanations", Learn: "Start learning",
		NextAnswer: "next answer", Done: "back to the result", Previous: "previous",
		OfferBefore: func(minutes int) string { return fmt.Sprintf("First test: about %d minutes, may be skipped", minutes) },
		OfferAfter: func(minutes int) string {
			return fmt.Sprintf("Final test: about %d minutes, see your progress", minutes)
		},
		Waiting: func(before int) string {
			return fmt.Sprintf("First test: score %d. The final test comes near the end", before)
		},
		OnlyBefore: func(before int) string { return fmt.Sprintf("First test: score %d", before) },
		OnlyAfter:  func(after int) string { return fmt.Sprintf("Final test: score %d", after) },
		Summary: func(before, after int, share string) string {
			return fmt.Sprintf("Tests: from %d to %d, %s", before, after, share)
		},
	}
}
