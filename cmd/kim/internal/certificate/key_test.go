package certificate

import (
	"bytes"
	"crypto/ed25519"
	"crypto/x509"
	"encoding/pem"
	"errors"
	"strings"
	"testing"
)

func TestKeysComeBack(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	got, err := ParseKey(key.File())
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "file", string(got.File()), string(key.File()))

	public, err := ParsePublicKey(bytes.ReplaceAll(key.Public().File(), []byte("\n"), []byte("\r\n")))
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "office", public.Office, "Dinas Komunikasi dan Informatika Kabupaten Karanganyar")
	equal(t, "created", public.Created, Day(today()))
	equal(t, "fingerprint", public.Fingerprint(), key.Fingerprint())
	equal(t, "length", len(key.Fingerprint().String()), len("ABCD-EFGH-IJKL-MNOP"))
	contains(t, string(key.Public().File()), key.Fingerprint().String())
	if strings.Contains(string(key.Public().File()), base32Text(key.private.Seed())) {
		t.Error("the secret is in the public file")
	}
}

func TestSecretKeyIsPKCS8(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	block, _ := pem.Decode(key.File())
	parsed, err := x509.ParsePKCS8PrivateKey(block.Bytes)
	if err != nil {
		t.Fatal(err)
	}
	private, ok := parsed.(ed25519.PrivateKey)
	equal(t, "same key", ok && private.Equal(key.private), true)
}

func TestGenerateRefuses(t *testing.T) {
	t.Parallel()
	for _, office := range []string{"", strings.Repeat("x", longestOffice+1), "a\nb", " a"} {
		if _, err := Generate(same(1), office, today()); !errors.Is(err, ErrField) {
			t.Errorf("%q: %v", office, err)
		}
	}
	if _, err := Generate(strings.NewReader("short"), "Diskominfo", today()); err == nil {
		t.Error("a key without randomness")
	}
}

func TestBrokenKeysAreRefused(t *testing.T) {
	t.Parallel()
	key := newKey(t, 1)
	secret, public := string(key.File()), string(key.Public().File())
	for name, file := range map[string]string{
		"empty": "", "no PEM": "office: x\n", "other PEM": strings.ReplaceAll(secret, "PRIVATE", "PUBLIC"),
		"no office":         strings.ReplaceAll(secret, "office: ", "dinas: "),
		"other fingerprint": strings.Replace(secret, "fingerprint: ", "fingerprint: A", 1),
		"cut":               secret[:len(secret)-60],
	} {
		if _, err := ParseKey([]byte(file)); !errors.Is(err, ErrKey) {
			t.Errorf("%s: %v", name, err)
		}
	}
	for i := range public {
		changed := []byte(public)
		changed[i] ^= 1
		got, err := ParsePublicKey(changed)
		if err == nil && got.Fingerprint() != key.Fingerprint() {
			t.Fatalf("byte %d gives another key under the same fingerprint", i)
		}
	}
	for i := range public[:len(public)-2] {
		if _, err := ParsePublicKey([]byte(public[:i])); !errors.Is(err, ErrKey) {
			t.Fatalf("cut to %d bytes: %v", i, err)
		}
	}
}
