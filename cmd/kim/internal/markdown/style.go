package markdown

import (
	"fmt"
	"image/color"

	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

// config is the Glamour style of a theme, with strong for what is bold. It is made anew each time, because
// Glamour's styles are pointers that would be shared otherwise. Margins, prefixes and blank lines are left to
// layout; a "#" before a heading would mean nothing to our readers.
func config(s theme.Styles, strong lipgloss.Style) ansi.StyleConfig {
	link := s.Accent.Underline(true)
	address := primitive(s.Muted)
	// A comma right after an address would be taken for a part of it, by programs that copy it too.
	address.BlockPrefix, address.BlockSuffix = "(", ")"
	return ansi.StyleConfig{
		Heading:       ansi.StyleBlock{StylePrimitive: primitive(s.Title)},
		Emph:          primitive(s.Text.Italic(true)),
		Strong:        primitive(strong),
		Strikethrough: primitive(s.Muted.Strikethrough(true)),
		Link:          address,
		LinkText:      primitive(link),
		Image:         primitive(s.Muted),
		ImageText:     primitive(s.Text),
		Code:          ansi.StyleBlock{StylePrimitive: primitive(s.Accent)},
	}
}

// primitive says in Glamour's words what a style looks like.
func primitive(style lipgloss.Style) ansi.StylePrimitive {
	return ansi.StylePrimitive{
		Color:           hex(style.GetForeground()),
		BackgroundColor: hex(style.GetBackground()),
		Bold:            ifSet(style.GetBold()),
		Italic:          ifSet(style.GetItalic()),
		Underline:       ifSet(style.GetUnderline()),
		CrossedOut:      ifSet(style.GetStrikethrough()),
	}
}

// ifSet leaves out what is false, so that it does not undo the style around it.
func ifSet(b bool) *bool {
	if !b {
		return nil
	}
	return &b
}

func hex(c color.Color) *string {
	if c == nil {
		return nil
	}
	if _, none := c.(lipgloss.NoColor); none {
		return nil
	}
	r, g, b, _ := c.RGBA()
	s := fmt.Sprintf("#%02x%02x%02x", r>>8, g>>8, b>>8)
	return &s
}

// calloutStyle is the colour of a callout's bar and of what is bold in it.
func calloutStyle(kind string, s theme.Styles) lipgloss.Style {
	switch kind {
	case "tip":
		return s.Success
	case "warning":
		return s.Warning
	case "caution":
		return s.Danger
	default:
		return s.Accent
	}
}
