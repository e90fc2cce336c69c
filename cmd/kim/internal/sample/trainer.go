package sample

import (
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// coach is the trainer of the sample, as the events name them.
const coach = safe.Text("Pelatih Contoh")

// joins puts the person into the class.
func (l *life) joins(class string, at time.Time) {
	d := l.draft(progress.KindEnrolled, progress.Elsewhere, class, progress.EnrolledBody{On: true, By: coach})
	d.At = at
	l.drafts = append(l.drafts, d)
}

// byTrainer records what the trainer does some days after something happened, in office hours; nothing if that is still to come.
func (l *life) byTrainer(after time.Time, kind progress.Kind, unit, item string, body any) {
	day := after.In(wib()).AddDate(0, 0, 1+l.rng.IntN(5))
	at := time.Date(day.Year(), day.Month(), day.Day(), 8, 0, 0, 0, wib()).Add(time.Duration(l.rng.IntN(7*60)) * time.Minute)
	if at.After(l.now) {
		return
	}
	d := l.draft(kind, unit, item, body)
	d.At, d.Lang = at, "id"
	l.drafts = append(l.drafts, d)
}

// trainer does what a trainer who has little time does about the person: looks at some evidence, answers some obstacles.
func (l *life) trainer() {
	for _, s := range l.shown {
		if !l.chance(85) {
			continue
		}
		body := progress.ConfirmedBody{OK: l.chance(88), By: coach}
		if !body.OK {
			body.Comment = "Belum terlihat siapa yang ditanya dan kapan. Tolong dilengkapi, ya."
		} else if l.chance(30) {
			body.Comment = "Sudah baik. Lanjutkan!"
		}
		l.byTrainer(s.when, progress.KindConfirmed, s.unit, s.task, body)
	}
	for _, t := range l.told {
		if !l.chance(45) {
			continue
		}
		l.byTrainer(t.when, progress.KindReplied, t.unit, t.item, progress.RepliedBody{
			Report: t.report, Text: safe.Clean(l.one(replies(t.kind))), Closed: l.chance(60), By: coach,
		})
	}
	l.putOff()
	l.override()
}

// putOff sees to a signal now and then.
func (l *life) putOff() {
	switch {
	case l.kind == silent && l.chance(15):
		l.byTrainer(l.now.AddDate(0, 0, -6), progress.KindHandled, progress.Elsewhere, "", progress.HandledBody{
			Signal: progress.SignalSilent, Until: l.now.AddDate(0, 0, 5).UnixMilli(), By: coach,
		})
	case l.kind == stuck && l.hard != "" && l.left != "" && l.chance(15):
		l.byTrainer(l.last(), progress.KindHandled, l.left, l.hard, progress.HandledBody{Signal: progress.SignalStuck, By: coach})
	}
}

// override counts a practice as done for a few who did it on paper.
func (l *life) override() {
	if !l.chance(3) {
		return
	}
	for _, units := range l.book.modules {
		for _, u := range units {
			if u.Kind == lessons.KindPractice && l.chance(20) {
				l.byTrainer(l.last(), progress.KindOverrode, u.ID, "", progress.OverrodeBody{
					Done: true, Reason: "Dikerjakan di kertas saat tatap muka.", By: coach,
				})
				return
			}
		}
	}
}
