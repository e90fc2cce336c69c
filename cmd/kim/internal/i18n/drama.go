package i18n

import "fmt"

// Drama is a drama: its first page, the story, and the page after its end.
type Drama struct {
	Opening, Failed, Untranslated string

	// first page
	Facts                     func(minutes int) string
	Reassure                  string
	Found                     func(endings, of int) string
	Start, Anew, Resume, Look string
	Changed                   string // the story was edited since it was left
	You, Consequence          string // headings in the story
	Pick                      string // what to do where there is something to choose
	GoOn, ToEnd               string // the button under the story
	Elsewhere                 string // another window was quicker
	Numbers                   func(n int) string

	Do  DramaDo
	End DramaEnd
}

// DramaDo is what keys do.
type DramaDo struct {
	Start, Next, ReadOn, All, Pick, End, Again, Learn, Scroll, Jump string
}

// DramaEnd is the page after the end, the first that tells scores. Why a choice
// was not open is said in words.
type DramaEnd struct {
	Good, Fair, Bad            string
	Score                      func(sum string) string
	Path, HowPath              string
	Then                       func(scene string) string
	Others                     string
	IfHigher, IfLower, IfOther string
	Learn                      func(title string) string
	Again, Leave               string
}

func dramaID() Drama {
	return Drama{
		Opening:      "Membuka drama…",
		Failed:       "Drama ini belum dapat dibuka. Pilihan Anda yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Untranslated: "Drama ini belum ada dalam bahasa Indonesia, jadi yang tampil adalah bahasa aslinya.",
		Facts: func(minutes int) string {
			return fmt.Sprintf("Sekitar %d menit · tidak ada lulus atau tidak lulus; boleh salah, boleh diulang", minutes)
		},
		Reassure: "Enter melanjutkan cerita, angka memilih. Boleh berhenti kapan saja: semua langsung disimpan.",
		Found: func(endings, of int) string {
			return fmt.Sprintf("%d dari %d akhir cerita sudah ditemukan", endings, of)
		},
		Start: "Mulai", Anew: "Main lagi dari awal", Resume: "Lanjutkan cerita", Look: "Lihat lagi jalan cerita terakhir",
		Changed: "Cerita ini baru diperbarui. Anda melanjutkan dari bagian yang masih sama.",
		You:     "Anda", Consequence: "Yang terjadi",
		Pick: "Apa yang Anda lakukan? Tekan angkanya.", GoOn: "Lanjut", ToEnd: "Lihat jalan cerita Anda",
		Elsewhere: "Cerita ini juga dimainkan di jendela lain. Pilihan yang lebih dulu yang berlaku.",
		Numbers:   numbers,
		Do: DramaDo{
			Start: "mulai", Next: "lanjut", ReadOn: "lanjut membaca", All: "tampilkan semua", Pick: "pilih", End: "jalan cerita",
			Again: "main lagi", Learn: "buka pelajaran", Scroll: "gulir", Jump: "main dari sini",
		},
		End: DramaEnd{
			Good: "✓ Akhir yang baik", Fair: "~ Akhir yang cukup baik", Bad: "! Akhir yang kurang baik",
			Score: func(sum string) string { return "Nilai semua langkah Anda: " + sum },
			Path:  "Jalan cerita Anda", HowPath: "Tekan angkanya untuk bermain lagi dari pilihan itu.",
			Then:     func(scene string) string { return "Lalu: " + scene },
			Others:   "Pilihan lain waktu itu:",
			IfHigher: "terbuka kalau langkah sebelumnya lebih tepat", IfLower: "terbuka kalau langkah sebelumnya kurang tepat",
			IfOther: "terbuka kalau langkah sebelumnya lain",
			Learn:   func(title string) string { return "Baca pelajarannya: " + title },
			Again:   "Main lagi dari awal", Leave: "Kembali",
		},
	}
}

func dramaEN() Drama {
	return Drama{
		Opening:      "Opening the drama…",
		Failed:       "This drama cannot be opened right now. The choices you have made are safe. Press Enter to try again, or Esc to go back.",
		Untranslated: "This drama is not available in English yet, so it is shown in its own language.",
		Facts: func(minutes int) string {
			return fmt.Sprintf("About %d minutes · no pass or fail; it is fine to go wrong and play again", minutes)
		},
		Reassure: "Enter goes on, a number chooses. You may stop at any time: every choice is saved at once.",
		Found: func(endings, of int) string {
			return fmt.Sprintf("%d of %d endings found", endings, of)
		},
		Start: "Start", Anew: "Play again from the start", Resume: "Go on with the story", Look: "See the last story again",
		Changed: "This story has just been revised. You go on from the part that is still the same.",
		You:     "You", Consequence: "What happens",
		Pick: "What do you do? Press its number.", GoOn: "Continue", ToEnd: "See your path",
		Elsewhere: "This story is also being played in another window. The choice made first counts.",
		Numbers:   numbers,
		Do: DramaDo{
			Start: "start", Next: "continue", ReadOn: "read on", All: "show all", Pick: "choose", End: "your path",
			Again: "play again", Learn: "open the lesson", Scroll: "scroll", Jump: "play from here",
		},
		End: DramaEnd{
			Good: "✓ A good ending", Fair: "~ A fairly good ending", Bad: "! Not such a good ending",
			Score: func(sum string) string { return "Score of all your steps: " + sum },
			Path:  "Your path", HowPath: "Press a number to play again from that choice.",
			Then:     func(scene string) string { return "Then: " + scene },
			Others:   "Other choices here:",
			IfHigher: "opens when the steps before it fit better", IfLower: "opens when the steps before it fit less well",
			IfOther: "opens when the steps before it are different",
			Learn:   func(title string) string { return "Read the lesson: " + title },
			Again:   "Play again from the start", Leave: "Back",
		},
	}
}

// numbers names the number keys up to n.
func numbers(n int) string {
	if n < 2 {
		return "1"
	}
	return fmt.Sprintf("1–%d", min(n, 9))
}
