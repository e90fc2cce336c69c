package papers_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/certificate"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screentest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// openEarned opens the page for a class of twelve in which the first n people,
// Siti Aminah and Budi Santoso first, have earned the certificate.
func openEarned(t *testing.T, n, width, height int, lang string) *screentest.Desk {
	t.Helper()
	store, class := screentest.Class(t, 12)
	d, _ := openFor(t, store, class, width, height, lang)
	d.Env.Exports = filepath.Join(t.TempDir(), "Sanggar KIM")
	d.Env.Trainer.Office, d.Env.Trainer.Title = "Diskominfo Kabupaten Karanganyar", "Kepala Bidang"
	earn(t, d, n)
	return d
}

func earn(t *testing.T, d *screentest.Desk, n int) {
	t.Helper()
	if _, err := d.Env.Store.Record(t.Context(), earned(d.Env.Course, n)...); err != nil {
		t.Fatal(err)
	}
}

// earned is what the first n people did to earn the certificate.
func earned(course *lessons.Course, n int) (drafts []progress.Draft) {
	for i := range n {
		for _, module := range course.Modules {
			for _, unit := range module.Units {
				draft := progress.Draft{
					Participant: fmt.Sprintf("p%05d", i), At: screentest.Monday(), Course: course.ID, Version: course.Version, Unit: unit.ID,
					Kind: progress.KindRead, Body: progress.ReadBody{},
				}
				if unit.Kind == lessons.KindQuiz {
					draft.Kind, draft.Body = progress.KindFinished, progress.FinishedBody{Run: "r1", Points: 9, Max: 10, Percent: 90, PassMark: 70, Passed: true}
				}
				drafts = append(drafts, draft)
			}
		}
	}
	return drafts
}

// files are those of the certificates.
func files(t *testing.T, d *screentest.Desk) []string {
	t.Helper()
	all, err := filepath.Glob(filepath.Join(d.Env.Exports, "*", "*.pdf"))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// finding is what anybody who has the key finds in a file.
func finding(t *testing.T, d *screentest.Desk, file string) award.Finding {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	trust, _ := award.Folder(d.Env.Folder).Trust()
	all, err := trust.Check(data)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d certificates in %s: %v", len(all), file, err)
	}
	return all[0]
}

// issue goes through all questions by keys. The button is six fields away, or
// five where the office has its key.
func issue(d *screentest.Desk) {
	d.Press("7", "1", "enter", "enter", "enter", "enter", "enter", "enter")
	if d.Dialog() == nil {
		d.Press("enter")
	}
	d.Press("2")
}

func TestIssueScreens(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{38, 10}, {76, 20}} {
			t.Run(fmt.Sprintf("%s-%dx%d", lang, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				d := openEarned(t, 2, size[0], size[1], lang)
				var seen []string
				d.Env.Exports = "/folder" // nothing is written
				look := func(what string) { seen = append(seen, "=== "+what+"\n"+d.View()) }
				d.Press("7")
				look("who gets one")
				d.Press("1")
				look("details")
				d.Press("enter", "ctrl+u", "enter")
				look("no date")
				d.Type("24-11-2026")
				look("date in words")
				d.Press("enter", "enter", "enter", "enter", "enter")
				look("the button")
				d.Press("enter")
				look("the last question")
				golden.RequireEqual(t, []byte(strings.Join(seen, "\n")))
			})
		}
	}
}

// A trainer who never saw a shell issues certificates by keys alone, and a second
// time nobody gets two.
func TestIssueByKeys(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		d := openEarned(t, 2, 38, 10, lang)
		issue(d)
		text := d.Env.Text
		d.Want(text.Award.Done(2, 0, filepath.Join(d.Env.Exports, text.Award.Folder("Angkatan I"))), text.Papers.Next)
		all := files(t, d)
		if len(all) != 2 {
			t.Fatalf("%s: files %v", lang, all)
		}
		f := finding(t, d, all[0])
		if !f.Good() || f.Certificate.Name != "Budi Santoso" || f.Certificate.Place != "Balai Desa Jaten" || !f.Certificate.Date.Equal(time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)) {
			t.Errorf("%s: %+v", lang, f)
		}
		d.Press("esc")
		if err := os.Remove(all[1]); err != nil {
			t.Fatal(err)
		}
		d.Press("7")
		d.Want(text.Award.Has(2), text.Papers.Again)
		d.Press("esc")
		issue(d)
		d.Want(text.Award.Kept(1))
		if again := files(t, d); len(again) != 2 || again[1] != all[1] {
			t.Errorf("%s: files %v, then %v", lang, all, again)
		}
	}
}

// The same with the mouse.
func TestIssueByMouse(t *testing.T) {
	t.Parallel()
	d := openEarned(t, 1, 76, 20, i18n.Indonesian)
	d.Click("Sertifikat")
	d.Click("Terbitkan 1 sertifikat")
	d.Click("Nama penanda tangan")
	d.Press("ctrl+u")
	d.Type("Dra. Sri Rahayu")
	d.Click("Lanjut")
	d.Want("Dra. Sri Rahayu", "Siti Aminah", "tidak dapat dihapus")
	d.Click("Ya, terbitkan 1 sertifikat")
	d.Want("1 sertifikat diterbitkan")
	if all := files(t, d); len(all) != 1 {
		t.Errorf("files %v", all)
	}
}

// Enter, pressed too often, issues nothing: the first answer to the last question
// goes back to the form, where all is as it was typed.
func TestTooManyEntersIssueNothing(t *testing.T) {
	t.Parallel()
	d := openEarned(t, 1, 76, 20, i18n.Indonesian)
	d.Press("7", "enter", "ctrl+u")
	d.Type("Ngringo")
	for range 30 {
		d.Press("enter")
	}
	if all := files(t, d); len(all) != 0 {
		t.Errorf("files %v", all)
	}
	if d.Dialog() != nil {
		d.Press("esc")
	}
	d.Want("Ngringo")
	d.Press("esc", "7", "1")
	d.Want("Ngringo")
}

// What is wrong with a field is said there, in words.
func TestDetailsAreChecked(t *testing.T) {
	t.Parallel()
	d := openEarned(t, 1, 76, 20, i18n.Indonesian)
	d.Press("7", "1", "ctrl+u", "enter")
	d.Want("Tempat terbit belum diisi")
	d.Type("漢")
	d.Press("enter")
	d.Want("Huruf 漢 tidak dapat dicetak.")
	d.Press("ctrl+u")
	d.Type(strings.Repeat("x", 70))
	d.Press("enter")
	d.Want("Tempat terbit terlalu panjang")
	d.Press("ctrl+u")
	d.Type("Jaten")
	d.Press("enter", "ctrl+u")
	for _, bad := range []string{"besok", "31-2-2026", "1-13-2026", "2026", "-"} {
		d.Type(bad)
		d.Press("enter")
		d.Want("Tulis tanggal seperti")
		d.Press("ctrl+u")
	}
	d.Type("1 mei 2027")
	d.Want("1 Mei 2027")
	d.Press("ctrl+u")
	d.Type("2027-05-01")
	d.Want("1 Mei 2027")
	d.Press("enter", "ctrl+u", "enter")
	d.Want("Nama kantor belum diisi")
}

// While they are issued the screen tells how far it is. Whoever stops keeps what
// is done, and the next time makes the rest.
func TestIssuingIsStopped(t *testing.T) {
	t.Parallel()
	d := openEarned(t, 3, 76, 20, i18n.Indonesian)
	var ticks []tea.Msg
	stop := true
	seen := ""
	slow := &watched{ClassStore: d.Env.Classes, recorded: func() {
		if stop {
			stop = false
			d.Screen.Update(ticks[len(ticks)-1])
			d.Screen.Update(screen.PressOf("esc"))
			seen = ansi.Strip(d.Screen.View())
		}
	}}
	d.Env.Classes = slow
	d.Env.After = func(_ time.Duration, msg tea.Msg) tea.Cmd {
		ticks = append(ticks, msg)
		return nil
	}
	issue(d)
	d.Want("Berhenti setelah 1 sertifikat", "Terbitkan lagi untuk sisanya")
	if !strings.Contains(seen, "Menghentikan") {
		t.Errorf("seen:\n%s", seen)
	}
	d.Press("esc")
	issue(d)
	d.Want("2 sertifikat diterbitkan")
	numbers := map[certificate.Number]bool{}
	for _, file := range files(t, d) {
		numbers[finding(t, d, file).Certificate.Number] = true
	}
	if len(numbers) != 3 {
		t.Errorf("numbers %v", numbers)
	}
}

// watched tells of everything that is recorded.
type watched struct {
	progress.ClassStore
	recorded func()
}

func (w *watched) Record(ctx context.Context, drafts ...progress.Draft) ([]progress.Event, error) {
	events, err := w.ClassStore.Record(ctx, drafts...)
	w.recorded()
	return events, err
}

// What goes wrong is said in a sentence, with what is safe.
func TestIssuingFails(t *testing.T) {
	t.Parallel()
	d := openEarned(t, 1, 76, 20, i18n.Indonesian)
	if err := os.WriteFile(d.Env.Exports, nil, 0o600); err != nil { // a file where the folder is to be
		t.Fatal(err)
	}
	issue(d)
	d.Want("tidak dapat ditulis", "yang sudah terbit tetap aman")
	d.Press("esc")
	d.Want("tidak dapat ditulis")
	if err := os.WriteFile(award.Folder(d.Env.Folder).KeyPath(), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press("7")
	d.Want("Kunci kantor di", "tidak dapat dibaca", "Tidak ada yang diterbitkan")
}

// A certificate is taken back from the list of those that were issued.
func TestRevoke(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{38, 10}, {76, 20}} {
		d := openEarned(t, 2, size[0], size[1], i18n.Indonesian)
		issue(d)
		d.Press("esc", "7")
		d.Click("Sertifikat yang sudah terbit")
		d.Click("Siti Aminah")
		d.Want("KIM/2026/", "oleh Rini Astuti")
		d.Press("2", "enter")
		if d.Notice != "Alasan belum diisi atau tidak dapat dipakai." {
			t.Errorf("notice %q", d.Notice)
		}
		d.Type("Nama salah tulis")
		d.Press("enter")
		d.Want("Alasan: Nama salah tulis", "tidak dapat dibatalkan")
		d.Press("2")
		d.Want("milik Siti Aminah sudah dicabut", "revoked.txt")
		for _, file := range files(t, d) {
			want := certificate.Genuine
			if strings.HasSuffix(file, "siti-aminah.pdf") {
				want = certificate.Revoked
			}
			if f := finding(t, d, file); f.Verdict.Kind != want {
				t.Errorf("%s is %s", file, f.Verdict.Kind)
			}
		}
		d.Press("7", "3")
		d.Want("dicabut")
		d.Click("Siti Aminah")
		d.Want("DICABUT pada", "Nama salah tulis")
		d.WantNot("Cabut sertifikat ini")
	}
}
