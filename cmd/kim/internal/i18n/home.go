package i18n

import "fmt"

// Home is the first page of a participant.
type Home struct {
	Continue, Start, AllDone, AllDoneHint string
	ModuleLabel                           func(number int) string
	Place                                 func(module int, position, of int) string
	Minutes                               func(n int) string
	PageOf                                func(page, of int) string
	Opened                                func(when string) string
	Begin, OpenModule, Test               string // what keys do
	Recommended                           string // what the arrow at a module means
	NotOpened, Passed                     string
	Quiz                                  func(percent int) string
	NoQuiz                                string
	Loading                               string
}

func homeID() Home {
	return Home{
		Continue: "Lanjutkan", Start: "Mulai dari sini", AllDone: "Semua bagian sudah selesai. Hebat.",
		AllDoneHint: "Pilih modul untuk membaca ulang atau mencoba kuisnya lagi.",
		ModuleLabel: func(n int) string { return fmt.Sprintf("Modul %d", n) },
		Place:       func(m, p, of int) string { return fmt.Sprintf("Modul %d · bagian %d dari %d", m, p, of) },
		Minutes:     func(n int) string { return fmt.Sprintf("%d menit", n) },
		PageOf:      func(p, of int) string { return fmt.Sprintf("halaman %d dari %d", p, of) },
		Opened:      func(when string) string { return "Terakhir dibuka " + when },
		NotOpened:   "Belum dibuka", Begin: "mulai", OpenModule: "buka modul itu", Test: "tes", Recommended: "modul yang disarankan sekarang", Passed: "lulus",
		Quiz:   func(p int) string { return fmt.Sprintf("kuis %d", p) },
		NoQuiz: "kuis –", Loading: "Membuka catatan belajar…",
	}
}

func homeEN() Home {
	return Home{
		Continue: "Continue", Start: "Start here", AllDone: "Every part is done. Well done.",
		AllDoneHint: "Choose a module to read again or to try its quiz once more.",
		ModuleLabel: func(n int) string { return fmt.Sprintf("Module %d", n) },
		Place:       func(m, p, of int) string { return fmt.Sprintf("Module %d · part %d of %d", m, p, of) },
		Minutes:     func(n int) string { return fmt.Sprintf("%d minutes", n) },
		PageOf:      func(p, of int) string { return fmt.Sprintf("page %d of %d", p, of) },
		Opened:      func(when string) string { return "Last opened " + when },
		NotOpened:   "Not opened yet", Begin: "start", OpenModule: "open that module", Test: "test", Recommended: "the module recommended now", Passed: "passed",
		Quiz:   func(p int) string { return fmt.Sprintf("quiz %d", p) },
		NoQuiz: "quiz –", Loading: "Opening your records…",
	}
}
