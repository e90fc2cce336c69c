package progresstest

import (
	"encoding/json"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Participants are those whose events [Events] draws.
func Participants() []string { return []string{"ani", "budi"} }

// Units are those that the events are about.
func Units() []string { return []string{"akun-resmi/nama", "akun-resmi/kuis"} }

// Events draws events as several honest, careless and hostile writers make them: whole by [progress.Event.Check], but with
// few different writers, units, runs, items and Lamport numbers, so that they meet; with bodies that make no sense; with unknown
// kinds; with voids, voids of voids and voids of nothing; and with places in a series that are taken twice.
func Events() *rapid.Generator[[]progress.Event] {
	return mix{units: Units(), kinds: kinds()}.events()
}

// Attempts draws events that are mostly about attempts at one unit by people in a class, which [Events] rarely come to.
func Attempts() *rapid.Generator[[]progress.Event] {
	return mix{
		units: Units()[:1],
		kinds: []progress.Kind{
			progress.KindEnrolled, progress.KindEnrolled, progress.KindStarted, progress.KindHinted, progress.KindAnswered,
			progress.KindAnswered, progress.KindAnswered, progress.KindChose, progress.KindFinished, progress.KindFinished,
			progress.KindVoided, progress.KindLinked,
		},
	}.events()
}

// mix is what events are drawn from.
type mix struct {
	units []string
	kinds []progress.Kind
}

func (m mix) events() *rapid.Generator[[]progress.Event] {
	return rapid.Custom(func(t *rapid.T) []progress.Event {
		n := rapid.IntRange(0, 40).Draw(t, "n")
		events := make([]progress.Event, 0, n)
		for i := range n {
			e := m.draft(t, events).with(t, uint64(i+1))
			if i > 0 && oneIn(t, 12, "forged") {
				twin := events[rapid.IntRange(0, i-1).Draw(t, "twin")]
				e.Writer, e.Seq = twin.Writer, twin.Seq
			}
			e.ID = e.Sum()
			events = append(events, e)
		}
		return events
	})
}

// Shuffle draws the events in another order, some of them more than once.
func Shuffle(t *rapid.T, events []progress.Event) []progress.Event {
	if len(events) == 0 {
		return nil
	}
	order := rapid.Permutation(events).Draw(t, "order")
	return append(order, rapid.SliceOfN(rapid.SampledFrom(events), 0, 5).Draw(t, "again")...)
}

// Split draws a division of the events into files that follow each other.
func Split(t *rapid.T, events []progress.Event) [][]progress.Event {
	var files [][]progress.Event
	for rest := events; len(rest) > 0; {
		n := rapid.IntRange(1, len(rest)).Draw(t, "cut")
		files, rest = append(files, rest[:n]), rest[n:]
	}
	return files
}

// unnumbered is an event without its place in a series.
type unnumbered progress.Event

func (u unnumbered) with(t *rapid.T, seq uint64) progress.Event {
	e := progress.Event(u)
	e.Writer = progress.WriterID{rapid.ByteRange(1, 3).Draw(t, "writer")}
	e.Seq = seq
	e.Lamport = rapid.Uint64Range(1, 6).Draw(t, "lamport")
	e.At = rapid.Int64Range(-5, 5).Draw(t, "at")
	return e
}

func (m mix) draft(t *rapid.T, before []progress.Event) unnumbered {
	e := unnumbered{
		Participant: rapid.SampledFrom(Participants()).Draw(t, "participant"),
		Course:      "kim",
		Version:     rapid.SampledFrom([]string{"1", "2"}).Draw(t, "version"),
		Unit:        rapid.SampledFrom(m.units).Draw(t, "unit"),
		Item:        rapid.SampledFrom([]string{"q1", "q2"}).Draw(t, "item"),
		Lang:        "id",
		Kind:        rapid.SampledFrom(m.kinds).Draw(t, "kind"),
	}
	if e.Kind == progress.KindEnrolled || e.Kind == progress.KindAwarded || oneIn(t, 12, "elsewhere") {
		e.Unit = progress.Elsewhere
	}
	if oneIn(t, 10, "no sense") {
		e.Body = json.RawMessage(rapid.SampledFrom(nonsense()).Draw(t, "body"))
		return e
	}
	place := progress.Place{Page: rapid.SampledFrom([]string{"p1", "p2"}).Draw(t, "page")}
	if e.Kind == progress.KindBookmarked || e.Kind == progress.KindNoted {
		e.Item = place.Key()
	}
	body, err := json.Marshal(bodyOf(t, e.Kind, place, before))
	if err != nil {
		t.Fatalf("marshal body: %v", err)
	}
	e.Body = body
	return e
}

func bodyOf(t *rapid.T, kind progress.Kind, place progress.Place, before []progress.Event) any {
	run := rapid.SampledFrom([]string{"r1", "r2", "r3"}).Draw(t, "run")
	response := progress.Response{Choices: rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b"}), 0, 2).Draw(t, "choices")}
	percent := rapid.SampledFrom([]int{0, 50, 80, 100}).Draw(t, "percent")
	switch kind {
	case progress.KindOpened:
		return place
	case progress.KindRead:
		return progress.ReadBody{}
	case progress.KindStarted:
		return progress.StartedBody{Run: run, PassMark: percent}
	case progress.KindPicked:
		return progress.PickedBody{Run: run, Response: response}
	case progress.KindHinted:
		return progress.HintedBody{Run: run}
	case progress.KindAnswered:
		return progress.AnsweredBody{Run: run, Response: response, Graded: true, Points: float64(percent) / 100}
	case progress.KindFinished:
		return progress.FinishedBody{
			Run: run, Points: float64(percent) / 10, Max: 10, Percent: percent, PassMark: 80, Passed: percent >= 80,
		}
	case progress.KindBookmarked:
		return progress.BookmarkedBody{Place: place, On: rapid.Bool().Draw(t, "on")}
	case progress.KindNoted:
		text := rapid.SampledFrom([]safe.Text{"", "<catatan>", "\u2028 & \x1b[31m"}).Draw(t, "text")
		return progress.NotedBody{Place: place, Text: text}
	case progress.KindVoided:
		if len(before) == 0 {
			return progress.VoidedBody{Event: progress.EventID{1}}
		}
		return progress.VoidedBody{Event: rapid.SampledFrom(before).Draw(t, "voided").ID}
	case progress.KindChose, progress.KindTicked, progress.KindEvidenced, progress.KindReviewed, progress.KindReported:
		return doingBody(t, kind, run)
	case progress.KindLinked:
		return progress.LinkedBody{Other: rapid.SampledFrom(Participants()).Draw(t, "other")}
	case progress.KindEnrolled, progress.KindConfirmed, progress.KindOverrode, progress.KindReplied, progress.KindHandled,
		progress.KindAwarded:
		return trainerBody(t, kind)
	default:
		return map[string]any{"from": "a newer program"}
	}
}

// doingBody draws the body of what is learned by doing: dramas, tasks, reviews, and what is in the way.
func doingBody(t *rapid.T, kind progress.Kind, run string) any {
	name := rapid.SampledFrom([]string{"a", "b"}).Draw(t, "name")
	on := rapid.Bool().Draw(t, "on")
	text := rapid.SampledFrom([]safe.Text{"", "https://contoh.id", "\x1b]0;& kendala"}).Draw(t, "text")
	step := rapid.IntRange(-1, 2).Draw(t, "step")
	return map[progress.Kind]any{
		progress.KindChose:     progress.ChoseBody{Run: run, Step: step, Choice: name, To: "s" + name, Score: step - 1, Replayed: on},
		progress.KindTicked:    progress.TickedBody{Line: name, On: on},
		progress.KindEvidenced: progress.EvidencedBody{Kind: "note", Text: text},
		progress.KindReviewed:  progress.ReviewedBody{Right: on},
		progress.KindReported:  progress.ReportedBody{Report: name, Kind: "signal", Note: text},
	}[kind]
}

// trainerBody draws the body of what trainers do.
func trainerBody(t *rapid.T, kind progress.Kind) any {
	name := rapid.SampledFrom([]string{"a", "b"}).Draw(t, "name")
	on := rapid.Bool().Draw(t, "on")
	text := rapid.SampledFrom([]safe.Text{"", "sudah cocok", "\x1b[2J"}).Draw(t, "text")
	signal := rapid.SampledFrom([]progress.SignalKind{progress.SignalStuck, progress.SignalSilent, progress.SignalHelp}).Draw(t, "signal")
	return map[progress.Kind]any{
		progress.KindEnrolled:  progress.EnrolledBody{On: on, By: text},
		progress.KindConfirmed: progress.ConfirmedBody{OK: on, Comment: text},
		progress.KindOverrode:  progress.OverrodeBody{Done: on, Reason: text},
		progress.KindReplied:   progress.RepliedBody{Report: name, Text: text, Closed: on},
		progress.KindHandled:   progress.HandledBody{Signal: signal, Until: rapid.SampledFrom([]int64{0, 7}).Draw(t, "until")},
		progress.KindAwarded:   progress.AwardedBody{Code: name, Revoked: on},
	}[kind]
}

func oneIn(t *rapid.T, n int, label string) bool {
	return rapid.IntRange(1, n).Draw(t, label) == n
}

func kinds() []progress.Kind {
	return []progress.Kind{
		progress.KindOpened, progress.KindRead, progress.KindStarted, progress.KindPicked, progress.KindHinted,
		progress.KindAnswered, progress.KindFinished, progress.KindFinished, progress.KindBookmarked, progress.KindNoted,
		progress.KindVoided, progress.KindVoided, progress.KindChose, progress.KindChose, progress.KindTicked,
		progress.KindEvidenced, progress.KindReviewed, progress.KindReported, "foretold", progress.KindLinked, progress.KindLinked,
		progress.KindEnrolled, progress.KindConfirmed, progress.KindOverrode, progress.KindReplied, progress.KindHandled,
		progress.KindAwarded,
	}
}

// nonsense is bodies in normal form that make no sense for the kinds that change something, read aside.
func nonsense() []string {
	return []string{
		`null`, `[]`, `"run"`, `{"run":7}`, `{"run":"","response":3}`, `{"block":-1}`, `{"block":99999999999}`, `{"page":1e400}`,
		`{"run":"r1","percent":101,"pass_mark":-1,"points":-0.5}`, `{"place":{"page":"elsewhere"}}`, `{"event":"00"}`,
	}
}
