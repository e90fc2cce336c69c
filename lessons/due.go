package lessons

import (
	"slices"
	"time"
)

// Due returns the units whose facts are to be looked up again by a day: those with a Review.By on
// that day or before it, the earliest first, else in the order of the course, tests last.
func (c *Course) Due(day time.Time) []*Unit {
	var due []*Unit
	for _, u := range slices.Concat(c.units, c.Tests) {
		if !u.Review.By.IsZero() && !u.Review.By.After(day) {
			due = append(due, u)
		}
	}
	slices.SortStableFunc(due, func(a, b *Unit) int { return a.Review.By.Compare(b.Review.By) })
	return due
}

// File returns the path of the unit's file in language l, or in the language it falls back to,
// relative to the course folder.
func (u *Unit) File(l Lang) string {
	f, ok := inLanguage(u.files, func(f *unitFile) Lang { return f.lang }, l)
	if !ok {
		return ""
	}
	return f.file
}
