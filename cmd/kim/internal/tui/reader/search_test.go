package reader

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
)

func TestSearch(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.look("ALINEA")
	d.wantTitle("2/3")
	d.want("Alinea 0", "▼ masih ada di bawah", "1 dari 9")
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
	d.want("“zzz” tidak ada di pelajaran ini. Coba kata lain.")
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

func TestSearchStaysAtItsHitThroughAnotherLanguage(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 12)
	d.look("alinea")
	d.press("n", "n", "n", "n", "n")
	d.want("“alinea”: 6 dari 9")
	d.speak(i18n.English)
	d.want("“alinea” is not in this lesson.")
	d.speak(i18n.Indonesian)
	d.want("“alinea”: 6 dari 9", "Alinea 5")

	d.look("akun")
	d.speak(i18n.English)
	d.want("“akun”: 4 of 9")
}

func TestNearestHit(t *testing.T) {
	t.Parallel()
	hits := []hit{{page: 0, block: 2}, {page: 0, block: 2, nth: 1}, {page: 1, block: 0}, {page: 3, block: 1}}
	for _, c := range []struct {
		last hit
		want int
	}{
		{hit{}, 0}, {hit{page: 0, block: 2, nth: 1}, 1}, {hit{page: 0, block: 5}, 2}, {hit{page: 3, block: 1}, 3}, {hit{page: 9}, 3},
	} {
		if got := (search{hits: hits, last: c.last}).nearest(); got != c.want {
			t.Errorf("nearest to %+v is %d, want %d", c.last, got, c.want)
		}
	}
	if got := (search{}).nearest(); got != 0 {
		t.Errorf("of no hits it is %d", got)
	}
}

func TestStatusTellsOfSearchAndPage(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 12)
	d.look("alinea")
	d.want("▼ masih ada di bawah", "“alinea”: 1 dari 9")
	if text := d.screen(); strings.Contains(text, "esc") {
		t.Errorf("keys stand on the page as well as in the footer:\n%s", text)
	}
	d.press("N")
	d.want("▲ ini akhir halaman", "“alinea”: 9 dari 9")
	d.look("tidak ada yang begini di sini, di sana, di mana pun")
	d.want("▲ akhir", "Tidak ada “tidak ada yang begini di sini, di sana, di mana pun”")
}

// Without colours the hit one is at still differs from the others.
func TestCurrentHitIsToldApartWithoutColours(t *testing.T) {
	t.Parallel()
	s := theme.New(theme.Dark, true)
	if !s.CurrentHit.GetReverse() || s.Hit.GetReverse() {
		t.Error("the current hit and the others differ in nothing but colour")
	}
}
