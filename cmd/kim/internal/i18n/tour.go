package i18n

// Tour is the three steps that teach the controls by using them.
type Tour struct {
	Title, Skip string
	Step        func(n int) string
	Steps       [3]TourStep
	Finish      string
}

// TourStep asks for one thing and praises it when it was done.
type TourStep struct{ Why, Do, Done string }

func tourID() Tour {
	return Tour{
		Title: "Latihan tombol", Skip: "lewati latihan",
		Step: func(n int) string { return []string{"Langkah 1 dari 3", "Langkah 2 dari 3", "Langkah 3 dari 3"}[n] },
		Steps: [3]TourStep{
			{Why: "Setiap pilihan punya angka.", Do: "Tekan angka 2 untuk memilih baris kedua.", Done: "Tepat. Angka selalu memilih."},
			{Why: "Tombol panah juga memindahkan pilihan.", Do: "Pindah ke baris bertanda ★, lalu tekan Enter.", Done: "Bagus. Enter selalu membuka atau melanjutkan."},
			{Why: "Esc selalu membawa Anda kembali. Tidak ada yang hilang.", Do: "Tekan Esc, tombol di pojok kiri atas papan ketik.", Done: "Sudah bisa. Itu saja yang perlu diingat."},
		},
		Finish: "Tekan Enter untuk mulai belajar. Tanda ? menampilkan semua tombol.",
	}
}

func tourEN() Tour {
	return Tour{
		Title: "Trying the keys", Skip: "skip this",
		Step: func(n int) string { return []string{"Step 1 of 3", "Step 2 of 3", "Step 3 of 3"}[n] },
		Steps: [3]TourStep{
			{Why: "Every choice has a number.", Do: "Press 2 to choose the second line.", Done: "Exactly. A number always chooses."},
			{Why: "The arrow keys move as well.", Do: "Move to the line with the ★, then press Enter.", Done: "Good. Enter always opens or continues."},
			{Why: "Esc always takes you back. Nothing gets lost.", Do: "Press Esc, the key at the top left of the keyboard.", Done: "You can do it. That is all there is to remember."},
		},
		Finish: "Press Enter to start learning. The ? key shows all keys.",
	}
}
