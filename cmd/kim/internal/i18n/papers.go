package i18n

import "fmt"

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

	Who, Later string // the question about certificates
	Most       func(what string) string
	Command    func(command string) string
	FewUnits   func(people int) string
}

func papersID() Papers {
	return Papers{
		Title: "Cetak", Stop: "berhenti",
		Intro:       func(c string, n int) string { return fmt.Sprintf("Kelas %s, %d orang. Apa yang mau dibuat?", c, n) },
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
		Who: "Siapa yang mendapat sertifikat", Later: "Tutup",
		Most:     func(what string) string { return "Yang paling sering kurang: " + what },
		FewUnits: func(n int) string { return fmt.Sprintf("%d orang belum menyelesaikan cukup banyak bagian", n) },
		Command:  func(c string) string { return "Untuk menerbitkannya, tutup program ini, lalu ketik: " + c },
	}
}

func papersEN() Papers {
	return Papers{
		Title: "Print", Stop: "stop",
		Intro: func(c string, n int) string {
			return "Class " + c + ", " + count(n, "person", "people") + ". What shall be made?"
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
		Who: "Who gets a certificate", Later: "Close",
		Most:     func(what string) string { return "What is missing most often: " + what },
		FewUnits: func(n int) string { return count(n, "person has", "people have") + " not finished enough units" },
		Command:  func(c string) string { return "To issue them, close this program, then type: " + c },
	}
}
