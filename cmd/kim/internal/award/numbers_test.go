package award

import (
	"errors"
	"os"
	"testing"
)

// Whoever issues or revokes while another window does hears so, and nobody gets two.
func TestOneWindowIssuesAtATime(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi")
	earn(t, d, 2)
	other := *d
	var issuing, revoking error
	d.save = func(path string, data []byte) error {
		_, issuing = other.Issue(t.Context(), candidates(t, &other), details(), outDir(&other), nil)
		_, revoking = other.Revoke(t.Context(), "KIM/2026/AAAAA/00001", "x")
		return replace(path, data)
	}
	issueAll(t, d)
	if !errors.Is(issuing, ErrBusy) || !errors.Is(revoking, ErrBusy) {
		t.Errorf("the second window got %v and %v, want ErrBusy", issuing, revoking)
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

// Without knowing which numbers are used up, none is given out.
func TestDamagedNumbers(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani")
	earn(t, d, 1)
	for _, damage := range []string{"", "null", "{", `{"a": "b"}`} {
		must(t, os.WriteFile(d.Folder.NumbersPath(), []byte(damage), 0o600))
		r, err := d.Issue(t.Context(), candidates(t, d), details(), outDir(d), nil)
		if !errors.Is(err, ErrNumbers) || len(r.Issued) != 0 {
			t.Errorf("%q: %v, %+v", damage, err, r)
		}
	}
	must(t, os.Remove(d.Folder.NumbersPath()))
	if r := issueAll(t, d); len(r.Issued) != 1 {
		t.Errorf("without the file: %+v", r)
	}
}
