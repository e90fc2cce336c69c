package reader

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// The checker estimates how long a page is; this holds the course to what is
// really drawn: in a window of 80x24 no page needs scrolling, not even the last
// one with what stands under it.
func TestEveryPageOfTheCourseFits(t *testing.T) {
	t.Parallel()
	const width, height = 76, 20 // of an 80x24 window
	course, err := lessons.Open(lessons.Embedded())
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range course.Modules {
		for _, unit := range m.Units {
			if unit.Kind != lessons.KindLesson {
				continue
			}
			for _, lang := range course.Languages {
				requirePagesFit(t, unit, lang, width, height)
				requireNextInSight(t, course, unit, lang, width, height)
			}
		}
	}
}

func requirePagesFit(t *testing.T, unit *lessons.Unit, lang lessons.Lang, width, height int) {
	t.Helper()
	lesson, err := unit.Lesson(lang)
	if err != nil {
		t.Fatal(err)
	}
	c := canvas{
		pages: markdown.NewCache(), width: width, styles: theme.New(theme.Dark, true),
		callouts: i18n.For(string(lang)).Reader.Callouts,
	}
	for _, page := range lesson.Pages {
		if n := len(c.render(page).Lines); n > height {
			t.Errorf("%s (%s), page %s: %d lines of %d cells, room for %d", unit.ID, lang, page.ID, n, width, height)
		}
	}
}

// requireNextInSight fails if the last page does not show what comes next, and
// how many sources there are.
func requireNextInSight(t *testing.T, course *lessons.Course, unit *lessons.Unit, lang lessons.Lang, width, height int) {
	t.Helper()
	lesson, err := unit.Lesson(lang)
	if err != nil {
		t.Fatal(err)
	}
	d := prepareIn(t, course, &store{}, unit.ID, lesson.Pages[len(lesson.Pages)-1].ID)
	d.env.Text = i18n.For(string(lang))
	d.m.SetSize(width, height)
	_ = d.m.Update(d.m.Init()()) // nothing has to be rendered ahead
	sources, _, _ := strings.Cut(d.env.Text.Reader.Sources(len(lesson.Sources)), " (")
	d.want(sources)
	if !d.m.atEnd() || d.m.lastTop() > 0 || d.line("▌ ") < 0 {
		t.Errorf("%s (%s): the last page of %d rows scrolls", unit.ID, lang, len(d.m.frame.rows))
	}
}
