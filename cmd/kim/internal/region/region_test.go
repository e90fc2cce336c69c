package region

import (
	"slices"
	"testing"
)

func TestKecamatanAreInOrder(t *testing.T) {
	t.Parallel()
	if names := Kecamatan(); len(names) != 17 || !slices.IsSorted(names) {
		t.Errorf("%d names, sorted: %v", len(names), slices.IsSorted(names))
	}
}

func TestMatching(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"jat", []string{"Jaten", "Jatipuro", "Jatiyoso"}},
		{"MADU", []string{"Colomadu", "Tasikmadu"}},
		{"jaten", []string{"Jaten"}},
		{"karang", []string{"Karanganyar", "Karangpandan"}},
		{"Sukoharjo", nil},
		{"", Kecamatan()},
	} {
		if got := Matching(c.typed); !slices.Equal(got, c.want) {
			t.Errorf("Matching(%q) = %q, want %q", c.typed, got, c.want)
		}
	}
}
