package screen

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

// Bar draws how much of a whole is done, width cells wide. Anything done shows
// at least one filled cell, anything left at least one empty one.
func Bar(s theme.Styles, done, total, width int) string {
	filled := 0
	if total > 0 && width > 0 {
		filled = done * width / total
		if done > 0 && filled == 0 {
			filled = 1
		}
		if done < total && filled == width {
			filled = width - 1
		}
	}
	return s.Bar.Render(strings.Repeat("━", filled)) + s.BarEmpty.Render(strings.Repeat("─", max(0, width-filled)))
}
