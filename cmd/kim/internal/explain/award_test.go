package explain_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestAwards(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		a := explain.Awards{Text: i18n.For(lang), Folder: "/data"}
		seen := map[string]error{}
		for _, err := range []error{
			&certificate.FieldError{Field: "place"}, &certificate.FieldError{Field: "place", Most: 60}, &award.LettersError{Field: "place", Letters: "漢"},
			&award.LettersError{Field: "name", Letters: "漢"}, award.ErrNotEarned, award.ErrForeign, award.ErrNoRule, paper.ErrTooLong, errors.New("x"),
		} {
			text := a.Refusal(fmt.Errorf("issue: %w", err))
			if other, ok := seen[text]; ok || text == "" {
				t.Errorf("%s: %v and %v are explained alike: %q", lang, err, other, text)
			}
			seen[text] = err
			if strings.Contains(text, "--") {
				t.Errorf("%s: an option on a screen: %s", lang, text)
			}
		}
		for _, err := range []error{
			certificate.ErrKey, certificate.ErrList, award.ErrNoKey, award.ErrNoRule, progress.ErrFull, progress.ErrBusy, unwritable(t),
		} {
			text := a.Error(fmt.Errorf("issue: %w", err))
			if other, ok := seen[text]; ok && !errors.Is(err, award.ErrNoRule) || text == "" {
				t.Errorf("%s: %v and %v are explained alike: %q", lang, err, other, text)
			}
			seen[text] = err
		}
		if text := a.Error(context.Canceled); text != "" {
			t.Errorf("%s: breaking off is no trouble: %s", lang, text)
		}
		a.Flags = map[string]string{"place": "--place"}
		if text := a.Refusal(&certificate.FieldError{Field: "place"}); !strings.Contains(text, "--place") {
			t.Errorf("%s: on the command line the option is said: %s", lang, text)
		}
	}
}

// unwritable is what making a key fails with where a folder is in the way.
func unwritable(t *testing.T) error {
	t.Helper()
	dir := award.Folder(t.TempDir())
	if err := os.Mkdir(dir.PublicPath(), 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := dir.MakeKey("Kantor", time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC))
	return err
}
