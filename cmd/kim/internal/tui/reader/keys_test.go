package reader

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"charm.land/bubbles/v2/key"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

func TestEveryBindingCanBePressed(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 38, 10)
	d.press("m", "2", "space")
	d.look("alinea")
	help := slices.Concat(d.m.FullHelp()...)
	for _, bindings := range [][]key.Binding{help, d.m.ShortHelp()} {
		requireDistinct(t, bindings)
	}
	for _, k := range []string{"?", "L", "T", "!", "ctrl+c", "q", " "} {
		if contains(help, k) {
			t.Errorf("%q belongs to the app", k)
		}
	}
}

// requireDistinct fails if a binding says nothing, or a key does two things.
func requireDistinct(t *testing.T, bindings []key.Binding) {
	t.Helper()
	names := make(map[string]string)
	for _, b := range bindings {
		if !b.Enabled() {
			continue
		}
		desc := b.Help().Desc
		if desc == "" {
			t.Errorf("%v says nothing", b.Keys())
		}
		for _, k := range b.Keys() {
			if other, taken := names[k]; taken && other != desc {
				t.Errorf("%q does %q and %q", k, desc, other)
			}
			names[k] = desc
		}
	}
}

func TestHelpNamesEveryKeyInWholeSentences(t *testing.T) {
	t.Parallel()
	d := newDesk(t, &store{}, 76, 20)
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		d.speak(lang)
		help := slices.Concat(d.m.FullHelp()...)
		var keys strings.Builder
		for _, b := range help {
			keys.WriteString(b.Help().Key + " ")
		}
		const want = "b ↑↓ ←→ h end 1–3 o / n N esc g G m c M y s "
		if got := keys.String(); !strings.Contains(got, "enter/"+d.env.Text.Reader.Help.Space) || !strings.HasSuffix(got, want) {
			t.Errorf("%s: the help names %q", lang, got)
		}
		for _, b := range help {
			if first := []rune(b.Help().Desc)[0]; !unicode.IsUpper(first) {
				t.Errorf("%s: %q", lang, b.Help().Desc)
			}
		}
	}
}

func TestNoKeyIsSilent(t *testing.T) {
	t.Parallel()
	d := newDeskAt(t, &store{}, second, "", 76, 20)
	say := d.env.Text.Reader.Notice
	for k, want := range map[string]string{
		"M": say.NoMarks, "y": say.NoLinks, "n": say.NoSearch, "N": say.NoSearch, "b": say.FirstPage, "space": say.LastPage, "down": say.PageEnd,
	} {
		d.sent = nil
		d.press(k)
		d.wantTold(want)
	}
	long := newDesk(t, &store{}, 76, 20)
	long.press("left")
	long.wantTold(say.FirstPage)
	long.press("9")
	long.wantTold("Halaman pelajaran ini 1 sampai 3.")
	long.press("3", "right")
	long.wantTold(say.LastPage)
}

func contains(bindings []key.Binding, name string) bool {
	for _, b := range bindings {
		for _, k := range b.Keys() {
			if b.Enabled() && k == name {
				return true
			}
		}
	}
	return false
}
