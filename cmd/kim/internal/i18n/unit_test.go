package i18n

import "testing"

func TestUnitNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, kind, name, next string }{
		{Indonesian, "lesson", "Dua kunci", "Lanjut: Dua kunci"},
		{Indonesian, "quiz", "Kuis: Dua kunci", "Lanjut ke kuis: Dua kunci"},
		{Indonesian, "drama", "Drama: Dua kunci", "Lanjut ke drama: Dua kunci"},
		{Indonesian, "practice", "Praktik: Dua kunci", "Lanjut ke praktik: Dua kunci"},
		{Indonesian, "test", "Dua kunci", "Lanjut: Dua kunci"},
		{English, "lesson", "Dua kunci", "Next: Dua kunci"},
		{English, "quiz", "Quiz: Dua kunci", "Next, the quiz: Dua kunci"},
		{English, "drama", "Drama: Dua kunci", "Next, the drama: Dua kunci"},
		{English, "practice", "Practice: Dua kunci", "Next, the practice: Dua kunci"},
		{English, "test", "Dua kunci", "Next: Dua kunci"},
	} {
		unit := For(c.lang).Unit
		if got := unit.Name(c.kind, "Dua kunci"); got != c.name {
			t.Errorf("%s: Name(%s) = %q, want %q", c.lang, c.kind, got, c.name)
		}
		if got := unit.Next(c.kind, "Dua kunci"); got != c.next {
			t.Errorf("%s: Next(%s) = %q, want %q", c.lang, c.kind, got, c.next)
		}
	}
}
