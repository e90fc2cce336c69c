package progress

import "math"

func (Place) run() string          { return "" }
func (ReadBody) run() string       { return "" }
func (BookmarkedBody) run() string { return "" }
func (NotedBody) run() string      { return "" }
func (b StartedBody) run() string  { return b.Run }
func (b PickedBody) run() string   { return b.Run }
func (b HintedBody) run() string   { return b.Run }
func (b AnsweredBody) run() string { return b.Run }
func (b FinishedBody) run() string { return b.Run }
func (b ChoseBody) run() string    { return b.Run }
func (TickedBody) run() string     { return "" }
func (EvidencedBody) run() string  { return "" }
func (ReviewedBody) run() string   { return "" }
func (ReportedBody) run() string   { return "" }

func (p Place) valid(string) bool  { return isCount(p.Block) }
func (ReadBody) valid(string) bool { return true }
func (b BookmarkedBody) valid(item string) bool {
	return isCount(b.Place.Block) && item == b.Place.Key()
}

func (b NotedBody) valid(item string) bool  { return isCount(b.Place.Block) && item == b.Place.Key() }
func (b StartedBody) valid(string) bool     { return b.Run != "" && isPercent(b.PassMark) }
func (b PickedBody) valid(item string) bool { return b.Run != "" && item != "" }
func (b HintedBody) valid(item string) bool { return b.Run != "" && item != "" }

func (b AnsweredBody) valid(item string) bool {
	return b.Run != "" && item != "" && b.Points >= 0 && b.Points <= 1 && isCount(b.Attempt) && isCount(b.Hints)
}

func (b FinishedBody) valid(string) bool {
	return b.Run != "" && isPercent(b.Percent) && isPercent(b.PassMark) && b.Points >= 0 && b.Max >= 0
}

func (b ChoseBody) valid(item string) bool {
	return b.Run != "" && item != "" && b.Choice != "" && b.To != "" && isCount(b.Step) && isCount(max(b.Score, -b.Score))
}

func (b TickedBody) valid(item string) bool    { return item != "" && b.Line != "" }
func (b EvidencedBody) valid(item string) bool { return item != "" && b.Kind != "" }
func (b ReviewedBody) valid(item string) bool  { return item != "" && b.Points >= 0 && b.Points <= 1 }
func (b ReportedBody) valid(string) bool       { return b.Report != "" && b.Kind != "" }

func isPercent(n int) bool { return n >= 0 && n <= 100 }

// isCount also keeps numbers to what an int has everywhere, so that a 32-bit machine comes to the same state.
func isCount(n int) bool { return n >= 0 && n <= math.MaxInt32 }

func (p Place) add(e Event, u *unitSum, _ *runSum) {
	u.Opened = true
	if p.Page != "" {
		u.Place.offer(p, e.stamp())
	}
}

func (ReadBody) add(e Event, u *unitSum, _ *runSum) {
	u.Read = true
	if at := e.stamp(); u.ReadBy == nil || at.Compare(*u.ReadBy) < 0 {
		u.ReadBy = &at
	}
}

func (b BookmarkedBody) add(e Event, u *unitSum, _ *runSum) {
	offerTo(&u.Bookmarks, e.Item, b, e.stamp())
}

func (b NotedBody) add(e Event, u *unitSum, _ *runSum) {
	offerTo(&u.Notes, e.Item, b, e.stamp())
}

func (b StartedBody) add(e Event, _ *unitSum, r *runSum) {
	if at := e.stamp(); r.Rule == nil || at.Compare(r.RuleAt) < 0 {
		r.Rule, r.RuleAt = &b, at
	}
}

func (b PickedBody) add(e Event, _ *unitSum, r *runSum) {
	r.item(e.Item).Pick.offer(b.Response, e.stamp())
}

func (HintedBody) add(e Event, u *unitSum, r *runSum) {
	r.item(e.Item).Hints++
	offerTo(&u.Hints, e.Item, true, e.stamp())
}

func (b AnsweredBody) add(e Event, u *unitSum, r *runSum) {
	r.item(e.Item).Answer.offer(b, e.stamp())
	if b.Graded {
		u.recall(e.Item, Recall{By: e.stamp(), Right: b.Right})
	} else {
		offerTo(&u.Hints, e.Item, false, e.stamp())
	}
}

func (b ReviewedBody) add(e Event, u *unitSum, _ *runSum) {
	u.recall(e.Item, Recall{By: e.stamp(), Right: b.Right})
}

func (b ChoseBody) add(e Event, _ *unitSum, r *runSum) {
	if r.Steps == nil {
		r.Steps = make(map[int]choseAt)
	}
	// Of two windows that play one run, the one that chose first is believed.
	if old, ok := r.Steps[b.Step]; !ok || e.stamp().Compare(old.By) < 0 {
		r.Steps[b.Step] = choseAt{Scene: e.Item, Body: b, By: e.stamp()}
	}
}

func (b TickedBody) add(e Event, u *unitSum, _ *runSum) {
	offerTo(&u.task(e.Item).Ticked, b.Line, b.On, e.stamp())
}

func (b EvidencedBody) add(e Event, u *unitSum, _ *runSum) {
	u.task(e.Item).Evidence.offer(b, e.stamp())
}

func (b ReportedBody) add(e Event, u *unitSum, _ *runSum) {
	if u.Reports == nil {
		u.Reports = make(map[string]reportedAt)
	}
	if old, ok := u.Reports[b.Report]; !ok || e.stamp().Compare(old.By) < 0 {
		u.Reports[b.Report] = reportedAt{Item: e.Item, Body: b, By: e.stamp()}
	}
}

func (b FinishedBody) add(e Event, u *unitSum, r *runSum) {
	o := &Outcome{
		Run: b.Run, Percent: b.Percent, Points: b.Points, Max: b.Max, Passed: b.Passed,
		Version: e.Version, At: e.At, Lamport: e.Lamport, Event: e.ID,
	}
	if r.Finished == nil {
		u.Attempts++ // once for each run, however often and in whatever order it was finished
	}
	r.Finished = earlier(r.Finished, o)
	u.First, u.Last, u.Best = earlier(u.First, o), later(u.Last, o), better(u.Best, o)
	if b.Passed {
		u.Pass = earlier(u.Pass, o)
	}
}

// earlier, later and better choose between what was there, if anything, and o.
func earlier(old, o *Outcome) *Outcome {
	if old == nil || o.stamp().Compare(old.stamp()) < 0 {
		return o
	}
	return old
}

func later(old, o *Outcome) *Outcome {
	if old == nil || o.stamp().Compare(old.stamp()) > 0 {
		return o
	}
	return old
}

func better(old, o *Outcome) *Outcome {
	if old == nil || o.Percent > old.Percent {
		return o
	}
	if o.Percent == old.Percent {
		return earlier(old, o)
	}
	return old
}
