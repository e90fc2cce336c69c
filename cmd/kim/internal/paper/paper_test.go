package paper

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationserifregular"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

func newPrinter(lang string) *Printer {
	return New(i18n.For(lang), time.Date(2026, time.November, 23, 20, 0, 0, 0, time.UTC))
}

// printed is the PDF that draw writes, and the words of its pages without
// spaces.
func printed(tb testing.TB, draw func(io.Writer) error) (file []byte, pages []string) {
	tb.Helper()
	var out bytes.Buffer
	if err := draw(&out); err != nil {
		tb.Fatal(err)
	}
	rest := out.Bytes()
	for {
		_, after, found := bytes.Cut(rest, []byte("\nstream\n"))
		if rest = after; !found {
			break
		}
		z, err := zlib.NewReader(bytes.NewReader(rest))
		if err != nil {
			continue // the table that maps letters to Unicode is not compressed
		}
		content, err := io.ReadAll(z)
		if err != nil {
			tb.Fatal(err)
		}
		if bytes.Contains(content, []byte("BT ")) {
			pages = append(pages, squeeze(shown(content)))
		}
	}
	if n := bytes.Count(out.Bytes(), []byte("/Type /Page\n")); n != len(pages) {
		tb.Errorf("%d pages, %d with words", n, len(pages))
	}
	return out.Bytes(), pages
}

// shown is the text that a page's content draws: strings of UTF-16 in brackets.
func shown(content []byte) string {
	var units []uint16
	for {
		_, after, found := bytes.Cut(content, []byte(" Td ("))
		if !found {
			return string(utf16.Decode(units))
		}
		var raw []byte
		i := 0
		for ; after[i] != ')'; i++ {
			if after[i] == '\\' {
				i++
				raw = append(raw, bytes.ReplaceAll(after[i:i+1], []byte("r"), []byte("\r"))...)
				continue
			}
			raw = append(raw, after[i])
		}
		for j := 0; j+1 < len(raw); j += 2 {
			units = append(units, uint16(raw[j])<<8|uint16(raw[j+1]))
		}
		content = after[i:]
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

func requireText(tb testing.TB, page string, words ...string) {
	tb.Helper()
	for _, w := range words {
		if !strings.Contains(page, squeeze(w)) {
			tb.Errorf("%q is not on the page: %.3000s", w, page)
		}
	}
}

func TestCertificate(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		p, c := newPrinter(lang), sampleCertificate()
		file, pages := printed(t, func(w io.Writer) error { return p.Certificate(w, c) })
		if len(pages) != 2 {
			t.Fatalf("%d pages, want 2", len(pages))
		}
		text := i18n.For(lang).Paper.Certificate
		requireText(t, pages[0], c.Number, c.Name, c.Origin, c.Title, c.Version, c.Predicate, text.Score(87), text.JP(8),
			c.Office, c.Place, i18n.For(lang).Date.Day(c.Date), c.Signatory.Position, c.Signatory.Name, c.Signatory.NIP, c.Fingerprint, text.NotState)
		requireText(t, pages[1], c.Number, c.Name, "Keamanan akun", "Lulus (75)", text.Minutes(395), squeeze(c.Code))
		if !bytes.Contains(file, []byte("/Keywords ("+c.Code+")")) {
			t.Error("the keywords do not hold the code")
		}
	}
}

func TestSameInputGivesTheSameBytes(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	report := readReport(t)
	for name, draw := range map[string]func(io.Writer) error{
		"certificate": func(w io.Writer) error { return p.Certificate(w, sampleCertificate()) },
		"attendance":  func(w io.Writer) error { return p.Attendance(w, Attendance{People: people(30)}) },
		"report":      func(w io.Writer) error { return p.Report(w, report, Report{}) },
	} {
		first, _ := printed(t, draw)
		for range 3 {
			if again, _ := printed(t, draw); !bytes.Equal(first, again) {
				t.Errorf("%s: two prints differ", name)
			}
		}
	}
}

func TestNamesAreWholeOrRefused(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	for _, name := range []string{
		"Bu", "Ñoñé Ŝaïda Ḍaṭu, S.Pd.", "Sri Sultan Hamengkubuwânå", "Jose\u0301 Kučera-Øst", "O’Neill “Pak” d'Arc",
		strings.Repeat("W", 120), strings.Repeat("Wayan ", 20),
	} {
		c := sampleCertificate()
		c.Name = name
		_, pages := printed(t, func(w io.Writer) error { return p.Certificate(w, c) })
		requireText(t, pages[0], strings.ReplaceAll(name, "e\u0301", "é"))
	}
	for name, want := range map[string]error{
		strings.Repeat("Siti ", 2000): ErrTooLong, strings.Repeat("W", 399): ErrTooLong,
		"ꦱꦶꦠꦶ": ErrLetters, "سيتي": ErrLetters, "Siti 😀": ErrLetters, "𝒮iti": ErrLetters,
	} {
		c := sampleCertificate()
		c.Name = name
		var out bytes.Buffer
		err := p.Certificates(&out, []Certificate{sampleCertificate(), c}, nil)
		var which *CertificateError
		if !errors.Is(err, want) || !errors.As(err, &which) || out.Len() > 0 {
			t.Errorf("%.20q: %v with %d bytes, want %v and nothing", name, err, out.Len(), want)
		}
	}
	if got := p.Missing("Siti ꦱꦶ Ñé\u0301 ꦱ"); got != "ꦱꦶ" {
		t.Errorf("missing %q", got)
	}
}

func TestOtherWordsOfACertificateFitOrAreRefused(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	for name, change := range map[string]func(*Certificate, string){
		"title": func(c *Certificate, s string) { c.Title = s }, "office": func(c *Certificate, s string) { c.Office = s },
		"origin": func(c *Certificate, s string) { c.Origin = s }, "predicate": func(c *Certificate, s string) { c.Predicate = s },
	} {
		c := sampleCertificate()
		change(&c, strings.Repeat("Kata panjang ", 100))
		if err := p.Certificate(io.Discard, c); !errors.Is(err, ErrTooLong) {
			t.Errorf("%s: %v", name, err)
		}
	}
	c := sampleCertificate()
	c.Origin, c.Version, c.Predicate, c.JP, c.Percent, c.Modules = "", "", "", 0, NoScore, nil
	_, pages := printed(t, func(w io.Writer) error { return p.Certificate(w, c) })
	if strings.Contains(pages[0], "Hasil") || len(pages) != 2 {
		t.Errorf("what is not stated is on the page: %s", pages[0])
	}
	c.Modules = make([]Module, 60)
	for i := range c.Modules {
		c.Modules[i] = Module{Title: fmt.Sprintf("Modul ke-%d", i+1), Minutes: 1}
	}
	_, pages = printed(t, func(w io.Writer) error { return p.Certificate(w, c) })
	requireText(t, strings.Join(pages[1:], ""), "Modul ke-1", "Modul ke-60", "60 menit")
}

func TestBatch(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	cs := make([]Certificate, 5)
	for i := range cs {
		cs[i] = sampleCertificate()
		cs[i].Name = fmt.Sprintf("Peserta %c", 'A'+i)
	}
	var steps []int
	_, pages := printed(t, func(w io.Writer) error { return p.Certificates(w, cs, func(done int) { steps = append(steps, done) }) })
	if len(pages) != 10 || len(steps) != 5 || steps[4] != 5 {
		t.Errorf("%d pages, steps %v", len(pages), steps)
	}
	requireText(t, pages[8], "Peserta E")
}

func people(n int) []Person {
	list := make([]Person, n)
	for i := range list {
		list[i] = Person{Name: fmt.Sprintf("Siti Nurhaliza %d", i+1), KIM: "Sumber Makmur", Village: "Jaten", District: "Karangpandan"}
	}
	return list
}

func TestAttendance(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	list := people(40)
	list[3].Name = strings.Repeat("x", 10_000)
	list[4].Name = "Budi\x1b[2J\u202e\n\n=1+1"
	list[5].KIM = "ꦱ😀"
	_, pages := printed(t, func(w io.Writer) error {
		return p.Attendance(w, Attendance{Activity: "Pelatihan", Place: "Balai Desa", People: list, Rows: 45})
	})
	for i, page := range pages {
		requireText(t, page, fmt.Sprintf("Halaman %d dari %d", i+1, len(pages)))
	}
	all := strings.Join(pages, "")
	requireText(t, all, "Siti Nurhaliza 1", "Siti Nurhaliza 40", "45", "Budi", "□", "Balai Desa, ....", "Pelatih")
}

func TestEmptyAttendance(t *testing.T) {
	t.Parallel()
	_, pages := printed(t, func(w io.Writer) error { return newPrinter(i18n.English).Attendance(w, Attendance{Rows: 12}) })
	if len(pages) != 1 {
		t.Errorf("%d pages", len(pages))
	}
	requireText(t, pages[0], "Attendance list", "Page 1 of 1", "12")
}

func readReport(tb testing.TB) []byte {
	tb.Helper()
	b, err := os.ReadFile("testdata/report.md")
	if err != nil {
		tb.Fatal(err)
	}
	return b
}

func TestReport(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	who := sampleCertificate().Signatory
	_, pages := printed(t, func(w io.Writer) error {
		return p.Report(w, readReport(t), Report{Office: "Diskominfo", Place: "Karanganyar", Signatory: &who})
	})
	all := strings.Join(pages, "")
	requireText(t, all, "Diskominfo", "Laporan kegiatan pelatihan", "A. Latar belakang", "B. Peserta", "1. Menurut kecamatan", "2. Kehadiran",
		"C. Hasil", "D. Saran", "Karangpandan", "Belum ada KIM", "1–5 √", "https://diskominfo", "kode tetap", "goesonandonandon", "Karanganyar, ....", who.Name)
	if strings.Contains(all, "<b>") || strings.Contains(all, "C. C.") {
		t.Error("HTML or a number twice")
	}
}

func TestNothingOfAReportIsCutOff(t *testing.T) {
	t.Parallel()
	p := newPrinter(i18n.Indonesian)
	wide := strings.Repeat("| kolom ", 40) + "|\n" + strings.Repeat("|---", 40) + "|\n" + strings.Repeat("| isi panjang sekali ", 39) + "| ujung |\n"
	long := "| a | b |\n|---|---|\n" + strings.Repeat("| x | "+strings.Repeat("kata ", 30)+"|\n", 80) + "| y | akhir |\n"
	full := "| a |\n|---|\n| " + strings.Repeat("kata ", 4000) + "selesai |\n"
	for _, markdown := range []string{wide, long, full, "# " + strings.Repeat("judul", 300), strings.Repeat("> ", 50) + "dalam", ""} {
		_, pages := printed(t, func(w io.Writer) error { return p.Report(w, []byte(markdown), Report{}) })
		if fields := strings.Fields(strings.Trim(markdown, "| \n")); len(fields) > 0 {
			requireText(t, strings.Join(pages, ""), fields[len(fields)-1][:4])
		}
	}
}

func FuzzReport(f *testing.F) {
	f.Add([]byte("# A\n\n|a|b|\n|--|-:|\n|1|2|\n\n- x\n  1. y\n"))
	f.Add([]byte("| |\n|-|\n"))
	f.Add([]byte("**a*b***c `d` ![e](f)\\\n\x1b[2J\u202e😀"))
	f.Add(readReport(f))
	p := newPrinter(i18n.Indonesian)
	f.Fuzz(func(t *testing.T, markdown []byte) {
		if err := p.Report(io.Discard, markdown, Report{}); err != nil {
			t.Fatal(err)
		}
	})
}

func TestFontsHaveTheLettersOfTheInterface(t *testing.T) {
	t.Parallel()
	const needed = "ABCXYZabcxyz0123456789 .,:;!?()/%&+-–—‘’“”…•·×√□→≥≤½€ÁÀÂÄÅÇÉÈÊËÍÏÑÓÔÖØÚÜáàâäåçéèêëíïñóôöøúüšžŝčḍṭŋĕěāēīōū'"
	fonts := map[string]letters{
		"sans": newPrinter(i18n.Indonesian).letters, "bold": readLetters(liberationsansbold.TTF),
		"italic": readLetters(liberationsansitalic.TTF), "serif": readLetters(liberationserifregular.TTF),
	}
	words := needed
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		words += stringsOf(reflect.ValueOf(i18n.For(lang).Paper))
	}
	for name, font := range fonts {
		for _, r := range words {
			if !font.has(r) {
				t.Errorf("%s has no %q", name, r)
			}
		}
		// What the one that is asked has, the others must have as well.
		for r := rune(' '); r < 0x2600; r++ {
			if fonts["sans"].has(r) && !font.has(r) && r >= 0x1e00 || r < 0x250 && fonts["sans"].has(r) != font.has(r) {
				t.Errorf("sans has %q, %s has not", r, name)
			}
		}
	}
}

func stringsOf(v reflect.Value) string {
	if v.Kind() == reflect.String {
		return v.String()
	}
	all := ""
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			all += stringsOf(v.Field(i))
		}
	}
	return all
}

func TestDrawableSaysTheSame(t *testing.T) {
	t.Parallel()
	l := newPrinter(i18n.Indonesian).letters
	for in, want := range map[string]string{
		"✓ ☐ ✗": "√ □ ×", "a\u2011b": "a-b", "ﬁ①": "ﬁ1", "😀": "", "𝒮": "S", "e\u0301": "é", "ꦱ": "□",
	} {
		if got := l.drawable(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func BenchmarkCertificateFile(b *testing.B) {
	p, c := newPrinter(i18n.Indonesian), sampleCertificate()
	for b.Loop() {
		if err := p.Certificate(io.Discard, c); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkThousandCertificates(b *testing.B) {
	p := newPrinter(i18n.Indonesian)
	cs := make([]Certificate, 1000)
	for i := range cs {
		cs[i] = sampleCertificate()
	}
	for b.Loop() {
		if err := p.Certificates(io.Discard, cs, nil); err != nil {
			b.Fatal(err)
		}
	}
}
