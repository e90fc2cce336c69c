package drama_test

import (
	"errors"
	"reflect"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// build makes a drama of lines such as "a: b, c+2, d if score>=2" and "b = good". A scene whose ID is in capitals tells nothing.
func build(t *testing.T, lines ...string) drama.Drama {
	t.Helper()
	var d drama.Drama
	for _, line := range lines {
		id, choices, _ := strings.Cut(line, ":")
		id, ending, _ := strings.Cut(id, " = ")
		s := drama.Scene{ID: id, Ending: drama.Ending(ending)}
		if strings.ToLower(id) == id {
			s.Beats = []drama.Beat{{Speaker: "Bu RT", Text: "Ya."}}
		}
		for text := range strings.SplitSeq(choices, ", ") {
			if text = strings.TrimSpace(text); text == "" {
				continue
			}
			to, title := text[:1], text[1:]
			score, when, err := drama.ParseScore(title)
			if err != nil {
				t.Fatal(err)
			}
			s.Choices = append(s.Choices, drama.Choice{ID: string(rune('a' + len(s.Choices))), Text: text, To: to, Score: score, When: when})
		}
		d.Scenes = append(d.Scenes, s)
	}
	return d
}

func TestFlaws(t *testing.T) {
	t.Parallel()
	kinds := func(kinds ...drama.FlawKind) []drama.Flaw {
		var all []drama.Flaw
		for _, k := range kinds {
			all = append(all, drama.Flaw{Kind: k})
		}
		return all
	}
	at := func(k drama.FlawKind, scene, choice int) []drama.Flaw {
		return []drama.Flaw{{Kind: k, Scene: scene, Choice: choice}}
	}
	tests := []struct {
		name  string
		lines []string
		want  []drama.Flaw
	}{
		{"sound", []string{"a: b+1, c-1", "b: a, c", "c = bad"}, nil},
		{"nothing but an ending", []string{"a = good"}, nil},
		{"no scenes", nil, kinds(drama.NoScenes)},
		{"no ending", []string{"a: b", "b: a"}, kinds(drama.NoEnding)},
		{"ID twice", []string{"a: b", "b = good", "b = bad"}, []drama.Flaw{{Kind: drama.DuplicateID, Scene: 2, First: 1}}},
		{"missing target hides where the rest leads", []string{"a: b, x", "b = good", "c: c"}, at(drama.MissingTarget, 0, 1)},
		{"no ID hides where the rest leads", []string{"a: b", "b = good", ": c"}, at(drama.MissingTarget, 2, 0)},
		{"scene that tells nothing", []string{"A: b", "b = good"}, at(drama.NoBeats, 0, 0)},
		{"ending without feedback", []string{"a: B", "B = good"}, at(drama.EndingNoBeats, 1, 0)},
		{"ending with choices", []string{"a: b", "b = good: a"}, at(drama.EndingChoices, 1, 0)},
		{"dead end", []string{"a: b, c", "b", "c = good"}, at(drama.DeadEnd, 1, 0)},
		{"unreachable", []string{"a: b", "b = good", "c: b"}, at(drama.Unreachable, 2, 0)},
		{"reachable only from an ending", []string{"a: b", "b = good: c", "c: b"}, []drama.Flaw{{Kind: drama.EndingChoices, Scene: 1}, {Kind: drama.Unreachable, Scene: 2}}},
		{"circle", []string{"a: b, d", "b: c", "c: b", "d = good"}, at(drama.NoWayOut, 1, 0)},
		{"circle whose way out nobody can take", []string{"a: b, d", "b: b-1, d if score>0", "d = good"}, []drama.Flaw{
			{Kind: drama.NoWayOut, Scene: 1}, {Kind: drama.NeverOpen, Scene: 1, Choice: 1},
		}},
		{"circle that pays for its way out", []string{"a: a+1, b if score>=98", "b = good"}, nil},
		{"circle that cannot pay enough", []string{"a: a+1, b if score>99", "b = good"}, []drama.Flaw{
			{Kind: drama.NoWayOut}, {Kind: drama.NeverOpen, Choice: 1}, {Kind: drama.Unreachable, Scene: 1},
		}},
		{"all may be closed", []string{"a: b+1, b-1", "b: c if score>=1", "c = good"}, []drama.Flaw{{Kind: drama.AllClosed, Scene: 1, Score: -1}}},
		{"conditions that leave no hole", []string{"a: b+1, b-1, b", "b: c if score>=1, c if score<1", "c = good"}, nil},
		{"conditions with a hole that nobody falls into", []string{"a: b+1, b-1", "b: c if score>=1, c if score<0", "c = good"}, nil},
		{"never open", []string{"a: b+1, b if score<0", "b = good"}, at(drama.NeverOpen, 0, 1)},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := build(t, test.lines...).Flaws(); !reflect.DeepEqual(got, test.want) {
				t.Errorf("flaws are %+v, want %+v", got, test.want)
			}
		})
	}
}

func TestPlay(t *testing.T) {
	t.Parallel()
	d := build(t, "a: b+2, b-1, x", "b: c if score>=2, a+1 if score<2", "c = fair: a")
	start := d.Begin()
	if ids := open(start); ids != "ab" || start.Done() || start.Scene().ID != "a" {
		t.Errorf("the beginning offers %q", ids)
	}
	low, err := start.Choose("b")
	if err != nil || low.Score() != -1 || open(low) != "b" {
		t.Fatalf("after b: %+v, %v", low, err)
	}
	for _, id := range []string{"a", "c", ""} {
		if p, err := low.Choose(id); !errors.Is(err, drama.ErrClosed) || !reflect.DeepEqual(p, low) {
			t.Errorf("choice %q: %+v, %v", id, p, err)
		}
	}
	high, err := start.Choose("a")
	if err != nil || high.Score() != 2 || low.Score() != -1 || len(start.Path()) != 0 {
		t.Fatalf("after a: %+v, %v", high, err)
	}
	end := drama.Resume(d, []string{"a", "a", "a"})
	want := []drama.Step{{Scene: "a", Choice: "a", To: "b", Score: 2}, {Scene: "b", Choice: "a", To: "c"}}
	if !end.Done() || end.Scene().Ending != drama.Fair || !reflect.DeepEqual(end.Path(), want) {
		t.Errorf("the end is %+v", end)
	}
	for n, scene := range map[int]string{-1: "a", 0: "a", 1: "b", 2: "c", 3: "c"} {
		if got := end.Upto(n); got.Scene().ID != scene || len(got.Path()) != min(max(n, 0), 2) {
			t.Errorf("up to %d: %+v", n, got)
		}
	}
	if p := (drama.Drama{}).Begin(); !p.Done() || p.Scene().ID != "" {
		t.Errorf("nothing begins with %+v", p)
	}
}

// TestBranches plays on from one place in two ways: neither may see the other's steps.
func TestBranches(t *testing.T) {
	t.Parallel()
	p := drama.Resume(build(t, "a: a+1, a-1"), []string{"a", "a", "a"})
	up, _ := p.Choose("a")
	down, _ := p.Choose("b")
	if up.Score() != 4 || down.Score() != 2 || up.Path()[3].Choice != "a" || down.Path()[3].Choice != "b" {
		t.Errorf("up %+v, down %+v", up, down)
	}
	up.Path()[0].Choice = "x"
	if up.Path()[0].Choice != "a" {
		t.Error("a path that was handed out changes the play")
	}
}

func open(p drama.Play) string {
	ids := ""
	for _, c := range p.Choices() {
		ids += c.ID
	}
	return ids
}

func TestEnding(t *testing.T) {
	t.Parallel()
	for e, want := range map[drama.Ending]float64{drama.Good: 1, drama.Fair: 0.5, drama.Bad: 0} {
		if !e.Known() || e.Points() != want {
			t.Errorf("%s counts %v", e, e.Points())
		}
	}
	if e := drama.Ending("best"); e.Known() || e.Points() != 0 {
		t.Errorf("%q counts", e)
	}
	if s, ok := build(t, "a: b", "b = bad").Scene("b"); !ok || s.Ending != drama.Bad {
		t.Errorf("scene is %+v", s)
	}
	if s, ok := build(t, "a = bad").Scene("b"); ok {
		t.Errorf("scene is %+v", s)
	}
}

func TestParseScore(t *testing.T) {
	t.Parallel()
	tests := []struct {
		title string
		score int
		when  *drama.Condition
	}{
		{"", 0, nil},
		{"+1", 1, nil},
		{"-2", -2, nil},
		{" 99 ", 99, nil},
		{"if score>=2", 0, &drama.Condition{Op: ">=", Score: 2}},
		{"+1 if score>=2", 1, &drama.Condition{Op: ">=", Score: 2}},
		{"-1 if score <= -2", -1, &drama.Condition{Op: "<=", Score: -2}},
		{"0  if  score  ==  0 ", 0, &drama.Condition{Op: "==", Score: 0}},
		{"2 if score>3", 2, &drama.Condition{Op: ">", Score: 3}},
		{"2 if score<3", 2, &drama.Condition{Op: "<", Score: 3}},
	}
	for _, test := range tests {
		score, when, err := drama.ParseScore(test.title)
		if err != nil || score != test.score || !reflect.DeepEqual(when, test.when) {
			t.Errorf("%q is %d, %v, %v", test.title, score, when, err)
		}
	}
	for _, title := range []string{
		"x", "1.5", "100", "-100", "+1+1", "+1if score>=2", "1 if", "1 if ", "if score", "if score=2", "if score!=2", "if score>=", "if score>=x",
		"if 2>=score", "1 if score>=100", "1 if score>=2 if score<3", "jika score>=2", "− 1",
	} {
		if score, when, err := drama.ParseScore(title); !errors.Is(err, drama.ErrScore) || score != 0 || when != nil {
			t.Errorf("%q is %d, %v, %v", title, score, when, err)
		}
	}
}

func TestCondition(t *testing.T) {
	t.Parallel()
	for op, want := range map[string]string{">=": " 23", "<=": "12 ", "==": " 2 ", ">": "  3", "<": "1  ", "!=": "   ", "": "   "} {
		got := []byte("   ")
		for score := 1; score <= 3; score++ {
			if (drama.Condition{Op: op, Score: 2}).Holds(score) {
				got[score-1] = byte('0' + score)
			}
		}
		if string(got) != want {
			t.Errorf("score%s2 holds for %q, want %q", op, got, want)
		}
	}
}

func FuzzParseScore(f *testing.F) {
	for _, title := range []string{"", "+1", "-2 if score>=2", "if score < -3", "1 if score=2", "if if score==0", "\x00", "９"} {
		f.Add(title)
	}
	f.Fuzz(func(t *testing.T, title string) {
		score, when, err := drama.ParseScore(title)
		if err != nil {
			if !errors.Is(err, drama.ErrScore) || score != 0 || when != nil {
				t.Fatalf("%q is %d, %v, %v", title, score, when, err)
			}
			return
		}
		if score < -drama.MaxScore || score > drama.MaxScore {
			t.Fatalf("%q adds %d", title, score)
		}
		if when == nil {
			return
		}
		again, same, err := drama.ParseScore("if " + when.String())
		if err != nil || again != 0 || *same != *when {
			t.Fatalf("%q is %v, then %v, %v", title, when, same, err)
		}
	})
}
