package reader

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

const (
	first  = "uji/satu" // three pages in two languages
	second = "uji/dua"  // one page, Indonesian only; the last unit
)

// course is a small course for tests.
func course(tb testing.TB) *lessons.Course {
	tb.Helper()
	files := fstest.MapFS{}
	for name, text := range map[string]string{
		"course.yaml":    "id: uji\nversion: \"1\"\nlanguages: [id, en]\ntitle:\n  id: Uji\n  en: Test\npass_mark: 70\n",
		"glossary.id.md": "## KIM (kelompok) {#kim}\n\nKelompok *warga*.\n\n## Bio {#bio}\n\nTulisan perkenalan.\n",
		"glossary.en.md": "## KIM (group) {#kim}\n\nA group of people.\n\n## Bio {#bio}\n\nA text.\n",

		"01-uji/module.id.md": "---\ntitle: Uji\nsummary: Uji.\nobjectives:\n  - id: o\n    text: Bisa.\n---\n\nIntro.\n",
		"01-uji/module.en.md": "---\ntitle: Test\nsummary: Test.\nobjectives:\n  - id: o\n    text: Can.\n---\n\nIntro.\n",
		"01-uji/01-satu.id.md": front("Satu", "Sumber A, 2020", "Sumber B") + `
## Pembuka {#pembuka}

Halaman satu tentang [KIM](#glossary:kim) dan desa. Lihat [halaman akhir](#akhir).

---

## Tengah {#tengah}

` + paragraphs("Alinea", 9) + `
---

## Akhir {#akhir}

Ini [bio](#glossary:bio) dan [KIM](#glossary:kim). Situs [KIM](https://www.kim.id/a) dan
[dinas](https://diskominfo.example/b), surel kantor@desa.id.

> [!TIP]
> Tulis nama
> pengguna sekarang.
`,
		"01-uji/01-satu.en.md": front("One", "Source A") + `
## Opening {#pembuka}

Page one about a [group](#glossary:kim). See the [last page](#akhir).

---

## Middle {#tengah}

` + paragraphs("Paragraph", 9) + `
---

## End {#akhir}

This [bio](#glossary:bio) and [group](#glossary:kim). A [site](https://www.kim.id/a) and
[another](https://diskominfo.example/b).

> [!TIP]
> Write the name
> of the user now.
`,
		"01-uji/02-dua.id.md": front("Dua", "Sumber C") + "\n## Sendiri {#sendiri}\n\nHanya bahasa Indonesia, tanpa apa-apa.\n",
	} {
		files[name] = &fstest.MapFile{Data: []byte(text), Mode: fs.ModePerm}
	}
	// Not Load, which asks for a quiz and both languages everywhere.
	c, err := lessons.Open(files)
	if err != nil {
		tb.Fatalf("open the test course: %v", err)
	}
	for _, u := range c.Modules[0].Units {
		if _, err := u.Lesson(lessons.ID); err != nil {
			tb.Fatalf("read %s: %v", u.ID, err)
		}
	}
	return c
}

func front(title string, sources ...string) string {
	text := "---\ntitle: " + title + "\nminutes: 10\nobjectives: [o]\nsources:\n"
	for _, s := range sources {
		text += "  - " + s + "\n"
	}
	return text + "---\n"
}

// paragraphs are blocks of two lines each at 38 columns, and of one at 76.
func paragraphs(word string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%s %d berbicara tentang akun resmi milik desa kita.\n\n", word, i)
	}
	return b.String()
}

// store is a progress.Store of which the reader only needs State.
type store struct {
	progress.Store
	unit progress.Unit // of every unit
	err  error
}

func (s *store) State(context.Context, string) (progress.State, error) {
	if s.err != nil {
		return progress.State{}, s.err
	}
	unit := s.unit
	return progress.State{Units: map[string]*progress.Unit{first: &unit, second: &unit}}, nil
}

var errDisk = errors.New("disk")

// desk is a reader with someone at it, and what the reader asked of the app.
type desk struct {
	t      testing.TB
	env    *screen.Env
	m      *Model
	store  *store
	drafts []progress.Draft
	sent   []tea.Msg // everything else
	shown  screen.Overlay
	hold   bool // commands wait in held
	held   []tea.Cmd
}

func newDesk(tb testing.TB, s *store, width, height int) *desk {
	tb.Helper()
	return newDeskAt(tb, s, first, "", width, height)
}

func newDeskAt(tb testing.TB, s *store, unit, page string, width, height int) *desk {
	tb.Helper()
	d := prepare(tb, s, unit, page)
	d.m.SetSize(width, height)
	d.run(d.m.Init())
	return d
}

// prepare makes a desk whose reader has not been started.
func prepare(tb testing.TB, s *store, unit, page string) *desk {
	tb.Helper()
	return prepareIn(tb, course(tb), s, unit, page)
}

func prepareIn(tb testing.TB, c *lessons.Course, s *store, unit, page string) *desk {
	tb.Helper()
	u, ok := c.Unit(unit)
	if !ok {
		tb.Fatalf("no unit %s", unit)
	}
	ids := 0
	env := &screen.Env{
		Ctx: context.Background(), Log: slog.New(slog.DiscardHandler), Store: s, Course: c, Pages: markdown.NewCache(),
		Who: progress.Participant{ID: "p"}, Text: i18n.For(i18n.Indonesian), Theme: theme.Dark, Styles: theme.New(theme.Dark, true),
		Now:   func() time.Time { return time.UnixMilli(1_800_000_000_000) },
		NewID: func() string { ids++; return fmt.Sprint(ids) },
	}
	d := &desk{t: tb, env: env, m: New(env, u, page), store: s}
	env.Record = d.record
	return d
}

// record is Env.Record.
func (d *desk) record(drafts ...progress.Draft) tea.Cmd {
	d.drafts = append(d.drafts, drafts...)
	return nil
}

// run runs a command and whatever follows from it.
func (d *desk) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	if d.hold {
		d.held = append(d.held, cmd)
		return
	}
	d.got(cmd())
}

func (d *desk) got(msg tea.Msg) {
	switch msg := msg.(type) {
	case nil:
	case screen.ShowMsg:
		d.shown = msg.Overlay
		d.shown.SetSize(60, 9)
	case screen.CloseMsg:
		d.shown = nil
	default:
		// tea.Batch and tea.Sequence give lists of commands.
		if v := reflect.ValueOf(msg); v.Kind() == reflect.Slice && v.Type().Elem() == reflect.TypeFor[tea.Cmd]() {
			for i := range v.Len() {
				d.run(v.Index(i).Interface().(tea.Cmd))
			}
			return
		}
		d.sent = append(d.sent, msg)
		d.run(d.m.Update(msg))
	}
}

// release runs what was held back, the last first, the way replies may come.
func (d *desk) release() {
	d.hold = false
	held := d.held
	d.held = nil
	for i := len(held) - 1; i >= 0; i-- {
		d.run(held[i])
	}
}

// press presses keys, in the dialog if there is one.
func (d *desk) press(names ...string) {
	d.t.Helper()
	for _, name := range names {
		msg := screen.PressOf(name)
		if d.shown != nil {
			d.run(d.shown.Update(msg))
			continue
		}
		d.run(d.m.Update(msg))
	}
}

// fill answers the dialog for a text.
func (d *desk) fill(s subject, text string) {
	d.t.Helper()
	if _, ok := d.shown.(*overlay.Input); !ok {
		d.t.Fatalf("%T is open, want a field", d.shown)
	}
	d.shown = nil
	d.run(d.m.Update(overlay.TypedMsg{ID: d.m.dialog(s), Text: text}))
}

// look searches for a text.
func (d *desk) look(text string) {
	d.t.Helper()
	d.press("/")
	d.fill(ofSearch, text)
}

// speak changes the language the way the app does.
func (d *desk) speak(lang string) {
	d.env.Text = i18n.For(lang)
	d.run(d.m.Update(screen.ChangedMsg{}))
}

func (d *desk) resize(width, height int) {
	d.m.SetSize(width, height)
	d.run(d.m.Update(screen.ResizedMsg{}))
}

// click clicks on a text.
func (d *desk) click(text string) {
	d.t.Helper()
	for y, line := range strings.Split(d.screen(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			d.run(d.m.Update(tea.MouseClickMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft}))
			return
		}
	}
	d.t.Fatalf("nothing says %q to click on:\n%s", text, d.screen())
}

// line is the line of the screen that has a text, or -1.
func (d *desk) line(text string) int {
	return slices.IndexFunc(strings.Split(d.screen(), "\n"), func(line string) bool { return strings.Contains(line, text) })
}

func (d *desk) screen() string { return ansi.Strip(d.m.View()) }

func (d *desk) want(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if !strings.Contains(d.screen(), text) {
			d.t.Errorf("%q is missing in:\n%s", text, d.screen())
		}
	}
}

func (d *desk) wantNot(texts ...string) {
	d.t.Helper()
	for _, text := range texts {
		if strings.Contains(d.screen(), text) {
			d.t.Errorf("%q is too much in:\n%s", text, d.screen())
		}
	}
}

func (d *desk) wantTitle(text string) {
	d.t.Helper()
	if !strings.Contains(d.m.Title(), text) {
		d.t.Errorf("title is %q, want %q in it", d.m.Title(), text)
	}
}

// recorded takes the drafts so far, in words.
func (d *desk) recorded() []string {
	var words []string
	for _, draft := range d.drafts {
		word := string(draft.Kind)
		switch body := draft.Body.(type) {
		case progress.Place:
			word += " " + body.Key()
		case progress.BookmarkedBody:
			word += fmt.Sprintf(" %s %t", body.Place.Key(), body.On)
		case progress.NotedBody:
			word += fmt.Sprintf(" %s %q", body.Place.Key(), body.Text)
		}
		if draft.Item != "" {
			word += " @" + draft.Item
		}
		words = append(words, word)
	}
	d.drafts = nil
	return words
}

func (d *desk) wantRecorded(want ...string) {
	d.t.Helper()
	if got := d.recorded(); strings.Join(got, "; ") != strings.Join(want, "; ") {
		d.t.Errorf("recorded %q, want %q", got, want)
	}
}

// wasSent reports whether a message like that went to the app.
func wasSent[T comparable](d *desk, want T) bool {
	for _, msg := range d.sent {
		if got, ok := msg.(T); ok && got == want {
			return true
		}
	}
	return false
}

// wantTold fails unless the participant was told a sentence.
func (d *desk) wantTold(text string) {
	d.t.Helper()
	if !wasSent(d, screen.NoticeMsg{Text: text}) {
		d.t.Errorf("nobody was told %q, but %v", text, d.sent)
	}
}
