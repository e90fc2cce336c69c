package markdown

import (
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
	width = max(0, width)
	first, _, more := strings.Cut(string(source), "\n")
	if line := oneLine(first); isPlain(first) && (!more || ansi.StringWidth(line) > width) { // as most are; a parser costs 40 KB
		return ansi.Truncate(line, width, "…")
	}
	return ansi.Truncate(parsedWords(source), width, "…")
}

// parsedWords are the words of a text as a line.
func parsedWords(source []byte) string {
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
	return oneLine(words.String())
}

// isPlain tells of a line that it has no markup for sure: letters, spaces and such signs as mean nothing behind a letter.
func isPlain(line string) bool {
	for i, r := range line {
		if !unicode.IsLetter(r) && (i == 0 || r != ' ' && !unicode.IsDigit(r) && !strings.ContainsRune(".,:;/%?!()'\"-“”", r)) {
			return false
		}
	}
	return true
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
