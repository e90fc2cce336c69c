package i18n

import (
	"strconv"
	"time"
)

// Report is what reports say by themselves, whatever they are about.
type Report struct {
	Particulars string // class, filter, course version, time
	Contents    string
	Category    string // what the bars of a chart are for
	ChartData   func(title string) string
	ChartOf     func(title string) string
	Highest     func(label, value string) string
	Lowest      func(label, value string) string
	Trend       func(series, first, last string) string // of a line
	Nothing     string                                  // in place of a table or chart without any data
	TooFew      string                                  // of a number that rests on few people
	TooFewNote  string                                  // below a table with such numbers

	Number  func(v float64, decimals int) string
	Percent func(share float64, decimals int) string
	Moment  func(t time.Time) string
}

func reportID() Report {
	day := dateID().Day
	return Report{
		Particulars: "Keterangan", Contents: "Isi laporan", Category: "Kategori",
		ChartData:  func(title string) string { return "Angka dalam grafik: " + title },
		ChartOf:    func(title string) string { return "Grafik: " + title },
		Highest:    func(label, value string) string { return "Tertinggi: " + label + ", " + value + "." },
		Lowest:     func(label, value string) string { return "Terendah: " + label + ", " + value + "." },
		Trend:      func(series, first, last string) string { return series + ": dari " + first + " menjadi " + last },
		Nothing:    "Belum ada data.",
		TooFew:     "datanya masih sedikit",
		TooFewNote: "Angka bertanda * berasal dari sedikit orang. Jangan dulu dijadikan patokan.",
		Number:     func(v float64, decimals int) string { return decimal(v, decimals, ".", ",") },
		Percent:    func(share float64, decimals int) string { return decimal(100*share, decimals, ".", ",") + "%" },
		Moment:     func(t time.Time) string { return day(t) + " pukul " + t.Format("15.04") },
	}
}

func reportEN() Report {
	day := dateEN().Day
	return Report{
		Particulars: "Particulars", Contents: "Contents", Category: "Category",
		ChartData:  func(title string) string { return "Numbers in the chart: " + title },
		ChartOf:    func(title string) string { return "Chart: " + title },
		Highest:    func(label, value string) string { return "Highest: " + label + ", " + value + "." },
		Lowest:     func(label, value string) string { return "Lowest: " + label + ", " + value + "." },
		Trend:      func(series, first, last string) string { return series + ": from " + first + " to " + last },
		Nothing:    "No data yet.",
		TooFew:     "few data so far",
		TooFewNote: "Numbers marked * come from few people. Do not rely on them yet.",
		Number:     func(v float64, decimals int) string { return decimal(v, decimals, ",", ".") },
		Percent:    func(share float64, decimals int) string { return decimal(100*share, decimals, ",", ".") + "%" },
		Moment:     func(t time.Time) string { return day(t) + " at " + t.Format("15:04") },
	}
}

// decimal writes a number with so many decimals and the separators of a language.
func decimal(v float64, decimals int, group, point string) string {
	digits := strconv.FormatFloat(v, 'f', max(decimals, 0), 64)
	if zero, err := strconv.ParseFloat(digits, 64); err == nil && zero == 0 {
		digits = strconv.FormatFloat(0, 'f', max(decimals, 0), 64) // without the minus of -0.04
	}
	return grouped(digits, group, point)
}
