package theme

import (
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"
)

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	channel := func(v uint32) float64 {
		s := float64(v) / 0xffff
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*channel(r) + 0.7152*channel(g) + 0.0722*channel(b)
}

func contrast(a, b color.Color) float64 {
	hi, lo := luminance(a), luminance(b)
	if hi < lo {
		hi, lo = lo, hi
	}
	return (hi + 0.05) / (lo + 0.05)
}

func TestTextHasEnoughContrast(t *testing.T) {
	t.Parallel()
	backgrounds := map[bool][]color.Color{
		true:  {lipgloss.Color("#000000"), lipgloss.Color("#1e1e1e"), lipgloss.Color("#282c34")},
		false: {lipgloss.Color("#ffffff"), lipgloss.Color("#fdf6e3")},
	}
	for _, name := range Names() {
		for _, dark := range []bool{true, false} {
			styles := New(name, dark)
			tok := styles.Tokens
			text := map[string]color.Color{
				"accent": tok.Accent, "success": tok.Success, "warning": tok.Warning,
				"danger": tok.Danger, "muted": tok.Muted,
			}
			for what, c := range text {
				for _, bg := range backgrounds[styles.Dark] {
					if got := contrast(c, bg); got < 4.5 {
						t.Errorf("%s, dark %v: %s on %v has contrast %.2f, want 4.5", name, styles.Dark, what, bg, got)
					}
				}
			}
			if got := contrast(tok.OnMark, tok.Mark); got < 4.5 {
				t.Errorf("%s, dark %v: text on a search hit has contrast %.2f, want 4.5", name, styles.Dark, got)
			}
		}
	}
}

func TestNextVisitsEveryTheme(t *testing.T) {
	t.Parallel()
	seen := map[Name]bool{}
	for n, i := Auto, 0; i < len(Names()); n, i = n.Next(), i+1 {
		seen[n] = true
	}
	if len(seen) != len(Names()) {
		t.Errorf("stepping through the themes visited %d of %d", len(seen), len(Names()))
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	if got, ok := Parse("contrast"); !ok || got != Contrast {
		t.Errorf("Parse(contrast) = %v, %v", got, ok)
	}
	if got, ok := Parse("pink"); ok || got != Auto {
		t.Errorf("Parse(pink) = %v, %v; want auto, false", got, ok)
	}
}

func TestLightAndDarkIgnoreTheTerminal(t *testing.T) {
	t.Parallel()
	if New(Light, true).Dark || !New(Dark, false).Dark {
		t.Error("a chosen theme must win over the background that the terminal reports")
	}
}
