package i18n

import "fmt"

// Module is the page of one module.
type Module struct {
	Objectives      string
	Units           string
	Kind            map[string]string
	Minutes         func(n int) string
	New             string
	Begun           map[string]string // by kind
	Read            string
	Percent         func(best int) string
	Passed          func(best int) string
	Unreadable      string
	Intro, OpenUnit string
}

func moduleID() Module {
	return Module{
		Objectives: "Sesudah modul ini Anda bisa", Units: "Isi modul", Kind: kindsID(),
		Minutes: func(n int) string { return fmt.Sprintf("%d menit", n) },
		New:     "belum", Begun: map[string]string{"lesson": "sedang dibaca", "quiz": "belum selesai", "drama": "belum selesai", "practice": "belum selesai", "test": "belum selesai"}, Read: "✓ selesai",
		Percent:    func(best int) string { return fmt.Sprintf("nilai %d", best) },
		Passed:     func(best int) string { return fmt.Sprintf("✓ lulus, nilai %d", best) },
		Unreadable: "Bagian ini tidak dapat dibuka. Bagian lain tetap bisa dipakai.",
		Intro:      "Pengantar", OpenUnit: "buka bagian itu",
	}
}

func moduleEN() Module {
	return Module{
		Objectives: "After this module you can", Units: "In this module", Kind: kindsEN(),
		Minutes: func(n int) string { return fmt.Sprintf("%d minutes", n) },
		New:     "not yet", Begun: map[string]string{"lesson": "being read", "quiz": "unfinished", "drama": "unfinished", "practice": "unfinished", "test": "unfinished"}, Read: "✓ done",
		Percent:    func(best int) string { return fmt.Sprintf("score %d", best) },
		Passed:     func(best int) string { return fmt.Sprintf("✓ passed, score %d", best) },
		Unreadable: "This part cannot be opened. The other parts still work.",
		Intro:      "Introduction", OpenUnit: "open that part",
	}
}
