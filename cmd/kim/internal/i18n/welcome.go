package i18n

// Welcome is the first screen of a first run. It is shown before anyone has
// chosen a language, so the screen shows both literals side by side.
type Welcome struct {
	Greeting string
	What     string
	Choose   string
	Language string // the name of this language, in this language
	How      string
}

func welcomeID() Welcome {
	return Welcome{
		Greeting: "Sugeng rawuh. Selamat datang di Sanggar KIM.",
		What:     "Di sini Anda belajar membuat dan mengelola akun resmi KIM, sedikit demi sedikit.",
		Choose:   "Tekan angka 1 atau 2 pada papan ketik.",
		Language: "Bahasa Indonesia",
		How:      "Bahasa dapat diganti kapan saja dengan tombol Shift dan L.",
	}
}

func welcomeEN() Welcome {
	return Welcome{
		Greeting: "Welcome to Sanggar KIM.",
		What:     "Here you learn to create and run the official account of your KIM, step by step.",
		Choose:   "Press 1 or 2 on the keyboard.",
		Language: "English",
		How:      "You can change the language at any time with Shift and L.",
	}
}
