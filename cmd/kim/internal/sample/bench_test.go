package sample

import (
	"os"
	"slices"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// screenRows is more than any screen shows at a time.
const screenRows = 40

// sampleDir is a folder for the large class, which takes some minutes to make and more than a gigabyte to keep. The first run fills it,
// the next ones find it full.
const sampleDir = "KIM_SAMPLE_DIR"

// large is a store with a large class.
func large(b *testing.B) (*sqlstore.Store, Options) {
	b.Helper()
	dir, o := os.Getenv(sampleDir), options(10_000)
	if dir == "" {
		dir, o = b.TempDir(), options(1000)
		b.Logf("a class of %d; set %s to a folder for one of 10,000", o.People, sampleDir)
	}
	s := open(b, dir)
	n, err := s.Count(b.Context(), progress.MemberQuery{Class: o.ClassID()})
	if err != nil {
		b.Fatal(err)
	}
	if n != o.People {
		began := time.Now()
		fill(b, s, o)
		b.Logf("made a class of %d in %s", o.People, time.Since(began).Round(time.Second))
	}
	return s, o
}

// measure runs do for each round again and again and reports the time that 95 of 100 calls keep to.
func measure(b *testing.B, name string, rounds int, do func(round int) error) {
	b.Helper()
	b.Run(name, func(b *testing.B) {
		var took []time.Duration
		b.ReportAllocs()
		for b.Loop() {
			began := time.Now()
			if err := do(len(took) % rounds); err != nil {
				b.Fatal(err)
			}
			took = append(took, time.Since(began))
		}
		slices.Sort(took)
		b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
	})
}

// only gives the error of an answer that nobody looks at.
func only[T any](_ T, err error) error { return err }

// BenchmarkClass measures what the views of a class ask of the store. The first screen of each is to take less than 50 ms and 1 MB,
// what is asked at each letter of a filter less than 16 ms.
func BenchmarkClass(b *testing.B) {
	s, o := large(b)
	class := o.ClassID()
	members := func(q progress.MemberQuery) error {
		q.Class, q.Limit = class, screenRows
		return only(s.Members(b.Context(), q))
	}
	for _, order := range []progress.MemberOrder{progress.ByName, progress.ByArea, progress.ByDone, progress.ByActive} {
		middle := member(b, s, class, order, o.People/2)
		for _, down := range []bool{false, true} {
			name := "Members/" + string(order)
			if down {
				name += "-descending"
			}
			measure(b, name+"/first", 1, func(int) error { return members(progress.MemberQuery{Order: order, Descending: down}) })
			measure(b, name+"/middle", 2, func(round int) error {
				return members(progress.MemberQuery{Order: order, Descending: down, After: &middle, Back: round == 1})
			})
		}
	}
	inDistrict := member(b, s, class, progress.ByArea, o.People/2)
	measure(b, "Members/district/first", 1, func(int) error {
		return members(progress.MemberQuery{Order: progress.ByName, District: string(inDistrict.District)})
	})
	measure(b, "Members/village/first", 1, func(int) error {
		return members(progress.MemberQuery{Order: progress.ByName, District: string(inDistrict.District), Village: string(inDistrict.Village)})
	})
	for _, typed := range []string{"siti lestari", "contoh mekar", "tidak ada orang begini"} {
		measure(b, "FilterByDone/"+typed, len(typed), func(round int) error {
			return members(progress.MemberQuery{Order: progress.ByDone, Descending: true, Filter: typed[:round+1]})
		})
		measure(b, "Filter/"+typed, len(typed), func(round int) error {
			return members(progress.MemberQuery{Order: progress.ByName, Filter: typed[:round+1]})
		})
		measure(b, "FilterCount/"+typed, len(typed), func(round int) error {
			return only(s.Count(b.Context(), progress.MemberQuery{Class: class, Filter: typed[:round+1]}))
		})
	}
	measure(b, "Count", 1, func(int) error { return only(s.Count(b.Context(), progress.MemberQuery{Class: class})) })
	benchmarkSignals(b, s, o)
	benchmarkFigures(b, s, o)
}

// member is the one at a place in an order.
func member(b *testing.B, s *sqlstore.Store, class string, order progress.MemberOrder, place int) progress.Member {
	b.Helper()
	q := progress.MemberQuery{Class: class, Order: order, Limit: place}
	members, err := s.Members(b.Context(), q)
	if err != nil {
		b.Fatal(err)
	}
	return members[place-1]
}

func benchmarkSignals(b *testing.B, s *sqlstore.Store, o Options) {
	b.Helper()
	all := progress.SignalQuery{
		Class: o.ClassID(), Now: o.Now.UnixMilli(), SilentAfter: 14 * 24 * time.Hour, HintAfter: 24 * time.Hour, Units: 74, Limit: screenRows,
	}
	for _, kind := range progress.SignalKinds() {
		q := all
		q.Kind = kind
		measure(b, "Signals/"+string(kind), 1, func(int) error {
			return only(s.Signals(b.Context(), q))
		})
	}
	measure(b, "SignalCounts", 1, func(int) error {
		return only(s.SignalCounts(b.Context(), all))
	})
	measure(b, "Needing", 1, func(int) error {
		return only(s.Needing(b.Context(), all))
	})
	measure(b, "Reports", 1, func(int) error {
		return only(s.Signals(b.Context(), all)) // of no kind: of all kinds that people report
	})
	for _, by := range []progress.ReportSort{progress.SortWord, progress.SortDistrict, progress.SortUnit} {
		measure(b, "ReportCounts/"+string(by), 1, func(int) error {
			return only(s.ReportCounts(b.Context(), all, by))
		})
	}
	page := all
	page.Limit = 5 // of each group
	for name, filter := range map[string]progress.SignalFilter{
		"word": {Word: "signal"}, "district": {District: "Jaten"}, "unit": {Unit: "mengenal-kim/kuis"},
	} {
		page.Only = filter
		measure(b, "Reports/"+name, 1, func(int) error {
			return only(s.Signals(b.Context(), page))
		})
	}
}

func benchmarkFigures(b *testing.B, s *sqlstore.Store, o Options) {
	b.Helper()
	class := o.ClassID()
	page, err := s.Members(b.Context(), progress.MemberQuery{Class: class, Order: progress.ByArea, Limit: screenRows})
	if err != nil {
		b.Fatal(err)
	}
	var persons []string
	for _, m := range page {
		persons = append(persons, m.Person)
	}
	measure(b, "Marks", 1, func(int) error {
		return only(s.Marks(b.Context(), persons))
	})
	for _, topic := range progress.Topics() {
		measure(b, "Sums/"+string(topic), 1, func(int) error {
			return only(s.Sums(b.Context(), class, "", topic))
		})
	}
	for _, topic := range []progress.Topic{progress.TopicChoice, progress.TopicTime} {
		measure(b, "Sums/"+string(topic)+"/unit", 1, func(int) error {
			return only(s.Sums(b.Context(), class, "mengenal-kim/kuis", topic))
		})
	}
	measure(b, "Likenesses", 1, func(int) error {
		return only(s.Likenesses(b.Context(), class, screenRows))
	})
	measure(b, "Recent", len(persons), func(round int) error {
		return only(s.Recent(b.Context(), persons[round], progress.Stamp{}, screenRows))
	})
	measure(b, "State", len(persons), func(round int) error {
		return only(s.State(b.Context(), persons[round]))
	})
	measure(b, "Classes", 1, func(int) error { return only(s.Classes(b.Context())) })
	measure(b, "Version", 1, func(int) error { return only(s.Version(b.Context())) })
}
