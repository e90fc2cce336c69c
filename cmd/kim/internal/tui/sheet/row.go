package sheet

import "github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"

// Lead is what stands before something to do: a bar if Enter does it, the key
// for it or a blank, and two blanks.
func Lead(s theme.Styles, key string, on bool) string {
	bar := "  "
	if on {
		bar = s.Selected.Render("▌") + " "
	}
	if key == "" {
		key = " "
	}
	return bar + s.Key.Render(key) + "  "
}

// Label is the text of something to do, standing out if Enter does it.
func Label(s theme.Styles, text string, on bool) string {
	if on {
		return s.Selected.Render(text)
	}
	return text
}

// Number is the key of a row by its place; from the tenth on there is none.
func Number(i int) string {
	if i > 8 {
		return ""
	}
	return string(rune('1' + i))
}
