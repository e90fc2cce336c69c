package progress_test

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
)

// fixedEvent has something in every field.
func fixedEvent(tb testing.TB) progress.Event {
	tb.Helper()
	e, err := progress.Draft{
		Participant: "7f3a", At: time.UnixMilli(-1), Course: "kim", Version: "2026.1",
		Unit: "akun-resmi/kuis", Item: "batas-nama", Digest: "d1", Lang: "id", Kind: progress.KindPicked,
		Body: progress.PickedBody{Run: "r<1>", Response: progress.Response{Choices: []string{"b"}, Texts: []string{"désa &\u2028"}}},
	}.Event(
		progress.WriterID{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, 7,
		progress.Hash{0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7}, 300)
	if err != nil {
		tb.Fatalf("event: %v", err)
	}
	return e
}

// TestCanonicalGolden holds for ever: events are stored and exchanged under the hash of these bytes.
func TestCanonicalGolden(t *testing.T) {
	t.Parallel()
	e := fixedEvent(t)
	body := `{"run":"r\u003c1\u003e","response":{"choices":["b"],"texts":["désa \u0026\u2028"]}}`
	want := "kim-event-1\n" +
		"\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10" + // writer
		"\x00\x00\x00\x00\x00\x00\x00\x07" + // seq
		"\xa0\xa1\xa2\xa3\xa4\xa5\xa6\xa7" + // prev
		"\x00\x00\x00\x00\x00\x00\x01\x2c" + // lamport
		"\xff\xff\xff\xff\xff\xff\xff\xff" + // at
		"\x00\x00\x00\x047f3a" + "\x00\x00\x00\x03kim" + "\x00\x00\x00\x062026.1" +
		"\x00\x00\x00\x0fakun-resmi/kuis" + "\x00\x00\x00\x0abatas-nama" + "\x00\x00\x00\x02d1" +
		"\x00\x00\x00\x02id" + "\x00\x00\x00\x06picked" + "\x00\x00\x00\x54" + body
	if got := string(e.Canonical()); got != want {
		t.Errorf("canonical bytes:\ngot  %q\nwant %q", got, want)
	}
	if got, want := e.ID.String(), "ecdddf6bb4b86d298da72643b110f6b1"; got != want {
		t.Errorf("id: got %s, want %s", got, want)
	}
	line, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	wantLine := `{"id":"` + e.ID.String() + `","writer":"0102030405060708090a0b0c0d0e0f10","seq":7,"prev":"a0a1a2a3a4a5a6a7",` +
		`"participant":"7f3a","lamport":300,"at":-1,"course":"kim","version":"2026.1","unit":"akun-resmi/kuis",` +
		`"item":"batas-nama","digest":"d1","lang":"id","kind":"picked","body":` + body + `}`
	if string(line) != wantLine {
		t.Errorf("JSON:\ngot  %s\nwant %s", line, wantLine)
	}
}

// TestCanonicalInjective reads canonical bytes back, so that no two events can have the same.
func TestCanonicalInjective(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String()
		e := progress.Event{
			Seq: rapid.Uint64().Draw(t, "seq"), Lamport: rapid.Uint64().Draw(t, "lamport"), At: rapid.Int64().Draw(t, "at"),
			Participant: text.Draw(t, "participant"), Course: text.Draw(t, "course"), Version: text.Draw(t, "version"),
			Unit: text.Draw(t, "unit"), Item: text.Draw(t, "item"), Digest: text.Draw(t, "digest"), Lang: text.Draw(t, "lang"),
			Kind: progress.Kind(text.Draw(t, "kind")), Body: rapid.SliceOfN(rapid.Byte(), 1, -1).Draw(t, "body"),
		}
		copy(e.Writer[:], rapid.SliceOfN(rapid.Byte(), 16, 16).Draw(t, "writer"))
		copy(e.Prev[:], rapid.SliceOfN(rapid.Byte(), 8, 8).Draw(t, "prev"))
		if got := parseCanonical(t, e.Canonical()); !sameEvent(got, e) {
			t.Fatalf("got %+v, want %+v", got, e)
		}
	})
}

func parseCanonical(t *rapid.T, b []byte) (e progress.Event) {
	b, ok := bytes.CutPrefix(b, []byte("kim-event-1\n"))
	if !ok {
		t.Fatalf("canonical bytes begin with %q", b[:12])
	}
	take := func(n int) []byte {
		field := b[:n]
		b = b[n:]
		return field
	}
	text := func() string { return string(take(int(binary.BigEndian.Uint32(take(4))))) }
	copy(e.Writer[:], take(16))
	e.Seq = binary.BigEndian.Uint64(take(8))
	copy(e.Prev[:], take(8))
	e.Lamport = binary.BigEndian.Uint64(take(8))
	e.At = int64(binary.BigEndian.Uint64(take(8)))
	for _, field := range []*string{&e.Participant, &e.Course, &e.Version, &e.Unit, &e.Item, &e.Digest, &e.Lang} {
		*field = text()
	}
	e.Kind = progress.Kind(text())
	e.Body = json.RawMessage(text())
	if len(b) > 0 {
		t.Fatalf("%d bytes left", len(b))
	}
	return e
}

func sameEvent(a, b progress.Event) bool {
	if !bytes.Equal(a.Body, b.Body) {
		return false
	}
	return a.ID == b.ID && bytes.Equal(a.Canonical(), b.Canonical())
}

func TestCheck(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name   string
		change func(e *progress.Event)
		ok     bool
	}{
		{"as it is", func(*progress.Event) {}, true},
		{"unknown kind", func(e *progress.Event) { e.Kind = "foretold" }, true},
		{"no sense", func(e *progress.Event) { e.Body = json.RawMessage(`null`) }, true},
		{"highest numbers", func(e *progress.Event) { e.Lamport, e.Seq, e.At = 1<<53, 1<<53, -1<<53 }, true},
		{"no participant", func(e *progress.Event) { e.Participant = "" }, false},
		{"no kind", func(e *progress.Event) { e.Kind = "" }, false},
		{"seq 0", func(e *progress.Event) { e.Seq = 0 }, false},
		{"seq", func(e *progress.Event) { e.Seq = 1<<53 + 1 }, false},
		{"lamport 0", func(e *progress.Event) { e.Lamport = 0 }, false},
		{"lamport", func(e *progress.Event) { e.Lamport = math.MaxUint64 }, false},
		{"at", func(e *progress.Event) { e.At = math.MinInt64 }, false},
		{"long text", func(e *progress.Event) { e.Unit = strings.Repeat("a", 1025) }, false},
		{"NUL", func(e *progress.Event) { e.Course = "\x00" }, false},
		{"not UTF-8", func(e *progress.Event) { e.Kind = "\xc0" }, false},
		{"no body", func(e *progress.Event) { e.Body = nil }, false},
		{"white space", func(e *progress.Event) { e.Body = json.RawMessage(`{"run": "r"}`) }, false},
		{"not escaped", func(e *progress.Event) { e.Body = json.RawMessage(`"<"`) }, false},
		{"body not UTF-8", func(e *progress.Event) { e.Body = json.RawMessage("\"\xff\"") }, false},
		{"two values", func(e *progress.Event) { e.Body = json.RawMessage(`1 2`) }, false},
		{"deep", func(e *progress.Event) { e.Body = json.RawMessage(strings.Repeat("[", 1<<18)) }, false},
		{"long body", func(e *progress.Event) { e.Body = json.RawMessage(`"` + strings.Repeat("a", 1<<20) + `"`) }, false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			e := fixedEvent(t)
			test.change(&e)
			e.ID = e.Sum()
			err := e.Check()
			if test.ok && err != nil || !test.ok && !errors.Is(err, progress.ErrInvalid) {
				t.Fatalf("got %v", err)
			}
			e.ID[15] ^= 1
			if err := e.Check(); !errors.Is(err, progress.ErrInvalid) {
				t.Fatalf("with another ID: got %v", err)
			}
		})
	}
}

func TestID(t *testing.T) {
	t.Parallel()
	e := fixedEvent(t)
	if got, want := e.ID.Hash().String(), e.ID.String()[:16]; got != want {
		t.Errorf("hash: got %s, want %s", got, want)
	}
	for _, text := range []string{"", "00", strings.Repeat("0", 31), strings.Repeat("0", 33), strings.Repeat("g", 32)} {
		var id progress.EventID
		var writer progress.WriterID
		var hash progress.Hash
		for _, err := range []error{
			id.UnmarshalText([]byte(text)), writer.UnmarshalText([]byte(text)), hash.UnmarshalText([]byte(text)),
		} {
			if !errors.Is(err, progress.ErrInvalid) {
				t.Errorf("%q: got %v, want ErrInvalid", text, err)
			}
		}
	}
}

// FuzzEvent reads events from files of anybody.
func FuzzEvent(f *testing.F) {
	fixed, err := json.Marshal(fixedEvent(f))
	if err != nil {
		f.Fatal(err)
	}
	f.Add(fixed)
	f.Add(bytes.ReplaceAll(fixed, []byte(`"run":`), []byte(` "run" : `)))
	f.Add([]byte(`{"kind":"voided","participant":"p","seq":1,"lamport":1,"body":{"event":"` + strings.Repeat("0f", 16) + `"}}`))
	f.Add([]byte(`{"id":7,"seq":-1,"body":"\ud800"}`))
	for i := range 8 {
		for _, e := range progresstest.Events().Example(i) {
			line, err := json.Marshal(e)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(line)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var e progress.Event
		if json.Unmarshal(data, &e) != nil {
			return
		}
		_, _ = progress.StepOf(e)
		_ = progress.Project([]progress.Event{e, e})
		whole := e.Check() == nil
		line, err := json.Marshal(e)
		if err != nil {
			t.Fatalf("marshal: %v", err)
		}
		var again progress.Event
		if err := json.Unmarshal(line, &again); err != nil {
			t.Fatalf("unmarshal %s: %v", line, err)
		}
		if whole && !sameEvent(again, e) {
			t.Fatalf("%s became %s", hex.EncodeToString(e.Canonical()), hex.EncodeToString(again.Canonical()))
		}
		if whole != (again.Check() == nil) {
			t.Fatalf("check: %v, then %v", whole, again.Check())
		}
	})
}
