package i18n

import "fmt"

// Obstacle is the dialog for what is in somebody's way, and their list of that.
type Obstacle struct {
	Do, HelpKey, Hint string // what the key does: in the footer, in the help, on the first page

	Title, Ask string
	Kinds      map[string]string // by kind, as recorded
	Advice     map[string]string // what helps at once, by kind
	OpenMine   string

	NoteAsk             string
	Record, RecordEmpty string // what keys do
	Personal            func(about string) string
	Mistaken            string // what to write about a mistake

	DoneTitle, Done, GoOn, OpenRecovery string

	MineTitle, None string
	Module          func(number int) string
	Elsewhere       string
	Waiting         string
	Unloaded        string

	NobodyTitle, Nobody string // nobody has said yet who is learning
}

func obstacleID() Obstacle {
	return Obstacle{
		Do: "kendala", HelpKey: "catat atau lihat kendala", Hint: "kalau ada kendala, tekan tanda seru (!)",
		Title: "Ada kendala?", Ask: "Apa yang menghambat Anda?",
		Kinds: map[string]string{
			"signal": "Tidak ada sinyal", "device": "Tidak ada perangkat", "blocked": "Akun terblokir",
			"understand": "Tidak paham", "mistake": "Soal atau pelajaran keliru", "other": "Hal lain",
		},
		Advice: map[string]string{
			"signal":     "Pelajaran, kuis, dan drama tidak perlu sinyal. Praktik di akun bisa menyusul.",
			"device":     "Komputer ini boleh dipakai bergantian. Praktik boleh berdua, dengan satu HP.",
			"blocked":    "Jangan buat akun baru dulu. Cara memulihkan akun ada di Modul 4.",
			"understand": "Tidak apa-apa. Baca lagi pelan-pelan, atau lewati dulu, lalu tanyakan kepada pelatih.",
			"mistake":    "Terima kasih sudah teliti. Lanjutkan saja dulu.",
			"other":      "Yang sudah Anda kerjakan tetap aman.",
		},
		OpenMine: "Lihat kendala saya",
		NoteAsk:  "Mau menjelaskan? Boleh dikosongkan.",
		Record:   "catat", RecordEmpty: "catat saja",
		Personal: func(about string) string {
			return fmt.Sprintf("“%s” mirip data pribadi. Catatan ini dibaca pelatih, jadi sebaiknya dihapus.", about)
		},
		Mistaken:  "Apa yang keliru? Boleh dikosongkan.",
		DoneTitle: "Kendala sudah dicatat",
		Done:      "Disimpan di komputer ini saja, tidak dikirim lewat internet. Pelatih melihatnya saat catatan kelas dikumpulkan.",
		GoOn:      "Lanjut belajar", OpenRecovery: "Buka pelajaran memulihkan akun",
		MineTitle: "Kendala saya", None: "Belum ada kendala yang dicatat. Tekan ! di halaman mana pun untuk mencatat.",
		Module:      func(n int) string { return fmt.Sprintf("Modul %d", n) },
		Elsewhere:   "di luar pelajaran",
		Waiting:     "tersimpan, menunggu pelatih",
		Unloaded:    "Catatan lama belum terbaca. Yang tersimpan tetap aman.",
		NobodyTitle: "Ada kendala?", Nobody: "Pilih atau tulis nama Anda dulu, supaya kendala dapat dicatat. Tidak bisa lanjut? Panggil pelatih atau teman di dekat Anda.",
	}
}

func obstacleEN() Obstacle {
	return Obstacle{
		Do: "problem", HelpKey: "note or see a problem", Hint: "if something is in your way, press !",
		Title: "Is something in your way?", Ask: "What is it?",
		Kinds: map[string]string{
			"signal": "No signal", "device": "No device", "blocked": "Account blocked",
			"understand": "I do not understand", "mistake": "A mistake in a lesson or question", "other": "Something else",
		},
		Advice: map[string]string{
			"signal":     "Lessons, quizzes and dramas need no signal. Practice on the account can wait.",
			"device":     "This computer can be used in turns. Practice can be done by two with one phone.",
			"blocked":    "Do not make a new account yet. Module 4 shows how to get an account back.",
			"understand": "That is all right. Read it again slowly, or leave it for now and ask the trainer.",
			"mistake":    "Thank you for looking closely. Just go on for now.",
			"other":      "What you have done so far stays safe.",
		},
		OpenMine: "See my problems",
		NoteAsk:  "Like to explain? You may leave this empty.",
		Record:   "note it", RecordEmpty: "just note it",
		Personal: func(about string) string {
			return fmt.Sprintf("“%s” looks like personal data. The trainer reads this note, so it is better to remove it.", about)
		},
		Mistaken:  "What is wrong? You may leave this empty.",
		DoneTitle: "Your problem is noted",
		Done:      "It is kept on this computer only and not sent over the internet. The trainer sees it when the class records are gathered.",
		GoOn:      "Go on learning", OpenRecovery: "Open the lesson on recovery",
		MineTitle: "My problems", None: "No problem noted yet. Press ! on any page to note one.",
		Module:      func(n int) string { return fmt.Sprintf("Module %d", n) },
		Elsewhere:   "outside of the lessons",
		Waiting:     "saved, waiting for the trainer",
		Unloaded:    "Earlier notes could not be read yet. What is saved stays safe.",
		NobodyTitle: "Is something in your way?", Nobody: "Choose or write your name first, so that it can be noted. Cannot go on? Call the trainer or somebody near you.",
	}
}
