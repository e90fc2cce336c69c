package sample

import (
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/charts"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/classes"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/classmap"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/gain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/inbox"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/items"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/papers"
	personview "github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/person"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/rosterview"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/scenes"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/today"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// BenchmarkClassViews measures the first screen of each view: all that it asks of the store, and what it makes of the answers. Another
// benchmark of the same name measures the picture. Lessons are parsed when they are first needed; that is not measured.
func BenchmarkClassViews(b *testing.B) {
	s, o := large(b)
	class := progress.Class{ID: o.ClassID(), Name: "Kelas Contoh", People: o.People}
	desk := screentest.NewDesk(b, s, class, i18n.Indonesian)
	desk.Env.Now = func() time.Time { return o.Now }
	busy := member(b, s, class.ID, progress.ByDone, o.People).Person
	for _, view := range []struct {
		name string
		make func(*screen.Env) screen.Screen
	}{
		{"classes", func(e *screen.Env) screen.Screen { return classes.New(e) }},
		{"today", func(e *screen.Env) screen.Screen { return today.New(e) }},
		{"classmap", func(e *screen.Env) screen.Screen { return classmap.New(e) }},
		{"person", func(e *screen.Env) screen.Screen { return personview.New(e, busy) }},
		{"items", func(e *screen.Env) screen.Screen { return items.New(e) }},
		{"gain", func(e *screen.Env) screen.Screen { return gain.New(e) }},
		{"scenes", func(e *screen.Env) screen.Screen { return scenes.New(e) }},
		{"inbox", func(e *screen.Env) screen.Screen { return inbox.New(e) }},
		{"charts", func(e *screen.Env) screen.Screen { return charts.New(e) }},
		{"roster", func(e *screen.Env) screen.Screen { return rosterview.New(e) }},
		{"papers", func(e *screen.Env) screen.Screen { return papers.New(e, screen.ViewToday) }},
	} {
		const width, height = 120, 36
		desk.Open(view.make(desk.Env), width, height)
		measure(b, view.name+"/load", 1, func(int) error {
			desk.Open(view.make(desk.Env), width, height)
			return nil
		})
		measure(b, view.name+"/picture", 1, func(int) error {
			desk.Screen.View()
			return nil
		})
	}
	benchmarkLetters(b, desk)
}

// benchmarkLetters measures each letter of a filter, from the key to the picture.
func benchmarkLetters(b *testing.B, desk *screentest.Desk) {
	b.Helper()
	desk.Open(classmap.New(desk.Env), 120, 36)
	desk.Press("/")
	for _, typed := range []string{"siti lestari", "contoh mekar", "tidak ada"} {
		keys := append([]string{"ctrl+u"}, strings.Split(strings.ReplaceAll(typed, " ", "_"), "")...)
		measure(b, "classmap/letter of "+typed, len(keys), func(round int) error {
			desk.Press(strings.Replace(keys[round], "_", "space", 1))
			desk.Screen.View()
			return nil
		})
	}
}
