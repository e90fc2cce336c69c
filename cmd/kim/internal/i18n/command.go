package i18n

import (
	"cmp"
	"fmt"
)

// Command is what the commands say outside the screens: help and results.
type Command struct {
	RootShort, RootLong                                string
	CheckShort, CheckLong                              string
	ProgressShort, ProgressLong                        string
	RecapShort, RecapLong, WhichParticipant            string
	ClassShort, ClassLong                              string
	Class                                              ClassCommand
	VersionShort                                       string
	CompletionShort, CompletionLong                    string
	HelpShort                                          string
	FlagLang, FlagData, FlagCourse                     string
	FlagTheme, FlagAs, FlagJSON                        string
	FlagHelp                                           string
	Usage, Commands, Flags, Global                     string
	Examples, MoreHelp                                 string
	Example                                            map[string]string // by the whole command
	CheckClean                                         func(where string) string
	CheckProblems                                      func(count int) string
	FlagStale, Today                                   string // Today is what --stale means without a date
	StaleNone                                          func(where, date string) string
	StaleUnits                                         func(count int) string
	NotDate                                            func(flag, value string) string
	NoParticipants                                     string
	NoParticipant                                      func(name string) string
	SeveralParticipants                                func(name string) string
	UnknownCommand                                     func(name string) string
	UnknownFlag                                        func(flag string) string
	FlagNeedsValue                                     func(flag string) string
	FlagValue                                          func(flag, value, allowed string) string
	OptionsPlace, CommandPlace                         string
	SeeHelp, FlagsUnclear, BuiltIn, ArgFolder, ArgName string
	TooManyArguments                                   string
	Suggest                                            func(name string) string
	ColModule, ColUnits, ColQuiz                       string
	Passed                                             string
	Counted                                            func(unit, by, day, reason string) string // by a trainer
	Certificate                                        func(number, day string) string
	CertificateEnded                                   func(number, day, reason string) string
	DoneOf                                             func(done, total int) string
}

func commandID() Command {
	return Command{
		RootShort: "Sanggar KIM, tempat belajar membuat dan mengelola akun resmi KIM",
		RootLong: "Sanggar KIM: belajar membuat dan mengelola akun resmi Kelompok Informasi Masyarakat (KIM)\n" +
			"di terminal, sedikit demi sedikit. Kemajuan belajar tersimpan sendiri di komputer ini.",
		CheckShort: "Periksa materi kursus",
		CheckLong: "Periksa seluruh materi di sebuah folder, atau materi bawaan bila folder tidak disebut.\n" +
			"Setiap masalah ditulis sebagai berkas:baris:kolom: penjelasan. Kode keluar 1 bila ada masalah.\n\n" +
			"Dengan --stale: daftar bahan yang faktanya perlu dicek ulang paling lambat pada suatu tanggal,\n" +
			"misalnya --stale 2027-05-01; tanpa tanggal: hari ini. Kode keluar 1 bila ada.",
		ProgressShort: "Tampilkan kemajuan belajar sebagai teks",
		ProgressLong: "Tampilkan kemajuan belajar sebagai teks biasa, untuk satu peserta atau semua peserta\n" +
			"di komputer ini. Angkanya sama dengan yang tampil di layar.",
		RecapShort: "Cetak bacaan ulang seorang peserta",
		RecapLong: "Tulis satu halaman berisi bacaan ulang seorang peserta: soal yang terakhir kali belum tepat\n" +
			"dan halaman yang menjelaskannya. Bentuknya teks Markdown, siap dicetak atau dikirim.",
		WhichParticipant: "Ada lebih dari satu peserta di komputer ini. Tulis namanya, misalnya: kim recap Siti",
		ClassShort:       "Buka sisi pelatih: kelas, siapa yang perlu dibantu, dan cetakan",
		ClassLong: "Buka sisi pelatih. Di sana terlihat siapa yang perlu dibantu dan mengapa, bagaimana kemajuan kelas,\n" +
			"dan semua yang perlu dicetak. Saat pertama dibuka, pelatih menulis nama dan memilih PIN.",
		Class:           classCommandID(),
		VersionShort:    "Tampilkan versi program dan materi",
		CompletionShort: "Buat pelengkap perintah untuk shell",
		CompletionLong:  "Buat naskah pelengkap perintah untuk shell yang disebut: bash, zsh, fish, atau powershell.",
		HelpShort:       "Bantuan untuk sebuah perintah",
		FlagLang:        "`BAHASA` tampilan: id atau en", FlagData: "`FOLDER` tempat catatan belajar disimpan (juga: KIM_DATA)",
		FlagCourse: "pakai materi di `FOLDER`, bukan materi bawaan", FlagTheme: "`WARNA` layar: auto, light, dark, atau contrast",
		FlagAs: "langsung buka halaman peserta bernama `NAMA`", FlagJSON: "tulis hasil sebagai JSON",
		FlagHelp: "tampilkan bantuan ini",
		Usage:    "Pemakaian", Commands: "Perintah", Flags: "Pilihan", Global: "Pilihan umum", Examples: "Contoh",
		MoreHelp: "Bantuan untuk satu perintah: kim PERINTAH --help",
		Example: map[string]string{
			"kim class new":          `  kim class new "Kelas Jaten" --place "Balai Desa Jaten"`,
			"kim class import":       "  kim class import peserta.xlsx --class \"Kelas Jaten\"\n  kim class import peserta.csv --class \"Kelas Jaten\" --yes",
			"kim class export":       `  kim class export --class "Kelas Jaten" > peserta.csv`,
			"kim report":             "  kim report --class \"Kelas Jaten\"\n  kim report --format html --view overview,areas --since 2026-11-01 --out laporan.html",
			"kim report activity":    "  kim report activity --class \"Kelas Jaten\" --out laporan.md\n  kim report activity --from laporan.md --out laporan.pdf",
			"kim attendance":         `  kim attendance --class "Kelas Jaten" --date 2026-12-01 --place "Balai Desa Jaten" --empty 5`,
			"kim certificate issue":  "  kim certificate issue --class \"Kelas Jaten\" --place Karanganyar\n  kim certificate issue --class \"Kelas Jaten\" --place Karanganyar --yes",
			"kim certificate revoke": `  kim certificate revoke KIM/2026/QX7DM/00012 --reason "Nama salah tulis"`,
			"kim progress":           "  kim progress Siti\n  kim progress --json",
		},
		CheckClean: func(where string) string { return fmt.Sprintf("%s: tidak ada masalah.", where) },
		CheckProblems: func(n int) string {
			return fmt.Sprintf("%d masalah ditemukan.", n)
		},
		FlagStale: "daftar bahan yang faktanya perlu dicek ulang pada `TANGGAL`", Today: "hari-ini",
		StaleNone: func(where, d string) string {
			return fmt.Sprintf("%s: tidak ada yang perlu dicek ulang sampai %s.", where, d)
		},
		StaleUnits: func(n int) string { return fmt.Sprintf("%d bahan perlu dicek ulang.", n) },
		NotDate: func(f, v string) string {
			return fmt.Sprintf("%s: %q bukan tanggal. Tulis tahun, bulan, dan hari, misalnya 2027-05-01.", f, v)
		},
		NoParticipants: "Belum ada peserta di komputer ini. Jalankan kim untuk mulai.",
		NoParticipant:  func(n string) string { return fmt.Sprintf("Tidak ada peserta bernama %q di komputer ini.", n) },
		SeveralParticipants: func(n string) string {
			return fmt.Sprintf("Ada lebih dari satu peserta yang cocok dengan %q. Tulis namanya lengkap.", n)
		},
		UnknownCommand:   func(n string) string { return fmt.Sprintf("Perintah %q tidak dikenal.", n) },
		UnknownFlag:      func(f string) string { return fmt.Sprintf("Pilihan %s tidak dikenal.", f) },
		FlagNeedsValue:   func(f string) string { return fmt.Sprintf("Pilihan %s perlu diikuti nilai.", f) },
		FlagValue:        func(f, v, a string) string { return fmt.Sprintf("%s: nilai %q tidak dikenal. Pilih: %s.", f, v, a) },
		TooManyArguments: "Terlalu banyak kata di belakang perintah.",
		OptionsPlace:     "[PILIHAN]", CommandPlace: "PERINTAH", SeeHelp: "Bantuan: kim --help", FlagsUnclear: "Pilihan di belakang perintah tidak dapat dibaca.", BuiltIn: "materi bawaan", ArgFolder: "FOLDER", ArgName: "NAMA",
		Suggest:   func(n string) string { return fmt.Sprintf("Mungkin maksud Anda: kim %s", n) },
		ColModule: "Modul", ColUnits: "Selesai", ColQuiz: "Kuis", Passed: "lulus",
		Counted: func(u, by, day, why string) string {
			return fmt.Sprintf("%s: dihitung selesai oleh %s, %s%s", u, cmp.Or(by, "pelatih"), day, because(why))
		},
		Certificate: func(n, day string) string { return fmt.Sprintf("Sertifikat %s, %s", n, day) },
		CertificateEnded: func(n, day, why string) string {
			return fmt.Sprintf("Sertifikat %s dicabut, %s%s", n, day, because(why))
		},
		DoneOf: func(d, t int) string { return fmt.Sprintf("%d dari %d", d, t) },
	}
}

func commandEN() Command {
	return Command{
		RootShort: "Sanggar KIM, a workshop for creating and running the official account of a KIM",
		RootLong: "Sanggar KIM: learn to create and run the official account of a village community information\n" +
			"group (KIM) in the terminal, step by step. Progress is saved on this computer by itself.",
		CheckShort: "Check a course",
		CheckLong: "Check a whole course folder, or the built-in course when no folder is named.\n" +
			"Each problem is written as file:line:column: explanation. Exit code 1 if there is any.\n\n" +
			"With --stale: list the units whose facts are to be checked again by a date, such as\n" +
			"--stale 2027-05-01; without a date: today. Exit code 1 if there is any.",
		ProgressShort: "Show progress as text",
		ProgressLong: "Show progress as plain text, for one participant or for all on this computer.\n" +
			"The numbers are those on the screen.",
		RecapShort: "Print what a participant can read again",
		RecapLong: "Write one page of what a participant can read again: the questions that were not right\n" +
			"the last time, and the pages that explain them. It is Markdown, ready to print or send.",
		WhichParticipant: "There is more than one participant on this computer. Write the name, such as: kim recap Siti",
		ClassShort:       "Open the trainer's side: classes, who needs help, and what to print",
		ClassLong: "Open the trainer's side. It shows who needs help and why, how the class is doing, and all that is to\n" +
			"be printed. The first time, a trainer writes their name and chooses a PIN.",
		Class:           classCommandEN(),
		VersionShort:    "Show the version of program and course",
		CompletionShort: "Make command completion for a shell",
		CompletionLong:  "Make the command completion script for the shell named: bash, zsh, fish or powershell.",
		HelpShort:       "Help for a command",
		FlagLang:        "`LANGUAGE` of the interface: id or en", FlagData: "`FOLDER` where progress is kept (also: KIM_DATA)",
		FlagCourse: "use the course in `FOLDER` instead of the built-in one", FlagTheme: "`COLOURS` of the screen: auto, light, dark or contrast",
		FlagAs: "go straight to the page of the participant called `NAME`", FlagJSON: "write the result as JSON",
		FlagHelp: "show this help",
		Usage:    "Usage", Commands: "Commands", Flags: "Options", Global: "General options", Examples: "Examples",
		MoreHelp: "Help for one command: kim COMMAND --help",
		Example: map[string]string{
			"kim class new":          `  kim class new "Kelas Jaten" --place "Jaten village hall"`,
			"kim class import":       "  kim class import people.xlsx --class \"Kelas Jaten\"\n  kim class import people.csv --class \"Kelas Jaten\" --yes",
			"kim class export":       `  kim class export --class "Kelas Jaten" > people.csv`,
			"kim report":             "  kim report --class \"Kelas Jaten\"\n  kim report --format html --view overview,areas --since 2026-11-01 --out report.html",
			"kim report activity":    "  kim report activity --class \"Kelas Jaten\" --out report.md\n  kim report activity --from report.md --out report.pdf",
			"kim attendance":         `  kim attendance --class "Kelas Jaten" --date 2026-12-01 --place "Jaten village hall" --empty 5`,
			"kim certificate issue":  "  kim certificate issue --class \"Kelas Jaten\" --place Karanganyar\n  kim certificate issue --class \"Kelas Jaten\" --place Karanganyar --yes",
			"kim certificate revoke": `  kim certificate revoke KIM/2026/QX7DM/00012 --reason "Misspelt name"`,
			"kim progress":           "  kim progress Siti\n  kim progress --json",
		},
		CheckClean: func(where string) string { return fmt.Sprintf("%s: no problems.", where) },
		CheckProblems: func(n int) string {
			return count(n, "problem", "problems") + " found."
		},
		FlagStale: "list the units whose facts are to be checked again by `DATE`", Today: "today",
		StaleNone: func(where, d string) string {
			return fmt.Sprintf("%s: nothing has to be checked again until %s.", where, d)
		},
		StaleUnits: func(n int) string {
			return count(n, "unit has", "units have") + " to be checked again."
		},
		NotDate: func(f, v string) string {
			return fmt.Sprintf("%s: %q is not a date. Write year, month and day, such as 2027-05-01.", f, v)
		},
		NoParticipants: "There are no participants on this computer yet. Run kim to start.",
		NoParticipant:  func(n string) string { return fmt.Sprintf("There is no participant called %q on this computer.", n) },
		SeveralParticipants: func(n string) string {
			return fmt.Sprintf("More than one participant matches %q. Please write the whole name.", n)
		},
		UnknownCommand:   func(n string) string { return fmt.Sprintf("The command %q is not known.", n) },
		UnknownFlag:      func(f string) string { return fmt.Sprintf("The option %s is not known.", f) },
		FlagNeedsValue:   func(f string) string { return fmt.Sprintf("The option %s needs a value.", f) },
		FlagValue:        func(f, v, a string) string { return fmt.Sprintf("%s: the value %q is not known. Choose: %s.", f, v, a) },
		TooManyArguments: "Too many words after the command.",
		OptionsPlace:     "[OPTIONS]", CommandPlace: "COMMAND", SeeHelp: "Help: kim --help", FlagsUnclear: "The options after the command cannot be read.", BuiltIn: "the built-in course", ArgFolder: "FOLDER", ArgName: "NAME",
		Suggest:   func(n string) string { return fmt.Sprintf("Perhaps you mean: kim %s", n) },
		ColModule: "Module", ColUnits: "Done", ColQuiz: "Quiz", Passed: "passed",
		Counted: func(u, by, day, why string) string {
			return fmt.Sprintf("%s: counted as done by %s, %s%s", u, cmp.Or(by, "the trainer"), day, because(why))
		},
		Certificate: func(n, day string) string { return fmt.Sprintf("Certificate %s, %s", n, day) },
		CertificateEnded: func(n, day, why string) string {
			return fmt.Sprintf("Certificate %s revoked, %s%s", n, day, because(why))
		},
		DoneOf: func(d, t int) string { return fmt.Sprintf("%d of %d", d, t) },
	}
}

// because is a reason behind what it is the reason of, if there is one.
func because(reason string) string {
	if reason == "" {
		return ""
	}
	return ": " + reason
}
