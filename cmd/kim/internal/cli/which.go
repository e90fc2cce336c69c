package cli

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// storage is trouble with the records, in words.
func (s *session) storage(err error) error {
	return &said{text: explain.Storage(s.text, err, s.recordsPath()), code: exitError, err: err}
}

// whichClass finds the class that a name means: the one of exactly that name,
// else the only one whose name begins with it. Without a name it is the only
// class that there is.
func (s *session) whichClass(ctx context.Context, name string) (progress.Class, error) {
	t := s.text.Award
	var none progress.Class
	var classes []progress.Class
	if s.hasRecords() {
		store, err := s.open(ctx)
		if err != nil {
			return none, err
		}
		if classes, err = store.Classes(ctx); err != nil {
			return none, s.storage(err)
		}
	}
	found, exact := named(classes, name, className)
	switch {
	case len(classes) == 0:
		return none, &said{text: t.NoClasses, code: exitError}
	case len(found) == 1:
		return found[0], nil
	case len(found) == 0:
		return none, &said{text: t.NoClass(name, firstNames(alikeFirst(classes, name, className), className)), code: exitError}
	case name == "":
		return none, &said{text: t.WhichClass(firstNames(classes, className)), code: exitError}
	case exact: // two of the same name: the open one, if there is only one
		if !found[0].Closed && found[1].Closed {
			return found[0], nil
		}
	}
	return none, &said{text: t.SeveralClasses(name, firstNames(found, className)), code: exitError}
}

func className(c progress.Class) string { return string(c.Name) }

func trainerName(t progress.Trainer) string { return string(t.Name) }

// firstNames are the names of the first of them, for sentences.
func firstNames[T any](all []T, of func(T) string) []string {
	const most = 10
	var names []string
	for i, one := range all {
		if i == most {
			return append(names, "…")
		}
		names = append(names, of(one))
	}
	return names
}

// alikeFirst orders by how many words of a name begin like one that was typed: what was meant is among the first.
func alikeFirst[T any](all []T, typed string, of func(T) string) []T {
	const start = 3 // letters: enough to know a word by, and before most slips
	starts := func(text string) map[string]bool {
		words := make(map[string]bool)
		for _, word := range strings.Fields(strings.ToLower(text)) {
			letters := []rune(word)
			words[string(letters[:min(start, len(letters))])] = true
		}
		return words
	}
	meant := starts(typed)
	alike := func(one T) (n int) {
		for word := range starts(of(one)) {
			if meant[word] {
				n++
			}
		}
		return n
	}
	return slices.SortedStableFunc(slices.Values(all), func(a, b T) int { return alike(b) - alike(a) })
}

// named gives all that have exactly that name, but for case; if there are none,
// all whose name begins with it.
func named[T any](all []T, name string, of func(T) string) (found []T, exact bool) {
	name = strings.ToLower(strings.TrimSpace(name))
	var begin []T
	for _, one := range all {
		switch this := strings.ToLower(of(one)); {
		case this == name:
			found = append(found, one)
		case strings.HasPrefix(this, name):
			begin = append(begin, one)
		}
	}
	if len(found) > 0 {
		return found, true
	}
	return begin, false
}

// whichTrainer finds the trainer that a name means; without a name it is the
// one who was here last.
func (s *session) whichTrainer(ctx context.Context, name string) (progress.Trainer, error) {
	var none progress.Trainer
	trainers, err := s.store.Trainers(ctx)
	if err != nil {
		return none, s.storage(err)
	}
	found, _ := named(trainers, name, trainerName)
	switch {
	case len(trainers) == 0:
		return none, &said{text: s.text.Award.NoTrainer, code: exitError}
	case len(found) == 1, len(found) > 1 && name == "":
		return found[0], nil
	default:
		return none, &said{text: s.text.Award.NoSuchTrainer(name, firstNames(trainers, trainerName)), code: exitError}
	}
}

// dayOf reads the date of an option; "" is the zero time.
func (s *session) dayOf(flag, value string) (time.Time, error) {
	if value == "" {
		return time.Time{}, nil
	}
	day, err := time.Parse(time.DateOnly, value)
	if err != nil || !day.Equal(certificate.Day(day)) || day.Year() < 1971 {
		return time.Time{}, s.usage(s.text.Command.NotDate(flag, value))
	}
	return day, nil
}
