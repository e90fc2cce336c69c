package items_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/items"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// store has the sums that a test gives it, and reports of mistakes.
type store struct{ screentest.SumStore }

func with(sums progress.Sums) *store { return &store{screentest.SumStore{All: sums}} }

// ReportCounts has a report of a mistake in the quiz of module 3.
func (s *store) ReportCounts(_ context.Context, q progress.SignalQuery, by progress.ReportSort) ([]progress.ReportCount, error) {
	if q.Only != (progress.SignalFilter{Unit: screentest.QuizUnit, Word: progress.ObstacleMistake}) || by != progress.SortItem {
		return nil, nil
	}
	for key, sum := range s.All {
		if key.Unit == screentest.QuizUnit && key.Topic == progress.TopicQuestion && sum.N == 12 {
			return []progress.ReportCount{{ID: key.Item, Waiting: 1}}, nil
		}
	}
	return nil, nil
}

// answers are those of forty people to the first two questions with choices of
// the quiz of module 3, of twelve to the third.
func answers(t *testing.T) progress.Sums {
	t.Helper()
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	unit, _ := course.Unit(screentest.QuizUnit)
	body, err := unit.Quiz(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	sums := make(progress.Sums)
	add := func(topic progress.Topic, item, part string, s progress.Sum) {
		sums[progress.SumKey{Topic: topic, Unit: unit.ID, Item: item, Part: part}] = s
	}
	asked := []progress.Sum{
		{N: 40, A: 30000, B: 30e6, C: 28000, D: 20.8e6, E: 24e6}, // the able are right
		{N: 40, A: 30000, B: 30e6, C: 23000, D: 13.9e6, E: 15e6}, // the able are wrong
		{N: 12, A: 6000, B: 6e6, C: 6000, D: 4e6, E: 4e6},
	}
	for _, q := range body.Questions {
		if len(asked) == 0 {
			break
		}
		if q.Type != "one" {
			continue
		}
		s := asked[0]
		add(progress.TopicQuestion, q.ID, "", s)
		add(progress.TopicHint, q.ID, "", progress.Sum{N: 3, A: 2})
		add(progress.TopicTime, q.ID, "20", progress.Sum{N: s.N})
		wrong := s.N - s.A/1000
		for _, c := range q.Choices {
			switch {
			case c.Right:
				add(progress.TopicChoice, q.ID, c.ID, progress.Sum{N: s.A / 1000, A: s.E / 1000})
			case wrong > 0:
				add(progress.TopicChoice, q.ID, c.ID, progress.Sum{N: wrong, A: s.C - s.E/1000})
				wrong = 0
			}
		}
		asked = asked[1:]
	}
	return sums
}

func open(t *testing.T, s *store, lang string, width, height int) *screentest.Desk {
	t.Helper()
	d := screentest.NewDesk(t, s, progress.Class{ID: "kelas"}, lang)
	d.Open(items.New(d.Env), width, height)
	return d
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := open(t, with(answers(t)), lang, size[0], size[1])
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

func TestDoubtfulFirst(t *testing.T) {
	t.Parallel()
	d := open(t, with(answers(t)), i18n.Indonesian, 76, 30)
	d.Want("Modul 3", "40", "75%", "−1,00", "juga peserta yang kuat", "~12", "Dilaporkan keliru oleh peserta: 1 kali", "Percobaan pertama")
	d.Press("1")
	d.Want("kunci", "Daya beda −1,00", "Membuka petunjuk: 3 orang, 2 di antaranya")
}

// The first attempts stand there first. By key and by click all of them do, as
// answers and not as people, and back.
func TestAllAttempts(t *testing.T) {
	t.Parallel()
	sums := answers(t)
	for key, sum := range answers(t) {
		key.Topic = key.Topic.Of(progress.AllAttempts)
		sums[key] = sum.Plus(sum)
	}
	d := open(t, with(sums), i18n.Indonesian, 76, 30)
	d.Want("Percobaan pertama saja", "a semua percobaan", "Orang", "40", "~12")
	d.Press("a")
	d.Want("Semua percobaan, juga ulangan", "a percobaan pertama", "Jawaban", "80", "24")
	d.WantNot("Orang", "~12", " 40 ")
	d.Press("1")
	d.Want("20 jawaban, rata-rata", "nilai rata-rata 80 jawaban", "Membuka petunjuk: 6 jawaban, 4 di antaranya")
	d.Press("esc")
	d.Click("percobaan pertama")
	d.Want("Percobaan pertama saja", "Orang", "~12")
	s := with(sums)
	d = open(t, s, i18n.Indonesian, 76, 30)
	s.Err = errors.New("busy")
	d.Press("a")
	d.Want("Percobaan pertama saja", "a semua percobaan") // still those that are shown
	s.Err = nil
	d.Press("r")
	d.Want("Semua percobaan, juga ulangan", "80")
	small := open(t, with(sums), i18n.English, 38, 10)
	small.Want("40 people")
	small.Press("a")
	small.Want("80 answers")
}

// Where too few have answered, nothing can be said of any question: not that
// none needs a look either.
func TestFewJudgeNothing(t *testing.T) {
	t.Parallel()
	sums := answers(t)
	for key, sum := range sums {
		if key.Topic == progress.TopicQuestion {
			sum.N = 12
			sums[key] = sum
		}
	}
	d := open(t, with(sums), i18n.Indonesian, 76, 30)
	d.Want("soalnya belum dapat dinilai")
	if strings.Contains(d.View(), "yang perlu diperiksa") {
		t.Errorf("questions are judged:\n%s", d.View())
	}
}

func TestAnotherQuizStays(t *testing.T) {
	t.Parallel()
	d := open(t, with(answers(t)), i18n.Indonesian, 76, 20)
	d.Press("m")
	d.Want("Kuis atau tes mana?", "40 orang", "belum dikerjakan")
	d.Press("1")
	d.Want("Modul 1", "belum selesai dikerjakan siapa pun")
	d.Click("kuis lain")
	d.Want("Kuis atau tes mana?")
}

func TestFreshKeepsThePlace(t *testing.T) {
	t.Parallel()
	s := with(answers(t))
	d := open(t, s, i18n.Indonesian, 76, 30)
	d.Press("down", "down")
	before := d.View()
	d.Send(screen.FreshMsg{})
	if after := d.View(); after != before {
		t.Errorf("before\n%s\nafter\n%s", before, after)
	}
}

func TestNobodyAndFailure(t *testing.T) {
	t.Parallel()
	s := with(nil)
	d := open(t, s, i18n.English, 38, 10)
	d.Want("Nobody in this class")
	d.Press("enter", "m", "r")
	s.Err = errors.New("busy")
	d = open(t, s, i18n.English, 38, 10)
	d.Want("Nothing is lost")
	s.Err, s.All = nil, answers(t)
	d.Press("r")
	d.Want("40 people")
}
