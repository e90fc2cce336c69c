package i18n

import "fmt"

// Reporting is what the command for reports says.
type Reporting struct {
	Short, Long, ActivityShort, ActivityLong                                    string
	FlagClass, FlagFormat, FlagDistrict, FlagSince, FlagOut, FlagFrom, FlagJSON string
	FlagView                                                                    func(all string) string
	Progress                                                                    func(done, total int) string
	Written                                                                     func(path string) string
	Overwrites                                                                  func(path string) string
	CannotWrite                                                                 func(path string) string
	CannotRead                                                                  func(path string) string
	NoDistrict                                                                  func(name, like string) string
	File, ActivityFile                                                          string // beginnings of names of files
}

func reportingID() Reporting {
	return Reporting{
		Short: "Tulis laporan tentang sebuah kelas",
		Long: "Tulis laporan tentang sebuah kelas: angka yang sama dengan tampilan pelatih. Tanpa --out, berkas baru\n" +
			"ditulis di folder dokumen Anda; --out - menulis ke layar.",
		ActivityShort: "Tulis laporan kegiatan, lalu jadikan PDF",
		ActivityLong: "Tulis laporan kegiatan sebagai teks Markdown. Lengkapi bagian [isi: …] dengan editor teks apa saja, lalu\n" +
			"jadikan PDF dengan --from laporan.md --out laporan.pdf.",
		FlagClass: "`NAMA` kelas, boleh awalnya saja", FlagFormat: "`BENTUK`: csv, xlsx, html, md, atau json",
		FlagView:     func(all string) string { return "`BAGIAN` yang ditulis, dipisah koma: " + all },
		FlagJSON:     "tulis nama berkas yang dibuat sebagai JSON",
		FlagDistrict: "hanya peserta dari `KECAMATAN` ini",
		FlagSince:    "hanya sejak `TANGGAL` (2026-11-23)", FlagOut: "`BERKAS` hasil; - untuk layar", FlagFrom: "`BERKAS` Markdown yang dijadikan PDF",
		Progress:   func(done, total int) string { return fmt.Sprintf("%d dari %d baris", done, total) },
		Written:    func(path string) string { return "Laporan ditulis di " + path },
		Overwrites: func(path string) string { return path + " sudah ada dan tidak diubah. Pilih nama lain dengan --out." },
		CannotWrite: func(path string) string {
			return "Laporan tidak dapat ditulis ke " + path + ". Tidak ada berkas setengah jadi. Periksa foldernya dan sisa tempat, lalu coba lagi."
		},
		CannotRead: func(path string) string { return path + " tidak dapat dibaca. Periksa nama dan tempatnya." },
		NoDistrict: func(name, like string) string {
			if like != "" {
				return "Kecamatan " + name + " tidak ada dalam daftar. Mungkin maksud Anda: " + like
			}
			return "Kecamatan " + name + " tidak ada dalam daftar. Periksa ejaannya."
		},
		File: "laporan", ActivityFile: "laporan-kegiatan",
	}
}

func reportingEN() Reporting {
	return Reporting{
		Short: "Write a report about a class",
		Long: "Write a report about a class: the same numbers as in the trainer's views. Without --out a new file is\n" +
			"written to your documents folder; --out - writes to the screen.",
		ActivityShort: "Write an activity report, then make a PDF of it",
		ActivityLong: "Write an activity report as Markdown. Complete the parts [fill in: …] with any text editor, then make a\n" +
			"PDF with --from report.md --out report.pdf.",
		FlagClass: "`NAME` of the class, or its beginning", FlagFormat: "`FORMAT`: csv, xlsx, html, md or json",
		FlagView:     func(all string) string { return "`PARTS` to write, with commas between: " + all },
		FlagJSON:     "write the name of the file that was made as JSON",
		FlagDistrict: "only participants from this `DISTRICT`",
		FlagSince:    "only since `DATE` (2026-11-23)", FlagOut: "`FILE` to write; - for the screen", FlagFrom: "Markdown `FILE` to make a PDF of",
		Progress: func(done, total int) string { return fmt.Sprintf("%d of %d rows", done, total) },
		Written:  func(path string) string { return "The report is in " + path },
		Overwrites: func(path string) string {
			return path + " is there already and was not changed. Choose another name with --out."
		},
		CannotWrite: func(path string) string {
			return "The report could not be written to " + path + ". There is no half file. Check the folder and the space left, then try again."
		},
		CannotRead: func(path string) string { return path + " could not be read. Check its name and place." },
		NoDistrict: func(name, like string) string {
			if like != "" {
				return "The district " + name + " is not in the list. Perhaps you mean: " + like
			}
			return "The district " + name + " is not in the list. Check the spelling."
		},
		File: "report", ActivityFile: "activity-report",
	}
}
