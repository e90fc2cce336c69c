package scenes_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/scenes"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const unit = "menjaga-akun/drama-akun-diretas"

func choices() progress.Sums {
	scene := func(item, part string) progress.SumKey {
		return progress.SumKey{Topic: progress.TopicScene, Unit: unit, Item: item, Part: part}
	}
	return progress.Sums{
		scene("umpan", "a"): {N: 2, A: -4}, scene("umpan", "b"): {N: 3}, scene("umpan", "c"): {N: 5, A: 10},
		scene("abaikan", "a"): {N: 3, A: -3}, scene("abaikan", "b"): {N: 1, A: 1},
		{Topic: progress.TopicEnding, Unit: unit, Item: "tenang"}: {N: 10},
	}
}

func open(t *testing.T, s *screentest.SumStore, lang string, width, height int) *screentest.Desk {
	t.Helper()
	d := screentest.NewDesk(t, s, progress.Class{ID: "kelas"}, lang)
	d.Open(scenes.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, &screentest.SumStore{All: choices()}, lang, size[0], size[1])
				list := d.View()
				if err := screentest.Fits(list, size[0], size[1]); err != nil {
					t.Error(err)
				}
				d.Press("enter")
				golden.RequireEqual(t, []byte(list+"\n-----\n"+d.View()+"\n"))
			})
		}
	}
}

func TestMostWentWrongFirst(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: choices()}, i18n.Indonesian, 96, 60)
	d.Want("Modul 4", "10 orang", "1  Adegan 3. Telepon dari Sekretaris", "! 3 dari 4 kali", "75%", "! A Tulis di grup", "20%")
	d.Press("1")
	d.Want("Telepon dari Sekretaris", "75% · 3 kali · nilai −1", "Sembilan orang membacanya")
}

func TestEndings(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: choices()}, i18n.English, 96, 40)
	d.Press("end", "enter")
	d.Want("Endings", "100%", "10 people")
}

func TestAllPlays(t *testing.T) {
	t.Parallel()
	sums := choices()
	for key, sum := range choices() {
		key.Topic = key.Topic.Of(progress.AllAttempts)
		sums[key] = sum.Plus(sum)
	}
	d := open(t, &screentest.SumStore{All: sums}, i18n.English, 76, 30)
	d.Want("First plays only", "10 people", "3 times out of 4")
	d.Press("a")
	d.Want("All plays", "20 plays", "6 times out of 8")
	d.Click("first plays")
	d.Want("First plays only", "10 people", "3 times out of 4")
}

func TestAnotherDrama(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: choices()}, i18n.Indonesian, 76, 20)
	d.Click("drama lain")
	d.Want("Drama mana?", "belum dimainkan")
	d.Press("end", "enter")
	d.Want("belum dimainkan sampai akhir oleh siapa pun")
}

func TestFreshKeepsThePlace(t *testing.T) {
	t.Parallel()
	d := open(t, &screentest.SumStore{All: choices()}, i18n.Indonesian, 76, 20)
	d.Press("down")
	before := d.View()
	d.Send(screen.FreshMsg{})
	if after := d.View(); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

func TestNobodyAndFailure(t *testing.T) {
	t.Parallel()
	s := &screentest.SumStore{}
	d := open(t, s, i18n.English, 38, 10)
	d.Want("Nobody in this class has played")
	s.Err = errors.New("busy")
	d = open(t, s, i18n.English, 38, 10)
	d.Want("Nothing is lost")
	s.Err, s.All = nil, choices()
	d.Press("r")
	d.Want("Module 4")
}
