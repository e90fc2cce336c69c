package certificate

import (
	"bytes"
	"compress/zlib"
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestSealedFile(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	keys := Keyring{key.Public()}
	issued, code := issue(t, key, sample(), 12)
	_, second := issue(t, key, sample(), 13)
	d, err := fromPDF(seal(t, key, code, second))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "codes", slices.Equal(d.Codes, []string{code, second}), true)
	equal(t, "seal", d.Seal(issued, keys), Intact)
	equal(t, "seal without the key", d.Seal(issued, nil), NoSeal)
}

func TestEveryEditOfASealedFileIsFound(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	keys := Keyring{key.Public()}
	issued, code := issue(t, key, sample(), 12)
	pdf := seal(t, key, code)
	for i := range pdf {
		for _, bit := range []byte{1, 0x20, 0x80} {
			changed := bytes.Clone(pdf)
			changed[i] ^= bit
			if d, err := fromPDF(changed); err == nil && d.Seal(issued, keys) == Intact {
				t.Fatalf("byte %d, bit %#x passed", i, bit)
			}
		}
		if d, err := fromPDF(pdf[:i]); err == nil && d.Seal(issued, keys) == Intact {
			t.Fatalf("cut to %d bytes passed", i)
		}
	}
	for _, more := range []string{"\n", "x", "%%EOF\n", string(pdf)} {
		d, err := fromPDF(append(bytes.Clone(pdf), more...))
		if err != nil || d.Seal(issued, keys) == Intact {
			t.Errorf("%.10q appended: %v", more, err)
		}
	}
}

func TestSealOfAnotherOfficeIsNoSeal(t *testing.T) {
	t.Parallel()
	key, other := newKey(t, 1), newKey(t, 2)
	issued, code := issue(t, key, sample(), 12)
	d, err := fromPDF(seal(t, other, code))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "seal", d.Seal(issued, Keyring{key.Public(), other.Public()}), Broken)
}

func deflated(tb testing.TB, b []byte) string {
	tb.Helper()
	var packed bytes.Buffer
	z := zlib.NewWriter(&packed)
	_, errWrite := z.Write(b)
	if err := errors.Join(errWrite, z.Close()); err != nil {
		tb.Fatal(err)
	}
	return packed.String()
}

func TestCodeIsFoundAfterAnotherProgramSavedTheFile(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	issued, code := issue(t, key, sample(), 12)
	packed := deflated(t, []byte("<</Keywords ("+code+")/Producer (Other)>>"))
	for name, file := range map[string]string{
		"plain":      "%PDF-1.7\n1 0 obj <</Keywords(" + code + ")>> endobj\n%%EOF",
		"compressed": "%PDF-1.7\n1 0 obj <</Length 9>> stream\r\n" + packed + "\r\nendstream endobj\n%%EOF",
	} {
		d, err := fromPDF([]byte(file))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		equal(t, name, slices.Equal(d.Codes, []string{code}), true)
		equal(t, name, d.Seal(issued, Keyring{key.Public()}), NoSeal)
	}
}

func TestOtherFilesAreRefused(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	_, code := issue(t, key, sample(), 12)
	for name, file := range map[string]string{"empty": "", "text": "halo " + code, "no code": string(smallPDF())} {
		if _, err := fromPDF([]byte(file)); !errors.Is(err, ErrFile) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := FromPDF(strings.NewReader("%PDF-"), longestPDF+1); !errors.Is(err, ErrFile) {
		t.Errorf("too large: %v", err)
	}
	if _, err := FromPDF(strings.NewReader("%PDF-"), 100); err == nil {
		t.Error("a file shorter than was said")
	}
	for _, pdf := range []string{"", "%PDF-1.4\n", "x\nstartxref\n", string(seal(t, key, code))} {
		if _, err := key.SealPDF([]byte(pdf), code); !errors.Is(err, ErrFile) {
			t.Errorf("sealed %.20q: %v", pdf, err)
		}
	}
	if _, err := key.SealPDF(smallPDF(), "KIM1:AAAA\n%evil"); !errors.Is(err, ErrUnreadable) {
		t.Errorf("sealed a code that is none: %v", err)
	}
}

func TestStreamThatUnpacksToMuchIsBounded(t *testing.T) {
	t.Parallel()
	packed := deflated(t, make([]byte, mostInflate+1))
	bomb := "%PDF-1.7\n" + strings.Repeat("stream\n"+packed, 3)
	if _, err := fromPDF([]byte(bomb)); !errors.Is(err, ErrFile) {
		t.Errorf("got %v", err)
	}
}

func FuzzFromPDF(f *testing.F) {
	key := newKey(f, 1)
	issued, code := issue(f, key, sample(), 12)
	good := seal(f, key, code)
	f.Add(good)
	f.Add(smallPDF())
	f.Add([]byte("%PDF-1.7\nstream\nx\x9cKIM1:AAAA\n%KIM-SEAL1:AAAA\n"))
	f.Add([]byte{})
	keys := Keyring{key.Public()}
	f.Fuzz(func(t *testing.T, file []byte) {
		d, err := fromPDF(file)
		if err != nil {
			return
		}
		if d.Seal(issued, keys) == Intact && !bytes.Equal(file, good) {
			t.Fatal("another file has the seal")
		}
		for _, found := range d.Codes {
			if c, verdict := Verify(found, keys, nil); verdict.Kind == Genuine && c != issued {
				t.Fatalf("a forgery passed: %v", c)
			}
		}
	})
}
