package i18n

import "fmt"

// Charts is the view of a class that draws its numbers.
type Charts struct {
	Names   [4]string // of the charts, in the order of their keys
	Choose  string
	Nothing string
	Words   [4]func(people, label, value string) string // what a chart shows, for those who do not read charts
	Was     func(before, after string) string
}

func chartsID() Charts {
	return Charts{
		Names: [4]string{"Perkembangan", "Modul", "Sebelum–sesudah", "Kecamatan"}, Choose: "pilih grafik",
		Nothing: "Belum ada data untuk grafik ini.",
		Words: [4]func(string, string, string) string{
			func(total, day, n string) string {
				return fmt.Sprintf("%s unit selesai seluruhnya; terbanyak pada %s, %s unit.", total, day, n)
			},
			func(_, module, share string) string {
				return fmt.Sprintf("Bagian yang selesai. Paling rendah: %s, %s.", module, share)
			},
			func(people, before, after string) string {
				return fmt.Sprintf("%s orang menyelesaikan kedua tes: rata-rata %s sebelum, %s sesudah.", people, before, after)
			},
			func(people, n, of string) string {
				return fmt.Sprintf("%s peserta; %s dari %s kecamatan belum ada peserta.", people, n, of)
			},
		},
		Was: func(before, after string) string { return before + " → " + after },
	}
}

func chartsEN() Charts {
	return Charts{
		Names: [4]string{"Progress", "Modules", "Before–after", "Districts"}, Choose: "choose a chart",
		Nothing: "There are no data for this chart yet.",
		Words: [4]func(string, string, string) string{
			func(total, day, n string) string {
				return fmt.Sprintf("Units done in all: %s; the most on %s: %s.", total, day, n)
			},
			func(_, module, share string) string {
				return fmt.Sprintf("The share that is done. Lowest: %s, %s.", module, share)
			},
			func(people, before, after string) string {
				return fmt.Sprintf("People who finished both tests: %s. Average %s before, %s after.", people, before, after)
			},
			func(people, n, of string) string {
				return fmt.Sprintf("Participants: %s. Districts without any: %s of %s.", people, n, of)
			},
		},
		Was: func(before, after string) string { return before + " → " + after },
	}
}
