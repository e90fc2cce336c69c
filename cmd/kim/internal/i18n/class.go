package i18n

// Class is what the views of a class share.
type Class struct {
	Views                  map[string]string // names of the views, by view
	NextView, PreviousView string            // what keys do
	Papers, People         string
	Unnamed                string // a person without a name
	Loading, Failed        string
}

func classID() Class {
	return Class{
		Views: map[string]string{
			"today": "Hari ini", "map": "Peta", "items": "Soal", "gain": "Sebelum–sesudah", "scenes": "Drama",
			"inbox": "Kotak masuk", "charts": "Grafik",
		},
		NextView: "tampilan berikut", PreviousView: "tampilan sebelumnya", Papers: "cetak", People: "daftar peserta",
		Unnamed: "(tanpa nama)",
		Loading: "Membaca catatan kelas…",
		Failed:  "Catatan kelas belum terbaca. Tidak ada yang hilang. Tekan r untuk mencoba lagi.",
	}
}

func classEN() Class {
	return Class{
		Views: map[string]string{
			"today": "Today", "map": "Map", "items": "Questions", "gain": "Before–after", "scenes": "Dramas",
			"inbox": "Inbox", "charts": "Charts",
		},
		NextView: "next view", PreviousView: "previous view", Papers: "print", People: "list of people",
		Unnamed: "(no name)",
		Loading: "Reading the class records…",
		Failed:  "The class records could not be read yet. Nothing is lost. Press r to try again.",
	}
}
