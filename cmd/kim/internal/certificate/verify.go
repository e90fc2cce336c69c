package certificate

import (
	"errors"
	"slices"
	"time"
)

// Kind is what is known about a certificate after checking it.
type Kind string

// The kinds.
const (
	Genuine       Kind = "genuine"        // signed by a key that is known, and not revoked as far as is known here
	Revoked       Kind = "revoked"        // signed, but taken back later
	UnknownIssuer Kind = "unknown-issuer" // signed perhaps, but the key is not known here: nothing is proved
	Forged        Kind = "forged"         // names a known key that never signed these words
	Unreadable    Kind = "unreadable"     // not a whole code: cut, mistyped, scanned badly, or something else
	Newer         Kind = "newer"          // of a newer format: a newer program can check it
)

// Verdict is the answer to "is it real?".
type Verdict struct {
	Kind   Kind
	Since  time.Time // Revoked: the day
	Reason string    // Revoked: why
	// Listed is the day of the newest revocation list of the issuer that was
	// looked at. Zero: there was none, so a revoked certificate would pass.
	Listed time.Time
}

// Keyring is the public keys that are known.
type Keyring []PublicKey

// Find returns the key with a fingerprint.
func (k Keyring) Find(f Fingerprint) (PublicKey, bool) {
	if i := slices.IndexFunc(k, func(p PublicKey) bool { return p.Fingerprint() == f }); i >= 0 {
		return k[i], true
	}
	return PublicKey{}, false
}

// Verify checks a code. The certificate says what was signed when the verdict
// is Genuine or Revoked; with UnknownIssuer and Forged it only says what the
// code claims; otherwise it is empty. An office may have changed its name: the
// name in the certificate is the one at the time of issue.
func Verify(code string, keys Keyring, revoked Revocations) (Certificate, Verdict) {
	p, err := parse(code)
	switch {
	case errors.Is(err, ErrNewer):
		return Certificate{}, Verdict{Kind: Newer}
	case err != nil:
		return Certificate{}, Verdict{Kind: Unreadable}
	}
	c := p.certificate
	key, known := keys.Find(c.Issuer)
	if !known {
		return c, Verdict{Kind: UnknownIssuer}
	}
	if !key.verify(domainCertificate, p.payload, p.signature) {
		return c, Verdict{Kind: Forged}
	}
	list := revoked[c.Issuer]
	for _, r := range list.Revoked {
		if r.Number == c.Number {
			return c, Verdict{Kind: Revoked, Since: r.Since, Reason: r.Reason, Listed: list.Date}
		}
	}
	return c, Verdict{Kind: Genuine, Listed: list.Date}
}
