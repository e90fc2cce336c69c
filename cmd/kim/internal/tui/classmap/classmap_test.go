package classmap_test

import (
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/classmap"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

const class = "kelas"

// player uses the view the way a trainer does. Commands run to their end before
// the next key, but those that are held.
type player struct {
	tb            testing.TB
	env           *screen.Env
	model         *classmap.Model
	width, height int
	asked         []tea.Msg // what the view asked the app for
	hold          bool      // replies wait
	held          []tea.Msg
}

func now() time.Time { return tuitest.Now() }

// size is that of the body in windows of 40x12, 80x24 and 120x40.
type size struct{ width, height int }

func narrow() size { return size{38, 10} }
func usual() size  { return size{76, 20} }
func wide() size   { return size{96, 36} }

func open(tb testing.TB, people int, s size) *player {
	tb.Helper()
	store := tuitest.OpenStore(tb, tb.TempDir())
	fill(tb, store, people)
	env := &screen.Env{
		Ctx: context.Background(), Log: slog.New(slog.DiscardHandler), Store: store, Classes: store, Region: region.Karanganyar(), Course: tuitest.Course(tb),
		Class: progress.Class{ID: class, Name: "Kelas Jaten"}, Text: i18n.For(i18n.Indonesian),
		Theme: theme.Dark, Styles: theme.New(theme.Dark, true), Now: now,
	}
	p := &player{tb: tb, env: env, model: classmap.New(env), width: s.width, height: s.height}
	p.model.SetSize(s.width, s.height)
	p.run(p.model.Init())
	return p
}

func (p *player) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		for _, c := range msg {
			p.run(c)
		}
	case nil:
	case screen.PersonMsg, screen.PapersMsg, screen.ViewMsg:
		p.asked = append(p.asked, msg)
	default:
		if !strings.Contains(fmt.Sprintf("%T", msg), "classmap.") {
			return // the cursor blinks
		}
		if p.hold {
			p.held = append(p.held, msg)
			return
		}
		p.send(msg)
	}
}

func (p *player) send(msg tea.Msg) {
	p.tb.Helper()
	p.run(p.model.Update(msg))
	if err := screentest.Fits(p.model.View(), p.width, p.height); err != nil {
		p.tb.Fatal(err)
	}
}

func (p *player) press(keys ...string) {
	p.tb.Helper()
	for _, name := range keys {
		p.send(screen.PressOf(name))
	}
}

func (p *player) typing(text string) {
	p.tb.Helper()
	for _, c := range text {
		p.press(string(c))
	}
}

// text is what the view shows, without colours and trailing blanks.
func (p *player) text() string {
	lines := strings.Split(ansi.Strip(p.model.View()), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

func (p *player) want(texts ...string) {
	p.tb.Helper()
	for _, text := range texts {
		if !strings.Contains(p.text(), text) {
			p.tb.Fatalf("%q is not on the screen:\n%s", text, p.text())
		}
	}
}

func (p *player) wantNot(texts ...string) {
	p.tb.Helper()
	for _, text := range texts {
		if strings.Contains(p.text(), text) {
			p.tb.Fatalf("%q is on the screen:\n%s", text, p.text())
		}
	}
}

// selected is the line that Enter opens.
func (p *player) selected() string {
	for line := range strings.Lines(p.text()) {
		if strings.HasPrefix(line, "▌") {
			return strings.TrimSpace(strings.TrimRight(line, "│█\n"))
		}
	}
	return ""
}

func id(i int) string { return fmt.Sprintf("p%05d", i) }

// fill makes a class of people from five districts. The first ones have begun.
func fill(tb testing.TB, store progress.ClassStore, n int) {
	tb.Helper()
	if err := store.SaveClass(tb.Context(), progress.Class{ID: class, Name: "Kelas Jaten"}); err != nil {
		tb.Fatal(err)
	}
	places := [][2]safe.Text{{"Jaten", "Ngringo"}, {"Jaten", "Jati"}, {"Kerjo", "Karangrejo"}, {"Karanganyar", "Tegalgede"}, {"Kartasura", "Pabelan"}}
	names := []string{"Siti Aminah", "Budi Santoso", "Rini Wulandari", "Agus", "Sri Lestari", "Joko Widagdo", "Dewi"}
	var people []progress.Participant
	var drafts []progress.Draft
	for i := range n {
		where := places[i%len(places)]
		people = append(people, progress.Participant{
			ID: id(i), Name: safe.Text(fmt.Sprintf("%s %05d", names[i%len(names)], i)), KIM: "KIM " + where[1],
			District: where[0], Village: where[1], Code: safe.Text(fmt.Sprintf("K%05d", i)),
		})
		drafts = append(drafts, about(i, progress.KindEnrolled, progress.Elsewhere, class, 0, progress.EnrolledBody{On: true}))
	}
	if err := store.Admit(tb.Context(), people, drafts, func(int) {}); err != nil {
		tb.Fatal(err)
	}
	if n == 0 {
		return
	}
	course := tuitest.Course(tb)
	var learned []progress.Draft
	for i, day := range []int{40, 9, 2, 0} {
		for j, module := range course.Modules[:4-i] {
			for k, unit := range module.Units {
				if j < 3-i || k == 0 {
					learned = append(learned, about(i, progress.KindRead, unit.ID, "", day, progress.ReadBody{}))
				}
			}
		}
	}
	m := course.Modules
	failed := progress.FinishedBody{Run: "r", Percent: 40, PassMark: 70}
	help := progress.ReportedBody{Report: "r1", Kind: progress.ObstacleUnderstand, Note: "Bingung"}
	learned = append(
		learned,
		about(1, progress.KindFinished, quizOf(course.Modules[5].Units), "", 9, failed),
		about(2, progress.KindReported, m[1].Units[0].ID, "", 2, help),
	)
	for _, unit := range m[4].Units {
		learned = append(learned, about(0, progress.KindOverrode, unit.ID, "", 3, progress.OverrodeBody{Done: true, Reason: "Luring", By: "Bu Rini"}))
	}
	if _, err := store.Record(tb.Context(), learned...); err != nil {
		tb.Fatal(err)
	}
}

func quizOf(units []*lessons.Unit) string {
	for _, unit := range units {
		if unit.Kind == lessons.KindQuiz {
			return unit.ID
		}
	}
	return ""
}

func about(i int, kind progress.Kind, unit, item string, daysAgo int, body any) progress.Draft {
	return progress.Draft{
		Participant: id(i), At: now().AddDate(0, 0, -daysAgo), Course: "kim", Version: "1", Unit: unit, Item: item, Kind: kind, Body: body,
	}
}

func TestLook(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]size{"40x12": narrow(), "80x24": usual(), "120x40": wide()} {
		for _, lang := range []string{i18n.Indonesian, i18n.English} {
			for place, keys := range map[string][]string{
				"people": nil, "sorted": {"s", "S"}, "districts": {"g"}, "villages": {"g", "3"}, "filter": {"/", "s", "i"},
			} {
				t.Run(name+"-"+lang+"-"+place, func(t *testing.T) {
					t.Parallel()
					p := open(t, 60, s)
					p.env.Text = i18n.For(lang)
					p.send(screen.ChangedMsg{})
					p.press(keys...)
					golden.RequireEqual(t, []byte(p.text()+"\n"))
				})
			}
		}
	}
}

func TestLettersTellTheState(t *testing.T) {
	t.Parallel()
	p := open(t, 10, usual())
	p.want("S S S M s*", "S ! ·", "U ·", "· belum", "Sekelas")
}

// TestScrollsThroughEveryone goes down and up through all pages.
func TestScrollsThroughEveryone(t *testing.T) {
	t.Parallel()
	const n = 200 // more than are kept at once
	p := open(t, n, usual())
	seen := map[string]bool{}
	var down []string
	for range n {
		line := p.selected()
		if seen[line] {
			t.Fatalf("%q comes twice", line)
		}
		seen[line] = true
		down = append(down, line)
		p.press("down")
	}
	p.want("baris 186–200 dari 200")
	for i := n - 1; i >= 0; i-- {
		if p.selected() != down[i] {
			t.Fatalf("on the way up, row %d is %q, want %q", i, p.selected(), down[i])
		}
		p.press("up")
	}
	p.want("baris 1–15 dari 200")
	p.press("end")
	if p.selected() != down[n-1] {
		t.Fatalf("the end is %q", p.selected())
	}
	p.want("baris 186–200 dari 200")
	for i := n - 1; i > n-100; i-- {
		if p.selected() != down[i] {
			t.Fatalf("up from the end, row %d is %q, want %q", i, p.selected(), down[i])
		}
		p.press("up")
	}
	p.press("pgup", "pgup", "home")
	if p.selected() != down[0] {
		t.Fatalf("the beginning is %q", p.selected())
	}
}

// TestQuickKeysAreNotLost presses keys more quickly than rows come.
func TestQuickKeysAreNotLost(t *testing.T) {
	t.Parallel()
	p := open(t, 500, usual())
	quick := func(key string, times int) {
		t.Helper()
		p.hold, p.held = true, nil
		for range times {
			p.press(key)
		}
		p.hold = false
		for _, msg := range p.held {
			p.send(msg)
		}
	}
	p.press("down")
	quick("pgdown", 20)
	p.want("baris 288–302 dari 500")
	quick("pgup", 18)
	p.want("baris 32–46 dari 500")
	quick("pgdown", 99)
	p.want("baris 486–500 dari 500")
	quick("pgup", 99)
	p.want("baris 1–15 dari 500")
}

func TestFilterTakesTheNewestReply(t *testing.T) {
	t.Parallel()
	p := open(t, 60, usual())
	p.press("/")
	p.hold = true
	p.typing("bud")
	if len(p.held) != 3 {
		t.Fatalf("%d requests for three letters", len(p.held))
	}
	p.hold = false
	for i := len(p.held) - 1; i >= 0; i-- { // the newest one is answered first
		p.send(p.held[i])
	}
	p.want("9 dari 60", "/ bud", "Budi Santoso 00001")
	p.wantNot("Siti")
	p.typing(" 00008")
	p.want("1 dari 60", "Budi Santoso 00008")
	p.press("enter") // ends the typing
	if p.model.Cursor() != nil || len(p.asked) > 0 {
		t.Fatal("still typing, or a person was opened")
	}
	p.want("saring: bud 00008")
	p.press("enter")
	if p.asked[0] != (screen.PersonMsg{Person: id(8)}) {
		t.Fatalf("opened %v", p.asked)
	}
	p.press("esc")
	p.want("baris 1–15 dari 60")
	p.typing("/xyz")
	p.want("Tidak ada peserta yang cocok", "0 dari 60")
}

func TestSorting(t *testing.T) {
	t.Parallel()
	p := open(t, 60, usual())
	p.want("urut: nama A–Z", "Nama↑")
	p.press("S")
	p.want("urut: nama Z–A", "Nama↓")
	p.press("s", "s", "S")
	p.want("urut: selesai paling banyak", "Selesai↓")
	if !strings.Contains(p.selected(), "Siti Aminah 00000") {
		t.Fatalf("most done: %q", p.selected())
	}
	p.press("s", "S")
	p.want("urut: paling baru aktif", "Terakhir↓")
	if !strings.Contains(p.selected(), "Agus 00003") {
		t.Fatalf("latest: %q", p.selected())
	}
	p.send(tea.MouseClickMsg{X: 4, Y: 2, Button: tea.MouseLeft})
	p.want("urut: nama A–Z")
}

func TestAreas(t *testing.T) {
	t.Parallel()
	p := open(t, 60, wide())
	p.press("g")
	p.want("14 dari 17 kecamatan belum ada peserta: Colomadu, Gondangrejo", "belum ada peserta", "Kartasura", "Seluruh kelas")
	p.press("enter") // everybody
	p.want("dari 60")
	p.press("g", "3") // Jaten
	p.want("6 dari 8 desa/kel. belum ada peserta", "Semua di Jaten", "Ngringo")
	p.typing("/ngri")
	p.wantNot("Semua di", "Dagen  ")
	p.press("enter", "down", "up", "enter")
	p.want("Jaten › Ngringo", "dari 12")
	p.press("esc")
	if !strings.Contains(p.selected(), "Ngringo") {
		t.Fatalf("went up to %q", p.selected())
	}
	p.press("esc")
	if !strings.Contains(p.selected(), "Jaten") {
		t.Fatalf("went up to %q", p.selected())
	}
	p.press("esc")
	p.want("urut: nama A–Z")
	for _, b := range p.model.ShortHelp() {
		if b.Enabled() && b.Help().Key == "esc" {
			t.Error("Esc does not leave the class where the view begins")
		}
	}
}

// TestPassedIsOfAllThatCanBePassed lets somebody pass everything but the lessons.
func TestPassedIsOfAllThatCanBePassed(t *testing.T) {
	t.Parallel()
	p := open(t, 5, wide())
	units := slices.Clone(p.env.Course.Tests)
	for _, module := range p.env.Course.Modules {
		for _, unit := range module.Units {
			if unit.Kind == lessons.KindQuiz || unit.Kind == lessons.KindDrama {
				units = append(units, unit)
			}
		}
	}
	var drafts []progress.Draft
	for _, unit := range units {
		drafts = append(drafts, about(4, progress.KindFinished, unit.ID, "", 1, progress.FinishedBody{Run: "r", Percent: 90, PassMark: 70, Passed: true}))
	}
	if _, err := p.env.Classes.Record(t.Context(), drafts...); err != nil {
		t.Fatal(err)
	}
	p.press("g")
	p.want("Kartasura")
	for line := range strings.Lines(p.text()) {
		if strings.Contains(line, "Kartasura") && strings.Contains(line, "100%") {
			t.Errorf("the practices are not done: %q", line)
		}
	}
	p.press("g")
	p.want("kemarin")
}

func TestOtherRegionsAreNotAskedForKaranganyar(t *testing.T) {
	t.Parallel()
	p := open(t, 0, usual())
	p.want("Kelas ini belum ada pesertanya")
	people := []progress.Participant{{ID: "a", Name: "Ani", Code: "1", District: "Baki", Village: "Gentan"}, {ID: "b", Name: "Badu", Code: "2"}}
	var drafts []progress.Draft
	for _, who := range people {
		d := about(0, progress.KindEnrolled, progress.Elsewhere, class, 0, progress.EnrolledBody{On: true})
		d.Participant = who.ID
		drafts = append(drafts, d)
	}
	if err := p.env.Classes.Admit(t.Context(), people, drafts, func(int) {}); err != nil {
		t.Fatal(err)
	}
	p.send(screen.FreshMsg{})
	p.want("Ani", "Badu")
	p.press("g")
	p.want("Baki", "(kecamatan tidak diisi)")
	p.wantNot("Jaten", "belum ada peserta")
	p.press("2", "1")
	p.want("Badu", "(kecamatan tidak diisi) › (desa tidak diisi)")
	p.wantNot("Ani")
}

func TestFreshKeepsTheSelection(t *testing.T) {
	t.Parallel()
	p := open(t, 200, usual())
	for range 80 {
		p.press("down")
	}
	p.press("up", "up", "up")
	was, position := p.selected(), strings.SplitN(p.text(), "\n", 3)[1]
	p.send(screen.FreshMsg{})
	if p.selected() != was || strings.SplitN(p.text(), "\n", 3)[1] != position {
		t.Fatalf("%q became %q", was, p.selected())
	}
	early := progress.Participant{ID: "new", Name: "Aaa", Code: "x"}
	d := about(0, progress.KindEnrolled, progress.Elsewhere, class, 0, progress.EnrolledBody{On: true})
	d.Participant = early.ID
	if err := p.env.Classes.Admit(t.Context(), []progress.Participant{early}, []progress.Draft{d}, func(int) {}); err != nil {
		t.Fatal(err)
	}
	p.send(screen.FreshMsg{})
	if p.selected() != was {
		t.Fatalf("%q became %q", was, p.selected())
	}
	p.want("dari 201")
	p.hold = true
	p.send(screen.FreshMsg{})
	p.send(screen.FreshMsg{}) // while the first one is still being answered
	p.hold = false
	for _, msg := range p.held {
		p.send(msg)
	}
	if p.selected() != was {
		t.Fatalf("%q became %q", was, p.selected())
	}
}

func TestClickOpens(t *testing.T) {
	t.Parallel()
	p := open(t, 60, usual())
	p.send(tea.MouseWheelMsg{Button: tea.MouseWheelDown})
	p.send(tea.MouseClickMsg{X: 5, Y: 3, Button: tea.MouseLeft})
	if len(p.asked) != 1 || p.asked[0] != (screen.PersonMsg{Person: id(3)}) {
		t.Fatalf("opened %v:\n%s", p.asked, p.text())
	}
	p.send(tea.MouseClickMsg{X: 5, Y: 19, Button: tea.MouseLeft})
	if len(p.asked) != 1 {
		t.Fatalf("the legend opened %v", p.asked)
	}
}

// broken is a store that cannot be read for a while.
type broken struct {
	progress.ClassStore
	err error
}

func (b *broken) Members(ctx context.Context, q progress.MemberQuery) ([]progress.Member, error) {
	if b.err != nil {
		return nil, b.err
	}
	return b.ClassStore.Members(ctx, q)
}

func TestCannotRead(t *testing.T) {
	t.Parallel()
	p := open(t, 60, usual())
	store := &broken{ClassStore: p.env.Classes, err: progress.ErrBusy}
	p.env.Classes = store
	p.press("s")
	p.want(p.env.Text.Class.Failed[:20])
	store.err = nil
	p.press("r")
	p.want("dari 60")
}

// What the status line says can be changed there by a click.
func TestStatusCanBeClicked(t *testing.T) {
	t.Parallel()
	p := open(t, 20, usual())
	p.click("urut: nama A–Z")
	p.want("s urut: wilayah A–Z · g per wilayah")
	p.click("g per wilayah")
	p.want("Wilayah · g per orang")
	p.click("per orang")
	p.want("urut: wilayah A–Z")
	p.press("/")
	p.typing("bud")
	p.press("enter")
	p.click("saring: bud")
	p.want("/ bud")
}

// The last row says in plain words what its digits are.
func TestLastRowIsOfTheClass(t *testing.T) {
	t.Parallel()
	for _, s := range []size{narrow(), usual()} {
		p := open(t, 60, s)
		p.want("ari 10 bagian", "1%")
	}
	p := open(t, 60, usual())
	p.want("Sekelas: dari 10 bagian selesai   1 0 0 · 0", "1–10: modul")
}

// A district whose people are in no KIM is seen at a glance.
func TestDistrictsWithoutKIMAreNamed(t *testing.T) {
	t.Parallel()
	p := open(t, 20, usual())
	who := progress.Participant{ID: "tanpa-kim", Name: "Wagiyo", District: "Matesih", Village: "Ngadiluwih"}
	enrolled := progress.Draft{
		Participant: who.ID, At: now(), Unit: progress.Elsewhere, Item: class, Kind: progress.KindEnrolled, Body: progress.EnrolledBody{On: true},
	}
	if err := p.env.Classes.Admit(t.Context(), []progress.Participant{who}, []progress.Draft{enrolled}, func(int) {}); err != nil {
		t.Fatal(err)
	}
	p.press("g")
	p.want("1 kecamatan ada pesertanya, belum ada KIM: Matesih")
	p.press("end", "pgup")
	p.want(" !0 ")
}

// click clicks on a text.
func (p *player) click(text string) {
	p.tb.Helper()
	p.want(text)
	for y, line := range strings.Split(p.text(), "\n") {
		if before, _, found := strings.Cut(line, text); found {
			p.send(tea.MouseClickMsg{X: ansi.StringWidth(before), Y: y, Button: tea.MouseLeft})
			return
		}
	}
}
