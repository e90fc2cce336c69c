package i18n

import "testing"

func TestWorkbenchCount(t *testing.T) {
	t.Parallel()
	if got := For(Indonesian).Workbench.Count(12, 2200); got != "12/2.200" {
		t.Errorf("id: %q", got)
	}
	if got := For(English).Workbench.Count(12, 2200); got != "12/2,200" {
		t.Errorf("en: %q", got)
	}
}

// What there is none of is not counted.
func TestWorkbenchSummary(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		errors, advice int
		id, en         string
	}{
		{2, 3, "2 perlu dibetulkan · 3 saran", "2 to fix · 3 tips"},
		{0, 1, "1 saran", "1 tip"},
		{1, 0, "1 perlu dibetulkan", "1 to fix"},
	} {
		if got := For(Indonesian).Workbench.Summary(c.errors, c.advice); got != c.id {
			t.Errorf("id: Summary(%d, %d) = %q, want %q", c.errors, c.advice, got, c.id)
		}
		if got := For(English).Workbench.Summary(c.errors, c.advice); got != c.en {
			t.Errorf("en: Summary(%d, %d) = %q, want %q", c.errors, c.advice, got, c.en)
		}
	}
}
