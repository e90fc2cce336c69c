package dramaview

import (
	"os"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// After a kill the story goes on where it was, with all that was told before.
func TestResume(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.press("1", "enter")
	back := r.again()
	back.want("1 Lanjutkan cerita", "2 Main lagi dari awal")
	back.press("1")
	back.want("Grup mendadak ramai")
	back.choose("1")
	back = back.again()
	back.press("1")
	back.want("▸ Anda "+passOn, "Yang terjadi Dalam lima menit", noise)
	back.toEnd("3")
	mustEqual(t, "records", r.store.told(), []string{
		"started", "chose 0 mulai:a>ronda-2", "chose 1 ronda:d>reda+1", "finished reda 0.5/1 50 0 true",
	})
}

// Who began anew is not asked about the story before.
func TestBeginAnew(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.press("1")
	r.choose("1")
	back := r.again()
	back.press("2")
	back.toEnd("2", "2")
	back.again().want("1 Main lagi dari awal")
	back.again().wantNot("Lanjutkan cerita")
}

// A drama that was edited is played on from what is still the same, in a run of
// its own: a step keeps the choice that was recorded for it.
func TestEditedDrama(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		choices   []string
		old, with string
		records   []string
		scene     string
	}{
		"first choice leads elsewhere": {
			[]string{"3"}, "(#pagi \"-1\")", "(#lapangan \"-1\")", []string{"started"}, "mulai",
		},
		"scene renamed": {
			[]string{"2"}, "{#mulai}", "{#awal}", []string{"started"}, "awal",
		},
		"later choice leads elsewhere": {
			[]string{"1", "1", "2"},
			"(#pagi)", "(#rusuh)",
			[]string{"started", "chose 0 mulai:a>ronda-2 again", "chose 1 ronda:a>lapangan-2 again"},
			"lapangan",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := fresh(t)
			r.press("1")
			r.choose(c.choices...)
			before := len(r.store.All())
			back := r.over(edited(t, c.old, c.with))
			back.press("1")
			back.want("Cerita ini baru diperbarui. Anda melanjutkan dari bagian yang masih sama.")
			mustEqual(t, "scene", back.m.play.Scene().ID, c.scene)
			mustEqual(t, "records", r.store.told()[before:], c.records)
			back.choose("1")
			back.wantNot("diperbarui")
			path := back.m.play.Path()
			last := back.again()
			last.press(map[bool]string{true: "1", false: "2"}[back.m.run.Finished == nil])
			mustEqual(t, "path after a kill", last.m.play.Path(), path)
		})
	}
}

// A scene that has become an ending ends the run that waited there.
func TestEditedIntoAnEnding(t *testing.T) {
	t.Parallel()
	r := fresh(t)
	r.press("1")
	r.choose("1", "1")
	file, _ := os.ReadFile("testdata/course/" + dramaFile)
	_, rest, _ := strings.Cut(string(file), "{#lapangan}\n")
	scene, _, _ := strings.Cut(rest, "\n## ")
	back := r.over(edited(t, "{#lapangan}\n"+scene, "{#lapangan ending=bad}\n\nKetua ronda pergi.\n"))
	back.press("1")
	back.want("▸ Anda Pukul kenthongan")
	mustEqual(t, "records", r.store.told()[3:], []string{"finished lapangan 0/1 0 0 true"})
	back.press("enter")
	back.want("Ketua ronda pergi.", "! Akhir yang kurang baik")
}

// A drama that cannot be played any more is no reason to stop.
func TestBrokenDrama(t *testing.T) {
	t.Parallel()
	r := openSized(t, edited(t, "ending=bad", ""), newStore(), 76, 20)
	r.want("Drama ini belum dapat dibuka.")
	r.press("enter", "1", "a")
	mustEqual(t, "phase", r.m.phase, failed)
}

// In two windows the first choice counts, and the slower window shows it.
func TestTwoWindows(t *testing.T) {
	t.Parallel()
	quick := fresh(t)
	quick.press("1")
	slow := quick.again()
	slow.press("1")
	quick.choose("2")
	slow.choose("1")
	slow.want("▸ Anda " + passOn)
	slow.run(slow.m.Update(screen.SavedMsg{}))
	slow.want("Cerita ini juga dimainkan di jendela lain.", "▸ Anda "+asking)
	slow.wantNot("▸ Anda " + passOn)
	quick.run(quick.m.Update(screen.SavedMsg{}))
	quick.wantNot("jendela lain")
	slow.toEnd("2")
	quick.run(quick.m.Update(screen.ShownMsg{}))
	quick.want("jendela lain", "▸ Anda Ajak Pak RT")
	quick.toEnd()
	quick.want("✓ Akhir yang baik")
	finished := 0
	for _, e := range quick.store.told() {
		if e[:4] == "fini" {
			finished++
		}
	}
	mustEqual(t, "ends", finished, 1)
}
