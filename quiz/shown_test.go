package quiz

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// What was shown stands in events: if this test fails, the order of every open quiz changes.
func TestShownNeverChanges(t *testing.T) {
	t.Parallel()
	tests := []struct {
		seed string
		typ  Type
		n    int
		want string
	}{
		{"", One, 4, "c b a d"},
		{"p1", One, 4, "c d a b"},
		{"p1", Many, 5, "c d e a b"},
		{"p1", Order, 5, "c d e a b"},
		{"p2", Match, 4, "c d a b"},
	}
	for _, tt := range tests {
		q := Question{ID: "username-limit", Type: tt.typ, Choices: letters(tt.n, "a")}
		equal(t, fmt.Sprintf("Shown(%q, %s)", tt.seed, tt.typ), strings.Join(Shown(tt.seed, q), " "), tt.want)
	}
}

func TestShownWithoutChoicesToShow(t *testing.T) {
	t.Parallel()
	for _, typ := range []Type{Blank, Number, Open, "essay"} {
		if got := Shown("seed", Question{Type: typ, Choices: letters(3, "")}); got != nil {
			t.Errorf("Shown of %s = %v, want nil", typ, got)
		}
	}
	equal(t, "length without choices", len(Shown("seed", Question{Type: Order})), 0)
	equalLists(t, "one item", Shown("seed", Question{Type: Order, Choices: letters(1, "")}), ids("a"))
	equalLists(t, "two items", Shown("seed", Question{Type: Match, Choices: letters(2, "")}), ids("b a"))
}

// Every choice must be about as often at each place, or people learn the place.
func TestShownIsFair(t *testing.T) {
	t.Parallel()
	const n, rounds = 4, 4000
	q := Question{ID: "q", Type: One, Choices: letters(n, "a")}
	var at [n][n]int
	for seed := range rounds {
		for place, id := range Shown(fmt.Sprint(seed), q) {
			at[place][id[0]-'a']++
		}
	}
	for place, counts := range at {
		for c, count := range counts {
			if count < rounds/n*8/10 || count > rounds/n*12/10 {
				t.Errorf("choice %d stands %d times at place %d of %d", c, count, place, rounds)
			}
		}
	}
}

func TestShownKeepsOrderWhenChoiceIsAdded(t *testing.T) {
	t.Parallel()
	q := Question{ID: "q", Type: One, Choices: letters(5, "a")}
	before := Shown("seed", q)
	q.Choices = letters(6, "a")
	after := slices.DeleteFunc(Shown("seed", q), func(id string) bool { return id == "f" })
	equalLists(t, "order of the old choices", after, before)
}

// Digests stand in events: a change here makes every old answer look like the answer to another question.
func TestDigestNeverChanges(t *testing.T) {
	t.Parallel()
	for _, tt := range digestCases() {
		equal(t, "Digest of "+string(tt.q.Type), tt.q.Digest(), tt.want)
	}
}

func digestCases() []struct {
	q    Question
	want string
} {
	return []struct {
		q    Question
		want string
	}{
		{Question{ID: "q", Type: One, Choices: letters(3, "b")}, "86c2c023fe4f2ae1"},
		{Question{ID: "q", Type: Many, Choices: letters(3, "b")}, "17b466ba20a4b05f"},
		{Question{ID: "q", Type: Order, Choices: letters(3, "")}, "3244b8ee975c48c0"},
		{Question{ID: "q", Type: Match, Choices: letters(3, "")}, "a8d55e28b85c3859"},
		{Question{ID: "q", Type: Blank, Gaps: []Gap{{[]string{"KIM", "kim desa"}}}}, "59277cd00283b0c7"},
		{Question{ID: "q", Type: Number, Answer: 12.5, Tolerance: 0.1}, "203f4f0bb919a3c3"},
		{Question{ID: "q", Type: Open}, "776900b1c762d5a8"},
	}
}

func TestDigestTellsKeysApart(t *testing.T) {
	t.Parallel()
	questions := []Question{
		{ID: "q", Type: One, Choices: letters(3, "a")},
		{ID: "q2", Type: One, Choices: letters(3, "b")},
		{ID: "q", Type: One, Choices: letters(4, "b")},
		{ID: "q", Type: Blank, Gaps: []Gap{{[]string{"KIM"}}, {[]string{"kim desa"}}}},
		{ID: "q", Type: Blank, Gaps: []Gap{{[]string{"kim desa", "KIM"}}}},
		{ID: "q", Type: Number, Answer: 12.5},
		{ID: "q", Type: Number, Answer: 12},
	}
	for _, c := range digestCases() {
		questions = append(questions, c.q)
	}
	seen := make(map[string]int)
	for i, q := range questions {
		if j, ok := seen[q.Digest()]; ok {
			t.Errorf("questions %d and %d have the same digest", i, j)
		}
		seen[q.Digest()] = i
	}
}

func TestDigestIgnoresWording(t *testing.T) {
	t.Parallel()
	q := Question{ID: "q", Type: One, Choices: letters(3, "b"), Prompt: "Berapa?"}
	want := q.Digest()
	q.Prompt, q.Body, q.Hint, q.Explanation, q.See, q.Objective = "How many?", "b", "h", "e", "s#p", "o"
	for i := range q.Choices {
		q.Choices[i].Text, q.Choices[i].Feedback = "other", "other"
	}
	equal(t, "Digest", q.Digest(), want)
}
