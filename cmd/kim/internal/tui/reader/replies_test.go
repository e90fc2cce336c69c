package reader

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestRepliesToOtherReadersAreIgnored(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	before := d.m.View()
	d.recorded()
	for _, msg := range []tea.Msg{
		openedMsg{ticket: new(ticket)},
		changedMsg{ticket: new(ticket)},
		drawnMsg{ticket: new(ticket)},
		foundMsg{ticket: new(ticket)},
		marksMsg{ticket: new(ticket)},
		overlay.PickedMsg{ID: "reader/7/outline", Item: "akhir"},
		overlay.TypedMsg{ID: "reader/7/note", Text: "x"},
		overlay.PickedMsg{ID: d.m.dialog(ofOutline), Item: "hilang"},
		overlay.PickedMsg{ID: d.m.dialog(ofMarks), Item: "pembuka"},
		nil,
	} {
		d.run(d.m.Update(msg))
	}
	if d.m.View() != before {
		t.Errorf("became:\n%s", d.screen())
	}
	d.wantRecorded()
}

func TestStaleRepliesAreDropped(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 60)
	d.env.Pages = markdown.NewCache()
	d.hold = true
	d.press("2")
	d.press("3")
	d.want("Pembuka") // nothing is there yet: the old page stays
	d.wantTitle("halaman 3")
	d.release()
	d.want("Akhir")
	d.wantRecorded("opened pembuka/0", "opened akhir/0", "read")

	d.hold = true
	d.speak(i18n.English)
	d.speak(i18n.Indonesian)
	d.release()
	d.want("Akhir", "Sumber")

	d.hold = true
	d.run(d.m.searchFor("alinea"))
	d.run(d.m.searchFor("bio"))
	d.release()
	d.want("“bio”: 1 dari 1")
}

func TestKeysWhileAPageIsBeingRendered(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.env.Pages = markdown.NewCache()
	d.hold = true
	d.press("2", "down", "m", "c", "enter", "b", "/", "n", "up")
	d.resize(60, 9)
	d.want("Alinea 8") // the end of the page before, as it was written until it is rendered
	requireFits(t, d.m, 60, 9)
	d.resize(38, 10)
	d.release()
	d.wantTitle("2/3")
	d.want("Alinea 5")
	requireFits(t, d.m, 38, 10)
}

func TestNothingIsEverBlank(t *testing.T) {
	t.Parallel()
	d := prepare(t, &store{}, first, "tengah")
	d.m.SetSize(38, 10)
	d.want("Membuka pelajaran…")
	reply := d.m.Init()()
	d.resize(76, 20) // the page was rendered for the old width
	d.hold = true
	d.run(d.m.Update(reply))
	d.want("Alinea 0")
	d.press("1")
	d.want("Alinea 0")
	d.release()
	d.want("Pembuka")
}

func TestTextsFromTheStoreAreCleaned(t *testing.T) {
	t.Parallel()
	place := progress.Place{Page: "pembuka"}
	d := newDesk(t, &store{unit: progress.Unit{Notes: map[string]progress.Note{place.Key(): {Place: place, Text: "a\x1b[8mb\u202ec"}}}}, 76, 20)
	d.want("  abc")
	if strings.Contains(d.m.View(), "\x1b[8m") {
		t.Errorf("drawn: %q", d.m.View())
	}
}

func TestUnreadableLesson(t *testing.T) {
	t.Parallel()
	d := prepare(t, &store{}, first, "")
	d.m.SetSize(38, 10)
	d.hold = true
	d.run(d.m.Init())
	d.want("Membuka pelajaran…")
	d.held, d.hold = nil, false
	d.run(d.m.Update(openedMsg{ticket: d.m.load, err: errDisk}))
	d.want("Pelajaran ini belum dapat dibuka.")
	requireFits(t, d.m, 38, 10)
	d.press("m", "space", "/")
	d.press("enter")
	d.want("Pembuka")
}

func TestChangeWhileOpening(t *testing.T) {
	t.Parallel()
	d := prepare(t, &store{}, first, "")
	d.m.SetSize(38, 10)
	d.hold = true
	d.run(d.m.Init())
	d.speak(i18n.English)
	d.resize(76, 20)
	d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}))
	d.run(d.m.Update(tea.MouseClickMsg{Button: tea.MouseLeft}))
	d.run(d.m.Update(screen.SavedMsg{}))
	d.press("enter", "2", "m")
	d.release()
	d.want("Opening")
	d.wantRecorded("opened pembuka/0")
	requireFits(t, d.m, 76, 20)
}
