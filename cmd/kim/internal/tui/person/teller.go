package person

import (
	"cmp"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/care"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// teller says events in plain words.
type teller struct {
	m      *Model
	names  names
	voided map[progress.EventID]bool
}

func (w teller) did() i18n.PersonDid { return w.m.env.Text.Person.Did }

// place names the unit of an event.
func (w teller) place(e progress.Event) string { return w.m.place(e.Unit) }

// item names what the event is about within its unit; "" if that has no name.
func (w teller) item(e progress.Event) string {
	n := w.names[[2]string{e.Unit, e.Item}]
	switch {
	case n.number > 0:
		return w.did().Item(n.number)
	case n.title != "":
		return "“" + n.title + "”"
	default:
		return ""
	}
}

// task names the task of an event, or the practice if it has no name.
func (w teller) task(e progress.Event) string { return cmp.Or(w.item(e), w.place(e)) }

func clean(text safe.Text) string { return string(safe.Clean(string(text))) }

// tell says what was done.
func (w teller) tell(e progress.Event) string {
	if said := w.ofTrainer(e); said != "" {
		return said
	}
	t, place := w.did(), w.place(e)
	switch e.Kind { //nolint:exhaustive // ofTrainer and ofWork have the others
	case progress.KindOpened:
		if e.Unit == progress.Elsewhere && body[progress.Place](e).Page == standing.RepliesPage {
			return t.ReadReplies
		}
		return t.Opened(place)
	case progress.KindRead:
		return t.Read(place)
	case progress.KindStarted:
		return t.Started(place)
	case progress.KindPicked:
		return t.Picked(w.item(e), place)
	case progress.KindHinted:
		return t.Hinted(w.item(e), place)
	case progress.KindAnswered:
		b := body[progress.AnsweredBody](e)
		return t.Answered(w.item(e), place, verdictOf(w.m.env.Text.Person, b.Graded, b.Right, b.Points))
	case progress.KindReviewed:
		b := body[progress.ReviewedBody](e)
		return t.Reviewed(w.item(e), place, verdictOf(w.m.env.Text.Person, true, b.Right, b.Points))
	case progress.KindFinished:
		return w.finished(e)
	case progress.KindChose:
		return w.chose(e)
	default:
		return w.ofWork(e)
	}
}

// ofWork says what somebody did with tasks, notes and reports.
func (w teller) ofWork(e progress.Event) string {
	t, place := w.did(), w.place(e)
	switch e.Kind { //nolint:exhaustive // tell has the others
	case progress.KindTicked:
		return t.Ticked(w.task(e), body[progress.TickedBody](e).On)
	case progress.KindEvidenced:
		b := body[progress.EvidencedBody](e)
		switch {
		case b.Kind == progress.EvidenceWorkbench:
			return t.Wrote(place)
		case b.Text == "":
			return t.Withdrew(w.task(e))
		}
		return t.Evidenced(w.task(e), clean(b.Text))
	case progress.KindBookmarked:
		return t.Bookmarked(place, body[progress.BookmarkedBody](e).On)
	case progress.KindNoted: // what it says is for nobody else
		return t.Noted(place, body[progress.NotedBody](e).Text != "")
	case progress.KindReported:
		b := body[progress.ReportedBody](e)
		return t.Reported(care.Word(w.m.env, b.Kind), place, clean(b.Note))
	default:
		return t.Other
	}
}

// ofTrainer says what a trainer did; "" for every other event.
func (w teller) ofTrainer(e progress.Event) string {
	t := w.did()
	switch e.Kind { //nolint:exhaustive // tell has the others
	case progress.KindEnrolled:
		b := body[progress.EnrolledBody](e)
		return t.By(clean(b.By), t.Enrolled(w.names[[2]string{e.Unit, e.Item}].title, b.On))
	case progress.KindLinked:
		return t.By(clean(body[progress.LinkedBody](e).By), t.Linked)
	case progress.KindConfirmed:
		b := body[progress.ConfirmedBody](e)
		return t.By(clean(b.By), t.Confirmed(w.task(e), b.OK, clean(b.Comment)))
	case progress.KindOverrode:
		b := body[progress.OverrodeBody](e)
		return t.By(clean(b.By), t.Overrode(w.place(e), b.Done, clean(b.Reason)))
	case progress.KindReplied:
		b := body[progress.RepliedBody](e)
		return t.By(clean(b.By), t.Replied(clean(b.Text), b.Closed))
	case progress.KindHandled:
		b := body[progress.HandledBody](e)
		kind := w.m.env.Text.Care.Kind[string(b.Signal)]
		if b.Until > 0 {
			return t.By(clean(b.By), t.Delayed(kind, w.m.env.Text.Date.Day(w.m.local(b.Until))))
		}
		return t.By(clean(b.By), t.Handled(kind))
	case progress.KindAwarded:
		b := body[progress.AwardedBody](e)
		return t.By(clean(b.By), t.Awarded(string(safe.Clean(e.Item)), b.Revoked))
	case progress.KindVoided:
		return w.voiding(e)
	default:
		return ""
	}
}

// voiding says what was taken back, if that was read too.
func (w teller) voiding(e progress.Event) string {
	id, _ := voids(e)
	if hidden, ok := w.m.find(id); ok && hidden.Kind != progress.KindVoided {
		return w.did().Voided(w.tell(hidden))
	}
	return w.did().VoidedOther
}

func (w teller) finished(e progress.Event) string {
	t, b := w.did(), body[progress.FinishedBody](e)
	if b.Ending == "" {
		if unit, ok := w.m.env.Course.Unit(e.Unit); ok && unit.Kind == lessons.KindPractice {
			return t.FinishedPractice(w.place(e))
		}
		return t.Finished(w.place(e), b.Percent, b.Passed && b.PassMark > 0)
	}
	end := w.m.env.Text.Drama.End
	grade := end.Fair
	switch {
	case b.Percent >= 100:
		grade = end.Good
	case b.Percent <= 0:
		grade = end.Bad
	}
	return t.EndedDrama(w.place(e), grade)
}

func (w teller) chose(e progress.Event) string {
	b := body[progress.ChoseBody](e)
	n := w.names[[2]string{e.Unit, e.Item}]
	choice := cmp.Or(n.steps[b.Choice], w.m.env.Text.Person.GoneChoice(string(safe.Clean(b.Choice))))
	return w.did().Chose(choice, n.title, w.place(e))
}
