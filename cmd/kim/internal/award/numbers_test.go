package award

import (
	"errors"
	"os"
	"testing"
)

// Whoever issues while another window does hears so, and nobody gets two.
func TestOneWindowIssuesAtATime(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi")
	earn(t, d, 2)
	other := *d
	var second error
	d.save = func(path string, data []byte) error {
		_, second = other.Issue(t.Context(), candidates(t, &other), details(), outDir(&other), nil)
		return replace(path, data)
	}
	issueAll(t, d)
	if !errors.Is(second, ErrBusy) {
		t.Errorf("the second window got %v, want ErrBusy", second)
	}
	if r := issueAll(t, &other); len(r.Issued) != 0 || r.Kept != 2 {
		t.Errorf("afterwards it issued %+v", r)
	}
}

// A database from a backup has an older counter; the numbers go on all the same.
func TestNumbersGoOnAfterABackup(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi", "Cici")
	earn(t, d, 3)
	first := issueAll(t, d)
	used := make(map[string]bool)
	for _, i := range first.Issued {
		used[i.Number] = true
	}

	backup := newDesk(t, "Ani", "Budi", "Cici", "Dedi") // with nothing issued, and the counter at its beginning
	earn(t, backup, 4)
	backup.Folder = d.Folder
	must(t, os.RemoveAll(outDir(d)))
	again := issueAll(t, backup)
	if len(used) != 3 || len(again.Issued) != 4 {
		t.Fatalf("issued %d, then %d", len(used), len(again.Issued))
	}
	for _, i := range again.Issued {
		if used[i.Number] {
			t.Errorf("%s was given out twice", i.Number)
		}
	}
}
