package reader

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestFirstPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.want("Pembuka", "Halaman satu tentang KIM dan desa. Lihat halaman akhir.")
	d.wantTitle("Satu · halaman 1 dari 3 · sisa 10 menit")
	d.wantRecorded("opened pembuka/0")
	if draft := d.m.env.Draft(progress.KindOpened, first, "", nil); draft.Unit != first {
		t.Errorf("draft is about %q", draft.Unit)
	}
}

func TestPagesTurn(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 40)
	d.recorded()
	d.press("space")
	d.wantTitle("halaman 2 dari 3 · sisa 7 menit")
	d.press("enter")
	d.wantTitle("halaman 3 dari 3 · sisa 4 menit")
	d.wantRecorded("opened tengah/0", "opened akhir/0", "read")
	d.press("b", "pgup")
	d.wantTitle("halaman 1 dari 3")
	d.press("3")
	d.wantTitle("halaman 3 dari 3")
	d.press("h", "right", "left", "b")
	d.wantTitle("halaman 1 dari 3")
	d.press("end")
	d.wantTitle("halaman 3 dari 3")
	d.press("home", "pgdown", "9")
	d.wantTitle("halaman 2 dari 3")
}

func TestLongPageScrollsFirst(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2")
	d.recorded()
	d.want("Alinea 0", "▼ masih ada di bawah", "sisa 7 menit")
	d.wantTitle("2/3 Satu")
	d.press("space")
	d.want("Alinea 3")
	d.wantRecorded("opened tengah/2")
	d.press("down")
	d.press("down")
	d.wantRecorded("opened tengah/3")
	d.press("up", "up", "k", "j")
	d.wantRecorded("opened tengah/2")
	for range 2 {
		d.press("enter")
	}
	d.want("▲ ini akhir halaman", "Alinea 8")
	d.wantTitle("2/3")
	d.press("enter")
	d.wantTitle("3/3")
	d.press("b")
	d.wantTitle("2/3")
	d.want("Alinea 8") // back to the end of the page before
	d.press("b")
	d.wantNot("Alinea 8")
}

func TestWheelScrollsWithoutRecording(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2")
	d.recorded()
	for range 30 {
		d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}))
	}
	d.want("Alinea 8")
	d.wantTitle("2/3")
	d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelUp}))
	d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelLeft}))
	d.wantRecorded()
	d.resize(38, 7)
	d.press("3")
	d.recorded()
	for range 9 {
		d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}))
	}
	d.wantRecorded("read")
}

// Whoever has seen all of the text has read the lesson, also where what comes
// next and the sources still stand below.
func TestReadWithoutSources(t *testing.T) {
	t.Parallel()
	seen := false
	for height := 5; height < 20; height++ {
		d := newDesk(t, &store{}, 28, height) // too narrow for sources beside what comes next
		d.press("3")
		all := strings.Contains(d.screen(), "sekarang.")
		if got := slices.Contains(d.recorded(), "read"); got != all {
			t.Errorf("height %d: read is %t, the last line in sight %t:\n%s", height, got, all, d.screen())
		}
		seen = seen || all && !strings.Contains(d.screen(), "Berikutnya")
	}
	if !seen {
		t.Error("what stands under the text was never out of sight alone")
	}
}

func TestReadIsRecordedOnceAtTheEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 6)
	d.press("3")
	d.wantRecorded("opened pembuka/0", "opened akhir/0")
	for range 4 {
		d.press("enter")
	}
	d.want("▌ Lanjut: Dua      Sumber: 2 (tekan s)")
	if got := strings.Count(strings.Join(d.recorded(), " "), "read"); got != 1 {
		t.Errorf("read recorded %d times", got)
	}
	d.press("b", "space", "space", "1", "3", "space", "space", "space")
	if got := strings.Count(strings.Join(d.recorded(), " "), "read"); got != 0 {
		t.Errorf("read recorded %d times more", got)
	}
}

func TestReadBeforeIsNotRecordedAgain(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{unit: progress.Unit{Read: true}}, 76, 40)
	d.press("3")
	d.wantRecorded("opened pembuka/0", "opened akhir/0")
}

func TestPositionIsRestored(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name          string
		place         progress.Place
		page          string
		width, height int
		title, top    string
	}{
		{"page", progress.Place{Page: "akhir"}, "", 38, 10, "3/3", "Akhir"},
		{"block", progress.Place{Page: "tengah", Block: 5}, "", 38, 10, "2/3", "Alinea 5"},
		{"block in a large window", progress.Place{Page: "tengah", Block: 5}, "", 76, 60, "halaman 2 dari 3", "Tengah"},
		{"block that is gone", progress.Place{Page: "tengah", Block: 99}, "", 38, 10, "2/3", "Alinea 6"},
		{"negative block", progress.Place{Page: "tengah", Block: -9}, "", 38, 10, "2/3", "Tengah"},
		{"page that is gone", progress.Place{Page: "hilang", Block: 3}, "", 38, 10, "1/3", "Pembuka"},
		{"asked for a page", progress.Place{Page: "tengah", Block: 5}, "akhir", 38, 10, "3/3", "Akhir"},
		{"asked for a page that is gone", progress.Place{Page: "tengah", Block: 5}, "hilang", 38, 10, "1/3", "Pembuka"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := newDeskAt(t, &store{unit: progress.Unit{Opened: true, Place: c.place}}, first, c.page, c.width, c.height)
			d.wantTitle(c.title)
			if top, _, _ := strings.Cut(strings.TrimSpace(d.screen()), "\n"); !strings.Contains(top, c.top) {
				t.Errorf("%q is on top, want %q", top, c.top)
			}
		})
	}
}

func TestUnreadableRecordsAreNotOverwritten(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{err: errDisk}, 76, 20)
	d.want("Pembuka")
	d.wantRecorded()
	if !wasSent(d, screen.NoticeMsg{Text: d.env.Text.Reader.NoRecords}) {
		t.Error("nobody was told")
	}
	d.press("m", "space")
	d.wantRecorded("bookmarked pembuka/0 true @pembuka/0", "opened tengah/0")
	asked := newDeskAt(t, &store{err: errDisk}, first, "akhir", 76, 40)
	asked.wantRecorded("opened akhir/0", "read")
}

func TestLanguageChangesAtTheSamePlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "space", "space")
	d.want("Alinea 5")
	before := d.m.at
	d.recorded()
	d.speak(i18n.English)
	d.want("Paragraph 5", "▼ more below")
	d.wantTitle("2/3 One")
	if d.m.at != before {
		t.Errorf("at %+v, was %+v", d.m.at, before)
	}
	d.speak(i18n.Indonesian)
	d.want("Alinea 5")
	d.wantRecorded()
}

func TestMissingTranslationIsSaid(t *testing.T) {
	t.Parallel()
	d := newDeskAt(t, &store{}, second, "", 38, 12)
	d.wantNot("belum ada dalam")
	d.speak(i18n.English)
	d.want("This lesson has not been", "Hanya bahasa Indonesia", "This is the last part")
	d.press("enter")
	if !wasSent(d, screen.HomeMsg{}) {
		t.Error("enter at the end of the course does not go home")
	}
}

func TestThemeChangesKeepThePlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "space", "down")
	before, top := d.m.View(), d.m.top
	d.env.Styles = theme.New(theme.Light, true)
	d.run(d.m.Update(screen.ChangedMsg{}))
	if d.m.View() == before || d.m.top != top {
		t.Errorf("top row is %d, was %d; colours changed: %t", d.m.top, top, d.m.View() != before)
	}
}

func TestNextUnit(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 40)
	d.press("3")
	d.want("▌ Lanjut: Dua")
	d.press("space") // only Enter leaves the lesson
	open := screen.OpenUnitMsg{Unit: second, Replace: true}
	if wasSent(d, open) {
		t.Error("space opens the next unit")
	}
	d.press("enter")
	if !wasSent(d, open) {
		t.Errorf("enter does not open the next unit: %v", d.sent)
	}
	d.sent = nil
	d.click("Lanjut: ")
	if !wasSent(d, open) {
		t.Error("a click does not open the next unit")
	}
}

func TestResizeKeepsThePlace(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "space", "space")
	before := d.m.at.block
	for width := 38; width <= 300; width += 37 {
		for height := 10; height <= 100; height += 29 {
			d.resize(width, height)
			requireFits(t, d.m, width, height)
		}
	}
	d.resize(38, 10)
	if d.m.at.block != before {
		t.Errorf("at block %d, was %d", d.m.at.block, before)
	}
	d.wantTitle("2/3")
}

func TestPageOfTwentyLinesNeedsNoScrolling(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.press("2")
	if d.m.hasStatus() || d.m.lastTop() != 0 {
		t.Errorf("a page of %d rows scrolls", len(d.m.frame.rows))
	}
}

func TestFirstPageSaysHowToGoOnAndOut(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{38, 10}, {76, 20}, {96, 36}} {
		d := newDesk(t, &store{}, size[0], size[1])
		d.want("Enter", "lanjut", "Esc", "kembali")
		d.press("2")
		d.wantNot("Esc")
	}
}

// Where one is in a paragraph is kept in proportion: it has more lines in a
// narrow window, and others in another language.
func TestPlaceWithinALongBlock(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 20, 6)
	d.press("2")
	d.m.scrollTo(d.m.rowOf(spot{block: 4, within: 2, of: 4}))
	top, at := d.m.top, d.m.at
	if at.block != 4 || at.within == 0 {
		t.Fatalf("at %+v", at)
	}
	for _, width := range []int{76, 38, 9, 60, 20} {
		d.resize(width, 6)
		first, last := d.m.rowsOf(4)
		if d.m.top < first || d.m.top > last {
			t.Errorf("at width %d row %d is on top, want one from %d to %d", width, d.m.top, first, last)
		}
	}
	d.speak(i18n.English)
	if got := d.m.frame.rows[d.m.top].block; got != 4 {
		t.Errorf("block %d is on top", got)
	}
	d.speak(i18n.Indonesian)
	if d.m.top != top || d.m.at != at {
		t.Errorf("row %d is on top, was %d; at %+v, was %+v", d.m.top, top, d.m.at, at)
	}
}
