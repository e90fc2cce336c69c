package i18n

// Tour is the three steps that teach the controls by using them.
type Tour struct {
	Title, Skip string
	Step        func(n int) string
	Steps       [3]TourStep
	Rows        [3]string // what there is to choose from while trying
	// ByNumber, ByEnter and ByMouse praise a step that was done in another way
	// than the one it asks for.
	ByNumber, ByEnter, ByMouse string
	Finish                     string
}

// TourStep asks for one thing, says kindly how to do it after something else
// was pressed, and praises it when it was done.
type TourStep struct{ Why, Do, Else, Done string }

func tourID() Tour {
	return Tour{
		Title: "Latihan tombol", Skip: "lewati",
		Step: func(n int) string { return []string{"Langkah 1 dari 3", "Langkah 2 dari 3", "Langkah 3 dari 3"}[n] },
		Steps: [3]TourStep{
			{
				Why: "Setiap pilihan punya angka.", Do: "Tekan angka 2 untuk memilih baris kedua.",
				Else: "Belum. Carilah angka 2 di deretan atas papan ketik.", Done: "Tepat. Angka selalu memilih.",
			},
			{
				Why: "Tombol panah juga memindahkan pilihan.", Do: "Pindah ke baris bertanda ★, lalu tekan Enter.",
				Else: "Belum. Tekan panah ↓ sampai ▌ di depan ★, lalu Enter.", Done: "Bagus. Enter selalu membuka atau melanjutkan.",
			},
			{
				Why: "Esc selalu membawa Anda kembali. Tidak ada yang hilang.", Do: "Tekan Esc, tombol di pojok kiri atas papan ketik.",
				Else: "Belum. Carilah tombol bertulisan Esc.", Done: "Sudah bisa. Itu saja yang perlu diingat.",
			},
		},
		Rows:     [3]string{"Kopi", "Teh", "Wedang jahe"},
		ByNumber: "Tepat, angka juga bisa. Enter membuka baris bertanda ▌.",
		ByEnter:  "Tepat, Enter juga bisa. Angka 2 lebih cepat.",
		ByMouse:  "Tepat, klik juga bisa. Papan ketik saja pun cukup.",
		Finish:   "Tekan Enter untuk mulai belajar. Tanda ? menampilkan semua tombol.",
	}
}

func tourEN() Tour {
	return Tour{
		Title: "Trying the keys", Skip: "skip",
		Step: func(n int) string { return []string{"Step 1 of 3", "Step 2 of 3", "Step 3 of 3"}[n] },
		Steps: [3]TourStep{
			{
				Why: "Every choice has a number.", Do: "Press 2 to choose the second line.",
				Else: "Not yet. Look for the 2 in the top row of the keyboard.", Done: "Exactly. A number always chooses.",
			},
			{
				Why: "The arrow keys move as well.", Do: "Move to the line with the ★, then press Enter.",
				Else: "Not yet. Press ↓ until ▌ stands before the ★, then Enter.", Done: "Good. Enter always opens or continues.",
			},
			{
				Why: "Esc always takes you back. Nothing gets lost.", Do: "Press Esc, the key at the top left of the keyboard.",
				Else: "Not yet. Look for the key that says Esc.", Done: "You can do it. That is all there is to remember.",
			},
		},
		Rows:     [3]string{"Coffee", "Tea", "Ginger tea"},
		ByNumber: "Exactly, a number works too. Enter opens the line with the ▌.",
		ByEnter:  "Exactly, Enter works too. The number 2 is quicker.",
		ByMouse:  "Exactly, a click works too. The keyboard alone is enough.",
		Finish:   "Press Enter to start learning. The ? key shows all keys.",
	}
}
