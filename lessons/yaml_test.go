package lessons

import (
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// simpleCases are front matters that need no go-yaml.
func simpleCases() []string {
	return []string{
		"title: Nama dan bio akun\nkind: lesson\nminutes: 10\nobjectives: [account-name, b]\nsources:\n  - Diskominfo, 14 Juli 2020\n  - \"Kuis: #1\"\nreview_by: 2027-05-01\n",
		"# comment\n\ntitle: é – “x”\nsummary: 12.5 & more, [x] * \"y\"\nobjectives:\n  - id: a\n    text: \"B: c\"\n  - id: d\n    text: E\n",
		"title:\n  - a\n  - b: c\n    d: e\n\n  # comment\n  - f: g\nkind: quiz   \nreview: x:y http://z#w\n",
		"id: a\ntitle:\n  id: B\n  # comment\n  en: \"C: d\"\n\npass_mark: 70\nexcused:\n  - e\n",
		"l: l \n", "a: b # c\n", "a:\nb: c\n", "a: yes\nb: 0x10\nc: 1_000\nd: 2027-05-01\ne: .5\nf: 1e3\ng: true\nh: Nullo\n",
		"a: []\n", "a: [ b,c ,  d]\n", "a: \"\"\n", "a: \"b\" c\n", "a: 'b'\n", "a:\n- b\n", "a:\n  b: c\n", "a: b\n  c\n", "a: |\n  b\n",
		"a:\n  b: c\n  b: d\n", "a:\n  b: c\n d: e\n", "a:\n  b: c\n   d: e\n", "a:\n  b:\n    c: d\n", "a:\n  b: [c]\n",
		"a:\n  b\n", "a:\n b: c\n", "a:\n" + strings.Repeat(" ", maxIndent+1) + "b: c\n", "a:\n" + strings.Repeat(" ", maxIndent-1) + "- b: c\n" + strings.Repeat(" ", maxIndent+1) + "d: e\n",
		"a:\n  - b\n c: d\n", "a:\n  -  b\n", "a:\n  - b: \n    c: d\n", "a:\n  - b: [c]\n", "a: b\na: c\n", "a:b: c\n", "a: b:\n", "a: ~\n",
		"a: null\n", "a: 1:2\n", "a: -\n", "a: é: b\n", "a: b\n...\n", "a: b\n---\nc: d\n", "é: b\n", "null: b\n", "a: [null]\n", "a:\n  - null\n",
	}
}

// FuzzSimpleYAML compares the short cut with go-yaml.
func FuzzSimpleYAML(f *testing.F) {
	for _, text := range simpleCases() {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		src := newSource("x", []byte(text))
		if string(src.text) != text || len(text) > maxFront || !isQuick([]byte(text)) {
			return
		}
		quick, ok := parseSimpleYAML(text, 1)
		if !ok {
			return
		}
		watch := time.AfterFunc(10*time.Second, func() { panic(fmt.Sprintf("go-yaml hangs: %q", text)) })
		defer watch.Stop()
		full, ok := (&yamlReader{src: src}).read(text)
		if !ok {
			t.Fatalf("go-yaml refuses %q: %v", text, src.problems)
		}
		if quick.at = full.at; !reflect.DeepEqual(quick, full) { // nobody asks where the file is
			t.Errorf("%q is\n%+v\ngo-yaml says\n%+v", text, quick, full)
		}
	})
}

// TestSimpleYAML makes sure that ordinary front matter takes the short cut.
func TestSimpleYAML(t *testing.T) {
	t.Parallel()
	for _, text := range simpleCases()[:4] {
		if _, ok := parseSimpleYAML(text, 1); !ok {
			t.Errorf("%q is not simple", text)
		}
	}
}

// TestEmbeddedSimple keeps go-yaml out of the start of the program: a single file of the built-in course that needs it costs a
// quarter of a megabyte of memory. Where it fails, write the same more simply, or teach parseSimpleYAML. Courses on disk may use all of YAML.
func TestEmbeddedSimple(t *testing.T) {
	t.Parallel()
	r := read(Embedded())
	files := []string{settingsName}
	for _, m := range r.modules {
		for _, f := range m.files {
			files = append(files, f.file)
		}
	}
	for _, u := range r.units() {
		for _, f := range u.files {
			files = append(files, f.file)
		}
	}
	for _, file := range files {
		src, err := readFile(r.fsys, file)
		if err != nil {
			t.Fatal(err)
		}
		text := src.text[src.front.start:src.front.stop]
		if file == settingsName {
			text = src.text
		}
		if _, ok := parseSimpleYAML(string(text), 1); !ok {
			t.Errorf("%s is written in a way that parseSimpleYAML leaves to go-yaml", file)
		}
	}
}

// TestQuick holds the quick look to what package safe says.
func TestQuick(t *testing.T) {
	t.Parallel()
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if r > 0x3000 && isQuickRune(r) {
			t.Errorf("%U is quick", r)
		}
		if r > 0x3000 {
			continue
		}
		for _, s := range []string{string(r), "a" + string(r), "❤" + string(r) + "\ufe0f"} {
			line, err := safe.Line(s, 1000)
			if isQuick([]byte(s)) && string(safe.Markdown([]byte(s))) != s {
				t.Errorf("%q is quick but not safe", s)
			}
			if isLine(s, len([]rune(s))) && (string(line) != s || err != nil) {
				t.Errorf("%q is no line: %q, %v", s, line, err)
			}
		}
	}
	for _, s := range []string{"", " a", "a ", "a  b", "a\nb", "a\tb", "&#27;", "\xff", "aaa"} {
		if isLine(s, 2) {
			t.Errorf("%q is a line", s)
		}
	}
	if !isLine("Kuis – “é”", 10) || isLine("Kuis – “é”", 9) || !isQuick([]byte(strings.Repeat("a\n", 3))) {
		t.Error("ordinary text is not quick")
	}
}
