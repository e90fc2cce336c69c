package reader

import (
	"fmt"
	"strings"
	"testing"

	"charm.land/bubbles/v2/key"
	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestFirstPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.want("Pembuka", "Halaman satu tentang KIM dan desa. Lihat halaman akhir.")
	d.wantTitle("Satu · halaman 1 dari 3 · 10 menit lagi")
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
	d.wantTitle("halaman 2 dari 3 · 7 menit lagi")
	d.press("enter")
	d.wantTitle("halaman 3 dari 3 · 4 menit lagi")
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
	d.want("Alinea 0", "▼ masih ada di bawah", "7 menit lagi")
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
	d.press("3")
	d.recorded()
	for range 9 {
		d.run(d.m.Update(tea.MouseWheelMsg{Button: tea.MouseWheelDown}))
	}
	d.wantRecorded("read")
}

func TestReadIsRecordedOnceAtTheEnd(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 8)
	d.press("3")
	d.wantRecorded("opened pembuka/0", "opened akhir/0")
	for range 4 {
		d.press("enter")
	}
	d.want("Berikutnya: Dua", "Sumber: Sumber A, 2020; Sumber B.")
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
	d.wantTitle("One · 2/3")
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
	d.want("▌ Berikutnya: Dua")
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
	d.click("Berikutnya")
	if !wasSent(d, open) {
		t.Error("a click does not open the next unit")
	}
}

func TestSearch(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.look("ALINEA")
	d.wantTitle("2/3")
	d.want("Alinea 0", "“ALINEA”: 1 dari 9")
	d.press("n", "n", "n", "n")
	d.want("Alinea 4", "5 dari 9")
	for range 5 {
		d.press("n")
	}
	d.want("Alinea 0", "1 dari 9")
	d.press("N")
	d.want("Alinea 8", "9 dari 9")
	if help := d.m.ShortHelp(); !contains(help, "esc") || !contains(help, "n") {
		t.Error("the footer does not say how to go on")
	}
	d.press("esc")
	d.wantNot("dari 9")
	if contains(d.m.ShortHelp(), "esc") {
		t.Error("esc is still taken")
	}
}

func TestSearchFindsOverLinesAndPages(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 20)
	d.look("nama  pengguna")
	d.wantTitle("3/3")
	d.want("1 dari 1")
	d.press("esc")
	d.look("kim")
	d.want("2 dari 4") // the first is on a page before
	d.press("n", "n", "n")
	d.want("1 dari 4")
	d.wantTitle("1/3")
	d.press("n")
	d.wantTitle("3/3")
	style := d.env.Styles.CurrentHit.Render("KIM")
	if !strings.Contains(d.m.View(), style) {
		t.Errorf("the hit is not marked in %q", d.m.View())
	}
	if !strings.Contains(d.m.View(), d.env.Styles.Hit.Render("kim")) {
		t.Errorf("the other hits are not marked in %q", d.m.View())
	}
}

func TestSearchWithoutHits(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.look("zzz")
	d.want("“zzz” tidak ada di pelajaran ini")
	d.wantTitle("halaman 1")
	d.press("n", "N")
	d.press("/")
	d.fill(ofSearch, "  ")
	d.wantNot("zzz")
	d.look("\x1b[8m" + strings.Repeat("x", 100))
	d.want("xxx")
	requireFits(t, d.m, 76, 20)
}

func TestSearchFollowsLanguageAndSize(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.look("akun resmi")
	d.want("1 dari 9")
	d.resize(60, 12)
	d.want("1 dari 9")
	top := d.m.at
	d.speak(i18n.English)
	d.want("1 of 9")
	if d.m.at != top {
		t.Errorf("at %v, was %v", d.m.at, top)
	}
}

func TestBookmark(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "space")
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked tengah/2 true @tengah/2")
	d.press("up", "up")
	d.want("★ penanda")
	if !contains(d.m.ShortHelp(), "m") {
		t.Error("no key for the bookmark")
	}
	d.resize(76, 60) // all of the page is in sight
	d.want("★ penanda")
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked tengah/2 false @tengah/2")
	d.wantNot("★")
	d.press("2", "m")
	if line, _, _ := strings.Cut(d.screen(), "\n"); !strings.HasPrefix(line, "Tengah") || !strings.HasSuffix(line, "★ penanda") {
		t.Errorf("the title says %q", line)
	}
}

func TestNote(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	d.recorded()
	d.press("c")
	d.fill(ofNote, " tanya \x1b[31mbu lurah\ndua baris \n")
	d.wantRecorded(`noted pembuka/0 "tanya bu lurah\ndua baris" @pembuka/0`)
	d.want("✎ Catatan Anda:", "  tanya bu lurah", "  dua baris")
	d.press("c")
	if text := d.shown.View(); !strings.Contains(text, "tanya bu lurah") {
		t.Errorf("the field has %q", text)
	}
	d.fill(ofNote, "tanya bu lurah\ndua baris")
	d.wantRecorded() // nothing changed
	d.press("c")
	d.fill(ofNote, "  ")
	d.wantRecorded(`noted pembuka/0 "" @pembuka/0`)
	d.wantNot("Catatan Anda")
	d.press("c")
	d.fill(ofNote, strings.Repeat("panjang ", 2000))
	if !wasSent(d, screen.NoticeMsg{Text: d.env.Text.Reader.NoteCut}) {
		t.Error("nobody was told that the note was cut")
	}
}

func TestNoteOfAnotherBlockIsFoundOnAWholePage(t *testing.T) {
	t.Parallel()
	place := progress.Place{Page: "tengah", Block: 4}
	s := &store{unit: progress.Unit{Notes: map[string]progress.Note{place.Key(): {Place: place, Text: "lama"}}}}
	d := newDeskAt(t, s, first, "tengah", 76, 60)
	d.recorded()
	d.press("c")
	d.fill(ofNote, "baru")
	d.wantRecorded(`noted tengah/4 "baru" @tengah/4`)
	small := newDeskAt(t, s, first, "tengah", 38, 10)
	small.recorded()
	small.press("c")
	small.fill(ofNote, "baru")
	small.wantRecorded(`noted tengah/0 "baru" @tengah/0`)
}

func TestMarksOfGoneBlocksAreShown(t *testing.T) {
	t.Parallel()
	place := progress.Place{Page: "akhir", Block: 77}
	d := newDeskAt(t, &store{unit: progress.Unit{
		Bookmarks: map[string]progress.Place{place.Key(): place},
		Notes:     map[string]progress.Note{place.Key(): {Place: place, Text: "catatan lama"}},
	}}, first, "akhir", 76, 40)
	d.want("★ penanda", "catatan lama")
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked akhir/77 false @akhir/77")
}

func TestMarksAreListed(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	if contains(d.m.FullHelp()[2], "M") {
		t.Error("a list of nothing is offered")
	}
	d.press("M")
	if d.shown != nil {
		t.Error("a list of nothing is shown")
	}
	d.press("2", "space", "m", "3", "m", "c")
	d.fill(ofNote, "ingat ini")
	d.press("1", "M")
	list := ansi.Strip(d.shown.View())
	for _, want := range []string{"1  ★ penanda · Tengah  halaman 2 dari 3", "2  ★ penanda · Akhir", "3  ✎ ingat ini  halaman 3 dari 3"} {
		if !strings.Contains(list, want) {
			t.Errorf("%q is missing in\n%s", want, list)
		}
	}
	d.press("1")
	d.wantTitle("2/3")
	d.want("Alinea 3")
	d.press("M", "3")
	d.wantTitle("3/3")
}

func TestMarksAreLoadedAgainWhenAllIsSaved(t *testing.T) {
	t.Parallel()
	s := &store{}
	d := newDesk(t, s, 76, 20)
	place := progress.Place{Page: "pembuka"}
	s.unit.Notes = map[string]progress.Note{place.Key(): {Place: place, Text: "baru sampai di disk"}}
	d.run(d.m.Update(screen.SavedMsg{}))
	d.want("baru sampai di disk")
	s.unit.Notes = nil
	d.run(d.m.Update(screen.SavedMsg{}))
	d.want("baru sampai di disk") // once is enough

	changed := newDesk(t, s, 76, 20)
	changed.hold = true
	changed.run(changed.m.Update(screen.SavedMsg{}))
	changed.hold = false
	changed.press("m")
	changed.release()
	changed.want("★ penanda") // the reply was older than the bookmark
}

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
	d.press("esc", "2", "g")
	if d.shown != nil {
		t.Error("a page without terms has some")
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
}

func TestClickOnTheLastLineScrolls(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2")
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
	d.press("3")
	d.want("https://www.kim.id/a")
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
}

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
	if d.m.hasStatus() || d.m.lastTop() != 0 {
		t.Errorf("a page of %d rows scrolls", len(d.m.frame.rows))
	}
}

func TestEveryBindingCanBePressed(t *testing.T) {
	t.Parallel()
	names := make(map[string]string)
	d := newDesk(t, &store{}, 38, 10)
	d.press("m", "2", "space")
	d.look("alinea")
	for _, group := range append(d.m.FullHelp(), d.m.ShortHelp()) {
		for _, b := range group {
			if b.Enabled() && b.Help().Desc == "" {
				t.Errorf("%v says nothing", b.Keys())
			}
			for _, k := range b.Keys() {
				if desc, taken := names[k]; taken && b.Enabled() && desc != b.Help().Desc {
					t.Errorf("%q does %q and %q", k, desc, b.Help().Desc)
				}
				if b.Enabled() {
					names[k] = b.Help().Desc
				}
			}
		}
	}
	for _, k := range []string{"?", "L", "T", "!", "ctrl+c", "q", " "} {
		if _, taken := names[k]; taken {
			t.Errorf("%q belongs to the app", k)
		}
	}
}

func TestAnythingFitsAnyWindow(t *testing.T) {
	t.Parallel()
	keys := []string{
		"space", "enter", "b", "up", "down", "left", "right", "h", "end", "1", "2", "3", "m", "c", "o", "/", "n", "N", "g", "y", "M", "esc",
	}
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, &store{}, rapid.IntRange(1, 120).Draw(rt, "width"), rapid.IntRange(1, 60).Draw(rt, "height"))
		for range rapid.IntRange(0, 25).Draw(rt, "steps") {
			switch rapid.IntRange(0, 7).Draw(rt, "what") {
			case 0:
				d.resize(rapid.IntRange(0, 300).Draw(rt, "w"), rapid.IntRange(0, 100).Draw(rt, "h"))
			case 1:
				d.speak(rapid.SampledFrom([]string{i18n.Indonesian, i18n.English}).Draw(rt, "lang"))
			case 2:
				d.shown = nil
				d.look(rapid.SampledFrom([]string{"kim", "alinea 1", "", "漢字 👩‍👩‍👧", "a"}).Draw(rt, "query"))
			case 3:
				d.shown = nil
				d.press("c")
				d.fill(ofNote, rapid.SampledFrom([]string{"", "pendek", strings.Repeat("panjang", 30), "漢字\n\n\te\u0301"}).Draw(rt, "note"))
			default:
				d.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			requireFits(rt, d.m, d.m.width, d.m.height)
		}
	})
}

// requireFits fails if the view is larger than the window.
func requireFits(t interface {
	Helper()
	Fatalf(format string, args ...any)
}, m *Model, width, height int,
) {
	t.Helper()
	view := m.View()
	if view == "" {
		return
	}
	lines := strings.Split(view, "\n")
	if len(lines) > height {
		t.Fatalf("%d lines in a window of %d:\n%s", len(lines), height, view)
	}
	for _, line := range lines {
		if w := lipgloss.Width(line); w > width {
			t.Fatalf("%d cells in a window of %d: %q", w, width, line)
		}
	}
}

func contains(bindings []key.Binding, name string) bool {
	for _, b := range bindings {
		for _, k := range b.Keys() {
			if b.Enabled() && k == name {
				return true
			}
		}
	}
	return false
}

func BenchmarkView(b *testing.B) {
	for name, size := range map[string][2]int{"80x24": {76, 20}, "200x60": {96, 56}} {
		b.Run(name, func(b *testing.B) {
			d := newDesk(b, &store{}, size[0], size[1])
			d.press("2")
			d.look("akun")
			b.ReportAllocs()
			for b.Loop() {
				_ = d.m.View()
			}
		})
	}
}

// BenchmarkFrame is everything that the app asks of the reader for a frame.
func BenchmarkFrame(b *testing.B) {
	d := newDesk(b, &store{}, 76, 20)
	d.press("2")
	b.ReportAllocs()
	for b.Loop() {
		_, _, _ = d.m.View(), d.m.Title(), d.m.ShortHelp()
	}
}

// BenchmarkTurn is a key that turns a page that was rendered ahead.
func BenchmarkTurn(b *testing.B) {
	d := newDesk(b, &store{}, 76, 20)
	d.press("2", "3", "2")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.m.Update(tea.KeyPressMsg{Code: tea.KeyRight})
		_ = d.m.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	}
}
