package lessons_test

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// What the course has to cover: the facts of the press release, F01 to F32, and the misconceptions of the fact sheet.
const (
	facts          = 32
	misconceptions = 55
	excused        = "dikecualikan" // stands in COVERAGE.md for an objective that the tests need not ask for
)

// coverage reads the rows of the two tables in COVERAGE.md: facts, and objectives.
func coverage(t *testing.T) (byFact, byObjective [][]string) {
	t.Helper()
	source, err := fs.ReadFile(lessons.Embedded(), "COVERAGE.md")
	if err != nil {
		t.Fatal(err)
	}
	document := goldmark.New(goldmark.WithExtensions(extension.Table)).Parser().Parse(text.NewReader(source))
	var tables [][][]string
	for n := document.FirstChild(); n != nil; n = n.NextSibling() {
		if n.Kind() == extast.KindTable {
			tables = append(tables, rows(n, source))
		}
	}
	if len(tables) != 2 {
		t.Fatalf("COVERAGE.md has %d tables, want facts and objectives", len(tables))
	}
	return tables[0], tables[1]
}

// rows returns the cells of a table without its header.
func rows(table ast.Node, source []byte) [][]string {
	var all [][]string
	for row := table.FirstChild().NextSibling(); row != nil; row = row.NextSibling() {
		var cells []string
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, string(cell.Lines().Value(source)))
		}
		all = append(all, cells)
	}
	return all
}

// TestCoverageOfFacts checks that every fact is listed with units that exist.
func TestCoverageOfFacts(t *testing.T) {
	t.Parallel()
	course := embedded(t)
	byFact, _ := coverage(t)
	if len(byFact) != facts {
		t.Errorf("COVERAGE.md lists %d facts, want %d", len(byFact), facts)
	}
	for i, row := range byFact {
		if want := fmt.Sprintf("F%02d", i+1); len(row) != 3 || row[0] != want || row[1] == "" {
			t.Errorf("row %q, want %s, what it says and the units that teach it", row, want)
			continue
		}
		units := strings.Split(row[2], ", ")
		for j, id := range units {
			if _, ok := course.Unit(id); !ok || slices.Contains(units[:j], id) {
				t.Errorf("%s: there is no unit %q, or it is named twice", row[0], id)
			}
		}
	}
}

// TestCoverageOfObjectives checks the rows of all objectives against the course, and prints those that are wrong as they should be.
func TestCoverageOfObjectives(t *testing.T) {
	t.Parallel()
	course := embedded(t)
	_, byObjective := coverage(t)
	i := 0
	for _, m := range course.Modules {
		for _, o := range m.Objectives {
			want := objectiveRow(t, course, o.ID)
			if slices.Contains(want, "") {
				t.Errorf("%s is not taught, practised and tested: %q", o.ID, want)
			}
			if i >= len(byObjective) || !slices.Equal(byObjective[i], want) {
				t.Errorf("COVERAGE.md should have the row\n| %s |", strings.Join(want, " | "))
			}
			i++
		}
	}
	if i < len(byObjective) {
		t.Errorf("COVERAGE.md has rows for objectives that are not in the course: %q", byObjective[i:])
	}
}

// objectiveRow returns an objective with the lessons that teach it, the quizzes that ask for it, the forms of the test that do, and
// the practices where it is done for real, of which not every objective has one. The forms are "" unless all do or none has to.
func objectiveRow(t *testing.T, course *lessons.Course, id string) []string {
	t.Helper()
	var taught, practised, tested, done []string
	for _, m := range course.Modules {
		for _, u := range m.Units {
			switch {
			case u.Kind == lessons.KindLesson && slices.Contains(u.Objectives, id):
				taught = append(taught, u.ID)
			case u.Kind == lessons.KindQuiz && asks(t, u, id):
				practised = append(practised, u.ID)
			case u.Kind == lessons.KindPractice && slices.Contains(u.Objectives, id):
				done = append(done, u.ID)
			}
		}
	}
	for _, u := range course.Tests {
		if asks(t, u, id) {
			tested = append(tested, u.Form)
		}
	}
	if len(done) == 0 {
		done = []string{"—"}
	}
	tests := ""
	switch {
	case slices.Equal(tested, []string{"a", "b"}):
		tests = strings.Join(tested, ", ")
	case len(tested) == 0 && slices.Contains(course.Excused, id):
		tests = excused
	}
	return []string{id, strings.Join(taught, ", "), strings.Join(practised, ", "), tests, strings.Join(done, ", ")}
}

// asks reports whether a unit has a graded question for an objective.
func asks(t *testing.T, u *lessons.Unit, objective string) bool {
	t.Helper()
	return slices.ContainsFunc(questions(t, u), func(q quiz.Question) bool { return q.Objective == objective && q.Type != quiz.Open })
}

func questions(t *testing.T, u *lessons.Unit) []quiz.Question {
	t.Helper()
	q, err := u.Quiz(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	return q.Questions
}

// TestCoverageOfMisconceptions checks that every misconception of the fact sheet is tested by some question.
func TestCoverageOfMisconceptions(t *testing.T) {
	t.Parallel()
	course := embedded(t)
	units := slices.Clone(course.Tests)
	for _, m := range course.Modules {
		units = append(units, m.Units...)
	}
	asked := map[int]bool{}
	for _, u := range units {
		if u.Kind != lessons.KindQuiz && u.Kind != lessons.KindTest {
			continue
		}
		for _, q := range questions(t, u) {
			if q.Misconception > misconceptions {
				t.Errorf("%s#%s names misconception %d; there are %d", u.ID, q.ID, q.Misconception, misconceptions)
			}
			asked[q.Misconception] = true
		}
	}
	for n := 1; n <= misconceptions; n++ {
		if !asked[n] {
			t.Errorf("no question is about misconception %d", n)
		}
	}
}
