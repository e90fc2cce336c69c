package i18n

import "fmt"

// Care is what trainers read and do about people who need them: on the first view
// of a class, in the inbox and on a person's page.
type Care struct {
	Kind  map[string]string // groups, by kind of signal
	Quiet func(days int) string
	Why   CareWhy
	Since func(ago string) string
	Do    map[string]string // actions, by name: in menus
	Key   map[string]string // the same in a word or two: in the footer

	// lists
	Count                func(n int) string
	More                 func(n int) string // opens a group
	Next, Previous       func(n int) string // pages of an open group
	Part                 func(from, to, of int) string
	AllGroups            string
	OpenCase, OpenRoster string // what Enter does

	// what was done
	Undo, Undone, UndoLater string // Undo is what the key does
	UndoFailed              string
	Handled, Closed         string
	PutOff                  func(until string) string
	Replied                 func(n int) string
	Confirmed, Returned     string

	PutOffTitle, PutOffAsk string
	PutOffDays             func(days int) string

	ReplyTo                                           func(name string) string
	ReplyAll                                          func(n int) string
	ReplyAsk                                          string
	Send, SendOpen                                    string // what the key does
	NothingWritten                                    string
	SendTitle                                         string
	SendAll                                           func(n int) string
	SendYes, SendNo                                   string
	Wrote                                             func(text string) string
	WroteNothing                                      string
	EvidenceTitle                                     string
	EvidenceOf                                        func(name, task string) string
	EvidenceLines                                     func(ticked, of int) string
	Confirm, ConfirmNote, Return, CopyEvidence, Later string
	NoteTitle, NoteAsk                                string
	ReturnTitle                                       string
	ReturnAsk, ReturnDo                               string
	Evidence                                          string // heading
	Answer, Explanation                               string // headings
	Right                                             string // beside a choice
	OpenQuestion                                      string // no right or wrong
	Unreadable                                        string

	MessageTitle        func(name string) string
	Copy, Save, CloseIt string
	Copied              string
	Saved               func(path string) string
	NotSaved            string
	File                string
	Message             CareMessage
}

// CareWhy says why somebody needs a trainer.
type CareWhy struct {
	Stuck                         func(times int) string
	Hint, Help, Mistake, Evidence string
	Silent                        func(days, done, of int) string
	Unbegun                       string
	Quoted                        func(what, text string) string
	Answered                      string
}

// CareMessage are texts to send to a person, by the kind of signal. They end with
// what to do next.
type CareMessage struct {
	Hello    func(name, trainer string) string
	At       func(place string) string // "in the …", within a sentence
	Wrote    func(text string) string
	Stuck    func(question, place string) string
	Read     func(page string) string
	Hint     func(question, place string) string
	Help     func(place string) string
	HelpNext string
	Obstacle func(what, place string) string
	Mistake  func(place string) string
	Evidence func(task, place string) string
	Silent   func(days, done, of int) string
	Unbegun  func(class, name string) string
	Bye      string
}

func careID() Care {
	return Care{
		Kind: map[string]string{
			"help": "Minta bantuan", "stuck": "Tersendat di satu soal", "hint": "Berhenti setelah petunjuk", "obstacle": "Ada kendala",
			"mistake": "Melaporkan yang keliru", "evidence": "Bukti menunggu diperiksa", "silent": "Diam", "unbegun": "Belum pernah mulai",
		},
		Quiet: func(days int) string { return fmt.Sprintf("Diam %d hari atau lebih", days) },
		Why: CareWhy{
			Stuck: func(n int) string { return fmt.Sprintf("%d kali belum tepat sejak terakhir kali benar", n) },
			Hint:  "memakai petunjuk lalu berhenti", Help: "minta bantuan", Mistake: "merasa ada yang keliru", Evidence: "bukti menunggu",
			Silent: func(days, done, of int) string {
				return fmt.Sprintf("diam %d hari, %d dari %d bagian sudah selesai", days, done, of)
			},
			Unbegun:  "belum pernah mulai",
			Quoted:   func(what, text string) string { return what + ": “" + text + "”" },
			Answered: "sudah dijawab, belum ditutup",
		},
		Since: func(ago string) string { return "sejak " + ago },
		Do: map[string]string{
			"answer": "Jawab, lalu tutup", "reply": "Jawab, biarkan terbuka", "close": "Tutup tanpa jawaban",
			"view": "Lihat soal atau halamannya", "message": "Buat pesan untuk WhatsApp", "handle": "Tandai sudah ditangani",
			"later": "Tunda", "evidence": "Periksa buktinya", "person": "Buka halaman orang ini",
		},
		Key: map[string]string{
			"answer": "jawab", "reply": "jawab saja", "close": "tutup", "view": "lihat soal", "message": "pesan", "handle": "sudah ditangani",
			"later": "tunda", "evidence": "bukti", "person": "orang",
		},
		Count: func(n int) string { return number(n, ".") },
		More:  func(n int) string { return fmt.Sprintf("… dan %s lagi", number(n, ".")) },
		Next:  func(n int) string { return fmt.Sprintf("↓ %d berikutnya", n) }, Previous: func(n int) string { return fmt.Sprintf("↑ %d sebelumnya", n) },
		Part: func(from, to, of int) string {
			return fmt.Sprintf("%s–%s dari %s", number(from, "."), number(to, "."), number(of, "."))
		},
		AllGroups: "semua kelompok", OpenCase: "tangani", OpenRoster: "isi daftar peserta",
		Undo: "batalkan", Undone: "Dibatalkan. Semuanya kembali seperti sebelumnya.",
		UndoLater: "Masih disimpan. Tekan u sekali lagi sebentar lagi.", UndoFailed: "Belum dapat dibatalkan. Tidak ada yang berubah; tekan u untuk mencoba lagi.",
		Handled: "Sudah ditandai.", Closed: "Sudah ditutup.",
		PutOff: func(until string) string { return "Muncul lagi " + until + "." },
		Replied: func(n int) string {
			if n > 1 {
				return fmt.Sprintf("%d jawaban dikirim.", n)
			}
			return "Jawaban dikirim."
		},
		Confirmed: "Bukti diterima.", Returned: "Bukti dikembalikan dengan catatan.",
		PutOffTitle: "Tunda sampai kapan?", PutOffAsk: "Baris ini hilang dulu dari daftar, lalu muncul lagi.",
		PutOffDays: func(days int) string {
			if days == 1 {
				return "Besok"
			}
			return fmt.Sprintf("%d hari lagi", days)
		},
		ReplyTo:  func(name string) string { return "Jawab " + name },
		ReplyAll: func(n int) string { return fmt.Sprintf("Jawab %d laporan sekaligus", n) },
		ReplyAsk: "Tulis jawaban. Peserta membacanya di “Kendala saya”.",
		Send:     "kirim dan tutup", SendOpen: "kirim",
		NothingWritten: "Belum ada tulisan, jadi belum ada yang dikirim.",
		SendTitle:      "Kirim ke semua?", SendAll: func(n int) string { return fmt.Sprintf("Jawaban ini dikirim untuk %d laporan:", n) },
		SendYes: "Kirim", SendNo: "Batal",
		Wrote: func(text string) string { return "“" + text + "”" }, WroteNothing: "(tanpa penjelasan)",
		EvidenceTitle: "Periksa bukti", EvidenceOf: func(name, task string) string { return name + " · " + task },
		EvidenceLines: func(ticked, of int) string { return fmt.Sprintf("%d dari %d ditandai beres oleh peserta", ticked, of) },
		Confirm:       "Terima", ConfirmNote: "Terima, dengan catatan", Return: "Kembalikan, dengan catatan", CopyEvidence: "Salin buktinya", Later: "Nanti saja",
		NoteTitle: "Catatan untuk peserta", NoteAsk: "Apa yang sudah baik? Boleh dikosongkan.",
		ReturnTitle: "Kembalikan bukti", ReturnAsk: "Tulis apa yang perlu diperbaiki, dan caranya. Peserta membacanya di tugas ini.", ReturnDo: "kembalikan",
		Evidence: "Bukti", Answer: "Jawaban yang benar", Explanation: "Penjelasan", Right: "benar",
		OpenQuestion: "Pertanyaan terbuka: tidak ada benar atau salah.",
		Unreadable:   "Bagian ini tidak ada dalam pelajaran yang dipakai sekarang. Laporannya tetap tersimpan.",
		MessageTitle: func(name string) string { return "Pesan untuk " + name },
		Copy:         "Salin, lalu tempel di WhatsApp", Save: "Simpan ke berkas", CloseIt: "Tutup",
		Copied:   "Pesan disalin. Tempel di WhatsApp dengan Ctrl+V. Kalau tidak muncul, pilih Simpan ke berkas.",
		Saved:    func(path string) string { return "Pesan disimpan: " + path },
		NotSaved: "Pesan belum dapat disimpan. Coba pilih Salin.",
		File:     "pesan",
		Message: CareMessage{
			Hello: func(name, trainer string) string {
				if trainer == "" {
					return fmt.Sprintf("Salam, %s. Ini dari pelatih Sanggar KIM.", name)
				}
				return fmt.Sprintf("Salam, %s. Ini %s, pelatih Sanggar KIM.", name, trainer)
			},
			At:    func(place string) string { return " (" + place + ")" },
			Wrote: func(text string) string { return "Anda menulis: “" + text + "”" },
			Stuck: func(question, place string) string {
				return fmt.Sprintf("Soal “%s”%s memang sering perlu dicoba beberapa kali.", question, place)
			},
			Read: func(page string) string {
				return fmt.Sprintf("Coba baca lagi halaman “%s”, pelan-pelan, lalu kerjakan lagi soalnya.", page)
			},
			Hint: func(question, place string) string {
				return fmt.Sprintf("Soal “%s”%s sudah Anda buka petunjuknya. Boleh dilanjutkan kapan saja; yang sudah dikerjakan tetap tersimpan.", question, place)
			},
			Help: func(place string) string {
				return "Terima kasih sudah bertanya" + place + "."
			},
			HelpNext: "Bagian mana yang masih ingin dibahas? Kita bisa membahasnya lewat pesan ini atau saat bertemu.",
			Obstacle: func(what, place string) string {
				return fmt.Sprintf("Terima kasih sudah memberi tahu kendala “%s”%s.", what, place)
			},
			Mistake: func(place string) string {
				return "Terima kasih sudah teliti. Laporan Anda" + place + " sedang kami periksa. Silakan lanjut ke bagian berikutnya dulu."
			},
			Evidence: func(task, place string) string {
				return fmt.Sprintf("Bukti untuk tugas “%s”%s sudah kami terima dan akan kami periksa. Sambil menunggu, silakan lanjut ke bagian berikutnya.", task, place)
			},
			Silent: func(days, done, of int) string {
				return fmt.Sprintf("Sudah %d hari kita belum bertemu. %d dari %d bagian sudah Anda selesaikan, dan semuanya tersimpan. Buka Sanggar KIM, pilih nama Anda, lalu tekan Enter: Anda mulai dari tempat yang sama. Cukup 10 menit dulu.", days, done, of)
			},
			Unbegun: func(class, name string) string {
				return fmt.Sprintf("Anda sudah terdaftar di %s. Untuk mulai, buka Sanggar KIM, tulis nama persis seperti ini: %s, lalu ikuti halaman pertama. Cukup 10 menit dulu.", kinded("kelas", class), name)
			},
			Bye: "Ada yang menghambat atau ingin ditemani? Balas saja pesan ini.",
		},
	}
}

func careEN() Care {
	return Care{
		Kind: map[string]string{
			"help": "Asked for help", "stuck": "Held up at one question", "hint": "Stopped after a hint", "obstacle": "Something in the way",
			"mistake": "Reported a mistake", "evidence": "Evidence to look at", "silent": "Silent", "unbegun": "Never begun",
		},
		Quiet: func(days int) string { return fmt.Sprintf("Silent for %d days or more", days) },
		Why: CareWhy{
			Stuck: func(n int) string { return fmt.Sprintf("not right %d times since the last right answer", n) },
			Hint:  "used a hint, then stopped", Help: "asked for help", Mistake: "thinks something is wrong", Evidence: "evidence waiting",
			Silent: func(days, done, of int) string {
				return fmt.Sprintf("silent for %s, %d of %d parts done", count(days, "day", "days"), done, of)
			},
			Unbegun:  "has never begun",
			Quoted:   func(what, text string) string { return what + ": “" + text + "”" },
			Answered: "answered, not closed yet",
		},
		Since: func(ago string) string { return ago },
		Do: map[string]string{
			"answer": "Answer, then close", "reply": "Answer, leave open", "close": "Close without an answer",
			"view": "See the question or page", "message": "Write a message for WhatsApp", "handle": "Mark as seen to",
			"later": "Put off", "evidence": "Look at the evidence", "person": "Open this person's page",
		},
		Key: map[string]string{
			"answer": "answer", "reply": "answer only", "close": "close", "view": "see question", "message": "message", "handle": "seen to",
			"later": "put off", "evidence": "evidence", "person": "person",
		},
		Count: func(n int) string { return number(n, ",") },
		More:  func(n int) string { return fmt.Sprintf("… and %s more", number(n, ",")) },
		Next:  func(n int) string { return fmt.Sprintf("↓ next %d", n) }, Previous: func(n int) string { return fmt.Sprintf("↑ previous %d", n) },
		Part: func(from, to, of int) string {
			return fmt.Sprintf("%s–%s of %s", number(from, ","), number(to, ","), number(of, ","))
		},
		AllGroups: "all groups", OpenCase: "see to it", OpenRoster: "fill in the participants",
		Undo: "undo", Undone: "Undone. Everything is as it was before.",
		UndoLater: "Still being saved. Press u again in a moment.", UndoFailed: "It could not be undone yet. Nothing has changed; press u to try again.",
		Handled: "Marked.", Closed: "Closed.",
		PutOff: func(until string) string { return "Comes back " + until + "." },
		Replied: func(n int) string {
			if n > 1 {
				return fmt.Sprintf("%d answers sent.", n)
			}
			return "Answer sent."
		},
		Confirmed: "Evidence confirmed.", Returned: "Evidence given back with a note.",
		PutOffTitle: "Put off until when?", PutOffAsk: "This line leaves the list for now, and comes back.",
		PutOffDays: func(days int) string {
			if days == 1 {
				return "Tomorrow"
			}
			return fmt.Sprintf("In %d days", days)
		},
		ReplyTo:  func(name string) string { return "Answer " + name },
		ReplyAll: func(n int) string { return fmt.Sprintf("Answer %d reports at once", n) },
		ReplyAsk: "Write the answer. The participant reads it under “My problems”.",
		Send:     "send and close", SendOpen: "send",
		NothingWritten: "Nothing was written, so nothing was sent.",
		SendTitle:      "Send to all?", SendAll: func(n int) string { return fmt.Sprintf("This answer is sent for %d reports:", n) },
		SendYes: "Send", SendNo: "Cancel",
		Wrote: func(text string) string { return "“" + text + "”" }, WroteNothing: "(no explanation)",
		EvidenceTitle: "Look at evidence", EvidenceOf: func(name, task string) string { return name + " · " + task },
		EvidenceLines: func(ticked, of int) string { return fmt.Sprintf("%d of %d ticked by the participant", ticked, of) },
		Confirm:       "Confirm", ConfirmNote: "Confirm, with a note", Return: "Give back, with a note", CopyEvidence: "Copy the evidence", Later: "Later",
		NoteTitle: "Note to the participant", NoteAsk: "What is good about it? You may leave this empty.",
		ReturnTitle: "Give evidence back", ReturnAsk: "Write what needs to be mended, and how. The participant reads it at this task.", ReturnDo: "give back",
		Evidence: "Evidence", Answer: "The right answer", Explanation: "Explanation", Right: "right",
		OpenQuestion: "An open question: nothing is right or wrong.",
		Unreadable:   "This part is not in the lessons used now. The report is still kept.",
		MessageTitle: func(name string) string { return "Message to " + name },
		Copy:         "Copy, then paste into WhatsApp", Save: "Save to a file", CloseIt: "Close",
		Copied:   "Message copied. Paste it into WhatsApp with Ctrl+V. If nothing appears, choose Save to a file.",
		Saved:    func(path string) string { return "Message saved: " + path },
		NotSaved: "The message could not be saved yet. Try Copy.",
		File:     "message",
		Message: CareMessage{
			Hello: func(name, trainer string) string {
				if trainer == "" {
					return fmt.Sprintf("Hello %s, this is your Sanggar KIM trainer.", name)
				}
				return fmt.Sprintf("Hello %s, this is %s, your Sanggar KIM trainer.", name, trainer)
			},
			At:    func(place string) string { return " (" + place + ")" },
			Wrote: func(text string) string { return "You wrote: “" + text + "”" },
			Stuck: func(question, place string) string {
				return fmt.Sprintf("The question “%s”%s often takes several tries.", question, place)
			},
			Read: func(page string) string {
				return fmt.Sprintf("Please read the page “%s” again, slowly, and then try the question once more.", page)
			},
			Hint: func(question, place string) string {
				return fmt.Sprintf("You opened the hint for the question “%s”%s. Go on whenever you like; what you have done is saved.", question, place)
			},
			Help: func(place string) string {
				return "Thank you for asking" + place + "."
			},
			HelpNext: "Which part would you still like to look at? We can do it by message or when we meet.",
			Obstacle: func(what, place string) string {
				return fmt.Sprintf("Thank you for telling us what is in your way: “%s”%s.", what, place)
			},
			Mistake: func(place string) string {
				return "Thank you for looking closely. We are checking your report" + place + ". Please go on with the next part for now."
			},
			Evidence: func(task, place string) string {
				return fmt.Sprintf("We have received your evidence for the task “%s”%s and will look at it. Until then, please go on with the next part.", task, place)
			},
			Silent: func(days, done, of int) string {
				return fmt.Sprintf("We have not met for %s. You have done %d of %d parts, and all of it is saved. Open Sanggar KIM, choose your name and press Enter: you start from the same place. Ten minutes are enough for a start.", count(days, "day", "days"), done, of)
			},
			Unbegun: func(class, name string) string {
				return fmt.Sprintf("You are registered in %s. To begin, open Sanggar KIM, write your name exactly like this: %s, and follow the first page. Ten minutes are enough for a start.", kinded("the class", class), name)
			},
			Bye: "Is something in the way, or would you like company? Just answer this message.",
		},
	}
}
