package classstat

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Module is how far a class is with a module.
type Module struct {
	Module *lessons.Module
	People int // in the class
	// Begun is how many people have touched that unit of the module that most have touched: at least so many have begun it.
	Begun int
	// Passed is how many have passed its quiz; of several quizzes, the one that the fewest have passed.
	Passed int
	// Shares of the class: BegunShare and PassedShare of the people, DoneShare of all units for all people.
	BegunShare, DoneShare, PassedShare Figure
	Best                               Figure // the average of the best results in its quizzes, from 0 to 100
	Units                              []Unit
}

// Unit is how far a class is with a unit. The numbers are people.
type Unit struct {
	Unit                *lessons.Unit
	Begun, Done, Passed int
	Runs                int    // finished, by all of them together
	Results             int    // people who have a result
	Best                Figure // the average of their best results, from 0 to 100
}

// Modules says how far a class of so many people is, module by module. The sums are those of [progress.TopicUnit].
func Modules(course *lessons.Course, sums progress.Sums, people int) []Module {
	all := make([]Module, 0, len(course.Modules))
	for _, module := range course.Modules {
		all = append(all, moduleOf(module, sums, people))
	}
	return all
}

func moduleOf(module *lessons.Module, sums progress.Sums, people int) Module {
	m := Module{Module: module, People: people}
	var done, results, best int64
	quizzes := 0
	for _, unit := range module.Units {
		s := sums[progress.SumKey{Topic: progress.TopicUnit, Unit: unit.ID}]
		m.Units = append(m.Units, unitOf(unit, s))
		m.Begun = max(m.Begun, int(s.N))
		done += s.A
		if unit.Kind != lessons.KindQuiz {
			continue
		}
		if quizzes == 0 || int(s.B) < m.Passed {
			m.Passed = int(s.B)
		}
		quizzes++
		results += s.D
		best += s.E
	}
	m.BegunShare = ratio(int64(m.Begun), int64(people))
	m.DoneShare = ratio(done, int64(people*len(module.Units)))
	if quizzes > 0 {
		m.PassedShare = ratio(int64(m.Passed), int64(people))
	}
	m.Best = ratio(best, results)
	return m
}

func unitOf(unit *lessons.Unit, s progress.Sum) Unit {
	return Unit{
		Unit: unit, Begun: int(s.N), Done: int(s.A), Passed: int(s.B), Runs: int(s.C), Results: int(s.D), Best: ratio(s.E, s.D),
	}
}

// Day is how much was done on a day.
type Day struct {
	Date  time.Time // midnight UTC, to be shown as it is
	N     int       // units that somebody did for the first time
	Total int       // up to the end of that day
}

// Days gives the days on which something was done, in order. The sums are those of [progress.TopicDay].
func Days(sums progress.Sums) []Day {
	var all []Day
	for key, sum := range sums {
		if key.Topic != progress.TopicDay {
			continue
		}
		if date, err := time.Parse(time.DateOnly, key.Item); err == nil {
			all = append(all, Day{Date: date, N: int(sum.N)})
		}
	}
	slices.SortFunc(all, func(a, b Day) int { return a.Date.Compare(b.Date) })
	total := 0
	for i := range all {
		total += all[i].N
		all[i].Total = total
	}
	return all
}

// Daily fills in the days on which nothing was done, so that a day is as wide as any other in a curve.
func Daily(days []Day) []Day {
	var all []Day
	for i, day := range days {
		for i > 0 && all[len(all)-1].Date.AddDate(0, 0, 1).Before(day.Date) {
			last := all[len(all)-1]
			all = append(all, Day{Date: last.Date.AddDate(0, 0, 1), Total: last.Total})
		}
		all = append(all, day)
	}
	return all
}

// Area is the people of a district, or of a village in it.
type Area struct {
	Name         string // "" for people who did not say
	People       int
	Begun        int
	Done, Passed int    // units, of all of them together
	Villages     []Area // by name; of a district only
}

// Progress is which share of all units the people have done, for a course of so many units.
func (a Area) Progress(units int) Figure { return ratio(int64(a.Done), int64(a.People*units)) }

// Areas gives the districts that people are from, and those named, even if nobody is from there, by name; people who did not
// say where they are from come last. The sums are those of [progress.TopicArea].
func Areas(sums progress.Sums, districts []string) []Area {
	places := make(map[string]*Area)
	district := func(name string) *Area {
		key := strings.ToLower(name)
		if places[key] == nil {
			places[key] = &Area{Name: name}
		}
		return places[key]
	}
	for _, name := range districts {
		district(name)
	}
	for _, key := range areaKeys(sums) {
		sum := sums[key]
		district(key.Item).add(Area{Name: key.Part, People: int(sum.N), Begun: int(sum.A), Done: int(sum.B), Passed: int(sum.C)})
	}
	all := make([]Area, 0, len(places))
	for _, area := range places {
		slices.SortFunc(area.Villages, compareNames)
		all = append(all, *area)
	}
	slices.SortFunc(all, compareNames)
	return all
}

// areaKeys are in order, so that of several spellings always the same one is shown.
func areaKeys(sums progress.Sums) []progress.SumKey {
	var keys []progress.SumKey
	for key := range sums {
		if key.Topic == progress.TopicArea {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b progress.SumKey) int {
		return cmp.Or(cmp.Compare(a.Item, b.Item), cmp.Compare(a.Part, b.Part))
	})
	return keys
}

func (a *Area) add(village Area) {
	a.People += village.People
	a.Begun += village.Begun
	a.Done += village.Done
	a.Passed += village.Passed
	a.Villages = append(a.Villages, village)
}

// compareNames puts areas in the order of their names, that without one last.
func compareNames(a, b Area) int {
	switch {
	case a.Name == b.Name:
		return 0
	case a.Name == "":
		return 1
	case b.Name == "":
		return -1
	default:
		return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), cmp.Compare(a.Name, b.Name))
	}
}
