package i18n

import (
	"fmt"
	"strconv"
	"time"
)

// ClassMap is the view of a class as people and modules.
type ClassMap struct {
	// Letters show the state of a module, in one cell each. Legend goes on where the letter ends: the words begin with them.
	Letters MapLetters
	Legend  MapLetters
	Explain MapLetters // the same at length, for the help
	ByHand  string     // what a star after a letter means
	Star    string     // the same at length

	// columns
	Name, Village, Places, Done, Active string
	Villages                            string
	Area, Areas, KIMs, People, Begun    string
	Share, Passed                       string

	Order    map[string][2]string // what the list is sorted by, by order: upwards, downwards
	Sorted   func(how string) string
	Rows     func(from, to, of int) string
	Position func(from, to, of int) string // the same where there is little room
	Found    func(n, of int) string
	Count    func(n int) string
	Matching func(filter string) string
	Ago      func(then, now time.Time) string // in at most eight cells

	Average, AverageTenths, AverageNarrow string                       // label of the last row, in percent or in tenths
	Modules                               func(first, last int) string // what the numbers of the columns are

	DistrictsWithout, VillagesWithout func(n, of int, names string) string // names may be ""
	WithoutKIM                        func(n int, names string) string     // of districts with people
	NobodyYet                         string                               // in an area
	NoDistrict, NoVillage             string                               // where people have told none
	Everybody                         func(area string) string
	WholeClass                        string

	Empty, NoMatch, NoArea string

	// what keys do
	Filter, Sort, Flip, ToAreas, ToPeople, Open, Up, Clear, Stop, Move, Ends string
}

// MapLetters is a text for each state of a module.
type MapLetters struct{ None, Begun, Again, Done, Help string }

func classMapID() ClassMap {
	count := func(n int) string { return number(n, ".") }
	return ClassMap{
		Letters: MapLetters{None: "·", Begun: "M", Again: "U", Done: "S", Help: "!"},
		Legend:  MapLetters{None: " belum", Begun: "ulai", Again: "lang", Done: "elesai", Help: " bantu"},
		Explain: MapLetters{
			None: "modul belum dimulai", Begun: "sudah mulai", Again: "ada kuis yang nilainya belum cukup, perlu diulang",
			Done: "semua bagian modul selesai", Help: "perlu bantuan: buka orangnya untuk melihat sebabnya",
		},
		ByHand: "* oleh pelatih", Star: "huruf kecil atau *: dinyatakan selesai oleh pelatih",
		Name: "Nama", Village: "Desa", Villages: "Desa/kelurahan", Places: "Kecamatan, desa", Done: "Selesai", Active: "Terakhir",
		Area: "Kecamatan", Areas: "Wilayah", KIMs: "KIM", People: "Orang", Begun: "Mulai", Share: "Selesai", Passed: "Lulus",
		Order: map[string][2]string{
			"name":   {"nama A–Z", "nama Z–A"},
			"area":   {"wilayah A–Z", "wilayah Z–A"},
			"done":   {"selesai paling sedikit", "selesai paling banyak"},
			"active": {"paling lama diam", "paling baru aktif"},
		},
		Sorted: func(how string) string { return "urut: " + how },
		Rows: func(from, to, of int) string {
			return fmt.Sprintf("baris %s–%s dari %s", count(from), count(to), count(of))
		},
		Position: func(from, to, of int) string { return fmt.Sprintf("%s–%s/%s", count(from), count(to), count(of)) },
		Found:    func(n, of int) string { return count(n) + " dari " + count(of) },
		Count:    count,
		Matching: func(filter string) string { return "saring: " + filter },
		Ago: func(then, now time.Time) string {
			switch n, unit := since(then, now); unit {
			case today:
				return "hari ini"
			case inDays:
				if n == 1 {
					return "kemarin"
				}
				return fmt.Sprintf("%d hari", n)
			case inWeeks:
				return fmt.Sprintf("%d minggu", n)
			case inMonths:
				return fmt.Sprintf("%d bulan", n)
			case inYears:
				return fmt.Sprintf("%d tahun", n)
			case never:
			}
			return "belum"
		},
		Average: "Selesai sekelas (%)", AverageTenths: "Sekelas: dari 10 bagian selesai", AverageNarrow: "Dari 10 bagian",
		Modules: func(first, last int) string { return fmt.Sprintf("%d–%d: modul", first, last) },
		DistrictsWithout: func(n, of int, names string) string {
			return fmt.Sprintf("%d dari %d kecamatan belum ada peserta%s", n, of, withNames(names))
		},
		VillagesWithout: func(n, of int, names string) string {
			return fmt.Sprintf("%d dari %d desa/kel. belum ada peserta%s", n, of, withNames(names))
		},
		WithoutKIM: func(n int, names string) string {
			return fmt.Sprintf("%d kecamatan ada pesertanya, belum ada KIM%s", n, withNames(names))
		},
		NobodyYet: "belum ada peserta", NoDistrict: "(kecamatan tidak diisi)", NoVillage: "(desa tidak diisi)",
		Everybody:  func(area string) string { return "Semua di " + area },
		WholeClass: "Seluruh kelas",
		Empty:      "Kelas ini belum ada pesertanya. Masukkan daftar peserta lebih dulu.",
		NoMatch:    "Tidak ada peserta yang cocok. Hapus beberapa huruf, atau tekan Esc.",
		NoArea:     "Tidak ada wilayah yang cocok. Hapus beberapa huruf, atau tekan Esc.",
		Filter:     "saring", Sort: "urutkan", Flip: "balik urutan", ToAreas: "per wilayah", ToPeople: "per orang",
		Open: "buka", Up: "naik", Clear: "hapus saringan", Stop: "selesai mengetik", Move: "pindah", Ends: "paling atas, paling bawah",
	}
}

func classMapEN() ClassMap {
	count := func(n int) string { return number(n, ",") }
	return ClassMap{
		Letters: MapLetters{None: "·", Begun: "B", Again: "A", Done: "D", Help: "!"},
		Legend:  MapLetters{None: " not yet", Begun: "egun", Again: "gain", Done: "one", Help: " help"},
		Explain: MapLetters{
			None: "module not begun", Begun: "begun", Again: "a quiz result is not enough yet, to be done again",
			Done: "all parts of the module done", Help: "needs help: open the person to see why",
		},
		ByHand: "* by trainer", Star: "small letter or *: counted as done by a trainer",
		Name: "Name", Village: "Village", Villages: "Village", Places: "Sub-district, village", Done: "Done", Active: "Last",
		Area: "Sub-district", Areas: "Area", KIMs: "KIM", People: "People", Begun: "Begun", Share: "Done", Passed: "Passed",
		Order: map[string][2]string{
			"name":   {"name A–Z", "name Z–A"},
			"area":   {"area A–Z", "area Z–A"},
			"done":   {"fewest done first", "most done first"},
			"active": {"longest silent first", "latest active first"},
		},
		Sorted: func(how string) string { return "order: " + how },
		Rows: func(from, to, of int) string {
			return fmt.Sprintf("rows %s–%s of %s", count(from), count(to), count(of))
		},
		Position: func(from, to, of int) string { return fmt.Sprintf("%s–%s/%s", count(from), count(to), count(of)) },
		Found:    func(n, of int) string { return count(n) + " of " + count(of) },
		Count:    count,
		Matching: func(filter string) string { return "filter: " + filter },
		Ago: func(then, now time.Time) string {
			switch n, unit := since(then, now); unit {
			case today:
				return "today"
			case inDays:
				return ifOne(n, "day")
			case inWeeks:
				return ifOne(n, "week")
			case inMonths:
				return fmt.Sprintf("%d mon.", n)
			case inYears:
				return ifOne(n, "year")
			case never:
			}
			return "never"
		},
		Average: "Class, done (%)", AverageTenths: "The class: of 10 parts done", AverageNarrow: "Of 10 parts",
		Modules: func(first, last int) string { return fmt.Sprintf("%d–%d: modules", first, last) },
		DistrictsWithout: func(n, of int, names string) string {
			return fmt.Sprintf("%d of %d sub-districts have nobody yet%s", n, of, withNames(names))
		},
		VillagesWithout: func(n, of int, names string) string {
			return fmt.Sprintf("%d of %d villages have nobody yet%s", n, of, withNames(names))
		},
		WithoutKIM: func(n int, names string) string {
			return fmt.Sprintf("%s but no KIM%s", countEN(n, "sub-district has people", "sub-districts have people"), withNames(names))
		},
		NobodyYet: "no participant yet", NoDistrict: "(no sub-district given)", NoVillage: "(no village given)",
		Everybody:  func(area string) string { return "All of " + area },
		WholeClass: "The whole class",
		Empty:      "Nobody is in this class yet. Bring in the list of participants first.",
		NoMatch:    "No participant matches. Delete some letters, or press Esc.",
		NoArea:     "No area matches. Delete some letters, or press Esc.",
		Filter:     "filter", Sort: "sort", Flip: "reverse order", ToAreas: "by area", ToPeople: "by person",
		Open: "open", Up: "up", Clear: "clear the filter", Stop: "done typing", Move: "move", Ends: "first, last",
	}
}

// withNames goes on with names, if there are any.
func withNames(names string) string {
	if names == "" {
		return ""
	}
	return ": " + names
}

func ifOne(n int, unit string) string {
	if n == 1 {
		return "1 " + unit
	}
	return strconv.Itoa(n) + " " + unit + "s"
}

// span says in what a time is counted.
type span int

const (
	never span = iota
	today
	inDays
	inWeeks
	inMonths
	inYears
)

// since is how long ago something was, roughly; the zero time is never.
func since(then, now time.Time) (int, span) {
	if then.IsZero() {
		return 0, never
	}
	const week, month, year = 7, 30, 365
	switch days := daysBetween(then.In(now.Location()), now); {
	case days <= 0:
		return 0, today
	case days < 2*week:
		return days, inDays
	case days < 2*month:
		return days / week, inWeeks
	case days < 2*year:
		return days / month, inMonths
	default:
		return days / year, inYears
	}
}
