package i18n

import "fmt"

// Today is the view of a class that says who needs help, and why.
type Today struct {
	Needing   func(n, of int) string
	Calm      string
	CalmMore  string
	Empty     string
	Silent    func(days int) string // what the key does
	SilentSet func(days int) string
	Counted   map[string]func(n int) string // by kind of signal
}

func todayID() Today {
	of := func(what string) func(int) string {
		return func(n int) string { return number(n, ".") + " " + what }
	}
	return Today{
		Needing: func(n, of int) string {
			return fmt.Sprintf("%s dari %s orang perlu dibantu hari ini", number(n, "."), number(of, "."))
		},
		Calm:      "Tidak ada yang perlu dibantu hari ini. Semua berjalan.",
		CalmMore:  "Halaman ini memperbarui diri sendiri. Tampilan Peta menunjukkan sampai di mana setiap orang.",
		Empty:     "Kelas ini belum punya peserta. Tekan Enter untuk memasukkan daftar peserta.",
		Silent:    func(days int) string { return fmt.Sprintf("diam = %d hari", days) },
		SilentSet: func(days int) string { return fmt.Sprintf("Diam sekarang berarti %d hari atau lebih.", days) },
		Counted: map[string]func(int) string{
			"help": of("minta bantuan"), "stuck": of("tersendat"), "hint": of("berhenti setelah petunjuk"), "obstacle": of("kendala"),
			"mistake": of("laporan keliru"), "evidence": of("bukti"), "silent": of("diam"), "unbegun": of("belum mulai"),
		},
	}
}

func todayEN() Today {
	of := func(one, several string) func(int) string {
		return func(n int) string {
			if n == 1 {
				return "1 " + one
			}
			return number(n, ",") + " " + several
		}
	}
	return Today{
		Needing: func(n, of int) string {
			if of == 1 {
				return fmt.Sprintf("%d of 1 person needs help today", n)
			}
			return fmt.Sprintf("%s of %s people need help today", number(n, ","), number(of, ","))
		},
		Calm:      "Nobody needs help today. Everything is going well.",
		CalmMore:  "This page keeps itself up to date. The Map shows how far everybody is.",
		Empty:     "This class has no participants yet. Press Enter to bring in a list of them.",
		Silent:    func(days int) string { return fmt.Sprintf("silent = %d days", days) },
		SilentSet: func(days int) string { return fmt.Sprintf("Silent now means %d days or more.", days) },
		Counted: map[string]func(int) string{
			"help": of("asked for help", "asked for help"), "stuck": of("held up", "held up"),
			"hint": of("stopped after a hint", "stopped after a hint"), "obstacle": of("obstacle", "obstacles"),
			"mistake": of("reported mistake", "reported mistakes"), "evidence": of("piece of evidence", "pieces of evidence"),
			"silent": of("silent", "silent"), "unbegun": of("never begun", "never begun"),
		},
	}
}
