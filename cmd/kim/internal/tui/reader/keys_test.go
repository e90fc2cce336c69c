package reader

import (
	"testing"

	"charm.land/bubbles/v2/key"
)

func TestEveryBindingCanBePressed(t *testing.T) {
	t.Parallel()
	names := make(map[string]string)
	d := newDesk(t, &store{}, 38, 10)
	d.press("m", "2", "space")
	d.look("alinea")
	for _, group := range append(d.m.FullHelp(), d.m.ShortHelp()) {
		for _, b := range group {
			if b.Enabled() && b.Help().Desc == "" {
				t.Errorf("%v says nothing", b.Keys())
			}
			for _, k := range b.Keys() {
				if desc, taken := names[k]; taken && b.Enabled() && desc != b.Help().Desc {
					t.Errorf("%q does %q and %q", k, desc, b.Help().Desc)
				}
				if b.Enabled() {
					names[k] = b.Help().Desc
				}
			}
		}
	}
	for _, k := range []string{"?", "L", "T", "!", "ctrl+c", "q", " "} {
		if _, taken := names[k]; taken {
			t.Errorf("%q belongs to the app", k)
		}
	}
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
