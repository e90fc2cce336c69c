package i18n

import "fmt"

// SignIn is the list of participants and the form for a new one.
type SignIn struct {
	Title, Pick, Search, NoMatch, Add, Rename, Loading string
	Done                                               func(done, total int) string
	Seen                                               func(when string) string

	FormTitle, RenameTitle, FormWhy       string
	Name, KIM, Village, District          string
	NameHint, KIMHint, VillageHint, DHint string
	DefaultName                           func(n int) string
	Optional                              string
	Begin, Other, MoreBelow               string
	NameEmpty, TooLong, Unreadable        string
	DistrictHelp                          string
	SameName                              func(name string) string
	Position                              func(field, of int) string
}

func signInID() SignIn {
	return SignIn{
		Title: "Siapa yang belajar?", Pick: "Pilih nama Anda.", Search: "Cari nama", NoMatch: "Tidak ada nama yang cocok. Esc menghapus pencarian.",
		Add: "Tambah peserta baru", Rename: "ubah data", Loading: "Membuka daftar peserta…",
		Done:      func(done, total int) string { return fmt.Sprintf("%d dari %d bagian selesai", done, total) },
		Seen:      func(when string) string { return "terakhir " + when },
		FormTitle: "Perkenalan singkat", RenameTitle: "Ubah data peserta",
		FormWhy: "Hanya untuk menandai kemajuan belajar di komputer ini. Tanpa sandi, tanpa NIK.",
		Name:    "Nama", KIM: "KIM", Village: "Desa/kelurahan", District: "Kecamatan",
		NameHint: "nama panggilan juga boleh", KIMHint: "misalnya KIM Mekar Jaya", VillageHint: "misalnya Desa Contoh", DHint: "pilih atau ketik",
		DefaultName: func(n int) string { return fmt.Sprintf("Peserta %d", n) },
		Optional:    "boleh kosong", Begin: "Mulai", Other: "Di luar Karanganyar? Ketik nama kecamatannya.", MoreBelow: "masih ada di bawah",
		NameEmpty: "Namanya masih kosong. Ketik nama atau panggilan Anda.", TooLong: "Terlalu panjang. Singkat menjadi paling banyak 40 huruf.",
		Unreadable:   "Isinya hanya tanda yang tidak terlihat. Hapus, lalu ketik lagi.",
		DistrictHelp: "Ketik beberapa huruf, atau pilih dengan panah.",
		SameName: func(name string) string {
			return fmt.Sprintf("Sudah ada peserta bernama %s. Tambahkan nama desa.", name)
		},
		Position: func(field, of int) string { return fmt.Sprintf("isian %d dari %d", field, of) },
	}
}

func signInEN() SignIn {
	return SignIn{
		Title: "Who is learning?", Pick: "Choose your name.", Search: "Find a name", NoMatch: "No name matches. Esc clears the search.",
		Add: "Add a new participant", Rename: "edit", Loading: "Opening the list of participants…",
		Done:      func(done, total int) string { return fmt.Sprintf("%d of %d parts done", done, total) },
		Seen:      func(when string) string { return "last here " + when },
		FormTitle: "A short introduction", RenameTitle: "Edit a participant",
		FormWhy: "Only to mark your progress on this computer. No password, no ID number.",
		Name:    "Name", KIM: "KIM", Village: "Village", District: "Sub-district",
		NameHint: "a nickname is fine", KIMHint: "for example KIM Mekar Jaya", VillageHint: "for example Desa Contoh", DHint: "choose or type",
		DefaultName: func(n int) string { return fmt.Sprintf("Participant %d", n) },
		Optional:    "may stay empty", Begin: "Start", Other: "Outside Karanganyar? Type the sub-district.", MoreBelow: "more below",
		NameEmpty: "The name is still empty. Type your name or nickname.", TooLong: "Too long. Shorten it to at most 40 letters.",
		Unreadable:   "There are only invisible characters here. Delete them and type again.",
		DistrictHelp: "Type a few letters, or choose with the arrows.",
		SameName: func(name string) string {
			return fmt.Sprintf("There is already a participant called %s. Add the village.", name)
		},
		Position: func(field, of int) string { return fmt.Sprintf("field %d of %d", field, of) },
	}
}
