package papers

import (
	"bytes"
	"context"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classreport"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/report"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// entry is a paper that can be written.
type entry struct {
	id, label string
	write     func(ctx context.Context) (name string, data []byte, err error)
}

// papers are all entries, in the present language.
func (m *Model) papers() []entry {
	t := m.env.Text
	var all []entry
	for _, format := range []report.Format{report.XLSX, report.HTML, report.CSV, report.Markdown} {
		all = append(all, m.report(t.Reporting.Whole, string(format), nil, format))
	}
	view := m.env.Text.Class.Views[string(m.view)]
	all = append(all,
		m.report(t.Reporting.View(view), "view-xlsx", parts(m.view), report.XLSX),
		m.report(t.Reporting.View(view), "view-html", parts(m.view), report.HTML),
		m.activity(),
		m.people(),
	)
	return all
}

// parts are the parts of the report that show what a view shows.
func parts(v screen.View) []classreport.View {
	switch v {
	case screen.ViewToday:
		return []classreport.View{classreport.Overview, classreport.Obstacles}
	case screen.ViewMap:
		return []classreport.View{classreport.Areas, classreport.People}
	case screen.ViewItems:
		return []classreport.View{classreport.Questions}
	case screen.ViewGain:
		return []classreport.View{classreport.Gain}
	case screen.ViewScenes:
		return []classreport.View{classreport.Dramas}
	case screen.ViewInbox:
		return []classreport.View{classreport.Obstacles}
	case screen.ViewCharts:
	}
	return []classreport.View{classreport.Days, classreport.Modules, classreport.Gain, classreport.Areas}
}

func (m *Model) options(views []classreport.View) classreport.Options {
	return classreport.Options{Class: m.env.Class, Views: views, Text: m.env.Text, Now: m.env.Now()}
}

func (m *Model) report(label, id string, views []classreport.View, format report.Format) entry {
	name := m.env.Text.Reporting.File + "-" + day(m.env.Now()) + "." + string(format)
	store, course, o := m.env.Classes, m.env.Course, m.options(views)
	return entry{id: id, label: label + " · " + string(format), write: func(ctx context.Context) (string, []byte, error) {
		doc, err := classreport.Build(ctx, store, course, o)
		if err != nil {
			return "", nil, err
		}
		var out bytes.Buffer
		err = report.Write(ctx, &out, doc, format, report.Options{})
		return name, out.Bytes(), err
	}}
}

func (m *Model) activity() entry {
	name := m.env.Text.Reporting.ActivityFile + "-" + day(m.env.Now()) + ".md"
	store, course, o := m.env.Classes, m.env.Course, m.options(nil)
	return entry{id: "activity", label: m.env.Text.Reporting.Activity, write: func(ctx context.Context) (string, []byte, error) {
		text, err := classreport.Activity(ctx, store, course, o)
		return name, text, err
	}}
}

func (m *Model) people() entry {
	store, class := m.env.Classes, m.env.Class.ID
	name := m.env.Text.ClassReport.Sections["people"] + "-" + day(m.env.Now()) + ".csv"
	return entry{id: "people", label: m.env.Text.ClassReport.Sections["people"] + " · csv", write: func(ctx context.Context) (string, []byte, error) {
		data, _, err := intake.List(ctx, store, class)
		return name, data, err
	}}
}
