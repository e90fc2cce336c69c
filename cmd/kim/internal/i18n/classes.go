package i18n

import "fmt"

// Classes is the list of classes, and the form for one.
type Classes struct {
	Title, Pick, Empty, Add          string
	People, Waiting                  func(n int) string
	Closed                           string
	Roster, Edit, Close, Reopen      string // what keys do
	Switch                           string
	WasClosed, WasReopened, NotSaved func(name string) string

	NewTitle, EditTitle, Why string
	Name, NameHint           string
	Place, PlaceHint         string
	Create, Save             string
	NoName                   string
	Unreadable               func(field string) string
	TooLong                  func(field string, cells int) string
	SameName                 func(name string) string
}

func classesID() Classes {
	return Classes{
		Title: "Kelas", Pick: "Pilih kelas yang ingin dibuka.",
		Empty:  "Belum ada kelas. Buat kelas dulu, lalu masukkan daftar pesertanya. Kemajuan mereka di laptop ini langsung terlihat.",
		Add:    "Kelas baru",
		People: func(n int) string { return numberID(n) + " orang" }, Waiting: func(n int) string { return numberID(n) + " hal menunggu" },
		Closed: "ditutup", Roster: "peserta", Edit: "ubah nama", Close: "tutup kelas", Reopen: "buka kelas lagi", Switch: "ganti pelatih",
		WasClosed:   func(name string) string { return fmt.Sprintf("%s ditutup. Catatannya tetap ada.", name) },
		WasReopened: func(name string) string { return name + " dibuka lagi." },
		NotSaved: func(name string) string {
			return fmt.Sprintf("%s belum tersimpan. Periksa sisa ruang penyimpanan, lalu coba lagi.", name)
		},
		NewTitle: "Kelas baru", EditTitle: "Ubah kelas", Why: "Nama dan tempat ini tercetak di laporan dan daftar hadir.",
		Name: "Nama kelas", NameHint: "misalnya Kelas Jaten 2026",
		Place: "Tempat", PlaceHint: "misalnya Balai Desa Jaten · boleh kosong",
		Create: "Buat kelas", Save: "Simpan", NoName: "Tulis nama kelasnya, misalnya Kelas Jaten 2026.",
		Unreadable: func(field string) string {
			return fmt.Sprintf("Isi %s hanya tanda yang tidak terlihat. Hapus, lalu ketik lagi.", field)
		},
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s terlalu panjang. Singkat menjadi paling banyak %d huruf.", field, cells)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("Sudah ada kelas bernama %s. Tambahkan tahun atau tempat.", name)
		},
	}
}

func classesEN() Classes {
	return Classes{
		Title: "Classes", Pick: "Choose the class to open.",
		Empty:  "There is no class yet. Make a class first, then add the list of its people. Their progress on this laptop shows at once.",
		Add:    "A new class",
		People: func(n int) string { return countEN(n, "person", "people") }, Waiting: func(n int) string { return countEN(n, "thing waiting", "things waiting") },
		Closed: "closed", Roster: "people", Edit: "rename", Close: "close the class", Reopen: "reopen the class", Switch: "change trainer",
		WasClosed:   func(name string) string { return fmt.Sprintf("%s is closed. Its records are still there.", name) },
		WasReopened: func(name string) string { return name + " is open again." },
		NotSaved: func(name string) string {
			return fmt.Sprintf("%s is not saved yet. Check the free storage space, then try again.", name)
		},
		NewTitle: "A new class", EditTitle: "Change the class", Why: "Name and place are printed in reports and attendance lists.",
		Name: "Class name", NameHint: "such as Jaten class 2026",
		Place: "Place", PlaceHint: "such as Jaten village hall · may stay empty",
		Create: "Make the class", Save: "Save", NoName: "Write the name of the class, such as Jaten class 2026.",
		Unreadable: func(field string) string {
			return fmt.Sprintf("%s has only invisible characters. Delete them and type again.", field)
		},
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s is too long. Shorten it to at most %d letters.", field, cells)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("There is already a class called %s. Add the year or the place.", name)
		},
	}
}
