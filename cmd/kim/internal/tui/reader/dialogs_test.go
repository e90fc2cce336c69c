package reader

import (
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

func TestGlossary(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.press("g") // a single term
	if d.shown.Title() != "KIM (kelompok)" || !strings.Contains(d.shown.View(), "Kelompok") {
		t.Errorf("shown: %q\n%s", d.shown.Title(), d.shown.View())
	}
	d.press("esc", "3", "g") // two terms
	if list := ansi.Strip(d.shown.View()); !strings.Contains(list, "1  Bio") || !strings.Contains(list, "2  KIM (kelompok)") {
		t.Errorf("list is\n%s", list)
	}
	d.press("1")
	if d.shown.Title() != "Bio" {
		t.Errorf("shown: %q", d.shown.Title())
	}
	d.press("esc", "2", "g") // no term: all that there are
	if d.shown == nil || d.shown.Title() != "Semua istilah" {
		t.Fatalf("shown: %v", d.shown)
	}
	d.press("1")
	if d.shown.Title() != "KIM (kelompok)" {
		t.Errorf("shown: %q", d.shown.Title())
	}
	d.press("esc", "1", "G") // on a page with a term as well
	if d.shown == nil || d.shown.Title() != "Semua istilah" {
		t.Errorf("shown: %v", d.shown)
	}
}

func TestClickOnLinks(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 96, 20) // the text stands in the middle
	d.click("KIM dan desa")
	if d.shown == nil || d.shown.Title() != "KIM (kelompok)" {
		t.Errorf("a click on a term shows %v", d.shown)
	}
	d.shown = nil
	d.click("dan desa")
	if d.shown != nil {
		t.Error("a click beside a term shows something")
	}
	d.click("halaman akhir")
	d.wantTitle("halaman 3")
	d.click("dinas")
	d.click("www.kim.id")
	d.click("kantor@desa.id")
	for _, address := range []string{"kantor@desa.id", "https://diskominfo.example/b", "https://www.kim.id/a"} {
		if !wasSent(d, screen.NoticeMsg{Text: "Disalin: " + address}) {
			t.Errorf("a click does not copy %s: %v", address, d.sent)
		}
	}
}

func TestClickOnTheLastLineGoesOn(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.click("Enter lanjut")
	d.wantTitle("2/3")
	d.click("▼")
	d.want("Alinea 3")
	d.run(d.m.Update(tea.MouseClickMsg{X: 0, Y: 99, Button: tea.MouseRight}))
	d.run(d.m.Update(tea.MouseClickMsg{X: 0, Y: -1, Button: tea.MouseLeft}))
}

func TestLinksAreCopiedNeverOpened(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 40)
	d.press("y")
	if d.shown != nil || contains(d.m.ShortHelp(), "y") {
		t.Error("a page without links offers some")
	}
	d.wantTold(d.env.Text.Reader.Notice.NoLinks)
	d.press("3")
	d.want("(https://www.kim.id/a) dan dinas", "(https://diskominfo.example/b), surel (kantor@desa.id).")
	d.press("y")
	if list := d.shown.View(); !strings.Contains(list, "KIM") || !strings.Contains(list, "https://diskominfo.example/b") {
		t.Errorf("list is\n%s", list)
	}
	d.press("2")
	copied := fmt.Sprint(d.sent)
	if !strings.Contains(copied, "https://diskominfo.example/b") || !wasSent(d, screen.NoticeMsg{Text: "Disalin: https://diskominfo.example/b"}) {
		t.Errorf("sent %v", d.sent)
	}
}

func TestOutline(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.press("o")
	if list := ansi.Strip(d.shown.View()); !strings.Contains(list, "1  Pembuka  di sini") || !strings.Contains(list, "3  Akhir") {
		t.Errorf("list is\n%s", list)
	}
	d.press("3")
	d.wantTitle("halaman 3")
	d.press("o", "enter") // the list begins at the page one is on
	d.wantTitle("halaman 3")
	d.press("o", "up", "enter")
	d.wantTitle("halaman 2")
}

func TestSources(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 40)
	d.press("s") // from any page
	list := ansi.Strip(d.shown.View())
	if d.shown.Title() != "Sumber pelajaran ini" || list != "• Sumber A, 2020\n• Sumber B" {
		t.Errorf("shown: %q\n%s", d.shown.Title(), list)
	}
	d.press("esc", "3")
	d.want("Sumber: 2 (tekan s)")
	d.click("Sumber: 2")
	if d.shown == nil || wasSent(d, screen.OpenUnitMsg{Unit: second, Replace: true}) {
		t.Errorf("a click on the sources shows %v, sends %v", d.shown, d.sent)
	}
	d.press("esc")
	d.resize(30, 40) // no room for both in one line
	d.click("Sumber: 2")
	if d.shown == nil {
		t.Error("a click on the sources shows nothing")
	}
}
