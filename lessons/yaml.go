package lessons

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/lexer"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"
)

// Limits of the YAML that authors write. What the format asks for is three levels deep.
const (
	maxDepth  = 8  // of brackets, and of list entries begun on one line
	maxIndent = 40 // columns
)

// value is a piece of YAML.
type value struct {
	kind    valueKind
	at      place
	text    string  // of a scalar, whatever type YAML takes it for
	items   []value // of a list
	entries []entry // of a mapping
}

// valueKind says what a value is.
type valueKind int

const (
	nothing valueKind = iota // left out, or null
	scalar
	list
	mapping
	feature // aliases, anchors, tags: not used in courses
)

type entry struct {
	key   value // a scalar in all good courses
	value value
}

// place is a position in a file.
type place struct{ line, column int }

// yamlError is what the errors of go-yaml have in common.
type yamlError interface {
	error
	GetMessage() string
	GetToken() *token.Token
}

var errTooDeep = errors.New("nested too deeply")

// parseYAML reads the front matter of a file, or a file that is all YAML. It is false, with a problem reported, if that is no
// mapping. No aliases are resolved, so they cannot make a small file large.
func parseYAML(src *source) (*fields, bool) {
	if !src.checkText(src.front) {
		return nil, false
	}
	first := 1 + bytes.Count(src.text[:src.front.start], []byte("\n"))
	text := string(src.text[src.front.start:src.front.stop])
	if len(text) > maxFront {
		src.problemAt(first, 1, RuleYAMLSize)
		return nil, false
	}
	root, ok := parseSimpleYAML(text, first)
	if !ok {
		y := &yamlReader{src: src, before: first - 1}
		if root, ok = y.read(text); !ok {
			return nil, false
		}
	}
	if root.kind == nothing {
		root.kind = mapping
	}
	if root.kind != mapping {
		src.problemAt(first, 1, RuleYAMLShape)
		return nil, false
	}
	return newFields(src, root, "", place{1, 1}), true
}

// yamlReader reads all of YAML with go-yaml.
type yamlReader struct {
	src    *source
	before int // lines in the file before the YAML
}

// read returns the only document of a text. It is false, with a problem reported, if there is none.
func (y *yamlReader) read(text string) (value, bool) {
	file, err := y.parse(text)
	var detailed yamlError
	switch {
	case errors.Is(err, errTooDeep):
		y.src.problemAt(y.before+1, 1, RuleYAMLSize)
	case errors.As(err, &detailed):
		at := y.place(detailed.GetToken())
		y.src.problemAt(at.line, at.column, RuleYAML, detailed.GetMessage())
	case err != nil:
		y.src.problemAt(y.before+1, 1, RuleYAML, err.Error())
	case len(file.Docs) > 1:
		y.src.problemAt(y.before+1, 1, RuleYAMLShape)
	case len(file.Docs) == 0:
		return value{}, true
	default:
		return y.value(file.Docs[0].Body), true
	}
	return value{}, false
}

// parse calls go-yaml, which is known to panic on some input.
func (y *yamlReader) parse(text string) (file *ast.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("go-yaml: %v", r)
		}
	}()
	tokens := lexer.Tokenize(text)
	if tooDeep(tokens) {
		return nil, errTooDeep
	}
	return parser.Parse(tokens, 0, parser.AllowDuplicateMapKey())
}

// tooDeep guards the parser, which recurses.
func tooDeep(tokens token.Tokens) bool {
	brackets, dashes, line := 0, 0, 0
	for _, t := range tokens {
		if t.Position.Line != line {
			line, dashes = t.Position.Line, 0
		}
		switch t.Type {
		case token.SequenceStartType, token.MappingStartType:
			brackets++
		case token.SequenceEndType, token.MappingEndType:
			brackets--
		case token.SequenceEntryType, token.MappingKeyType, token.MappingValueType:
			dashes++
		}
		if brackets > maxDepth || dashes > maxDepth || t.Position.IndentNum > maxIndent {
			return true
		}
	}
	return false
}

// value turns what go-yaml parsed into a value.
func (y *yamlReader) value(n ast.Node) value {
	if n == nil {
		return value{}
	}
	v := value{at: y.place(n.GetToken())}
	switch n := n.(type) {
	case *ast.NullNode:
	case *ast.StringNode:
		v.kind, v.text = scalar, n.Value
	case *ast.LiteralNode:
		v.kind, v.text = scalar, n.Value.Value
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		v.kind, v.text = scalar, n.GetToken().Value
	case *ast.SequenceNode:
		v.kind = list
		for _, item := range n.Values {
			v.items = append(v.items, y.value(item))
		}
	case *ast.MappingNode:
		v.kind = mapping
		for _, e := range n.Values {
			v.entries = append(v.entries, entry{key: y.value(e.Key), value: y.value(e.Value)})
		}
		if len(v.entries) > 0 && !n.IsFlowStyle {
			v.at = v.entries[0].key.at // go-yaml says where the first colon is
		}
	default:
		v.kind = feature
	}
	return v
}

// place finds a token in the file.
func (y *yamlReader) place(t *token.Token) place {
	if t == nil || t.Position == nil {
		return place{y.before + 1, 1}
	}
	line, column := y.src.inside(t.Position.Line+y.before, t.Position.Column)
	if t.CharacterType == token.CharacterTypeMiscellaneous {
		column = y.src.find(line, column, t.Value)
	}
	return place{line, column}
}
