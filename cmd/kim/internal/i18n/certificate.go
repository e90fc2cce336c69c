package i18n

import (
	"fmt"
	"strings"
)

// Award is what is said about issuing certificates and taking them back.
type Award struct {
	Short, Long                             string // of the command, then of those below it
	IssueShort, IssueLong                   string
	ListShort, ListLong                     string
	RevokeShort, RevokeLong                 string
	KeyShort, KeyLong                       string
	FlagClass, FlagPerson, FlagTrainer      string
	FlagPlace, FlagDate, FlagOffice         string
	FlagSignatory, FlagTitle, FlagNIP       string
	FlagOut, FlagYes, FlagReason, ArgNumber string

	Predicate              func(percent int) string
	KIM, Village, District func(name string) string // on the certificate, below the name
	Units                  func(done, total int) string
	Folder                 func(class string) string // where certificates go
	Reading, Issuing       func(done, total int) string

	Class                           func(name string, people int) string
	Ready, Has, NotYet, Unprintable func(n int) string // headings
	Result                          func(percent int, predicate string) string
	NoResult                        string
	WhyUnits                        func(done, total, needed int) string
	WhyQuizzes                      func(numbers []string) string
	More                            func(n int) string
	Words                           func(place, date, signatory, title, nip string) string
	IssuedBy                        func(office, key string) string
	NewKey                          func(office string) string
	NothingYet                      func(n int, dir string) string
	Nothing                         string

	Done     func(issued, again int, dir string) string
	Kept     func(n int) string
	Refused  func(name, why string) string
	Recorded func(path string) string // of a new key: what to give away
	Taken    func(number, name, list string, n int) string
	Before   func(number string) string
	HasNone  string // a class without certificates
	Key      func(office, fingerprint, made, path string) string
	NoKey    string
	Busy     string // another window issues or revokes

	Letters, NameLetters                func(letters string) string
	TooLong                             func(field string, most int) string
	Missing                             func(field string) string
	Field                               map[string]string
	NotEarned, Foreign, NoRule, TooWide string
	NotNumber, UnknownNumber            func(number string) string
	KeyDamaged, ListDamaged             func(path string) string
	NumbersDamaged                      func(path string) string
	NotWritten                          func(number, name, path string) string
	NotSaved                            func(path string) string
	CannotWrite, ListNotWritten         func(path string) string
	Stopped                             func(done int) string

	NoTrainer, NoClasses     string
	NoSuchTrainer            func(name string, trainers []string) string
	NoClass, SeveralClasses  func(name string, classes []string) string
	WhichClass               func(classes []string) string
	NoPerson, SeveralPersons func(name, class string) string
	NotCount                 func(flag, value string) string
	NeedsNumber              string
}

func awardID() Award {
	people := func(what string) func(int) string {
		return func(n int) string { return fmt.Sprintf("%s: %d orang", what, n) }
	}
	return Award{
		Short: "Terbitkan dan cabut sertifikat",
		Long: "Sertifikat diterbitkan oleh pelatih untuk peserta yang sudah memenuhi syarat materi. Isinya\n" +
			"ditandatangani dengan kunci kantor, sehingga siapa pun dapat memeriksanya tanpa internet\n" +
			"dengan kim verify. PIN pelatih hanya ditanyakan di layar (kim class); di sini yang menjaga\n" +
			"adalah akun komputer Anda.",
		IssueShort: "Terbitkan sertifikat untuk sebuah kelas",
		IssueLong: "Tampilkan dulu siapa yang mendapat sertifikat, siapa yang belum, dan apa yang kurang. Dengan\n" +
			"--yes sertifikat diterbitkan sebagai PDF, satu berkas untuk tiap orang. Yang sudah punya\n" +
			"tidak mendapat dua: berkasnya hanya dibuat lagi bila tidak ada di folder. Bila terputus,\n" +
			"jalankan lagi perintah yang sama.",
		ListShort: "Daftar sertifikat sebuah kelas", ListLong: "Tampilkan semua sertifikat yang pernah diterbitkan untuk anggota sebuah kelas, juga yang\n" +
			"dicabut.",
		RevokeShort: "Cabut sebuah sertifikat",
		RevokeLong: "Cabut sertifikat dengan nomor itu. Alasannya dapat dibaca semua orang di daftar pencabutan.\n" +
			"Bagikan daftar itu kepada siapa saja yang memeriksa sertifikat. Sesudahnya orang itu dapat\n" +
			"diberi yang baru.",
		KeyShort: "Tampilkan kunci kantor",
		KeyLong: "Tampilkan sidik kunci kantor dan letak berkas kunci umum. Berkas itu boleh dan perlu\n" +
			"dibagikan kepada siapa saja yang akan memeriksa sertifikat.",
		FlagClass: "`KELAS` yang dimaksud, namanya atau awal namanya", FlagPerson: "hanya untuk `ORANG` ini, namanya atau kodenya",
		FlagTrainer: "`NAMA` pelatih; bila kosong, yang terakhir memakai program",
		FlagPlace:   "`TEMPAT` terbit, misalnya Karanganyar", FlagDate: "`TANGGAL` terbit, misalnya 2027-05-01; bila kosong, hari ini",
		FlagOffice: "nama `KANTOR`; hanya untuk sertifikat yang pertama, lalu tetap", FlagSignatory: "`NAMA` yang bertanda tangan",
		FlagTitle: "`JABATAN` yang bertanda tangan", FlagNIP: "`NIP` yang bertanda tangan",
		FlagOut: "`FOLDER` untuk berkas sertifikat", FlagYes: "terbitkan sekarang", FlagReason: "`ALASAN` pencabutan", ArgNumber: "NOMOR",

		Predicate: func(percent int) string {
			switch {
			case percent >= 90:
				return "Sangat baik"
			case percent >= 80:
				return "Baik"
			default:
				return "Cukup"
			}
		},
		KIM: func(s string) string {
			if strings.HasPrefix(strings.ToUpper(s), "KIM ") {
				return s
			}
			return "KIM " + s
		},
		Village: func(s string) string { return "Desa/Kelurahan " + s }, District: func(s string) string { return "Kecamatan " + s },
		Units:   func(d, t int) string { return fmt.Sprintf("%d dari %d bagian", d, t) },
		Folder:  func(c string) string { return "Sertifikat " + c },
		Reading: func(d, t int) string { return fmt.Sprintf("Membaca catatan: %d dari %d orang", d, t) },
		Issuing: func(d, t int) string { return fmt.Sprintf("Membuat sertifikat: %d dari %d", d, t) },

		Class: func(c string, n int) string { return fmt.Sprintf("%s, %d orang", kinded("Kelas", c), n) },
		Ready: people("Mendapat sertifikat"), Has: people("Sudah punya"), NotYet: people("Belum memenuhi syarat"),
		Unprintable: people("Namanya tidak dapat dicetak"),
		Result:      func(p int, predicate string) string { return fmt.Sprintf("nilai %d, %s", p, predicate) }, NoResult: "tanpa nilai",
		WhyUnits:   func(d, t, n int) string { return fmt.Sprintf("selesai %d dari %d bagian, perlu %d", d, t, n) },
		WhyQuizzes: func(n []string) string { return "kuis belum lulus: modul " + strings.Join(n, ", ") },
		More:       func(n int) string { return fmt.Sprintf("dan %d orang lagi (semuanya ada di --json)", n) },
		Words: func(place, date, signatory, title, nip string) string {
			if nip != "" {
				nip = ", NIP " + nip
			}
			return strings.TrimSpace(fmt.Sprintf("%s, %s. Ditandatangani oleh %s%s%s", place, date, signatory, comma(title), nip)) + "."
		},
		IssuedBy: func(o, k string) string { return fmt.Sprintf("Penerbit: %s, kunci %s", o, k) },
		NewKey: func(o string) string {
			return fmt.Sprintf("Penerbit: %s. Kuncinya dibuat bersama sertifikat yang pertama, dan nama kantor tetap sejak itu.", o)
		},
		NothingYet: func(n int, dir string) string {
			return fmt.Sprintf("Belum ada yang diterbitkan. Bila sudah benar, ulangi dengan --yes: %d berkas akan dibuat di %s.", n, dir)
		},
		Nothing: "Tidak ada sertifikat yang perlu dibuat.",

		Done: func(n, again int, dir string) string {
			if again > 0 {
				return fmt.Sprintf("%d sertifikat diterbitkan, %d berkas dibuat lagi, di %s.", n, again, dir)
			}
			return fmt.Sprintf("%d sertifikat diterbitkan di %s.", n, dir)
		},
		Kept:    func(n int) string { return fmt.Sprintf("%d orang sudah punya, dan berkasnya ada.", n) },
		Refused: func(n, why string) string { return fmt.Sprintf("%s tidak mendapat berkas: %s", n, why) },
		Recorded: func(p string) string {
			return fmt.Sprintf("Kunci kantor sudah dibuat. Bagikan berkas %s kepada siapa saja yang akan memeriksa sertifikat. Simpan salinan seluruh folder data di tempat aman.", p)
		},
		Taken: func(number, name, list string, n int) string {
			return fmt.Sprintf("Sertifikat %s milik %s sudah dicabut. Daftar pencabutan sekarang berisi %d nomor. Bagikan berkas %s.", number, name, n, list)
		},
		Before: func(n string) string {
			return fmt.Sprintf("Sertifikat %s sudah dicabut sebelumnya. Tidak ada yang berubah.", n)
		},
		HasNone: "Belum ada sertifikat untuk kelas ini.",
		Key: func(o, f, made, path string) string {
			return fmt.Sprintf("Kantor       %s\nSidik kunci  %s\nDibuat       %s\nKunci umum   %s\n\nBerkas kunci umum boleh dibagikan. Berkas issuer.key di folder yang sama adalah rahasia.", o, f, made, path)
		},
		Busy:  "Jendela lain sedang menerbitkan atau mencabut sertifikat. Tunggu sampai selesai, lalu coba lagi. Tidak ada yang diubah.",
		NoKey: "Kantor ini belum punya kunci. Kunci dibuat saat sertifikat pertama diterbitkan.",

		Letters:     func(l string) string { return "huruf " + l + " tidak dapat dicetak." },
		NameLetters: func(l string) string { return "huruf " + l + " tidak dapat dicetak. Perbaiki namanya dulu." },
		TooLong:     func(f string, n int) string { return fmt.Sprintf("%s terlalu panjang, paling banyak %d huruf.", f, n) },
		Missing:     func(f string) string { return f + " belum diisi atau tidak dapat dipakai." },
		Field: map[string]string{
			"name": "Nama", "title": "Jabatan penanda tangan", "office": "Nama kantor", "place": "Tempat terbit", "date": "Tanggal terbit",
			"signatory": "Nama penanda tangan", "nip": "NIP", "reason": "Alasan", "course": "ID materi", "version": "Versi materi",
		},
		NotEarned: "belum memenuhi syarat.", Foreign: "diterbitkan dengan kunci kantor lain, jadi tidak dapat diubah di sini.",
		NoRule: "Materi ini tidak punya aturan sertifikat.", TooWide: "isinya tidak muat di halaman.",
		NotNumber: func(n string) string {
			return fmt.Sprintf("%q bukan nomor sertifikat. Contoh nomor: KIM/2026/QX7DM/00012.", n)
		},
		UnknownNumber: func(n string) string { return fmt.Sprintf("Tidak ada sertifikat bernomor %s di catatan ini.", n) },
		KeyDamaged: func(p string) string {
			return fmt.Sprintf("Kunci kantor di %s tidak dapat dibaca. Tidak ada yang diterbitkan. Kembalikan berkas itu dari salinan cadangan.", p)
		},
		NumbersDamaged: func(p string) string {
			return fmt.Sprintf("Daftar nomor sertifikat di %s tidak dapat dibaca, jadi nomor yang sudah dipakai bisa terulang. Penerbitan dihentikan. "+
				"Kembalikan berkas itu dari salinan cadangan. Kalau kim.db belum pernah diganti dengan salinan lama, berkas itu boleh dihapus.", p)
		},
		ListDamaged: func(p string) string {
			return fmt.Sprintf("Daftar pencabutan %s rusak atau diubah. Pencabutan tetap tercatat. Kembalikan berkas itu dari salinan, atau pindahkan, lalu coba lagi.", p)
		},
		NotWritten: func(n, name, p string) string {
			return fmt.Sprintf("Sertifikat %s untuk %s sudah tercatat, tetapi berkas %s tidak dapat ditulis. Periksa folder dan sisa ruang penyimpanan, lalu terbitkan lagi: berkas yang kurang akan dibuat, dan tidak ada yang mendapat dua.", n, name, p)
		},
		NotSaved: func(p string) string {
			return fmt.Sprintf("Berkas %s tidak dapat dibuat. Periksa folder dan sisa ruang penyimpanan, lalu coba lagi.", p)
		},
		CannotWrite: func(p string) string {
			return fmt.Sprintf("%s tidak dapat ditulis. Sertifikat yang sudah terbit tetap aman. Periksa folder dan sisa ruang penyimpanan, lalu terbitkan lagi.", p)
		},
		ListNotWritten: func(p string) string {
			return fmt.Sprintf("Pencabutan sudah tercatat, tetapi daftar pencabutan %s tidak dapat ditulis. Periksa folder dan sisa ruang penyimpanan, lalu cabut sekali lagi: daftar itu akan dilengkapi.", p)
		},
		Stopped: func(n int) string {
			return fmt.Sprintf("Berhenti setelah %d sertifikat. Yang sudah jadi tetap berlaku. Terbitkan lagi untuk sisanya.", n)
		},

		NoTrainer: "Belum ada pelatih di komputer ini. Buka dulu kim class untuk mendaftar sebagai pelatih.",
		NoClasses: "Belum ada kelas di komputer ini. Buka kim class untuk membuat kelas.",
		NoSuchTrainer: func(n string, all []string) string {
			return fmt.Sprintf("Tidak ada pelatih yang cocok dengan %q, atau ada beberapa. Yang ada: %s.", n, strings.Join(all, ", "))
		},
		NoClass: func(n string, all []string) string {
			return fmt.Sprintf("Tidak ada kelas yang cocok dengan %q. Yang ada: %s.", n, strings.Join(all, ", "))
		},
		SeveralClasses: func(n string, all []string) string {
			return fmt.Sprintf("Ada beberapa kelas yang cocok dengan %q: %s. Tulis namanya lengkap.", n, strings.Join(all, ", "))
		},
		WhichClass: func(all []string) string {
			return fmt.Sprintf("Sebutkan kelasnya dengan --class. Yang ada: %s.", strings.Join(all, ", "))
		},
		NoPerson: func(n, c string) string {
			return fmt.Sprintf("Tidak ada orang yang cocok dengan %q di %s.", n, kinded("kelas", c))
		},
		SeveralPersons: func(n, c string) string {
			return fmt.Sprintf("Ada beberapa orang yang cocok dengan %q di %s. Tulis nama lengkap atau kodenya.", n, kinded("kelas", c))
		},
		NotCount:    func(f, v string) string { return fmt.Sprintf("%s: %q bukan bilangan dari 0 sampai 1000.", f, v) },
		NeedsNumber: "Tulis satu nomor sertifikat di belakang perintah.",
	}
}

func comma(s string) string {
	if s == "" {
		return ""
	}
	return ", " + s
}
