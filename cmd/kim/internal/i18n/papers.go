package i18n

import (
	"fmt"
	"strings"
)

// Papers is the list of papers about a class.
type Papers struct {
	Title, Stop string
	Intro       func(class string, people int) string

	View                                                                    func(name string) string // a row, as the others below
	Whole, Activity, ActivityPDF, Filled, Blank, Certificates, List, AsText string

	Format, Path string            // questions
	Formats      map[string]string // by the ending of the file

	Working          func(what string) string
	People, Rows     func(what string, done, total int) string
	Stopping, Busy   string
	Stopped, NotMade string
	Saved, Complete  func(path string) string
	NotFound         func(path string) string
	NotSaved         func(name string) string
	Unreadable       string // the records

	ActivityFile, BlankFile func(class string) string
	ReportFile              func(class, view string) string

	Who, Later, Close, Again, Issued string             // the question about certificates
	Issue                            func(n int) string // an answer
	Most                             func(what string) string
	FewUnits, More                   func(people int) string

	Details, OnAll, OfficeStays string // the form for what stands on all certificates
	Continue, NotDay            string
	Hints                       map[string]string // by field, as package award names them

	Sure, Final, Example, ToDetails, YesAgain string // the last question
	NewOnes, OnlyFiles, Yes                   func(n int) string
	Where                                     func(folder string) string

	Next, Print, Verify string // after issuing
	Give                func(path string) string

	Revoke, Revoked, Revoking, Reason string
	By                                func(date, trainer string) string
	RevokeSure, RevokeNo, RevokeYes   string
	RevokeText                        func(number, name, reason string) string
}

func papersID() Papers {
	return Papers{
		Title: "Cetak", Stop: "berhenti",
		Intro: func(c string, n int) string {
			return fmt.Sprintf("%s, %d orang. Apa yang mau dibuat?", kinded("Kelas", c), n)
		},
		View:        func(name string) string { return "Laporan “" + name + "”" },
		Whole:       "Laporan lengkap",
		Activity:    "Naskah laporan kegiatan",
		ActivityPDF: "Laporan kegiatan menjadi PDF",
		Filled:      "Daftar hadir berisi nama", Blank: "Daftar hadir kosong, 20 baris",
		Certificates: "Sertifikat", List: "Daftar peserta", AsText: "teks",
		Format: "Ditulis sebagai apa?", Path: "Berkas teks yang sudah dilengkapi",
		Formats: map[string]string{
			"xlsx": "Excel (XLSX)", "html": "Halaman web (HTML)", "csv": "Tabel biasa (CSV)", "md": "Teks (Markdown)", "json": "Data (JSON)",
		},
		Working:  func(what string) string { return "Menyusun: " + what + "…" },
		People:   func(what string, d, t int) string { return fmt.Sprintf("Menyusun: %s… %d dari %d orang", what, d, t) },
		Rows:     func(what string, d, t int) string { return fmt.Sprintf("Menyusun: %s… %d dari %d baris", what, d, t) },
		Stopping: "Menghentikan…", Busy: "Tunggu sebentar, yang tadi belum selesai.",
		Stopped: "Dihentikan. Tidak ada berkas setengah jadi.",
		NotMade: "Belum dapat dibuat. Tidak ada yang hilang. Coba lagi; bila tetap tidak bisa, catat yang Anda lakukan dan tanyakan kepada yang mengurus komputer ini.",
		Saved:   func(path string) string { return "✓ Sudah jadi. Berkasnya ada di " + path },
		Complete: func(path string) string {
			return "✓ Sudah jadi. Lengkapi bagian [isi: …] dengan editor teks, lalu pilih nomor 4. Berkasnya ada di " + path
		},
		NotFound: func(path string) string {
			return path + " tidak ditemukan atau tidak dapat dibaca. Periksa nama dan foldernya."
		},
		NotSaved: func(name string) string {
			return "Berkas " + name + " tidak dapat ditulis. Tidak ada yang hilang. Periksa sisa ruang penyimpanan, lalu coba lagi."
		},
		Unreadable:   "Catatan kelas belum terbaca. Tidak ada yang hilang. Coba lagi sebentar lagi.",
		ActivityFile: func(class string) string { return "laporan kegiatan " + class }, BlankFile: func(class string) string { return "daftar hadir kosong " + class },
		ReportFile: func(class, view string) string {
			if view == "" {
				return "laporan " + class
			}
			return "laporan " + class + ", " + view
		},
		Who: "Siapa yang mendapat sertifikat", Later: "Nanti", Close: "Tutup", Again: "Buat lagi berkas yang hilang…", Issued: "Sertifikat yang sudah terbit",
		Issue:    func(n int) string { return fmt.Sprintf("Terbitkan %d sertifikat…", n) },
		Most:     func(what string) string { return "Yang paling sering kurang: " + what },
		FewUnits: func(n int) string { return fmt.Sprintf("%d orang belum menyelesaikan cukup banyak bagian", n) },
		More:     func(n int) string { return fmt.Sprintf("dan %d orang lagi", n) },
		Details:  "Isi sertifikat", OnAll: "Ini tertulis di semua sertifikat.",
		OfficeStays: "Nama kantor tidak dapat diganti sesudah sertifikat pertama terbit.",
		Continue:    "Lanjut", NotDay: "Tulis tanggal seperti 23 November 2026 atau 23-11-2026.",
		Hints: map[string]string{
			"place": "misalnya Karanganyar", "date": "misalnya 23 November 2026", "office": "misalnya Diskominfo Kabupaten Karanganyar",
			"signatory": "boleh kosong, lalu ditulis tangan", "title": "misalnya Kepala Dinas; boleh kosong", "nip": "boleh kosong",
		},
		Sure:    "Terbitkan sekarang?",
		Final:   "Setiap sertifikat memakai satu nomor, dan nomor itu tidak dapat dipakai lagi. Sertifikat yang sudah terbit tidak dapat dihapus, hanya dapat dicabut.",
		Example: "Contoh:", ToDetails: "Belum, kembali ke isian", YesAgain: "Ya, buat berkas yang hilang",
		NewOnes: func(n int) string { return fmt.Sprintf("%d orang mendapat sertifikat baru.", n) },
		OnlyFiles: func(n int) string {
			return fmt.Sprintf("%d orang sudah punya dan tidak mendapat dua: hanya berkas yang hilang dibuat lagi.", n)
		},
		Yes:   func(n int) string { return fmt.Sprintf("Ya, terbitkan %d sertifikat", n) },
		Where: func(folder string) string { return "Berkasnya akan ada di " + folder },
		Next:  "Berikutnya", Print: "Cetak berkas PDF di folder itu bolak-balik, lalu mintakan tanda tangan.",
		Verify: "Siapa saja yang punya kunci itu dapat memeriksa sertifikat dengan perintah kim verify.",
		Give: func(path string) string {
			return "Bagikan berkas " + path + " kepada siapa saja yang akan memeriksa sertifikat."
		},
		Revoke: "Cabut sertifikat ini…", Revoked: "dicabut", Revoking: "Mencabut sertifikat…", Reason: "Alasannya? Semua orang dapat membacanya",
		By: func(date, trainer string) string {
			if trainer == "" {
				return "Terbit " + date
			}
			return "Terbit " + date + " oleh " + trainer
		},
		RevokeSure: "Cabut sertifikat ini?", RevokeNo: "Tidak jadi", RevokeYes: "Ya, cabut",
		RevokeText: func(number, name, reason string) string {
			return fmt.Sprintf("%s milik %s. Alasan: %s. Pencabutan tidak dapat dibatalkan. Sesudahnya orang itu dapat diberi sertifikat baru.", number, name, dot(reason))
		},
	}
}

func papersEN() Papers {
	return Papers{
		Title: "Print", Stop: "stop",
		Intro: func(c string, n int) string {
			return kinded("Class", c) + ", " + count(n, "person", "people") + ". What shall be made?"
		},
		View:        func(name string) string { return "Report “" + name + "”" },
		Whole:       "Whole report",
		Activity:    "Draft of the activity report",
		ActivityPDF: "Activity report as a PDF",
		Filled:      "Attendance list with names", Blank: "Empty attendance list, 20 rows",
		Certificates: "Certificates", List: "List of people", AsText: "text",
		Format: "Write it as what?", Path: "The text file that you completed",
		Formats: map[string]string{
			"xlsx": "Excel (XLSX)", "html": "Web page (HTML)", "csv": "Plain table (CSV)", "md": "Text (Markdown)", "json": "Data (JSON)",
		},
		Working:  func(what string) string { return "Making: " + what + "…" },
		People:   func(what string, d, t int) string { return fmt.Sprintf("Making: %s… %d of %d people", what, d, t) },
		Rows:     func(what string, d, t int) string { return fmt.Sprintf("Making: %s… %d of %d rows", what, d, t) },
		Stopping: "Stopping…", Busy: "One moment, the last one is not finished yet.",
		Stopped: "Stopped. There is no half file.",
		NotMade: "It could not be made yet. Nothing is lost. Try again; if that does not help, note what you did and ask whoever looks after this computer.",
		Saved:   func(path string) string { return "✓ Done. The file is " + path },
		Complete: func(path string) string {
			return "✓ Done. Complete the parts [fill in: …] with a text editor, then choose number 4. The file is " + path
		},
		NotFound: func(path string) string {
			return path + " was not found or could not be read. Check its name and folder."
		},
		NotSaved: func(name string) string {
			return "The file " + name + " could not be written. Nothing is lost. Check the space left, then try again."
		},
		Unreadable:   "The class records could not be read yet. Nothing is lost. Try again in a moment.",
		ActivityFile: func(class string) string { return "activity report " + class }, BlankFile: func(class string) string { return "empty attendance list " + class },
		ReportFile: func(class, view string) string {
			if view == "" {
				return "report " + class
			}
			return "report " + class + ", " + view
		},
		Who: "Who gets a certificate", Later: "Later", Close: "Close", Again: "Make missing files again…", Issued: "Certificates issued so far",
		Issue:    func(n int) string { return "Issue " + count(n, "certificate", "certificates") + "…" },
		Most:     func(what string) string { return "What is missing most often: " + what },
		FewUnits: func(n int) string { return count(n, "person has", "people have") + " not finished enough units" },
		More:     func(n int) string { return fmt.Sprintf("and %d more", n) },
		Details:  "What the certificates say", OnAll: "This stands on all of them.",
		OfficeStays: "The name of the office cannot be changed after the first certificate.",
		Continue:    "Continue", NotDay: "Write a date such as 23 November 2026 or 23-11-2026.",
		Hints: map[string]string{
			"place": "such as Karanganyar", "date": "such as 23 November 2026", "office": "such as Diskominfo Kabupaten Karanganyar",
			"signatory": "may be empty, to be written by hand", "title": "such as Head of Office; may be empty", "nip": "may be empty",
		},
		Sure:    "Issue them now?",
		Final:   "Each certificate uses up a number, and that number cannot be used again. A certificate that was issued cannot be deleted, only revoked.",
		Example: "For example:", ToDetails: "Not yet, back to the form", YesAgain: "Yes, make the missing files",
		NewOnes: func(n int) string { return count(n, "person gets", "people get") + " a new certificate." },
		OnlyFiles: func(n int) string {
			return count(n, "person has", "people have") + " one and get no second: only missing files are made again."
		},
		Yes:   func(n int) string { return "Yes, issue " + count(n, "certificate", "certificates") },
		Where: func(folder string) string { return "The files will be in " + folder },
		Next:  "What comes next", Print: "Print the PDF files in that folder on both sides, and have them signed.",
		Verify: "Whoever has that key can check a certificate with the command kim verify.",
		Give: func(path string) string {
			return "Give the file " + path + " to everybody who is to check certificates."
		},
		Revoke: "Revoke this certificate…", Revoked: "revoked", Revoking: "Revoking the certificate…", Reason: "For what reason? Everybody can read it",
		By: func(date, trainer string) string {
			if trainer == "" {
				return "Issued on " + date
			}
			return "Issued on " + date + " by " + trainer
		},
		RevokeSure: "Revoke this certificate?", RevokeNo: "Keep it", RevokeYes: "Yes, revoke it",
		RevokeText: func(number, name, reason string) string {
			return fmt.Sprintf("%s of %s. Reason: %s. This cannot be undone. After that the person may be given a new one.", number, name, dot(reason))
		},
	}
}

// dot leaves out the full stop at the end of words that come before one.
func dot(s string) string { return strings.TrimRight(s, ".") }
