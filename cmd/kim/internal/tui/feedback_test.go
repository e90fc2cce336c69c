package tui_test

import (
	"context"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// The lesson and the practice that the trainer of these tests looks at.
const (
	countedLesson = "akun-resmi/nama-dan-bio"
	seenPractice  = "menjaga-akun/praktik-serah-terima"
	seenTask      = "daftar-akses"
)

// did records what Siti, or a trainer about her, did at a time.
func did(t *testing.T, r *tuitest.Robot, at time.Time, kind progress.Kind, unit, item string, body any) {
	t.Helper()
	draft := progress.Draft{
		Participant: "siti", At: at, Course: "kim", Version: "1", Unit: unit, Item: item, Lang: "id", Kind: kind, Body: body,
	}
	if _, err := r.Store().Record(context.Background(), draft); err != nil {
		t.Fatal(err)
	}
}

// again is a new session on the same records.
func again(t *testing.T, r *tuitest.Robot) *tuitest.Robot {
	t.Helper()
	return tuitest.New(t, tuitest.Config{Store: r.Store(), As: "Siti", Lang: "id"})
}

func yesterday() time.Time { return tuitest.Now().AddDate(0, 0, -1) }

// answered is Siti at home, with an answer to the first of two obstacles.
func answered(t *testing.T, c tuitest.Config, at time.Time) *tuitest.Robot {
	t.Helper()
	r := tuitest.AtHome(t, c)
	did(t, r, yesterday(), progress.KindReported, countedLesson, "", progress.ReportedBody{Report: "a", Kind: "signal"})
	did(t, r, yesterday(), progress.KindReported, progress.Elsewhere, "", progress.ReportedBody{Report: "b", Kind: "device"})
	did(t, r, at, progress.KindReplied, countedLesson, "", progress.RepliedBody{
		Report: "a", Text: "Pakai hotspot dulu, ya.\nSenin kami bawakan modem.", By: "Ibu Rini",
	})
	r.Press("2", "esc")
	return r
}

// The first page says that there is an answer until the list was opened, however
// the clocks of the two machines go.
func TestAnswersAreNewsUntilTheyAreRead(t *testing.T) {
	t.Parallel()
	for _, at := range []time.Time{yesterday(), tuitest.Now().AddDate(1, 0, 0), tuitest.Now().AddDate(-1, 0, 0)} {
		r := answered(t, tuitest.Config{}, at)
		r.Want("Pelatih menjawab kendala Anda")
		r.Press("b")
		wantDialog(t, r, "Tidak ada sinyal", "Dijawab oleh Ibu Rini", "baru", "Pakai hotspot dulu, ya.", "Senin kami bawakan modem.",
			"Tidak ada perangkat", "tersimpan, menunggu pelatih")
		r.Press("esc")
		r.WantNot("Pelatih menjawab")
		later := again(t, r)
		later.WantNot("Pelatih menjawab")
		later.Press("!", "7")
		wantDialog(t, later, "Dijawab oleh Ibu Rini")
		later.WantNot("baru")
		did(t, r, tuitest.Now(), progress.KindReplied, progress.Elsewhere, "", progress.RepliedBody{Report: "b", Closed: true})
		later = again(t, later)
		later.Click("Pelatih menjawab kendala Anda")
		wantDialog(t, later, "✓ Ditandai selesai oleh pelatih, hari ini · baru", "Masih terhambat? Catat lagi")
		later.Press("esc")
		later.WantNot("Pelatih menjawab")
	}
}

// Reading the answers is recorded once.
func TestReadingAnswersIsRecordedOnce(t *testing.T) {
	t.Parallel()
	r := answered(t, tuitest.Config{}, yesterday())
	for range 3 {
		r.Press("!", "7", "esc")
	}
	reads := 0
	for _, e := range tuitest.EventsOf(t, r.Store()) {
		if e.Kind == progress.KindOpened && e.Unit == progress.Elsewhere {
			reads++
		}
	}
	if reads != 1 {
		t.Errorf("recorded %d times", reads)
	}
}

// What was answered last stands first, in every window and language.
func TestAnswersFitEveryWindow(t *testing.T) {
	t.Parallel()
	for _, lang := range []string{i18n.Indonesian, i18n.English} {
		for _, size := range [][2]int{{40, 12}, {80, 24}, {120, 40}} {
			r := answered(t, tuitest.Config{Lang: lang, Width: size[0], Height: size[1]}, tuitest.Now())
			r.Want(i18n.For(lang).Feedback.Replies(1))
			r.Press("b")
			wantDialog(t, r, i18n.For(lang).Obstacle.Kinds["signal"], "Ibu Rini")
			if err := r.Fits(); err != nil {
				t.Error(err)
			}
		}
	}
}

// Evidence that was given back is asked for on the first page until it is handed
// in anew, be it as it was.
func TestEvidenceIsGivenBack(t *testing.T) {
	t.Parallel()
	r := tuitest.AtHome(t, tuitest.Config{Lang: i18n.Indonesian})
	say := i18n.For(i18n.Indonesian).Feedback
	did(t, r, yesterday(), progress.KindEvidenced, seenPractice, seenTask, progress.EvidencedBody{Kind: "note", Text: "Sudah kami isi"})
	r.Press("4", tuitest.Number(t, seenPractice), "1", "pgdown", "pgdown", "pgdown")
	r.Want("Sudah kami isi")
	r.WantNot(say.Waiting) // nobody looks at it
	did(t, r, yesterday(), progress.KindEnrolled, progress.Elsewhere, "kelas", progress.EnrolledBody{On: true})
	r = again(t, r)
	r.WantNot("dikembalikan", "kelas")
	r.Press("4", tuitest.Number(t, seenPractice), "1", "pgdown", "pgdown", "pgdown")
	r.Want(say.Waiting)

	did(t, r, yesterday(), progress.KindConfirmed, seenPractice, seenTask, progress.ConfirmedBody{Comment: "Siapa pemegangnya?", By: "Ibu Rini"})
	r = again(t, r)
	r.Want("Bukti “Berita acara serah terima” dikembalikan pelatih")
	r.Press("d")
	r.Want("1 bukti dikembalikan pelatih")
	r.Press("1", "pgdown", "pgdown", "pgdown")
	r.Want("! dikembalikan", "! Dikembalikan oleh Ibu Rini, kemarin.", "“Siapa pemegangnya?”", say.Again)
	r.Press("e", "ctrl+s")
	r.WantNot("ikembalikan")
	r.Want(say.Waiting)
	r.Press("esc", "esc")
	r.WantNot("dikembalikan")

	did(t, r, tuitest.Now(), progress.KindConfirmed, seenPractice, seenTask, progress.ConfirmedBody{OK: true, By: "Ibu Rini"})
	r.Press("4", tuitest.Number(t, seenPractice), "1", "pgdown", "pgdown", "pgdown")
	r.Want("✓ Sudah dilihat oleh Ibu Rini, hari ini: cocok.")
	r.WantNot(say.Again, say.Waiting)
}

// A part that a trainer counts as done says so, and why; what people did
// themselves stands before that.
func TestCountedParts(t *testing.T) {
	t.Parallel()
	r := tuitest.AtHome(t, tuitest.Config{})
	for _, unit := range []string{countedLesson, seenPractice} {
		did(t, r, yesterday(), progress.KindOverrode, unit, "", progress.OverrodeBody{Done: true, Reason: "Sudah diuji lisan", By: "Ibu Rini"})
	}
	r.Press("3", "2", "esc", "esc")
	r.Want("1/8")
	r.Press("3")
	r.Want("✓ pelatih", "Dihitung selesai oleh Ibu Rini, kemarin. Alasannya: Sudah diuji lisan")
	r.Resize(40, 12)
	r.Press("home", "2", "esc")
	r.Want("✓ pelatih", "kemarin. Alasannya: Sudah diuji")
	if err := r.Fits(); err != nil {
		t.Error(err)
	}
	did(t, r, tuitest.Now(), progress.KindRead, countedLesson, "", progress.ReadBody{})
	r = again(t, r)
	r.Press("3")
	r.Want("✓ selesai", "Alasannya: Sudah diuji lisan")
	r.WantNot("✓ pelatih")
	r.Press("esc", "4", tuitest.Number(t, seenPractice))
	r.Want("✓ Dihitung selesai oleh Ibu Rini", "Lanjut ke kuis")
	did(t, r, tuitest.Now(), progress.KindOverrode, countedLesson, "", progress.OverrodeBody{})
	r.Press("esc", "esc", "3")
	r.WantNot("Alasannya")
}

// A certificate is told of, also that it does not count any more.
func TestCertificatesAreToldOf(t *testing.T) {
	t.Parallel()
	r := tuitest.AtHome(t, tuitest.Config{})
	r.Press("s")
	r.WantNot("Sertifikat")
	did(t, r, yesterday(), progress.KindAwarded, progress.Elsewhere, "011/KIM", progress.AwardedBody{Code: "x", By: "Ibu Rini"})
	did(t, r, yesterday(), progress.KindAwarded, progress.Elsewhere, "011/KIM", progress.AwardedBody{Code: "x", Revoked: true, Reason: "Nama keliru"})
	r.Press("2", "esc")
	r.Want("Sertifikat nomor 011/KIM dicabut. Tanyakan kepada pelatih")
	did(t, r, yesterday(), progress.KindAwarded, progress.Elsewhere, "012/KIM", progress.AwardedBody{Code: "y", By: "Ibu Rini"})
	r.Press("2", "esc")
	r.Want("Sertifikat Anda sudah terbit, nomor 012/KIM")
	r.Click("Sertifikat Anda sudah terbit")
	wantDialog(t, r, "Nomor 012/KIM", "✓ Diterbitkan oleh Ibu Rini, 22 November 2026.", "Nomor 011/KIM", "! Dicabut oleh pelatih", "Alasannya: Nama keliru")
}

// People of a class list who were never here are nobody's business: the program
// begins as on a new machine, and the list of participants is without them.
func TestPeopleOfAClassListAreNotShown(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	store := tuitest.OpenStore(t, dir)
	if err := store.SaveParticipant(t.Context(), progress.Participant{ID: "budi", Name: "Budi dari daftar", Created: tuitest.Now()}); err != nil {
		t.Fatal(err)
	}
	body := progress.EnrolledBody{On: true, By: "Ibu Rini"}
	draft := progress.Draft{Participant: "budi", At: tuitest.Now(), Unit: progress.Elsewhere, Item: "kelas", Kind: progress.KindEnrolled, Body: body}
	if _, err := store.Record(t.Context(), draft); err != nil {
		t.Fatal(err)
	}
	r := tuitest.New(t, tuitest.Config{Store: store})
	r.WantNot("Siapa yang belajar?", "Budi")
	r.Press("1", "enter", "enter", "enter", "3", "enter", "0", "2", "p")
	r.Want("Siapa yang belajar?", "Peserta 1")
	r.WantNot("Budi", "kelas")
	tuitest.New(t, tuitest.Config{Store: store, As: "Budi dari daftar"}).WantNot("Lanjutkan", "Mulai dari sini")
}
