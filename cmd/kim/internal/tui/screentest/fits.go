// Package screentest is what the tests of single screens share. Tests that drive
// the whole app use tuitest, which screens cannot import into their own package.
package screentest

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Fits says what is wrong with a view in a window of that size: it is larger, or
// there is something in it that would drive the terminal.
func Fits(view string, width, height int) error {
	if view == "" {
		return nil
	}
	lines := strings.Split(view, "\n")
	if len(lines) > height {
		return fmt.Errorf("%d lines in a window of %d:\n%s", len(lines), height, ansi.Strip(view))
	}
	for _, line := range lines {
		text := ansi.Strip(line)
		if w := ansi.StringWidth(text); w > width {
			return fmt.Errorf("%d cells in a window of %d: %q", w, width, text)
		}
		if strings.ContainsAny(text, "\x1b\x07\r\x00") {
			return fmt.Errorf("control characters: %q", line)
		}
	}
	return nil
}
