// Package recap writes on one page, to be printed or sent, what a participant
// can read again: their own weak points, as the answers they gave last show them.
package recap

import (
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/recall"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/wrap"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const (
	width     = 76 // of a line on paper
	maxPlaces = 10 // more do not fit on a page, nor into a week
)

// Markdown returns the page. It reads well as plain text, too.
func Markdown(t *i18n.Text, who progress.Participant, points []recall.Point, now time.Time) string {
	w := writer{text: t, lang: lessons.Lang(t.Lang)}
	w.paragraph("# ", t.Recap.Title(string(who.Name)))
	w.page.WriteString("\n")
	var about []string
	for _, part := range []string{string(who.KIM), string(who.Village), string(who.District), t.Date.Day(now)} {
		if part != "" {
			about = append(about, part)
		}
	}
	w.paragraph("", strings.Join(about, " · "))
	w.page.WriteString("\n")
	places := 0
	for _, p := range points {
		places += len(p.Readings)
	}
	if places == 0 {
		w.paragraph("", t.Recap.Nothing)
		return w.page.String()
	}
	w.paragraph("", t.Recap.Intro)
	for _, p := range points {
		w.point(p)
	}
	if rest := places - w.places; rest > 0 {
		w.page.WriteString("\n")
		w.paragraph("", t.Recap.Rest(rest))
	}
	return w.page.String()
}

// writer writes points until the page is full.
type writer struct {
	page   strings.Builder
	text   *i18n.Text
	lang   lessons.Lang
	module *lessons.Module // the one that was written last
	places int
}

func (w *writer) paragraph(before, text string) { w.page.WriteString(hanging(before, text) + "\n") }

func (w *writer) point(p recall.Point) {
	if w.places == maxPlaces {
		return
	}
	if p.Module != w.module {
		w.page.WriteString("\n")
		w.paragraph("## ", w.text.Recap.Module(p.Module.Number, p.Module.Title.In(w.lang)))
		w.module = p.Module
	}
	w.page.WriteString("\n")
	w.paragraph("", p.Objective.Text.In(w.lang))
	w.page.WriteString("\n")
	for _, r := range p.Readings {
		if w.places == maxPlaces {
			return
		}
		w.places++
		name := w.text.Review.NoPage
		if r.Unit != nil {
			name = r.Unit.Title.In(w.lang)
			if r.Title != "" && r.Title != name {
				name += " › " + r.Title
			}
		}
		w.paragraph("- [ ] ", name)
		for _, q := range r.Questions {
			w.paragraph("  - ", q.Prompt)
		}
	}
}

// hanging wraps a text behind what stands before its first line.
func hanging(before, text string) string {
	if strings.HasPrefix(before, "#") {
		return before + text // a heading ends with its line
	}
	indent := strings.Repeat(" ", len(before))
	lines := strings.Split(wrap.Text(text, width-len(before)), "\n")
	return before + strings.Join(lines, "\n"+indent)
}
