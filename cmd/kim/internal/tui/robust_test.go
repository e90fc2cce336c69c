package tui_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// failingStore refuses to record while told so.
type failingStore struct {
	*sqlstore.Store
	failing atomic.Bool
}

func (s *failingStore) Record(ctx context.Context, drafts ...progress.Draft) ([]progress.Event, error) {
	if s.failing.Load() {
		return nil, fmt.Errorf("record: %w", progress.ErrFull)
	}
	return s.Store.Record(ctx, drafts...)
}

// What is not saved is said to be not saved, kept, and saved once that works.
func TestFailedSaveIsShownKeptAndRetried(t *testing.T) {
	t.Parallel()
	store := &failingStore{Store: tuitest.OpenStore(t, t.TempDir())}
	r := learner(t, tuitest.Config{Store: store})
	r.Press("3", tuitest.Number(t, quizUnit), "1")
	store.failing.Store(true)
	r.Press("1")
	r.Want("Ruang penyimpanan penuh", "Yang sudah tersimpan aman", "1 belum tersimpan")
	r.WantNot("✓ tersimpan")
	r.Press("esc", "enter")
	r.Want("2 belum tersimpan", "pilihan Anda")
	r.Later()
	r.Want("2 belum tersimpan")
	store.failing.Store(false)
	r.Later()
	r.Want("✓ tersimpan")
	r.WantNot("belum tersimpan")

	people, err := store.Participants(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[progress.Kind]int{}
	for event, err := range store.Events(context.Background(), people[0].ID) {
		if err != nil {
			t.Fatal(err)
		}
		kinds[event.Kind]++
	}
	if kinds[progress.KindPicked] != 1 || kinds[progress.KindAnswered] != 1 {
		t.Errorf("recorded %v, want the pick and the answer once each", kinds)
	}
}

// Quitting waits for what is not saved, and gives up in the end.
func TestQuitWaitsForOpenSaves(t *testing.T) {
	t.Parallel()
	store := &failingStore{Store: tuitest.OpenStore(t, t.TempDir())}
	r := learner(t, tuitest.Config{Store: store})
	r.Press("ctrl+c")
	if !r.Quit() {
		t.Fatal("with everything saved, ctrl+c quits at once")
	}

	r = tuitest.New(t, tuitest.Config{Store: store, As: "Peserta 1"})
	r.Press("3", tuitest.Number(t, quizUnit), "1")
	store.failing.Store(true)
	r.Press("1", "esc", "ctrl+c")
	if r.Quit() {
		t.Fatal("quit although a pick is not saved")
	}
	r.Later()
	if !r.Quit() {
		t.Fatal("did not quit after the time to wait was over")
	}
}

// Names come from people, and are shown to others: nothing in them may drive
// the terminal.
func TestHostileNamesAreHarmless(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		"\x1b]0;title\x07Siti", "Siti\x1b[2J", "\x1b]52;c;aGFoYQ==\x07Siti", "Siti \u202egnp", "Si\u200bti", "\u009b31mSiti",
		"Siti\x1bPq", "Siti\r\nAdmin", "S" + strings.Repeat("\u0301", 60) + "iti", "Siti\x00",
	} {
		r := tuitest.New(t, tuitest.Config{})
		r.Press("1")
		r.Paste(name)
		requireHarmless(t, name, r.Frame())
		r.Press("enter", "enter", "enter", "3", "enter", "0", "2")
		requireHarmless(t, name, r.Frame())
		r.Want("Mulai dari sini")
		r.Press("p")
		requireHarmless(t, name, r.Frame())
	}
}

// requireHarmless fails if a frame holds a control character other than those
// of colours and line ends.
func requireHarmless(t *testing.T, name, frame string) {
	t.Helper()
	for _, c := range ansi.Strip(frame) {
		if c != '\n' && (unicode.IsControl(c) || unicode.Is(unicode.Bidi_Control, c)) {
			t.Errorf("%q: the screen has a control character %U", name, c)
		}
	}
	for _, c := range []string{"\x1b]", "\x1bP", "\x1b_", "\x1b^", "\x1b[2J"} {
		if strings.Contains(frame, c) {
			t.Errorf("%q: the screen has the sequence %q", name, c)
		}
	}
}

func TestNamesThatCannotBeUsedAreRefusedWithASentence(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{})
	r.Press("1")
	r.Paste(strings.Repeat("panjang ", 30))
	r.Press("enter")
	r.Want("Nama terlalu panjang")
	r.Press("ctrl+u")
	r.Paste("\u200b\u200b")
	r.Press("enter")
	r.Want("Nama")
}

// Whatever is pressed and however the window changes, no screen panics, draws
// more than the window has, or keeps keys from working.
func TestAnyKeysInAnyWindow(t *testing.T) {
	t.Parallel()
	keys := []string{
		"1", "2", "3", "4", "5", "0", "enter", "enter", "enter", "esc", "up", "down", "pgup", "pgdown", "tab", "space",
		"h", "o", "g", "m", "c", "/", "n", "b", "e", "p", "t", "u", "w", "L", "T", "?", "r", "y", "backspace", "home", "end", "left", "right", "ctrl+s", "!",
	}
	rapid.Check(t, func(rt *rapid.T) {
		r := tuitest.AtHome(t, tuitest.Config{Lang: "id"})
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0:
				r.Resize(rapid.IntRange(1, 220).Draw(rt, "width"), rapid.IntRange(1, 70).Draw(rt, "height"))
			case 1:
				r.ClickAt(rapid.IntRange(0, 90).Draw(rt, "x"), rapid.IntRange(0, 30).Draw(rt, "y"))
			case 2:
				r.Wheel(rapid.IntRange(-3, 3).Draw(rt, "wheel"))
			default:
				r.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if r.Quit() {
				return
			}
			if err := r.Fits(); err != nil {
				rt.Fatalf("%v\n%s", err, r.Screen())
			}
		}
	})
}

// A store that cannot be read is said to be so; nothing crashes.
type brokenStore struct{ *sqlstore.Store }

func (brokenStore) Participants(context.Context) ([]progress.Participant, error) {
	return nil, errors.New("no such table")
}

func TestUnreadableRecordsAreSaidToBe(t *testing.T) {
	t.Parallel()
	r := tuitest.New(t, tuitest.Config{Store: brokenStore{tuitest.OpenStore(t, t.TempDir())}})
	r.Want("tidak dapat dibuka")
	r.Press("esc")
	r.Want("Tekan r untuk mencoba lagi")
}

// Text that is being typed is not called saved before it is.
func TestTypedTextIsNotCalledSavedTooEarly(t *testing.T) {
	t.Parallel()
	r := atNumberQuestion(t)
	r.Want("✓ tersimpan")
	r.Type("1")
	r.WantNot("✓ tersimpan")
	r.Want("belum disimpan")
	r.Press("esc")
	r.Want("✓ tersimpan")
}

// atNumberQuestion is in the quiz, at a question that is answered by typing.
func atNumberQuestion(t *testing.T) *tuitest.Robot {
	t.Helper()
	r := learner(t, tall())
	r.Press("3", tuitest.Number(t, quizUnit), "1")
	p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
	for p.Question().Type != quiz.Number {
		p.Answer()
		p.Press("enter")
	}
	return r
}
