package safe

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
)

// repeat is strings.Repeat, short because the corpus needs it often.
func repeat(s string, n int) string { return strings.Repeat(s, n) }

func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %#v, want %#v", what, got, want)
	}
}

type hostileCase struct{ name, given, want string }

// hostile is the corpus of threat 17: what people and files may hold, and what may be left of it.
func hostile() []hostileCase {
	return slices.Concat(hostileSequences(), hostileControls(), hostileInvisibles())
}

// hostileSequences are escape sequences, which go whole.
func hostileSequences() []hostileCase {
	return []hostileCase{
		{"CSI colour", "\x1b[31mSiti\x1b[0m", "Siti"},
		{"CSI conceal", "a\x1b[8mb", "ab"},
		{"CSI erase", "\x1b[2Jx", "x"},
		{"CSI report", "\x1b[6n\x1b[21t\x1b[cx", "x"},
		{"CSI private mode", "\x1b[?1049hx", "x"},
		{"CSI intermediates", "\x1b[4 qx", "x"},
		{"CSI of C1", "\u009b31mSiti", "Siti"},
		{"CSI unterminated", "Siti\x1b[31", "Siti"},
		{"CSI broken by a letter from afar", "\x1b[31é", "é"},
		{"OSC title", "\x1b]0;pwned\aSiti", "Siti"},
		{"OSC link", "\x1b]8;;http://x\x1b\\Siti\x1b]8;;\x1b\\", "Siti"},
		{"OSC clipboard", "\x1b]52;c;cm0gLXJm\aSiti", "Siti"},
		{"OSC of C1", "\u009d0;pwned\u009cSiti", "Siti"},
		{"OSC unterminated", "\x1b]0;Siti", "0;Siti"},
		{"OSC to the end of its line only", "\x1b]0;a\nb\ac", "0;a\nbc"},
		{"OSC stopped by another", "\x1b]0;a\x1b]0;b\ac", "0;ac"},
		{"DCS", "\x1bPq#0;2;0;0;0\x1b\\Siti", "Siti"},
		{"DCS of C1", "\u0090q\u009cSiti", "Siti"},
		{"DCS unterminated", "\x1bPSiti", "Siti"},
		{"APC, PM, SOS", "\x1b_a\x1b\\\x1b^b\x1b\\\x1bXc\x1b\\d", "d"},
		{"reset", "\x1bcSiti", "Siti"},
		{"character set", "\x1b(0Siti", "Siti"},
		{"ESC alone", "Siti\x1b", "Siti"},
		{"ESC before a letter from afar", "\x1bé", "é"},
		{"ESC ESC", "\x1b\x1b[1mx", "x"},
		{"sequence inside a sequence", "\x1b\x1b[31m[31mx", "[31mx"},
	}
}

// hostileControls are control characters, and bytes that are no text.
func hostileControls() []hostileCase {
	return []hostileCase{
		{"NUL", "Si\x00ti", "Siti"},
		{"backspace", "benar\b\b\b\b\bsalah", "benarsalah"},
		{"DEL", "a\x7fb", "ab"},
		{"all of C0 but white space", "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1c\x1d\x1e\x1f|", "|"},
		{"C1 as UTF-8", "a\u0080\u0084\u0088\u008d\u0099b", "ab"},
		{"C1 as bytes", "a\x9b31mb", "a\ufffd31mb"},
		{"carriage return", "salah\rbenar", "salah\nbenar"},
		{"line ends", "a\r\nb\vc\fd\u0085e\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng"},
		{"tabs", "\ta\tbcd\te", "    a   bcd e"},

		// What is not UTF-8.
		{"invalid UTF-8", "Si\xff\xfeti", "Si\ufffdti"},
		{"overlong ESC", "\xc0\x9b[31m", "\ufffd[31m"},
		{"surrogate", "\xed\xa0\x80x", "\ufffdx"},
		{"halves that removal would join", "\xc2\x1b[m\x9b31m", "\ufffd\ufffd31m"},
	}
}

// hostileInvisibles are characters that show nothing, or that show on others.
func hostileInvisibles() []hostileCase {
	return []hostileCase{
		{"bidi embedding and override", "\u202aa\u202bb\u202cc\u202dd\u202ee", "abcde"},
		{"bidi isolates", "\u2066a\u2067b\u2068c\u2069d", "abcd"},
		{"bidi marks", "\u061ca\u200eb\u200fc", "abc"},
		{"zero width", "S\u200bi\u200ct\u200di\ufeff\u2060\u00ad", "Siti"},
		{"tags", "a\U000e0041\U000e0020\U000e007f\U000e0001b", "ab"},
		{"flag by tags", "\U0001f3f4\U000e0067\U000e0062\U000e007f", "\U0001f3f4"},
		{"fillers", "\u115f\u1160\u3164\uffa0x", "x"},
		{"grapheme joiner", "a\u034fb", "ab"},
		{"annotation", "\ufff9a\ufffab\ufffb", "ab"},
		{"musical and shorthand formats", "\U0001d173\U0001bca0x", "x"},
		{"private use", "\ue000\U000f0000x", "x"},
		{"noncharacters", "\ufdd0\ufffe\U0001ffffx", "x"},

		// Marks.
		{"fifty marks", "e" + repeat("\u0301", 50), "e" + repeat("\u0301", 6)},
		{"fifty enclosing marks", "e" + repeat("\u20dd", 50) + "f", "e" + repeat("\u20dd", 6) + "f"},
		{"mark without a letter", "\u0301Siti", "Siti"},
		{"mark on a space", "a \u0301b", "a b"},
		{"mark on a line break", "a\n\u0301b", "a\nb"},
		{"mark after something invisible", "e\u200b\u0301", "e\u0301"},

		// Variation selectors.
		{"on letters", "a\ufe0fb\ufe0ec\ufe00d\U000e0100", "abcd"},
		{"on pictographs", "❤\ufe0f ☎\ufe0e ©\ufe0f", "❤ ☎ ©"},
		{"on digits", "1\ufe0f\u20e3 1\ufe0f2", "1\u20e3 12"},
		{"Mongolian", "\u1820\u180b\u180f", "\u1820"},

		// Joiners.
		{"joiner at the ends", "\u200d😀\u200d", "😀"},
		{"joiner between letters", "a\u200db", "ab"},
		{"family", "👨\u200d👩\u200d👧", "👨👩👧"},
		{"flag of colours", "🏳\ufe0f\u200d🌈", "🏳🌈"},
		{"kiss", "👩🏻\u200d❤\ufe0f\u200d💋\u200d👨🏿", "👩❤💋👨"},
		{"skin tones", "👍🏽 👍" + repeat("🏻", 50), "👍 👍"},
	}
}

// wholesome is text that has to stay as it is.
func wholesome() []string {
	return []string{
		"",
		"Siti Nur'aini, S.Pd.",
		"Hj. Sri Wahyuni (Bu RT 03/RW 05) – Jaten",
		"@kim_desacontoh #KIM & <kawan> \\o/ [x](y) `z`",
		"ꦏꦿꦺꦴꦁ ꦲꦤꦕꦫꦏ",
		"سُبْحَانَ ٱللّٰهِ",
		"كيم دسا ۱۲۳",
		"Nguyễn Thị Hằng",
		"José e\u0301",
		"བསྒྲུབས",
		"ᄒ\u1161\u11ab한국 漢字 かな ｶﾞ",
		"\u0600\u0661\u0662",
		"a\u00a0b\u3000c\u2009d",
		"baris satu\nbaris dua\n\n  • butir",
		"😀 👍 ❤ ☎ © ℹ 1\u20e3 🇮🇩",
		"a\ufffdb",
	}
}

func TestCleanHostile(t *testing.T) {
	t.Parallel()
	for _, tt := range hostile() {
		equal(t, tt.name, string(Clean(tt.given)), tt.want)
	}
}

func TestCleanKeepsWholesomeText(t *testing.T) {
	t.Parallel()
	for _, s := range wholesome() {
		equal(t, "Clean", string(Clean(s)), s)
		block, err := Block(s, len(s))
		equal(t, "Block", string(block), s)
		equal(t, "error of Block", err, nil)
		src := []byte(s)
		if got := Markdown(src); len(src) > 0 && &got[0] != &src[0] {
			t.Errorf("Markdown(%q) made a copy: %q", s, got)
		}
	}
}

func TestLine(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, given string
		maxCells    int
		want        string
		err         error
	}{
		{"name", "Siti Nur'aini, S.Pd.", 40, "Siti Nur'aini, S.Pd.", nil},
		{"white space", " \t Siti \r\n\u00a0 Nur\u2028aini\u3000", 40, "Siti Nur aini", nil},
		{"exactly fits", "abcd", 4, "abcd", nil},
		{"one too long", "abcde", 4, "abcd", ErrTooLong},
		{"cut at a space", "abc de", 4, "abc", ErrTooLong},
		{"wide letters", "漢字漢字", 8, "漢字漢字", nil},
		{"wide letters cut", "漢字漢字", 7, "漢字漢", ErrTooLong},
		{"marks take no cells", "e\u0301e\u0301e\u0301", 3, "e\u0301e\u0301e\u0301", nil},
		{"emoji", "🇮🇩", 2, "🇮🇩", nil},
		{"emoji cut whole", "a🇮🇩", 2, "a", ErrTooLong},
		{"every member of a family takes cells", "👨\u200d👩\u200d👧", 4, "👨👩", ErrTooLong},
		{"ten kilobytes", repeat("a", 10_000), 40, repeat("a", 40), ErrTooLong},
		{"ten kilobytes in one cluster", repeat("\u1100", 10_000), 40, "", ErrTooLong},
		{"fifty marks", "e" + repeat("\u0301", 50), 40, "e" + repeat("\u0301", 6), nil},
		{"nothing", "", 40, "", ErrEmpty},
		{"only spaces", " \t\n\u00a0\u3000\u2800 ", 40, "", ErrEmpty},
		{"only invisible", "\u200b\u202e\u3164\U000e0041\x00", 40, "", ErrEmpty},
		{"only escapes", "\x1b[31m\x1b]0;x\a", 40, "", ErrEmpty},
		{"only marks", "\u0301\u0302", 40, "", ErrEmpty},
		{"no room", "a", 0, "", ErrTooLong},
		{"less than no room", "a", -1, "", ErrTooLong},
		{"all the room", "a", math.MaxInt, "a", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := Line(tt.given, tt.maxCells)
			equal(t, "Line", string(got), tt.want)
			if !errors.Is(err, tt.err) {
				t.Errorf("error = %v, want %v", err, tt.err)
			}
		})
	}
}

func TestBlock(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, given string
		maxBytes    int
		want        string
		err         error
	}{
		{"empty", "", 10, "", nil},
		{"lines", "a\r\n\r\nb\t|\n", 20, "a\n\nb   |\n", nil},
		{"bytes of the clean text count", "\x1b[31mabcd\x1b[0m", 4, "abcd", nil},
		{"too long", "abcde", 4, "abcd", ErrTooLong},
		{"cut between clusters", "abce\u0301", 5, "abc", ErrTooLong},
		{"cut between letters", "ꦲꦤ", 4, "ꦲ", ErrTooLong},
		{"line breaks have no cells", "\n\n\n\n", 2, "\n\n", ErrTooLong},
		{"no room", "a", 0, "", ErrTooLong},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := Block(tt.given, tt.maxBytes)
			equal(t, "Block", string(got), tt.want)
			if !errors.Is(err, tt.err) {
				t.Errorf("error = %v, want %v", err, tt.err)
			}
		})
	}
}

func TestMarkdown(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, given, want string }{
		{"plain", "# A\n\n- [x] b &amp; c &copy; &#169; &#x41; &nbsp;&hearts; AT&T & co\n", "# A\n\n- [x] b &amp; c &copy; &#169; &#x41; &nbsp;&hearts; AT&T & co\n"},
		{"decimal ESC", "a&#27;[31mb", "a\ufffd[31mb"},
		{"hexadecimal ESC", "a&#x1b;&#X1B;b", "a\ufffd\ufffdb"},
		{"leading zeros", "&#" + repeat("0", 99) + "27;&#x" + repeat("0", 99) + "1b;", "\ufffd\ufffd"},
		{"without semicolon", "&#27 &#x1b[31m", "\ufffd \ufffd[31m"},
		{"in code", "`&#27;`\n\n    &#27;\n", "`\ufffd`\n\n    \ufffd\n"},
		{"after a backslash", "\\&#27;", "\\\ufffd"},
		{"read as octal", "&#033;&#0233;", "\ufffd\ufffd"},
		{"not octal", "&#039;&#0041;", "&#039;&#0041;"},
		{"wrapping around", "&#x10000001b;&#4294967323;", "\ufffd\ufffd"},
		{"too large", "&#1114112;", "\ufffd"},
		{"NUL", "&#0;", "\ufffd"},
		{"C1", "&#155;&#x9d;", "\ufffd\ufffd"},
		{"bidi", "&#x202e;&#8294;&#x200f;&rlm;&lrm;", "\ufffd\ufffd\ufffd\ufffd\ufffd"},
		{"invisible", "&#x200b;&ZeroWidthSpace;&zwj;&zwnj;&shy;&NoBreak;&#xE0041;", "\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd"},
		{"legacy name without semicolon", "a&shyb", "a\ufffdb"},
		{"marks", "e&#x301;&#x301;&DownBreve;", "e\ufffd\ufffd\ufffd"},
		{"white space", "a&#9;b&#10;c&#13;d&Tab;e&NewLine;f&#x2028;g", "a b c d e f g"},
		{"letter and mark", "&bne;&NotEqualTilde;", "&bne;&NotEqualTilde;"},
		{"hidden in itself", "&#&#27;27;", "&#\ufffd27;"},
		{"hidden by controls", "&#2\x007;&\u200b#27;&#\x1b[31m27;", "\ufffd\ufffd\ufffd"},
		{"mark after white space", "&#9;\u0301", " "},
		{"no reference", "& &# &#; &#x; &#xg; &; &unknown; &#", "& &# &#; &#x; &#xg; &; &unknown; &#"},
		{"byte order mark", "\ufeff---\n", "---\n"},
		{"windows lines", "a\r\nb\r\n", "a\nb\n"},
		{"hard break", "a  \nb", "a  \nb"},
	}
	for _, tt := range tests {
		equal(t, tt.name, string(Markdown([]byte(tt.given))), tt.want)
	}
	for _, tt := range hostile() {
		equal(t, tt.name, string(Markdown([]byte(tt.given))), tt.want)
	}
}
