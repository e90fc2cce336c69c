package roster

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// personOf reads "name/KIM/village/district/code".
func personOf(row int, text string) Person {
	p := Person{Row: row}
	for i, part := range strings.Split(text, "/") {
		*Columns()[i].of(&p) = safe.Text(part)
	}
	return p
}

func (p Person) line() string {
	var parts []string
	for _, c := range Columns() {
		parts = append(parts, string(p.Value(c)))
	}
	return strings.TrimRight(strings.Join(parts, "/"), "/")
}

func TestCompare(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		known, list []string
		want        string
	}{
		"all new":      {nil, []string{"Siti", "Budi"}, "new Siti, new Budi"},
		"the same":     {[]string{"Siti/Lawu/Ngringo/Jaten/K1"}, []string{"Siti/Lawu/Ngringo/Jaten/K1"}, "1 same"},
		"only a name":  {[]string{"Siti/Lawu/Ngringo/Jaten/K1"}, []string{"Siti/Lawu/Ngringo"}, "1 same"},
		"title, case":  {[]string{"Siti Aminah/Lawu/Ngringo"}, []string{"Hj.  SITI AMINAH, S.Pd./lawu/NGRINGO"}, "0: name, KIM, village"},
		"another KIM":  {[]string{"Siti/Lawu/Ngringo"}, []string{"Siti/Merapi/Ngringo"}, "new Siti/Merapi/Ngringo"},
		"corrections":  {[]string{"Sity/Lawu/Ngringo/Jaten/K1"}, []string{"Siti///Tasikmadu/k1"}, "0: name, district, code"},
		"gets a code":  {[]string{"Siti/Lawu/Ngringo"}, []string{"Siti/Lawu/Ngringo//K1"}, "0: code"},
		"other code":   {[]string{"Siti/Lawu/Ngringo//K1"}, []string{"Siti/Lawu/Ngringo//K2"}, "new Siti/Lawu/Ngringo//K2"},
		"namesakes":    {[]string{"Siti", "Siti"}, []string{"Siti", "Siti", "Siti"}, "2 same, new Siti"},
		"code first":   {[]string{"Siti//Ngringo//K1"}, []string{"Siti//Ngringo", "Sita//Ngringo//K1"}, "new Siti//Ngringo, 0: name"},
		"nothing lost": {[]string{"Siti", "Budi"}, []string{"Budi"}, "1 same"},
	} {
		var known []Known
		for i, k := range c.known {
			known = append(known, Known{ID: fmt.Sprint(i), Person: personOf(0, k)})
		}
		var list []Person
		for i, p := range c.list {
			list = append(list, personOf(i+2, p))
		}
		if got := said(Compare(list, known)); got != c.want {
			t.Errorf("%s: %s; want %s", name, got, c.want)
		}
	}
}

func said(p Plan) string {
	var parts []string
	if p.Same > 0 {
		parts = append(parts, fmt.Sprint(p.Same, " same"))
	}
	for _, n := range p.New {
		parts = append(parts, "new "+n.line())
	}
	for _, c := range p.Changed {
		var columns []string
		for _, column := range c.Differs() {
			columns = append(columns, map[Column]string{KIM: "KIM"}[column])
			if column != KIM {
				columns[len(columns)-1] = string(column)
			}
		}
		parts = append(parts, c.ID+": "+strings.Join(columns, ", "))
	}
	return strings.Join(parts, ", ")
}

// A list that is brought in twice changes nothing the second time, and nobody
// is ever taken for two.
func TestCompareAgain(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(rt *rapid.T) {
		text := rapid.SampledFrom([]string{"", "Siti", "siti", "Budi", "K1", "k2"})
		var list []Person
		for i := range rapid.IntRange(0, 12).Draw(rt, "people") {
			p := Person{Row: i + 2, Name: "Ani"}
			for _, c := range Columns()[1:] {
				*c.of(&p) = safe.Text(text.Draw(rt, string(c)))
			}
			if slices.ContainsFunc(list, func(q Person) bool { return p.Code != "" && codeKey(p) == codeKey(q) }) {
				p.Code = ""
			}
			list = append(list, p)
		}
		first := Compare(list, nil)
		if len(first.New) != len(list) {
			rt.Fatalf("into an empty class: %+v", first)
		}
		var known []Known
		for i, p := range first.New {
			known = append(known, Known{ID: fmt.Sprint(i), Person: p})
		}
		again := Compare(list, known)
		if len(again.New) != 0 {
			rt.Fatalf("new the second time: %+v", again.New)
		}
		seen := map[string]bool{}
		for _, c := range again.Changed {
			if seen[c.ID] {
				rt.Fatalf("%s changes twice", c.ID)
			}
			seen[c.ID] = true
		}
	})
}
