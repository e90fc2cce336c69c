package classreport

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// weakest is how many objectives a report recommends to go through again.
const weakest = 3

// Activity is the activity report of an office, in Markdown. It says what the records tell, and marks what the trainer has to
// write. District, Views and Since of the options do not matter.
func Activity(ctx context.Context, store progress.ClassStore, course *lessons.Course, o Options) ([]byte, error) {
	o.District = ""
	b, err := newBuilder(ctx, store, course, o)
	if err != nil {
		return nil, err
	}
	needs, err := b.needs()
	if err != nil {
		return nil, err
	}
	a := activity{builder: b, t: o.Text.Activity, needs: needs, area: b.area(), gains: classstat.GainsOf(course, b.sums)}
	for _, d := range b.districts() {
		switch {
		case d.People == 0:
			a.empty = append(a.empty, d.Name)
		case d.Name != "":
			a.from++
		}
	}
	a.write()
	return []byte(a.out.String()), nil
}

// activity is a report being written.
type activity struct {
	*builder
	t     i18n.Activity
	out   strings.Builder
	needs map[progress.SignalKind]int
	area  classstat.Area
	gains classstat.Gains
	from  int      // districts that people are from
	empty []string // districts that nobody is from
}

func (a *activity) n(n int) string { return a.o.Text.Report.Number(float64(n), 0) }

func (a *activity) line(text string)     { a.out.WriteString(text + "\n\n") }
func (a *activity) heading(i int)        { a.line("## " + a.t.Headings[i]) }
func (a *activity) items(items []string) { a.line("- " + strings.Join(items, "\n- ")) }

func (a *activity) write() {
	title := plain(a.course.Title.In(a.lang))
	a.line("# " + a.t.Title(title))
	a.line(plain(a.builder.t.Facts["class"]+": "+string(a.o.Class.Name)) + ". " +
		a.t.Cut(a.builder.t.Until(a.o.Text.Report.Moment(a.o.Now.In(wib()))), a.course.Version))
	a.heading(0)
	a.line(a.t.Background(a.n(a.people), a.n(a.from)))
	a.line(a.t.Fill(a.t.Reason))
	a.heading(1)
	a.line("### " + a.t.Basis[0])
	a.items([]string{a.t.Law, a.t.Fill(a.t.LawMore)})
	a.line("### " + a.t.Basis[1])
	a.line(a.t.Goal(title))
	a.heading(2)
	a.when()
	a.heading(3)
	a.persons()
	a.heading(4)
	a.line(a.t.Active(a.n(a.area.Begun), a.n(a.people)))
	a.heading(5)
	a.tests()
	a.heading(6)
	a.obstacles()
	a.heading(7)
	a.items(a.advice())
	a.heading(8)
	a.line(a.t.Closing)
	a.line(a.t.Fill(a.t.Signature))
}

func (a *activity) when() {
	if days := classstat.Days(a.sums); len(days) > 0 {
		day := a.o.Text.Date.Day
		a.line(a.t.FromTo(day(days[0].Date), day(days[len(days)-1].Date)))
	}
	place := a.t.Fill(a.t.Where)
	if a.o.Class.Place != "" {
		place = plain(string(a.o.Class.Place))
	}
	a.items([]string{a.t.Fill(a.t.When), place})
}

func (a *activity) persons() {
	a.line(a.t.People(a.n(a.people)))
	c := a.builder.t.Columns
	fmt.Fprintf(&a.out, "| %s | %s | %s |\n|---|--:|--:|\n", c["district"], c["people"], c["begun"])
	for _, d := range a.districts() {
		name := d.Name
		if name == "" {
			name = a.builder.t.Unplaced
		}
		fmt.Fprintf(&a.out, "| %s | %s | %s |\n", plain(name), a.n(d.People), a.n(d.Begun))
	}
	fmt.Fprintf(&a.out, "| **%s** | **%s** | **%s** |\n\n", a.t.Total, a.n(a.area.People), a.n(a.area.Begun))
	if len(a.empty) > 0 {
		a.line(a.t.Empty(a.n(len(a.empty)), plain(strings.Join(a.empty, ", "))))
	}
}

func (a *activity) tests() {
	w := a.gains.Whole
	if w.N == 0 {
		a.line(a.t.NoTests)
		return
	}
	f := func(v classstat.Figure) string { return a.o.Text.Report.Number(v.Value, 1) }
	change := f(w.Change) + " " + a.t.Percent
	if w.RangeKnown {
		change += " (" + a.builder.t.Range(a.o.Text.Report.Number(w.ChangeRange.Low, 1), a.o.Text.Report.Number(w.ChangeRange.High, 1)) + ")"
	}
	a.line(a.t.Tests(a.n(w.N), f(w.MeanBefore), f(w.MeanAfter), change))
	a.line(a.builder.t.Balance[string(a.gains.Balance.Verdict)])
	a.line("### " + a.t.Weak)
	var items []string
	for _, g := range a.weak() {
		items = append(items, a.t.WeakOne(a.objective(g), f(g.MeanAfter)))
	}
	if len(items) == 0 {
		items = []string{a.t.NoWeak}
	}
	a.items(items)
}

// weak are the objectives with the lowest results after the course.
func (a *activity) weak() []classstat.Gain {
	all := a.gains.Lowest()
	return all[:min(weakest, len(all))]
}

// objective is its text, to stand inside a sentence.
func (a *activity) objective(g classstat.Gain) string {
	return plain(strings.TrimRight(g.Objective.Text.In(a.lang), ". "))
}

func (a *activity) obstacles() {
	var items []string
	for _, kind := range progress.SignalKinds() {
		if n := a.needs[kind]; n > 0 {
			items = append(items, a.t.Need(a.builder.t.Needs[string(kind)], a.n(n)))
		}
	}
	if len(items) == 0 {
		items = []string{a.t.NoNeeds}
	}
	a.items(items)
}

func (a *activity) advice() []string {
	var items []string
	var objectives []string
	for _, g := range a.weak() {
		objectives = append(objectives, "“"+a.objective(g)+"” ("+a.builder.t.Columns["module"]+" "+strconv.Itoa(g.Module.Number)+")")
	}
	if len(objectives) > 0 {
		items = append(items, a.t.AdviseWeak(strings.Join(objectives, ", ")))
	}
	if n := len(a.empty); n > 0 {
		items = append(items, a.t.AdviseEmpty(a.n(n)))
	}
	if n := a.needs[progress.SignalHelp] + a.needs[progress.SignalStuck] + a.needs[progress.SignalHint]; n > 0 {
		items = append(items, a.t.AdviseHelp(a.n(n)))
	}
	if n := a.people - a.area.Begun; n > 0 {
		items = append(items, a.t.AdviseUnbegun(a.n(n)))
	}
	if len(items) == 0 {
		items = []string{a.t.AdviseNothing}
	}
	return append(items, a.t.Fill(a.t.AdviseMore))
}

// plain is a text whose letters mean nothing to Markdown.
func plain(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "#", `\#`, "\n", " ",
	).Replace(s)
}
