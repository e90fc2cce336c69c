package i18n

import "fmt"

// Module is the page of one module.
type Module struct {
	Objectives string
	Units      string
	Kind       map[string]string
	Minutes    func(n int) string
	New        string
	Begun      string
	Read       string
	Percent    func(best int) string
	Passed     func(best int) string
	Intro      string
	OpenIntro  string // what the key for it does
	OpenUnit   string
}

func moduleID() Module {
	return Module{
		Objectives: "Sesudah modul ini Anda bisa", Units: "Isi modul", Kind: kindsID(),
		Minutes: func(n int) string { return fmt.Sprintf("%d menit", n) },
		New:     "· belum", Begun: "› sebagian", Read: "✓ selesai",
		Percent: func(best int) string { return fmt.Sprintf("› nilai %d", best) },
		Passed:  func(best int) string { return fmt.Sprintf("✓ lulus, %d", best) },
		Intro:   "Pengantar", OpenIntro: "baca pengantar", OpenUnit: "buka bagian itu",
	}
}

func moduleEN() Module {
	return Module{
		Objectives: "After this module you can", Units: "In this module", Kind: kindsEN(),
		Minutes: func(n int) string { return fmt.Sprintf("%d min", n) },
		New:     "· not yet", Begun: "› partly", Read: "✓ done",
		Percent: func(best int) string { return fmt.Sprintf("› score %d", best) },
		Passed:  func(best int) string { return fmt.Sprintf("✓ passed, %d", best) },
		Intro:   "Introduction", OpenIntro: "read the introduction", OpenUnit: "open that part",
	}
}

func kindsID() map[string]string {
	return map[string]string{"lesson": "pelajaran", "quiz": "kuis", "drama": "drama", "practice": "praktik", "test": "tes"}
}

func kindsEN() map[string]string {
	return map[string]string{"lesson": "lesson", "quiz": "quiz", "drama": "drama", "practice": "practice", "test": "test"}
}
