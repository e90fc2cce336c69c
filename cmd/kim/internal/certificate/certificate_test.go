package certificate

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestIssuedIsGenuine(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	issued, code := issue(t, key, sample(), 12)
	got, verdict := Verify(code, Keyring{key.Public()}, nil)
	equal(t, "kind", verdict.Kind, Genuine)
	equal(t, "certificate", got, issued)
	equal(t, "office", got.Office, "Dinas Komunikasi dan Informatika Kabupaten Karanganyar")
	equal(t, "list", verdict.Listed.IsZero(), true)
	t.Log(issued.Number, len(code), code)

	read, err := Parse(code)
	equal(t, "error", err, nil)
	equal(t, "parsed", read, issued)
}

func TestCodeFitsTheAlphanumericModeOfQR(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	_, code := issue(t, key, sample(), 12)
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
	equal(t, "other letters", strings.Trim(code, letters), "")

	largest := sample()
	for _, f := range largest.fields() {
		*f.value = strings.Repeat("x", f.most)
	}
	largest.Office = ""
	office := strings.Repeat("o", longestOffice)
	big, err := Generate(same(9), office, today())
	equal(t, "error", err, nil)
	_, code = issue(t, big, largest, 1<<63)
	if most := 1248; len(code) > most { // version 23, correction M
		t.Errorf("the longest code has %d letters, more than %d", len(code), most)
	}
}

func TestIssueIsDeterministic(t *testing.T) {
	t.Parallel()
	_, a := issue(t, newKey(t, 1), sample(), 1)
	_, b := issue(t, newKey(t, 1), sample(), 1)
	equal(t, "code", a, b)
}

func TestIssueRefuses(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*Certificate)
		field  string
		most   int
	}{
		"no name":         {func(c *Certificate) { c.Name = "" }, "name", 0},
		"10 kB name":      {func(c *Certificate) { c.Name = strings.Repeat("Siti ", 2000) }, "name", longestName},
		"escape":          {func(c *Certificate) { c.Name = "Siti\x1b[2J" }, "name", 0},
		"bidi":            {func(c *Certificate) { c.Place = "Karanganyar\u202e" }, "place", 0},
		"two lines":       {func(c *Certificate) { c.Title = "a\nb" }, "title", 0},
		"broken UTF-8":    {func(c *Certificate) { c.Predicate = "\xff" }, "predicate", 0},
		"percent":         {func(c *Certificate) { c.Percent = 101 }, "percent", 0},
		"negative":        {func(c *Certificate) { c.Percent = -2 }, "percent", 0},
		"JP":              {func(c *Certificate) { c.JP = -1 }, "jp", 0},
		"before the time": {func(c *Certificate) { c.Date = today().AddDate(-100, 0, 0) }, "date", 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := sample()
			tt.change(&c)
			_, _, err := newKey(t, 1).Issue(c, 1)
			var field *FieldError
			if !errors.As(err, &field) || !errors.Is(err, ErrField) {
				t.Fatalf("got %v, want a field error", err)
			}
			equal(t, "field", field.Field, tt.field)
			equal(t, "most", field.Most, tt.most)
		})
	}
	if _, _, err := newKey(t, 1).Issue(sample(), 0); !errors.Is(err, ErrField) {
		t.Errorf("a certificate without a sequence: %v", err)
	}
}

func TestWordsAreReadAsPeopleTypeThem(t *testing.T) {
	t.Parallel()
	issued, code := issue(t, newKey(t, 1), sample(), 12)
	var grouped strings.Builder
	for i, r := range strings.ToLower(code) {
		grouped.WriteRune(r)
		switch {
		case i%40 == 39:
			grouped.WriteString("\r\n   ")
		case i%5 == 4:
			grouped.WriteString(" - ")
		}
	}
	typed := prefix + strings.NewReplacer("O", "0", "I", "1", "B", "8").Replace(strings.TrimPrefix(code, prefix))
	pasted := code[:9] + "\u200b" + code[9:50] + "\u00ad" + code[50:70] + "\u2060\u2009" + code[70:] // from a web page
	mark := "K1M l:" + strings.TrimPrefix(code, prefix)
	for _, text := range []string{grouped.String(), typed, "  " + code + "\n", pasted, mark} {
		got, err := Parse(text)
		if err != nil || got != issued {
			t.Errorf("%.60q…: %v, %v", text, got, err)
		}
	}
}

func TestEveryFlippedByteIsFound(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	_, code := issue(t, key, sample(), 12)
	body, err := bytesOfText(strings.TrimPrefix(code, prefix))
	if err != nil {
		t.Fatal(err)
	}
	keys := Keyring{key.Public()}
	for i := range body {
		for bit := range 8 {
			changed := append([]byte(nil), body...)
			changed[i] ^= 1 << bit
			if _, verdict := Verify(prefix+base32Text(changed), keys, nil); verdict.Kind != Unreadable {
				t.Fatalf("byte %d, bit %d: %s", i, bit, verdict.Kind)
			}
			// One who knows the format makes the checksum fit again.
			cut := len(changed) - checksumSize
			binary.BigEndian.PutUint32(changed[cut:], crc32.ChecksumIEEE(changed[:cut]))
			_, verdict := Verify(prefix+base32Text(changed), keys, nil)
			if i < cut && (verdict.Kind == Genuine || verdict.Kind == Revoked) {
				t.Fatalf("byte %d, bit %d, new checksum: %s", i, bit, verdict.Kind)
			}
		}
	}
	for i := range code {
		if _, verdict := Verify(code[:i], keys, nil); verdict.Kind != Unreadable {
			t.Fatalf("cut to %d letters: %s", i, verdict.Kind)
		}
	}
}

func TestForgedAndUnknown(t *testing.T) {
	t.Parallel()
	key, other := newKey(t, 1), newKey(t, 2)
	_, code := issue(t, key, sample(), 12)
	p, err := parse(code)
	if err != nil {
		t.Fatal(err)
	}
	better := p.certificate
	better.Percent, better.Name = 100, "Budi"
	forged := append(better.payload(), p.signature...)
	forged = binary.BigEndian.AppendUint32(forged, crc32.ChecksumIEEE(forged))
	got, verdict := Verify(prefix+base32Text(forged), Keyring{key.Public()}, nil)
	equal(t, "forged", verdict.Kind, Forged)
	equal(t, "claims", got.Name, "Budi")

	_, verdict = Verify(code, Keyring{other.Public()}, nil)
	equal(t, "other office", verdict.Kind, UnknownIssuer)
	_, verdict = Verify(code, nil, nil)
	equal(t, "no keys", verdict.Kind, UnknownIssuer)

	// A list's signature cannot stand under a certificate.
	wrong := append(p.payload[:len(p.payload):len(p.payload)], key.sign(domainList, p.payload)...)
	wrong = binary.BigEndian.AppendUint32(wrong, crc32.ChecksumIEEE(wrong))
	_, verdict = Verify(prefix+base32Text(wrong), Keyring{key.Public()}, nil)
	equal(t, "other domain", verdict.Kind, Forged)
}

func TestNewerAndUnreadable(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	_, code := issue(t, key, sample(), 12)
	body, _ := bytesOfText(strings.TrimPrefix(code, prefix))
	body[0] = 2
	cut := len(body) - checksumSize
	binary.BigEndian.PutUint32(body[cut:], crc32.ChecksumIEEE(body[:cut]))
	for text, want := range map[string]Kind{
		"KIM2:ABC": Newer, "kim12:ABC": Newer, prefix + base32Text(body): Newer,
		"": Unreadable, "KIM": Unreadable, "KIM1:": Unreadable, "KIM0:A": Unreadable, "KIM:A": Unreadable, "KIM1:AAAA": Unreadable,
		"https://example.org": Unreadable, prefix + strings.Repeat("A", 5000): Unreadable, "KIM1:\x1b[2J": Unreadable,
	} {
		_, verdict := Verify(text, Keyring{key.Public()}, nil)
		equal(t, text, verdict.Kind, want)
	}
}

func TestNumbers(t *testing.T) {
	t.Parallel()
	n := Number{Year: 2026, Issuer: "QX7DM", Sequence: 12}
	equal(t, "text", n.String(), "KIM/2026/QX7DM/00012")
	equal(t, "file", n.FileName(), "KIM-2026-QX7DM-00012")
	for _, text := range []string{n.String(), n.FileName(), " kim/2026/qx7dm/12 "} {
		got, err := ParseNumber(text)
		if err != nil || got != n {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "KIM", "KIM/2026/QX7DM/0", "KIM/2026/QX1DM/1", "KIM/26/QX7DM/1", "KIM/2026/QX7DM/1/2", "KIM/2026/QX7DMA/1", "KIM/2026/QX7DM/-1x"} {
		if _, err := ParseNumber(text); !errors.Is(err, ErrUnreadable) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestNumbersOfTwoOfficesDiffer(t *testing.T) {
	t.Parallel()
	a, _ := issue(t, newKey(t, 1), sample(), 12)
	b, _ := issue(t, newKey(t, 2), sample(), 12)
	if a.Number == b.Number {
		t.Errorf("both are %s", a.Number)
	}
}

func certificates() *rapid.Generator[Certificate] {
	return rapid.Custom(func(t *rapid.T) Certificate {
		c := Certificate{
			Percent: rapid.IntRange(NoScore, 100).Draw(t, "percent"), JP: rapid.IntRange(0, mostJP).Draw(t, "jp"),
			Date: today().AddDate(0, 0, rapid.IntRange(-20000, 200000).Draw(t, "days")),
		}
		for _, f := range c.fields() {
			word := rapid.StringMatching(`[A-Za-zàéïñŝḍṭ'.-]{1,12}( [A-Za-zàéïñŝḍṭ.]{1,6}){0,2}`)
			*f.value = word.Draw(t, f.name)
		}
		return c
	})
}

func TestAnyCertificateComesBack(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		c := certificates().Draw(t, "certificate")
		issued, code, err := key.Issue(c, rapid.Uint64Min(1).Draw(t, "sequence"))
		if err != nil {
			t.Skip(err) // words that happen to be too long
		}
		got, verdict := Verify(code, Keyring{key.Public()}, nil)
		if got != issued || verdict.Kind != Genuine {
			t.Fatalf("%s: got %+v, want %+v", verdict.Kind, got, issued)
		}
		n, err := ParseNumber(issued.Number.String())
		if err != nil || n != issued.Number {
			t.Fatalf("%s: %v, %v", issued.Number, n, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	key := newKey(f, 1)
	_, code := issue(f, key, sample(), 12)
	for _, seed := range []string{code, strings.ToLower(code), code[:40], "KIM1:", "KIM2:AAAA", "KIM1:AEAQC", "", "\xff"} {
		f.Add(seed)
	}
	keys := Keyring{key.Public()}
	f.Fuzz(func(t *testing.T, text string) {
		c, verdict := Verify(text, keys, nil)
		parsed, err := Parse(text)
		if parsed != c {
			t.Fatalf("Parse and Verify differ: %v, %v", parsed, c)
		}
		if err == nil && c.check() != nil {
			t.Fatalf("parsed what cannot be issued: %v", c)
		}
		if verdict.Kind == Genuine && c.Name != sample().Name {
			t.Fatalf("a forgery passed: %v", c)
		}
	})
}
