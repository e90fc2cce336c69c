package safe

import (
	"errors"
	"html"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
	"github.com/yuin/goldmark/util"
	"pgregory.net/rapid"
)

// failer is what *testing.T and *rapid.T share.
type failer interface {
	Helper()
	Fatalf(format string, args ...any)
}

// checkSafe checks, in other words than the filter's, that s cannot drive a terminal.
func checkSafe(t failer, s string) {
	t.Helper()
	if !utf8.ValidString(s) {
		t.Fatalf("%q is not UTF-8", s)
	}
	marks := 0
	for i, r := range s {
		switch {
		case r < ' ' && r != '\n', r >= 0x7f && r <= 0x9f:
			t.Fatalf("%q has control %U at %d", s, r, i)
		case r == '\u061c', r >= '\u200b' && r <= '\u200f', r >= '\ufe00' && r <= '\ufe0f', r >= 0x1f3fb && r <= 0x1f3ff, r >= '\u2028' && r <= '\u202e',
			r >= '\u2060' && r <= '\u206f', r == '\ufeff', r == '\u00ad', r >= 0xe0000 && r <= 0xe0fff:
			t.Fatalf("%q has invisible %U at %d", s, r, i)
		case unicode.IsMark(r):
			marks++
		default:
			marks = 0
		}
		if marks > 6 {
			t.Fatalf("%q has %d marks in a row at %d", s, marks, i)
		}
	}
}

// checkAll checks everything that holds for every text.
func checkAll(t failer, s string) {
	t.Helper()
	clean := Clean(s)
	checkSafe(t, string(clean))
	if again := Clean(string(clean)); again != clean {
		t.Fatalf("Clean(%q) = %q, and of that %q", s, clean, again)
	}
	checkLine(t, s)

	block, err := Block(s, 20)
	if len(block) > 20 || (err == nil) != (block == clean) || Clean(string(block)) != block {
		t.Fatalf("Block(%q) = %q, %v", s, block, err)
	}
	checkMarkdown(t, s)
}

func checkLine(t failer, s string) {
	t.Helper()
	const maxCells = 10
	line, err := Line(s, maxCells)
	checkSafe(t, string(line))
	switch {
	case uniseg.StringWidth(string(line)) > maxCells || len(line) > maxCells*maxCellBytes:
		t.Fatalf("Line(%q) = %q needs too much room", s, line)
	case strings.Contains(string(line), "\n") || strings.TrimSpace(string(line)) != string(line):
		t.Fatalf("Line(%q) = %q is not one trimmed line", s, line)
	case Clean(string(line)) != line:
		t.Fatalf("Line(%q) = %q is not clean", s, line)
	case err == nil && uniseg.StringWidth(string(line)) == 0:
		t.Fatalf("Line(%q) = %q is invisible", s, line)
	case errors.Is(err, ErrEmpty) && line != "":
		t.Fatalf("Line(%q) = %q is not empty", s, line)
	}
	if again, err2 := Line(string(line), maxCells); line != "" && uniseg.StringWidth(string(line)) > 0 && (again != line || err2 != nil) {
		t.Fatalf("Line(%q) = %q, and of that %q, %v", s, line, again, err2)
	}
}

// checkMarkdown checks that resolving character references, as Glamour and Goldmark do it, frees nothing.
func checkMarkdown(t failer, s string) {
	t.Helper()
	md := Markdown([]byte(s))
	checkSafe(t, string(md))
	if again := Markdown(md); string(again) != string(md) {
		t.Fatalf("Markdown(%q) = %q, and of that %q", s, md, again)
	}
	for _, shown := range []string{
		html.UnescapeString(string(md)),
		string(util.ResolveEntityNames(md)),
		string(util.ResolveNumericReferences(md)),
	} {
		for _, r := range shown {
			if c := classify(r); r != '\n' && (c == dropped || c == lineBreak || c == tab) {
				t.Fatalf("Markdown(%q) = %q shows %U", s, md, r)
			}
		}
	}
}

// FuzzSafe cleans what nobody wrote.
func FuzzSafe(f *testing.F) {
	for _, tt := range hostile() {
		f.Add(tt.given)
	}
	for _, s := range wholesome() {
		f.Add(s)
	}
	for _, s := range []string{"&#27;", "&#x1b;", "&#x202e;", "&#033;", "&#x10000001b;", "&shyx", "&zwj;", "&#9;\u0301", "&#&#27;27;", "&bne;"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkAll(t, s) })
}

// TestAnythingIsSafe is FuzzSafe with texts made of the pieces that matter.
func TestAnythingIsSafe(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{
		"a", "1", " ", "\n", "\r", "\t", "é", "\u0301", "\u20e3", "ꦺ", "\u0e33", "\uff9e", "\u1100", "\u0600", "漢",
		"\x1b", "[", "]", "\\", "\a", "31m", "0;", "\u009b", "\u009d", "\u009c", "\x9b", "\xc2", "\xff", "\x00",
		"\u200d", "\ufe0f", "\ufe0e", "😀", "❤", "👍", "🏽", "🇮", "\u200b", "\u202e", "\u2028", "\u2800", "\U000e0041",
		"&", "#", "x", "27", "033", "1b", ";", "&#27;", "&#9;", "zwj", "shy", "bne",
	})
	rapid.Check(t, func(t *rapid.T) {
		checkAll(t, strings.Join(rapid.SliceOfN(piece, 0, 24).Draw(t, "pieces"), ""))
	})
}

// TestCleanIsLinear holds the texts that would take minutes if cleaning were quadratic.
func TestCleanIsLinear(t *testing.T) {
	t.Parallel()
	const n = 20_000
	for _, s := range []string{
		"\x1b]", "\u009d", "\x1b[", "\x1b[1", "\x1b ", "&#", "&", "&#2", "&a", "\u1100", "😀\u200d", "e\u0301", "\u200d", "\t", "\xff", "\r",
	} {
		long := repeat(s, n)
		Markdown([]byte(long))
		checkSafe(t, string(Clean(long)))
		if line, err := Line(long, 40); err == nil && len(line) > 40*maxCellBytes {
			t.Errorf("Line of %d times %q: %d bytes", n, s, len(line))
		}
	}
}
