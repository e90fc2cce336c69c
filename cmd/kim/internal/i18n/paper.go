package i18n

import (
	"fmt"
	"strings"
)

// Paper is what stands on printed pages besides the words of the trainer.
type Paper struct {
	Certificate Certificate
	Attendance  Attendance
	// PageOf numbers the pages of a list or a report.
	PageOf func(page, pages string) string
	// PlaceAndDate stands above a signature. Either may be empty, to be filled
	// in by hand.
	PlaceAndDate func(place, date string) string
	NIP          string
}

// Certificate is the certificate, front and back.
type Certificate struct {
	Title, Number, GivenTo, For string
	Result, Lessons, Version    string // labels
	Score                       func(percent int) string
	JP                          func(n int) string
	NotState                    string
	CheckTitle, Check, CheckKey string
	Modules, Module, Time, Mark string // of the back
	Minutes                     func(n int) string
	Total                       string
	CodeTitle, CodeHint         string
}

// Attendance is the list that participants sign.
type Attendance struct {
	Title, Activity, Date, Place, Class         string
	No, Name, KIM, Village, District, Signature string
	NoSignatory                                 string // above the line, when nobody is named
}

// dotted is used by both languages: a date or a place that is missing is a
// dotted line to write on.
func dotted(s string, length int) string {
	if s == "" {
		return strings.Repeat(".", length)
	}
	return s
}

func paperID() Paper {
	return Paper{
		PageOf:       func(page, pages string) string { return fmt.Sprintf("Halaman %s dari %s", page, pages) },
		PlaceAndDate: func(place, date string) string { return dotted(place, 30) + ", " + dotted(date, 40) },
		NIP:          "NIP",
		Certificate: Certificate{
			Title: "Sertifikat", Number: "Nomor", GivenTo: "diberikan kepada", For: "yang telah menyelesaikan pelatihan",
			Result: "Hasil", Lessons: "Lama belajar", Version: "Versi materi",
			Score:      func(percent int) string { return fmt.Sprintf("nilai %d dari 100", percent) },
			JP:         func(n int) string { return fmt.Sprintf("%d JP (1 JP = 45 menit)", n) },
			NotState:   "Sertifikat ini diterbitkan oleh kantor yang disebut di atas. Ini bukan sertifikat negara dan bukan sertifikat kompetensi.",
			CheckTitle: "Periksa keasliannya tanpa internet",
			Check:      "Pindai kode ini dengan ponsel, lalu ketik kim verify dan tempelkan kodenya. Asli bila isi yang tampil sama dengan yang tertulis di halaman ini.",
			CheckKey:   "Kunci penerbit",
			Modules:    "Materi yang dipelajari", Module: "Modul", Time: "Waktu", Mark: "Hasil",
			Minutes:   func(n int) string { return fmt.Sprintf("%d menit", n) },
			Total:     "Jumlah",
			CodeTitle: "Kode keaslian",
			CodeHint:  "Sama dengan kode bergambar di halaman depan. Boleh diketik tanpa spasi, dengan huruf besar atau kecil.",
		},
		Attendance: Attendance{
			Title: "Daftar hadir", Activity: "Kegiatan", Date: "Hari, tanggal", Place: "Tempat", Class: "Kelas",
			No: "No.", Name: "Nama", KIM: "KIM", Village: "Desa/kelurahan", District: "Kecamatan", Signature: "Tanda tangan",
			NoSignatory: "Pelatih",
		},
	}
}

func paperEN() Paper {
	return Paper{
		PageOf:       func(page, pages string) string { return fmt.Sprintf("Page %s of %s", page, pages) },
		PlaceAndDate: func(place, date string) string { return dotted(place, 30) + ", " + dotted(date, 40) },
		NIP:          "NIP",
		Certificate: Certificate{
			Title: "Certificate", Number: "Number", GivenTo: "is given to", For: "who has completed the training",
			Result: "Result", Lessons: "Length", Version: "Course version",
			Score: func(percent int) string { return fmt.Sprintf("score %d of 100", percent) },
			JP: func(n int) string {
				if n == 1 {
					return "1 lesson of 45 minutes"
				}
				return fmt.Sprintf("%d lessons of 45 minutes", n)
			},
			NotState:   "This certificate is issued by the office named above. It is not a state certificate and not a certificate of competence.",
			CheckTitle: "Check it without the internet",
			Check:      "Scan this code with a telephone, then type kim verify and paste the code. It is genuine if what appears is what stands on this page.",
			CheckKey:   "Key of the issuer",
			Modules:    "What was learned", Module: "Module", Time: "Time", Mark: "Result",
			Minutes: func(n int) string {
				if n == 1 {
					return "1 minute"
				}
				return fmt.Sprintf("%d minutes", n)
			},
			Total:     "Total",
			CodeTitle: "Code to check it",
			CodeHint:  "The same as the square code on the front. It may be typed without spaces, in capital or small letters.",
		},
		Attendance: Attendance{
			Title: "Attendance list", Activity: "Activity", Date: "Day, date", Place: "Place", Class: "Class",
			No: "No.", Name: "Name", KIM: "KIM", Village: "Village", District: "District", Signature: "Signature",
			NoSignatory: "Trainer",
		},
	}
}
