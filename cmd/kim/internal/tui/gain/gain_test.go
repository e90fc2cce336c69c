package gain_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/gain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func results() progress.Sums {
	return progress.Sums{
		{Topic: progress.TopicObjective}:                 {N: 40, A: 2000, B: 3200, C: 1200, D: 40000},
		{Topic: progress.TopicLevel, Part: "before/low"}: {N: 20}, {Topic: progress.TopicLevel, Part: "before/middle"}: {N: 15},
		{Topic: progress.TopicLevel, Part: "before/high"}: {N: 5}, {Topic: progress.TopicLevel, Part: "after/high"}: {N: 40},
		{Topic: progress.TopicObjective, Item: "account-name"}:                 {N: 1, A: 40, B: 30, C: -10, D: 100},
		{Topic: progress.TopicLevel, Item: "account-name", Part: "before/low"}: {N: 1},
		{Topic: progress.TopicLevel, Item: "account-name", Part: "after/low"}:  {N: 1},
		{Topic: progress.TopicForm, Unit: "test/a"}:                            {N: 20, A: 600, B: 20000, C: 1600},
		{Topic: progress.TopicForm, Unit: "test/b"}:                            {N: 20, A: 1400, B: 100000, C: 1600},
		{Topic: progress.TopicUnit, Unit: "test/a"}:                            {N: 42, D: 42},
		{Topic: progress.TopicUnit, Unit: "test/b"}:                            {N: 41, D: 41},
	}
}

func open(t *testing.T, s *screentest.SumStore, lang string, width, height int) *screentest.Desk {
	t.Helper()
	d := screentest.NewDesk(t, s, progress.Class{ID: "kelas"}, lang)
	d.Open(gain.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, &screentest.SumStore{All: results()}, lang, size[0], size[1])
				top := d.View()
				if err := screentest.Fits(top, size[0], size[1]); err != nil {
					t.Error(err)
				}
				d.Press("end")
				golden.RequireEqual(t, []byte(top+"\n-----\n"+d.View()+"\n"))
			})
		}
	}
}

func TestWhatWasGained(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: results()}, i18n.Indonesian, 96, 60)
	d.Want(
		"40 orang sudah menyelesaikan", "3 orang baru menyelesaikan satu tes", "Rata-rata 50,0 → 80,0: +30,0 poin, 40 orang",
		"░20 ▒15 █5", "40,0 → 30,0: −10,0 poin, 1 orang, dari satu orang belum ada kisaran", "Bentuk A tampak lebih sulit",
	)
}

func TestScrolling(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: results()}, i18n.Indonesian, 38, 10)
	top := d.View()
	d.Press("pgdown", "down")
	below := d.View()
	d.Send(screen.FreshMsg{})
	if d.View() != below || below == top {
		t.Errorf("lost its place:\n%s", d.View())
	}
	d.Press("home")
	if d.View() != top {
		t.Errorf("not at the top:\n%s", d.View())
	}
	d.Click("masih ada di bawah")
	if d.View() == top {
		t.Error("a click does not scroll")
	}
}

func TestNobodyAndFailure(t *testing.T) {
	t.Parallel()
	s := &screentest.SumStore{}
	d := open(t, s, i18n.English, 38, 10)
	d.Want("Nobody has finished both tests yet")
	s.Err = errors.New("busy")
	d = open(t, s, i18n.English, 38, 10)
	d.Want("Nothing is lost")
	s.Err, s.All = nil, results()
	d.Press("r")
	d.Want("40 people have finished")
}
