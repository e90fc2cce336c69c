package quiz

import (
	"math"
	"strings"
	"testing"
)

// FuzzGrade grades responses and questions that nobody wrote.
func FuzzGrade(f *testing.F) {
	f.Add("one", "a\nb\nc", 2, "b", "", 0.0)
	f.Add("many", "a\nb\nc\nd", 5, "a\nc\nc\nz\n", "", 0.0)
	f.Add("order", "a\nb\nc", 0, "c\n\na", "", 0.0)
	f.Add("match", "a\n\na", 7, "\na\nb\nb\nb", "", 0.0)
	f.Add("blank", "KIM\n@\n\u0345", 0, "", "kim\n＠\n\u0399", 0.0)
	f.Add("number", "1.500\n2", 0, "", "1,500", 1.5)
	f.Add("open", "", 0, "", "apa saja", 0.0)
	f.Add("", "a", 1, "a", "a", math.Inf(1))
	f.Fuzz(func(t *testing.T, typ, choices string, right int, picks, texts string, answer float64) {
		q := Question{ID: "q", Type: Type(typ), Answer: answer, Tolerance: answer / 7}
		for i, id := range strings.Split(choices, "\n") {
			q.Choices = append(q.Choices, Choice{ID: id, Text: id, Right: right>>(i%62)&1 == 1, Feedback: "f"})
			q.Gaps = append(q.Gaps, Gap{strings.Split(id, "|")})
		}
		r := Response{Choices: strings.Split(picks, "\n"), Texts: strings.Split(texts, "\n")}
		checkSound(t, q, r)
		checkSound(t, q, q.Solution())
		checkSound(t, q, Response{})
		q.Complete(r)
		q.Digest()
		if got := q.Grade(Response{}); got.Points != 0 {
			t.Fatalf("the empty response earned %v", got.Points)
		}
		if got := Shown(picks, q); got != nil && len(got) != len(q.Choices) {
			t.Fatalf("%d of %d choices shown", len(got), len(q.Choices))
		}
	})
}

// FuzzNumber reads anything as a number.
func FuzzNumber(f *testing.F) {
	for _, s := range []string{"12,5", "1.674", "1,674.5", "−3", "+ 1 000", "1e9", ".", "0x1p-2", "½", "1.674.000,25", strings.Repeat("9", 400)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		found := readings(s)
		if len(found) > 2 {
			t.Fatalf("%q has %d readings", s, len(found))
		}
		for _, x := range found {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				t.Fatalf("%q reads as %v", s, x)
			}
			if !sameNumber(readings(formatNumber(x)), []float64{x}) {
				t.Fatalf("%q reads as %v, which does not read as itself", s, x)
			}
		}
	})
}
