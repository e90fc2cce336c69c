package i18n

import (
	"fmt"
	"strings"
)

// Practice is a practice: tasks that are done outside of the program.
type Practice struct {
	Opening, Failed, Untranslated string

	// the list of tasks
	Facts    func(tasks, minutes int) string
	Reassure string
	Tasks    string // heading
	Done     func(done, of int) string
	Finished string // every task was done
	Reopened string // what was finished stays so
	Leave    string

	// one task
	Task       func(n, of int) string
	Checklist  string
	TaskDone   string
	MissingSay string
	NextTask   func(title string) string
	AllTasks   string
	State      PracticeState
	Evidence   PracticeEvidence
	Workbench  map[string]string // by name: what the entry of its editor says
	Do         PracticeDo
}

// PracticeState says how far a task is.
type PracticeState struct {
	Open, Done, DoneShort string
	Partly                func(ticked, of int) string
}

// PracticeEvidence is about what a participant shows for a task. The maps are by
// kind: note, link.
type PracticeEvidence struct {
	Label, How, Write, Change  map[string]string
	Withdraw                   string
	WithdrawTitle, WithdrawAsk string
	WithdrawYes, WithdrawNo    string
	Kept, Withdrawn            string
	Unsaved                    string // typed, but not decided on
	BadLink                    string // heading of the field for another try
	BadLinkHelp                string

	PersonalTitle string
	Personal      func(what []string) string
	PersonalMend  string
	PersonalKeep  string
	Number        map[string]string // by rule of lessons/practice
}

// PracticeDo is what keys do.
type PracticeDo struct {
	Open, Tick, Untick, Number, ReadOn, Next, List, Write, Withdraw, Workbench, Scroll, Turn string
}

func practiceID() Practice {
	return Practice{
		Opening:      "Membuka praktik…",
		Failed:       "Praktik ini belum dapat dibuka. Tanda dan bukti yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Untranslated: "Praktik ini belum ada dalam bahasa Indonesia, jadi yang tampil adalah bahasa aslinya.",
		Facts:        func(n, minutes int) string { return fmt.Sprintf("%d tugas · sekitar %d menit", n, minutes) },
		Reassure:     "Kerjakan sungguhan bersama KIM Anda. Tekan angka untuk membuka tugas; setiap tanda langsung disimpan.",
		Tasks:        "Tugas",
		Done:         func(done, of int) string { return fmt.Sprintf("%d dari %d tugas selesai menurut Anda", done, of) },
		Finished:     "✓ Semua tugas selesai. Praktik ini sudah tercatat selesai.",
		Reopened:     "Praktik ini tetap tercatat selesai. Tanda boleh dilepas kapan saja, misalnya untuk mengulang.",
		Leave:        "Kembali ke modul",
		Task:         func(n, of int) string { return fmt.Sprintf("Tugas %d dari %d", n, of) },
		Checklist:    "Beri tanda pada yang sudah beres",
		TaskDone:     "✓ Tugas ini selesai menurut Anda.",
		MissingSay:   "Tinggal buktinya.",
		NextTask:     func(title string) string { return "Tugas berikutnya: " + title },
		AllTasks:     "Lihat semua tugas",
		State: PracticeState{
			Open: "· belum", Done: "✓ selesai menurut Anda", DoneShort: "✓ selesai",
			Partly: func(ticked, of int) string { return fmt.Sprintf("› %d dari %d", ticked, of) },
		},
		Evidence: practiceEvidenceID(),
		Workbench: map[string]string{
			"username": "Buka meja kerja nama pengguna", "bio": "Buka meja kerja bio", "caption": "Buka meja kerja caption",
			"calendar": "Buka meja kerja kalender konten",
		},
		Do: PracticeDo{
			Open: "buka tugas", Tick: "beri tanda", Untick: "lepas tanda", Number: "beri atau lepas tanda", ReadOn: "lanjut membaca", Next: "lanjut",
			List: "semua tugas", Write: "bukti", Withdraw: "tarik bukti", Workbench: "meja kerja", Scroll: "gulir", Turn: "tugas lain",
		},
	}
}

func practiceEvidenceID() PracticeEvidence {
	return PracticeEvidence{
		Label: map[string]string{"note": "Bukti: catatan singkat", "link": "Bukti: alamat web"},
		How: map[string]string{
			"note": "Ceritakan dengan kata-kata sendiri apa yang sudah dikerjakan. Tidak perlu NIK, nomor HP, atau nomor rekening.",
			"link": "Tempel alamat unggahan atau halaman Anda, misalnya https://www.instagram.com/kim.contoh",
		},
		Write:    map[string]string{"note": "Tulis catatan", "link": "Isi alamat"},
		Change:   map[string]string{"note": "Ubah catatan", "link": "Ubah alamat"},
		Withdraw: "Tarik kembali", WithdrawTitle: "Tarik kembali bukti ini?",
		WithdrawAsk: "Buktinya tidak tampil lagi. Tanda pada daftar tetap ada, dan bukti baru boleh ditulis kapan saja.",
		WithdrawYes: "Tarik kembali", WithdrawNo: "Biarkan",
		Kept: "Bukti dicatat", Withdrawn: "Bukti ditarik kembali",
		Unsaved: "Tulisan terakhir belum disimpan. Tekan e untuk meneruskannya.",
		BadLink: "Alamat belum lengkap", BadLinkHelp: "Contoh alamat: https://www.instagram.com/kim.contoh",
		PersonalTitle: "Ada data pribadi?",
		Personal: func(what []string) string {
			return "Tulisan ini memuat " + strings.Join(what, "; ") + ". Data pribadi lebih aman tidak disimpan di sini. Hapus dulu bagian itu?"
		},
		PersonalMend: "Ya, perbaiki dulu", PersonalKeep: "Biarkan, simpan apa adanya",
		Number: map[string]string{
			"national-number": "nomor 16 angka, mirip NIK atau KK: ", "phone": "nomor HP: ", "account": "nomor rekening: ", "address": "alamat sampai RT: ",
		},
	}
}

func practiceEN() Practice {
	return Practice{
		Opening:      "Opening the practice…",
		Failed:       "This practice cannot be opened right now. The ticks and evidence you saved are safe. Press Enter to try again, or Esc to go back.",
		Untranslated: "This practice is not available in English yet, so it is shown in its own language.",
		Facts: func(n, minutes int) string {
			return fmt.Sprintf("%s · about %d minutes", count(n, "task", "tasks"), minutes)
		},
		Reassure:   "Do it for real with your KIM. Press a number to open a task; every tick is saved at once.",
		Tasks:      "Tasks",
		Done:       func(done, of int) string { return fmt.Sprintf("%d of %d tasks marked done by you", done, of) },
		Finished:   "✓ All tasks are done. This practice is recorded as done.",
		Reopened:   "This practice stays recorded as done. You may untick at any time, for example to do it again.",
		Leave:      "Back to the module",
		Task:       func(n, of int) string { return fmt.Sprintf("Task %d of %d", n, of) },
		Checklist:  "Tick what is done",
		TaskDone:   "✓ You have marked this task as done.",
		MissingSay: "Only the evidence is left.",
		NextTask:   func(title string) string { return "Next task: " + title },
		AllTasks:   "See all tasks",
		State: PracticeState{
			Open: "· not yet", Done: "✓ marked done by you", DoneShort: "✓ done",
			Partly: func(ticked, of int) string { return fmt.Sprintf("› %d of %d", ticked, of) },
		},
		Evidence: practiceEvidenceEN(),
		Workbench: map[string]string{
			"username": "Open the workbench for the username", "bio": "Open the workbench for the bio", "caption": "Open the workbench for the caption",
			"calendar": "Open the workbench for the content calendar",
		},
		Do: PracticeDo{
			Open: "open the task", Tick: "tick", Untick: "untick", Number: "tick or untick", ReadOn: "read on", Next: "continue",
			List: "all tasks", Write: "evidence", Withdraw: "withdraw evidence", Workbench: "workbench", Scroll: "scroll", Turn: "another task",
		},
	}
}

func practiceEvidenceEN() PracticeEvidence {
	return PracticeEvidence{
		Label: map[string]string{"note": "Evidence: a short note", "link": "Evidence: a web address"},
		How: map[string]string{
			"note": "Tell in your own words what you have done. There is no need for NIK, phone or bank account numbers.",
			"link": "Paste the address of your post or page, for example https://www.instagram.com/kim.contoh",
		},
		Write:    map[string]string{"note": "Write a note", "link": "Enter the address"},
		Change:   map[string]string{"note": "Change the note", "link": "Change the address"},
		Withdraw: "Withdraw it", WithdrawTitle: "Withdraw this evidence?",
		WithdrawAsk: "The evidence is no longer shown. The ticks on the list stay, and you may write new evidence at any time.",
		WithdrawYes: "Withdraw it", WithdrawNo: "Leave it",
		Kept: "Evidence noted", Withdrawn: "Evidence withdrawn",
		Unsaved: "What you typed last is not saved yet. Press e to go on with it.",
		BadLink: "The address is not complete", BadLinkHelp: "An example: https://www.instagram.com/kim.contoh",
		PersonalTitle: "Any personal data?",
		Personal: func(what []string) string {
			return "This text contains " + strings.Join(what, "; ") + ". Personal data is safer when it is not kept here. Remove that part first?"
		},
		PersonalMend: "Yes, change it first", PersonalKeep: "No, save it as it is",
		Number: map[string]string{
			"national-number": "a 16-digit number like NIK or KK: ", "phone": "a phone number: ", "account": "an account number: ", "address": "an address down to the RT: ",
		},
	}
}

// count is a number with what it counts, in English.
func count(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, several)
}
