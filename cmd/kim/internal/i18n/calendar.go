package i18n

import (
	"fmt"
	"strings"
	"time"
)

// Calendar is the workbench for a content calendar.
type Calendar struct {
	Title                     string
	Opening, Failed           string
	DamagedTitle, Damaged     string // what was written before is no plan
	DamagedKeep, DamagedStart string

	Day   func(day time.Time) string // weekday, day, month, year
	Short func(day time.Time) string // the same in ten cells or so, without the year
	Span  func(from, to time.Time) string
	Month func(day time.Time) string
	Today string // beside the day

	Count   func(here, elsewhere int) string
	Empty   string
	Add     string
	NoTitle string
	Advice  func(n int) string // how much there is to say about an entry
	Good    string             // there is none
	Occur   string             // what Enter does with a fixed day

	New, Edit  string // headings of the form
	Unset      string
	Delete     string
	Finish     string
	Own, Other string // in lists: words of one's own; another day
	Write      func(field string) string
	BadDate    string

	Pillars, Formats, Statuses []string // in the same order in every language

	DeleteTitle, DeleteYes, DeleteNo string
	DeleteAsk                        func(title, day string) string

	ExportTitle  string
	ExportXLSX   string
	ExportCSV    string
	ExportICS    string
	File         string // how a file is called
	Exported     string
	ExportedTo   func(path string) string
	ExportFailed string
	AdviceTitle  string

	Added, Deleted func(title string) string
	Full, Cut      string

	Do CalendarDo
}

// CalendarDo is what keys do.
type CalendarDo struct {
	Edit, Add, Use, Delete, Export, Advice, Later, Turn, Month, Weeks, Today, Change, Day, List, Number string
}

func calendarID() Calendar {
	months := monthsID()
	days := [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
	short := func(d time.Time) string {
		return fmt.Sprintf("%s %d %s", days[d.Weekday()][:3], d.Day(), months[d.Month()-1][:3])
	}
	return Calendar{
		Title:        "Kalender konten",
		Opening:      "Membuka kalender…",
		Failed:       "Kalender ini belum dapat dibuka. Yang tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		DamagedTitle: "Kalender belum terbaca",
		Damaged:      "Tulisan kalender yang tersimpan tidak dikenali, jadi tidak diubah. Simpan dulu ke berkas, lalu mintalah pelatih melihatnya. Kalender baru boleh dimulai kapan saja; tulisan lama tetap ada dalam catatan Anda.",
		DamagedKeep:  "Simpan tulisan lama ke berkas", DamagedStart: "Mulai kalender baru",
		Day: func(d time.Time) string {
			return fmt.Sprintf("%s, %d %s %d", days[d.Weekday()], d.Day(), months[d.Month()-1], d.Year())
		},
		Short: short,
		Span: func(from, to time.Time) string {
			return fmt.Sprintf("%s – %s %d", short(from), short(to), to.Year())
		},
		Month: func(d time.Time) string { return fmt.Sprintf("%s %d", months[d.Month()-1], d.Year()) },
		Today: "hari ini",
		Count: func(here, elsewhere int) string {
			if elsewhere == 0 {
				return fmt.Sprintf("%d unggahan", here)
			}
			return fmt.Sprintf("%d unggahan · %d di tanggal lain", here, elsewhere)
		},
		Empty:   "Belum ada unggahan di sini. Tekan a untuk menambah, atau pilih hari peringatan.",
		Add:     "+ Tambah unggahan",
		NoTitle: "(belum berjudul)",
		Advice:  func(n int) string { return fmt.Sprintf("! %d saran", n) },
		Good:    "✓ lengkap",
		Occur:   "Hari peringatan. Tekan Enter untuk menjadikannya unggahan.",
		New:     "Unggahan baru", Edit: "Ubah unggahan", Unset: "belum diisi",
		Delete: "Hapus unggahan ini", Finish: "Selesai, kembali ke kalender",
		Own: "Tulis sendiri…", Other: "Tanggal lain…",
		Write:   func(field string) string { return "Tulis: " + strings.ToLower(field) },
		BadDate: "Belum terbaca. Contoh: 25/11/2026",
		Pillars: []string{
			"Layanan dan pembangunan", "Kesehatan", "Pendidikan", "UMKM dan koperasi", "Wisata dan budaya",
			"Kebencanaan dan lingkungan", "Anti-hoaks dan literasi", "Aspirasi dan sosok warga",
		},
		Formats:     []string{"foto", "carousel", "Reels", "Story", "teks"},
		Statuses:    []string{"ide", "ditulis", "diperiksa", "terbit"},
		DeleteTitle: "Hapus unggahan ini?", DeleteYes: "Hapus", DeleteNo: "Biarkan",
		DeleteAsk: func(title, day string) string {
			return fmt.Sprintf("%s, %s, tidak tampil lagi di kalender.", title, day)
		},
		ExportTitle: "Simpan kalender ke berkas",
		ExportXLSX:  "Excel, LibreOffice (XLSX)", ExportCSV: "Tabel sederhana (CSV)", ExportICS: "Kalender HP, Google (ICS)",
		File: "kalender-konten", Exported: "Berkas sudah dibuat",
		ExportedTo:   func(path string) string { return "Kalender disimpan di " + path },
		ExportFailed: "Berkasnya belum dapat dibuat. Kalender Anda tetap aman di sini. Periksa sisa ruang penyimpanan, lalu coba lagi.",
		AdviceTitle:  "Saran",
		Added:        func(title string) string { return "Ditambahkan: " + title },
		Deleted:      func(title string) string { return "Dihapus: " + title },
		Full:         "Kalender ini sudah penuh. Hapus dulu unggahan lama.", Cut: "Terlalu panjang, jadi dipotong.",
		Do: CalendarDo{
			Edit: "ubah", Add: "tambah", Use: "pakai", Delete: "hapus", Export: "ke berkas", Advice: "saran", Later: "maju", Turn: "mundur, maju",
			Month: "sebulan", Weeks: "dua minggu", Today: "hari ini", Change: "isi", Day: "ganti hari", List: "kalender", Number: "pilih baris itu",
		},
	}
}

func calendarEN() Calendar {
	short := func(d time.Time) string { return d.Format("Mon 2 Jan") }
	return Calendar{
		Title:        "Content calendar",
		Opening:      "Opening the calendar…",
		Failed:       "This calendar cannot be opened right now. What is saved stays safe. Press Enter to try again, or Esc to go back.",
		DamagedTitle: "The calendar could not be read",
		Damaged:      "What is saved as the calendar was not understood, so it was not changed. Save it to a file first and ask the trainer to look at it. A new calendar can be started at any time; the old text stays in your records.",
		DamagedKeep:  "Save the old text to a file", DamagedStart: "Start a new calendar",
		Day:   func(d time.Time) string { return d.Format("Monday, 2 January 2006") },
		Short: short,
		Span:  func(from, to time.Time) string { return short(from) + " – " + to.Format("Mon 2 Jan 2006") },
		Month: func(d time.Time) string { return d.Format("January 2006") },
		Today: "today",
		Count: func(here, elsewhere int) string {
			if elsewhere == 0 {
				return count(here, "post", "posts")
			}
			return fmt.Sprintf("%s · %d on other dates", count(here, "post", "posts"), elsewhere)
		},
		Empty:   "No posts here yet. Press a to add one, or choose a special day.",
		Add:     "+ Add a post",
		NoTitle: "(no title yet)",
		Advice:  func(n int) string { return "! " + count(n, "suggestion", "suggestions") },
		Good:    "✓ complete",
		Occur:   "A special day. Press Enter to make it a post.",
		New:     "New post", Edit: "Change a post", Unset: "not filled in yet",
		Delete: "Delete this post", Finish: "Done, back to the calendar",
		Own: "Write your own…", Other: "Another date…",
		Write:   func(field string) string { return "Write: " + strings.ToLower(field) },
		BadDate: "Not understood. Example: 25/11/2026",
		Pillars: []string{
			"Services and development", "Health", "Education", "Small businesses and co-operatives", "Tourism and culture",
			"Disasters and environment", "Against hoaxes, literacy", "Wishes and faces of citizens",
		},
		Formats:     []string{"photo", "carousel", "Reels", "Story", "text"},
		Statuses:    []string{"idea", "written", "checked", "published"},
		DeleteTitle: "Delete this post?", DeleteYes: "Delete", DeleteNo: "Keep it",
		DeleteAsk: func(title, day string) string {
			return fmt.Sprintf("%s, %s, will no longer be in the calendar.", title, day)
		},
		ExportTitle: "Save the calendar to a file",
		ExportXLSX:  "Excel, LibreOffice (XLSX)", ExportCSV: "Simple table (CSV)", ExportICS: "Phone, Google calendar (ICS)",
		File: "content-calendar", Exported: "The file is made",
		ExportedTo:   func(path string) string { return "The calendar is saved in " + path },
		ExportFailed: "The file could not be made. Your calendar is still safe here. Check the free storage space, then try again.",
		AdviceTitle:  "Suggestions",
		Added:        func(title string) string { return "Added: " + title },
		Deleted:      func(title string) string { return "Deleted: " + title },
		Full:         "This calendar is full. Delete some old posts first.", Cut: "Too long, so it was cut.",
		Do: CalendarDo{
			Edit: "change", Add: "add", Use: "use", Delete: "delete", Export: "to a file", Advice: "suggestions", Later: "later", Turn: "earlier, later",
			Month: "one month", Weeks: "two weeks", Today: "today", Change: "fill in", Day: "change the day", List: "calendar", Number: "choose that line",
		},
	}
}
