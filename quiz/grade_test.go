package quiz

import (
	"math"
	"slices"
	"testing"
)

type choiceCase struct {
	name     string
	q        Question
	choices  string
	complete bool
	right    bool
	points   float64
}

func TestGradeChoices(t *testing.T) {
	t.Parallel()
	for _, tt := range append(pickCases(), placeCases()...) {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := Response{Choices: ids(tt.choices)}
			got := tt.q.Grade(r)
			equal(t, "Complete", tt.q.Complete(r), tt.complete)
			equal(t, "Right", got.Right, tt.right)
			closeTo(t, "Points", got.Points, tt.points)
		})
	}
}

func pickCases() []choiceCase {
	one := Question{ID: "q", Type: One, Choices: letters(3, "b")}
	many := Question{ID: "q", Type: Many, Choices: letters(5, "ac")}
	return []choiceCase{
		{"one nothing", one, "", false, false, 0},
		{"one right", one, "b", true, true, 1},
		{"one wrong", one, "a", true, false, 0},
		{"one right and wrong", one, "a b", false, false, 0},
		{"one right twice", one, "b b", true, true, 1},
		{"one unknown", one, "z", false, false, 0},
		{"one right and unknown", one, "z b", true, true, 1},
		{"one of no choices", Question{Type: One}, "a", false, false, 0},

		{"many nothing", many, "", false, false, 0},
		{"many all right", many, "c a", true, true, 1},
		{"many half", many, "a", true, false, 0.5},
		{"many half, twice the same", many, "a a", true, false, 0.5},
		{"many one right one wrong", many, "a b", true, false, 0},
		{"many all right one wrong", many, "a b c", true, false, 0.5},
		{"many everything", many, "a b c d e", true, false, 0},
		{"many only wrong", many, "b d", true, false, 0},
		{"many with unknown", many, "a c z", true, true, 1},
		{"many without a right choice", Question{Type: Many, Choices: letters(2, "")}, "", false, false, 0},
		{"unknown type", Question{Type: "essay", Choices: letters(2, "a")}, "a", false, false, 0},
	}
}

func placeCases() []choiceCase {
	order := Question{ID: "q", Type: Order, Choices: letters(4, "")}
	match := Question{ID: "q", Type: Match, Choices: letters(4, "")}
	return []choiceCase{
		{"order nothing", order, "", false, false, 0},
		{"order right", order, "a b c d", true, true, 1},
		{"order half", order, "a b d c", true, false, 0.5},
		{"order reversed", order, "d c b a", true, false, 0},
		{"order rotated", order, "b c d a", true, false, 0},
		{"order begun", order, "a b", false, false, 0.5},
		{"order with a hole", order, "a - c d", false, false, 0.75},
		{"order with unknown in a place", order, "a z c d", false, false, 0.75},
		{"order twice the same", order, "a a c d", false, false, 0.75},
		{"order too long", order, "a b c d a", false, true, 1},

		{"match nothing", match, "", false, false, 0},
		{"match right", match, "a b c d", true, true, 1},
		{"match one swap", match, "b a c d", true, false, 0.5},
		{"match one right side twice", match, "a a c d", true, false, 0.75},
		{"match begun", match, "- b - -", false, false, 0.25},
		{"match unknown", match, "z b c d", false, false, 0.75},
	}
}

func TestGradeBlank(t *testing.T) {
	t.Parallel()
	q := Question{
		Type: Blank,
		Gaps: []Gap{{Answers: []string{"KIM", "Kelompok Informasi Masyarakat"}}, {Answers: []string{"@"}}},
		Choices: []Choice{
			{ID: "a", Text: "Karang Taruna", Feedback: "youth group"},
			{ID: "b", Text: "#", Feedback: "hash"},
		},
	}
	tests := []struct {
		name     string
		texts    []string
		complete bool
		points   float64
		feedback []string
	}{
		{"nothing", nil, false, 0, []string{"", ""}},
		{"empty texts", []string{"", " "}, false, 0, []string{"", ""}},
		{"right", []string{"KIM", "@"}, true, 1, []string{"", ""}},
		{"other spelling", []string{"kelompok  informasi\tmasyarakat ", "@"}, true, 1, []string{"", ""}},
		{"punctuation around", []string{"“Kim”.", "@"}, true, 1, []string{"", ""}},
		{"full width", []string{"ＫＩＭ", "＠"}, true, 1, []string{"", ""}},
		{"first only", []string{"kim"}, false, 0.5, []string{"", ""}},
		{"expected wrong", []string{"karang taruna!", "#"}, true, 0, []string{"youth group", "hash"}},
		{"unexpected wrong", []string{"RT", "@"}, true, 0.5, []string{"", ""}},
		{"too many texts", []string{"kim", "@", "@"}, true, 1, []string{"", ""}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			r := Response{Texts: tt.texts}
			got := q.Grade(r)
			equal(t, "Complete", q.Complete(r), tt.complete)
			closeTo(t, "Points", got.Points, tt.points)
			equal(t, "Right", got.Right, tt.points == 1)
			var feedback []string
			for _, m := range got.Marks {
				feedback = append(feedback, m.Feedback)
			}
			equalLists(t, "feedback", feedback, tt.feedback)
		})
	}
}

func TestGradeNumber(t *testing.T) {
	t.Parallel()
	expected := []Choice{{ID: "a", Text: "1.500", Feedback: "too many"}}
	tests := []struct {
		answer, tolerance float64
		given             string
		complete, right   bool
		feedback          string
	}{
		{30, 0, "30", true, true, ""},
		{30, 0, " 30 ", true, true, ""},
		{30, 0, "31", true, false, ""},
		{30, 0, "", false, false, ""},
		{30, 0, "tiga puluh", false, false, ""},
		{12.5, 0, "12,5", true, true, ""},
		{12.5, 0, "12.5", true, true, ""},
		{1674, 0, "1.674", true, true, ""},
		{1.674, 0, "1,674", true, true, ""},
		{1, 0.1, "1,1", true, true, ""},
		{1, 0.1, "1,11", true, false, ""},
		{1, -5, "1", true, true, ""},
		{1, math.NaN(), "1", true, true, ""},
		{1, math.NaN(), "2", true, false, ""},
		{-3, 0, "−3", true, true, ""},
		{150, 0, "1500", true, false, "too many"},
		{150, 0, "1,500", true, false, "too many"},
		{1e15, 0, "1000000000000001", true, false, ""},
		{math.NaN(), 1, "1", true, false, ""},
		{math.Inf(1), 0, "1", true, false, ""},
	}
	for _, tt := range tests {
		q := Question{Type: Number, Answer: tt.answer, Tolerance: tt.tolerance, Choices: expected}
		r := Response{Texts: []string{tt.given}}
		got := q.Grade(r)
		equal(t, "Complete "+tt.given, q.Complete(r), tt.complete)
		equal(t, "Right "+tt.given, got.Right, tt.right)
		equal(t, "Feedback "+tt.given, got.Marks[0].Feedback, tt.feedback)
	}
}

func TestGradeOpen(t *testing.T) {
	t.Parallel()
	q := Question{ID: "q", Type: Open}
	r := Response{Texts: []string{"Kami mulai dari grup RT."}}
	equal(t, "Complete", q.Complete(r), true)
	equal(t, "Complete of nothing", q.Complete(Response{Texts: []string{" \n"}}), false)
	got := q.Grade(r)
	equal(t, "Graded", got.Graded, false)
	equal(t, "Right", got.Right, false)
	equal(t, "Points", got.Points, 0)
	equal(t, "Rule", got.Rule, "ungraded")
}

func TestGradeRule(t *testing.T) {
	t.Parallel()
	for typ, want := range map[Type]string{
		One: "exact", Many: "right-minus-wrong", Order: "share", Match: "share", Blank: "share", Number: "exact", Open: "ungraded",
	} {
		got := Question{Type: typ}.Grade(Response{})
		equal(t, "Rule of "+string(typ), got.Rule, want)
		equal(t, "Graded of "+string(typ), got.Graded, typ != Open)
	}
}

func TestGradeMarks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		q        Question
		response Response
		want     []Mark
	}{
		{
			"one right",
			Question{Type: One, Choices: letters(3, "b")},
			Response{Choices: ids("b")},
			[]Mark{{"b", true, true, "why b"}},
		},
		{
			"one wrong says both",
			Question{Type: One, Choices: letters(3, "b")},
			Response{Choices: ids("c")},
			[]Mark{{"b", false, true, "why b"}, {"c", true, false, "why c"}},
		},
		{
			"one unknown answer says the right one",
			Question{Type: One, Choices: letters(3, "b")},
			Response{},
			[]Mark{{"b", false, true, "why b"}},
		},
		{
			"many in file order",
			Question{Type: Many, Choices: letters(4, "ac")},
			Response{Choices: ids("d c")},
			[]Mark{{"a", false, true, "why a"}, {"c", true, true, "why c"}, {"d", true, false, "why d"}},
		},
		{
			"order",
			Question{Type: Order, Choices: letters(3, "")},
			Response{Choices: ids("a c")},
			[]Mark{{"a", true, true, "why a"}, {"b", false, false, "why b"}, {"c", true, false, "why c"}},
		},
		{
			"match",
			Question{Type: Match, Choices: letters(3, "")},
			Response{Choices: ids("a - b")},
			[]Mark{{"a", true, true, "why a"}, {"b", false, false, "why b"}, {"c", true, false, "why c"}},
		},
		{
			"blank",
			Question{Type: Blank, Gaps: []Gap{{[]string{"x"}}, {[]string{"y"}}}},
			Response{Texts: []string{"X"}},
			[]Mark{{"1", true, true, ""}, {"2", false, false, ""}},
		},
		{"number", Question{Type: Number, Answer: 2}, Response{Texts: []string{"2"}}, []Mark{{"1", true, true, ""}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			equalLists(t, "Marks", tt.q.Grade(tt.response).Marks, tt.want)
		})
	}
}

func TestSolution(t *testing.T) {
	t.Parallel()
	tests := []struct {
		q       Question
		choices []string
		texts   []string
	}{
		{Question{Type: One, Choices: letters(3, "b")}, ids("b"), nil},
		{Question{Type: One, Choices: letters(3, "bc")}, ids("b"), nil},
		{Question{Type: Many, Choices: letters(3, "ac")}, ids("a c"), nil},
		{Question{Type: Order, Choices: letters(3, "")}, ids("a b c"), nil},
		{Question{Type: Match, Choices: letters(3, "")}, ids("a b c"), nil},
		{Question{Type: Blank, Gaps: []Gap{{[]string{"x", "y"}}, {}}}, nil, []string{"x", ""}},
		{Question{Type: Number, Answer: 12.5}, nil, []string{"12.5"}},
		{Question{Type: Number, Answer: 1e21}, nil, []string{"1000000000000000000000"}},
		{Question{Type: Open}, nil, nil},
	}
	for _, tt := range tests {
		got := tt.q.Solution()
		equalLists(t, "Choices of "+string(tt.q.Type), got.Choices, tt.choices)
		equalLists(t, "Texts of "+string(tt.q.Type), got.Texts, tt.texts)
	}
}

func TestReadings(t *testing.T) {
	t.Parallel()
	tests := []struct {
		given string
		want  []float64
	}{
		{"12", []float64{12}},
		{"12,5", []float64{12.5}},
		{"12.5", []float64{12.5}},
		{"1.674", []float64{1674, 1.674}},
		{"1,674", []float64{1.674, 1674}},
		{"1.674.000", []float64{1674000}},
		{"1,674,000", []float64{1674000}},
		{"1.674,5", []float64{1674.5}},
		{"1,674.5", []float64{1674.5}},
		{"1 674", []float64{1674}},
		{"1\u00a0674,25", []float64{1674.25}},
		{"0.125", []float64{0.125}},
		{"0,125", []float64{0.125}},
		{"1234.567", []float64{1234.567}},
		{".5", []float64{0.5}},
		{"5,", []float64{5}},
		{"+7", []float64{7}},
		{"- 7", []float64{-7}},
		{"−7,5", []float64{-7.5}},
		{"１２", []float64{12}},
		{"007", []float64{7}},
		{"", nil},
		{".", nil},
		{"-", nil},
		{"+-1", nil},
		{"--1", nil},
		{"1.67.4", nil},
		{"1..674", nil},
		{"1,674,00", nil},
		{"12 5", nil},
		{"1e3", nil},
		{"0x10", nil},
		{"1_000", nil},
		{"inf", nil},
		{"NaN", nil},
		{"12 m", nil},
	}
	for _, tt := range tests {
		equalLists(t, "readings("+tt.given+")", readings(tt.given), tt.want)
	}
}

func TestNormal(t *testing.T) {
	t.Parallel()
	tests := []struct{ given, want string }{
		{"", ""},
		{"  ", ""},
		{"Desa Contoh", "desa contoh"},
		{" desa\n\tcontoh. ", "desa contoh"},
		{"\"@Desa_Contoh!\"", "desa_contoh"},
		{"Jum'at", "jum'at"},
		{"STRASSE", "strasse"},
		{"Straße", "strasse"},
		{"ﬁle", "file"},
		{"e\u0301", "é"},
		{"@", "@"},
		{"??", "??"},
		{"ꦏꦿꦺꦴꦁ", "ꦏꦿꦺꦴꦁ"},
		{"كيم", "كيم"},
	}
	for _, tt := range tests {
		equal(t, "normal("+tt.given+")", normal(tt.given), tt.want)
	}
}

func TestGradeDoesNotTouchResponse(t *testing.T) {
	t.Parallel()
	q := Question{Type: Order, Choices: letters(3, "")}
	r := Response{Choices: ids("c a b")}
	q.Grade(r)
	equalLists(t, "Choices", r.Choices, ids("c a b"))
	if !slices.Equal(q.Choices, letters(3, "")) {
		t.Error("Grade changed the question")
	}
}
