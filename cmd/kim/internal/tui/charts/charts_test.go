package charts_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/charts"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// store has the sums that a test gives it, and so many people.
type store struct {
	screentest.SumStore
	people int
}

func (s *store) Count(context.Context, progress.MemberQuery) (int, error) { return s.people, s.Err }

// crowd is a class of so many people, for two months. Nobody has a score in the
// third module.
func crowd(d *screentest.Desk, people int64) progress.Sums {
	all := progress.Sums{
		{Topic: progress.TopicObjective}:                                   {N: people / 2, A: 24 * people, B: 36 * people, C: 12 * people, D: 800 * people},
		{Topic: progress.TopicArea, Item: "Jaten", Part: "Sroyo"}:          {N: people / 2},
		{Topic: progress.TopicArea, Item: "Karanganyar", Part: "Bejen"}:    {N: people / 4},
		{Topic: progress.TopicArea, Item: "Tawangmangu", Part: "Kalisoro"}: {N: people/4 - 1},
		{Topic: progress.TopicArea}:                                        {N: 1},
	}
	for i := range 60 {
		if i%7 == 5 {
			continue // nothing is done on Sundays
		}
		day := time.Date(2026, 9, 22, 0, 0, 0, 0, time.UTC).AddDate(0, 0, i)
		all[progress.SumKey{Topic: progress.TopicDay, Item: day.Format(time.DateOnly)}] = progress.Sum{N: people * int64(1+i%5) / 4}
	}
	for i, module := range d.Env.Course.Modules {
		for _, unit := range module.Units {
			sum := progress.Sum{N: people, A: people * int64(10-i) / 10}
			if unit.Kind == "quiz" && i != 2 {
				sum.D, sum.E = people, people*int64(60+3*i)
			}
			all[progress.SumKey{Topic: progress.TopicUnit, Unit: unit.ID}] = sum
		}
		for k, objective := range module.Objectives {
			after := int64(95 - 3*i - k)
			all[progress.SumKey{Topic: progress.TopicObjective, Item: objective.ID}] = progress.Sum{
				N: people / 2, A: (after - 20) * people / 2, B: after * people / 2, C: 10 * people, D: 300 * people,
			}
		}
	}
	return all
}

func open(t *testing.T, s *store, lang string, width, height int) *screentest.Desk {
	t.Helper()
	d := screentest.NewDesk(t, s, progress.Class{ID: "kelas"}, lang)
	if s.All == nil && s.people > 0 {
		s.All = crowd(d, int64(s.people))
	}
	d.Open(charts.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, &store{people: 10_000}, lang, size[0], size[1])
				var all strings.Builder
				for _, key := range []string{"1", "2", "3", "4"} {
					d.Press(key)
					fmt.Fprintf(&all, "%s\n-----\n", d.View())
					d.Press("end")
					fmt.Fprintf(&all, "%s\n=====\n", d.View())
				}
				golden.RequireEqual(t, []byte(all.String()))
			})
		}
	}
}

func TestEveryChartSaysInWordsWhatItShows(t *testing.T) {
	t.Parallel()
	inhabited, class := screentest.Class(t, 20)
	for lang, wants := range map[string][4][]string{
		i18n.Indonesian: {
			{"[1 Waktu]", "bagian selesai seluruhnya"},
			{"[2 Modul]", "Paling sedikit selesai: Modul 10 (10%). Nilai terendah: Modul 1 (60,0)."},
			{"[3 Tes]", "5.000 orang menyelesaikan kedua tes: rata-rata 48,0 sebelum, 72,0 sesudah."},
			{"[4 Kecamatan]", "10.000 peserta; 14 dari 17 kecamatan belum ada peserta."},
		},
		i18n.English: {
			{"[1 Time]", "Parts done in all:"},
			{"[2 Modules]", "Least done: Module 10 (10%). Lowest score: Module 1 (60.0)."},
			{"[3 Tests]", "People who finished both tests: 5,000. Average 48.0 before, 72.0 after."},
			{"[4 Districts]", "Districts without any: 14 of 17."},
		},
	} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			d := open(t, &store{people: 10_000}, lang, size[0], size[1])
			for i, want := range wants {
				d.Press(string(rune('1' + i)))
				d.Want(want...)
			}
			d = screentest.NewDesk(t, inhabited, class, lang)
			d.Open(charts.New(d.Env), size[0], size[1])
			d.Press("4")
			d.Want(wants[3][0], map[string]string{i18n.Indonesian: "20 peserta; 14 dari 17", i18n.English: "Participants: 20."}[lang])
		}
	}
}

func TestChoosingByMouse(t *testing.T) {
	t.Parallel()
	for lang, names := range map[string][4]string{
		i18n.Indonesian: {"1 Waktu", "2 Modul", "3 Tes", "4 Kecamatan"},
		i18n.English:    {"1 Time", "2 Modules", "3 Tests", "4 Districts"},
	} {
		for _, width := range []int{38, 76} {
			d := open(t, &store{people: 40}, lang, width, 20)
			line := func() string { return strings.Split(d.View(), "\n")[1] }
			for i := range names {
				name := names[len(names)-1-i]
				d.Click(name)
				if !strings.Contains(line(), "["+name+"]") || strings.Count(line(), "[") != 1 {
					t.Errorf("%s %d: a click on %q shows %q", lang, width, name, line())
				}
				for _, other := range names {
					if !strings.Contains(line(), other) {
						t.Errorf("%s %d: no %q in %q", lang, width, other, line())
					}
				}
			}
		}
	}
}

// Wherever one goes, drawing changes nothing, and what was scrolled beyond the
// end comes back at once.
func TestDrawingAndScrolling(t *testing.T) {
	t.Parallel()
	for chart := range 4 {
		d := open(t, &store{people: 40}, i18n.Indonesian, 38, 10)
		d.Press(string(rune('1' + chart)))
		top := d.View()
		d.Press("end", "down", "down", "down", "pgdown")
		bottom := d.View()
		if bottom == top || d.View() != bottom {
			t.Fatalf("chart %d: does not scroll, or drawing scrolls it:\n%s", chart+1, bottom)
		}
		d.Press("up")
		if d.View() == bottom {
			t.Errorf("chart %d: beyond the end:\n%s", chart+1, d.View())
		}
		d.Send(screen.FreshMsg{})
		above := d.View()
		d.Press("pgdown")
		if d.View() != bottom || above == bottom {
			t.Errorf("chart %d: lost its place:\n%s", chart+1, d.View())
		}
		d.Press("home")
		d.Click("masih ada di bawah")
		if d.View() == top {
			t.Errorf("chart %d: a click does not scroll", chart+1)
		}
		d.Send(tea.MouseWheelMsg{Button: tea.MouseWheelUp})
		d.Press("home")
		if d.View() != top {
			t.Errorf("chart %d: not at the top:\n%s", chart+1, d.View())
		}
		d.Press("end", "1", string(rune('1'+chart)))
		if d.View() != top {
			t.Errorf("chart %d: chosen anew, it is not at its beginning:\n%s", chart+1, d.View())
		}
	}
}

// The lowest result after comes first, with the one before beside it.
func TestBeforeAndAfterAreBothDrawn(t *testing.T) {
	t.Parallel()
	d := open(t, &store{people: 100}, i18n.English, 76, 20)
	d.Press("3")
	lines := strings.Split(d.View(), "\n")
	var bars []string
	for _, line := range lines {
		if strings.HasPrefix(line, "  first ▒") || strings.HasPrefix(line, "  final █") {
			bars = append(bars, line[strings.LastIndex(line, " ")+1:])
		}
	}
	last := d.Env.Course.Modules[9].Objectives
	lowest := float64(95 - 27 - (len(last) - 1))
	want := []string{"48.0", "72.0", fmt.Sprintf("%.1f", lowest-20), fmt.Sprintf("%.1f", lowest)}
	if len(bars) < 4 || strings.Join(bars[:4], " ") != strings.Join(want, " ") {
		t.Errorf("bars of %v, want %v first:\n%s", bars, want, d.View())
	}
}

func TestNoBarWithoutANumber(t *testing.T) {
	t.Parallel()
	for _, width := range []int{38, 76} {
		d := open(t, &store{people: 100}, i18n.Indonesian, width, 60)
		d.Press("2")
		d.Want("belum ada nilai")
		for line := range strings.SplitSeq(d.View(), "\n") {
			if before, after, ok := strings.Cut(line, "belum ada nilai"); ok && (after != "" || strings.HasSuffix(strings.TrimSpace(before), "▒")) {
				t.Errorf("%d: a bar without a number: %q", width, line)
			}
		}
		d.Press("4")
		d.Want("Belum ada peserta: Colomadu, Gondangrejo, Jatipuro")
		if strings.Contains(d.View(), "\nColomadu ") {
			t.Errorf("%d: a bar for nobody:\n%s", width, d.View())
		}
	}
}

func TestNobodyAndOneDay(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{38, 10}, {76, 20}} {
		d := open(t, &store{}, i18n.English, size[0], size[1])
		for key, want := range map[string]string{
			"1": "There is nothing to draw yet", "2": "There is nothing to draw yet", "3": "Nobody has finished both tests yet", "4": "17 of 17",
		} {
			d.Press(key)
			d.Want(want)
		}
		s := &store{people: 3, SumStore: screentest.SumStore{All: progress.Sums{{Topic: progress.TopicDay, Item: "2026-11-20"}: {N: 7}}}}
		d = open(t, s, i18n.English, size[0], size[1])
		d.Want("Parts done in all: 7; the most on 20 November 2026: 7.", "20 November 2026 █")
		d.WantNot("┤")
	}
}

func TestFailure(t *testing.T) {
	t.Parallel()
	s := &store{SumStore: screentest.SumStore{Err: errors.New("busy")}}
	d := open(t, s, i18n.English, 76, 20)
	d.Want("Nothing is lost")
	if !bound(d, "r") {
		t.Error("the footer does not say how to try again")
	}
	s.Err, s.people, s.All = nil, 40, crowd(d, 40)
	d.Press("r", "4")
	d.Want("Participants: 40.")
	if bound(d, "r") {
		t.Error("the footer offers to try again what went well")
	}
	s.Err = errors.New("busy")
	d.Send(screen.FreshMsg{})
	d.Want("Nothing is lost", "Participants: 40.")
}

// bound tells whether the footer has a key.
func bound(d *screentest.Desk, key string) bool {
	for _, b := range d.Screen.ShortHelp() {
		if b.Enabled() && b.Help().Key == key {
			return true
		}
	}
	return false
}

func TestFooterSaysWhatScrolls(t *testing.T) {
	t.Parallel()
	d := open(t, &store{people: 40}, i18n.English, 76, 20)
	if !bound(d, "1–4") || !bound(d, "↑↓") {
		t.Error("keys are missing in the footer")
	}
	d.Press("2")
	if bound(d, "↑↓") {
		t.Errorf("all is in sight, and the footer offers to scroll:\n%s", d.View())
	}
}
