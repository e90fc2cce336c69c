package screen

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
)

// Fit cuts one line to width cells, with an ellipsis where something is lost.
func Fit(line string, width int) string {
	if width <= 0 {
		return ""
	}
	return ansi.Truncate(line, width, "…")
}

// Pad fits one line and fills it up to width cells.
func Pad(line string, width int) string {
	line = Fit(line, width)
	if gap := width - lipgloss.Width(line); gap > 0 {
		line += strings.Repeat(" ", gap)
	}
	return line
}

// Spread puts left and right at the two ends of a line of width cells. Where
// there is no room for both, right gives way.
func Spread(left, right string, width int) string {
	l, r := lipgloss.Width(left), lipgloss.Width(right)
	if r == 0 || l+r+2 > width {
		return Fit(left, width)
	}
	return left + strings.Repeat(" ", width-l-r) + right
}

// Wrap breaks text into lines of at most width cells, at spaces where it can.
func Wrap(text string, width int) []string {
	if width <= 0 {
		return nil
	}
	return strings.Split(wrap.Text(text, width), "\n")
}

// Clip returns at most height lines, joined; that is what a View may show.
func Clip(lines []string, height int) string {
	if height < 0 {
		height = 0
	}
	if len(lines) > height {
		lines = lines[:height]
	}
	return strings.Join(lines, "\n")
}

// Shift moves the position of a mouse message by (-dx, -dy): it hands a message
// on to a part of the screen that begins at (dx, dy). Other messages stay.
func Shift(msg tea.Msg, dx, dy int) tea.Msg {
	switch msg := msg.(type) {
	case tea.MouseClickMsg:
		msg.X, msg.Y = msg.X-dx, msg.Y-dy
		return msg
	case tea.MouseReleaseMsg:
		msg.X, msg.Y = msg.X-dx, msg.Y-dy
		return msg
	case tea.MouseWheelMsg:
		msg.X, msg.Y = msg.X-dx, msg.Y-dy
		return msg
	case tea.MouseMotionMsg:
		msg.X, msg.Y = msg.X-dx, msg.Y-dy
		return msg
	default:
		return msg
	}
}
