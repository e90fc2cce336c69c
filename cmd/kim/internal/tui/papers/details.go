package papers

import (
	"slices"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/form"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The fields of the form, by the names that package award gives them.
const (
	place     = "place"
	date      = "date"
	office    = "office"
	signatory = "signatory"
	title     = "title"
	nip       = "nip"
)

// fields are those that are asked for: the name of the office is fixed from the
// first certificate on.
func (b *batch) fields() []string {
	all := []string{place, date, office, signatory, title, nip}
	if b.key != nil {
		all = slices.DeleteFunc(all, func(name string) bool { return name == office })
	}
	return all
}

// fillIn goes to the form for what stands on all certificates of the batch.
func (m *Model) fillIn() tea.Cmd {
	fields, p := m.batch.fields(), m.batch.proposal
	if len(m.typed) != len(fields) {
		values := map[string]string{
			place: p.Place, date: m.env.Text.Date.Day(p.Date), office: p.Office, signatory: p.Signatory, title: p.Title, nip: p.NIP,
		}
		m.typed = make([]string, len(fields))
		for i, name := range fields {
			m.typed[i] = values[name]
		}
	}
	m.form = form.New(m.env, form.Spec{
		Fields: func() []form.Field {
			t := m.env.Text
			all := make([]form.Field, len(fields))
			for i, name := range fields {
				all[i] = form.Field{Label: t.Award.Field[name], Hint: t.Papers.Hints[name]}
			}
			return all
		},
		Title:  func() string { return m.env.Text.Papers.Details },
		Why:    m.why,
		Submit: func() string { return m.env.Text.Papers.Continue },
		Check:  m.check,
		Remark: m.remark,
	}, m.typed)
	m.form.SetSize(m.width, m.height)
	return m.form.Init()
}

func (m *Model) why() string {
	t := m.env.Text
	if k := m.batch.key; k != nil {
		return t.Papers.OnAll + " " + t.Award.IssuedBy(k.Office, k.Fingerprint().String())
	}
	return t.Papers.OnAll + " " + t.Papers.OfficeStays
}

// details are what the values of the fields say; a date that cannot be read is
// the zero one.
func (b *batch) details(values []string) award.Details {
	d := b.proposal
	for i, name := range b.fields() {
		set(&d, name, values[i])
	}
	return d
}

// check says in a sentence what is wrong with a field, "" if nothing is. The
// others are as they should be meanwhile.
func (m *Model) check(field int, values []string) string {
	name := m.batch.fields()[field]
	if _, ok := parseDay(values[field]); name == date && !ok {
		return m.env.Text.Papers.NotDay
	}
	const some = "x"
	d := award.Details{Office: some, Place: some, Date: m.env.Now()}
	set(&d, name, values[field])
	return explain.Awards{Text: m.env.Text}.Error(m.fill(job{}, issuing).desk().Valid(d))
}

// set puts what was typed into a field.
func set(d *award.Details, name, typed string) {
	const most = 1000 // cells; what is too long is told when it is checked
	line, _ := safe.Line(typed, most)
	switch text := string(line); name {
	case place:
		d.Place = text
	case date:
		d.Date, _ = parseDay(typed)
	case office:
		d.Office = text
	case signatory:
		d.Signatory = text
	case title:
		d.Title = text
	case nip:
		d.NIP = text
	}
}

// remark says a date in words, unless that is how it was written.
func (m *Model) remark(field int, values []string) string {
	if m.batch.fields()[field] != date {
		return ""
	}
	day, ok := parseDay(values[field])
	if said := m.env.Text.Date.Day(day); ok && said != values[field] {
		return said
	}
	return ""
}

func (m *Model) updateForm(msg tea.Msg) tea.Cmd {
	if press, ok := msg.(tea.KeyPressMsg); ok && key.Matches(press, m.keys().back) {
		m.leaveForm()
		return nil
	}
	cmd, done := m.form.Update(msg)
	if !done {
		return cmd
	}
	return screen.Send(screen.ShowMsg{Overlay: m.askIssue(m.batch.details(m.form.Values()))})
}

// leaveForm goes back to the list, and keeps what was typed.
func (m *Model) leaveForm() {
	m.typed, m.form = m.form.Values(), nil
	m.layout()
}
