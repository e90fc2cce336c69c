package lessons

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// attributes are what stands in braces behind a heading: {#id key=value key="value"}.
type attributes struct {
	d       *document
	heading *ast.Heading
	all     []attribute
	asked   []string
}

type attribute struct {
	name  string
	value any // []byte, float64, bool, nil, or what goldmark makes of brackets
	pos   int
}

// attributes reads the attributes of a heading. Goldmark keeps only the last of two with the same
// name and no positions, so they are read once more from the source. A value that is not quoted
// ends at the first character that is no letter, digit, hyphen, dot, colon or underline: see=a#b
// is see=a and the ID b, which shows as a second ID.
func (d *document) attributes(h *ast.Heading) *attributes {
	a := &attributes{d: d, heading: h}
	if h.Lines().Len() == 0 {
		return a
	}
	stop := h.Lines().At(h.Lines().Len() - 1).Stop
	tail, _, _ := bytes.Cut(d.text[stop:], []byte("\n"))
	brace := bytes.IndexByte(tail, '{')
	if len(h.Attributes()) == 0 || brace < 0 {
		a.checkUnread()
		return a
	}
	start := stop + brace
	parsed, _ := parser.ParseAttributes(text.NewReader(tail[brace:]))
	at := start + 1
	for _, p := range parsed {
		at += len(d.text[at:]) - len(bytes.TrimLeft(d.text[at:], " ,"))
		a.add(attribute{name: string(p.Name), value: p.Value, pos: at})
		at += attributeLength(d.text[at:])
	}
	return a
}

// checkUnread reports braces that goldmark left in the text because it could not read them.
func (a *attributes) checkUnread() {
	raw := a.d.raw(a.heading)
	if i := strings.LastIndexByte(raw, '{'); i >= 0 && strings.HasSuffix(raw, "}") {
		a.d.problem(a.heading.Lines().At(0).Start+i, RuleAttributes)
		a.all = append(a.all, attribute{name: "id", value: []byte{}}) // so that the ID is not reported, too
	}
}

func (a *attributes) add(attr attribute) {
	if known, ok := a.find(attr.name); ok && known.name != "" {
		a.d.problem(attr.pos, RuleDuplicateAttribute, attr.name)
		return
	}
	a.all = append(a.all, attr)
}

// attributeLength returns the length of the attribute that s begins with.
func attributeLength(s []byte) int {
	isName := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("_:.-+", c) >= 0
	}
	n := 0
	if len(s) > 0 && (s[0] == '#' || s[0] == '.') {
		n = 1
	}
	for n < len(s) && isName(s[n]) {
		n++
	}
	if rest, ok := bytes.CutPrefix(s[n:], []byte(`="`)); ok {
		for i, c := range rest {
			if c == '"' && (i == 0 || rest[i-1] != '\\') {
				return n + i + 3
			}
		}
	}
	if n < len(s) && s[n] == '=' {
		n++
		for n < len(s) && isName(s[n]) {
			n++
		}
	}
	return n
}

func (a *attributes) find(name string) (attribute, bool) {
	for _, attr := range a.all {
		if attr.name == name {
			return attr, true
		}
	}
	return attribute{}, false
}

// text returns the value of an attribute, or "" if it is missing.
func (a *attributes) text(name string) (string, int) {
	a.asked = append(a.asked, name)
	attr, ok := a.find(name)
	if !ok {
		return "", pos(a.heading)
	}
	switch v := attr.value.(type) {
	case []byte:
		if len(v) > 0 || name == "id" {
			return string(v), attr.pos
		}
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64), attr.pos
	}
	a.d.problem(attr.pos, RuleAttributeValue, name)
	return "", attr.pos
}

// id returns the ID of the heading, which it has to have.
func (a *attributes) id() string {
	id, at := a.text("id")
	switch _, ok := a.find("id"); {
	case !ok:
		a.d.problem(pos(a.heading), RuleMissingID, toSlug(a.d.title(a.heading)))
	case id != "" && !isSlug(id):
		a.d.problem(at, RuleBadID, id, toSlug(id))
	}
	return id
}

// done reports the attributes that nobody asked for.
func (a *attributes) done() {
	for _, attr := range a.all {
		known := false
		for _, name := range a.asked {
			known = known || name == attr.name
		}
		if !known {
			a.d.problem(attr.pos, RuleUnknownAttribute, attr.name, strings.Join(a.asked, ", "))
			a.d.suggest(attr.name, a.asked...)
		}
	}
}

// checkTitle reports a heading without a text, and one that is too long.
func (d *document) checkTitle(h *ast.Heading, most int) {
	title := d.title(h)
	if title == "" {
		d.problem(pos(h), RuleEmptyHeading)
	}
	d.checkLength(h, title, most)
}

// checkLength reports a text of more than so many characters.
func (d *document) checkLength(n ast.Node, s string, most int) {
	if len([]rune(s)) > most {
		d.problem(pos(n), RuleTextLength, strconv.Itoa(most))
	}
}
