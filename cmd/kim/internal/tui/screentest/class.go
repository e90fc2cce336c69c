package screentest

import (
	"fmt"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// Units and items of the built-in course in which things happen to the class.
const (
	QuizUnit     = "akun-resmi/kuis"
	PracticeUnit = "akun-resmi/praktik-membuat-akun"
)

// Class is a class of people on [Monday] who need a trainer for all reasons there are, in a store of its own; size
// people are in it, twelve at least. Those without a reason of their own never began.
func Class(tb testing.TB, size int) (*sqlstore.Store, progress.Class) {
	tb.Helper()
	store, err := sqlstore.Open(tb.Context(), tb.TempDir())
	must(tb, err)
	tb.Cleanup(func() { _ = store.Close() })
	class := progress.Class{ID: "kelas", Name: "Angkatan I", Place: "Balai Desa Jaten", Created: Monday()}
	must(tb, store.SaveClass(tb.Context(), class))
	var people []progress.Participant
	var drafts []progress.Draft
	for i := range max(12, size) {
		p := person(i)
		people = append(people, p)
		drafts = append(drafts, progress.Draft{
			Participant: p.ID, At: Monday().AddDate(0, 0, -20), Unit: progress.Elsewhere, Item: class.ID,
			Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
		})
	}
	must(tb, store.Admit(tb.Context(), people, drafts, func(int) {}))
	_, err = store.Record(tb.Context(), happenings(tb)...)
	must(tb, err)
	class.People = len(people)
	return store, class
}

func must(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// person is somebody of the class, by number.
func person(i int) progress.Participant {
	names := []string{
		"Siti Aminah", "Budi Santoso", "Sri Wahyuni", "Joko Prasetyo", "Dewi Lestari", "Agus Widodo", "Rina Kartika", "Slamet Riyadi",
		"Endang Purwanti", "Wawan Kurniawan", "Tri Handayani", "Hadi Sucipto",
	}
	areas := [][2]string{{"Jaten", "Jaten"}, {"Ngringo", "Jaten"}, {"Tawangmangu", "Tawangmangu"}, {"Blulukan", "Colomadu"}}
	name, area := names[i%len(names)], areas[i%len(areas)]
	if i >= len(names) {
		name = fmt.Sprintf("%s %d", name, i)
	}
	return progress.Participant{
		ID: fmt.Sprintf("p%05d", i), Name: safe.Text(name), KIM: "KIM Mekar", Code: safe.Text(fmt.Sprintf("A%05d", i)),
		Village: safe.Text(area[0]), District: safe.Text(area[1]),
	}
}

// happenings are what the first people of the class did.
func happenings(tb testing.TB) []progress.Draft {
	tb.Helper()
	ago := func(days, hours int) time.Time {
		return Monday().AddDate(0, 0, -days).Add(-time.Duration(hours) * time.Hour)
	}
	draft := func(i int, at time.Time, unit, item string, kind progress.Kind, body any) progress.Draft {
		return progress.Draft{Participant: person(i).ID, At: at, Unit: unit, Item: item, Lang: "id", Kind: kind, Body: body}
	}
	report := func(i int, at time.Time, unit, item, kind, note string) progress.Draft {
		return draft(i, at, unit, item, progress.KindReported, progress.ReportedBody{Report: fmt.Sprintf("r%d", i), Kind: kind, Note: safe.Text(note)})
	}
	question, task := QuizItem(tb, 0), PracticeItem(tb, 1)
	drafts := []progress.Draft{
		report(0, ago(1, 0), QuizUnit, question, "understand", "Saya belum paham bedanya akun resmi dan akun pribadi."),
		draft(2, ago(0, 3), QuizUnit, QuizItem(tb, 1), progress.KindHinted, progress.HintedBody{Run: "r"}),
		report(3, ago(2, 0), progress.Elsewhere, "", "signal", "Di rumah tidak ada sinyal sejak hujan."),
		report(4, ago(3, 0), progress.Elsewhere, "", "signal", ""),
		report(5, ago(0, 5), QuizUnit, QuizItem(tb, 2), "mistake", "Menurut saya jawabannya B."),
		draft(6, ago(0, 4), PracticeUnit, task, progress.KindEvidenced, progress.EvidencedBody{Kind: "link", Text: "https://www.instagram.com/kim.mekar"}),
		draft(7, ago(9, 0), "akun-resmi/kuis", QuizItem(tb, 3), progress.KindAnswered, progress.AnsweredBody{Run: "r", Graded: true, Right: true}),
		draft(8, ago(0, 2), "akun-resmi/kuis", QuizItem(tb, 3), progress.KindAnswered, progress.AnsweredBody{Run: "r", Graded: true, Right: true}),
	}
	for i := range 5 {
		drafts = append(drafts, draft(1, ago(1, 5-i), QuizUnit, question, progress.KindAnswered, progress.AnsweredBody{Run: "r", Graded: true}))
	}
	return drafts
}

// QuizItem is a question of QuizUnit, by place.
func QuizItem(tb testing.TB, i int) string {
	tb.Helper()
	course, err := lessons.Open(lessons.Embedded())
	must(tb, err)
	u, ok := course.Unit(QuizUnit)
	if !ok {
		tb.Fatalf("no unit %s", QuizUnit)
	}
	quiz, err := u.Quiz(lessons.ID)
	must(tb, err)
	return quiz.Questions[i].ID
}

// PracticeItem is a task of PracticeUnit, by place; the one at 1 asks for evidence.
func PracticeItem(tb testing.TB, i int) string {
	tb.Helper()
	course, err := lessons.Open(lessons.Embedded())
	must(tb, err)
	u, ok := course.Unit(PracticeUnit)
	if !ok {
		tb.Fatalf("no unit %s", PracticeUnit)
	}
	practice, err := u.Practice(lessons.ID)
	must(tb, err)
	return practice.Tasks[i].ID
}
