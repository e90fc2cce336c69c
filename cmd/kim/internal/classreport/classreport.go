// Package classreport says what there is to say about a class: as the document that package report writes, and as the activity
// report of an office, a text that the trainer completes. Its numbers are those of package classstat, as on the screens.
package classreport

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// View is a part of a report.
type View string

// The views, in the order in which they stand.
const (
	Overview  View = "overview"
	Areas     View = "areas"
	People    View = "people"
	Modules   View = "modules"
	Questions View = "questions"
	Gain      View = "gain"
	Dramas    View = "dramas"
	Obstacles View = "obstacles"
	Days      View = "days"
)

// Views gives all of them, in order.
func Views() []View {
	return []View{Overview, Areas, People, Modules, Questions, Gain, Dramas, Obstacles, Days}
}

// Options say what a report is of.
type Options struct {
	Class    progress.Class
	Region   region.Region // whose places are listed, with people or without
	District string        // only the people from there; "": all. Views that exist for whole classes only are left out then.
	Views    []View        // none: all
	Text     *i18n.Text
	Now      time.Time
	Since    time.Time // leaves out people, obstacles and days from before; zero: nothing
	Program  string    // its version; may be empty
}

// wib is the clock of Karanganyar, which days are counted by.
func wib() *time.Location { return time.FixedZone("WIB", 7*60*60) }

// builder fills a document.
type builder struct {
	ctx    context.Context
	store  progress.ClassStore
	course *lessons.Course
	o      Options
	t      i18n.ClassReport
	lang   lessons.Lang
	sums   progress.Sums
	people int // in the class or the district
}

// Build asks the store for the sums and gives the document. Lists of people come from the store while it is written, a page at
// a time: it can be written once, as long as the store is open and ctx lasts.
func Build(ctx context.Context, store progress.ClassStore, course *lessons.Course, o Options) (report.Document, error) {
	b, err := newBuilder(ctx, store, course, o)
	if err != nil {
		return report.Document{}, err
	}
	doc := report.Document{
		Title: b.t.Title(string(o.Class.Name)), Subtitle: course.Title.In(b.lang), Lang: o.Text.Lang, Facts: b.facts(),
	}
	for _, view := range Views() {
		if len(o.Views) > 0 && !slices.Contains(o.Views, view) || o.District != "" && view.ofWholeClass() {
			continue
		}
		sections, err := b.sections(view)
		if err != nil {
			return report.Document{}, err
		}
		doc.Sections = append(doc.Sections, sections...)
	}
	return doc, nil
}

// newBuilder gathers what the sections add up.
func newBuilder(ctx context.Context, store progress.ClassStore, course *lessons.Course, o Options) (*builder, error) {
	b := &builder{
		ctx: ctx, store: store, course: course, o: o, t: o.Text.ClassReport, lang: lessons.Lang(o.Text.Lang),
	}
	var err error
	b.sums, err = store.Sums(
		ctx, o.Class.ID, "",
		progress.TopicUnit, progress.TopicDay, progress.TopicObjective, progress.TopicLevel, progress.TopicForm, progress.TopicArea,
		progress.TopicQuestion, progress.TopicHint, progress.TopicChoice, progress.TopicTime, progress.TopicScene, progress.TopicEnding,
		progress.TopicQuestion.Of(progress.AllAttempts),
	)
	if err != nil {
		return nil, fmt.Errorf("report of a class: %w", err)
	}
	if b.people, err = store.Count(ctx, b.members()); err != nil {
		return nil, fmt.Errorf("report of a class: %w", err)
	}
	return b, nil
}

// ofWholeClass tells whether there are no numbers for a part of the class.
func (v View) ofWholeClass() bool {
	switch v {
	case Modules, Questions, Gain, Dramas, Days:
		return true
	case Overview, Areas, People, Obstacles:
	}
	return false
}

func (b *builder) sections(v View) ([]report.Section, error) {
	switch v {
	case Overview:
		return b.overview()
	case Areas:
		return b.areas(), nil
	case People:
		return []report.Section{b.persons(), b.results()}, nil
	case Modules:
		return b.modules(), nil
	case Questions:
		return b.questions()
	case Gain:
		return b.gain(), nil
	case Dramas:
		return b.dramas()
	case Obstacles:
		return b.obstacles(), nil
	case Days:
		return b.days(), nil
	}
	return nil, fmt.Errorf("report of a class: no view %q", v)
}

func (b *builder) facts() []report.Fact {
	fact := func(id, value string) report.Fact { return report.Fact{ID: id, Label: b.t.Facts[id], Value: value} }
	filter := b.t.Everybody
	if b.o.District != "" {
		filter = b.t.District(b.o.District)
	}
	facts := []report.Fact{fact("class", string(b.o.Class.Name)), fact("filter", filter)}
	if !b.o.Since.IsZero() {
		facts = append(facts, fact("since", b.t.Since(b.o.Text.Date.Day(b.o.Since.In(wib())))))
	}
	facts = append(
		facts, fact("course", b.course.Title.In(b.lang)), fact("course_version", b.course.Version),
		fact("until", b.t.Until(b.o.Text.Report.Moment(b.o.Now.In(wib())))),
	)
	if b.o.Program != "" {
		facts = append(facts, fact("program", b.o.Program))
	}
	return facts
}

// section begins a section with its title and note.
func (b *builder) section(id string) report.Section {
	return report.Section{ID: id, Title: b.t.Sections[id], Note: b.t.Notes[id]}
}

// column is a column by the name that it has in the texts.
func (b *builder) column(id string, kind report.Kind) report.Column {
	return report.Column{ID: id, Title: b.t.Columns[id], Kind: kind}
}

// columns are several of one kind.
func (b *builder) columns(kind report.Kind, ids ...string) []report.Column {
	all := make([]report.Column, 0, len(ids))
	for _, id := range ids {
		all = append(all, b.column(id, kind))
	}
	return all
}
