package i18n

import "fmt"

// Charts is the view of a class that draws its numbers.
type Charts struct {
	Names   [4]string // of the charts, in the order of their keys: together no wider than a small window
	Choose  string
	Nothing string

	Days   func(units, day, most string) string // what the charts show, for those who do not read charts
	Curve  string                               // what the curve is of, and the bars under it
	PerDay string

	Modules   string // what the two bars of a module are
	LeastDone func(module, share string) string
	LeastGood func(module, score string) string
	Done      string // in one short word each
	Score     string
	NoScore   string

	Gain       func(people, before, after string) string
	Objectives string // what the bars are of, and in which order

	Coverage func(people, empty, of string) string
	Areas    string // what the bars are of
	Empty    func(districts string) string
}

func chartsID() Charts {
	return Charts{
		Names: [4]string{"Waktu", "Modul", "Tes", "Kecamatan"}, Choose: "pilih grafik",
		Nothing: "Belum ada data untuk grafik ini. Grafik tampil setelah ada peserta yang menyelesaikan satu bagian.",
		Days: func(units, day, most string) string {
			return fmt.Sprintf("%s bagian selesai seluruhnya; terbanyak pada %s, %s bagian.", units, day, most)
		},
		Curve: "Jumlah bagian selesai sejak awal", PerDay: "Bagian selesai per hari, terbaru di atas",
		Modules: "Selesai: berapa persen dari semua bagian. Nilai: rata-rata hasil kuis terbaik, 0–100.",
		LeastDone: func(module, share string) string {
			return fmt.Sprintf("Paling sedikit selesai: %s (%s).", module, share)
		},
		LeastGood: func(module, score string) string {
			return fmt.Sprintf("Nilai terendah: %s (%s).", module, score)
		},
		Done: "selesai", Score: "nilai", NoScore: "belum ada nilai",
		Gain: func(people, before, after string) string {
			return fmt.Sprintf("%s orang menyelesaikan kedua tes: rata-rata %s sebelum, %s sesudah.", people, before, after)
		},
		Objectives: "Rata-rata nilai, 0–100. Tujuan dengan nilai akhir terendah di atas.",
		Coverage: func(people, empty, of string) string {
			return fmt.Sprintf("%s peserta; %s dari %s kecamatan belum ada peserta.", people, empty, of)
		},
		Areas: "Jumlah peserta per kecamatan",
		Empty: func(districts string) string { return "Belum ada peserta: " + districts + "." },
	}
}

func chartsEN() Charts {
	return Charts{
		Names: [4]string{"Time", "Modules", "Tests", "Districts"}, Choose: "choose a chart",
		Nothing: "There is nothing to draw yet. The chart appears once a participant has finished a part.",
		Days: func(units, day, most string) string {
			return fmt.Sprintf("Parts done in all: %s; the most on %s: %s.", units, day, most)
		},
		Curve: "Parts done since the beginning", PerDay: "Parts done per day, the latest on top",
		Modules: "Done: share of all parts. Score: average of the best quiz results, 0–100.",
		LeastDone: func(module, share string) string {
			return fmt.Sprintf("Least done: %s (%s).", module, share)
		},
		LeastGood: func(module, score string) string {
			return fmt.Sprintf("Lowest score: %s (%s).", module, score)
		},
		Done: "done", Score: "score", NoScore: "no score yet",
		Gain: func(people, before, after string) string {
			return fmt.Sprintf("People who finished both tests: %s. Average %s before, %s after.", people, before, after)
		},
		Objectives: "Average scores, 0–100. The objective with the lowest final score is on top.",
		Coverage: func(people, empty, of string) string {
			return fmt.Sprintf("Participants: %s. Districts without any: %s of %s.", people, empty, of)
		},
		Areas: "Participants per district",
		Empty: func(districts string) string { return "Nobody is from: " + districts + "." },
	}
}
