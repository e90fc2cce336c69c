package calendar_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
)

// unitID is the practice with the calendar.
const unitID = "rencana/kalender"

// course has one practice, with the calendar.
func course(tb testing.TB) *lessons.Course {
	tb.Helper()
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	add("course.yaml", "id: uji\nversion: \"1.0\"\nlanguages: [id, en]\ntitle:\n  id: Kursus uji\n  en: Test course\npass_mark: 70\n")
	for _, lang := range []string{"id", "en"} {
		add("glossary."+lang+".md", "## KIM {#kim}\n\nKIM.\n")
		add("01-rencana/module."+lang+".md", "---\ntitle: Rencana\nsummary: Rencana.\nobjectives:\n  - id: plan\n    text: Rencana\n---\n\nRencana.\n")
		add("01-rencana/01-kalender."+lang+".md", "---\ntitle: Kalender dua pekan\nkind: practice\nminutes: 20\nobjectives: [plan]\n"+
			"sources: [Kit uji]\nworkbench: calendar\n---\n\nRencana.\n\n## Isi {#isi}\n\n- [ ] Sudah diisi\n")
	}
	c, err := lessons.Open(files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

// planner has the calendar open.
type planner struct {
	*tuitest.Robot
	t     *testing.T
	store progress.Store
	say   i18n.Calendar
	files map[string][]byte // what was exported, by name
}

// with starts a session on a store, in which files are kept in a map.
func with(t *testing.T, store progress.Store, c tuitest.Config) *planner {
	t.Helper()
	p := &planner{t: t, store: store, say: i18n.For(c.Lang).Calendar, files: make(map[string][]byte)}
	c.Store, c.Course = store, course(t)
	c.Export = func(name string, data []byte) (string, error) {
		p.files[name] = data
		return "/berkas/" + name, nil
	}
	p.Robot = tuitest.New(t, c)
	return p
}

// toCalendar goes there from the first page.
func (p *planner) toCalendar() {
	p.t.Helper()
	p.Press("1", "1", "w")
	p.Want(p.say.Title)
}

func open(t *testing.T, lang string, width, height int) *planner {
	t.Helper()
	p := with(t, progresstest.NewMemory(), tuitest.Config{Lang: lang, Width: width, Height: height})
	p.Press("enter", "enter", "enter", "3", "enter", "0")
	p.toCalendar()
	return p
}

// again is the program after a kill: a new one on what the store has.
func (p *planner) again() *planner {
	p.t.Helper()
	again := with(p.t, p.store, tuitest.Config{Lang: "id"})
	again.Press("1")
	again.toCalendar()
	return again
}

// plan is what is recorded, and how often.
func (p *planner) plan() (plan practice.Plan, times int) {
	p.t.Helper()
	people, err := p.store.Participants(context.Background())
	if err != nil {
		p.t.Fatal(err)
	}
	for event, err := range p.store.Events(context.Background(), people[0].ID) {
		if err != nil {
			p.t.Fatal(err)
		}
		if event.Kind != progress.KindEvidenced {
			continue
		}
		var body progress.EvidencedBody
		if err := json.Unmarshal(event.Body, &body); err != nil {
			p.t.Fatal(err)
		}
		if event.Unit != unitID || event.Item != "workbench" || body.Kind != "workbench" {
			p.t.Errorf("recorded as %s %s %s", event.Unit, event.Item, body.Kind)
		}
		times++
		if plan, err = practice.ParsePlan(string(body.Text)); err != nil {
			p.t.Fatal(err)
		}
	}
	return plan, times
}

func (p *planner) wantPlan(want string) {
	p.t.Helper()
	if plan, _ := p.plan(); plan.String() != want {
		p.t.Errorf("recorded is\n%s\nwant\n%s", plan, want)
	}
}

// The storyboard of the whole screen, in both languages and three sizes.
func TestGolden(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
		for _, lang := range []string{"id", "en"} {
			t.Run(fmt.Sprintf("%dx%d-%s", size[0], size[1], lang), func(t *testing.T) {
				t.Parallel()
				p := open(t, lang, size[0], size[1])
				var out strings.Builder
				shot := func(name string, keys ...string) {
					p.Press(keys...)
					fmt.Fprintf(&out, "======== %s\n%s\n", name, p.Screen())
				}
				shot("empty")
				shot("a fixed day becomes a post", "enter")
				shot("form", "enter")
				shot("list of days", "1")
				shot("list of topic areas", "esc", "2")
				shot("chosen", "2")
				shot("source", "5")
				p.Type("bidan desa")
				shot("next field", "enter")
				shot("checker", "7")
				p.Type("Budi")
				shot("status", "enter", "enter")
				shot("complete", "3")
				shot("back in the list", "0")
				shot("new post", "a")
				p.Press("3")
				p.Type("Jadwal posyandu dan imunisasi bulan Desember di semua dusun")
				shot("two posts", "enter", "esc")
				shot("a month", "v")
				shot("delete", "x")
				shot("export", "esc", "e")
				shot("exported", "2")
				shot("help", "esc", "?")
				golden.RequireEqual(t, []byte(out.String()))
			})
		}
	}
}

// Keys alone: everything is recorded as it is made, and is there after a kill.
func TestPlanByKeys(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 80, 24)
	p.Want("Sen 23 Nov – Min 6 Des 2026", "0 unggahan", "Rab 25 Nov", "☆ Hari Guru Nasional", "☆ Hari Menanam Pohon Indonesia")
	p.Press("a")
	p.Want("Unggahan baru", "Peserta 1")
	if _, times := p.plan(); times != 0 {
		t.Error("an empty entry is recorded")
	}
	p.Press("enter")
	p.Type("Jadwal posyandu")
	p.Press("enter")
	p.Want("Ubah unggahan")
	p.wantPlan("2026-11-25,,Jadwal posyandu,,,Peserta 1,,ide\n")
	p.Press("enter", "3") // format: Reels, then on to the source
	p.Press("enter")
	p.Type("bidan")
	p.Press("enter", "enter", "enter", "enter") // the writer stays
	p.Type("Budi")
	p.Press("enter", "enter", "2") // ditulis
	p.wantPlan("2026-11-25,,Jadwal posyandu,Reels,bidan,Peserta 1,Budi,ditulis\n")
	p.Press("1", "end", "enter") // the last day of the list
	p.wantPlan("2027-01-03,,Jadwal posyandu,Reels,bidan,Peserta 1,Budi,ditulis\n")
	p.Press("home", "right", "left", "left")
	p.wantPlan("2027-01-02,,Jadwal posyandu,Reels,bidan,Peserta 1,Budi,ditulis\n")
	p.Press("1", "home", "enter")
	empty := func() {
		for range 30 {
			p.Press("backspace")
		}
	}
	for _, wrong := range []string{"besok", "31/11", "1/13/2026", "1/1/1999", "1/2/3/4", "99999999999999999999/1"} {
		empty()
		p.Type(wrong)
		p.Press("enter")
		p.Want("Belum terbaca", wrong)
	}
	empty()
	p.Type("24/11")
	p.Press("enter", "esc")
	p.wantPlan("2026-11-24,,Jadwal posyandu,Reels,bidan,Peserta 1,Budi,ditulis\n")
	p.Want("Sel 24 Nov", "Jadwal posyandu", "Reels · ditulis", "✓ lengkap")

	again := p.again()
	again.Want("Sel 24 Nov", "Jadwal posyandu", "1 unggahan")
	again.Press("x")
	again.Want("Hapus unggahan ini?", "Jadwal posyandu, Selasa, 24 November 2026")
	again.Press("1")
	again.Want("1 unggahan")
	again.Press("x", "2")
	again.Want("0 unggahan", "Dihapus: Jadwal posyandu")
	again.wantPlan("")
}

func TestPlanByMouse(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{40, 12}, {80, 24}, {200, 60}} {
		p := open(t, "id", size[0], size[1])
		p.Click("Hari Guru")
		p.WantNot("☆ Hari Guru")
		p.Want("Hari Guru Nasional", "! 2 saran")
		p.Click("Hari Guru")
		p.Want("Ubah unggahan", "25 Nov")
		p.Click("Judul")
		p.Type(": acara di SD")
		p.Press("enter")
		p.Click("Format")
		p.Click("carousel")
		p.wantPlan("2026-11-25,,Hari Guru Nasional: acara di SD,carousel,,Peserta 1,,ide\n")
		p.Wheel(10)
		p.Click("Hapus unggahan ini")
		p.Click("2  Hapus")
		p.Want("☆ Hari Guru", "Dihapus: Hari Guru Nasional: acara")
	}
}

// The findings about an entry are shown, and said in full on demand.
func TestAdvice(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 80, 24)
	p.Press("enter")
	p.Want("! 2 saran", "Sumber belum diisi.", "Pemeriksa belum ditunjuk.")
	p.Press("s")
	p.Want("Saran", "Mencari sumber pada hari terbit sering terlambat.", "Mata kedua")
	p.Press("esc", "enter", "7")
	p.Type("peserta 1")
	p.Press("enter")
	p.Want("Peserta 1 menulis dan memeriksa sendiri")
}

// Two weeks from today's week on; a month; earlier and later.
func TestPeriods(t *testing.T) {
	t.Parallel()
	p := open(t, "en", 80, 24)
	p.Want("Mon 23 Nov – Sun 6 Dec 2026")
	p.Press("n")
	p.Want("Mon 7 Dec – Sun 20 Dec 2026", "☆ Human Rights Day")
	p.Press("p", "left")
	p.Want("Mon 9 Nov – Sun 22 Nov 2026")
	p.Press("v")
	p.Want("November 2026", "Heroes' Day", "Teachers' Day")
	p.Press("right", "right")
	p.Want("January 2027", "Village Day")
	p.Press("enter", "t")
	p.Want("November 2026", "0 posts · 1 on other dates")
	p.Press("v")
	p.Want("Mon 23 Nov – Sun 6 Dec 2026")
}

// A date in another period takes the list there.
func TestListFollowsTheEntry(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 80, 24)
	p.Press("enter", "enter", "1", "home", "enter")
	for range 20 {
		p.Press("backspace")
	}
	p.Type("17.8.27")
	p.Press("enter", "0")
	p.Want("Sen 16 Agu – Min 29 Agu 2027", "▌ 1  Sel 17 Agu", "Hari Guru Nasional")
}

// Words that are chosen from a list are said in the language of the session,
// also in files, however they were written.
func TestWordsFollowTheLanguage(t *testing.T) {
	t.Parallel()
	r := with(t, tuitest.OpenStore(t, t.TempDir()), tuitest.Config{})
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0")
	r.toCalendar()
	r.Press("enter", "enter", "2", "2", "enter", "esc", "4", "1", "esc")
	r.Want("foto · ide")
	r.Press("L")
	r.Want("photo · idea", "Hari Guru Nasional")
	r.WantNot("☆ National Teachers' Day") // it is planned
	r.Press("e", "2")
	r.Want("The calendar is saved in /berkas/content-calendar-2026-11-23.csv")
	file := string(r.files["content-calendar-2026-11-23.csv"])
	if want := "2026-11-25,Health,Hari Guru Nasional,photo,,Peserta 1,,idea"; !strings.Contains(file, want) || !strings.Contains(file, "Topic area") {
		t.Errorf("the file holds %q", file)
	}
	r.Press("esc", "enter", "2")
	r.Want("▌2  Health")
}

func TestExports(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 40, 12)
	p.Press("e") // nothing to export yet
	p.WantNot(p.say.ExportTitle)
	p.Press("enter")
	for key, begin := range map[string]string{"1": "PK", "2": "\ufeffTanggal", "3": "BEGIN:VCALENDAR"} {
		p.Press("e", key)
		p.Want(p.say.Exported)
		p.Press("esc")
		found := false
		for _, data := range p.files {
			found = found || strings.HasPrefix(string(data), begin)
		}
		if !found {
			t.Errorf("no file begins with %q", begin)
		}
	}
	if len(p.files) != 3 {
		t.Errorf("%d files", len(p.files))
	}
}

// A text that is no plan is kept until somebody decides about it.
func TestDamagedPlan(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 80, 24)
	people, err := p.store.Participants(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	const stray = "Senin: posyandu"
	_, err = p.store.Record(context.Background(), progress.Draft{
		Participant: people[0].ID, At: tuitest.Now(), Course: "uji", Version: "1.0", Unit: unitID, Item: "workbench", Lang: "id",
		Kind: progress.KindEvidenced, Body: progress.EvidencedBody{Kind: "workbench", Text: stray},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, size := range [][2]int{{40, 12}, {80, 24}} {
		p = p.again()
		p.Resize(size[0], size[1])
		p.Want("Kalender belum terbaca", "1  Simpan tulisan lama ke berkas", "2  Mulai kalender baru")
		p.Press("1")
		if got := string(p.files["kalender-konten.txt"]); got != stray {
			t.Errorf("the file holds %q", got)
		}
		p.Press("esc", "2")
		p.Want("☆ Hari Guru")
	}
	p = p.again()
	p.Want("Kalender belum terbaca") // nothing was overwritten
	p.Press("2", "enter")
	p.again().Want("Hari Guru Nasional", "1 unggahan")
}

// Text from people and files cannot drive the terminal, and what is too long is cut.
func TestHostileText(t *testing.T) {
	t.Parallel()
	p := open(t, "id", 80, 24)
	p.Press("a", "3")
	p.Paste("Awas\x1b[31m \u202e, \"kutip\"\nbaris dua " + strings.Repeat("panjang ", 40))
	p.Press("enter")
	p.Want("Terlalu panjang, jadi dipotong")
	plan, _ := p.plan()
	if title := plan.Entries[0].Title; !strings.HasPrefix(title, "Awas , \"kutip\" baris dua panjang") && !strings.HasPrefix(title, "Awas, \"kutip\"") || lipgloss.Width(title) > 120 {
		t.Errorf("title %q", title)
	}
	p.again().Want("Awas")
}

// Whatever is pressed in any window, the frame fits, and what is recorded is a plan.
func TestAnyKeys(t *testing.T) {
	t.Parallel()
	keys := []string{
		"1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "enter", "enter", "enter", "up", "down", "left", "right", "a", "x", "s", "n", "p",
		"v", "t", "e", "home", "end", "pgdown", "space", "backspace", "L", "?", "!", "/", "tab",
	}
	rapid.Check(t, func(rt *rapid.T) {
		p := open(t, "id", rapid.IntRange(40, 130).Draw(rt, "width"), rapid.IntRange(12, 50).Draw(rt, "height"))
		for range rapid.IntRange(1, 50).Draw(rt, "steps") {
			switch rapid.IntRange(0, 12).Draw(rt, "what") {
			case 0:
				p.Resize(rapid.IntRange(38, 200).Draw(rt, "w"), rapid.IntRange(10, 60).Draw(rt, "h"))
			case 1:
				p.ClickAt(rapid.IntRange(0, 90).Draw(rt, "x"), rapid.IntRange(0, 30).Draw(rt, "y"))
			default:
				p.Press(rapid.SampledFrom(keys).Draw(rt, "key"))
			}
			if err := p.Fits(); err != nil {
				rt.Fatal(err)
			}
		}
		p.plan()
	})
}
