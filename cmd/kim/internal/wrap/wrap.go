// Package wrap breaks text into lines at spaces, and only there: a web address
// such as konfirmasi-etle.polri.go.id and a word such as "undang-undang" stay in
// one piece. What is longer than a line is broken where the line ends.
package wrap

import (
	"io"
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// glue stands for a hyphen while lines are broken: the library that does it takes
// every hyphen for a place to break. It is for private use, and package safe takes
// such characters out of every text.
const glue = "\ue000"

// Text breaks text into lines of at most width cells. It keeps escape sequences;
// a width below 1 keeps everything.
func Text(text string, width int) string {
	if !strings.Contains(text, "-") {
		return ansi.Wrap(text, width, "")
	}
	glued := ansi.Wrap(strings.ReplaceAll(text, "-", glue), width, "")
	return strings.ReplaceAll(glued, glue, "-")
}

// Styled is Text in which every line has its own colours and links.
func Styled(text string, width int) string {
	var out strings.Builder
	w := lipgloss.NewWrapWriter(&out)
	_, _ = io.WriteString(w, Text(text, width)) // a builder takes everything
	_ = w.Close()
	return out.String()
}
