package papers_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/papers"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
)

func TestEveryPaperIsWrittenAndSaysWhere(t *testing.T) {
	t.Parallel()
	store, class := screentest.Class(t, 20)
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		d := screentest.NewDesk(t, store, class, lang)
		written := make(map[string]int)
		d.Env.Export = func(name string, data []byte) (string, error) {
			written[name] += len(data)
			return "/folder/" + name, nil
		}
		m := papers.New(d.Env, screen.ViewToday)
		d.Open(m, 76, 20)
		for i := range 8 {
			d.Press(string(rune('1' + i)))
			if view := ansi.Strip(m.View()); !strings.Contains(view, "/folder/") {
				t.Errorf("%s: paper %d does not say where it is:\n%s", lang, i+1, view)
			}
		}
		if len(written) < 5 {
			t.Errorf("%s: only %v", lang, written)
		}
		for name, size := range written {
			if size == 0 {
				t.Errorf("%s is empty", name)
			}
		}
	}
}

func TestFailureIsSaid(t *testing.T) {
	t.Parallel()
	store, class := screentest.Class(t, 12)
	d := screentest.NewDesk(t, store, class, i18n.Indonesian)
	d.Env.Export = func(string, []byte) (string, error) { return "", errors.New("full") }
	m := papers.New(d.Env, screen.ViewCharts)
	d.Open(m, 38, 10)
	d.Press("1")
	if view := ansi.Strip(m.View()); !strings.Contains(strings.Join(strings.Fields(view), " "), "Tidak ada yang hilang") {
		t.Errorf("a failure is not said:\n%s", view)
	}
}
