package i18n

import "fmt"

// Reader is the page of a lesson.
type Reader struct {
	Opening, Failed string
	NoRecords       string // the reading position could not be loaded
	Untranslated    string

	PageOf      func(page, of int) string
	PageOfShort func(page, of int) string
	MinutesLeft func(n int) string
	More, End   string // in the last line of a page that is longer than the window

	Sources  string
	NextUnit func(title string) string
	Finished string // there is no next unit

	Hits           func(query string, hit, of int) string
	Searching      func(query string) string
	NoHits         func(query string) string
	HitsInUse      string // what the keys do while there are hits
	Bookmark, Note string // marks on the page
	NoteCut        string
	CopiedLink     func(address string) string

	Callouts map[string]string // by kind of alert

	Titles ReaderTitles
	Do     ReaderDo
}

// ReaderTitles stand over the dialogs of the reader.
type ReaderTitles struct {
	Outline, Search, Note, Marks, Glossary, Links string
	Here                                          string // beside the page one is on
}

// ReaderDo is what keys do in the reader.
type ReaderDo struct {
	Next, Scroll, Open, ToHome, Back, Lines, Pages, First, Last, Number string

	Outline, Search, NextHit, PreviousHit, Clear string
	Bookmark, Unmark, Note, Marks                string
	Glossary, Copy                               string
}

func readerID() Reader {
	return Reader{
		Opening:      "Membuka pelajaran…",
		Failed:       "Pelajaran ini belum dapat dibuka. Catatan belajar Anda aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		NoRecords:    "Tempat terakhir belum dapat dibaca, jadi mulai dari awal. Yang tersimpan aman.",
		Untranslated: "Pelajaran ini belum ada dalam bahasa Indonesia, jadi yang tampil adalah bahasa aslinya.",
		PageOf:       func(page, of int) string { return fmt.Sprintf("halaman %d dari %d", page, of) },
		PageOfShort:  func(page, of int) string { return fmt.Sprintf("%d/%d", page, of) },
		MinutesLeft:  func(n int) string { return fmt.Sprintf("%d menit lagi", n) },
		More:         "▼ masih ada di bawah", End: "▲ ini akhir halaman",
		Sources:   "Sumber:",
		NextUnit:  func(title string) string { return "Berikutnya: " + title },
		Finished:  "Ini bagian terakhir. Kembali ke beranda",
		Hits:      func(query string, hit, of int) string { return fmt.Sprintf("“%s”: %d dari %d", query, hit, of) },
		Searching: func(query string) string { return fmt.Sprintf("Mencari “%s”…", query) },
		NoHits:    func(query string) string { return fmt.Sprintf("“%s” tidak ada di pelajaran ini", query) },
		HitsInUse: "n berikutnya · N sebelumnya · esc selesai",
		Bookmark:  "★ penanda", Note: "✎ Catatan Anda:",
		NoteCut:    "Catatannya sangat panjang. Bagian awalnya yang disimpan.",
		CopiedLink: func(address string) string { return "Disalin: " + address },
		Callouts: map[string]string{
			"note": "Catatan", "tip": "Saran", "warning": "Perhatian", "important": "Penting", "caution": "Awas",
		},
		Titles: ReaderTitles{
			Outline: "Isi pelajaran", Search: "Cari di pelajaran ini", Note: "Catatan Anda (kosongkan untuk menghapus)",
			Marks: "Penanda dan catatan", Glossary: "Istilah di halaman ini", Links: "Salin alamat", Here: "di sini",
		},
		Do: ReaderDo{
			Next: "lanjut", Scroll: "gulir", Open: "bagian berikutnya", ToHome: "ke beranda", Back: "mundur", Lines: "gulir per baris", Pages: "ganti halaman",
			First: "halaman pertama", Last: "halaman terakhir", Number: "ke halaman itu",
			Outline: "isi", Search: "cari", NextHit: "berikut", PreviousHit: "sebelum", Clear: "selesai mencari",
			Bookmark: "penanda", Unmark: "hapus penanda", Note: "catatan", Marks: "daftar penanda dan catatan",
			Glossary: "istilah", Copy: "salin tautan",
		},
	}
}

func readerEN() Reader {
	return Reader{
		Opening:      "Opening the lesson…",
		Failed:       "This lesson cannot be opened yet. Your records are safe. Press Enter to try again, or Esc to go back.",
		NoRecords:    "Your last place cannot be read yet, so this is the beginning. What was saved is safe.",
		Untranslated: "This lesson has not been translated into English yet, so you see it in its original language.",
		PageOf:       func(page, of int) string { return fmt.Sprintf("page %d of %d", page, of) },
		PageOfShort:  func(page, of int) string { return fmt.Sprintf("%d/%d", page, of) },
		MinutesLeft:  func(n int) string { return fmt.Sprintf("%d min left", n) },
		More:         "▼ more below", End: "▲ end of the page",
		Sources:   "Sources:",
		NextUnit:  func(title string) string { return "Next: " + title },
		Finished:  "This is the last part. Back to the first page",
		Hits:      func(query string, hit, of int) string { return fmt.Sprintf("“%s”: %d of %d", query, hit, of) },
		Searching: func(query string) string { return fmt.Sprintf("Looking for “%s”…", query) },
		NoHits:    func(query string) string { return fmt.Sprintf("“%s” is not in this lesson", query) },
		HitsInUse: "n next · N previous · esc done",
		Bookmark:  "★ bookmark", Note: "✎ Your note:",
		NoteCut:    "The note is very long. Its beginning was saved.",
		CopiedLink: func(address string) string { return "Copied: " + address },
		Callouts: map[string]string{
			"note": "Note", "tip": "Tip", "warning": "Take care", "important": "Important", "caution": "Caution",
		},
		Titles: ReaderTitles{
			Outline: "In this lesson", Search: "Find in this lesson", Note: "Your note (leave empty to delete)",
			Marks: "Bookmarks and notes", Glossary: "Terms on this page", Links: "Copy an address", Here: "here",
		},
		Do: ReaderDo{
			Next: "continue", Scroll: "scroll", Open: "next part", ToHome: "to the first page", Back: "previous page", Lines: "scroll by line", Pages: "turn pages",
			First: "first page", Last: "last page", Number: "to that page",
			Outline: "outline", Search: "find", NextHit: "next", PreviousHit: "previous", Clear: "end the search",
			Bookmark: "bookmark", Unmark: "remove bookmark", Note: "note", Marks: "bookmarks and notes",
			Glossary: "terms", Copy: "copy a link",
		},
	}
}
