package explain_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestEveryTroubleHasItsOwnSentence(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		seen := map[string]error{}
		for _, err := range []error{
			progress.ErrNewer, progress.ErrCorrupt, progress.ErrFull, progress.ErrReadOnly, progress.ErrBusy, errors.New("disk on fire"),
		} {
			text := explain.Storage(i18n.For(lang), fmt.Errorf("record: %w", err), "/data/kim.db")
			if other, ok := seen[text]; ok {
				t.Errorf("%s: %v and %v are explained alike", lang, err, other)
			}
			seen[text] = err
			if !strings.Contains(text, "/data/kim.db") {
				t.Errorf("%s: the sentence for %v does not say where: %s", lang, err, text)
			}
			if strings.Contains(text, "disk on fire") {
				t.Errorf("%s: the detail belongs into the log: %s", lang, text)
			}
		}
	}
}
