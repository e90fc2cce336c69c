package lessons

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"
)

// TestWordings proves that every rule has a message in both languages, with the same arguments.
func TestWordings(t *testing.T) {
	t.Parallel()
	all := map[Rule]wording{}
	for _, some := range wordings() {
		for rule, w := range some() {
			if _, twice := all[rule]; twice {
				t.Errorf("%s has two messages", rule)
			}
			all[rule] = w
		}
	}
	rules := rulesInSource(t)
	for rule := range rules {
		w, ok := all[rule]
		if !ok || w.id == "" || w.en == "" {
			t.Errorf("%s has no message in both languages: %+v", rule, w)
		}
	}
	for rule, w := range all {
		if !rules[rule] {
			t.Errorf("%s has a message but is no rule", rule)
		}
		for _, verb := range []string{"%[1]s", "%[2]s", "%[3]s", "%[4]s"} {
			if strings.Contains(w.id, verb) != strings.Contains(w.en, verb) {
				t.Errorf("%s: only one language has %s", rule, verb)
			}
		}
		if w.id == w.en {
			t.Errorf("%s is not translated", rule)
		}
		for _, text := range []string{w.id, w.en} {
			if !strings.ContainsAny(text[len(text)-1:], `.>`) || strings.Count(text, "%") != strings.Count(text, "%[") {
				t.Errorf("%s: %q is no sentence", rule, text)
			}
		}
	}
}

// rulesInSource lists the constants of type Rule.
func rulesInSource(t *testing.T) map[Rule]bool {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "rules.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	rules := map[Rule]bool{}
	ast.Inspect(file, func(n ast.Node) bool {
		if value, ok := n.(*ast.ValueSpec); ok {
			rule := Rule(strings.Trim(value.Values[0].(*ast.BasicLit).Value, `"`))
			if rules[rule] {
				t.Errorf("%s is there twice", rule)
			}
			rules[rule] = true
		}
		return true
	})
	return rules
}

func TestNearest(t *testing.T) {
	t.Parallel()
	known := []string{"title", "kind", "minutes", "objectives", "review_by", "review"}
	tests := map[string]string{
		"titel": "title", "Title": "title", "ttle": "title", "minute": "minutes", "objctives": "objectives", "knid": "kind",
		"reviw": "review", "judul": "", "x": "", "": "", strings.Repeat("title", 30): "",
	}
	for name, want := range tests {
		if got := nearest(name, known); got != want {
			t.Errorf("near %q is %q, want %q", name, got, want)
		}
	}
}
