package award

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/paper"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

func TestIssueAndCheck(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Siti Aminah, S.Pd.", "Budi", "Tri Wahyuni")
	earn(t, d, 2)
	var seen []int
	r, err := d.Issue(t.Context(), candidates(t, d), details(), outDir(d), func(done, total int) { seen = append(seen, done, total) })
	must(t, err)
	if len(r.Issued) != 2 || len(r.Refused) != 1 || !errors.Is(r.Refused[0].Err, ErrNotEarned) || r.Refused[0].Member.Name != "Tri Wahyuni" {
		t.Fatalf("result %+v", r)
	}
	if fmt.Sprint(seen) != "[1 3 2 3 3 3]" {
		t.Errorf("progress %v", seen)
	}
	f := check(t, d, read(t, r.Issued[1].Path))
	wantKind(t, f, certificate.Genuine, certificate.Intact)
	c := f.Certificate
	if !f.Good() || c.Name != "Siti Aminah, S.Pd." || c.Percent != 90 || c.Predicate != "Sangat baik" || c.JP != 9 || c.Office != office || c.Place != "Karanganyar" {
		t.Errorf("signed content %+v", c)
	}
	if !strings.HasSuffix(r.Issued[1].Path, "-siti-aminah.pdf") {
		t.Errorf("path %s", r.Issued[1].Path)
	}
	if runtime.GOOS != "windows" {
		info, err := os.Stat(d.Folder.KeyPath())
		must(t, err)
		if info.Mode().Perm() != 0o600 {
			t.Errorf("the secret key has mode %v", info.Mode())
		}
	}
	awards, err := d.Store.Awards(t.Context(), class)
	must(t, err)
	if got := awards["p0000"]; len(got) != 1 || got[0].By != "Sri Wahyuni" || got[0].Number != c.Number.String() {
		t.Errorf("recorded %+v", got)
	}
}

func TestCandidates(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi 漢字", "Cici", "Dedi")
	earn(t, d, 3)
	status := func() string {
		var all []string
		for _, c := range candidates(t, d) {
			all = append(all, string(c.Status))
		}
		return strings.Join(all, " ")
	}
	if got := status(); got != "ready unprintable ready not-yet" {
		t.Errorf("before: %s", got)
	}
	var letters *LettersError
	if c := candidates(t, d)[1]; !errors.As(c.Err, &letters) || letters.Letters != "漢字" {
		t.Errorf("why: %v", c.Err)
	}
	if c := candidates(t, d)[3]; c.Claim.Done != 0 || c.Needed != 60 {
		t.Errorf("not yet: %+v", c)
	}
	r := issueAll(t, d)
	if len(r.Issued) != 2 || len(r.Refused) != 2 || !errors.Is(r.Refused[0].Err, paper.ErrLetters) {
		t.Errorf("a name that cannot be printed must not stop others: %+v", r)
	}
	if got := status(); got != "has unprintable has not-yet" {
		t.Errorf("after: %s", got)
	}
	if r := issueAll(t, d); len(r.Issued) != 0 || r.Kept != 2 {
		t.Errorf("the second time: %+v", r)
	}
}

// Whatever is changed in a file is found out.
func TestForgeries(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Siti Aminah")
	earn(t, d, 1)
	pdf := read(t, issueAll(t, d).Issued[0].Path)
	code := check(t, d, pdf).Certificate.Number.String()
	if code == "" {
		t.Fatal("no number")
	}
	changed := bytes.Replace(pdf, []byte("/Producer"), []byte("/Prodscer"), 1)
	if f := check(t, d, changed); f.Good() {
		t.Error("a changed byte passes")
	} else {
		wantKind(t, f, certificate.Genuine, certificate.Broken)
	}
	at := bytes.Index(pdf, []byte("KIM1:"))
	letter := byte('A')
	if pdf[at+60] == 'A' {
		letter = 'B'
	}
	edited := bytes.Clone(pdf)
	for i := 0; i+5 < len(edited); i++ { // both places of the code
		if bytes.HasPrefix(edited[i:], pdf[at:at+40]) {
			edited[i+60] = letter
		}
	}
	if f := check(t, d, edited); f.Verdict.Kind == certificate.Genuine || f.Good() {
		t.Errorf("an edited code is %s", f.Verdict.Kind)
	}
	other := newDesk(t, "Siti Aminah")
	earn(t, other, 1)
	wantKind(t, check(t, d, read(t, issueAll(t, other).Issued[0].Path)), certificate.UnknownIssuer, certificate.NoSeal)
}

func TestKeysOfOthers(t *testing.T) {
	t.Parallel()
	d, other := newDesk(t, "Ani"), newDesk(t, "Budi")
	earn(t, other, 1)
	issued := issueAll(t, other).Issued[0]
	must(t, os.MkdirAll(d.Folder.KeysPath(), 0o755))
	must(t, os.WriteFile(filepath.Join(d.Folder.KeysPath(), "sragen.pub"), read(t, other.Folder.PublicPath()), 0o644))
	wantKind(t, check(t, d, read(t, issued.Path)), certificate.Genuine, certificate.Intact)

	_, err := other.Revoke(t.Context(), issued.Number, "salah nama")
	must(t, err)
	must(t, os.WriteFile(filepath.Join(d.Folder.KeysPath(), "a-list.txt"), read(t, other.Folder.ListPath()), 0o644))
	wantKind(t, check(t, d, read(t, issued.Path)), certificate.Revoked, certificate.Intact)

	must(t, os.WriteFile(filepath.Join(d.Folder.KeysPath(), "holiday.jpg"), []byte("not a key"), 0o644))
	if _, unread := d.Folder.Trust(); len(unread) != 1 || filepath.Base(unread[0]) != "holiday.jpg" {
		t.Errorf("unread: %v", unread)
	}
}

func TestRevoke(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi")
	earn(t, d, 2)
	r := issueAll(t, d)
	number, path := r.Issued[0].Number, r.Issued[0].Path
	var field *certificate.FieldError
	for _, c := range []struct {
		number, reason string
		want           error
	}{
		{"12", "x", certificate.ErrUnreadable},
		{"KIM/2026/AAAAA/00001", "x", ErrUnknown},
		{number, " ", certificate.ErrField},
		{number, strings.Repeat("x", 300), certificate.ErrField},
	} {
		if _, err := d.Revoke(t.Context(), c.number, c.reason); !errors.Is(err, c.want) {
			t.Errorf("%q, %q: %v, want %v", c.number, c.reason, err, c.want)
		} else if errors.Is(err, certificate.ErrField) && (!errors.As(err, &field) || field.Field != "reason") {
			t.Errorf("%v", err)
		}
	}
	wantKind(t, check(t, d, read(t, path)), certificate.Genuine, certificate.Intact)
	taken, err := d.Revoke(t.Context(), strings.ToLower(number), "Nama salah tulis")
	must(t, err)
	if taken.Before || taken.Listed != 1 || taken.Certificate.Name != "Ani" {
		t.Errorf("taken %+v", taken)
	}
	f := check(t, d, read(t, path))
	wantKind(t, f, certificate.Revoked, certificate.Intact)
	if f.Verdict.Reason != "Nama salah tulis" || f.Good() {
		t.Errorf("verdict %+v", f.Verdict)
	}
	if again, err := d.Revoke(t.Context(), number, "lain"); err != nil || !again.Before {
		t.Errorf("again: %+v, %v", again, err)
	}
	// A new one may be issued, under a new number.
	if r := issueAll(t, d); len(r.Issued) != 1 || r.Kept != 1 || r.Issued[0].Number == number {
		t.Errorf("after revoking: %+v", r)
	}
}

// full fails to record, or to keep files, from some moment on.
type full struct {
	progress.ClassStore
	records int
}

func (f *full) Record(ctx context.Context, drafts ...progress.Draft) ([]progress.Event, error) {
	if f.records--; f.records < 0 {
		return nil, errBoom
	}
	return f.ClassStore.Record(ctx, drafts...)
}

// However a batch is interrupted, numbers do not repeat, nobody gets two, and
// doing it again completes it.
func TestInterrupted(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		stop  func(d *Desk) (undo func())
		files int
	}{
		{"before it is recorded", func(d *Desk) func() {
			store := d.Store
			d.Store = &full{ClassStore: store, records: 2}
			return func() { d.Store = store }
		}, 2},
		{"before the file is written", func(d *Desk) func() {
			left := 2
			d.save = func(path string, data []byte) error {
				if left--; left < 0 {
					return errBoom
				}
				return replace(path, data)
			}
			return func() { d.save = nil }
		}, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := newDesk(t, "Ani", "Budi", "Cici", "Dedi")
			earn(t, d, 4)
			undo := c.stop(d)
			r, err := d.Issue(t.Context(), candidates(t, d), details(), outDir(d), nil)
			if !errors.Is(err, errBoom) || len(r.Issued) != c.files {
				t.Fatalf("%v, %+v", err, r)
			}
			undo()
			issueAll(t, d)
			files, err := os.ReadDir(outDir(d))
			must(t, err)
			names := make(map[string]string)
			for _, file := range files {
				f := check(t, d, read(t, filepath.Join(outDir(d), file.Name())))
				wantKind(t, f, certificate.Genuine, certificate.Intact)
				if other, twice := names[f.Certificate.Number.String()]; twice {
					t.Errorf("%s and %s have the number %s", other, f.Certificate.Name, f.Certificate.Number)
				}
				names[f.Certificate.Number.String()] = f.Certificate.Name
			}
			awards, err := d.Store.Awards(t.Context(), class)
			must(t, err)
			if len(names) != 4 || len(awards) != 4 {
				t.Errorf("files %v, awards %v", names, awards)
			}
			for person, all := range awards {
				if len(all) != 1 || names[all[0].Number] == "" {
					t.Errorf("%s has %+v", person, all)
				}
			}
		})
	}
}

func TestCanceled(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi", "Cici")
	earn(t, d, 3)
	ctx, cancel := context.WithCancel(t.Context())
	r, err := d.Issue(ctx, candidates(t, d), details(), outDir(d), func(done, _ int) {
		if done == 2 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || len(r.Issued) != 2 {
		t.Errorf("%v, %+v", err, r)
	}
	if r := issueAll(t, d); len(r.Issued) != 1 || r.Kept != 2 {
		t.Errorf("the rest: %+v", r)
	}
}

func TestDetails(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani")
	for field, change := range map[string]func(*Details){
		"office":    func(x *Details) { x.Office = "" },
		"place":     func(x *Details) { x.Place = "" },
		"signatory": func(x *Details) { x.Signatory = strings.Repeat("x", 101) },
		"title":     func(x *Details) { x.Title = strings.Repeat("x", 101) },
		"nip":       func(x *Details) { x.NIP = strings.Repeat("1", 101) },
	} {
		bad := details()
		change(&bad)
		var got *certificate.FieldError
		if err := d.Check(bad); !errors.As(err, &got) || got.Field != field {
			t.Errorf("%s: %v", field, err)
		}
		if _, err := d.Issue(t.Context(), candidates(t, d), bad, outDir(d), nil); !errors.Is(err, certificate.ErrField) {
			t.Errorf("%s: issued, %v", field, err)
		}
	}
	if _, err := d.Folder.Key(); !errors.Is(err, ErrNoKey) {
		t.Errorf("a key was made for nothing: %v", err)
	}
	issueAll(t, d)
	p := d.Proposal(progress.Trainer{Name: "Sri", Office: "Kantor lain"}, progress.Class{Place: "Balai desa"})
	if want := details(); p.Place != want.Place || p.Signatory != want.Signatory || p.NIP != want.NIP || p.Office != office {
		t.Errorf("proposal %+v", p)
	}
}

func TestKeyIsMadeOnce(t *testing.T) {
	t.Parallel()
	dir := Folder(t.TempDir())
	first, err := dir.MakeKey(office, today())
	must(t, err)
	must(t, os.Remove(dir.PublicPath()))
	second, err := dir.MakeKey("Kantor lain", today())
	must(t, err)
	if first.Fingerprint() != second.Fingerprint() || second.Public().Office != office {
		t.Error("another key")
	}
	read(t, dir.PublicPath())
	must(t, os.WriteFile(dir.KeyPath(), []byte("half"), 0o600))
	if _, err := dir.MakeKey(office, today()); !errors.Is(err, certificate.ErrKey) {
		t.Errorf("a damaged key: %v", err)
	}
	if string(read(t, dir.KeyPath())) != "half" {
		t.Error("a damaged key was replaced")
	}
}

func TestTextWithCodes(t *testing.T) {
	t.Parallel()
	d := newDesk(t, "Ani", "Budi")
	earn(t, d, 2)
	issueAll(t, d)
	awards, err := d.Store.Awards(t.Context(), class)
	must(t, err)
	a, b := awards["p0000"][0].Code, awards["p0001"][0].Code
	grouped := strings.ToLower(a[:30]) + " " + a[30:90] + "\n" + a[90:]
	trust, _ := d.Folder.Trust()
	for text, want := range map[string]int{
		a: 1, grouped: 1, "Kode: " + grouped + "\nKunci penerbit: ABCD-EFGH\n" + b + "\r\n": 2, a[:80]: -1, "KIM9:AAAA": -1, "KIM/2026/AAAAA/00001": 0,
	} {
		all, err := trust.Check([]byte(text))
		if want == 0 {
			if !errors.Is(err, certificate.ErrFile) {
				t.Errorf("%.40q: %v", text, err)
			}
			continue
		}
		for _, f := range all {
			if f.Good() != (want > 0) {
				t.Errorf("%.40q: %+v", text, f.Verdict)
			}
		}
		if len(all) != max(want, 1) {
			t.Errorf("%.40q: %d codes", text, len(all))
		}
	}
}

func BenchmarkThousand(b *testing.B) {
	names := make([]string, 1000)
	for i := range names {
		names[i] = fmt.Sprintf("Siti Aminah %d", i)
	}
	for b.Loop() {
		b.StopTimer()
		d := newDesk(b, names...)
		earn(b, d, len(names))
		all := candidates(b, d)
		b.StartTimer()
		r, err := d.Issue(b.Context(), all, details(), outDir(d), nil)
		if err != nil || len(r.Issued) != len(names) {
			b.Fatalf("%d issued: %v", len(r.Issued), err)
		}
	}
}
