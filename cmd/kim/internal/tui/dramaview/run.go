package dramaview

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// How long what would choose is not taken for a choice after choices came on
// the screen: the second press of a double press, or a key that is held. A held
// key begins to repeat only after a while, so that after a number, which the
// choices answer to as well, it takes longer; once it repeats it is quick.
const (
	pause       = 400 * time.Millisecond
	afterNumber = time.Second
	repeat      = 150 * time.Millisecond
)

// listen lets choices count only after a while.
func (m *Model) listen(after time.Duration) { m.deaf = m.env.Now().Add(after) }

// meant tells whether a press can have been meant for what is on the screen. One
// that cannot, and those by which the held key repeats it, do nothing.
func (m *Model) meant() bool {
	left := m.deaf.Sub(m.env.Now())
	if left <= 0 || left > afterNumber { // the clock may have been set back
		return true
	}
	m.listen(max(left, repeat))
	return false
}

// fit plays a recorded path as far as it still leads from the same scenes to
// the same scenes: the drama may have been edited since.
func fit(d drama.Drama, path []progress.Chosen) drama.Play {
	ids := make([]string, len(path))
	for i, step := range path {
		ids[i] = step.Choice
	}
	p := drama.Resume(d, ids)
	for i, step := range p.Path() {
		if step.Scene != path[i].Scene || step.To != path[i].To {
			return p.Upto(i)
		}
	}
	return p
}

// unfinished is the latest run if it has no end, or nil: who began anew does not
// want the story before.
func (m *Model) unfinished() *progress.Run {
	if len(m.runs) == 0 || m.runs[len(m.runs)-1].Finished != nil {
		return nil
	}
	return m.runs[len(m.runs)-1]
}

// lastFinished is the run whose way can be looked at again, or nil.
func (m *Model) lastFinished() *progress.Run {
	for _, run := range slices.Backward(m.runs) {
		if run.Finished != nil && fit(m.drama.Drama, run.Path).Scene().Ending != "" {
			return run
		}
	}
	return nil
}

// endings are the endings of the drama that were reached, in its order, and how
// many there are.
func (m *Model) endings() (reached []drama.Scene, of int) {
	to := make(map[string]bool)
	for _, run := range m.runs {
		if n := len(run.Path); run.Finished != nil && n > 0 {
			to[run.Path[n-1].To] = true
		}
	}
	for _, s := range m.drama.Scenes {
		if s.Ending == "" {
			continue
		}
		of++
		if to[s.ID] {
			reached = append(reached, s)
		}
	}
	return reached, of
}

// begin starts a new run: from the beginning, or after choices of an earlier
// run, which are recorded once more.
func (m *Model) begin(steps []drama.Step) tea.Cmd {
	run := &progress.Run{ID: m.env.NewID()}
	drafts := []progress.Draft{m.env.Draft(progress.KindStarted, m.unit.ID, "", progress.StartedBody{Run: run.ID})}
	for i, step := range steps {
		drafts = append(drafts, m.chose(run, i, step, true))
	}
	m.runs = append(m.runs, run)
	m.enter(run)
	return tea.Batch(m.env.Record(drafts...), m.settle())
}

// resume goes on with a run. What has been edited is played anew in a run of its
// own: a step keeps the first choice that was recorded for it.
func (m *Model) resume(run *progress.Run) tea.Cmd {
	if p := fit(m.drama.Drama, run.Path); len(p.Path()) < len(run.Path) {
		cmd := m.begin(p.Path())
		m.note = revised
		return cmd
	}
	m.enter(run)
	cmd := m.settle()
	if m.play.Done() { // only now, after the drama was edited
		cmd = tea.Batch(m.env.Record(m.finish()...), cmd)
	}
	return cmd
}

// replay plays again from a choice of the run, by its place.
func (m *Model) replay(step int) tea.Cmd {
	cmd := m.begin(m.play.Upto(step).Path())
	m.tell(len(m.play.Scene().Beats)) // it was read before
	m.listen(afterNumber)
	return cmd
}

// enter shows a run where it stands: at what followed the last choice, or at the
// beginning.
func (m *Model) enter(run *progress.Run) {
	m.run, m.play = run, fit(m.drama.Drama, run.Path)
	m.phase = playing
	m.arrive()
	m.listen(afterNumber)
}

// arrive begins a scene with the consequence of the choice that led to it.
func (m *Model) arrive() {
	m.top = 0
	if m.consequence() == "" {
		m.tell(1)
		return
	}
	m.tell(0)
}

// tell shows so many beats of the scene.
func (m *Model) tell(beats int) {
	m.beat, m.row, m.note = min(beats, len(m.play.Scene().Beats)), -1, noNote
	m.listen(pause)
}

// settle drops a load that was under way for the first page, but not the
// language that it may have been for.
func (m *Model) settle() tea.Cmd {
	m.load = nil
	if m.drama.Lang != m.env.Lang() {
		return m.translate()
	}
	return nil
}

// told tells whether nothing of the scene is left to tell.
func (m *Model) told() bool { return m.phase == playing && m.beat >= len(m.play.Scene().Beats) }

// choices are those that can be chosen now.
func (m *Model) choices() []drama.Choice {
	if !m.told() {
		return nil
	}
	return m.play.Choices()
}

// consequence is that of the last choice.
func (m *Model) consequence() string {
	path := m.play.Path()
	if len(path) == 0 {
		return ""
	}
	return m.made(path[len(path)-1]).Consequence
}

// made is the choice of a step.
func (m *Model) made(step drama.Step) drama.Choice {
	scene, _ := m.drama.Scene(step.Scene)
	i := slices.IndexFunc(scene.Choices, func(c drama.Choice) bool { return c.ID == step.Choice })
	if i < 0 {
		return drama.Choice{}
	}
	return scene.Choices[i]
}

// choose makes a choice. It is recorded at once, the last one together with the
// end of the run, so that no kill falls between them.
func (m *Model) choose(i int) tea.Cmd {
	choices := m.choices()
	if i < 0 || i >= len(choices) || !m.meant() {
		return nil
	}
	play, err := m.play.Choose(choices[i].ID)
	if err != nil {
		m.env.Log.Error("choose", "unit", m.unit.ID, "err", err)
		return nil
	}
	m.play = play
	path := play.Path()
	drafts := []progress.Draft{m.chose(m.run, len(path)-1, path[len(path)-1], false)}
	if play.Done() {
		drafts = append(drafts, m.finish()...)
	}
	m.arrive()
	return m.after(m.env.Record(drafts...))
}

// chose adds a step to a run and is to be recorded.
func (m *Model) chose(run *progress.Run, n int, step drama.Step, replayed bool) progress.Draft {
	run.Path = append(run.Path, progress.Chosen{Scene: step.Scene, Choice: step.Choice, To: step.To, Score: step.Score})
	body := progress.ChoseBody{Run: run.ID, Step: n, Choice: step.Choice, To: step.To, Score: step.Score, Replayed: replayed}
	return m.env.Draft(progress.KindChose, m.unit.ID, step.Scene, body)
}

// finish ends the run and is to be recorded; nothing if it has an end already.
// Whoever comes to an ending has done the drama, whatever the ending.
func (m *Model) finish() []progress.Draft {
	ending := m.play.Scene()
	if m.run.Finished != nil || ending.Ending == "" {
		return nil
	}
	points := ending.Ending.Points()
	body := progress.FinishedBody{
		Run: m.run.ID, Points: points, Max: 1, Percent: int(100 * points), Passed: true, Ending: ending.ID,
	}
	draft := m.env.Draft(progress.KindFinished, m.unit.ID, "", body)
	m.run.Finished = &progress.Outcome{
		Run: body.Run, Percent: body.Percent, Points: body.Points, Max: body.Max,
		Passed: true, Version: draft.Version, At: draft.At.UnixMilli(),
	}
	return []progress.Draft{draft}
}

// showEnd shows the page after the end of the run.
func (m *Model) showEnd() {
	m.phase, m.top = ended, 0
	m.row = m.firstButton()
	m.listen(pause)
}

// compared takes over what another window did in the same run: of two choices at
// one step the first that was recorded counts.
func (m *Model) compared(msg comparedMsg) tea.Cmd {
	if msg.ticket != m.comparing {
		return nil
	}
	m.comparing = nil
	if msg.err != nil {
		m.env.Log.Error("compare runs", "unit", m.unit.ID, "err", msg.err)
		return nil
	}
	i := slices.IndexFunc(msg.runs, func(r *progress.Run) bool { return m.run != nil && r.ID == m.run.ID })
	if i < 0 {
		return nil // it is on its way there
	}
	stored := msg.runs[i]
	if n := len(stored.Path); n <= len(m.run.Path) && slices.Equal(stored.Path, m.run.Path[:n]) {
		return nil
	}
	m.run.Path, m.run.Finished = stored.Path, stored.Finished
	m.play, m.phase = fit(m.drama.Drama, stored.Path), playing
	m.arrive()
	m.note = elsewhere
	return m.after(nil)
}
