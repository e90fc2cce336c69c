package tui

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// maxOverlay is the widest that a dialog's content gets.
const maxOverlay = 68

// box is where a dialog stands in the window: border, padding, title and all.
type box struct{ x, y, width, height int }

// The content begins inside border and padding, below the title line.
func (b box) contentX() int { return b.x + 2 }
func (b box) contentY() int { return b.y + 1 }

func (b box) has(x, y int) bool {
	return x >= b.x && x < b.x+b.width && y >= b.y && y < b.y+b.height
}

func (a *App) sizeOverlay(o screen.Overlay) {
	room := layout(max(a.frame.width, minWidth), max(a.frame.height, minHeight))
	o.SetSize(min(maxOverlay, room.bodyW-4), room.bodyH-2)
}

// overlayBox places the dialog in the middle of the body.
func (a *App) overlayBox(o screen.Overlay) box {
	view := o.View()
	w := max(lipgloss.Width(view), lipgloss.Width(o.Title())+2, 24)
	w = min(w, maxOverlay, a.frame.bodyW-4) + 4
	h := lipgloss.Height(view) + 2
	return box{
		x:     a.frame.x + (a.frame.bodyW-w)/2,
		y:     a.frame.bodyY + max(0, (a.frame.bodyH-h)/2),
		width: w, height: h,
	}
}

// withOverlay draws the dialog on top over the window.
func (a *App) withOverlay(window string) string {
	o := a.topOverlay()
	if o == nil {
		return window
	}
	b := a.overlayBox(o)
	lines := strings.Split(window, "\n")
	for i, line := range a.boxLines(o, b) {
		y := b.y + i
		if y >= len(lines) {
			break
		}
		left, right := beside(lines[y], b)
		lines[y] = left + line + right
	}
	return strings.Join(lines, "\n")
}

// beside is what of a line can be seen to the left and right of a dialog: only
// what is more than a few letters.
func beside(line string, b box) (left, right string) {
	const few = 8
	if b.x >= few {
		left = ansi.Truncate(line, b.x-1, "")
	}
	left += strings.Repeat(" ", b.x-lipgloss.Width(left))
	if lipgloss.Width(line) > b.x+b.width+few {
		right = " " + ansi.TruncateLeft(line, b.x+b.width+1, "")
	}
	return left, right
}

// boxLines draws the dialog, with its title in the upper border and, in the
// lower one, whether there is more of it than is seen.
func (a *App) boxLines(o screen.Overlay, b box) []string {
	s := a.env.Styles
	inner := b.width - 4
	lines := []string{a.border("╭", o.Title(), "╮", s.Title, b.width)}
	for _, line := range strings.Split(o.View(), "\n") {
		lines = append(lines, s.Faint.Render("│")+" "+screen.Pad(line, inner)+" "+s.Faint.Render("│"))
	}
	more := ""
	if scrolling, ok := o.(screen.Scrolling); ok {
		above, below := scrolling.Hidden()
		more = screen.More(a.env.Text.App, above, below)
	}
	return append(lines, a.border("╰", more, "╯", s.Muted, b.width))
}

// border is a line of a frame, width cells wide, with a text in it if there is one.
func (a *App) border(left, text, right string, style lipgloss.Style, width int) string {
	faint := a.env.Styles.Faint
	if text == "" {
		return faint.Render(left + strings.Repeat("─", width-2) + right)
	}
	text = screen.Fit(text, width-6)
	rest := strings.Repeat("─", max(0, width-5-lipgloss.Width(text)))
	return faint.Render(left+"─ ") + style.Render(text) + faint.Render(" "+rest+right)
}

// mouse hands a mouse message to what is under it, with positions relative to
// that. A click on a key in the footer presses it; a click beside a dialog
// closes it.
func (a *App) mouse(msg tea.MouseMsg) tea.Cmd {
	if a.frame.tooSmall() {
		return nil
	}
	at := msg.Mouse()
	click, isClick := msg.(tea.MouseClickMsg)
	if isClick && click.Button == tea.MouseLeft && at.Y == a.frame.height-1 {
		return a.clickFooter(at.X - a.frame.x)
	}
	if isClick {
		a.notice = screen.NoticeMsg{}
	}
	if o := a.topOverlay(); o != nil {
		b := a.overlayBox(o)
		if isClick && !b.has(at.X, at.Y) {
			return a.escape(screen.PressOf("esc"))
		}
		return o.Update(screen.Shift(msg, b.contentX(), b.contentY()))
	}
	return a.top().Update(screen.Shift(msg, a.frame.x, a.frame.bodyY))
}

func (a *App) clickFooter(x int) tea.Cmd {
	room := a.frame.bodyW
	if w := lipgloss.Width(a.saveState()); w > 0 {
		room -= w + 2
	}
	items := a.footerItems(room)
	a.notice = screen.NoticeMsg{}
	for _, item := range items {
		if x >= item.x && x < item.x+item.width && len(item.binding.Keys()) > 0 {
			return a.press(screen.PressOf(item.binding.Keys()[0]))
		}
	}
	return nil
}
