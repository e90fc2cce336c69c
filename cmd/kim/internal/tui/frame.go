package tui

import (
	"slices"
	"strings"

	"charm.land/bubbles/v2/key"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// The smallest window that works, and the widest frame: longer lines than that
// are hard to read, so on wide windows the frame stands in the middle.
const (
	minWidth, minHeight = 40, 12
	maxFrame            = 100
)

// frame says where things stand in the window.
type frame struct {
	width, height int // the window
	x, bodyY      int // top left corner of the body
	bodyW, bodyH  int
	ruled         bool // there is room for a rule under the header and over the footer
}

// layout divides a window. Small windows give up the rules, then margin.
func layout(width, height int) frame {
	f := frame{width: width, height: height}
	outer := min(width, maxFrame)
	margin := 2
	if width < 60 {
		margin = 1
	}
	f.x = (width-outer)/2 + margin
	f.bodyW = max(0, outer-2*margin)
	f.ruled = height >= 16
	f.bodyY = 1
	if f.ruled {
		f.bodyY = 2
	}
	f.bodyH = max(0, height-2*f.bodyY)
	return f
}

// gap is the space between two keys in the footer.
func (f frame) gap() int {
	if f.bodyW < 60 {
		return 2
	}
	return 3
}

// tooSmall tells whether the window is below what any screen is made for.
func (f frame) tooSmall() bool { return f.width < minWidth || f.height < minHeight }

// compose puts header, body and footer together: exactly the window's height,
// with the body's lines padded so that nothing of an older frame shines through.
func (a *App) compose(body string) string {
	f := a.frame
	indent := strings.Repeat(" ", f.x)
	lines := make([]string, 0, f.height)
	lines = append(lines, indent+a.header())
	rule := indent + a.env.Styles.Faint.Render(strings.Repeat("─", f.bodyW))
	if f.ruled {
		lines = append(lines, rule)
	}
	bodyLines := strings.Split(body, "\n")
	for i := range f.bodyH {
		line := ""
		if i < len(bodyLines) && bodyLines[i] != "" {
			line = indent + bodyLines[i]
		}
		lines = append(lines, line)
	}
	if f.ruled {
		lines = append(lines, rule)
	}
	return strings.Join(append(lines, indent+a.footer()), "\n")
}

// header says where the participant is, and who they are.
func (a *App) header() string {
	s := a.env.Styles
	title := s.Title.Render(a.env.Text.App.Name)
	if t := a.top().Title(); t != "" {
		title += s.Faint.Render(" › ") + s.Title.Render(t)
	}
	title = screen.Fit(title, a.frame.bodyW)
	room := a.frame.bodyW - lipgloss.Width(title) - 2
	parts := []safe.Text{a.env.Who.Name, a.env.Who.KIM, a.env.Who.District}
	if a.training() {
		parts = []safe.Text{a.env.Class.Name, a.env.Trainer.Name}
	}
	who := make([]string, 0, len(parts))
	for _, part := range parts {
		if part != "" {
			who = append(who, string(part))
		}
	}
	for len(who) > 1 && cells(strings.Join(who, " · "))+2 > room {
		who = who[:len(who)-1]
	}
	name := cut(strings.Join(who, " · "), room)
	return title + strings.Repeat(" ", max(0, room+2-cells(name))) + s.Muted.Render(name)
}

// cells is the most that a text takes in any terminal: many draw a family or a
// flag as the several pictures that it is put together from.
func cells(text string) int { return max(ansi.StringWidth(text), ansi.StringWidthWc(text)) }

// cut shortens a name to room cells; less than a few letters of it say nothing.
func cut(name string, room int) string {
	const few = 10
	if cells(name) <= room {
		return name
	}
	if room < few {
		return ""
	}
	short := ""
	for rest := name; rest != ""; {
		letter, _ := ansi.FirstGraphemeCluster(rest, ansi.GraphemeWidth)
		if cells(short+letter) >= room {
			break
		}
		short, rest = short+letter, rest[len(letter):]
	}
	return strings.TrimRight(short, " ·") + "…"
}

// footer shows the keys that work now, and whether everything is saved.
func (a *App) footer() string {
	s := a.env.Styles
	state := a.saveState()
	room := a.frame.bodyW
	if w := lipgloss.Width(state); w > 0 {
		room -= w + 2
	}
	items := a.footerItems(room)
	var texts []string
	if a.notice.Text != "" {
		if len(items) > 0 {
			room = items[0].x - a.frame.gap()
		}
		texts = []string{s.Accent.Render(screen.Fit(a.notice.Text, room))}
	}
	for _, item := range items {
		h := item.binding.Help()
		texts = append(texts, s.Key.Render(h.Key)+" "+s.Muted.Render(h.Desc))
	}
	return screen.Spread(strings.Join(texts, strings.Repeat(" ", a.frame.gap())), state, a.frame.bodyW)
}

// footerItem is one key in the footer, from x on, relative to the body.
type footerItem struct {
	binding  key.Binding
	x, width int
}

// footerItems chooses the keys for which there is room: those of the screen in
// its order, help always. Beside a notice there is its own, or none.
func (a *App) footerItems(room int) []footerItem {
	if a.notice.Text != "" {
		return a.noticeItems(room)
	}
	help := a.globalKeys().help
	var bindings []key.Binding
	for _, b := range a.inFront().ShortHelp() {
		if b.Enabled() && b.Help().Key != "" {
			bindings = append(bindings, b)
		}
	}
	free := !a.typing() && len(a.overlays) == 0
	if free {
		bindings = a.withFreeKeys(bindings)
		room -= itemWidth(help) + a.frame.gap()
	} else if len(a.overlays) == 0 {
		bindings = slices.Insert(bindings, min(len(bindings), 3), a.globalKeys().inText())
	}
	var items []footerItem
	x := 0
	for _, b := range bindings {
		w := itemWidth(b)
		if x+w > room {
			continue
		}
		items = append(items, footerItem{binding: b, x: x, width: w})
		x += w + a.frame.gap()
	}
	if free {
		items = append(items, footerItem{binding: help, x: x, width: itemWidth(help)})
	}
	return items
}

// noticeItems is the key that goes with the notice, behind as much of its text as
// there is room for.
func (a *App) noticeItems(room int) []footerItem {
	n := a.notice
	if n.Key == "" {
		return nil
	}
	b := key.NewBinding(key.WithKeys(n.Key), key.WithHelp(n.Key, n.Does))
	width := itemWidth(b)
	return []footerItem{{binding: b, x: min(lipgloss.Width(n.Text)+a.frame.gap(), room-width), width: width}}
}

// withFreeKeys puts the keys of the app that deserve a place in the footer among
// those of the screen: after the first few, or last where they can wait. In a
// narrow window that would be too late for the way back.
func (a *App) withFreeKeys(bindings []key.Binding) []key.Binding {
	global, at := a.globalKeys(), min(len(bindings), 3)
	bindings = slices.Insert(bindings, at, global.language)
	if global.obstacle.Enabled() {
		global.obstacle.SetHelp("!", a.env.Text.Obstacle.Do)
		bindings = append(bindings, global.obstacle)
	}
	if len(a.screens) < 2 || binds(a.top(), screen.PressOf("esc")) {
		return bindings
	}
	if a.frame.bodyW < 60 {
		at = min(at, 1)
	}
	return slices.Insert(bindings, at, global.back)
}

func itemWidth(b key.Binding) int {
	return lipgloss.Width(b.Help().Key) + 1 + lipgloss.Width(b.Help().Desc)
}

// saveState says in a word whether what was done is on disk.
func (a *App) saveState() string {
	s, t := a.env.Styles, a.env.Text.App
	switch {
	case a.saveErr != nil:
		return s.Danger.Bold(true).Render("! " + t.NotSaved(a.recorder.pending()))
	case a.unsaved():
		return s.Muted.Render(t.Unsaved)
	case a.saved && a.frame.bodyW < 60:
		return s.Success.Render("✓")
	case a.saved:
		return s.Success.Render("✓ " + t.Saved)
	case a.recorder.pending() > 0 || a.flushing || a.calming:
		return s.Muted.Render(t.Saving)
	default:
		return ""
	}
}

// tooSmallView is all that a window shows that is too small for anything else.
func (a *App) tooSmallView() string {
	lines := screen.Wrap(a.env.Text.App.TooSmall(a.frame.width, a.frame.height), max(1, a.frame.width))
	return screen.Clip(lines, a.frame.height)
}
