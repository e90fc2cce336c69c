package markdown

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func dark() theme.Styles { return theme.New(theme.Dark, true) }

func plain(lines []string) string { return ansi.Strip(strings.Join(lines, "\n")) }

func TestLines(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		md    string
		width int
		want  string
	}{
		{"empty", "", 20, ""},
		{"blank", " \n\n ", 20, ""},
		{"no room", "kata", 0, ""},
		{"wrapped", "satu dua\ntiga empat", 13, "satu dua tiga\nempat"},
		{"long word", "kim.mekarjaya.contoh", 12, "kim.mekarjay\na.contoh"},
		{"hyphens", "Buka konfirmasi-etle.polri.go.id, **undang-undang** itu.", 28, "Buka\nkonfirmasi-etle.polri.go.id,\nundang-undang itu."},
		{"hyphens in a heading", "# Apa-apa yang pertama-tama", 14, "Apa-apa yang\npertama-tama"},
		{"emphasis", "**tebal** *miring* `kode` ~~coret~~", 40, "tebal miring kode coret"},
		{"hard break", "satu\\\ndua  \ntiga", 20, "satu\ndua\ntiga"},
		{"HTML is text", "tulis <nama> & <b>x</b>", 40, "tulis <nama> & <b>x</b>"},
		{"HTML block is text", "<div>\nx\n</div>", 40, "<div> x </div>"},
		{"heading", "## Judul *kecil* {#id}", 40, "Judul kecil"},
		{"paragraphs", "satu\n\ndua", 40, "satu\n\ndua"},
		{"link", "[situs](https://kim.id/a) ini", 60, "situs (https://kim.id/a) ini"},
		{"punctuation after a link", "[situs](https://kim.id/a), lalu https://kim.id/b.", 60, "situs (https://kim.id/a), lalu (https://kim.id/b)."},
		{"bare link", "lihat https://kim.id/a ya", 60, "lihat (https://kim.id/a) ya"},
		{"mail", "<a@desa.id>, b@desa.id.", 60, "(a@desa.id), (b@desa.id)."},
		{"glossary link", "[KIM](#glossary:kim) itu", 60, "KIM itu"},
		{"bullets", "- satu dua tiga empat\n- lima", 15, "• satu dua tiga\n  empat\n• lima"},
		{"loose bullets", "- satu\n\n- dua", 20, "• satu\n\n• dua"},
		{"numbers line up", "9. sembilan\n10. sepuluh", 20, " 9. sembilan\n10. sepuluh"},
		{"nested", "- luar\n  1. dalam\n     - lagi", 30, "• luar\n  1. dalam\n     • lagi"},
		{"empty item", "- \n- x", 20, "•\n• x"},
		{"quote", "> satu dua tiga empat", 16, "│ satu dua tiga\n│ empat"},
		{"code as it stands", "```\na\n\n  b\\#*c*\n```", 20, "  a\n\n    b\\#*c*"},
		{"long code", "```\nsatu dua tiga empat lima\n```", 16, "  satu dua tiga\n  empat lima"},
		{"indented code", "    a &amp; b", 20, "  a &amp; b"},
		{"rule", "a\n\n---", 5, "a\n\n─────"},
		{
			"table", "| A | Panjang |\n|---|--:|\n| satu | 1 |\n| dua | **12** |", 40,
			"A     Panjang\n─────────────\nsatu        1\ndua        12",
		},
		{
			"table with broken lines", "| A | B |\n|---|---|\n| satu dua tiga | empat lima enam |", 16,
			"A        B\n────────────────\nsatu     empat\ndua      lima\ntiga     enam",
		},
		{
			"table in a narrow window", "| Nama | Tugas | Batas |\n|---|---|---|\n| Bio | perkenalan | 150 |\n| Foto | pengenal | bulat |", 18,
			"Bio\n  Tugas:\n  perkenalan\n  Batas: 150\n\nFoto\n  Tugas: pengenal\n  Batas: bulat",
		},
		{"table without rows", "| A | B |\n|---|---|", 20, "A  B\n────"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if got := plain(Lines(c.md, c.width, dark())); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestEmphasisIsDrawn(t *testing.T) {
	t.Parallel()
	s := dark()
	for md, want := range map[string]string{
		"**x**":            s.Strong.Render("x"),
		"## x":             s.Title.Render("x"),
		"`x`":              s.Accent.Render("x"),
		"[x](#glossary:y)": "\x1b[38;2;95;208;196;4mx\x1b[m",
		"*x*":              s.Text.Italic(true).Render("x"),
	} {
		if got := Lines(md, 20, s); !slices.Equal(got, []string{want}) {
			t.Errorf("%s: got %q, want %q", md, got, want)
		}
	}
}

func TestHostileText(t *testing.T) {
	t.Parallel()
	for _, md := range []string{
		"\x1b[31mmerah", "\x1b]0;judul\aa", "\x1b]8;;https://x\aa\x1b]8;;\a", "a\x1b", "&#27;[8m", "&#x9b;8m",
		"[a](https://x/&#27;[8m)", "[a](<https://x/\x07>)", "`&#27;[8m`", "```\n\x1b[8m&#27;\n```", "&rlm;a&zwj;b&shy;", "a\u202eb\u200b",
		"[a](#glossary:x\x07y)", "[a](kim:x)", "\r\nx\ry\x00", "| \x1b[8m |\n|---|\n| &#27; |", "![&#27;](x&#7;)",
	} {
		requireSafe(t, Lines(md, 20, dark()), 20)
	}
}

// requireSafe fails unless the lines hold only clean text and colours, have no padding and fit.
func requireSafe(t interface {
	Helper()
	Errorf(format string, args ...any)
}, lines []string, width int,
) {
	t.Helper()
	sgr := regexp.MustCompile(`\x1b\[[0-9;]*m`)
	for _, line := range lines {
		text := sgr.ReplaceAllString(line, "")
		if clean := string(safe.Clean(text)); text != clean || strings.Contains(text, "\n") {
			t.Errorf("line %q holds more than text and colours", line)
		}
		if strings.TrimRight(text, " ") != text {
			t.Errorf("line %q is padded", line)
		}
		if w := lipgloss.Width(line); w > width {
			t.Errorf("line %q is %d wide, more than %d", line, w, width)
		}
		if sequences := sgr.FindAllString(line, -1); len(sequences) > 0 && sequences[len(sequences)-1] != reset {
			t.Errorf("line %q leaves colours on", line)
		}
		if concealed := regexp.MustCompile(`\x1b\[([0-9;]*;)?[5-8](;[0-9;]*)?m`); concealed.MatchString(line) && !strings.Contains(line, "38;5;") {
			t.Errorf("line %q hides or blinks", line)
		}
	}
}

func TestCallouts(t *testing.T) {
	t.Parallel()
	label := Callout{Kind: "warning", Label: "Perhatian"}
	for _, c := range []struct {
		name, md, want string
		callout        Callout
	}{
		{"label", "Jangan tergesa.", "▌ Perhatian: Jangan tergesa.", label},
		{"text with a heading of its own", "**Lakukan sekarang:** tulis.", "▌ Lakukan sekarang: tulis.", label},
		{"bold later", "Tulis **sekarang**.", "▌ Perhatian: Tulis sekarang.", label},
		{"italics", "*Jangan* tergesa.", "▌ Perhatian: Jangan tergesa.", label},
		{"list", "- satu\n- dua", "▌ Perhatian:\n▌\n▌ • satu\n▌ • dua", label},
		{"empty", "", "▌ Perhatian:", label},
		{"without label", "Satu.", "▌ Satu.", Callout{Kind: "note"}},
		{"unknown kind", "Satu.", "▌ Ya: Satu.", Callout{Kind: "new", Label: "Ya\x1b[8m"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			page := Render(Source{Blocks: []Block{{Markdown: c.md, Callout: c.callout}}}, 40, dark())
			if got := plain(page.Lines); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	t.Parallel()
	src := Source{Title: "Judul *apa adanya*", Blocks: []Block{
		{Markdown: "satu dua tiga"}, {Markdown: ""}, {Markdown: "- a\n- b"}, {Markdown: "x", Callout: Callout{Kind: "tip", Label: "Tip"}},
	}}
	page := Render(src, 11, dark())
	want := "Judul *apa\nadanya*\n\nsatu dua\ntiga\n\n\n• a\n• b\n\n▌ Tip: x"
	if got := plain(page.Lines); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if want := []int{3, 6, 7, 10}; !slices.Equal(page.Blocks, want) {
		t.Errorf("blocks begin at %v, want %v", page.Blocks, want)
	}
	if page := Render(src, 0, dark()); len(page.Lines) != 0 || len(page.Blocks) != len(src.Blocks) {
		t.Errorf("without room: %+v", page)
	}
}

func TestPlain(t *testing.T) {
	t.Parallel()
	page := Plain(Source{Title: "Judul", Blocks: []Block{{Markdown: "satu **dua** tiga"}, {Markdown: "- a\x1b[8m\n- b"}}}, 12, dark())
	if got, want := plain(page.Lines), "Judul\n\nsatu **dua**\ntiga\n\n- a\n- b"; got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	if want := []int{2, 5}; !slices.Equal(page.Blocks, want) {
		t.Errorf("blocks begin at %v, want %v", page.Blocks, want)
	}
	requireSafe(t, page.Lines, 12)
}

func TestLinks(t *testing.T) {
	t.Parallel()
	page := Render(Source{Title: "T", Blocks: []Block{
		{Markdown: "kata [akun resmi](#glossary:akun-resmi) dan **[KIM](#glossary:kim)**."},
		{Markdown: "| A | B |\n|---|---|\n| [bio](#glossary:bio) | [lihat halaman](#batas) |\n| x | [situs](https://x.id) |"},
	}}, 20, dark())
	var got []string
	for _, a := range page.Links {
		text := ansi.Strip(ansi.Cut(page.Lines[a.Line], a.From, a.To))
		got = append(got, text+" "+a.Target)
	}
	want := []string{
		"akun resmi #glossary:akun-resmi", "KIM #glossary:kim", "bio #glossary:bio", "lihat halaman #batas",
		"situs https://x.id", "https://x.id https://x.id",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q in\n%s", got, want, plain(page.Lines))
	}
}

func TestBrokenLinkHasTwoAnchors(t *testing.T) {
	t.Parallel()
	page := Render(Source{Blocks: []Block{{Markdown: "kata [akun resmi](#glossary:x)"}}}, 12, dark())
	want := []Anchor{{Line: 0, From: 5, To: 9, Target: "#glossary:x"}, {Line: 1, From: 0, To: 5, Target: "#glossary:x"}}
	if !slices.Equal(page.Links, want) {
		t.Errorf("got %+v in\n%s", page.Links, plain(page.Lines))
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ md, want string }{
		{"", ""},
		{"**Lakukan sekarang:** ambil\n`SK` [KIM](#glossary:kim) Anda.", "Lakukan sekarang: ambil SK KIM Anda."},
		{"- satu\n- [dua](https://x.id) https://y.id\n\n> tiga", "satu dua https://y.id tiga"},
		{"```\nkode \x1b[8m\n```", "kode"},
		{strings.Repeat("panjang ", 9), "panjang panjang panjang panjang panjang…"},
	} {
		if got := Words(c.md, 40); got != c.want {
			t.Errorf("Words(%q) is %q, want %q", c.md, got, c.want)
		}
	}
}

// What is read without a parser is what a parser reads.
func TestWordsOfPlainText(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{
		"kata", "Soal", " ", "  ", "1.", ". ", ", ", ": ", "; ", "/", "%", "?", "!", "(", ")", "'", "\"", "-", "- ", "“", "”", "7", "https://a.id", "www.a.id",
		"a@b.id", "\n", "\n\n", "===", "---", "\t", "*", "&amp;", "[a](b)", "é", "![a](b)",
	})
	rapid.Check(t, func(t *rapid.T) {
		md := strings.Join(rapid.SliceOfN(piece, 0, 20).Draw(t, "md"), "")
		width := rapid.IntRange(0, 60).Draw(t, "width")
		if got, want := Words(md, width), ansi.Truncate(parsedWords(safe.Markdown([]byte(md))), width, "…"); got != want {
			t.Fatalf("Words(%q, %d) is %q, want %q", md, width, got, want)
		}
	})
}

func TestThemesDifferInColourOnly(t *testing.T) {
	t.Parallel()
	const md = "## J\n\n**a** [b](#glossary:c) `d`\n\n```go\nfunc f() {}\n```\n\n| A |\n|---|\n| x |"
	seen := make(map[string]bool)
	for _, s := range []theme.Styles{dark(), theme.New(theme.Light, true), theme.New(theme.Contrast, true), theme.New(theme.Contrast, false)} {
		lines := Lines(md, 40, s)
		seen[strings.Join(lines, "\n")] = true
		if got, want := plain(lines), plain(Lines(md, 40, dark())); got != want {
			t.Errorf("got:\n%s\nwant:\n%s", got, want)
		}
	}
	if len(seen) != 4 {
		t.Errorf("%d different pages of 4", len(seen))
	}
}

func TestAnyTextFitsAnyWidth(t *testing.T) {
	t.Parallel()
	piece := rapid.SampledFrom([]string{
		"kata ", "panjangsekalitanpaspasi", "**", "*", "`", "\n", "\n\n", "- ", "  - ", "1. ", "> ", "| a | b |\n|---|--:|\n", "| x | ", " |\n",
		"```\n", "```go\n", "    ", "[k](#glossary:k)", "[t](https://a.b/c?d)", "## ", "\\", "&#27;", "&amp;", "😀", "👩‍👩‍👧", "e\u0301", "漢字", "\x1b[8m", "---\n", "<b>", "~~",
	})
	rapid.Check(t, func(t *rapid.T) {
		md := strings.Join(rapid.SliceOfN(piece, 0, 30).Draw(t, "md"), "")
		width := rapid.IntRange(1, 90).Draw(t, "width")
		requireSafe(t, Lines(md, width, dark()), width)
		block := Block{Markdown: md, Callout: Callout{Kind: "tip", Label: "Tip"}}
		page := Render(Source{Title: md, Blocks: []Block{block, {Markdown: md}}}, width, dark())
		requireSafe(t, page.Lines, width)
		requireSafe(t, Plain(Source{Title: md, Blocks: []Block{{Markdown: md}}}, width, dark()).Lines, width)
		for _, a := range page.Links {
			if a.Line >= len(page.Lines) || a.From >= a.To || a.To > lipgloss.Width(page.Lines[a.Line]) {
				t.Errorf("anchor %+v is outside of the page", a)
			}
		}
	})
}

func FuzzLines(f *testing.F) {
	for _, md := range []string{
		"", "## Judul {#id}\n\nkata **tebal** [KIM](#glossary:kim)", "- a\n  - b\n\n1. c", "| a | b |\n|--|--:|\n| `|` | \\| |",
		"```go\nfunc f() {}\n```", "> [!TIP]\n> x", "&#27;[8m &rlm; \x1b]8;;x\a", "[a](https://x.id/&#7;)", "a\\\nb", "![x](y)", "<!-- x -->", "*a **b `c` d** e*",
	} {
		f.Add(md, 40)
	}
	f.Fuzz(func(t *testing.T, md string, width int) {
		width = 1 + int(uint(width)%100)
		requireSafe(t, Lines(md, width, dark()), width)
	})
}
