package certificate

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func today() time.Time { return time.Date(2026, time.November, 23, 20, 0, 0, 0, time.UTC) }

// same is a source of random bytes for tests: the same number gives the same key.
type same byte

func (s same) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = byte(s) + byte(i)
	}
	return len(p), nil
}

func newKey(tb testing.TB, seed byte) *Key {
	tb.Helper()
	key, err := Generate(same(seed), "Dinas Komunikasi dan Informatika Kabupaten Karanganyar", today())
	if err != nil {
		tb.Fatal(err)
	}
	return key
}

func sample() Certificate {
	return Certificate{
		Name: "Siti Nurhaliza Kusumawardhani, S.Pd.", Course: "instagram-kim", Title: "Mengelola Instagram resmi kelompok informasi masyarakat",
		Version: "1.4.0", Percent: 87, Predicate: "Sangat baik", JP: 8, Date: today(), Place: "Karanganyar",
	}
}

func issue(tb testing.TB, key *Key, c Certificate, sequence uint64) (Certificate, string) {
	tb.Helper()
	issued, code, err := key.Issue(c, sequence)
	if err != nil {
		tb.Fatal(err)
	}
	return issued, code
}

// smallPDF is the least that looks like a file of a PDF library.
func smallPDF() []byte {
	return []byte("%PDF-1.4\n1 0 obj\n<</Type /Catalog>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n42\n%%EOF\n")
}

func seal(tb testing.TB, key *Key, codes ...string) []byte {
	tb.Helper()
	pdf, err := key.SealPDF(smallPDF(), codes...)
	if err != nil {
		tb.Fatal(err)
	}
	return pdf
}

func fromPDF(pdf []byte) (*Document, error) { return FromPDF(bytes.NewReader(pdf), int64(len(pdf))) }

func equal[T comparable](tb testing.TB, what string, got, want T) {
	tb.Helper()
	if got != want {
		tb.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func contains(tb testing.TB, text, part string) {
	tb.Helper()
	if !strings.Contains(text, part) {
		tb.Errorf("%q is not in %q", part, text)
	}
}
