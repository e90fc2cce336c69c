package practice

import (
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// Plan is a content calendar: what is to be published when, and who does it.
type Plan struct{ Entries []Entry }

// Entry is one post of a plan. All of it but the date may be empty.
type Entry struct {
	Date    time.Time // a day: midnight, UTC
	Pillar  string    // the kind of content, see the fact sheet §6.1
	Title   string
	Format  string // photo, carousel, Reels, Story …
	Source  string
	Writer  string
	Checker string
	Status  string
}

// ErrPlan says that a text is not a plan.
var ErrPlan = errors.New("not a plan")

// Day is the day of a date, as plans have it.
func Day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// Fields are the fields of an entry in the order of [Columns].
func (e Entry) Fields() []string {
	return []string{e.Date.Format(time.DateOnly), e.Pillar, e.Title, e.Format, e.Source, e.Writer, e.Checker, e.Status}
}

// Columns are the headings of a plan in a language, "id" or "en"; any other gets Indonesian.
func Columns(lang string) []string {
	if lang == "en" {
		return []string{"Date", "Topic area", "Title", "Format", "Source", "Writer", "Checker", "Status"}
	}
	return []string{"Tanggal", "Pilar", "Judul", "Format", "Sumber", "Penulis", "Pemeriksa", "Status"}
}

// Add puts an entry into the plan, in the order of dates.
func (p Plan) Add(e Entry) Plan {
	entries := append(slices.Clone(p.Entries), e)
	slices.SortStableFunc(entries, func(a, b Entry) int { return a.Date.Compare(b.Date) })
	return Plan{Entries: entries}
}

// Remove takes the n-th entry out of the plan.
func (p Plan) Remove(n int) Plan {
	return Plan{Entries: slices.Delete(slices.Clone(p.Entries), n, n+1)}
}

// String writes the plan as a text that [ParsePlan] reads: comma-separated values without a heading.
func (p Plan) String() string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	for _, e := range p.Entries {
		_ = w.Write(e.Fields()) // a strings.Builder takes everything
	}
	w.Flush()
	return b.String()
}

// ParsePlan reads what [Plan.String] wrote. The error is ErrPlan.
func ParsePlan(s string) (Plan, error) {
	r := csv.NewReader(strings.NewReader(s))
	r.FieldsPerRecord = len(Entry{}.Fields())
	rows, err := r.ReadAll()
	if err != nil {
		return Plan{}, fmt.Errorf("%w: %w", ErrPlan, err)
	}
	var p Plan
	for _, f := range rows {
		date, err := time.Parse(time.DateOnly, f[0])
		if err != nil {
			return Plan{}, fmt.Errorf("%w: %w", ErrPlan, err)
		}
		p = p.Add(Entry{Date: date, Pillar: f[1], Title: f[2], Format: f[3], Source: f[4], Writer: f[5], Checker: f[6], Status: f[7]})
	}
	return p, nil
}

// The rules for entries of a plan.
const (
	RuleNoTitle    Rule = "plan-title"
	RuleNoSource   Rule = "plan-source"
	RuleNoChecker  Rule = "plan-checker"
	RuleSamePerson Rule = "plan-same-person" // nobody else looks at it
	RuleBusyWeek   Rule = "plan-busy-week"   // more posts in seven days than a group keeps up
)

// CheckEntry says what is missing in the n-th entry of the plan. Start and End of the findings are 0.
func (p Plan) CheckEntry(n int) []Finding {
	const keptUp = 5 // posts in seven days; the fact sheet §6.5 advises three
	e := p.Entries[n]
	var all []Finding
	add := func(rule Rule, about string) { all = append(all, Finding{Rule: rule, Severity: Advice, About: about}) }
	if e.Title == "" {
		add(RuleNoTitle, "")
	}
	if e.Source == "" {
		add(RuleNoSource, "")
	}
	switch {
	case e.Checker == "":
		add(RuleNoChecker, "")
	case strings.EqualFold(e.Checker, e.Writer):
		add(RuleSamePerson, e.Writer)
	}
	week := 0
	for _, other := range p.Entries[:n+1] {
		if e.Date.Sub(other.Date) < 7*24*time.Hour {
			week++
		}
	}
	if week > keptUp {
		add(RuleBusyWeek, "")
	}
	return all
}

// Occasion is a day that a plan may want to mark.
type Occasion struct {
	Date time.Time
	Name string
}

// Occasions gives the fixed days from one date to another, both included, in their order, with their names in a language. Days
// that move, such as Idulfitri, are not among them: they follow the decree of the year.
func Occasions(from, to time.Time, lang string) []Occasion {
	var all []Occasion
	for year := from.Year(); year <= to.Year(); year++ {
		for _, day := range fixedDays() {
			date, name := Day(year, day.month, day.day), day.id
			if lang == "en" {
				name = day.en
			}
			if !date.Before(from) && !date.After(to) {
				all = append(all, Occasion{Date: date, Name: name})
			}
		}
	}
	return all
}
