package quizview

import (
	"fmt"
	"strings"
	"testing"
)

// caseLine is a line of the case.
func caseLine(i int) string { return fmt.Sprintf("Baris kiriman ke-%d.", i) }

// withCase is the quiz with a post of that many lines that a question is about.
func withCase(t *testing.T, lines int) *session {
	t.Helper()
	var post strings.Builder
	for i := range lines {
		post.WriteString(caseLine(i+1) + "\n\n")
	}
	files := courseFiles()
	files["01-akun/09-kuis.id.md"].Data = []byte(replace(quizID, "Bio ialah **perkenalan** singkat.\n", post.String()))
	return open80x24(t, course(t, files), &store{})
}

// What a question is about stands in its feedback too.
func TestFeedbackHasTheCase(t *testing.T) {
	t.Parallel()
	r := withCase(t, 2)
	r.m.SetSize(76, 40)
	r.reach("q-many")
	r.pressChoices("b")
	r.press("enter")
	r.want("Apa yang tertulis dalam bio?", caseLine(1), caseLine(2), "Belum tepat", "← pilihan Anda")
}

// Where there is no room for all of it, verdict and own choice come first; the
// case stands above.
func TestOwnChoiceIsInSightFirst(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{76, 20}, {38, 10}} {
		r := withCase(t, 12)
		r.m.SetSize(size[0], size[1])
		r.reach("q-many")
		r.want("masih ada")
		r.pressChoices("b")
		r.press("enter")
		r.want("✗ Belum tepat", "pilihan Anda", "↑")
		r.wantNot(caseLine(1))
		r.press("pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup", "pgup")
		r.want("Apa yang tertulis dalam bio?", caseLine(1))
	}
}

// A heading is never the last that is in sight of what goes on below.
func TestHeadingsKeepTheirText(t *testing.T) {
	t.Parallel()
	for height := 8; height <= 30; height++ {
		r := fresh(t)
		r.m.SetSize(40, height)
		r.reach("q-one")
		r.pressChoices("a")
		r.press("enter")
		for range 12 {
			lines := strings.Split(r.view(), "\n")
			for i, l := range lines[:len(lines)-1] {
				if l == "Penjelasan" && strings.Contains(lines[i+1], "masih ada") {
					t.Fatalf("height %d: the heading stands alone:\n%s", height, r.view())
				}
			}
			r.press("down")
		}
		r.want("karakter.")
	}
}
