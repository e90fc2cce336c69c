package i18n

import "fmt"

// Problem is what is said when something goes wrong: what happened, what is
// safe, what to do. The error itself goes to the log.
type Problem struct {
	Newer    func(path string) string // the database was written by a newer program
	Corrupt  func(path string) string
	Full     func(path string) string
	ReadOnly func(path string) string
	Busy     func(path string) string
	Storage  func(path string) string // any other trouble with the database
	Course   func(where string, count int) string
	NoCourse func(where string) string
	Terminal string
	NoTTY    string
	Panic    func(logFile string) string
	Unsaved  func(count int) string
	Unknown  string
	Details  func(logFile string) string
	Unloaded string // a screen could not read its data
}

func problemID() Problem {
	return Problem{
		Newer: func(p string) string {
			return fmt.Sprintf("Catatan belajar di %s dibuat oleh program kim yang lebih baru. Catatan itu aman dan tidak diubah. Pakai program kim yang terbaru.", p)
		},
		Corrupt: func(p string) string {
			return fmt.Sprintf("Berkas catatan belajar %s rusak dan tidak dapat dibaca. Berkas itu tidak diubah. Jangan dihapus: simpan salinannya dan minta bantuan pelatih, atau jalankan kim --data FOLDER dengan folder lain.", p)
		},
		Full: func(p string) string {
			return fmt.Sprintf("Ruang penyimpanan penuh, jadi catatan baru di %s tidak dapat disimpan. Yang sudah tersimpan aman. Hapus berkas yang tidak perlu, lalu coba lagi.", p)
		},
		ReadOnly: func(p string) string {
			return fmt.Sprintf("%s tidak boleh ditulisi, jadi kemajuan belajar tidak dapat disimpan. Tidak ada yang diubah. Pilih folder lain: kim --data FOLDER.", p)
		},
		Busy: func(p string) string {
			return fmt.Sprintf("Catatan belajar di %s sedang dipakai program lain. Yang sudah tersimpan aman. Tunggu sebentar, lalu coba lagi.", p)
		},
		Storage: func(p string) string {
			return fmt.Sprintf("Catatan belajar di %s tidak dapat dibuka. Berkas itu tidak diubah. Periksa foldernya, atau pilih folder lain: kim --data FOLDER.", p)
		},
		Course: func(where string, n int) string {
			return fmt.Sprintf("Materi di %s belum dapat dipakai: ada %d hal yang perlu diperbaiki.", where, n)
		},
		NoCourse: func(where string) string {
			return fmt.Sprintf("Tidak ada materi di %s. Periksa nama foldernya: di dalamnya harus ada course.yaml.", where)
		},
		Terminal: "Layar tidak dapat dipakai. Kemajuan belajar yang sudah tersimpan aman. Tutup jendela ini, buka terminal baru, lalu jalankan kim lagi.",
		NoTTY:    "kim perlu dijalankan langsung di terminal. Untuk melihat kemajuan tanpa layar, pakai: kim progress.",
		Panic: func(l string) string {
			return fmt.Sprintf("Maaf, program berhenti karena kesalahan kami. Yang sudah tersimpan aman. Jalankan kim lagi; Anda akan kembali ke tempat semula. Rinciannya ada di %s.", l)
		},
		Unsaved: func(n int) string {
			return fmt.Sprintf("%d catatan terakhir tidak sempat tersimpan. Catatan sebelumnya aman. Periksa sisa ruang penyimpanan, lalu jalankan kim lagi.", n)
		},
		Unknown:  "Maaf, perintah ini tidak dapat diselesaikan. Yang sudah tersimpan aman.",
		Details:  func(l string) string { return "Rinciannya ada di " + l + "." },
		Unloaded: "Catatan belajar belum dapat dibaca. Yang tersimpan aman. Tekan r untuk mencoba lagi.",
	}
}

func problemEN() Problem {
	return Problem{
		Newer: func(p string) string {
			return fmt.Sprintf("The records in %s were made by a newer kim program. They are safe and were not changed. Please use the newest kim program.", p)
		},
		Corrupt: func(p string) string {
			return fmt.Sprintf("The records file %s is damaged and cannot be read. It was not changed. Please do not delete it: keep a copy and ask your trainer, or run kim --data FOLDER with another folder.", p)
		},
		Full: func(p string) string {
			return fmt.Sprintf("The storage is full, so new records in %s cannot be saved. What was saved is safe. Delete files you do not need, then try again.", p)
		},
		ReadOnly: func(p string) string {
			return fmt.Sprintf("%s cannot be written to, so progress cannot be saved. Nothing was changed. Choose another folder: kim --data FOLDER.", p)
		},
		Busy: func(p string) string {
			return fmt.Sprintf("The records in %s are in use by another program. What was saved is safe. Wait a moment, then try again.", p)
		},
		Storage: func(p string) string {
			return fmt.Sprintf("The records in %s cannot be opened. The file was not changed. Check the folder, or choose another one: kim --data FOLDER.", p)
		},
		Course: func(where string, n int) string {
			return fmt.Sprintf("The course in %s cannot be used yet: %d things need mending.", where, n)
		},
		NoCourse: func(where string) string {
			return fmt.Sprintf("There is no course in %s. Check the name of the folder: it must contain course.yaml.", where)
		},
		Terminal: "The screen cannot be used. Progress that was saved is safe. Close this window, open a new terminal and run kim again.",
		NoTTY:    "kim has to be run in a terminal. To see progress without a screen, use: kim progress.",
		Panic: func(l string) string {
			return fmt.Sprintf("Sorry, the program stopped because of a mistake of ours. What was saved is safe. Run kim again; you will be back where you were. Details are in %s.", l)
		},
		Unsaved: func(n int) string {
			return fmt.Sprintf("The last %d records could not be saved in time. Everything before them is safe. Check the free storage space, then run kim again.", n)
		},
		Unknown:  "Sorry, this command could not be completed. What was saved is safe.",
		Details:  func(l string) string { return "Details are in " + l + "." },
		Unloaded: "Your records cannot be read yet. What was saved is safe. Press r to try again.",
	}
}
