package i18n

import "fmt"

// Feedback is what participants read of what trainers did: answers, evidence
// that was looked at, parts that count as done, certificates. A name is that of
// the trainer; it may be empty.
type Feedback struct {
	// lines of the first page, and what keys do
	Replies                         func(n int) string               // answers that are new
	Returned                        func(title string, n int) string // n practices; the title is of the first
	Award, AwardEnded               func(number string) string
	DoReplies, DoReturned, DoAwards string

	// the list of obstacles
	Answered, Settled func(name, when string) string // with or without words
	New               string
	Closed            string

	// evidence in a practice
	Confirmed, GivenBack           func(name, when string) string
	Again                          string // what to do about what was given back
	Waiting                        string
	StateConfirmed, StateGivenBack string // in the list of tasks
	SomeBack                       func(n int) string

	// a part that a trainer counts as done
	Counted      func(name, when string) string
	StateCounted string // in the list of a module's parts
	Reason       func(text string) string

	// certificates
	AwardsTitle string
	Number      func(number string) string
	Issued      func(name, date string) string
	Ended       func(name, date string) string
	AskIssued   string
	AskEnded    string
}

func feedbackID() Feedback {
	by := func(name string) string {
		if name == "" {
			return "oleh pelatih"
		}
		return "oleh " + name
	}
	said := func(what string) func(name, when string) string {
		return func(name, when string) string { return fmt.Sprintf("%s %s, %s", what, by(name), when) }
	}
	return Feedback{
		Replies: func(n int) string {
			if n == 1 {
				return "Pelatih menjawab kendala Anda"
			}
			return fmt.Sprintf("Pelatih menjawab %d kendala Anda", n)
		},
		Returned: func(title string, n int) string {
			if n == 1 {
				return "Bukti “" + title + "” dikembalikan pelatih"
			}
			return fmt.Sprintf("Bukti dari %d praktik dikembalikan pelatih", n)
		},
		Award:      func(number string) string { return "Sertifikat Anda sudah terbit, nomor " + number },
		AwardEnded: func(number string) string { return "Sertifikat nomor " + number + " dicabut. Tanyakan kepada pelatih" },
		DoReplies:  "jawaban", DoReturned: "bukti", DoAwards: "sertifikat",

		Answered: said("Dijawab"), Settled: said("Ditandai selesai"), New: "baru",
		Closed: "Sudah dianggap selesai. Masih terhambat? Catat lagi dengan tanda seru (!).",

		Confirmed: func(name, when string) string {
			return fmt.Sprintf("Sudah dilihat %s, %s: cocok.", by(name), when)
		},
		GivenBack: func(name, when string) string { return fmt.Sprintf("Dikembalikan %s, %s.", by(name), when) },
		Again:     "Perbaiki buktinya, lalu simpan lagi. Pelatih akan melihat yang baru.",
		Waiting:   "menunggu dilihat pelatih", StateConfirmed: "✓ cocok", StateGivenBack: "! dikembalikan",
		SomeBack: func(n int) string {
			return fmt.Sprintf("%d bukti dikembalikan pelatih. Buka tugas yang bertanda ! untuk memperbaikinya.", n)
		},

		Counted:      func(name, when string) string { return fmt.Sprintf("Dihitung selesai %s, %s.", by(name), when) },
		StateCounted: "✓ pelatih",
		Reason:       func(text string) string { return "Alasannya: " + text },

		AwardsTitle: "Sertifikat Anda",
		Number:      func(number string) string { return "Nomor " + number },
		Issued:      func(name, date string) string { return fmt.Sprintf("Diterbitkan %s, %s.", by(name), date) },
		Ended:       func(name, date string) string { return fmt.Sprintf("Dicabut %s, %s.", by(name), date) },
		AskIssued:   "Lembarnya ada pada pelatih. Tanyakan kepadanya kapan boleh diambil.",
		AskEnded:    "Tanyakan kepada pelatih. Catatan belajar Anda tetap ada.",
	}
}

func feedbackEN() Feedback {
	by := func(name string) string {
		if name == "" {
			return "by the trainer"
		}
		return "by " + name
	}
	said := func(what string) func(name, when string) string {
		return func(name, when string) string { return fmt.Sprintf("%s %s, %s", what, by(name), when) }
	}
	return Feedback{
		Replies: func(n int) string {
			if n == 1 {
				return "The trainer has answered your problem"
			}
			return fmt.Sprintf("The trainer has answered %d of your problems", n)
		},
		Returned: func(title string, n int) string {
			if n == 1 {
				return "Your evidence for “" + title + "” was given back"
			}
			return fmt.Sprintf("Your evidence for %d practices was given back", n)
		},
		Award:      func(number string) string { return "Your certificate is issued, number " + number },
		AwardEnded: func(number string) string { return "Certificate number " + number + " was withdrawn. Ask the trainer" },
		DoReplies:  "answer", DoReturned: "evidence", DoAwards: "certificate",

		Answered: said("Answered"), Settled: said("Marked as settled"), New: "new",
		Closed: "It counts as settled. Still in your way? Note it again with the exclamation mark (!).",

		Confirmed: func(name, when string) string {
			return fmt.Sprintf("Seen %s, %s: approved.", by(name), when)
		},
		GivenBack: func(name, when string) string { return fmt.Sprintf("Given back %s, %s.", by(name), when) },
		Again:     "Improve the evidence and save it again. The trainer will look at the new one.",
		Waiting:   "waiting for the trainer", StateConfirmed: "✓ approved", StateGivenBack: "! given back",
		SomeBack: func(n int) string {
			if n == 1 {
				return "The trainer has given back 1 piece of evidence. Open the task marked ! to improve it."
			}
			return fmt.Sprintf("The trainer has given back %d pieces of evidence. Open the tasks marked ! to improve them.", n)
		},

		Counted:      func(name, when string) string { return fmt.Sprintf("Counted as done %s, %s.", by(name), when) },
		StateCounted: "✓ trainer",
		Reason:       func(text string) string { return "The reason: " + text },

		AwardsTitle: "Your certificate",
		Number:      func(number string) string { return "Number " + number },
		Issued:      func(name, date string) string { return fmt.Sprintf("Issued %s, %s.", by(name), date) },
		Ended:       func(name, date string) string { return fmt.Sprintf("Withdrawn %s, %s.", by(name), date) },
		AskIssued:   "The trainer has the sheet. Ask when you can have it.",
		AskEnded:    "Ask the trainer. Your learning records are all still there.",
	}
}
