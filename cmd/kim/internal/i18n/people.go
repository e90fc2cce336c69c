package i18n

import (
	"fmt"
	"strings"
)

// People is the page of who is in a class.
type People struct {
	Title  string
	Count  func(n int) string
	Nobody string // what to do about a class without people

	Import, Save, Enrol, Pairs, Links, Move string // what can be done
	None                                    string
	Outside, Like, Linked                   func(n int) string

	// a list that comes in
	FileTitle, FileAbout, FileWhere, File, FileHint string
	Read, Bring, Stop                               string // what keys do
	Reading, Looking                                string
	NotFound                                        func(path string) string
	Proposed                                        func(fresh, same, changed int) string
	Change                                          func(row int, name, what string) string
	Becomes                                         func(column, was, is string) string
	Nothing                                         string
	ErrorsLeft                                      func(n int) string
	Bringing                                        func(done, of int) string
	Brought                                         func(fresh, same, changed int) string
	Stopped, NotBrought                             string
	SavedTo                                         func(n int, path string) string
	NotSaved                                        string
	FileName                                        func(class string) string
	EnrolTitle, EnrolEmpty, EnrolAll, EnrolDo       string
	Enrolled                                        func(name string) string
	EnrolAsk                                        func(n int) string
	EnrolYes, No                                    string

	MoveTitle, MoveEmpty, Filter     string
	MoveAsk                          func(name string) string
	MoveOut, MoveOther, MoveTo, Keep string
	Out                              func(name string) string
	Moved                            func(name, class string) string
	NoOther                          string

	PairsTitle                       string
	PairsEmpty                       string
	Pair                             func(n, of int) string
	PairAsk, PairYes, PairNo, Later  string
	InClass, InOther, NoClass, Never string
	Joined                           func(a, b string) string
	LinksTitle, LinksEmpty, LinksAsk string
	Apart, KeepOne                   string
	WereParted                       func(a, b string) string
	Code                             func(code string) string
}

func peopleID() People {
	return People{
		Title: "Peserta", Count: func(n int) string { return numberID(n) + " orang di kelas ini" },
		Nobody: "Kelas ini belum ada orangnya. Pilih 1 bila ada daftar dari kantor, atau 3 bila mereka sudah belajar di laptop ini.",
		Import: "Masukkan daftar dari berkas", Save: "Simpan daftar ke berkas", Enrol: "Tambahkan dari laptop ini",
		Pairs: "Cek yang mungkin satu orang", Links: "Pisahkan yang digabung", Move: "Keluarkan atau pindahkan orang",
		None: "tidak ada", Outside: func(n int) string { return numberID(n) + " belum punya kelas" },
		Like: func(n int) string { return numberID(n) + " pasang" }, Linked: func(n int) string { return numberID(n) + " gabungan" },
		FileTitle: "Masukkan daftar",
		FileAbout: "Berkas Excel (.xlsx) atau CSV dengan judul kolom Nama, KIM, Desa, Kecamatan, dan Kode bila ada. Belum ada yang dimasukkan sebelum Anda setuju.",
		FileWhere: "Untuk berkas di folder Unduhan (Downloads) atau Dokumen, cukup ketik namanya. Berkas lain: ketik alamat lengkapnya, atau seret berkasnya ke jendela ini.",
		File:      "Berkas", FileHint: "misalnya daftar-peserta.xlsx", Read: "periksa", Bring: "masukkan", Stop: "hentikan",
		Reading: "Membaca berkas…", Looking: "Melihat daftar peserta…",
		NotFound: func(path string) string {
			return fmt.Sprintf("Berkas %s tidak ditemukan. Periksa ejaan namanya, juga akhiran .xlsx atau .csv.", path)
		},
		Proposed: func(fresh, same, changed int) string {
			return fmt.Sprintf("%s baru, %s sudah ada, %s diperbarui.", numberID(fresh), numberID(same), numberID(changed))
		},
		Change: func(row int, name, what string) string { return fmt.Sprintf("Baris %d, %s: %s.", row, name, what) },
		Becomes: func(column, was, is string) string {
			return fmt.Sprintf("%s “%s” menjadi “%s”", column, orDash(was), is)
		},
		Nothing: "Tidak ada yang perlu dimasukkan: semua orang di berkas ini sudah ada di kelas.",
		ErrorsLeft: func(n int) string {
			return fmt.Sprintf("%s baris tidak ikut masuk sebelum diperbaiki di berkasnya.", numberID(n))
		},
		Bringing: func(done, of int) string {
			return fmt.Sprintf("Memasukkan %s dari %s orang…", numberID(done), numberID(of))
		},
		Brought: func(fresh, same, changed int) string {
			return fmt.Sprintf("Selesai: %s orang masuk, %s sudah ada, %s diperbarui.", numberID(fresh), numberID(same), numberID(changed))
		},
		Stopped:    "Dihentikan. Tidak ada yang berubah.",
		NotBrought: "Daftar belum masuk karena catatan tidak dapat disimpan. Tidak ada yang berubah. Periksa sisa ruang penyimpanan, lalu coba lagi.",
		SavedTo: func(n int, path string) string {
			return fmt.Sprintf("Daftar %s orang tersimpan di %s", numberID(n), path)
		},
		NotSaved:   "Daftar belum dapat ditulis ke berkas. Periksa sisa ruang penyimpanan, lalu coba lagi.",
		FileName:   func(class string) string { return "Peserta " + class + ".csv" },
		EnrolTitle: "Belajar di laptop ini, belum punya kelas", EnrolEmpty: "Semua yang belajar di laptop ini sudah punya kelas.",
		EnrolAll: "masukkan semua", EnrolDo: "masukkan ke kelas",
		Enrolled: func(name string) string { return name + " masuk kelas ini." },
		EnrolAsk: func(n int) string { return fmt.Sprintf("Masukkan %s orang ini ke kelas?", numberID(n)) },
		EnrolYes: "Masukkan semua", No: "Batal",
		MoveTitle: "Pilih orang yang keluar atau pindah", MoveEmpty: "Tidak ada yang cocok.", Filter: "cari",
		MoveAsk: func(name string) string { return name + ": catatan belajarnya tetap ada, ke mana pun." },
		MoveOut: "Keluarkan dari kelas ini", MoveOther: "Pindahkan ke kelas lain", MoveTo: "Pindah ke kelas", Keep: "Biarkan",
		Out:        func(name string) string { return name + " keluar dari kelas ini. Catatannya tetap ada." },
		Moved:      func(name, class string) string { return fmt.Sprintf("%s pindah ke %s.", name, class) },
		NoOther:    "Belum ada kelas lain yang terbuka.",
		PairsTitle: "Mungkin orang yang sama", PairsEmpty: "Tidak ada lagi nama yang mirip di kelas ini.",
		Pair:    func(n, of int) string { return fmt.Sprintf("pasangan %d dari %d", n, of) },
		PairAsk: "Namanya sama. Apakah ini satu orang?", PairYes: "Satu orang: gabungkan catatannya", PairNo: "Dua orang yang berbeda", Later: "Nanti saja",
		InClass: "di kelas ini", InOther: "di kelas lain", NoClass: "belum punya kelas", Never: "belum pernah belajar",
		Joined:     func(a, b string) string { return fmt.Sprintf("%s dan %s sekarang satu orang.", a, b) },
		LinksTitle: "Digabung menjadi satu orang", LinksEmpty: "Belum ada yang digabung di kelas ini.",
		LinksAsk: "Pisahkan lagi? Setiap catatan kembali ke pemiliknya.", Apart: "Pisahkan lagi", KeepOne: "Biarkan digabung",
		WereParted: func(a, b string) string { return fmt.Sprintf("%s dan %s dua orang lagi.", a, b) },
		Code:       func(code string) string { return "kode " + code },
	}
}

func peopleEN() People {
	return People{
		Title: "People", Count: func(n int) string { return countEN(n, "person", "people") + " in this class" },
		Nobody: "There is nobody in this class yet. Choose 1 if your office has a list, or 3 if they learn on this laptop already.",
		Import: "Add a list from a file", Save: "Save the list to a file", Enrol: "Add from this laptop",
		Pairs: "Check who may be one person", Links: "Separate what was joined", Move: "Take people out, or move them",
		None: "none", Outside: func(n int) string { return numberEN(n) + " in no class" },
		Like: func(n int) string { return countEN(n, "pair", "pairs") }, Linked: func(n int) string { return numberEN(n) + " joined" },
		FileTitle: "Add a list",
		FileAbout: "An Excel (.xlsx) or CSV file with the columns Name, KIM, Village, Sub-district, and Code if there is one. Nobody is added before you agree.",
		FileWhere: "For a file in Downloads or Documents, its name is enough. For any other, type the whole path, or drag the file into this window.",
		File:      "File", FileHint: "such as participants.xlsx", Read: "check", Bring: "add", Stop: "stop",
		Reading: "Reading the file…", Looking: "Looking at the people…",
		NotFound: func(path string) string {
			return fmt.Sprintf("The file %s was not found. Check the spelling, and the .xlsx or .csv at its end.", path)
		},
		Proposed: func(fresh, same, changed int) string {
			return fmt.Sprintf("%s new, %s already there, %s updated.", numberEN(fresh), numberEN(same), numberEN(changed))
		},
		Change: func(row int, name, what string) string { return fmt.Sprintf("Row %d, %s: %s.", row, name, what) },
		Becomes: func(column, was, is string) string {
			return fmt.Sprintf("%s “%s” becomes “%s”", column, orDash(was), is)
		},
		Nothing: "There is nothing to add: everybody in this file is in the class already.",
		ErrorsLeft: func(n int) string {
			return countEN(n, "row is", "rows are") + " left out until put right in the file."
		},
		Bringing: func(done, of int) string {
			return fmt.Sprintf("Adding %s of %s…", numberEN(done), countEN(of, "person", "people"))
		},
		Brought: func(fresh, same, changed int) string {
			return fmt.Sprintf("Done: %s added, %s already there, %s updated.", numberEN(fresh), numberEN(same), numberEN(changed))
		},
		Stopped:    "Stopped. Nothing has changed.",
		NotBrought: "The list is not in yet because the records could not be saved. Nothing has changed. Check the free storage space, then try again.",
		SavedTo: func(n int, path string) string {
			return fmt.Sprintf("The list of %s is saved in %s", countEN(n, "person", "people"), path)
		},
		NotSaved:   "The list could not be written to a file yet. Check the free storage space, then try again.",
		FileName:   func(class string) string { return "People " + class + ".csv" },
		EnrolTitle: "Learn on this laptop, in no class", EnrolEmpty: "Everybody who learns on this laptop is in a class.",
		EnrolAll: "add all", EnrolDo: "add to the class",
		Enrolled: func(name string) string { return name + " is in this class." },
		EnrolAsk: func(n int) string { return fmt.Sprintf("Add %s to the class?", countEN(n, "person", "people")) },
		EnrolYes: "Add all", No: "Cancel",
		MoveTitle: "Choose who leaves or moves", MoveEmpty: "Nobody matches.", Filter: "find",
		MoveAsk: func(name string) string { return name + ": what they have learned stays with them." },
		MoveOut: "Take out of this class", MoveOther: "Move to another class", MoveTo: "Move to the class", Keep: "Leave it",
		Out:        func(name string) string { return name + " is out of this class. The records are still there." },
		Moved:      func(name, class string) string { return fmt.Sprintf("%s moved to %s.", name, class) },
		NoOther:    "There is no other open class yet.",
		PairsTitle: "Perhaps the same person", PairsEmpty: "There are no more names alike in this class.",
		Pair:    func(n, of int) string { return fmt.Sprintf("pair %d of %d", n, of) },
		PairAsk: "The names are the same. Is this one person?", PairYes: "One person: join the records", PairNo: "Two different people", Later: "Later",
		InClass: "in this class", InOther: "in another class", NoClass: "in no class", Never: "never learned yet",
		Joined:     func(a, b string) string { return fmt.Sprintf("%s and %s are one person now.", a, b) },
		LinksTitle: "Joined into one person", LinksEmpty: "Nothing was joined in this class yet.",
		LinksAsk: "Separate them? Every record goes back to whose it is.", Apart: "Separate them", KeepOne: "Leave them joined",
		WereParted: func(a, b string) string { return fmt.Sprintf("%s and %s are two people again.", a, b) },
		Code:       func(code string) string { return "code " + code },
	}
}

// orDash is what stands where there was nothing.
func orDash(text string) string {
	if strings.TrimSpace(text) == "" {
		return "–"
	}
	return text
}
