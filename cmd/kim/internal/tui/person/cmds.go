package person

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// data is what the page shows: who the person is, for every section, and what one
// section needs besides.
type data struct {
	member   progress.Member
	in       bool // they are in the class
	profiles []progress.Participant
	state    progress.State
	signals  []progress.Signal
	places   care.Places

	section   section
	runs      []unitRun // newest first
	quizzes   map[string]*lessons.Quiz
	dramas    map[string]*lessons.Drama
	practices map[string]*lessons.Practice
	events    []progress.Event // the latest ones
	names     names
	more      bool
}

// unitRun is a run and the unit that it is of; nil if the course has it no more.
type unitRun struct {
	id   string // of the unit
	unit *lessons.Unit
	run  *progress.Run
}

// source is what commands read from.
type source struct {
	ctx           context.Context
	store         progress.ClassStore
	course        *lessons.Course
	lang          lessons.Lang
	class, person string
}

func (m *Model) source() source {
	env := m.env
	return source{
		ctx: env.Ctx, store: env.Classes, course: env.Course, lang: env.Lang(), class: env.Class.ID, person: m.person,
	}
}

// loadedMsg is what was loaded.
type loadedMsg struct {
	of         *Model
	generation int
	lang       lessons.Lang
	data       data
	err        error
}

// load reads what the section in sight shows.
func (m *Model) load() tea.Cmd {
	m.generation++
	s, want := m.source(), m.section
	msg := loadedMsg{of: m, generation: m.generation, lang: s.lang}
	return func() tea.Msg {
		msg.data, msg.err = s.read(want)
		return msg
	}
}

func (s source) read(want section) (d data, err error) {
	d.section = want
	if d.member, d.in, err = s.store.Member(s.ctx, s.class, s.person); err != nil {
		return d, err
	}
	if d.profiles, err = s.store.Profiles(s.ctx, s.person); err != nil {
		return d, err
	}
	if len(d.profiles) > 0 && !d.in {
		p := d.profiles[0]
		d.member = progress.Member{Name: p.Name, KIM: p.KIM, Village: p.Village, District: p.District, Code: p.Code}
	}
	d.member.Person = s.person
	if d.state, err = s.store.State(s.ctx, s.person); err != nil {
		return d, err
	}
	if d.signals, err = s.store.PersonSignals(s.ctx, s.class, s.person); err != nil {
		return d, err
	}
	d.places = care.Look(s.course, s.lang, append(cases(d.member, d.signals), reports(d.member, d.state)...))
	switch want {
	case overview, modules, obstacles:
	case scores, attempts:
		err = s.readRuns(&d)
	case tasks:
		s.readPractices(&d)
	case history:
		d.events, d.more, err = s.page(progress.Stamp{})
		d.names = s.namesOf(d.events)
	}
	return d, err
}

func cases(member progress.Member, signals []progress.Signal) []progress.MemberSignal {
	all := make([]progress.MemberSignal, len(signals))
	for i, signal := range signals {
		all[i] = progress.MemberSignal{Member: member, Signal: signal}
	}
	return all
}

// readRuns reads the runs of every unit that has any, and the bodies that say
// what they are about.
func (s source) readRuns(d *data) error {
	d.quizzes, d.dramas = make(map[string]*lessons.Quiz), make(map[string]*lessons.Drama)
	for id, u := range d.state.Units {
		unit, known := s.course.Unit(id)
		if u.Touched == (progress.Stamp{}) || known && (unit.Kind == lessons.KindLesson || unit.Kind == lessons.KindPractice) {
			continue
		}
		runs, err := s.store.Runs(s.ctx, s.person, id)
		if err != nil {
			return err
		}
		for _, r := range runs {
			if len(r.Items) > 0 || len(r.Path) > 0 || r.Finished != nil {
				d.runs = append(d.runs, unitRun{id: id, unit: unit, run: r})
			}
		}
		if known && len(runs) > 0 {
			s.readBody(d, unit)
		}
	}
	slices.SortFunc(d.runs, func(a, b unitRun) int { return b.run.Started.Compare(a.run.Started) })
	return nil
}

// readBody reads a quiz, test or drama. One that cannot be read now is named
// by its IDs.
func (s source) readBody(d *data, unit *lessons.Unit) {
	switch unit.Kind {
	case lessons.KindQuiz, lessons.KindTest:
		if body, err := unit.Quiz(s.lang); err == nil {
			d.quizzes[unit.ID] = body
		}
	case lessons.KindDrama:
		if body, err := unit.Drama(s.lang); err == nil {
			d.dramas[unit.ID] = body
		}
	case lessons.KindLesson, lessons.KindPractice:
	}
}

func (s source) readPractices(d *data) {
	d.practices = make(map[string]*lessons.Practice)
	for id, u := range d.state.Units {
		unit, known := s.course.Unit(id)
		if !known || unit.Kind != lessons.KindPractice || len(u.Tasks) == 0 {
			continue
		}
		if body, err := unit.Practice(s.lang); err == nil {
			d.practices[id] = body
		}
	}
}

// take shows what was loaded, at the same place.
func (m *Model) take(msg loadedMsg) tea.Cmd {
	if msg.of != m || msg.generation != m.generation {
		return nil
	}
	if m.failed = msg.err != nil; m.failed {
		m.env.Log.Error("load person", "err", msg.err)
		m.layout()
		return nil
	}
	if m.saved > 0 && msg.generation >= m.saved {
		m.actions.Forget()
	}
	m.loaded, m.data = true, msg.data
	if msg.data.section == history {
		m.freshen(msg)
	}
	m.layout()
	return nil
}
