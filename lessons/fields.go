package lessons

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// fields reads one YAML mapping. Each key that is asked for is remembered: what is left over in
// the end is unknown. A problem with a value is reported when it is asked for.
type fields struct {
	src     *source
	prefix  string // of the keys, in messages
	at      place  // for what is missing
	entries []entry
	asked   []string
}

// word is a text with its position.
type word struct {
	text string
	at   place
}

// newFields takes over the entries of v.
func newFields(src *source, v value, prefix string, at place) *fields {
	f := &fields{src: src, prefix: prefix, at: at, entries: v.entries[:0]}
	for _, e := range v.entries {
		switch {
		case e.key.kind != scalar:
			f.problem(e.key.at, RuleYAMLFeature)
		case slices.ContainsFunc(f.entries, func(known entry) bool { return known.key.text == e.key.text }):
			f.problem(e.key.at, RuleDuplicateKey, e.key.text)
		default:
			f.entries = append(f.entries, e)
		}
	}
	return f
}

func (f *fields) problem(at place, rule Rule, args ...string) {
	f.src.problemAt(at.line, at.column, rule, args...)
}

// find looks a key up and remembers that it is known. An empty value counts as missing.
func (f *fields) find(key string) (value, bool) {
	if !slices.Contains(f.asked, key) {
		f.asked = append(f.asked, key)
	}
	i := slices.IndexFunc(f.entries, func(e entry) bool { return e.key.text == key })
	if i < 0 || f.entries[i].value.kind == nothing {
		return value{}, false
	}
	return f.entries[i].value, true
}

// require is find for keys that may not be missing.
func (f *fields) require(key string) (value, bool) {
	v, ok := f.find(key)
	if !ok {
		f.problem(f.at, RuleMissingKey, f.prefix+key)
	}
	return v, ok
}

// text reads a required line of text of at most max cells; "" if there is a problem.
func (f *fields) text(key string, maxCells int) word {
	v, ok := f.require(key)
	if !ok {
		return word{at: f.at}
	}
	return f.clean(key, v, maxCells)
}

// optional is text for keys that may be missing.
func (f *fields) optional(key string, maxCells int) (word, bool) {
	v, ok := f.find(key)
	if !ok {
		return word{}, false
	}
	return f.clean(key, v, maxCells), true
}

// clean reads a value as a line of text.
func (f *fields) clean(key string, v value, maxCells int) word {
	w := word{at: v.at}
	if v.kind != scalar {
		f.mistyped(v, RuleNotText, key)
		return w
	}
	if isLine(v.text, maxCells) {
		w.text = v.text
		return w
	}
	text, err := safe.Line(v.text, maxCells)
	switch {
	case errors.Is(err, safe.ErrEmpty):
		f.problem(w.at, RuleNotText, key)
	case errors.Is(err, safe.ErrTooLong):
		f.problem(w.at, RuleTextLength, strconv.Itoa(maxCells))
	case string(text) != strings.Join(strings.Fields(v.text), " ") && !f.src.reported(v.at.line, RuleCharacter):
		f.problem(w.at, RuleCharacter, hidden(v.text))
	}
	w.text = string(text)
	return w
}

// hidden names the first character of a decoded YAML text that may not stand in a course.
func hidden(raw string) string {
	clean := string(safe.Clean(raw))
	for i := range raw {
		if i >= len(clean) || raw[i] != clean[i] {
			return characterName([]byte(raw[i:]))
		}
	}
	return "U+2800" // the only one that Clean keeps and Line does not
}

// mistyped reports a value of the wrong kind. Aliases, anchors and tags have a rule of their own.
func (f *fields) mistyped(v value, rule Rule, args ...string) {
	if v.kind == feature {
		f.problem(v.at, RuleYAMLFeature)
		return
	}
	f.problem(v.at, rule, args...)
}

// number reads a required whole number from 1 to high; 0 if there is a problem.
func (f *fields) number(key string, high int) (int, place) {
	v, ok := f.require(key)
	if !ok {
		return 0, f.at
	}
	n, err := strconv.Atoi(v.text)
	if err != nil || n < 1 || n > high {
		f.mistyped(v, RuleNotNumber, key, "1", strconv.Itoa(high))
		return 0, v.at
	}
	return n, v.at
}

// date reads an optional day.
func (f *fields) date(key string) (time.Time, place) {
	v, ok := f.find(key)
	if !ok {
		return time.Time{}, f.at
	}
	day, err := time.Parse(time.DateOnly, v.text)
	if err != nil {
		f.mistyped(v, RuleNotDate, key)
	}
	return day, v.at
}

// texts reads a required list of lines of text.
func (f *fields) texts(key string, maxCells int) ([]word, place) {
	values, at := f.list(key)
	words := make([]word, 0, len(values))
	for _, v := range values {
		words = append(words, f.clean(key, v, maxCells))
	}
	return words, at
}

// list returns the entries of a required list, which may not be empty.
func (f *fields) list(key string) ([]value, place) {
	v, ok := f.require(key)
	if !ok {
		return nil, f.at
	}
	if len(v.items) == 0 {
		f.mistyped(v, RuleNotList, key)
	}
	return v.items, v.at
}

// sub returns the mapping that stands under a key, or as an entry of its list.
func (f *fields) sub(key string, v value) (*fields, bool) {
	if v.kind != mapping || len(v.entries) == 0 {
		f.mistyped(v, RuleNotMapping, key)
		return nil, false
	}
	return newFields(f.src, v, key+".", v.entries[0].key.at), true
}

// done reports the keys that nobody asked for.
func (f *fields) done() {
	for _, e := range f.entries {
		if !slices.Contains(f.asked, e.key.text) {
			f.problem(e.key.at, RuleUnknownKey, e.key.text, strings.Join(f.asked, ", "))
			f.src.suggest(e.key.text, f.asked...)
		}
	}
}
