package lessons_test

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// ruleTest breaks the sample course and names every problem that has to be reported, as "file:line:column rule". An asterisk
// stands for both languages.
type ruleTest struct {
	name string
	edit []edit
	want []string
}

func ruleTests() []ruleTest {
	return slices.Concat(fileTests(), yamlTests(), markdownTests(), lessonTests(), quizTests(), dramaTests(), practiceTests(), testTests(), styleTests(), languageTests())
}

func TestRules(t *testing.T) {
	t.Parallel()
	for _, test := range ruleTests() {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			course := sample()
			for _, e := range test.edit {
				e(t, course)
			}
			checkProblems(t, course, test.want)
		})
	}
}

// checkProblems compares what Check reports with what it should report, and looks at the messages.
func checkProblems(t *testing.T, course fs.FS, want []string) {
	t.Helper()
	want = expand(want)
	var got []string
	for _, p := range lessons.Check(course) {
		got = append(got, fmt.Sprintf("%s:%d:%d %s", p.File, p.Line, p.Column, p.Rule))
		for _, l := range []lessons.Lang{lessons.ID, lessons.EN} {
			if m := p.Message(l); m == "" || strings.Contains(m, "%!") {
				t.Errorf("%s: message in %s is %q", p.Rule, l, m)
			}
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("got:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func expand(wants []string) []string {
	var all []string
	for _, w := range wants {
		all = append(all, both(w)...)
	}
	slices.SortFunc(all, comparePlaces)
	return all
}

// comparePlaces orders "file:line:column rule" as Check does.
func comparePlaces(a, b string) int {
	parse := func(s string) (file string, line, column int, rule string) {
		place, rule, _ := strings.Cut(s, " ")
		parts := strings.Split(place, ":")
		if len(parts) == 3 {
			_, _ = fmt.Sscan(parts[1], &line)
			_, _ = fmt.Sscan(parts[2], &column)
		}
		return parts[0], line, column, rule
	}
	aFile, aLine, aColumn, aRule := parse(a)
	bFile, bLine, bColumn, bRule := parse(b)
	for _, d := range []int{strings.Compare(aFile, bFile), aLine - bLine, aColumn - bColumn} {
		if d != 0 {
			return d
		}
	}
	return strings.Compare(aRule, bRule)
}

const (
	settings = "course.yaml"
	glossary = "glossary.*.md"
	module   = "01-dasar/module.*.md"
	lesson   = "01-dasar/01-satu.*.md"
	quizFile = "01-dasar/09-kuis.*.md"
)

// TestEveryRuleIsTested looks for each rule among the wants of the tests.
func TestEveryRuleIsTested(t *testing.T) {
	t.Parallel()
	wants := map[string]bool{
		string(lessons.RuleMarkdown): true, // goldmark would have to panic
	}
	for _, test := range ruleTests() {
		for _, w := range test.want {
			_, rule, _ := strings.Cut(w, " ")
			wants[rule] = true
		}
	}
	source, err := os.ReadFile("rules.go")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(source)) {
		if _, quoted, ok := strings.Cut(line, `Rule = "`); ok && !wants[strings.TrimRight(quoted, "\"\n")] {
			t.Errorf("no test for %s", quoted)
		}
	}
}

func TestMessage(t *testing.T) {
	t.Parallel()
	course := sample()
	replace("01-dasar/01-satu.*.md", "minutes: 10\n", "minutes: 10\n\"me\\x1bnit\": 1\nminute: 2\n")(t, course)
	var got []string
	for _, p := range lessons.Check(course) {
		if p.Rule == lessons.RuleUnknownKey && p.File == "01-dasar/01-satu.id.md" {
			got = append(got, p.In(lessons.ID), p.In(lessons.EN), p.In("jv"))
		}
	}
	want := []string{
		`01-dasar/01-satu.id.md:4:1: Kunci "meit" tidak dikenal. Yang dikenal di sini: title, kind, minutes, objectives, sources, review_by, review.`,
		`01-dasar/01-satu.id.md:4:1: The key "meit" is not known. Those known here are: title, kind, minutes, objectives, sources, review_by, review.`,
		`01-dasar/01-satu.id.md:4:1: Kunci "meit" tidak dikenal. Yang dikenal di sini: title, kind, minutes, objectives, sources, review_by, review.`,
		`01-dasar/01-satu.id.md:5:1: Kunci "minute" tidak dikenal. Yang dikenal di sini: title, kind, minutes, objectives, sources, review_by, review. Mungkin maksudnya "minutes".`,
		`01-dasar/01-satu.id.md:5:1: The key "minute" is not known. Those known here are: title, kind, minutes, objectives, sources, review_by, review. Perhaps "minutes" was meant.`,
		`01-dasar/01-satu.id.md:5:1: Kunci "minute" tidak dikenal. Yang dikenal di sini: title, kind, minutes, objectives, sources, review_by, review. Mungkin maksudnya "minutes".`,
	}
	equal(t, "messages", got, want)
}
