package i18n

import (
	"fmt"
	"time"
)

// Gate is where a trainer says who they are, and opens the lock.
type Gate struct {
	Side              string // what the trainer's side is called
	Title, Pick, Add  string
	People            func(n int) string
	FormTitle, Why    string
	Name, NameHint    string
	Post, PostHint    string // as it stands under a signature
	Office            string
	OfficeHint        string
	OfficeDefault     string
	PIN, Again        string
	PINHint           string
	AgainHint         string
	Begin             string
	NoName            string
	PINDigits, Differ string
	Easy              string
	Unreadable        func(field string) string
	TooLong           func(field string, cells int) string
	SameName          func(name string) string
	Locking           string

	PINOf                                  func(name string) string
	Enter                                  string // what to do
	Open, Forgot                           string // what keys do
	Checking, Wrong, LastFree, Ready, Safe string
	Wait                                   func(left time.Duration) string
	Unchecked                              string

	ForgotTitle, ForgotText, ForgotAdd, ForgotBack string
}

func gateID() Gate {
	return Gate{
		Side: "sisi pelatih", Title: "Siapa pelatihnya?", Pick: "Pilih nama Anda, lalu masukkan PIN.", Add: "Tambah pelatih baru",
		People:    func(n int) string { return fmt.Sprintf("%d pelatih", n) },
		FormTitle: "Pelatih baru",
		Why: "PIN di laptop bersama hanya kunci sopan: orang tidak membuka kelas tanpa sengaja. " +
			"Catatan di laptop ini tidak disandikan, jadi orang yang memang berniat tetap dapat membacanya.",
		Name: "Nama", NameHint: "seperti yang akan tercetak di laporan",
		Post: "Jabatan", PostHint: "misalnya Pranata Humas · boleh kosong",
		Office: "Kantor", OfficeHint: "boleh kosong", OfficeDefault: "Diskominfo Kabupaten Karanganyar",
		PIN: "PIN", PINHint: "4 sampai 12 angka", Again: "Ulangi PIN", AgainHint: "angka yang sama, sekali lagi",
		Begin: "Mulai", NoName: "Tulis nama Anda. Nama ini tercetak di laporan.",
		PINDigits: "PIN terdiri atas 4 sampai 12 angka, tanpa huruf.",
		Differ:    "Kedua PIN belum sama. Ketik lagi angka yang sama.",
		Easy:      "PIN ini mudah ditebak. Boleh dipakai, tetapi angka yang lain lebih baik.",
		Unreadable: func(field string) string {
			return fmt.Sprintf("Isi %s hanya tanda yang tidak terlihat. Hapus, lalu ketik lagi.", field)
		},
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s terlalu panjang. Singkat menjadi paling banyak %d huruf.", field, cells)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("Sudah ada pelatih bernama %s. Tambahkan gelar atau nama kantor.", name)
		},
		Locking: "Memasang PIN…",
		PINOf:   func(name string) string { return "PIN " + name }, Enter: "Ketik PIN Anda, lalu Enter.", Open: "buka", Forgot: "lupa PIN",
		Checking: "Memeriksa PIN…", Wrong: "PIN belum cocok. Coba lagi.",
		LastFree: "PIN belum cocok. Kalau sekali lagi belum cocok, ada jeda sebelum boleh mencoba lagi.",
		Ready:    "Sekarang boleh mencoba lagi.",
		Safe:     "Catatan kelas tetap aman.",
		Wait: func(left time.Duration) string {
			return fmt.Sprintf("PIN belum cocok. Tunggu %s, lalu coba lagi.", waitID(left))
		},
		Unchecked:   "PIN belum dapat diperiksa karena catatan belum terbaca. Tidak ada yang hilang. Tekan Enter untuk mencoba lagi.",
		ForgotTitle: "Lupa PIN",
		ForgotText: "PIN tidak dapat dibaca kembali. Tidak ada yang hilang: kelas tidak disimpan di balik PIN. " +
			"Tambahkan diri Anda sebagai pelatih baru. Siapa yang boleh, kantor Anda yang memutuskan.",
		ForgotAdd: "Tambah pelatih baru", ForgotBack: "Coba PIN lagi",
	}
}

func waitID(left time.Duration) string {
	seconds := int((left + time.Second - 1) / time.Second)
	if seconds < 60 {
		return fmt.Sprintf("%d detik", seconds)
	}
	if seconds%60 == 0 {
		return fmt.Sprintf("%d menit", seconds/60)
	}
	return fmt.Sprintf("%d menit %d detik", seconds/60, seconds%60)
}

func gateEN() Gate {
	return Gate{
		Side: "trainer's side", Title: "Who is the trainer?", Pick: "Choose your name, then enter your PIN.", Add: "Add a new trainer",
		People:    func(n int) string { return count(n, "trainer", "trainers") },
		FormTitle: "A new trainer",
		Why: "On a shared laptop a PIN is only a courtesy lock: nobody opens a class by accident. " +
			"The records on this laptop are not encrypted, so somebody who means to can still read them.",
		Name: "Name", NameHint: "as it will be printed in reports",
		Post: "Position", PostHint: "such as Public Relations Officer · may stay empty",
		Office: "Office", OfficeHint: "may stay empty", OfficeDefault: "Diskominfo Kabupaten Karanganyar",
		PIN: "PIN", PINHint: "4 to 12 digits", Again: "PIN again", AgainHint: "the same digits once more",
		Begin: "Start", NoName: "Write your name. It is printed in reports.",
		PINDigits: "A PIN has 4 to 12 digits, and no letters.",
		Differ:    "The two PINs are not the same yet. Type the same digits again.",
		Easy:      "This PIN is easy to guess. You may use it, but other digits are better.",
		Unreadable: func(field string) string {
			return fmt.Sprintf("%s has only invisible characters. Delete them and type again.", field)
		},
		TooLong: func(field string, cells int) string {
			return fmt.Sprintf("%s is too long. Shorten it to at most %d letters.", field, cells)
		},
		SameName: func(name string) string {
			return fmt.Sprintf("There is already a trainer called %s. Add a degree or the office.", name)
		},
		Locking: "Setting the PIN…",
		PINOf:   func(name string) string { return "PIN of " + name }, Enter: "Type your PIN, then Enter.", Open: "open", Forgot: "forgot the PIN",
		Checking: "Checking the PIN…", Wrong: "That PIN does not match. Try again.",
		LastFree: "That PIN does not match. If the next one does not either, there is a short wait.",
		Ready:    "You can try again now.",
		Safe:     "The class records are safe.",
		Wait: func(left time.Duration) string {
			return fmt.Sprintf("That PIN does not match. Wait %s, then try again.", waitEN(left))
		},
		Unchecked:   "The PIN could not be checked because the records could not be read yet. Nothing is lost. Press Enter to try again.",
		ForgotTitle: "Forgot the PIN",
		ForgotText: "A PIN cannot be read back. Nothing is lost: classes are not kept behind the PIN. " +
			"Add yourself as a new trainer. Who may do that, your office decides.",
		ForgotAdd: "Add a new trainer", ForgotBack: "Try the PIN again",
	}
}

func waitEN(left time.Duration) string {
	seconds := int((left + time.Second - 1) / time.Second)
	minutes, rest := count(seconds/60, "minute", "minutes"), count(seconds%60, "second", "seconds")
	switch {
	case seconds < 60:
		return rest
	case seconds%60 == 0:
		return minutes
	default:
		return minutes + " " + rest
	}
}
