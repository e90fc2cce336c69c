package classreport_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/sample"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

func now() time.Time { return time.Date(2026, 11, 23, 14, 15, 0, 0, time.UTC) }

// class is a store with an invented class.
func class(tb testing.TB, people int) (*sqlstore.Store, *lessons.Course, classreport.Options) {
	tb.Helper()
	course, err := lessons.Open(lessons.Embedded())
	must(tb, err)
	store, err := sqlstore.Open(tb.Context(), tb.TempDir())
	must(tb, err)
	tb.Cleanup(func() { _ = store.Close() })
	syllabus, err := standing.Syllabus(course)
	must(tb, err)
	must(tb, store.Prepare(tb.Context(), syllabus))
	o := sample.Options{People: people, Seed: 7, Class: "Kelas contoh", Now: now()}
	must(tb, sample.Fill(tb.Context(), store, course, o, func(int, int) {}))
	return store, course, classreport.Options{
		Class: progress.Class{ID: o.ClassID(), Name: "Kelas contoh", People: people}, Text: i18n.For(i18n.Indonesian), Now: now(), Program: "v1", Region: region.Karanganyar(),
	}
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// written is the report in a format.
func written(tb testing.TB, store progress.ClassStore, course *lessons.Course, o classreport.Options, format report.Format) string {
	tb.Helper()
	doc, err := classreport.Build(tb.Context(), store, course, o)
	must(tb, err)
	var out bytes.Buffer
	must(tb, report.Write(tb.Context(), &out, doc, format, report.Options{}))
	return out.String()
}

// parsed is what of the JSON tests look at.
type parsed struct {
	Facts    any
	Sections []struct {
		ID    string
		Table *struct{ Rows []map[string]any }
	}
}

func (p parsed) rows(tb testing.TB, id string) []map[string]any {
	tb.Helper()
	for _, s := range p.Sections {
		if s.ID == id && s.Table != nil {
			return s.Table.Rows
		}
	}
	tb.Fatalf("no section %s", id)
	return nil
}

// TestOfOneClass reads what there is to say about one invented class, which takes longer to invent than to read.
func TestOfOneClass(t *testing.T) {
	t.Parallel()
	store, course, o := class(t, 40)
	for name, test := range map[string]func(*testing.T, *sqlstore.Store, *lessons.Course, classreport.Options){
		"BuildHasEveryView":           testBuildHasEveryView,
		"NumbersAgree":                testNumbersAgree,
		"ChartsShowWhatScreensShow":   testChartsShowWhatScreensShow,
		"FactsSayWhatTheNumbersAreOf": testFactsSayWhatTheNumbersAreOf,
		"DistrictHasOnlyItsPeople":    testDistrictHasOnlyItsPeople,
		"SinceLeavesOutTheSilent":     testSinceLeavesOutTheSilent,
		"ActivityFillsInWhatIsKnown":  testActivityFillsInWhatIsKnown,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(t, store, course, o)
		})
	}
}

func testBuildHasEveryView(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		o.Text = i18n.For(lang)
		var ids []string
		doc, err := classreport.Build(t.Context(), store, course, o)
		must(t, err)
		for _, s := range doc.Sections {
			ids = append(ids, s.ID)
			if s.Title == "" {
				t.Errorf("%s: section %s has no title", lang, s.ID)
			}
			if s.Table == nil || len(s.Table.Columns) == 0 {
				t.Errorf("%s: section %s has no table", lang, s.ID)
				continue
			}
			for _, c := range s.Table.Columns {
				if c.Title == "" {
					t.Errorf("%s: column %s of %s has no title", lang, c.ID, s.ID)
				}
			}
			for row, err := range s.Table.Rows {
				must(t, err)
				if len(row) > len(s.Table.Columns) {
					t.Errorf("%s: a row of %s has %d cells, want at most %d", lang, s.ID, len(row), len(s.Table.Columns))
				}
			}
		}
		if got, want := strings.Join(ids, " "),
			"overview areas villages people results modules scores questions gain dramas obstacles days"; got != want {
			t.Errorf("sections %s, want %s", got, want)
		}
	}
}

func testNumbersAgree(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	var p parsed
	must(t, json.Unmarshal([]byte(written(t, store, course, o, report.JSON)), &p))
	if got := len(p.rows(t, "people")); got != 40 {
		t.Errorf("%d people, want 40", got)
	}
	sum := func(section, column string) (n float64) {
		for _, row := range p.rows(t, section) {
			v, _ := row[column].(float64)
			n += v
		}
		return n
	}
	if people, areas, villages := sum("people", "done"), sum("areas", "done"), sum("villages", "done"); people != areas || areas != villages {
		t.Errorf("units done: %v by people, %v by districts, %v by villages", people, areas, villages)
	}
	if got := len(p.rows(t, "areas")); got < 17 {
		t.Errorf("%d districts, want all 17, with people or not", got)
	}
}

// The view of charts draws what classstat says: so do the pictures of the report.
func testChartsShowWhatScreensShow(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	sums, err := store.Sums(t.Context(), o.Class.ID, "", progress.TopicUnit, progress.TopicDay, progress.TopicObjective,
		progress.TopicLevel, progress.TopicForm, progress.TopicArea)
	must(t, err)
	want := make(map[string][][]float64)
	add := func(id string, figures ...float64) {
		if want[id] == nil {
			want[id] = make([][]float64, len(figures))
		}
		for i, f := range figures {
			want[id][i] = append(want[id][i], f)
		}
	}
	for _, m := range classstat.Modules(course, sums, 40) {
		add("modules", m.BegunShare.Value, m.DoneShare.Value, m.PassedShare.Value)
		add("scores", m.Best.Value)
	}
	gains := classstat.GainsOf(course, sums)
	for _, g := range append([]classstat.Gain{gains.Whole}, gains.Objectives...) {
		add("gain", g.MeanBefore.Value, g.MeanAfter.Value)
	}
	for _, a := range classstat.Areas(sums, region.Kecamatan()) {
		add("areas", float64(a.People))
	}
	for _, d := range classstat.Daily(classstat.Days(sums)) {
		add("days", float64(d.Total))
	}
	doc, err := classreport.Build(t.Context(), store, course, o)
	must(t, err)
	drawn := 0
	for _, s := range doc.Sections {
		if want[s.ID] == nil || s.Chart == nil {
			continue
		}
		drawn++
		for i, series := range s.Chart.Series {
			if !slices.Equal(series.Values, want[s.ID][i]) || len(s.Chart.Labels) != len(series.Values) {
				t.Errorf("%s, %s: %v, want %v", s.ID, series.Name, series.Values, want[s.ID][i])
			}
		}
	}
	if drawn != len(want) {
		t.Errorf("%d of %d charts are in the report", drawn, len(want))
	}
}

func testFactsSayWhatTheNumbersAreOf(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	o.Views, o.Since = []classreport.View{classreport.Overview}, now().AddDate(0, 0, -7)
	md := written(t, store, course, o, report.Markdown)
	if !strings.HasPrefix(md, "# Laporan Kelas contoh\n") {
		t.Errorf("the title says the word twice:\n%s", md)
	}
	for _, want := range []string{"Kelas contoh", "sampai 23 November 2026 pukul 21.15 WIB", course.Version, "v1", "16 November 2026"} {
		if !strings.Contains(md, want) {
			t.Errorf("the report does not say %q:\n%s", want, md)
		}
	}
}

func testDistrictHasOnlyItsPeople(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	first, err := store.Members(t.Context(), progress.MemberQuery{Class: o.Class.ID, Order: progress.ByArea, Limit: 1})
	must(t, err)
	o.District = string(first[0].District)
	var p parsed
	must(t, json.Unmarshal([]byte(written(t, store, course, o, report.JSON)), &p))
	for _, row := range p.rows(t, "people") {
		if row["district"] != o.District {
			t.Errorf("somebody is from %v, want %s", row["district"], o.District)
		}
	}
	for _, s := range p.Sections {
		if s.ID == "questions" || s.ID == "gain" {
			t.Errorf("section %s is of the whole class", s.ID)
		}
	}
}

func testSinceLeavesOutTheSilent(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	o.Since = now().AddDate(0, 0, -3)
	var p parsed
	must(t, json.Unmarshal([]byte(written(t, store, course, o, report.JSON)), &p))
	if n := len(p.rows(t, "people")); n == 0 || n >= 40 {
		t.Errorf("%d of 40 people have learned in three days", n)
	}
	listed, of := map[any]int{}, o.Text.ClassReport.Needs
	for _, row := range p.rows(t, "obstacles") {
		listed[row["kind"]]++
	}
	all := 0
	for _, row := range p.rows(t, "overview") {
		for _, kind := range []progress.SignalKind{progress.SignalHelp, progress.SignalObstacle, progress.SignalMistake} {
			if row["what"] != of[string(kind)] {
				continue
			}
			if n, _ := row["number"].(float64); int(n) != listed[row["what"]] {
				t.Errorf("%v: the overview counts %v, the list has %d", row["what"], n, listed[row["what"]])
			}
			all++
		}
	}
	if all != 3 {
		t.Errorf("the overview has %d kinds of reports, want 3", all)
	}
}

// BenchmarkPeople writes the lists of people of a class; the memory for each person tells that they are not kept.
func BenchmarkPeople(b *testing.B) {
	for _, people := range []int{40, 400} {
		b.Run(fmt.Sprint(people), func(b *testing.B) {
			store, course, o := class(b, people)
			o.Views = []classreport.View{classreport.People}
			b.ReportAllocs()
			for b.Loop() {
				doc, err := classreport.Build(b.Context(), store, course, o)
				must(b, err)
				must(b, report.Write(b.Context(), io.Discard, doc, report.XLSX, report.Options{}))
			}
		})
	}
}

func testActivityFillsInWhatIsKnown(t *testing.T, store *sqlstore.Store, course *lessons.Course, o classreport.Options) {
	t.Helper()
	o.Class.Name = "Kelas *bintang* | satu"
	for lang, wants := range map[string][]string{
		i18n.Indonesian: {"# Laporan kegiatan", "Jumlah peserta: 40 orang.", "[isi: ", "## Rekomendasi", `Kelas \*bintang\* \| satu`},
		i18n.English:    {"# Activity report", "Number of participants: 40.", "[fill in: ", "## Recommendations"},
	} {
		o.Text = i18n.For(lang)
		text, err := classreport.Activity(t.Context(), store, course, o)
		must(t, err)
		if strings.Contains(string(text), ".:") || strings.Contains(string(text), ".”") {
			t.Errorf("%s: a full stop in a sentence:\n%s", lang, text)
		}
		for _, want := range wants {
			if !strings.Contains(string(text), want) {
				t.Errorf("%s: it does not say %q:\n%s", lang, want, text)
			}
		}
	}
}
