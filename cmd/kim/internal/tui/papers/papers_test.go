package papers_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/papers"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// folder keeps what is exported.
type folder map[string][]byte

func open(t *testing.T, width, height int, lang string) (*screentest.Desk, folder) {
	t.Helper()
	store, class := screentest.Class(t, 20)
	return openFor(t, store, class, width, height, lang)
}

// openFor opens the page for a class that is there, which nothing on it changes.
func openFor(t *testing.T, store progress.ClassStore, class progress.Class, width, height int, lang string) (*screentest.Desk, folder) {
	t.Helper()
	d := screentest.NewDesk(t, store, class, lang)
	files := make(folder)
	d.Env.Folder = t.TempDir()
	d.Env.Export = func(name string, data []byte) (string, error) {
		files[name] = data
		return "/folder/" + name, nil
	}
	d.Open(papers.New(d.Env, screen.ViewToday), width, height)
	return d, files
}

func TestScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d, _ := open(t, size[0], size[1], lang)
				var seen []string
				look := func(what string) { seen = append(seen, "=== "+what+"\n"+d.View()) }
				look("first")
				d.Press("1")
				look("format")
				d.Press("1")
				look("made")
				d.Press("3")
				look("activity report")
				d.Press("7")
				look("certificates")
				d.Press("esc")
				look("after the certificates")
				golden.RequireEqual(t, []byte(strings.Join(seen, "\n")))
			})
		}
	}
}

func TestEveryPaperIsWrittenAndSaysWhere(t *testing.T) {
	t.Parallel()
	text := filepath.Join(t.TempDir(), "lengkap.md")
	if err := os.WriteFile(text, []byte("# Laporan\n\nSudah lengkap.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	store, class := screentest.Class(t, 20)
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, c := range []struct {
			keys  []string
			typed string
			end   string // of the name
			begin string // of the file
		}{
			{[]string{"1", "1"}, "", ".xlsx", "PK"},
			{[]string{"1", "4"}, "", ".md", "#"},
			{[]string{"2", "1"}, "", ".xlsx", "PK"},
			{[]string{"2", "2"}, "", ".html", "<!"},
			{[]string{"2", "3"}, "", ".csv", "\ufeff"},
			{[]string{"2", "5"}, "", ".json", "{"},
			{[]string{"3"}, "", ".md", "#"},
			{[]string{"4"}, text, ".pdf", "%PDF"},
			{[]string{"5"}, "", ".pdf", "%PDF"},
			{[]string{"6"}, "", ".pdf", "%PDF"},
		} {
			d, files := openFor(t, store, class, 76, 20, lang)
			d.Press(c.keys...)
			if c.typed != "" {
				d.Type(c.typed)
				d.Press("enter")
			}
			d.Want("/folder/")
			if len(files) != 1 {
				t.Errorf("%s: %v wrote %d files", lang, c.keys, len(files))
			}
			for name, data := range files {
				if !strings.HasSuffix(name, c.end) || !bytes.HasPrefix(data, []byte(c.begin)) {
					t.Errorf("%s: %v wrote %q: %.10q", lang, c.keys, name, data)
				}
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
	d.Press("1", "1")
	if view := ansi.Strip(m.View()); !strings.Contains(strings.Join(strings.Fields(view), " "), "Tidak ada yang hilang") {
		t.Errorf("a failure is not said:\n%s", view)
	}
}

// The name alone is enough for a text that lies where exports go; one that is not
// there is said by its name.
func TestActivityByName(t *testing.T) {
	t.Parallel()
	d, files := open(t, 76, 20, i18n.Indonesian)
	d.Env.Exports = t.TempDir()
	d.Press("4")
	d.Type("kegiatan kita.md")
	d.Press("enter")
	d.Want("kegiatan kita.md tidak ditemukan")
	if err := os.WriteFile(filepath.Join(d.Env.Exports, "kegiatan kita.md"), []byte("# Laporan\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("4")
	d.Type("kegiatan kita.md")
	d.Press("enter")
	d.Want("/folder/")
	if len(files) != 1 {
		t.Errorf("wrote %d files", len(files))
	}
}

// While one paper is made no second one begins, and Esc ends the first: there is
// no file of it.
func TestStop(t *testing.T) {
	t.Parallel()
	d, files := open(t, 76, 20, i18n.Indonesian)
	cmd := d.Screen.Update(screen.PressOf("5")) // not run yet
	d.Want("Menyusun: Daftar hadir berisi nama…")
	d.Press("6")
	if d.Notice != d.Env.Text.Papers.Busy {
		t.Errorf("notice %q", d.Notice)
	}
	d.Press("esc")
	d.Want("Menghentikan…")
	d.Send(cmd())
	d.Want("Dihentikan. Tidak ada berkas setengah jadi.")
	if len(files) != 0 {
		t.Errorf("wrote %d files", len(files))
	}
	d.Press("5")
	d.Want("/folder/")
}

// How far it is, is told while it is made.
func TestProgress(t *testing.T) {
	t.Parallel()
	d, _ := open(t, 76, 20, i18n.Indonesian)
	var ticks []tea.Msg
	d.Env.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		ticks = append(ticks, msg)
		return nil
	}
	seen := ""
	d.Env.Export = func(string, []byte) (string, error) {
		d.Screen.Update(ticks[0])
		seen = ansi.Strip(d.Screen.View())
		return "/folder/x.pdf", nil
	}
	d.Press("5")
	if !strings.Contains(seen, "20 dari 20 orang") || len(ticks) != 2 {
		t.Errorf("%d ticks, seen:\n%s", len(ticks), seen)
	}
}

func TestListOfPeople(t *testing.T) {
	t.Parallel()
	d, _ := open(t, 76, 20, i18n.Indonesian)
	d.Click("Daftar peserta")
	if _, ok := d.Sent[0].(screen.RosterMsg); !ok {
		t.Errorf("sent %+v", d.Sent)
	}
}
