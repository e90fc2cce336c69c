package i18n

import "fmt"

// ClassCommand is what the commands below "kim class" say.
type ClassCommand struct {
	ListShort, ListLong     string
	NewShort, NewLong       string
	ImportShort, ImportLong string
	ExportShort, ExportLong string
	FlagClass, FlagYes      string
	FlagPlace               string
	ArgFile, ArgName        string
	NeedsOne                string // argument

	None                       string
	ColName, ColPlace, ColSize string
	ColState, Open, Closed     string
	Made                       func(name string) string
	SameName, BadName          func(name string) string
	DryRun                     string
	MoreProblems, MoreChanges  func(n int) string
	Progress                   func(done, of int) string
}

func classCommandID() ClassCommand {
	return ClassCommand{
		ListShort: "Daftar kelas di komputer ini", ListLong: "Tulis semua kelas di komputer ini, berapa orang di dalamnya, dan apakah masih dibuka.",
		NewShort: "Buat kelas baru", NewLong: "Buat kelas baru dengan nama itu. Orangnya dimasukkan dengan: kim class import",
		ImportShort: "Masukkan daftar peserta dari CSV atau Excel",
		ImportLong: "Baca daftar peserta dari berkas CSV atau Excel (.xlsx) dan bandingkan dengan kelasnya. Setiap\n" +
			"masalah ditulis dengan baris, kolom, dan isinya. Tanpa --yes tidak ada yang diubah. Dengan --yes\n" +
			"yang benar dimasukkan sekaligus; yang sudah ada dibiarkan atau diperbarui. Kode keluar 1 bila ada\n" +
			"baris yang perlu diperbaiki dulu.\n\n" +
			"Kecamatan dan desa Karanganyar sudah dikenal. Untuk kabupaten lain, simpan daftarnya sebagai\n" +
			"wilayah.csv di folder catatan, dengan judul kolom: kecamatan, nama, jenis (desa atau kelurahan).",
		ExportShort: "Tulis daftar peserta sebagai CSV",
		ExportLong:  "Tulis daftar peserta sebuah kelas sebagai CSV. Daftar itu dapat dimasukkan lagi tanpa perubahan.",
		FlagClass:   "`NAMA` kelas, boleh awalnya saja", FlagYes: "masukkan sungguh-sungguh, tanpa bertanya", FlagPlace: "`TEMPAT` kelas bertemu",
		ArgFile: "BERKAS", ArgName: "NAMA", NeedsOne: "Tulis tepat satu kata di belakang perintah ini. Nama yang berspasi diapit tanda kutip.",
		None:    "Belum ada kelas di komputer ini. Buat satu dengan: kim class new NAMA",
		ColName: "Kelas", ColPlace: "Tempat", ColSize: "Orang", ColState: "Keadaan", Open: "dibuka", Closed: "ditutup",
		Made:     func(n string) string { return fmt.Sprintf("%s dibuat.", n) },
		SameName: func(n string) string { return fmt.Sprintf("Sudah ada kelas bernama %q. Pilih nama lain.", n) },
		BadName:  func(n string) string { return fmt.Sprintf("Nama kelas %q kosong atau terlalu panjang.", n) },
		DryRun:   "Baru diperiksa, belum ada yang diubah. Tambahkan --yes untuk memasukkannya.",
		MoreProblems: func(n int) string {
			return fmt.Sprintf("… dan %s hal lagi. Semuanya ada di --json.", numberID(n))
		},
		MoreChanges: func(n int) string {
			return fmt.Sprintf("… dan %s orang lagi diperbarui. Semuanya ada di --json.", numberID(n))
		},
		Progress: func(done, of int) string {
			return fmt.Sprintf("Memasukkan %s dari %s orang…", numberID(done), numberID(of))
		},
	}
}

func classCommandEN() ClassCommand {
	return ClassCommand{
		ListShort: "List the classes on this computer", ListLong: "Write all classes on this computer, how many people are in them, and whether they are open.",
		NewShort: "Make a new class", NewLong: "Make a new class with that name. People come in with: kim class import",
		ImportShort: "Bring in a list of people from CSV or Excel",
		ImportLong: "Read a list of people from a CSV or Excel file (.xlsx) and compare it with the class. Every problem\n" +
			"is written with its row, column and value. Without --yes nothing is changed. With --yes whoever is\n" +
			"right comes in, in one go; whoever is there already is left alone or updated. Exit code 1 if rows\n" +
			"have to be put right first.\n\n" +
			"The districts and villages of Karanganyar are known. For another regency, save its list as\n" +
			"wilayah.csv in the folder of the records, with the columns: kecamatan, name, kind (desa or\n" +
			"kelurahan).",
		ExportShort: "Write the list of people as CSV",
		ExportLong:  "Write the people of a class as CSV. That list can be brought in again without any change.",
		FlagClass:   "`NAME` of the class, or its beginning", FlagYes: "really bring them in, without asking", FlagPlace: "`PLACE` where the class meets",
		ArgFile: "FILE", ArgName: "NAME", NeedsOne: "Write exactly one word after this command. A name with spaces goes into quotation marks.",
		None:    "There is no class on this computer yet. Make one with: kim class new NAME",
		ColName: "Class", ColPlace: "Place", ColSize: "People", ColState: "State", Open: "open", Closed: "closed",
		Made: func(n string) string { return fmt.Sprintf("%s is made.", n) },
		SameName: func(n string) string {
			return fmt.Sprintf("There is already a class called %q. Choose another name.", n)
		},
		BadName:      func(n string) string { return fmt.Sprintf("The class name %q is empty or too long.", n) },
		DryRun:       "Only checked, nothing is changed. Add --yes to bring it in.",
		MoreProblems: func(n int) string { return fmt.Sprintf("… and %s more. --json has them all.", numberEN(n)) },
		MoreChanges: func(n int) string {
			return "… and " + countEN(n, "more person is updated", "more people are updated") + ". --json has them all."
		},
		Progress: func(done, of int) string {
			return fmt.Sprintf("Adding %s of %s…", numberEN(done), countEN(of, "person", "people"))
		},
	}
}
