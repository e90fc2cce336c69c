package sqlstore

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func syllabus() progress.Syllabus {
	units := progresstest.Units()
	return progress.Syllabus{
		Tests:      [2]string{units[0], units[1]},
		Objectives: map[string]map[string]string{units[0]: {"q1": "nama", "q2": "foto"}, units[1]: {"q1": "nama", "q2": "bio"}},
	}
}

// TestSumsAreOfTheSet checks that the sums of a class, and what its members have done, follow from their states, however these came about.
func TestSumsAreOfTheSet(t *testing.T) {
	t.Parallel()
	made := filledDir(t, 0)
	rapid.Check(t, func(rt *rapid.T) {
		s := copied(t, made)
		defer func() { _ = s.Close() }()
		events := rapid.OneOf(progresstest.Events(), progresstest.Attempts()).Draw(rt, "events")
		prepared := rapid.IntRange(0, 3).Draw(rt, "prepared after")
		for i, file := range progresstest.Split(rt, progresstest.Shuffle(rt, events)) {
			if i == prepared {
				must(rt, s.Prepare(rt.Context(), syllabus()))
			}
			mustImport(rt, s, file)
			name := progress.Participant{ID: rapid.SampledFrom(progresstest.Participants()).Draw(rt, "who"), Village: safe.Text(fmt.Sprint(i))}
			must(rt, s.SaveParticipant(rt.Context(), name))
		}
		must(rt, s.Prepare(rt.Context(), syllabus()))
		persons := progress.Persons(events)
		for _, class := range []string{"q1", "q2"} {
			want, done := make(progress.Sums), make(map[string][2]int)
			for participant, state := range progress.Project(events) {
				elsewhere := state.Units[progress.Elsewhere]
				if person, linked := persons[participant]; elsewhere == nil || linked && person != participant {
					continue
				}
				if _, in := elsewhere.Classes[class]; in {
					want.Plus(sharesOf(state), 1)
					done[participant] = doneOf(state)
				}
			}
			if got := allDone(rt, s, class); !maps.Equal(got, done) {
				rt.Fatalf("class %s: done and passed by person:\ngot  %v\nwant %v", class, got, done)
			}
			got := allSums(rt, s, class)
			maps.DeleteFunc(got, func(key progress.SumKey, _ progress.Sum) bool { return key.Topic == progress.TopicArea })
			if !maps.Equal(got, want) {
				rt.Fatalf("class %s:\ngot  %v\nwant %v", class, got, want)
			}
		}
	})
}

func must(t interface{ Fatal(args ...any) }, err error) {
	if err != nil {
		t.Fatal(err)
	}
}

func sharesOf(state progress.State) progress.Sums {
	first := func(unit string) *progress.Run {
		u := state.Units[unit]
		if u == nil || u.First == nil {
			return nil
		}
		return u.Runs[u.First.Run]
	}
	sums := make(progress.Sums)
	for id, unit := range state.Units {
		sums.Plus(progress.Shares(id, unit, first(id)), 1)
		for _, run := range unit.Runs {
			sums.Plus(progress.RunShares(id, run), 1)
		}
	}
	y := syllabus()
	sums.Plus(y.TestShares([2]*progress.Run{first(y.Tests[0]), first(y.Tests[1])}), 1)
	return sums
}

// doneOf is how many units of modules are done and passed.
func doneOf(state progress.State) (n [2]int) {
	for id, unit := range state.Units {
		if tests := syllabus().Tests; id == progress.Elsewhere || id == tests[0] || id == tests[1] {
			continue
		}
		if unit.Done() {
			n[0]++
		}
		if unit.Passed {
			n[1]++
		}
	}
	return n
}

func allDone(t *rapid.T, s *Store, class string) map[string][2]int {
	members, err := s.Members(t.Context(), progress.MemberQuery{Class: class, Limit: 1000})
	must(t, err)
	done := make(map[string][2]int)
	for _, m := range members {
		done[m.Person] = [2]int{m.Done, m.Passed}
	}
	return done
}

func allSums(t *rapid.T, s *Store, class string) progress.Sums {
	all := make(progress.Sums)
	for _, topic := range progress.Topics() {
		sums, err := s.Sums(t.Context(), class, "", topic)
		must(t, err)
		maps.Copy(all, sums)
	}
	return all
}

const kelas = "kelas-1"

// enrolled is a store with a class of n people, named by number.
func enrolled(tb testing.TB, n int) *Store {
	tb.Helper()
	s := mustOpen(tb, tb.TempDir())
	must(tb, s.SaveClass(tb.Context(), progress.Class{ID: kelas, Name: "Kelas Jaten", Place: "Balai desa"}))
	var people []progress.Participant
	var drafts []progress.Draft
	for i := range n {
		p := progress.Participant{
			ID: fmt.Sprintf("p%03d", i), Name: safe.Text(fmt.Sprintf("Siti %03d", i)), KIM: "Mekar", Code: safe.Text(fmt.Sprintf("K%03d", i)),
			Village: safe.Text(fmt.Sprintf("Desa %d", i%4)), District: safe.Text(fmt.Sprintf("Kecamatan %d", i%2)),
		}
		people = append(people, p)
		drafts = append(drafts, trainerDraft(p.ID, progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true}))
	}
	done := 0
	must(tb, s.Admit(tb.Context(), people, drafts, func(n int) { done = n }))
	if done != n {
		tb.Fatalf("progress ended at %d of %d", done, n)
	}
	return s
}

func trainerDraft(person string, kind progress.Kind, unit, item string, body any) progress.Draft {
	return progress.Draft{Participant: person, At: time.UnixMilli(1000), Unit: unit, Item: item, Kind: kind, Body: body}
}

func answered(person string, right bool, at int64) progress.Draft {
	return progress.Draft{
		Participant: person, At: time.UnixMilli(at), Unit: "m1/kuis", Item: "q1", Kind: progress.KindAnswered,
		Body: progress.AnsweredBody{Run: "r1", Graded: true, Right: right, Response: progress.Response{Choices: []string{"b"}}},
	}
}

func names(members []progress.Member) (all []string) {
	for _, m := range members {
		all = append(all, string(m.Name))
	}
	return all
}

func TestMembersPages(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 25)
	for i := range 10 {
		must(t, ignoreEvents(s.Record(t.Context(), answered(fmt.Sprintf("p%03d", i), true, int64(100-i)))))
	}
	for _, order := range []progress.MemberOrder{progress.ByName, progress.ByArea, progress.ByDone, progress.ByActive} {
		for _, descending := range []bool{false, true} {
			t.Run(fmt.Sprint(order, descending), func(t *testing.T) {
				t.Parallel()
				q := progress.MemberQuery{Class: kelas, Order: order, Descending: descending, Limit: 100}
				whole := mustMembers(t, s, q)
				if len(whole) != 25 {
					t.Fatalf("%d members", len(whole))
				}
				q.Limit = 10
				var paged []progress.Member
				for {
					page := mustMembers(t, s, q)
					paged = append(paged, page...)
					if len(page) < q.Limit {
						break
					}
					q.After = &page[len(page)-1]
				}
				if !slices.Equal(names(paged), names(whole)) {
					t.Fatalf("paged %v, whole %v", names(paged), names(whole))
				}
				q.After, q.Back = &whole[20], true
				if back := mustMembers(t, s, q); !slices.Equal(names(back), names(whole[10:20])) {
					t.Fatalf("back: %v, want %v", names(back), names(whole[10:20]))
				}
			})
		}
	}
}

func ignoreEvents(_ []progress.Event, err error) error { return err }

func mustMembers(tb testing.TB, s *Store, q progress.MemberQuery) []progress.Member {
	tb.Helper()
	members, err := s.Members(tb.Context(), q)
	must(tb, err)
	return members
}

func TestMembersFilter(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 25)
	for _, c := range []struct {
		name string
		q    progress.MemberQuery
		want int
	}{
		{"all", progress.MemberQuery{}, 25},
		{"district", progress.MemberQuery{District: "Kecamatan 0"}, 13},
		{"village", progress.MemberQuery{District: "Kecamatan 0", Village: "Desa 2"}, 6},
		{"words in any case and field", progress.MemberQuery{Filter: "SITI k024"}, 1},
		{"nothing", progress.MemberQuery{Filter: "budi"}, 0},
		{"signs are no wildcards", progress.MemberQuery{Filter: "s%i_"}, 0},
		{"another class", progress.MemberQuery{Class: "kelas-2"}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			c.q.Limit = 100
			if c.q.Class == "" {
				c.q.Class = kelas
			}
			n, err := s.Count(t.Context(), c.q)
			must(t, err)
			if members := mustMembers(t, s, c.q); len(members) != c.want || n != c.want {
				t.Errorf("%d found, %d counted, want %d", len(members), n, c.want)
			}
		})
	}
}

func signalsOf(tb testing.TB, s *Store, kind progress.SignalKind, now int64) []progress.MemberSignal {
	tb.Helper()
	q := progress.SignalQuery{Class: kelas, Kind: kind, Now: now, SilentAfter: time.Second, HintAfter: time.Second, Units: 10, Limit: 100}
	signals, err := s.Signals(tb.Context(), q)
	must(tb, err)
	counts, err := s.SignalCounts(tb.Context(), q)
	must(tb, err)
	if counts[kind] != len(signals) {
		tb.Fatalf("%d signals of kind %s, %d counted", len(signals), kind, counts[kind])
	}
	return signals
}

func TestStuck(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	for i := range progress.StuckAfter {
		if got := signalsOf(t, s, progress.SignalStuck, 9000); len(got) != 0 {
			t.Fatalf("stuck after %d wrong answers: %v", i, got)
		}
		must(t, ignoreEvents(s.Record(t.Context(), answered("p001", false, int64(10+i)))))
	}
	got := signalsOf(t, s, progress.SignalStuck, 9000)
	if len(got) != 1 || got[0].Member.Name != "Siti 001" || got[0].Signal.Since != 13 || got[0].Signal.Count != 4 {
		t.Fatalf("stuck: %+v", got)
	}
	handled := trainerDraft("p001", progress.KindHandled, "m1/kuis", "q1", progress.HandledBody{Signal: progress.SignalStuck})
	must(t, ignoreEvents(s.Record(t.Context(), handled)))
	if got := signalsOf(t, s, progress.SignalStuck, 9000); len(got) != 0 {
		t.Fatalf("handled, and still there: %+v", got)
	}
	must(t, ignoreEvents(s.Record(t.Context(), answered("p001", false, 20))))
	if got := signalsOf(t, s, progress.SignalStuck, 9000); len(got) != 1 || got[0].Signal.Count != 5 {
		t.Fatalf("wrong again: %+v", got)
	}
	mistake := progress.Draft{
		Participant: "p002", Unit: "m1/kuis", Item: "q1", Kind: progress.KindReported,
		Body: progress.ReportedBody{Report: "r", Kind: progress.ObstacleMistake},
	}
	must(t, ignoreEvents(s.Record(t.Context(), mistake)))
	if got := signalsOf(t, s, progress.SignalStuck, 9000); len(got) != 0 {
		t.Fatalf("the question is said to be wrong: %+v", got)
	}
	closed := trainerDraft("p002", progress.KindReplied, "m1/kuis", "q1", progress.RepliedBody{Report: "r", Closed: true})
	must(t, ignoreEvents(s.Record(t.Context(), closed, answered("p001", true, 30))))
	if got := signalsOf(t, s, progress.SignalStuck, 9000); len(got) != 0 {
		t.Fatalf("answered right: %+v", got)
	}
}

// Whoever is in two classes is seen to in both, and after leaving one in the other.
func TestSignalsFollowIntoClasses(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	in := func(class string) int {
		t.Helper()
		q := progress.SignalQuery{Class: class, Kind: progress.SignalStuck, Now: 9000, Limit: 10}
		signals, err := s.Signals(t.Context(), q)
		must(t, err)
		counts, err := s.SignalCounts(t.Context(), q)
		must(t, err)
		if counts[q.Kind] != len(signals) {
			t.Fatalf("%d signals in %s, %d counted", len(signals), class, counts[q.Kind])
		}
		return len(signals)
	}
	enrol := func(class string, on bool) {
		t.Helper()
		draft := trainerDraft("p001", progress.KindEnrolled, progress.Elsewhere, class, progress.EnrolledBody{On: on})
		must(t, ignoreEvents(s.Record(t.Context(), draft)))
	}
	for i := range progress.StuckAfter {
		must(t, ignoreEvents(s.Record(t.Context(), answered("p001", false, int64(10+i)))))
	}
	enrol("kelas-2", true)
	if a, b := in(kelas), in("kelas-2"); a != 1 || b != 1 {
		t.Fatalf("in both classes: %d and %d signals", a, b)
	}
	enrol(kelas, false)
	if a, b := in(kelas), in("kelas-2"); a != 0 || b != 1 {
		t.Fatalf("after leaving: %d and %d signals", a, b)
	}
	must(t, ignoreEvents(s.Record(t.Context(), answered("p001", true, 20))))
	if b := in("kelas-2"); b != 0 {
		t.Fatalf("after a right answer: %d signals", b)
	}
	must(t, s.Rebuild(t.Context()))
	enrol(kelas, true)
	must(t, ignoreEvents(s.Record(t.Context(), answered("p001", false, 30), answered("p001", false, 31),
		answered("p001", false, 32), answered("p001", false, 33))))
	if a, b := in(kelas), in("kelas-2"); a != 1 || b != 1 {
		t.Fatalf("stuck again: %d and %d signals", a, b)
	}
}

func TestQuiet(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	must(t, ignoreEvents(s.Record(t.Context(), answered("p001", true, 5000))))
	if got := signalsOf(t, s, progress.SignalUnbegun, 5500); len(got) != 2 {
		t.Fatalf("never began: %+v", got)
	}
	if got := signalsOf(t, s, progress.SignalSilent, 5500); len(got) != 0 {
		t.Fatalf("silent at once: %+v", got)
	}
	if got := signalsOf(t, s, progress.SignalSilent, 6000); len(got) != 1 || got[0].Signal.Since != 5000 {
		t.Fatalf("silent: %+v", got)
	}
	snooze := trainerDraft("p001", progress.KindHandled, progress.Elsewhere, "", progress.HandledBody{Signal: progress.SignalSilent, Until: 7000})
	must(t, ignoreEvents(s.Record(t.Context(), snooze)))
	if got := signalsOf(t, s, progress.SignalSilent, 6999); len(got) != 0 {
		t.Fatalf("put off: %+v", got)
	}
	if got := signalsOf(t, s, progress.SignalSilent, 7000); len(got) != 1 {
		t.Fatalf("put off until now: %+v", got)
	}
}

func reported(person, unit, item, report, word string, at int64) progress.Draft {
	return progress.Draft{
		Participant: person, At: time.UnixMilli(at), Unit: unit, Item: item, Kind: progress.KindReported,
		Body: progress.ReportedBody{Report: report, Kind: word, Note: safe.Text("catatan " + report)},
	}
}

// A person's page shows what the lists of the class show of them, and what was put off besides.
func TestPersonSignals(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 2)
	for i := range progress.StuckAfter {
		must(t, ignoreEvents(s.Record(t.Context(), answered("p001", false, int64(10+i)))))
	}
	later := progress.HandledBody{Signal: progress.SignalObstacle, Until: 20000}
	must(t, ignoreEvents(s.Record(t.Context(),
		reported("p001", "-", "", "r1", "signal", 5), reported("p001", "m2/baca", "hal", "r2", "understand", 40),
		reported("p000", "m2/baca", "hal", "r3", "understand", 40), trainerDraft("p001", progress.KindHandled, "-", "r1", later),
	)))
	kinds := func() (kinds []progress.SignalKind) {
		t.Helper()
		signals, err := s.PersonSignals(t.Context(), kelas, "p001")
		must(t, err)
		for _, signal := range signals {
			kinds = append(kinds, signal.Kind)
			if (signal.Until == 20000) != (signal.Kind == progress.SignalObstacle) {
				t.Errorf("put off until %d: %+v", signal.Until, signal)
			}
		}
		return kinds
	}
	if got := kinds(); !slices.Equal(got, []progress.SignalKind{progress.SignalHelp, progress.SignalStuck, progress.SignalObstacle}) {
		t.Errorf("signals: %v", got)
	}
	must(t, ignoreEvents(s.Record(t.Context(), reported("p000", "m1/kuis", "q1", "r4", "mistake", 50))))
	if got := kinds(); !slices.Equal(got, []progress.SignalKind{progress.SignalHelp, progress.SignalObstacle}) {
		t.Errorf("the question is said to be wrong: %v", got)
	}
}

func TestReports(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 4)
	must(t, ignoreEvents(s.Record(t.Context(),
		reported("p000", "m1/kuis", "q1", "r0", "understand", 10), reported("p001", "m1/kuis", "q1", "r1", "mistake", 20),
		reported("p002", "-", "", "r2", "signal", 30), reported("p003", "m2/baca", "hal", "r3", "device", 40),
		trainerDraft("p001", progress.KindReplied, "m1/kuis", "q1", progress.RepliedBody{Report: "r1", Text: "Kami periksa"}),
	)))
	ids := func(q progress.SignalQuery) (ids []string) {
		t.Helper()
		q.Class, q.Now, q.Limit = kelas, 9000, 100
		signals, err := s.Signals(t.Context(), q)
		must(t, err)
		for _, by := range []progress.ReportSort{progress.SortWord, progress.SortDistrict, progress.SortUnit, progress.SortItem} {
			counted, err := s.ReportCounts(t.Context(), q, by)
			must(t, err)
			n := 0
			for _, c := range counted {
				n += c.Waiting + c.Answered
			}
			if q.Kind == "" && n != len(signals) {
				t.Errorf("%+v by %s: %d reports, %d counted", q, by, len(signals), n)
			}
		}
		for _, m := range signals {
			ids = append(ids, m.Signal.ID)
		}
		return ids
	}
	for _, c := range []struct {
		name string
		q    progress.SignalQuery
		want []string
	}{
		{"all, the oldest first", progress.SignalQuery{}, []string{"r0", "r1", "r2", "r3"}},
		{"of one kind", progress.SignalQuery{Kind: progress.SignalObstacle}, []string{"r2", "r3"}},
		{"of one word", progress.SignalQuery{Only: progress.SignalFilter{Word: "device"}}, []string{"r3"}},
		{"of no district", progress.SignalQuery{Only: progress.SignalFilter{District: progress.NoDistrict}}, nil},
		{"of one district", progress.SignalQuery{Only: progress.SignalFilter{District: "Kecamatan 1"}}, []string{"r1", "r3"}},
		{"of one question", progress.SignalQuery{Only: progress.SignalFilter{Unit: "m1/kuis", Item: "q1"}}, []string{"r0", "r1"}},
		{"not answered", progress.SignalQuery{Unanswered: true}, []string{"r0", "r2", "r3"}},
	} {
		if got := ids(c.q); !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
	signals, err := s.Signals(t.Context(), progress.SignalQuery{Class: kelas, Now: 9000, Limit: 2})
	must(t, err)
	want := progress.Signal{
		Kind: progress.SignalMistake, Unit: "m1/kuis", Item: "q1", ID: "r1", Since: 20, Text: "catatan r1", Word: "mistake", Replied: 1000,
	}
	if signals[1].Signal != want {
		t.Errorf("got %+v, want %+v", signals[1].Signal, want)
	}
	next, err := s.Signals(t.Context(), progress.SignalQuery{Class: kelas, Now: 9000, Limit: 2, After: &signals[1]})
	must(t, err)
	if len(next) != 2 || next[0].Signal.ID != "r2" {
		t.Errorf("the next page: %+v", next)
	}
}

func TestNeeding(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 6)
	needing := func(want int, only progress.SignalFilter) {
		t.Helper()
		q := progress.SignalQuery{Class: kelas, Now: 9000, SilentAfter: 5 * time.Second, Units: 10, Only: only}
		if n, err := s.Needing(t.Context(), q); err != nil || n != want {
			t.Errorf("%d people need help, want %d (%v)", n, want, err)
		}
	}
	needing(6, progress.SignalFilter{}) // they have never begun
	needing(3, progress.SignalFilter{District: "Kecamatan 0"})
	must(t, ignoreEvents(s.Record(t.Context(),
		answered("p000", true, 8000), answered("p001", true, 8000), answered("p002", true, 1000),
		reported("p001", "m1/kuis", "q1", "r1", "understand", 8500), reported("p001", "m1/kuis", "q1", "r2", "signal", 8600),
	)))
	needing(5, progress.SignalFilter{}) // p000 is learning; p001 has two reasons, and counts once
}

// The same name in another class is a likeness too, once, unless that person is in this class as well.
func TestLikenessesOfOtherClasses(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	for _, class := range []string{"kelas-2", "kelas-3"} {
		must(t, s.SaveClass(t.Context(), progress.Class{ID: class, Name: safe.Text(class)}))
	}
	must(t, s.SaveParticipant(t.Context(), progress.Participant{ID: "x", Name: "siti 001"}))
	enrol := func(person, class string) {
		must(t, ignoreEvents(s.Record(t.Context(), trainerDraft(person, progress.KindEnrolled, progress.Elsewhere, class, progress.EnrolledBody{On: true}))))
	}
	enrol("x", "kelas-2")
	enrol("x", "kelas-3")
	enrol("p002", "kelas-2") // in two classes, and one person
	check := func(class string, want ...string) {
		t.Helper()
		likes, err := s.Likenesses(t.Context(), class, 10)
		must(t, err)
		var got []string
		for _, l := range likes {
			got = append(got, l.Member.Person+" "+l.Other.Person+" "+l.Class)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("likenesses of %s: %q, want %q", class, got, want)
		}
	}
	check(kelas, "p001 x kelas-2")
	check("kelas-2", "x p001 "+kelas)
	enrol("x", kelas)
	check(kelas, "p001 x "+kelas)
}

func TestLikenesses(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 3)
	self := progress.Participant{ID: "x", Name: "H. SITI 001, S.Pd.", Seen: time.UnixMilli(99)}
	must(t, s.SaveParticipant(t.Context(), self))
	must(t, ignoreEvents(s.Record(t.Context(), answered("x", true, 50))))
	likes, err := s.Likenesses(t.Context(), kelas, 10)
	must(t, err)
	if len(likes) != 1 || likes[0].Member.Person != "p001" || likes[0].Other.Person != "x" {
		t.Fatalf("likenesses: %+v", likes)
	}
	mustOutsiders(t, s, "x")
	mustLinks(t, s, kelas)
	linked, err := s.Record(t.Context(), trainerDraft("p001", progress.KindLinked, "", "", progress.LinkedBody{Other: "x"}))
	must(t, err)
	mustOutsiders(t, s)
	mustLinks(t, s, kelas, linked[0].ID.String()+" Siti 001 H. SITI 001, S.Pd.")
	mustLinks(t, s, "another class")
	likes, err = s.Likenesses(t.Context(), kelas, 10)
	must(t, err)
	members := mustMembers(t, s, progress.MemberQuery{Class: kelas, Filter: "001", Limit: 10})
	if len(likes) != 0 || len(members) != 1 || members[0].Name != "Siti 001" || members[0].Active != 50 {
		t.Fatalf("linked: %+v, %+v", likes, members)
	}
	profiles, err := s.Profiles(t.Context(), members[0].Person)
	must(t, err)
	if len(profiles) != 2 || profiles[0].Name != "Siti 001" {
		t.Fatalf("profiles: %+v", profiles)
	}
	must(t, ignoreEvents(s.Record(t.Context(), trainerDraft("p001", progress.KindVoided, "", "", progress.VoidedBody{Event: linked[0].ID}))))
	members = mustMembers(t, s, progress.MemberQuery{Class: kelas, Filter: "001", Limit: 10})
	if len(members) != 1 || members[0].Active != 0 {
		t.Fatalf("not linked any more: %+v", members)
	}
	mustOutsiders(t, s, "x")
	mustLinks(t, s, kelas)
}

func mustOutsiders(t *testing.T, s *Store, want ...string) {
	t.Helper()
	people, err := s.Outsiders(t.Context(), 10)
	must(t, err)
	var got []string
	for _, p := range people {
		got = append(got, p.ID)
	}
	if !slices.Equal(got, want) {
		t.Errorf("outsiders %q, want %q", got, want)
	}
}

func mustLinks(t *testing.T, s *Store, class string, want ...string) {
	t.Helper()
	links, err := s.Links(t.Context(), class, 10)
	must(t, err)
	var got []string
	for _, l := range links {
		got = append(got, fmt.Sprint(l.Event, " ", l.Participant.Name, " ", l.Other.Name))
	}
	if !slices.Equal(got, want) {
		t.Errorf("links %q, want %q", got, want)
	}
}

// TestAdmitIsAllOrNothing checks that progress is told as it is made, and that a draft that is wrong takes everything back.
func TestAdmitIsAllOrNothing(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 0)
	var people []progress.Participant
	var drafts []progress.Draft
	for i := range 250 {
		id := fmt.Sprintf("p%03d", i)
		people = append(people, progress.Participant{ID: id, Name: "Siti"})
		drafts = append(drafts, trainerDraft(id, progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true}))
	}
	wrong := trainerDraft("stranger", progress.KindEnrolled, progress.Elsewhere, "", progress.EnrolledBody{On: true})
	var told []int
	tell := func(n int) { told = append(told, n) }
	if err := s.Admit(t.Context(), people, append(drafts[:250:250], wrong), tell); err == nil {
		t.Error("a draft without a class is admitted")
	}
	mustCount := func(want int) {
		t.Helper()
		n, err := s.Count(t.Context(), progress.MemberQuery{Class: kelas})
		must(t, err)
		if n != want {
			t.Errorf("%d people, want %d", n, want)
		}
	}
	mustCount(0)
	told = nil
	stranger := trainerDraft("stranger", progress.KindEnrolled, progress.Elsewhere, kelas, progress.EnrolledBody{On: true})
	must(t, s.SaveParticipant(t.Context(), progress.Participant{ID: "stranger", Name: "Budi"}))
	must(t, s.Admit(t.Context(), people, append(drafts, stranger), tell))
	mustCount(251)
	if !slices.Equal(told, []int{100, 200, 250}) {
		t.Errorf("progress: %v", told)
	}
}

func TestMarksAndRecent(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 2)
	finish := progress.Draft{
		Participant: "p000", At: time.UnixMilli(70), Unit: "m1/kuis", Kind: progress.KindFinished,
		Body: progress.FinishedBody{Run: "r1", Percent: 90, PassMark: 80, Passed: true},
	}
	over := trainerDraft("p000", progress.KindOverrode, "m2/kuis", "", progress.OverrodeBody{Done: true, Reason: "luring"})
	must(t, ignoreEvents(s.Record(t.Context(), answered("p000", true, 60), finish, over)))
	marks, err := s.Marks(t.Context(), []string{"p000", "p001"})
	must(t, err)
	m1, m2 := marks["p000"]["m1"], marks["p000"]["m2"]
	if m1.Opened != 1 || m1.Done != 1 || m1.Passed != 1 || m1.Best == nil || *m1.Best != 90 || m2.Done != 1 || m2.Overridden != 1 {
		t.Fatalf("marks: %+v", marks)
	}
	var kinds []progress.Kind
	var before progress.Stamp
	for {
		events, err := s.Recent(t.Context(), "p000", before, 2)
		must(t, err)
		for _, e := range events {
			kinds = append(kinds, e.Kind)
			before = progress.Stamp{Lamport: e.Lamport, ID: e.ID}
		}
		if len(events) < 2 {
			break
		}
	}
	if !slices.Equal(kinds, []progress.Kind{progress.KindOverrode, progress.KindFinished, progress.KindAnswered, progress.KindEnrolled}) {
		t.Fatalf("recent: %v", kinds)
	}
}

func TestTrainersAndClasses(t *testing.T) {
	t.Parallel()
	s := enrolled(t, 2)
	at := time.UnixMilli(1_700_000_000_123).UTC()
	want := progress.Trainer{ID: "t1", Name: "Bu Rini", Title: "Pranata Humas", Office: "Diskominfo", Lock: "x", Misses: 2, Missed: at, Lang: "id", Theme: "dark", Created: at, Seen: at}
	must(t, s.SaveTrainer(t.Context(), want))
	trainers, err := s.Trainers(t.Context())
	must(t, err)
	if len(trainers) != 1 || trainers[0] != want {
		t.Fatalf("trainers: %+v", trainers)
	}
	must(t, s.SaveClass(t.Context(), progress.Class{ID: "kelas-0", Name: "Angkatan lama", Closed: true, Created: at}))
	classes, err := s.Classes(t.Context())
	must(t, err)
	if len(classes) != 2 || classes[0].ID != kelas || classes[0].People != 2 || !classes[1].Closed || classes[1].People != 0 {
		t.Fatalf("classes: %+v", classes)
	}
	people, err := s.Participants(t.Context())
	must(t, err)
	if len(people) != 0 {
		t.Fatalf("people of a roster were never here: %+v", people)
	}
}

func TestTakeNeverRepeats(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	stores := []*Store{mustOpen(t, dir), mustOpen(t, dir)}
	var want int
	for i, count := range []int{1, 3, 1, 2} {
		first, err := stores[i%2].Take(t.Context(), "sertifikat 2026", count)
		must(t, err)
		if first != want+1 {
			t.Fatalf("numbers from %d on, want %d", first, want+1)
		}
		want += count
	}
	if first, err := stores[0].Take(t.Context(), "sertifikat 2027", 1); err != nil || first != 1 {
		t.Fatalf("another series begins with %d, %v", first, err)
	}
}

func TestVersionChanges(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	one, other := mustOpen(t, dir), mustOpen(t, dir)
	version := func() int64 {
		t.Helper()
		v, err := one.Version(context.Background())
		must(t, err)
		return v
	}
	before := version()
	if again := version(); again != before {
		t.Fatalf("%d became %d by asking", before, again)
	}
	mustRecord(t, other, draftAt(0))
	after := version()
	mustRecord(t, one, draftAt(1))
	if after == before || version() == after {
		t.Fatalf("versions %d, %d, %d", before, after, version())
	}
}
