package markdown

import (
	"bytes"
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Words returns how a text begins, without any markup, in at most width cells: enough to know it again in a list.
func Words(md string, width int) string {
	source := safe.Markdown([]byte(md))
	if isPlain(source) { // as most are; a parser costs 40 KB
		return ansi.Truncate(oneLine(string(source)), max(0, width), "…")
	}
	var words strings.Builder
	_ = ast.Walk(newParser().Parse(text.NewReader(source)), func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			words.Write(written(n, source))
		}
		if !entering && n.Type() == ast.TypeBlock {
			words.WriteByte(' ')
		}
		return ast.WalkContinue, nil
	})
	return ansi.Truncate(oneLine(words.String()), max(0, width), "…")
}

// isPlain tells of a text that it is one paragraph without any markup for sure: letters, spaces and some signs that mean nothing.
func isPlain(source []byte) bool {
	for i, r := range string(source) {
		if !unicode.IsLetter(r) && r != ' ' && (i == 0 || !unicode.IsDigit(r) && !strings.ContainsRune(",?()'\"-“”", r)) {
			return false
		}
	}
	return !bytes.HasPrefix(source, []byte("    ")) // which is code
}

// written is the text of a node itself, without that of its children.
func written(n ast.Node, source []byte) []byte {
	switch n := n.(type) {
	case *ast.Text:
		word := n.Value(source)
		if n.SoftLineBreak() || n.HardLineBreak() {
			word = append(word[:len(word):len(word)], ' ')
		}
		return word
	case *ast.AutoLink:
		return n.Label(source)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		return n.Lines().Value(source)
	default:
		return nil
	}
}
