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

	// The last line. Of a long and a short wording the one is shown for which there is room.
	More, MoreShort     string // there is more of the page below
	End, EndShort       string // there is not
	Begin, BeginShort   string // on the first page: how to go on, and how to leave
	Hits, HitsShort     func(query string, hit, of int) string
	Searching           func(query string) string
	NoHits, NoHitsShort func(query string) string

	// Under the last page.
	Sources, SourcesShort func(n int) string
	Finished              string // there is no next unit

	Bookmark, Note string // marks on the page

	Callouts map[string]string // by kind of alert

	Notice ReaderNotice
	Titles ReaderTitles
	Do     ReaderDo
	Help   ReaderHelp
}

// ReaderNotice are the sentences that answer a key, the most important words
// first: a small window cuts them. Where is how the marked block begins.
type ReaderNotice struct {
	Bookmarked, Unmarked func(where string) string
	Noted, Unnoted       func(where string) string
	NoteCut              string
	Copied               func(address string) string

	NoMarks, NoTerms, NoLinks, NoSources, NoSearch string // there is nothing to show yet

	PageEnd, FirstPage, LastPage string
	Pages                        func(n int) string // a number was pressed that no page has
}

// ReaderTitles stand over the dialogs of the reader.
type ReaderTitles struct {
	Outline, Search, Marks, Terms, AllTerms, Links, Sources string

	NewNote  func(where string) string
	EditNote string
	Here     string // beside the page one is on
}

// ReaderDo is what keys do in the reader, in the footer.
type ReaderDo struct {
	Next, Scroll, Open, ToHome, Back, Outline, Search, NextHit, PreviousHit, Clear, ClearShort, Bookmark, Unmark, Note, Marks, Terms, Copy, Sources string
}

// ReaderHelp is what keys do in the reader, in the help, for which there is
// more room; and the names of the keys that have one.
type ReaderHelp struct {
	Space string // the name of the key

	Next, Open, ToHome, Back, Lines, Pages, Ends, Number string
	Outline, Search, Hits, Clear                         string
	Bookmark, Note, Marks, Terms, Copy, Sources, Retry   string
}

func readerID() Reader {
	return Reader{
		Opening:      "Membuka pelajaran…",
		Failed:       "Pelajaran ini belum dapat dibuka. Catatan belajar Anda aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		NoRecords:    "Tempat terakhir belum terbaca. Yang tersimpan tetap aman.",
		Untranslated: "Pelajaran ini belum ada dalam bahasa Indonesia, jadi yang tampil adalah bahasa aslinya.",
		PageOf:       func(page, of int) string { return fmt.Sprintf("halaman %d dari %d", page, of) },
		PageOfShort:  func(page, of int) string { return fmt.Sprintf("%d/%d", page, of) },
		MinutesLeft:  func(n int) string { return fmt.Sprintf("sisa %d menit", n) },
		More:         "▼ masih ada di bawah", MoreShort: "▼ lagi",
		End: "▲ ini akhir halaman", EndShort: "▲ akhir",
		Begin: "Tekan Enter untuk lanjut, Esc untuk kembali", BeginShort: "Enter lanjut · Esc kembali",
		Hits:      func(query string, hit, of int) string { return fmt.Sprintf("“%s”: %d dari %d", query, hit, of) },
		HitsShort: func(_ string, hit, of int) string { return fmt.Sprintf("%d dari %d", hit, of) },
		Searching: func(query string) string { return fmt.Sprintf("Mencari “%s”…", query) },
		NoHits: func(query string) string {
			return fmt.Sprintf("“%s” tidak ada di pelajaran ini. Coba kata lain.", query)
		},
		NoHitsShort:  func(query string) string { return fmt.Sprintf("Tidak ada “%s”", query) },
		Sources:      func(n int) string { return fmt.Sprintf("Sumber: %d (tekan s)", n) },
		SourcesShort: func(n int) string { return fmt.Sprintf("Sumber: %d · s", n) },
		Finished:     "Ini bagian terakhir. Kembali ke beranda",
		Bookmark:     "★ penanda", Note: "✎ Catatan Anda:",
		Callouts: map[string]string{
			"note": "Catatan", "tip": "Saran", "warning": "Perhatian", "important": "Penting", "caution": "Awas",
		},
		Notice: ReaderNotice{
			Bookmarked: func(where string) string { return "Penanda dipasang di: " + where },
			Unmarked:   func(where string) string { return "Penanda dilepas dari: " + where },
			Noted:      func(where string) string { return "Catatan ditulis di: " + where },
			Unnoted:    func(where string) string { return "Catatan dihapus dari: " + where },
			NoteCut:    "Hanya awal catatan yang disimpan, karena panjang.",
			Copied:     func(address string) string { return "Disalin: " + address },
			NoMarks:    "Belum ada penanda. Tekan m untuk memasangnya.",
			NoTerms:    "Daftar istilah belum ada.",
			NoLinks:    "Tidak ada alamat di halaman ini.",
			NoSources:  "Belum ada sumber di pelajaran ini.",
			NoSearch:   "Tekan / dulu untuk mencari kata.",
			PageEnd:    "Tekan Enter untuk lanjut. Ini akhir halaman.",
			FirstPage:  "Tekan Esc untuk kembali. Ini halaman pertama.",
			LastPage:   "Tekan Enter untuk lanjut. Ini halaman terakhir.",
			Pages:      func(n int) string { return fmt.Sprintf("Halaman pelajaran ini 1 sampai %d.", n) },
		},
		Titles: ReaderTitles{
			Outline: "Isi pelajaran", Search: "Cari di pelajaran ini", Marks: "Penanda dan catatan",
			Terms: "Istilah di halaman ini", AllTerms: "Semua istilah", Links: "Salin alamat, lalu tempel di peramban", Sources: "Sumber pelajaran ini",
			NewNote: func(where string) string { return "Catatan untuk: " + where }, EditNote: "Ubah catatan (kosongkan untuk menghapus)",
			Here: "di sini",
		},
		Do: ReaderDo{
			Next: "lanjut", Scroll: "gulir", Open: "bagian berikutnya", ToHome: "ke beranda", Back: "mundur",
			Outline: "isi", Search: "cari", NextHit: "berikutnya", PreviousHit: "sebelumnya", Clear: "selesai mencari", ClearShort: "tutup",
			Bookmark: "penanda", Unmark: "lepas penanda", Note: "catatan", Marks: "daftar penanda",
			Terms: "istilah", Copy: "salin alamat", Sources: "sumber",
		},
		Help: ReaderHelp{
			Space: "spasi",
			Next:  "Gulir ke bawah, lalu ke halaman berikutnya", Open: "Buka bagian berikutnya", ToHome: "Kembali ke beranda",
			Back: "Mundur: gulir ke atas, lalu ke halaman sebelumnya", Lines: "Gulir baris demi baris", Pages: "Ganti halaman",
			Ends: "Ke halaman pertama, ke halaman terakhir", Number: "Ke halaman dengan nomor itu",
			Outline: "Daftar halaman pelajaran ini", Search: "Cari kata di pelajaran ini", Hits: "Ke temuan berikutnya, ke temuan sebelumnya", Clear: "Selesai mencari",
			Bookmark: "Pasang atau lepas penanda", Note: "Tulis atau ubah catatan", Marks: "Daftar penanda dan catatan",
			Terms: "Arti istilah di halaman ini, semua istilah", Copy: "Salin alamat situs, lalu tempel di peramban",
			Sources: "Sumber pelajaran ini", Retry: "Coba lagi",
		},
	}
}

func readerEN() Reader {
	return Reader{
		Opening:      "Opening the lesson…",
		Failed:       "This lesson cannot be opened yet. Your records are safe. Press Enter to try again, or Esc to go back.",
		NoRecords:    "Your last place cannot be read yet. What was saved is safe.",
		Untranslated: "This lesson has not been translated into English yet, so you see it in its original language.",
		PageOf:       func(page, of int) string { return fmt.Sprintf("page %d of %d", page, of) },
		PageOfShort:  func(page, of int) string { return fmt.Sprintf("%d/%d", page, of) },
		MinutesLeft:  func(n int) string { return count(n, "minute", "minutes") + " left" },
		More:         "▼ more below", MoreShort: "▼ more",
		End: "▲ end of the page", EndShort: "▲ end",
		Begin: "Press Enter to continue, Esc to go back", BeginShort: "Enter continue · Esc back",
		Hits:      func(query string, hit, of int) string { return fmt.Sprintf("“%s”: %d of %d", query, hit, of) },
		HitsShort: func(_ string, hit, of int) string { return fmt.Sprintf("%d of %d", hit, of) },
		Searching: func(query string) string { return fmt.Sprintf("Looking for “%s”…", query) },
		NoHits: func(query string) string {
			return fmt.Sprintf("“%s” is not in this lesson. Try another word.", query)
		},
		NoHitsShort:  func(query string) string { return fmt.Sprintf("No “%s” here", query) },
		Sources:      func(n int) string { return fmt.Sprintf("Sources: %d (press s)", n) },
		SourcesShort: func(n int) string { return fmt.Sprintf("Sources: %d · s", n) },
		Finished:     "This is the last part. Back to the first page",
		Bookmark:     "★ bookmark", Note: "✎ Your note:",
		Callouts: map[string]string{
			"note": "Note", "tip": "Tip", "warning": "Take care", "important": "Important", "caution": "Caution",
		},
		Notice: ReaderNotice{
			Bookmarked: func(where string) string { return "Bookmark placed at: " + where },
			Unmarked:   func(where string) string { return "Bookmark removed from: " + where },
			Noted:      func(where string) string { return "Note written at: " + where },
			Unnoted:    func(where string) string { return "Note deleted from: " + where },
			NoteCut:    "Only the beginning was saved: the note is long.",
			Copied:     func(address string) string { return "Copied: " + address },
			NoMarks:    "No bookmarks yet. Press m to place one.",
			NoTerms:    "There is no list of terms yet.",
			NoLinks:    "There is no address on this page.",
			NoSources:  "This lesson names no sources.",
			NoSearch:   "Press / first to find a word.",
			PageEnd:    "Press Enter to continue. This is the end of the page.",
			FirstPage:  "Press Esc to go back. This is the first page.",
			LastPage:   "Press Enter to continue. This is the last page.",
			Pages:      func(n int) string { return fmt.Sprintf("The pages of this lesson are 1 to %d.", n) },
		},
		Titles: ReaderTitles{
			Outline: "In this lesson", Search: "Find in this lesson", Marks: "Bookmarks and notes",
			Terms: "Terms on this page", AllTerms: "All terms", Links: "Copy an address, then paste it in a browser", Sources: "Sources of this lesson",
			NewNote: func(where string) string { return "Note for: " + where }, EditNote: "Change the note (leave empty to delete)",
			Here: "here",
		},
		Do: ReaderDo{
			Next: "continue", Scroll: "scroll", Open: "next part", ToHome: "to the first page", Back: "previous page",
			Outline: "outline", Search: "find", NextHit: "next", PreviousHit: "previous", Clear: "end the search", ClearShort: "close",
			Bookmark: "bookmark", Unmark: "remove bookmark", Note: "note", Marks: "list of bookmarks",
			Terms: "terms", Copy: "copy an address", Sources: "sources",
		},
		Help: ReaderHelp{
			Space: "space",
			Next:  "Scroll down, then to the next page", Open: "Open the next part", ToHome: "Back to the first page",
			Back: "Scroll up, then to the page before", Lines: "Scroll line by line", Pages: "Turn pages",
			Ends: "To the first page, to the last page", Number: "To the page with that number",
			Outline: "The pages of this lesson", Search: "Find a word in this lesson", Hits: "To the next place found, to the one before", Clear: "End the search",
			Bookmark: "Place or remove a bookmark", Note: "Write or change a note", Marks: "List of bookmarks and notes",
			Terms: "Terms on this page, all terms", Copy: "Copy the address of a site, then paste it in a browser",
			Sources: "The sources of this lesson", Retry: "Try again",
		},
	}
}
