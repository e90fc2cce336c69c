package roster

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Known is somebody who is in the class already. The row does not matter.
type Known struct {
	ID string
	Person
}

// Change is what a list says anew of somebody who is known.
type Change struct {
	Row int
	ID  string
	Was Person
	Is  Person // what the list leaves empty stays as it was
}

// Differs gives the columns that change.
func (c Change) Differs() []Column {
	var all []Column
	for _, column := range Columns() {
		if *column.of(&c.Was) != *column.of(&c.Is) {
			all = append(all, column)
		}
	}
	return all
}

// Value gives the text of a column.
func (p Person) Value(c Column) safe.Text { return *c.of(&p) }

// Plan is what a list would do to a class.
type Plan struct {
	New     []Person
	Same    int
	Changed []Change
}

// Compare tells who of a list is new in a class. The same code is the same person, whatever else is written: so are names and
// places put right. Without a code on both sides, the same name, KIM and village are. Titles, capitals and spaces are no
// difference, but spelling is: people who are only similar are suggested later, to somebody who decides. Nobody is two people
// of a list.
func Compare(people []Person, known []Known) Plan {
	codes, names := make(map[string]int, len(known)), make(map[string][]int, len(known))
	for i, k := range known {
		if code := codeKey(k.Person); code != "" {
			codes[code] = i
		}
		names[nameKey(k.Person)] = append(names[nameKey(k.Person)], i)
	}
	taken := make(map[int]bool, len(known))
	matches := make([]int, len(people))
	for row, p := range people { // codes first: no name may take somebody from their code
		matches[row] = -1
		if i, ok := codes[codeKey(p)]; ok && codeKey(p) != "" && !taken[i] {
			matches[row], taken[i] = i, true
		}
	}
	for row, p := range people {
		if matches[row] >= 0 {
			continue
		}
		for _, i := range names[nameKey(p)] {
			if !taken[i] && (codeKey(p) == "" || codeKey(known[i].Person) == "") {
				matches[row], taken[i] = i, true
				break
			}
		}
	}
	var plan Plan
	for row, p := range people {
		if matches[row] < 0 {
			plan.New = append(plan.New, p)
			continue
		}
		k := known[matches[row]]
		c := Change{Row: p.Row, ID: k.ID, Was: k.Person, Is: merged(k.Person, p)}
		if len(c.Differs()) == 0 {
			plan.Same++
			continue
		}
		plan.Changed = append(plan.Changed, c)
	}
	return plan
}

// merged is what is known of a person, with what a list says.
func merged(was, list Person) Person {
	is := was
	for _, column := range Columns() {
		if text := *column.of(&list); text != "" {
			*column.of(&is) = text
		}
	}
	return is
}

func codeKey(p Person) string { return strings.ToLower(string(p.Code)) }

func nameKey(p Person) string {
	name := strings.ReplaceAll(progress.NameKey(p.Name), " ", "") // Nur Aini, Nuraini
	return name + "\x00" + letters(string(p.KIM)) + "\x00" + letters(string(p.Village))
}
