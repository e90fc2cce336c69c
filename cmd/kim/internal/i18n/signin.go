package i18n

import "fmt"

// SignIn is the list of participants and the form for a new one.
type SignIn struct {
	Title, Pick, Search, NoMatch, Add, Rename, Loading string
	People                                             func(n int) string

	FormTitle, RenameTitle, FormWhy       string
	Name, KIM, Village, District          string
	NameHint, KIMHint, VillageHint, DHint string
	DefaultName                           func(n int) string
	IfEmpty                               func(name string) string // what Enter in the empty field makes of the name
	Optional                              string
	Begin, Save                           string // the button under the form
	TooLong                               func(field string, cells int) string
	Unreadable                            func(field string) string
	SameName                              func(name string) string
	Position                              func(field, of int) string

	// what the list of sub-districts offers beside those of Karanganyar
	Skip, Clear string
	Own         func(typed string) string
}

func signInID() SignIn {
	return SignIn{
		Title: "Siapa yang belajar?", Pick: "Pilih nama Anda.", Search: "cari nama", NoMatch: "Tidak ada nama yang cocok. Esc menghapus pencarian.",
		Add: "Tambah peserta baru", Rename: "ubah data", Loading: "Membuka daftar peserta…",
		People:    func(n int) string { return fmt.Sprintf("%d peserta", n) },
		FormTitle: "Perkenalan singkat", RenameTitle: "Ubah data peserta",
		FormWhy: "Hanya untuk menandai kemajuan belajar di komputer ini. Tanpa sandi, tanpa NIK.",
		Name:    "Nama", KIM: "KIM", Village: "Desa/kelurahan", District: "Kecamatan",
		NameHint: "nama panggilan juga boleh", KIMHint: "misalnya KIM Mekar Jaya", VillageHint: "misalnya Desa Contoh",
		DHint:       "pilih di bawah, atau ketik",
		DefaultName: func(n int) string { return fmt.Sprintf("Peserta %d", n) },
		IfEmpty:     func(name string) string { return "Enter = " + name },
		Optional:    "boleh kosong", Begin: "Mulai", Save: "Simpan",
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s terlalu panjang. Singkat menjadi paling banyak %d huruf.", field, cells)
		},
		Unreadable: func(field string) string {
			return fmt.Sprintf("Isi %s hanya tanda yang tidak terlihat. Hapus, lalu ketik lagi.", field)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("Sudah ada peserta bernama %s. Tambahkan nama desa.", name)
		},
		Position: func(field, of int) string { return fmt.Sprintf("isian %d dari %d", field, of) },
		Skip:     "Lewati, boleh kosong", Clear: "Kosongkan lagi",
		Own: func(typed string) string { return fmt.Sprintf("Kecamatan lain: %s", typed) },
	}
}

func signInEN() SignIn {
	return SignIn{
		Title: "Who is learning?", Pick: "Choose your name.", Search: "find a name", NoMatch: "No name matches. Esc clears the search.",
		Add: "Add a new participant", Rename: "edit", Loading: "Opening the list of participants…",
		People:    func(n int) string { return fmt.Sprintf("%d participants", n) },
		FormTitle: "A short introduction", RenameTitle: "Edit a participant",
		FormWhy: "Only to mark your progress on this computer. No password, no ID number.",
		Name:    "Name", KIM: "KIM", Village: "Village", District: "Sub-district",
		NameHint: "a nickname is fine", KIMHint: "for example KIM Mekar Jaya", VillageHint: "for example Desa Contoh",
		DHint:       "choose below, or type",
		DefaultName: func(n int) string { return fmt.Sprintf("Participant %d", n) },
		IfEmpty:     func(name string) string { return "Enter = " + name },
		Optional:    "may stay empty", Begin: "Start", Save: "Save",
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s is too long. Shorten it to at most %d letters.", field, cells)
		},
		Unreadable: func(field string) string {
			return fmt.Sprintf("%s has only invisible characters. Delete them and type again.", field)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("There is already a participant called %s. Add the village.", name)
		},
		Position: func(field, of int) string { return fmt.Sprintf("field %d of %d", field, of) },
		Skip:     "Skip, it may stay empty", Clear: "Make it empty again",
		Own: func(typed string) string { return fmt.Sprintf("Another sub-district: %s", typed) },
	}
}
