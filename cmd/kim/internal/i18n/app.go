package i18n

import "fmt"

// App is what the frame around every screen says: header, footer, help, saving.
type App struct {
	Name     string
	TooSmall func(width, height int) string

	Saved, Saving, Unsaved string
	NotSaved               func(count int) string // shown until a retry succeeds
	NotSavedHelp           string

	DraftTitle, DraftText string // typed text that leaving would lose
	DraftKeep, DraftDrop  func(quit bool) string
	DraftGoOn             string

	QuitTitle, QuitText, QuitYes, QuitNo string

	MoreAbove, MoreBelow, MoreBoth string                     // lines out of sight
	Typed                          func(number string) string // the beginning of a number, so far

	HelpTitle        string
	Here, Everywhere string // headings in the help
	ThemeIs          func(name string) string
	ThemeNames       map[string]string

	// what keys do
	Next, Back, Open, Choose, Move, Page, Quit, Help, Language, LanguageShort, Theme, Redraw, Switch, Close, Cancel, Filter, Search, Save, Field, Retry string
}

func appID() App {
	return App{
		Name: "Sanggar KIM",
		TooSmall: func(w, h int) string {
			return fmt.Sprintf("Jendela ini %d×%d. Perbesar sedikit, paling kecil 40×12. Semua yang tersimpan tetap aman.", w, h)
		},
		Saved: "tersimpan", Saving: "menyimpan…", Unsaved: "belum disimpan",
		NotSaved:     func(n int) string { return fmt.Sprintf("%d belum tersimpan, dicoba lagi", n) },
		NotSavedHelp: "Jangan tutup dulu. Periksa sisa ruang penyimpanan.",
		DraftTitle:   "Simpan dulu?", DraftText: "Yang Anda ketik belum disimpan.",
		DraftKeep: func(quit bool) string {
			if quit {
				return "Simpan, lalu keluar"
			}
			return "Simpan"
		},
		DraftDrop: func(quit bool) string {
			if quit {
				return "Buang tulisan ini, lalu keluar"
			}
			return "Buang tulisan ini"
		},
		DraftGoOn: "Lanjut menulis",
		QuitTitle: "Keluar dari Sanggar KIM?", QuitText: "Semua sudah tersimpan. Lain kali Anda mulai dari tempat yang sama.",
		QuitYes: "Keluar", QuitNo: "Tetap di sini",
		MoreAbove: "↑ masih ada di atas", MoreBelow: "↓ masih ada di bawah", MoreBoth: "↑↓ masih ada",
		Typed:     func(number string) string { return number + "… lalu Enter" },
		HelpTitle: "Bantuan", Here: "Di halaman ini", Everywhere: "Di mana saja",
		ThemeIs:    func(name string) string { return "Warna: " + name },
		ThemeNames: map[string]string{"auto": "ikut layar", "light": "terang", "dark": "gelap", "contrast": "kontras tinggi"},
		Next:       "lanjut", Back: "kembali", Open: "buka", Choose: "pilih", Move: "pindah", Page: "gulir",
		Quit: "keluar", Help: "bantuan", Language: "English", LanguageShort: "English", Theme: "warna", Redraw: "gambar ulang layar",
		Switch: "ganti peserta", Close: "tutup", Cancel: "batal", Filter: "saring", Search: "cari",
		Save: "simpan", Field: "isian berikutnya", Retry: "coba lagi",
	}
}

func appEN() App {
	return App{
		Name: "Sanggar KIM",
		TooSmall: func(w, h int) string {
			return fmt.Sprintf("This window is %d×%d. Make it a little larger, at least 40×12. Everything saved stays safe.", w, h)
		},
		Saved: "saved", Saving: "saving…", Unsaved: "not saved yet",
		NotSaved:     func(n int) string { return fmt.Sprintf("%d not saved yet, trying again", n) },
		NotSavedHelp: "Please do not close yet. Check the free storage space.",
		DraftTitle:   "Save first?", DraftText: "What you typed is not saved yet.",
		DraftKeep: func(quit bool) string {
			if quit {
				return "Save, then quit"
			}
			return "Save"
		},
		DraftDrop: func(quit bool) string {
			if quit {
				return "Throw this text away, then quit"
			}
			return "Throw this text away"
		},
		DraftGoOn: "Keep writing",
		QuitTitle: "Quit Sanggar KIM?", QuitText: "Everything is saved. Next time you start from the same place.",
		QuitYes: "Quit", QuitNo: "Stay here",
		MoreAbove: "↑ more above", MoreBelow: "↓ more below", MoreBoth: "↑↓ more",
		Typed:     func(number string) string { return number + "… then Enter" },
		HelpTitle: "Help", Here: "On this page", Everywhere: "Everywhere",
		ThemeIs:    func(name string) string { return "Colours: " + name },
		ThemeNames: map[string]string{"auto": "as the terminal", "light": "light", "dark": "dark", "contrast": "high contrast"},
		Next:       "continue", Back: "back", Open: "open", Choose: "choose", Move: "move", Page: "scroll",
		Quit: "quit", Help: "help", Language: "Bahasa Indonesia", LanguageShort: "Indonesia", Theme: "colours", Redraw: "draw the screen again",
		Switch: "change participant", Close: "close", Cancel: "cancel", Filter: "filter", Search: "search",
		Save: "save", Field: "next field", Retry: "try again",
	}
}
