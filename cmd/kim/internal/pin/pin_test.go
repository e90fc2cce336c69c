package pin_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"golang.org/x/crypto/argon2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
)

func salt() *bytes.Reader { return bytes.NewReader([]byte("0123456789abcdef")) }

func TestLockOpensByItsPINOnly(t *testing.T) {
	t.Parallel()
	lock, err := pin.New("2580", salt())
	if err != nil {
		t.Fatal(err)
	}
	// As it stands in the records of those who have chosen a PIN: no change of the package may lock them out.
	const kept = "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$vMEamQZfhDjE/UX3C+vCVCCSGEi3wWm9azGpGIFRfvk"
	if !pin.Check(lock, "2580") || !pin.Check(kept, "2580") {
		t.Errorf("its own PIN does not open %q", lock)
	}
	for _, wrong := range []string{"2581", "0852", "25800", "258", "", "abcd"} {
		if pin.Check(lock, wrong) {
			t.Errorf("%q opens it", wrong)
		}
	}
}

func TestLockSaysWhatWasSpentOnIt(t *testing.T) {
	t.Parallel()
	const salt = "0123456789abcdef"
	sum := argon2.IDKey([]byte("4711"), []byte(salt), 1, 64, 2, 16)
	lock := "$argon2id$v=19$m=64,t=1,p=2$" + base64.RawStdEncoding.EncodeToString([]byte(salt)) + "$" + base64.RawStdEncoding.EncodeToString(sum)
	if !pin.Check(lock, "4711") || pin.Check(lock, "4712") {
		t.Errorf("a lock with other parameters: %q", lock)
	}
}

func TestNothingOpensWhatIsNoLock(t *testing.T) {
	t.Parallel()
	for _, lock := range []string{
		"", "1234", "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg", "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$",
		"$argon2i$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
		"$argon2id$v=19$m=4294967295,t=4294967295,p=255$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
		"$argon2id$v=19$m=64,t=0,p=0$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
		"$argon2id$v=19$m=-1,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg",
		"$argon2id$v=19$m=64,t=1,p=1$?$?",
	} {
		if pin.Check(lock, "1234") {
			t.Errorf("%q is open", lock)
		}
	}
}

func TestNewRefuses(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "123", "1234567890123", "12a4", "１２３４", "12 34", "-123"} {
		if _, err := pin.New(text, salt()); err == nil || pin.Valid(text) {
			t.Errorf("%q is a PIN", text)
		}
	}
	broken := errors.New("no entropy")
	if _, err := pin.New("2580", iotest.ErrReader(broken)); !errors.Is(err, broken) {
		t.Errorf("without a salt: %v", err)
	}
}

func TestEasy(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"0000": true, "1234": true, "4321": true, "123456789": true, "2580": false, "1122": false, "1357": false, "1945": false, "1235": false,
	} {
		if got := pin.Easy(text); got != want {
			t.Errorf("Easy(%s) = %v", text, got)
		}
	}
}

func TestWait(t *testing.T) {
	t.Parallel()
	for misses, want := range []time.Duration{
		0, 0, 0, 0, 5 * time.Second, 10 * time.Second, 20 * time.Second, 40 * time.Second, 80 * time.Second, 160 * time.Second,
		5 * time.Minute, 5 * time.Minute,
	} {
		if got := pin.Wait(misses, 0); got != want {
			t.Errorf("after %d misses: %v, want %v", misses, got, want)
		}
	}
	if got := pin.Wait(1<<40, 0); got != 5*time.Minute {
		t.Errorf("after very many misses: %v", got)
	}
	if got := pin.Wait(4, 3*time.Second); got != 2*time.Second {
		t.Errorf("3 seconds later: %v", got)
	}
	if pin.Wait(4, time.Hour) != 0 || pin.Wait(-1, 0) != 0 {
		t.Error("waits for nothing")
	}
	if got := pin.Wait(20, -time.Hour); got != 0 {
		t.Errorf("a clock that was set back: %v", got)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add("$argon2id$v=19$m=64,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$MDEyMzQ1Njc4OWFiY2RlZg", "1234")
	f.Add("$argon2id$v=19$m=,t=,p=$$", "0000")
	f.Fuzz(func(t *testing.T, lock, text string) {
		if !strings.Contains(lock, "$m=64,t=1,p=1$") {
			lock = strings.Replace(lock, "$m=", "$m=x", 1) // nothing that takes long
		}
		if pin.Check(lock, text) && !pin.Valid(text) {
			t.Errorf("%q opens %q", text, lock)
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	lock, err := pin.New("2580", salt())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		pin.Check(lock, "2580")
	}
}
