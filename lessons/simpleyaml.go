package lessons

import (
	"strings"
	"unicode/utf8"
)

// parseSimpleYAML reads the YAML that nearly every front matter consists of, some twenty times
// faster than go-yaml: front matter is most of what opening a course has to read. It gives up, and
// returns false, on anything whose meaning is not plain to see:
//
//	key: text                 letters, digits or non-ASCII first; no ": " and no " #" in it
//	key: "text"               without backslashes
//	key: [one, two]           of names
//	key:
//	  - text
//	  - key: text
//	    key: text
//	key:
//	  key: text
//
// with comments only on lines of their own. A test holds it to what go-yaml says.
func parseSimpleYAML(text string, firstLine int) (value, bool) {
	s := simpleYAML{line: firstLine - 1, rest: text}
	const usual = 8 // keys
	root := value{kind: mapping, entries: make([]entry, 0, usual)}
	if !utf8.ValidString(text) || strings.Contains(text, "\n"+strings.Repeat(" ", maxIndent+1)) {
		return value{}, false
	}
	for s.next() {
		if s.indent != 0 {
			return value{}, false
		}
		e, ok := s.entry(0)
		if !ok {
			return value{}, false
		}
		if e.value.kind == nothing {
			e.value, ok = s.block()
		}
		if !ok || root.has(e.key.text) {
			return value{}, false
		}
		root.entries = append(root.entries, e)
	}
	return root, len(root.entries) > 0
}

func (v *value) has(key string) bool {
	for _, e := range v.entries {
		if e.key.text == key {
			return true
		}
	}
	return false
}

// simpleYAML reads lines.
type simpleYAML struct {
	rest    string
	line    int
	text    string // of the line, from its first character on, without spaces at the end
	indent  int    // characters before it
	pending bool   // the line was read ahead
}

// next goes to the next line that is neither blank nor a comment.
func (s *simpleYAML) next() bool {
	if s.pending {
		s.pending = false
		return true
	}
	for s.rest != "" {
		var line string
		line, s.rest, _ = strings.Cut(s.rest, "\n")
		s.line++
		line = strings.TrimRight(line, " ")
		s.text = strings.TrimLeft(line, " ")
		s.indent = len(line) - len(s.text)
		if s.text != "" && s.text[0] != '#' {
			return true
		}
	}
	return false
}

// entry reads "key: value" from an offset in the line.
func (s *simpleYAML) entry(from int) (entry, bool) {
	text := s.text[from:]
	n := 0
	for n < len(text) && (text[n] >= 'a' && text[n] <= 'z' || text[n] == '_') {
		n++
	}
	e := entry{key: value{kind: scalar, text: text[:n], at: s.place(from)}}
	if n == 0 || n == len(text) || text[n] != ':' || text[:n] == "null" || text[:n] == "true" || text[:n] == "false" {
		return entry{}, false
	}
	rest := text[n+1:]
	if rest == "" {
		return e, true
	}
	v := strings.TrimLeft(rest, " ")
	var ok bool
	e.value, ok = s.value(from + len(text) - len(v))
	return e, ok && len(v) < len(rest)
}

func (s *simpleYAML) place(from int) place { return place{s.line, s.indent + from + 1} }

// value reads a text or a list of names that reaches to the end of the line.
func (s *simpleYAML) value(from int) (value, bool) {
	text := s.text[from:]
	v := value{kind: scalar, text: text, at: s.place(from)}
	switch {
	case text[0] == '[':
		return s.names(from)
	case text[0] == '"':
		inside := strings.TrimSuffix(text[1:], `"`)
		v.text = inside
		return v, len(inside) == len(text)-2 && !strings.ContainsAny(inside, `"\`)
	case isNull(text), !isNameByte(text[0]) && text[0] < 0x80, text[len(text)-1] == ':',
		strings.Contains(text, ": "), strings.Contains(text, " #"):
		return value{}, false
	}
	return v, true
}

// isNull reports whether YAML takes a text for nothing.
func isNull(text string) bool {
	return text == "null" || text == "Null" || text == "NULL"
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
}

// names reads "[one, two]".
func (s *simpleYAML) names(from int) (value, bool) {
	v := value{kind: list, at: s.place(from)}
	inside, ok := strings.CutSuffix(s.text[from+1:], "]")
	at := from + 1
	for name := range strings.SplitSeq(inside, ",") {
		trimmed := strings.TrimLeft(name, " ")
		if trimmed == "" || isNull(trimmed) {
			return value{}, false
		}
		for i := range len(trimmed) {
			if !isNameByte(trimmed[i]) && (trimmed[i] != '-' || i == 0) {
				return value{}, false
			}
		}
		v.items = append(v.items, value{kind: scalar, text: trimmed, at: s.place(at + len(name) - len(trimmed))})
		at += len(name) + 1
	}
	return v, ok
}

// block reads the indented lines after "key:": the entries of a list, or of a mapping of texts.
func (s *simpleYAML) block() (value, bool) {
	if !s.next() || s.indent == 0 {
		return value{}, false
	}
	if s.text[0] != '-' {
		return s.mapping(0)
	}
	s.pending = true
	return s.list()
}

// list reads the entries of a list.
func (s *simpleYAML) list() (value, bool) {
	v := value{kind: list}
	for s.next() {
		item, ok := strings.CutPrefix(s.text, "- ")
		switch {
		case s.indent == 0:
			s.pending = true
			return v, len(v.items) > 0
		case !ok || item[0] == ' ' || len(v.items) > 0 && s.indent+1 != v.at.column:
			return value{}, false
		case len(v.items) == 0:
			v.at = s.place(0)
		}
		if one, ok := s.value(2); ok {
			v.items = append(v.items, one)
			continue
		}
		one, ok := s.mapping(len("- "))
		if !ok {
			return value{}, false
		}
		v.items = append(v.items, one)
	}
	return v, len(v.items) > 0
}

// mapping reads the entries of a mapping that begins at an offset in the line, which is behind a hyphen or 0.
func (s *simpleYAML) mapping(from int) (value, bool) {
	v := value{kind: mapping, at: s.place(from)}
	indent := s.indent + from
	for ; ; from = 0 {
		e, ok := s.entry(from)
		if !ok || e.value.kind != scalar || v.has(e.key.text) {
			return value{}, false
		}
		v.entries = append(v.entries, e)
		if !s.next() {
			return v, true
		}
		if s.indent < indent {
			s.pending = true
			return v, true
		}
		if s.indent != indent {
			return value{}, false
		}
	}
}
