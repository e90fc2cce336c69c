package person

import (
	"slices"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/classstat"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// overviewRows say who the person is, how far they are, and what they need.
func (m *Model) overviewRows() []row {
	rows := []row{{id: "who", lines: m.whoLines()}, {id: "done", lines: m.doneLines()}}
	rows = append(rows, m.needRows()...)
	return append(rows, m.profileRows()...)
}

func (m *Model) whoLines() []string {
	t, s, d := m.env.Text.Person, m.env.Styles, m.data.member
	var lines []string
	if m.height >= roomy { // in a low window the title has to do
		lines = m.words(s.Strong, care.Name(m.env, d))
	}
	if where := t.Where(string(d.KIM), string(d.Village), string(d.District), string(d.Code)); where != "" {
		lines = append(lines, m.words(s.Text, where)...)
	}
	since := t.Left
	if m.data.in {
		since = t.Since(string(m.env.Class.Name), m.day(d.Joined))
	}
	return append(append(lines, m.muted(since)...), m.muted(m.activeText())...)
}

func (m *Model) activeText() string {
	if active := m.active(); active > 0 {
		return m.env.Text.Person.Active(m.ago(active))
	}
	return m.env.Text.Person.Never
}

// active is when the person did something for the last time; 0: never.
func (m *Model) active() int64 {
	last := m.data.member.Active
	for _, u := range m.data.state.Units {
		last = max(last, u.Active.At)
	}
	return last
}

func (m *Model) ago(at int64) string { return m.env.Text.Date.Ago(time.UnixMilli(at), m.env.Now()) }

func (m *Model) day(at int64) string {
	return m.env.Text.Date.Day(time.UnixMilli(at).In(m.env.Now().Location()))
}

func (m *Model) doneLines() []string {
	t, s := m.env.Text.Person, m.env.Styles
	done, total := standing.Total(m.env.Course, m.data.state)
	passed := 0
	for _, module := range m.env.Course.Modules {
		for _, unit := range module.Units {
			if u := m.data.state.Units[unit.ID]; unit.Kind == lessons.KindQuiz && u != nil && u.Passed {
				passed++
			}
		}
	}
	const barWidth = 24
	lines := m.words(s.Text, t.Done(done, total, passed))
	lines = append(lines, screen.Bar(s, done, total, min(barWidth, m.room())))
	return append(append(lines, m.words(s.Text, m.testText())...), m.awardLines()...)
}

// testText says how both tests went, as far as they were taken.
func (m *Model) testText() string {
	t := m.env.Text.Person
	var parts []string
	for i, o := range m.tests() {
		if i == 0 && !m.onlyAfter() {
			parts = append(parts, t.Before(o.outcome.Percent))
		} else {
			parts = append(parts, t.After(o.outcome.Percent))
		}
	}
	if len(parts) == 0 {
		return t.NoTests
	}
	return strings.Join(parts, " → ")
}

// testResult is the first result of a test.
type testResult struct {
	unit    *lessons.Unit
	outcome *progress.Outcome
}

// tests are the tests that were taken. Which of the two forms comes first differs
// between people; the one that was finished first was the one before.
func (m *Model) tests() []testResult {
	var all []testResult
	for _, unit := range m.env.Course.Tests {
		if u := m.data.state.Units[unit.ID]; u != nil && u.First != nil {
			all = append(all, testResult{unit, u.First})
		}
	}
	slices.SortStableFunc(all, func(a, b testResult) int { return int(a.outcome.At - b.outcome.At) })
	return all
}

// onlyAfter tells whether the only test that was taken is the one after the
// course, by the person's order of the forms.
func (m *Model) onlyAfter() bool {
	all := m.tests()
	_, after := standing.Forms(m.env.Course, m.person)
	return len(all) == 1 && after == all[0].unit
}

// awardLines say which certificates there are, or what is still needed for one.
func (m *Model) awardLines() []string {
	t, s := m.env.Text.Person, m.env.Styles
	var lines []string
	valid := false
	for _, a := range standing.Awards(m.data.state) {
		style := s.Success
		if a.Revoked {
			style = s.Muted
		}
		valid = valid || !a.Revoked
		lines = append(lines, m.words(style, t.Award(a.Number, string(a.By), m.day(a.At), a.Revoked))...)
	}
	if valid || m.env.Course.Certificate.JP <= 0 {
		return lines
	}
	claim := standing.ClaimOf(m.env.Course, m.data.state)
	if claim.Earned {
		return append(lines, m.words(s.Success, t.Earned)...)
	}
	needed := (m.env.Course.Certificate.Done*claim.Total + 99) / 100
	return append(lines, m.muted(t.Toward(len(claim.Quizzes), claim.Done, needed))...)
}

// needRows are the reasons to look after the person.
func (m *Model) needRows() []row {
	t := m.env.Text.Person
	var rows []row
	for _, c := range m.needs() {
		if !m.actions.Settled(c) {
			rows = append(rows, row{id: "need/" + care.ID(c), lines: m.needLines(c), c: &c})
		}
	}
	if len(rows) == 0 {
		rows = []row{{id: "need", lines: m.muted(t.NoNeeds)}}
	}
	rows[0].head = m.heading(t.Needs)
	return rows
}

// needs are the cases of this person, the most urgent first.
func (m *Model) needs() []progress.MemberSignal {
	atWork := m.env.Now().Add(-classstat.HintAfter).UnixMilli()
	all := slices.DeleteFunc(cases(m.data.member, m.data.signals), func(c progress.MemberSignal) bool {
		return c.Signal.Kind == progress.SignalHint && c.Signal.Since > atWork
	})
	if quiet, ok := m.silence(); ok {
		all = append(all, quiet)
	}
	return all
}

// silence is the case that the person has not been heard of.
func (m *Model) silence() (progress.MemberSignal, bool) {
	d, env := m.data.member, m.env
	signal := progress.Signal{Kind: progress.SignalSilent, Unit: progress.Elsewhere, Since: d.Active}
	switch {
	case !m.data.in || d.QuietUntil > env.Now().UnixMilli():
		return progress.MemberSignal{}, false
	case d.Active == 0:
		signal.Kind, signal.Since = progress.SignalUnbegun, d.Joined
	case d.Done >= care.Units(env.Course) || env.Now().Sub(time.UnixMilli(d.Active)) < time.Duration(env.SilentDays)*24*time.Hour:
		return progress.MemberSignal{}, false
	}
	return progress.MemberSignal{Member: d, Signal: signal}, true
}

func (m *Model) needLines(c progress.MemberSignal) []string {
	s := m.env.Styles
	lines := m.words(s.Warning, "! "+care.Why(m.env, c)+" · "+care.Since(m.env, c.Signal))
	if where := care.Where(m.env, c.Signal, m.data.places); where != "" {
		lines = append(lines, m.muted(where)...)
	}
	if until := c.Signal.Until; until > m.env.Now().UnixMilli() {
		lines = append(lines, m.muted(m.env.Text.Person.PutOff(m.env.Text.Date.Ahead(time.UnixMilli(until), m.env.Now())))...)
	}
	return lines
}

// profileRows are the other participants who are the same person.
func (m *Model) profileRows() []row {
	t := m.env.Text.Person
	var rows []row
	for i, p := range m.data.profiles {
		if i == 0 {
			continue
		}
		name := string(p.Name)
		if name == "" {
			name = m.env.Text.Class.Unnamed
		}
		where := t.Where(string(p.KIM), string(p.Village), string(p.District), string(p.Code))
		rows = append(rows, row{id: "profile/" + p.ID, lines: m.words(m.env.Styles.Text, t.Profile(name, where)), profile: &p})
	}
	if len(rows) > 0 {
		rows[0].head = m.heading(t.Profiles)
	}
	return rows
}
