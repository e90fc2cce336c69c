package dramaview

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

const (
	noise   = `"Nanti malam ada gempa besar!`
	passOn  = "Teruskan ke semua grup, lebih cepat lebih baik"
	asking  = "Tanya Pak RT secara pribadi dari mana kabar itu"
	pickOne = "Apa yang Anda lakukan? Tekan angkanya."
)

// The story is told beat by beat, then there is something to choose, then what
// follows from it stands under the choice.
func TestStory(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.want("Anda admin grup warga RT 03.", "Sekitar 6 menit · tidak ada lulus atau tidak lulus; boleh salah, boleh diulang", "1 Mulai")
	r.wantNot("akhir cerita sudah ditemukan")
	r.press("1")
	r.want("Grup mendadak ramai", "Pukul sepuluh malam.")
	r.wantNot(noise, passOn, "+1", "Nilai")
	r.press("space")
	r.want("Pak RT "+noise, "enter Lanjut")
	r.wantNot("Bu Kader", passOn)
	r.press("enter")
	r.want("Bu Kader", pickOne, "1 "+passOn, "2 "+asking)
	r.press("2")
	r.want("▸ Anda "+asking, "Yang terjadi Pak RT mengetik lama", noise)
	r.wantNot("Ketua ronda", pickOne, "+1", "Nilai") // the score is told at the end
	r.press("enter")
	r.want("Di pos ronda", "Ketua ronda", "2 Ajak Pak RT membuka situs resmi")
	r.wantNot("Akui salah kirim") // closed
	r.press("2", "enter")
	r.want("Warga tidur tenang", "Kabar itu ternyata pesan lama.")
	r.wantNot("Untung kita periksa dulu", "Akhir yang baik")
	r.press("enter")
	r.want("Untung kita periksa dulu", "✓ Akhir yang baik", "Lihat jalan cerita Anda")
	mustEqual(t, "records", r.store.told(), []string{
		"started", "chose 0 mulai:b>ronda+1", "chose 1 ronda:b>tenang+2", "finished tenang 1/1 100 0 true",
	})
	r.press("enter")
	mustEqual(t, "phase", r.m.phase, ended)
}

// The page after the end walks through the way that was taken, tells the score
// of each step and of all, and names what was closed and why, in words.
func TestEndPage(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(76, 60)
	r.toEnd("2", "3")
	r.want(
		"Warga pulang ~ Akhir yang cukup baik", "1 dari 3 akhir cerita sudah ditemukan",
		"1 Grup mendadak ramai ▸ Anda: "+asking+" (+1)", "Lalu: Di pos ronda", "Pilihan lain waktu itu: • "+passOn,
		"2 Di pos ronda ▸ Anda: Buka situs resmi sendirian (+1) Sinyal tinggal dua garis",
		"• Akui salah kirim, lalu tarik pesannya (terbuka kalau langkah sebelumnya kurang tepat)",
		"• Ajak Pak RT membuka situs resmi bersama-sama • Akui",
	)
	r.want("Nilai semua langkah Anda: +2")
	r.wantNot("score")
	r.press("r")
	r.toEnd("1", "2")
	r.want("• Ajak Pak RT membuka situs resmi bersama-sama (terbuka kalau langkah sebelumnya lebih tepat)")
	mustEqual(t, "asked of the app", len(r.sent), 0)
	r.press("enter")
	mustEqual(t, "what teaches", r.sent, []tea.Msg{screen.OpenUnitMsg{Unit: "warga/sumber", Page: "tanya-dulu"}})
	r.press("down", "down", "enter")
	mustEqual(t, "what follows", r.sent[1], tea.Msg(screen.OpenUnitMsg{Unit: "warga/kuis", Replace: true}))
}

// Every ending is good for a record that the drama was done.
func TestEndings(t *testing.T) {
	t.Parallel()
	for ending, c := range map[string]struct {
		choices      []string
		record, text string
	}{
		"good": {[]string{"2", "2"}, "finished tenang 1/1 100 0 true", "✓ Akhir yang baik"},
		"fair": {[]string{"3", "1"}, "finished reda 0.5/1 50 0 true", "~ Akhir yang cukup baik"},
		"bad":  {[]string{"3", "2"}, "finished rusuh 0/1 0 0 true", "! Akhir yang kurang baik"},
	} {
		t.Run(ending, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.toEnd(c.choices...)
			r.want(c.text)
			mustEqual(t, "record", r.store.told()[3], c.record)
			back := r.again()
			back.want("1 dari 3 akhir cerita sudah ditemukan", "1 Main lagi dari awal", "2 Lihat lagi jalan cerita terakhir")
			back.press("2")
			back.want(c.text)
			mustEqual(t, "records", len(r.store.All()), 4)
		})
	}
}

// Playing again from a choice is a run of its own, with what came before.
func TestPlayAgainFromAChoice(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.toEnd("1", "1", "2", "2")
	r.want("! Akhir yang kurang baik")
	before := len(r.store.All())
	r.press("2")
	r.want("Ketua ronda", pickOne, "1 Pukul kenthongan", "▸ Anda "+passOn)
	mustEqual(t, "records", r.store.told()[before:], []string{"started", "chose 0 mulai:a>ronda-2 again"})
	r.toEnd("3")
	r.want("~ Akhir yang cukup baik", "2 dari 3 akhir cerita sudah ditemukan")
	mustEqual(t, "records", r.store.told()[before+2:], []string{"chose 1 ronda:d>reda+1", "finished reda 0.5/1 50 0 true"})
	r.press("1")
	r.want("Grup mendadak ramai", noise, pickOne)
	r.wantNot("▸ Anda")
	mustEqual(t, "last record", r.store.told()[before+4:], []string{"started"})
}

// What is pressed while the choices are just coming does not choose, nor does a
// key that is held.
func TestNoChoiceByAccident(t *testing.T) {
	t.Parallel()
	t.Run("double press", func(t *testing.T) {
		t.Parallel()
		r := fresh(t)
		r.press("1", "a")
		r.step = 399 * time.Millisecond
		r.press("1")
		r.want(pickOne)
		r.step = 200 * time.Millisecond
		r.press("1", "1", "1")
		mustEqual(t, "records", r.store.told(), []string{"started", "chose 0 mulai:a>ronda-2"})
	})
	t.Run("held number", func(t *testing.T) {
		t.Parallel()
		r := fresh(t)
		r.toEnd("2", "2")
		n := len(r.store.All())
		r.held("2", 100) // plays again from the second choice, where 2 is a choice
		mustEqual(t, "records", r.store.told()[n:], []string{"started", "chose 0 mulai:b>ronda+1 again"})
		r.press("2")
		mustEqual(t, "records", len(r.store.All()), n+4)
	})
	t.Run("held enter", func(t *testing.T) {
		t.Parallel()
		r := fresh(t)
		r.held("enter", 100)
		r.want(pickOne)
		mustEqual(t, "records", r.store.told(), []string{"started"})
		mustEqual(t, "notice", r.sent[0], tea.Msg(screen.NoticeMsg{Text: pickOne}))
		r.press("down", "down")
		r.held("enter", 100)
		r.want("Ketua ronda", pickOne)
		mustEqual(t, "records", r.store.told(), []string{"started", "chose 0 mulai:b>ronda+1"})
	})
	t.Run("clock set back", func(t *testing.T) {
		t.Parallel()
		r := fresh(t)
		r.press("1", "a")
		r.clock -= time.Hour
		r.press("2")
		mustEqual(t, "records", len(r.store.All()), 2)
	})
}

func TestMouse(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.click("Mulai")
	r.click("Lanjut")
	r.click("Lanjut")
	r.click("dari mana kabar itu")
	r.click("Lanjut")
	r.click("Ajak Pak RT")
	r.click("Lanjut")
	r.click("Lanjut")
	r.click("Lihat jalan cerita")
	r.click("Main lagi dari awal")
	r.want("Grup mendadak ramai")
	mustEqual(t, "records", len(r.store.All()), 5)
}

// The language changes at any moment, and scene, beat and selection stay.
func TestLanguage(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.speak(i18n.English)
	r.want("You run the group", "1 Start")
	r.press("1", "enter")
	r.speak(i18n.Indonesian)
	r.want(noise)
	r.wantNot("Bu Kader")
	r.press("enter", "down", "down")
	r.speak(i18n.English)
	r.want("▌ 2 Ask Pak RT privately", "What do you do?")
	r.press("enter")
	r.speak(i18n.Indonesian)
	r.want("▸ Anda "+asking, "Yang terjadi")
	r.toEnd("2")
	r.speak(i18n.English)
	r.want("The village sleeps ✓ A good ending", "1 of 3 endings found")
}

// Earlier beats and consequences stay above.
func TestScroll(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.m.SetSize(38, 10)
	r.press("1")
	r.choose("1")
	r.wantNot("Pukul sepuluh")
	r.press("pgup", "pgup", "pgup", "pgup")
	r.want("Pukul sepuluh", "↓ masih ada di bawah")
	r.press("enter")
	r.wantNot("Pukul sepuluh")
	mustEqual(t, "beat", r.m.beat, 0) // Enter first went on with the text
}

func TestStoreThatFails(t *testing.T) {
	t.Parallel()
	s := newStore()
	s.Err = errDisk
	r := openSized(t, course(t), s, 76, 20)
	r.want("Drama ini belum dapat dibuka.")
	r.store.Err = nil
	r.press("enter")
	r.want("1 Mulai")
	r.press("1")
	r.store.Err = errDisk
	r.run(r.m.Update(screen.SavedMsg{}))
	r.choose("1")
	r.want("Yang terjadi")
}
