package certificate

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"
)

func revocation(key *Key, sequence uint64, reason string) Revocation {
	return Revocation{Number: Number{Year: 2026, Issuer: key.Fingerprint().short(), Sequence: sequence}, Since: today(), Reason: reason}
}

func list(tb testing.TB, key *Key, serial uint64, revoked ...Revocation) []byte {
	tb.Helper()
	file, err := key.List(serial, today(), revoked)
	if err != nil {
		tb.Fatal(err)
	}
	return file
}

func TestRevoked(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	keys := Keyring{key.Public()}
	_, code := issue(t, key, sample(), 12)
	_, good := issue(t, key, sample(), 13)
	file := list(t, key, 1, revocation(key, 40, "Salah orang"), revocation(key, 12, "Nama salah tulis"))
	contains(t, string(file), "/00012 2026-11-23 Nama salah tulis\n")
	parsed, err := ParseList(file, keys)
	if err != nil {
		t.Fatal(err)
	}
	revoked := Revocations{}
	revoked.Add(parsed)
	_, verdict := Verify(code, keys, revoked)
	equal(t, "verdict", verdict, Verdict{Kind: Revoked, Since: Day(today()), Reason: "Nama salah tulis", Listed: Day(today())})
	_, verdict = Verify(good, keys, revoked)
	equal(t, "verdict", verdict, Verdict{Kind: Genuine, Listed: Day(today())})
}

func TestTheNewestListCounts(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	keys := Keyring{key.Public()}
	older, _ := ParseList(list(t, key, 1, revocation(key, 12, "x")), keys)
	newer, _ := ParseList(list(t, key, 2, revocation(key, 12, "x"), revocation(key, 13, "x")), keys)
	revoked := Revocations{}
	revoked.Add(newer)
	revoked.Add(older)
	equal(t, "serial", revoked[key.Fingerprint()].Serial, 2)
}

func TestListOfAnotherOfficeRevokesNothingHere(t *testing.T) {
	t.Parallel()
	key, other := newKey(t, 1), newKey(t, 2)
	if _, err := other.List(1, today(), []Revocation{revocation(key, 12, "x")}); !errors.Is(err, ErrField) {
		t.Errorf("listed a number of another office: %v", err)
	}
	if _, err := ParseList(list(t, other, 1), Keyring{key.Public()}); !errors.Is(err, ErrIssuer) {
		t.Errorf("got %v, want ErrIssuer", err)
	}
}

func TestListRefuses(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	old := revocation(key, 1, "x")
	old.Since = time.Time{}
	for name, revoked := range map[string][]Revocation{
		"twice": {revocation(key, 1, "x"), revocation(key, 1, "y")}, "no reason": {revocation(key, 1, "")},
		"two lines": {revocation(key, 1, "a\nKIM/2026/")}, "long": {revocation(key, 1, strings.Repeat("x", 201))}, "no day": {old},
	} {
		if _, err := key.List(1, today(), revoked); !errors.Is(err, ErrField) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := key.List(0, today(), nil); !errors.Is(err, ErrField) {
		t.Errorf("without a serial: %v", err)
	}
}

func TestEveryEditOfAListIsFound(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	keys := Keyring{key.Public()}
	file := list(t, key, 3, revocation(key, 12, "Salah"), revocation(key, 13, "Salah juga"))
	if _, err := ParseList(append([]byte("\ufeff"), bytes.ReplaceAll(file, []byte("\n"), []byte("\r\n"))...), keys); err != nil {
		t.Errorf("saved by Windows: %v", err)
	}
	for i := range file {
		for _, bit := range []byte{1, 4, 0x20, 0x80} {
			changed := bytes.Clone(file)
			changed[i] ^= bit
			if got, err := ParseList(changed, keys); err == nil && strings.TrimSpace(string(changed)) != strings.TrimSpace(string(file)) {
				t.Fatalf("byte %d, bit %#x passed: %v", i, bit, got)
			}
		}
	}
	for i := range len(file) - 1 {
		if _, err := ParseList(file[:i], keys); err == nil {
			t.Fatalf("cut to %d bytes passed", i)
		}
	}
	lines := bytes.SplitAfter(file, []byte("\n"))
	for i := range lines {
		shorter := bytes.Join(append(append([][]byte(nil), lines[:i]...), lines[i+1:]...), nil)
		if _, err := ParseList(shorter, keys); err == nil && len(bytes.TrimSpace(lines[i])) > 0 {
			t.Fatalf("without line %d it passed", i)
		}
	}
	newer := bytes.Replace(file, []byte("format: 1"), []byte("format: 2"), 1)
	if _, err := ParseList(newer, keys); !errors.Is(err, ErrNewer) {
		t.Errorf("format 2: %v", err)
	}
}

func TestAnyListComesBack(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	rapid.Check(t, func(t *rapid.T) {
		var revoked []Revocation
		for _, sequence := range rapid.SliceOfDistinct(rapid.Uint64Min(1), rapid.ID[uint64]).Draw(t, "sequences") {
			revoked = append(revoked, revocation(key, sequence, rapid.StringMatching(`[a-zé:]{1,20}( [a-z]+)?`).Draw(t, "reason")))
		}
		file, err := key.List(7, today(), revoked)
		if err != nil {
			t.Fatal(err)
		}
		got, err := ParseList(file, Keyring{key.Public()})
		if err != nil || len(got.Revoked) != len(revoked) || got.Serial != 7 {
			t.Fatalf("%v, %v", got, err)
		}
	})
}

func FuzzParseList(f *testing.F) {
	key := newKey(f, 1)
	good := list(f, key, 1, revocation(key, 12, "Salah"))
	f.Add(good)
	f.Add(good[:100])
	f.Add([]byte(listTitle + "\nformat: 2\nsignature: AA"))
	f.Add([]byte(listTitle + "\n\nsignature: "))
	f.Add([]byte{})
	f.Fuzz(func(t *testing.T, file []byte) {
		got, err := ParseList(file, Keyring{key.Public()})
		if err == nil && (got.Serial != 1 || len(got.Revoked) != 1) {
			t.Fatalf("a forgery passed: %v", got)
		}
	})
}
