package certificate

import (
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/pem"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// What is signed begins with what it is, so that a signature under one kind of
// thing is worth nothing under another.
const (
	domainCertificate = "sanggar-kim certificate v1\x00"
	domainList        = "sanggar-kim revocation list v1\x00"
	domainSeal        = "sanggar-kim sealed file v1\x00"
)

const (
	signatureSize   = ed25519.SignatureSize
	fingerprintSize = 10 // 80 bits: 16 letters
)

// Fingerprint names a key in a form that people can compare.
type Fingerprint [fingerprintSize]byte

// String writes the fingerprint in four groups of four letters.
func (f Fingerprint) String() string {
	s := base32Text(f[:])
	return s[:4] + "-" + s[4:8] + "-" + s[8:12] + "-" + s[12:]
}

func (f Fingerprint) short() string { return base32Text(f[:])[:issuerLength] }

func fingerprintOf(public ed25519.PublicKey) Fingerprint {
	sum := sha256.Sum256(public)
	return Fingerprint(sum[:fingerprintSize])
}

// PublicKey is what others need to check the certificates of an office.
type PublicKey struct {
	Office  string
	Created time.Time // midnight UTC
	key     ed25519.PublicKey
}

// Fingerprint names the key.
func (p PublicKey) Fingerprint() Fingerprint { return fingerprintOf(p.key) }

// Key is the secret key of an office. It is made once; whoever has it can issue
// certificates in the name of the office.
type Key struct {
	office  string
	created time.Time
	private ed25519.PrivateKey
}

// Generate makes a new key for an office from a source of random bytes, which
// is crypto/rand.Reader outside of tests. The error is a *FieldError when the
// name of the office is empty or longer than 100 bytes.
func Generate(random io.Reader, office string, created time.Time) (*Key, error) {
	switch {
	case len(office) > longestOffice:
		return nil, fmt.Errorf("key: %w", &FieldError{Field: "office", Most: longestOffice})
	case office == "" || !isLine(office):
		return nil, fmt.Errorf("key: %w", &FieldError{Field: "office"})
	}
	seed := make([]byte, ed25519.SeedSize)
	if _, err := io.ReadFull(random, seed); err != nil {
		return nil, fmt.Errorf("key: %w", err)
	}
	return &Key{office: office, created: Day(created), private: ed25519.NewKeyFromSeed(seed)}, nil
}

// Fingerprint names the key.
func (k *Key) Fingerprint() Fingerprint { return k.Public().Fingerprint() }

// Public returns the part that may be given away.
func (k *Key) Public() PublicKey {
	return PublicKey{Office: k.office, Created: k.created, key: k.private.Public().(ed25519.PublicKey)}
}

func (k *Key) sign(domain string, message []byte) []byte {
	return ed25519.Sign(k.private, append([]byte(domain), message...))
}

func (p PublicKey) verify(domain string, message, signature []byte) bool {
	return ed25519.Verify(p.key, append([]byte(domain), message...), signature)
}

const pemType = "PRIVATE KEY"

// pkcs8 is all that stands before the 32 bytes of the seed in PKCS #8 (RFC
// 8410). crypto/x509, which can write it, is a megabyte of program.
const pkcs8 = "\x30\x2e\x02\x01\x00\x30\x05\x06\x03\x2b\x65\x70\x04\x22\x04\x20"

// File writes the secret key as a text file: a few lines for people, then PEM
// (PKCS #8). It is to be kept readable for its owner only (mode 0600).
func (k *Key) File() []byte {
	var b bytes.Buffer
	b.WriteString("KUNCI RAHASIA / SECRET KEY - Sanggar KIM\n")
	b.WriteString("Jangan dibagikan. Siapa pun yang memilikinya dapat menerbitkan sertifikat atas nama kantor ini.\n")
	b.WriteString("Do not share. Whoever has it can issue certificates in the name of this office.\n\n")
	writeFields(&b, []pair{{"office", k.office}, {"created", k.created.Format(time.DateOnly)}, {"fingerprint", k.Fingerprint().String()}})
	b.WriteString("\n")
	der := append([]byte(pkcs8), k.private.Seed()...)
	b.Write(pem.EncodeToMemory(&pem.Block{Type: pemType, Bytes: der}))
	return b.Bytes()
}

// ParseKey reads what File wrote. The error is an ErrKey.
func ParseKey(file []byte) (*Key, error) {
	block, _ := pem.Decode(file)
	if block == nil || block.Type != pemType {
		return nil, fmt.Errorf("secret key: %w", ErrKey)
	}
	seed, ours := bytes.CutPrefix(block.Bytes, []byte(pkcs8))
	if !ours || len(seed) != ed25519.SeedSize {
		return nil, fmt.Errorf("secret key: %w", ErrKey)
	}
	head, _, _ := bytes.Cut(file, []byte("-----BEGIN"))
	k := &Key{private: ed25519.NewKeyFromSeed(seed)}
	var err error
	if k.office, k.created, err = owner(readFields(head), k.Fingerprint()); err != nil {
		return nil, fmt.Errorf("secret key: %w", err)
	}
	return k, nil
}

// File writes the public key as a small text file, which is given to everyone
// who checks certificates.
func (p PublicKey) File() []byte {
	var b bytes.Buffer
	b.WriteString("KUNCI UMUM / PUBLIC KEY - Sanggar KIM\n")
	b.WriteString("Untuk memeriksa sertifikat dari kantor ini: kim verify --key BERKAS-INI SERTIFIKAT.pdf\n")
	b.WriteString("To check certificates of this office: kim verify --key THIS-FILE CERTIFICATE.pdf\n\n")
	writeFields(&b, []pair{
		{"office", p.Office},
		{"created", p.Created.Format(time.DateOnly)},
		{"fingerprint", p.Fingerprint().String()},
		{"key", base32Text(p.key)},
	})
	return b.Bytes()
}

// ParsePublicKey reads what PublicKey.File wrote. The error is an ErrKey. The
// file is not signed: that it belongs to the office it names is known by whom
// it came from, or by comparing the fingerprint.
func ParsePublicKey(file []byte) (PublicKey, error) {
	fields := readFields(file)
	key, err := bytesOfText(fields["key"])
	if err != nil || len(key) != ed25519.PublicKeySize {
		return PublicKey{}, fmt.Errorf("public key: %w", ErrKey)
	}
	p := PublicKey{key: key}
	if p.Office, p.Created, err = owner(fields, p.Fingerprint()); err != nil {
		return PublicKey{}, fmt.Errorf("public key: %w", err)
	}
	return p, nil
}

// owner reads whose key it is, and holds the fingerprint against the key.
func owner(fields map[string]string, want Fingerprint) (string, time.Time, error) {
	office := fields["office"]
	created, err := time.Parse(time.DateOnly, fields["created"])
	if err != nil || office == "" || len(office) > longestOffice || !isLine(office) || fields["fingerprint"] != want.String() {
		return "", time.Time{}, ErrKey
	}
	return office, created, nil
}

type pair struct{ name, value string }

func writeFields(b *bytes.Buffer, pairs []pair) {
	for _, p := range pairs {
		fmt.Fprintf(b, "%s: %s\n", p.name, p.value)
	}
}

// readFields reads lines such as "office: Diskominfo". Of two with the same
// name the first counts.
func readFields(text []byte) map[string]string {
	fields := map[string]string{}
	for line := range strings.Lines(string(text)) {
		name, value, found := strings.Cut(line, ":")
		if name = strings.TrimSpace(strings.TrimPrefix(name, "\ufeff")); !found || strings.Contains(name, " ") {
			continue
		}
		if _, known := fields[name]; !known {
			fields[name] = string(safe.Clean(strings.TrimSpace(value)))
		}
	}
	return fields
}
