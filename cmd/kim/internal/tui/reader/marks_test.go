package reader

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

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
	if !wasSent(d, screen.NoticeMsg{Text: d.env.Text.Reader.Notice.NoteCut}) {
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
	if contains(d.m.ShortHelp(), "M") {
		t.Error("a list of nothing is offered")
	}
	d.press("M")
	if d.shown != nil {
		t.Error("a list of nothing is shown")
	}
	d.wantTold(d.env.Text.Reader.Notice.NoMarks)
	d.press("2", "space", "m", "3", "m", "c")
	d.fill(ofNote, "ingat ini")
	d.press("1", "M")
	list := ansi.Strip(d.shown.View())
	for _, want := range []string{"1  ★ Alinea 2 berbicara tentang akun resmi m…  halaman 2 …", "2  ★ Akhir  halaman 3 dari 3", "3  ✎ ingat ini  halaman 3 dari 3"} {
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

// A new mark is for the block whose first line is in sight, not for the one
// whose end happens to be on top.
func TestMarksAreForTheBlockInSight(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "down", "down", "down") // of Alinea 0 the second line is left
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked tengah/1 true @tengah/1")
	d.wantTold("Penanda dipasang di: Alinea 1 berbicara tentang akun resmi m…")
	if d.line("★ penanda") != d.line("Alinea 1")-1 {
		t.Errorf("the mark is not beside its block:\n%s", d.screen())
	}
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked tengah/1 false @tengah/1")
	d.wantTold("Penanda dilepas dari: Alinea 1 berbicara tentang akun resmi m…")
	d.press("1", "m")
	d.wantTold("Penanda dipasang di: Pembuka")
}

func TestBookmarkOnTopStaysInSight(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{unit: progress.Unit{Place: progress.Place{Page: "tengah", Block: 3}}}, 38, 10)
	if d.line("Alinea 3") != 0 {
		t.Fatalf("Alinea 3 is not on top:\n%s", d.screen())
	}
	d.press("m")
	d.want("★ penanda", "Alinea 3")
	d.press("M", "1")
	d.want("★ penanda", "Alinea 3")
}

func TestMarkOfABlockThatFillsTheWindow(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 10, 4)
	d.press("2")
	for range 4 {
		d.press("down")
	}
	d.wantNot("Alinea")
	d.recorded()
	d.press("m")
	d.wantRecorded("bookmarked tengah/0 true @tengah/0")
	d.press("c")
	d.fill(ofNote, "ingat")
	d.want("ingat") // scrolled to
}

func TestNoteInSightIsOpened(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("2", "c")
	d.fill(ofNote, "ingat ini")
	d.wantTold("Catatan ditulis di: Tengah")
	d.press("down", "down", "down", "down") // the paragraph is gone, its note is not
	d.wantNot("Alinea 0", "milik desa kita.\n✎")
	d.want("✎ Catatan Anda:", "ingat ini", "Alinea 1")
	d.press("c")
	if text := ansi.Strip(d.shown.View()); !strings.Contains(text, "ingat ini") || !strings.HasPrefix(d.shown.Title(), "Ubah catatan") {
		t.Errorf("%q is open:\n%s", d.shown.Title(), text)
	}
	d.recorded()
	d.fill(ofNote, "")
	d.wantRecorded(`noted tengah/0 "" @tengah/0`)
	d.wantTold("Catatan dihapus dari: Tengah")
	d.press("down", "c")
	if d.shown.Title() != "Catatan untuk: Alinea 1 berbicara tentang akun resmi m…" {
		t.Errorf("%q is open", d.shown.Title())
	}
}
