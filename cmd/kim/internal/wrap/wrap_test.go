package wrap

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

func TestLinesBreakAtSpacesOnly(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text string
		width      int
		want       string
	}{
		{"fits", "satu-dua tiga", 20, "satu-dua tiga"},
		{"address", "buka konfirmasi-etle.polri.go.id di ponsel", 28, "buka\nkonfirmasi-etle.polri.go.id\ndi ponsel"},
		{"doubled word", "menurut Undang-Undang itu", 16, "menurut\nUndang-Undang\nitu"},
		{"doubled word, English", "a first-time user", 10, "a\nfirst-time\nuser"},
		{"dash", "satu - dua - tiga", 8, "satu -\ndua -\ntiga"},
		{"longer than a line", "lihat konfirmasi-etle.polri.go.id", 12, "lihat\nkonfirmasi-e\ntle.polri.go\n.id"},
		{"without room", "satu-dua tiga", 0, "satu-dua tiga"},
		{"lines of its own", "a-b\n\nc", 10, "a-b\n\nc"},
	} {
		if got := Text(c.text, c.width); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, c.want)
		}
		if got := ansi.Strip(Styled(c.text, c.width)); got != c.want {
			t.Errorf("%s, styled: got\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

func TestStyledLinesHaveTheirOwnColours(t *testing.T) {
	t.Parallel()
	got := Styled("\x1b[1m\x1b]8;;https://a-b.id/c\x07satu-dua tiga\x1b]8;;\x07\x1b[m", 8)
	for line := range strings.SplitSeq(got, "\n") {
		if !strings.Contains(line, "\x1b[1m") || !strings.Contains(line, "https://a-b.id/c") || !strings.Contains(line, "\x1b[m") {
			t.Errorf("line %q lacks colours or link", line)
		}
	}
}

// Nothing is lost but the spaces at which lines break, and no line is too wide.
func TestAnyTextFits(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(rapid.SampledFrom([]string{"a", "-", "kata", "a-", "desa-desa", "漢", "😀", "\x1b[1mx\x1b[m"})).Draw(t, "words"), " ")
		width := rapid.IntRange(2, 20).Draw(t, "width")
		got := Text(text, width)
		words := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if words(got) != words(text) {
			t.Fatalf("got %q of %q", got, text)
		}
		for line := range strings.SplitSeq(got, "\n") {
			if ansi.StringWidth(line) > width {
				t.Fatalf("%q is wider than %d", line, width)
			}
		}
	})
}
