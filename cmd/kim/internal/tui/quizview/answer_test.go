package quizview

import (
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// way is how a question is answered in a test.
type way struct {
	name, question string
	do             func(r *session)
	picked         progress.Response // the last one recorded before submitting
	submit         func(r *session)
	answer         progress.Response
	points         float64
	shows          []string // on the feedback
}

func enter(r *session) { r.press("enter") }

func choices(ids ...string) progress.Response { return progress.Response{Choices: ids} }

func written(texts ...string) progress.Response { return progress.Response{Texts: texts} }

func byKeys() []way {
	return []way{
		{"one: the number, enter", "q-one", func(r *session) { r.pressChoices("a", "b") }, choices("b"), enter, choices("b"), 1, []string{"✓ Tepat", "← pilihan Anda", "Cukup untuk nama KIM", "paling panjang tiga puluh"}},
		{"one: enter, not yet right", "q-one", func(r *session) { r.pressChoices("a") }, choices("a"), enter, choices("a"), 0, []string{"✗ Belum tepat", "Terlalu pendek", "✓  Tiga puluh karakter  ← yang tepat", "Cukup untuk nama KIM"}},
		{"one: arrows", "q-one", func(r *session) { r.press("down", "j", "k") }, progress.Response{}, enter, progress.Response{}, -1, nil},
		{"many: part of it", "q-many", func(r *session) { r.pressChoices("a", "b", "c", "b", "c") }, choices("a"), enter, choices("a"), 0.5, []string{"◐ Sebagian sudah tepat: 50%", "← tepat, belum ditandai", "Warga tahu wilayahnya"}},
		{"many: all", "q-many", func(r *session) { r.pressChoices("c", "a") }, choices("c", "a"), enter, choices("c", "a"), 1, []string{"✓ Tepat"}},
		{"order: right, after an undo", "q-order", func(r *session) { r.pressChoices("b"); r.press("backspace"); r.pressChoices("a", "b", "c") }, choices("a", "b", "c"), enter, choices("a", "b", "c"), 1, []string{"✓ Tepat", "Mencegah akun kembar"}},
		{"order: wrong", "q-order", func(r *session) { r.pressChoices("c", "b", "a") }, choices("c", "b", "a"), enter, choices("c", "b", "a"), 1.0 / 3, []string{"33%", "Urutan yang tepat:", "  1     Cari akun lama.  ← Anda: urutan 3", "  2  ✓  Isi surel kelompok."}},
		{"match: right, one changed", "q-match", func(r *session) {
			r.pressChoices("b", "c", "a")
			r.press("up", "up", "up")
			r.pressChoices("a", "c", "b")
		}, choices("a", "b", "c"), enter, choices("a", "b", "c"), 1, []string{"✓ Tepat", "Warga tahu siapa Anda"}},
		{"match: two exchanged", "q-match", func(r *session) { r.pressChoices("a", "c", "b") }, choices("a", "c", "b"), enter, choices("a", "c", "b"), 1.0 / 3, []string{"33%", "Pasangan yang tepat:", "     ✓  Bio ", "        Tautan                    → jalan ke situs desa", "     ✗  Jawaban Anda: logo kecil bulat"}},
		{"blank: enter goes on and submits", "q-blank", func(r *session) { r.write("Email"); r.press("enter"); r.write("kode ") }, written("Email", "kod"), enter, written("Email", "kode"), 1, []string{"✓ Tepat", "Jawaban Anda: Email"}},
		{"blank: tab to the buttons", "q-blank", func(r *session) { r.write("rumah"); r.press("tab"); r.write("kode"); r.press("tab") }, written("rumah", "kode"), enter, written("rumah", "kode"), 0.5, []string{"50%", "Jawaban Anda: rumah", "Yang tepat: surel", "Bukan alamat rumah"}},
		{"number: expected wrong answer", "q-number", func(r *session) { r.write("6"); r.press("esc") }, written("6"), enter, written("6"), 0, []string{"✗ Belum tepat", "Jawaban Anda: 6", "Yang tepat: 12", "Enam terlalu mudah"}},
		{"number: right", "q-number", func(r *session) { r.write("12,0") }, written("12,"), enter, written("12,0"), 1, []string{"✓ Tepat"}},
		{"open: ctrl+s", "q-open", func(r *session) { r.write("Buat surel."); r.press("enter"); r.write("Lalu 2FA L h 0 ?") }, written("Buat surel.\nLalu 2FA"), func(r *session) { r.press("ctrl+s") }, written("Buat surel.\nLalu 2FA L h 0 ?"), 0, []string{"✓ Tersimpan", "Lalu 2FA L h 0 ?"}},
		{"open: button", "q-open", func(r *session) { r.write("Satu"); r.press("tab") }, written("Satu"), func(r *session) { r.press("enter") }, written("Satu"), 0, []string{"menyebut satu langkah"}},
	}
}

func byMouse() []way {
	click := func(texts ...string) func(r *session) { return func(r *session) { r.click(texts...) } }
	return []way{
		{"one", "q-one", click("Lima belas", "Tiga puluh"), choices("b"), enter, choices("b"), 1, []string{"✓ Tepat"}},
		{"many", "q-many", click("Nama desa", "Kata sandi", "Jam membalas", "Kata sandi"), choices("a", "c"), enter, choices("a", "c"), 1, nil},
		{"order", "q-order", click("Isi surel", "Cari akun", "1.  ", "Isi surel", "Masukkan kode"), choices("a", "b", "c"), enter, choices("a", "b", "c"), 1, nil},
		{"match", "q-match", click("Foto", "logo kecil", "Bio", "perkenalan", "jalan ke"), choices("a", "b", "c"), enter, choices("a", "b", "c"), 1, nil},
		{"blank", "q-blank", func(r *session) {
			r.click("kelompok,")
			x, y := r.find("kelompok,")
			r.run(r.m.Update(tea.MouseClickMsg{X: x - 3, Y: y, Button: tea.MouseLeft}))
			r.run(r.m.Update(tea.PasteMsg{Content: "surel\x1b[31m"}))
			r.click("dikirim")
			r.press("tab")
			r.run(r.m.Update(tea.PasteMsg{Content: "kode"}))
		}, written("surel", "kode"), click("Jawab"), written("surel", "kode"), 1, nil},
		{"number", "q-number", func(r *session) { r.press("tab"); r.click("[____"); r.write("12"); r.press("tab") }, written("12"), click("Jawab"), written("12"), 1, nil},
		{"open", "q-open", func(r *session) { r.press("tab"); r.click("│"); r.write("Ya"); r.press("tab") }, written("Ya"), click("Simpan"), written("Ya"), 0, nil},
	}
}

func TestAnsweringByKeys(t *testing.T) {
	t.Parallel()
	for _, w := range byKeys() {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			tryWay(t, w)
		})
	}
}

func TestAnsweringByMouse(t *testing.T) {
	t.Parallel()
	for _, w := range byMouse() {
		t.Run(w.name, func(t *testing.T) {
			t.Parallel()
			tryWay(t, w)
		})
	}
}

func tryWay(t *testing.T, w way) {
	t.Helper()
	r := fresh(t)
	r.m.SetSize(76, 40)
	r.reach(w.question)
	w.do(r)
	item := r.lastRun().Items[w.question]
	if item == nil || item.Answer != nil {
		t.Fatalf("nothing was recorded before submitting, or an answer: %+v", item)
	}
	if w.points >= 0 {
		mustEqual(t, "recorded pick", item.Pick, w.picked)
	}
	w.submit(r)
	if r.m.phase != answered {
		t.Fatalf("no feedback:\n%s", r.view())
	}
	a := r.lastRun().Items[w.question].Answer
	if w.points >= 0 {
		mustEqual(t, "answer", a.Response, w.answer)
		mustEqual(t, "points", a.Points, w.points)
	}
	mustEqual(t, "graded", a.Graded, w.question != "q-open")
	mustEqual(t, "attempt", a.Attempt, 1)
	r.want(w.shows...)
	r.want("Penjelasan")
}

func TestArrowsPickAndRecord(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-one")
	for i, key := range []string{"down", "j", "down"} {
		r.press(key)
		mustEqual(t, "pick", r.lastRun().Items["q-one"].Pick, choices(r.m.order[i]))
	}
	r.press("down") // there is no other
	mustEqual(t, "picks recorded", r.store.count(progress.KindPicked), 3)
	r.press("up", "k")
	mustEqual(t, "pick", r.lastRun().Items["q-one"].Pick, choices(r.m.order[0]))
}

// A double click and a key held down choose, and no more than that.
func TestChoosingAgainDoesNotAnswer(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-one")
	r.pressChoices("a", "a", "a", "a")
	r.click("Tiga puluh", "Tiga puluh", "Tiga puluh")
	mustEqual(t, "phase", r.m.phase, asking)
	mustEqual(t, "pick", r.lastRun().Items["q-one"].Pick, choices("b"))
	mustEqual(t, "picks recorded", r.store.count(progress.KindPicked), 2)
	r.press("enter")
	mustEqual(t, "phase", r.m.phase, answered)
}

// A double click marks, places or pairs as one click does; a later one takes
// back.
func TestDoubleClickIsOneClick(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	now := r.env.Now()
	r.env.Now = func() time.Time { return now }
	r.reach("q-many")
	r.click("Nama desa", "Nama desa")
	mustEqual(t, "marked", r.m.pick, quiz.Response{Choices: []string{"a"}})
	now = now.Add(doubleClick)
	r.click("Nama desa")
	mustEqual(t, "marked", len(r.m.pick.Choices), 0)
	r.reach("q-order")
	r.click("Isi surel", "Isi surel")
	mustEqual(t, "order", r.m.pick, quiz.Response{Choices: []string{"b"}})
	r.reach("q-match")
	r.click("jalan ke", "jalan ke")
	mustEqual(t, "pairs", r.m.pick, quiz.Response{Choices: []string{"b", "", ""}})
}

func TestSpaceMarks(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-many")
	r.press("space", "down", "space", "space")
	mustEqual(t, "pick", r.lastRun().Items["q-many"].Pick, choices(r.m.order[0]))
	r.reach("q-order")
	r.press("down", "space", "up", "space")
	mustEqual(t, "order", r.lastRun().Items["q-order"].Pick, choices(r.m.order[1], r.m.order[0]))
}

// What is missing is said, and nothing is graded.
func TestIncompleteAnswersAreNotGraded(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		question string
		do       func(r *session)
		notice   string
	}{
		{"q-one", enter, "Pilih satu jawaban dulu"},
		{"q-many", enter, "Tandai sedikitnya satu jawaban dulu"},
		{"q-order", func(r *session) { r.pressChoices("a"); r.press("enter") }, "Masih ada 2 yang belum diurutkan"},
		{"q-match", func(r *session) { r.pressChoices("a"); r.press("enter") }, "Masih ada 2 yang belum berpasangan"},
		{"q-blank", func(r *session) { r.press("enter"); r.write("kode"); r.press("enter") }, "Masih ada isian yang kosong"},
		{"q-number", func(r *session) { r.write("-"); r.press("enter") }, "Tulis sebuah angka, misalnya 12 atau 12,5"},
		{"q-open", func(r *session) { r.press("ctrl+s") }, "Tulis sesuatu dulu, atau pilih Lewati"},
	} {
		t.Run(c.question, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.reach(c.question)
			r.sent = nil
			c.do(r)
			if r.m.phase != asking {
				t.Errorf("it was graded:\n%s", r.view())
			}
			mustEqual(t, "sent", r.sent, []tea.Msg{screen.NoticeMsg{Text: c.notice}})
		})
	}
}

func TestNotKnowingIsFine(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 40)
	for _, id := range []string{"q-one", "q-many", "q-order", "q-match", "q-blank", "q-number"} {
		r.reach(id)
		if r.m.focus == onText {
			r.write("9")
			r.press("esc", "0")
		} else {
			r.press("0")
		}
		r.want("Belum tahu? Tidak apa-apa", "Penjelasan")
		a := r.lastRun().Items[id].Answer
		mustEqual(t, id+" response", a.Response, progress.Response{})
		mustEqual(t, id+" points", a.Points, 0.0)
		mustEqual(t, id+" graded", a.Graded, true)
	}
	r.reach("q-open")
	r.press("tab", "0")
	r.want("Dilewati")
	mustEqual(t, "skipped", r.lastRun().Items["q-open"].Answer.Graded, false)
}

func TestHintIsRecordedOnce(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-one")
	r.press("h", "h")
	r.want("Lebih dari dua puluh.")
	r.pressChoices("b")
	r.press("enter")
	mustEqual(t, "hints", r.lastRun().Items["q-one"].Answer.Hints, 1)
	r.reach("q-number")
	r.write("1h")
	r.wantNot("Selusin")
	r.press("tab")
	r.want("[Jawab]", "h Petunjuk", "0 Belum tahu")
	r.press("h")
	r.want("Selusin", "[Jawab]", "0 Belum tahu")
	r.wantNot("h Petunjuk")
	mustEqual(t, "typed", r.lastRun().Items["q-number"].Pick, written("1"))
	mustEqual(t, "hinted", r.store.count(progress.KindHinted), 2)
	r.reach("q-open")
	r.press("tab", "right", "enter")
	r.want("Mulai dari surel.")
}

// The hint is there to be read, also where the screen is small.
func TestHintComesIntoSight(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(38, 10)
	r.reach("q-many")
	r.press("h")
	r.want("Ada dua.")
	r.press("down")
	r.want("▌")
}

// Whatever is typed is text: no letter does anything else.
func TestLettersAreText(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	const all = "h0rjkLT?!123 q"
	for _, id := range []string{"q-blank", "q-open"} {
		r.reach(id)
		r.write(all)
		if r.m.Cursor() == nil {
			t.Errorf("%s: no cursor while typing", id)
		}
		mustEqual(t, id, r.m.fields.values()[0], all)
		r.press("esc")
		if r.m.Cursor() != nil {
			t.Errorf("%s: a cursor in the row of buttons", id)
		}
		mustEqual(t, id+" recorded", r.lastRun().Items[id].Pick.Texts[0], all)
	}
}

// Where a number is asked for, what cannot be part of one is not taken, and
// that is said.
func TestNumbersAreTypedInDigits(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-number")
	r.want("misalnya 12 atau 12,5")
	r.sent = nil
	r.write("-1 2,5.0")
	mustEqual(t, "sent", len(r.sent), 0)
	r.write("h")
	mustEqual(t, "sent", r.sent, []tea.Msg{screen.NoticeMsg{Text: "Tulis sebuah angka, misalnya 12 atau 12,5"}})
	r.run(r.m.Update(tea.PasteMsg{Content: "Rp 10 %"}))
	mustEqual(t, "typed", r.m.fields.values(), []string{"-1 2,5.0 10 "})
	mustEqual(t, "phase", r.m.phase, asking)
}

// While something is typed only keys are shown that are no text.
func TestKeysWhileTyping(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-blank")
	r.want("esc → Jawab  Petunjuk  Belum tahu")
	r.press("tab")
	r.want("tab → Jawab  Petunjuk  Belum tahu")
	r.press("tab")
	r.want("[Jawab] h Petunjuk  0 Belum tahu")
	r.press("right")
	mustEqual(t, "enter", r.m.keys().answer.Help().Desc, "petunjuk")
	r.press("1", "2", "3")
	mustEqual(t, "phase", r.m.phase, asking)
	r.press("tab")
	r.want("esc → Jawab")
}

func TestPastedTextIsCleanAndBounded(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.reach("q-open")
	r.run(r.m.Update(tea.PasteMsg{Content: "a\u202eb\x1b]8;;http://x\x07c" + strings.Repeat("x", 20000)}))
	got := r.lastRun().Items["q-open"].Pick.Texts[0]
	if strings.ContainsAny(got, "\x1b\u202e\x07") || len(got) > maxText {
		t.Errorf("recorded %d bytes: %.40q", len(got), got)
	}
	if strings.ContainsRune(r.m.View(), '\u202e') {
		t.Error("what was pasted is drawn as it came")
	}
}

// The text cursor stands behind what was typed, wherever the field is.
func TestCursorStandsAtTheText(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{76, 20}, {38, 10}, {96, 50}} {
		r := fresh(t)
		r.m.SetSize(size[0], size[1])
		for _, id := range []string{"q-blank", "q-number", "q-open"} {
			r.reach(id)
			r.write("78")
			c := r.m.Cursor()
			x, y := r.find("78")
			if c.X != x+2 || c.Y != y {
				t.Errorf("%s at %v: cursor at %d,%d, text ends at %d,%d\n%s", id, size, c.X, c.Y, x+2, y, r.view())
			}
		}
	}
}
