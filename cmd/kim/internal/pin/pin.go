// Package pin is the lock on the trainer's side: a short number that keeps people at a shared laptop from looking into a class by
// the way. It is a courtesy. The records are not encrypted, so whoever wants to read them reads the file; nobody must be told that
// a PIN protects more than that, and nobody may lose their data with it.
package pin

import (
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"io"
	"strings"
	"time"

	"golang.org/x/crypto/argon2"
)

// The lengths that a PIN may have, in digits.
const (
	Shortest = 4
	Longest  = 12
)

// What New spends on a lock: the least that OWASP asks of Argon2id (Password Storage Cheat Sheet). The second recommendation of
// RFC 9106 takes 64 MiB, which on a laptop of 2 GB with a browser open means swapping, and buys nothing here: four digits are
// found by trying at any price. A lock says what was spent on it, so another choice leaves old ones valid.
const (
	memory  = 19 << 10 // KiB
	passes  = 2
	threads = 1
	saltLen = 16
	keyLen  = 32
)

// What Check spends at most, whatever a lock in the records says: a damaged one must not take all the memory there is.
const (
	maxMemory  = 256 << 10 // KiB
	maxPasses  = 16
	maxThreads = 16
)

// Valid tells whether a text may be a PIN: 4 to 12 digits.
func Valid(pin string) bool {
	if len(pin) < Shortest || len(pin) > Longest {
		return false
	}
	return strings.Trim(pin, "0123456789") == ""
}

// Easy tells whether a PIN is one that everybody tries first: a single digit again and again, or digits in order. That is to be
// said, and no reason to refuse it.
func Easy(pin string) bool {
	if len(pin) < 2 {
		return true
	}
	step := int(pin[1]) - int(pin[0])
	for i := 1; i < len(pin); i++ {
		if int(pin[i])-int(pin[i-1]) != step {
			return false
		}
	}
	return step >= -1 && step <= 1
}

// New makes the lock that a PIN opens, as a PHC string: $argon2id$v=19$m=…,t=…,p=…$salt$hash. It takes some tenths of a second on
// an old laptop. random gives the salt: crypto/rand.Reader outside tests.
func New(pin string, random io.Reader) (lock string, err error) {
	if !Valid(pin) {
		return "", fmt.Errorf("a PIN has %d to %d digits", Shortest, Longest)
	}
	salt := make([]byte, saltLen)
	if _, err := io.ReadFull(random, salt); err != nil {
		return "", fmt.Errorf("make a lock: %w", err)
	}
	sum := argon2.IDKey([]byte(pin), salt, passes, memory, threads, keyLen)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, threads,
		base64.RawStdEncoding.EncodeToString(salt), base64.RawStdEncoding.EncodeToString(sum)), nil
}

// Check tells whether a PIN opens a lock, in as much time as New takes. What is no lock, nothing opens.
func Check(lock, pin string) bool {
	l, ok := parse(lock)
	if !ok || !Valid(pin) {
		return false
	}
	sum := argon2.IDKey([]byte(pin), l.salt, l.passes, l.memory, l.threads, uint32(len(l.sum)))
	return subtle.ConstantTimeCompare(sum, l.sum) == 1
}

// parsed is what a lock says.
type parsed struct {
	memory, passes uint32
	threads        uint8
	salt, sum      []byte
}

func parse(lock string) (parsed, bool) {
	parts := strings.Split(lock, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return parsed{}, false
	}
	var l parsed
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &l.memory, &l.passes, &l.threads); err != nil {
		return parsed{}, false
	}
	var saltErr, sumErr error
	l.salt, saltErr = base64.RawStdEncoding.DecodeString(parts[4])
	l.sum, sumErr = base64.RawStdEncoding.DecodeString(parts[5])
	isBounded := l.memory <= maxMemory && l.passes <= maxPasses && l.threads <= maxThreads && len(l.salt) <= 64 && len(l.sum) <= 64
	isWhole := l.passes > 0 && l.threads > 0 && len(l.salt) >= 8 && len(l.sum) >= 16
	return l, saltErr == nil && sumErr == nil && isBounded && isWhole
}

const (
	free      = 3 // wrong PINs that cost nothing: fingers slip
	firstWait = 5 * time.Second
	longest   = 5 * time.Minute
)

// Wait is how long the next try has to wait after so many wrong PINs in a row, the last of them so long ago: nothing after the
// first three, then 5 seconds, twice as long each time, 5 minutes at most. Whoever has forgotten the PIN is never kept out for
// good. A clock that was set back, by which the last try is still to come, is no reason to wait: it might be by years.
func Wait(misses int, since time.Duration) time.Duration {
	if misses <= free || since < 0 {
		return 0
	}
	wait := longest
	if doublings := misses - free - 1; doublings < 6 { // 5 s · 2⁶ is more than the longest
		wait = firstWait << doublings
	}
	return max(0, wait-since)
}
