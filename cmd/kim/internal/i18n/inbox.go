package i18n

import "fmt"

// Inbox is the view of a class that lists what people reported.
type Inbox struct {
	Waiting            func(n int) string // the first line
	Answered           func(n int) string // beside it: answered, and not closed
	Filtered           func(what string) string
	None, NoneFiltered string
	Nowhere            string // no district

	By                                              map[string]string // what the list is grouped by: kind, area, unit
	Group, Filter, ShowAnswered, HideAnswered, Bulk string            // what keys do

	FilterTitle, FilterAsk               string
	FilterBy                             map[string]string
	FilterNone                           string
	KindTitle, AreaTitle, UnitTitle, All string

	BulkTitle, BulkAsk string
	BulkKind           func(what string, n int) string
	BulkPlace          func(n int) string
	BulkAllOf          func(n int) string
	BulkNo             string
}

func inboxID() Inbox {
	return Inbox{
		Waiting:      func(n int) string { return number(n, ".") + " laporan menunggu jawaban" },
		Answered:     func(n int) string { return number(n, ".") + " sudah dijawab" },
		Filtered:     func(what string) string { return "Hanya: " + what },
		None:         "Tidak ada laporan yang menunggu. Kalau peserta menekan ! dan mencatat kendala, laporannya tampil di sini.",
		NoneFiltered: "Tidak ada laporan seperti itu. Tekan f untuk mengubah saringan.",
		Nowhere:      "Kecamatan belum diisi",
		By:           map[string]string{"kind": "Dikelompokkan menurut jenis", "area": "Dikelompokkan menurut kecamatan", "unit": "Dikelompokkan menurut bagian pelajaran"},
		Group:        "kelompokkan", Filter: "saring", ShowAnswered: "tampilkan yang dijawab", HideAnswered: "sembunyikan yang dijawab", Bulk: "jawab sekaligus",
		FilterTitle: "Saring laporan", FilterAsk: "Tampilkan laporan yang mana?",
		FilterBy: map[string]string{"kind": "Menurut jenis", "area": "Menurut kecamatan", "unit": "Menurut bagian pelajaran"}, FilterNone: "Tampilkan semua lagi",
		KindTitle: "Jenis laporan", AreaTitle: "Kecamatan", UnitTitle: "Bagian pelajaran", All: "Semua",
		BulkTitle: "Jawab sekaligus", BulkAsk: "Jawaban yang sama untuk laporan yang mana? Yang sudah dijawab tidak diikutkan.",
		BulkKind:  func(what string, n int) string { return fmt.Sprintf("Semua “%s” (%d)", what, n) },
		BulkPlace: func(n int) string { return fmt.Sprintf("Semua tentang soal atau halaman ini (%d)", n) },
		BulkAllOf: func(n int) string { return fmt.Sprintf("Semua yang tersaring sekarang (%d)", n) },
		BulkNo:    "Batal",
	}
}

func inboxEN() Inbox {
	return Inbox{
		Waiting: func(n int) string {
			if n == 1 {
				return "1 report waits for an answer"
			}
			return number(n, ",") + " reports wait for an answer"
		},
		Answered:     func(n int) string { return number(n, ",") + " answered" },
		Filtered:     func(what string) string { return "Only: " + what },
		None:         "No report is waiting. When participants press ! and note what is in their way, it shows here.",
		NoneFiltered: "There is no such report. Press f to change the filter.",
		Nowhere:      "No district given",
		By:           map[string]string{"kind": "Grouped by kind", "area": "Grouped by district", "unit": "Grouped by part of the course"},
		Group:        "group", Filter: "filter", ShowAnswered: "show answered", HideAnswered: "hide answered", Bulk: "answer many",
		FilterTitle: "Filter the reports", FilterAsk: "Which reports shall be shown?",
		FilterBy: map[string]string{"kind": "By kind", "area": "By district", "unit": "By part of the course"}, FilterNone: "Show all again",
		KindTitle: "Kind of report", AreaTitle: "District", UnitTitle: "Part of the course", All: "All",
		BulkTitle: "Answer many", BulkAsk: "The same answer to which reports? Those answered already are left out.",
		BulkKind:  func(what string, n int) string { return fmt.Sprintf("All “%s” (%d)", what, n) },
		BulkPlace: func(n int) string { return fmt.Sprintf("All about this question or page (%d)", n) },
		BulkAllOf: func(n int) string { return fmt.Sprintf("All that are filtered now (%d)", n) },
		BulkNo:    "Cancel",
	}
}
