package report_test

import (
	"fmt"
	"iter"
	"math"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
)

// listed yields rows that are there already.
func listed(rows ...[]report.Cell) iter.Seq2[[]report.Cell, error] {
	return func(yield func([]report.Cell, error) bool) {
		for _, row := range rows {
			if !yield(row, nil) {
				return
			}
		}
	}
}

// sample is a report with everything in it.
func sample() report.Document {
	wib := time.FixedZone("WIB", 7*60*60)
	day := time.Date(2026, 11, 20, 14, 5, 0, 0, wib)
	return report.Document{
		Title: "Laporan kelas KIM Karanganyar angkatan 1", Subtitle: "Dinas Komunikasi & Informatika", Lang: "id",
		Facts: []report.Fact{
			{ID: "class", Label: "Kelas", Value: "KIM Karanganyar angkatan 1"},
			{ID: "filter", Label: "Saringan", Value: "=semua kecamatan"},
			{ID: "course_version", Label: "Versi materi", Value: "2026.11"},
			{ID: "until", Label: "Data sampai", Value: "20 November 2026 pukul 14.05"},
		},
		Sections: []report.Section{
			people(day), gain(), districts(), levels(), trend(),
			{ID: "nothing", Title: "Kendala", Table: &report.Table{Columns: []report.Column{{ID: "kind", Title: "Jenis"}}}, Chart: &report.Chart{}},
		},
	}
}

func people(day time.Time) report.Section {
	return report.Section{
		ID: "people", Title: "Peserta", Note: "S berarti selesai, B sedang belajar.\n\nPeserta yang belum mulai tidak ikut dihitung.",
		Table: &report.Table{Count: 4, Columns: []report.Column{
			{ID: "name", Title: "Nama"},
			{ID: "village", Title: "Desa"},
			{ID: "done", Title: "Unit selesai", Kind: report.KindNumber},
			{ID: "score", Title: "Nilai", Kind: report.KindPercent, Decimals: 1},
			{ID: "state", Title: "Modul 1", Kind: report.KindState},
			{ID: "start", Title: "Mulai", Kind: report.KindDay},
			{ID: "seen", Title: "Terakhir belajar", Kind: report.KindMoment},
		}, Rows: listed(
			[]report.Cell{report.Text("Siti Nur'aini"), report.Text("Ngringo"), report.Number(12345), report.Number(0.825), report.State("S", report.Good), report.Time(day), report.Time(day)},
			[]report.Cell{report.Text("Budi | <b>Santoso</b>"), report.Text("=1+1"), report.Number(3), report.Number(0.5).Few(), report.State("B", report.Fair), report.Time(day.AddDate(0, 0, -3))},
			[]report.Cell{report.Text("# 3. Ani_*"), report.Text("-"), report.Number(-1), report.Number(math.NaN()), report.State("tertinggal", report.Poor), report.Text("belum")},
			[]report.Cell{report.Text("Joko\x1b[31m; \"Widodo\"")},
		)},
	}
}

func gain() report.Section {
	return report.Section{
		ID: "gain", Title: "Sebelum dan sesudah", Note: "Hanya peserta yang mengerjakan kedua tes.",
		Chart: &report.Chart{
			Kind: report.Grouped, Percent: true, Unit: "Rata-rata nilai", Labels: []string{
				"Menjelaskan tugas KIM menurut peraturan", "Memeriksa kabar sebelum membagikannya kepada warga di grup percakapan", "Menulis berita",
			},
			Series: []report.Series{{Name: "Sebelum", Values: []float64{0.42, 0.31, math.NaN()}}, {Name: "Sesudah", Values: []float64{0.78, 0.66, 1}}},
		},
	}
}

func districts() report.Section {
	return report.Section{
		ID: "districts", Title: "Peserta per kecamatan",
		Chart: &report.Chart{
			Kind: report.Bars, Unit: "orang", Labels: []string{"Colomadu", "Gondangrejo", "Jaten", "Jatiyoso"},
			Series: []report.Series{{Name: "Peserta", Values: []float64{1240, 310, 25, 0}}},
		},
	}
}

func levels() report.Section {
	return report.Section{
		ID: "levels", Title: "Tingkat per modul",
		Chart: &report.Chart{
			Kind: report.Stacked, Unit: "orang", Note: "Setelah tes akhir.", Labels: []string{"Modul 1", "Modul 2", "Modul 3"},
			Series: []report.Series{
				{Name: "rendah", Values: []float64{3, 8, 1}},
				{Name: "sedang", Values: []float64{12, 15, 20}},
				{Name: "tinggi", Values: []float64{25, 17, 19}},
			},
		},
	}
}

func trend() report.Section {
	labels := make([]string, 12)
	finished, active := make([]float64, len(labels)), make([]float64, len(labels))
	for i := range labels {
		labels[i] = fmt.Sprintf("%d Nov", i+1)
		finished[i], active[i] = float64(i*i)/150, 0.9-float64(i)/30
	}
	active[4] = math.NaN()
	return report.Section{
		ID: "trend", Title: "Kemajuan dari waktu ke waktu",
		Chart: &report.Chart{
			Kind: report.Line, Percent: true, Unit: "Bagian dari semua peserta", Labels: labels,
			Series: []report.Series{{Name: "Selesai", Values: finished}, {Name: "Aktif", Values: active}},
		},
	}
}
