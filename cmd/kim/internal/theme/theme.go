// Package theme turns a handful of colour tokens into the styles that every
// screen draws with. Nothing here is kept at package level: styles are built
// when the terminal tells its background or the participant chooses a theme.
package theme

import (
	"image/color"
	"slices"

	"charm.land/lipgloss/v2"
)

// Name is a theme that a participant can choose and that is stored with them.
type Name string

// The themes. Auto follows the background colour that the terminal reports
// and is dark while it has reported none.
const (
	Auto     Name = "auto"
	Light    Name = "light"
	Dark     Name = "dark"
	Contrast Name = "contrast"
)

// Names returns the themes in the order in which a key steps through them.
func Names() []Name { return []Name{Auto, Light, Dark, Contrast} }

// Parse returns the theme of that name; ok is false for an unknown name.
func Parse(s string) (name Name, ok bool) {
	if name = Name(s); slices.Contains(Names(), name) {
		return name, true
	}
	return Auto, false
}

// Next returns the theme that follows n when a key steps through them.
func (n Name) Next() Name {
	names := Names()
	return names[(slices.Index(names, n)+1)%len(names)] // an unknown one is followed by the first
}

// Tokens are the colours that a theme consists of. Ordinary text has the
// terminal's own colour and therefore no token. Each token that text is drawn
// with has a contrast of at least 4.5:1 on its background (WCAG 2.2, 1.4.3);
// a test computes it.
type Tokens struct {
	Accent  color.Color // what to do next, where one is
	Success color.Color // done, right, saved
	Warning color.Color // take care
	Danger  color.Color // wrong, not saved
	Muted   color.Color // beside the point, still to be read
	Faint   color.Color // rules and empty parts of bars: never text
	Mark    color.Color // background of a search hit
	OnMark  color.Color // text on Mark
}

// tokens returns the colours of a theme on a dark or a light background.
func tokens(name Name, dark bool) Tokens {
	switch {
	case name == Contrast && dark:
		return Tokens{
			Accent: rgb("#ffff66"), Success: rgb("#66ff99"), Warning: rgb("#ffcc66"), Danger: rgb("#ff9999"),
			Muted: rgb("#ffffff"), Faint: rgb("#c0c0c0"), Mark: rgb("#ffff66"), OnMark: rgb("#000000"),
		}
	case name == Contrast:
		return Tokens{
			Accent: rgb("#00308f"), Success: rgb("#00531f"), Warning: rgb("#5c3a00"), Danger: rgb("#8b0000"),
			Muted: rgb("#000000"), Faint: rgb("#404040"), Mark: rgb("#00308f"), OnMark: rgb("#ffffff"),
		}
	case dark:
		return Tokens{
			Accent: rgb("#5fd0c4"), Success: rgb("#7fd88f"), Warning: rgb("#e5b454"), Danger: rgb("#ff938a"),
			Muted: rgb("#a3abb8"), Faint: rgb("#565d6b"), Mark: rgb("#e5b454"), OnMark: rgb("#1b1b1b"),
		}
	default:
		return Tokens{
			Accent: rgb("#00696b"), Success: rgb("#1a6b30"), Warning: rgb("#7d4e00"), Danger: rgb("#b3261e"),
			Muted: rgb("#555c67"), Faint: rgb("#a9afb8"), Mark: rgb("#ffe08a"), OnMark: rgb("#1b1b1b"),
		}
	}
}

func rgb(hex string) color.Color { return lipgloss.Color(hex) }

// Styles is everything that a screen draws with.
type Styles struct {
	Dark   bool // the background that these styles are made for
	Tokens Tokens

	Text, Strong, Muted, Faint lipgloss.Style
	Title, Accent              lipgloss.Style
	Success, Warning, Danger   lipgloss.Style
	Key                        lipgloss.Style // a key in the footer and in help
	Selected                   lipgloss.Style // the line that Enter acts on
	Bar, BarEmpty              lipgloss.Style // progress bars
	Hit, CurrentHit            lipgloss.Style // search hits in a lesson
}

// New returns the styles of a theme. backgroundDark is what the terminal
// reported; only Auto and Contrast go by it.
func New(name Name, backgroundDark bool) Styles {
	dark := backgroundDark
	switch name {
	case Light:
		dark = false
	case Dark:
		dark = true
	case Auto, Contrast:
	}
	t := tokens(name, dark)
	plain := lipgloss.NewStyle()
	return Styles{
		Dark: dark, Tokens: t,
		Text: plain, Strong: plain.Bold(true),
		Muted: plain.Foreground(t.Muted), Faint: plain.Foreground(t.Faint),
		Title: plain.Bold(true), Accent: plain.Foreground(t.Accent),
		Success: plain.Foreground(t.Success), Warning: plain.Foreground(t.Warning), Danger: plain.Foreground(t.Danger),
		Key:      plain.Foreground(t.Accent).Bold(true),
		Selected: plain.Foreground(t.Accent).Bold(true),
		Bar:      plain.Foreground(t.Accent), BarEmpty: plain.Foreground(t.Faint),
		Hit:        plain.Foreground(t.Accent).Underline(true).Bold(true),
		CurrentHit: plain.Foreground(t.Mark).Background(t.OnMark).Reverse(true).Bold(true), // the reverse is left without colours
	}
}
