package progress_test

import (
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

func TestNameKey(t *testing.T) {
	t.Parallel()
	for key, names := range map[string][]safe.Text{
		"siti nuraini": {
			"Siti Nur'aini", "siti nuraini", "Hj. Siti Nur’aini, S.Pd., M.Pd.", "Hj Siti Nur-Aini S. Pd.", "Hj.Siti Nuraini S.Pd",
			"Ibu  Siti Nuraini",
		},
		"renee":        {"Renée", "Rene\u0301e", "RENEE,S.Sos."},
		"h":            {"H.", "h"},
		"aminah siti":  {"Aminah, Siti", "Aminah Siti"},
		"ma se":        {"Ma Se", "MA SE"},
		"":             {"", " .,", "😀"},
		"budi 2":       {"Budi 2"},
		"ahmad dahlan": {"K.H. Ahmad Dahlan", "KH Ahmad Dahlan"},
	} {
		for _, name := range names {
			if got := progress.NameKey(name); got != key {
				t.Errorf("NameKey(%q) = %q, want %q", name, got, key)
			}
		}
	}
	if strings.Contains(progress.NameKey("Siti \t Aminah"), "  ") {
		t.Error("words are two blanks apart")
	}
}
