package i18n

import "fmt"

// Recap is the page of what can be read again, for printing.
type Recap struct {
	Title          func(name string) string
	Module         func(number int, title string) string
	Intro, Nothing string
	Rest           func(places int) string // that did not fit
	Save, File     string                  // the key that writes it to a file, and the name of that
	Saved          func(path string) string
	NotSaved       string
}

func recapID() Recap {
	return Recap{
		Title:   func(name string) string { return "Bacaan ulang untuk " + name },
		Module:  func(n int, title string) string { return fmt.Sprintf("Modul %d: %s", n, title) },
		Intro:   "Halaman yang menjelaskan soal yang terakhir kali belum tepat. Centang setelah dibaca.",
		Nothing: "Tidak ada. Semua soal yang sudah dijawab terakhir kali tepat.",
		Save:    "simpan ke berkas", File: "bacaan-ulang",
		Saved:    func(path string) string { return "Daftar ini disimpan, siap dicetak: " + path },
		NotSaved: "Berkasnya belum dapat dibuat. Catatan belajar Anda tetap aman. Periksa sisa ruang penyimpanan, lalu coba lagi.",
		Rest:     func(n int) string { return fmt.Sprintf("Masih ada %d halaman lagi. Yang di atas lebih dulu.", n) },
	}
}

func recapEN() Recap {
	return Recap{
		Title:   func(name string) string { return "To read again: " + name },
		Module:  func(n int, title string) string { return fmt.Sprintf("Module %d: %s", n, title) },
		Intro:   "Pages that explain the questions that were not right the last time. Tick them off as you read.",
		Nothing: "Nothing. Every question answered so far was right the last time.",
		Save:    "save to a file", File: "read-again",
		Saved:    func(path string) string { return "This list is saved, ready to print: " + path },
		NotSaved: "The file could not be made. Your records are still safe. Check the free storage space, then try again.",
		Rest: func(n int) string {
			if n == 1 {
				return "There is 1 page more. These come first."
			}
			return fmt.Sprintf("There are %d pages more. These come first.", n)
		},
	}
}
