package cli_test

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/standing"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// person is a participant in "kim progress --json".
type person struct {
	Name, KIM, Village, District string
	Seen                         time.Time
	Done, Total                  int
	Modules                      []struct {
		Number      int
		Slug, Title string
		Done, Total int
		Quiz        *struct {
			Best   int
			Passed bool
		}
	}
	Before, After, Gain *int
	Counted             []struct {
		Unit, Title, By, Reason string
		At                      time.Time
	}
	Certificates []struct {
		Number, By, Reason string
		Revoked            bool
		At                 time.Time
	}
}

// learn records what somebody did: so many lessons of every module read, the
// quiz of the first module failed, that of the last one passed after that.
func learn(t *testing.T, dir, name string, read int) {
	t.Helper()
	course := builtIn(t)
	draft := func(unit *lessons.Unit, kind progress.Kind, body any) progress.Draft {
		return progress.Draft{
			Participant: "id-" + name, At: monday(), Course: course.ID, Version: course.Version,
			Unit: unit.ID, Lang: "id", Kind: kind, Body: body,
		}
	}
	finished := func(unit *lessons.Unit, percent int) progress.Draft {
		return draft(unit, progress.KindFinished, progress.FinishedBody{
			Run: fmt.Sprint(unit.ID, percent), Points: float64(percent) / 10, Max: 10, Percent: percent, PassMark: 70, Passed: percent >= 70,
		})
	}
	var drafts []progress.Draft
	for i, module := range course.Modules {
		for j, unit := range module.Units {
			switch {
			case unit.Kind == lessons.KindLesson && j < read:
				drafts = append(drafts, draft(unit, progress.KindRead, progress.ReadBody{}))
			case unit.Kind == lessons.KindQuiz:
				drafts = append(drafts, finished(unit, 45))
				if i == len(course.Modules)-1 {
					drafts = append(drafts, finished(unit, 85), finished(unit, 60))
				}
			}
		}
	}
	change(t, dir, func(store *sqlstore.Store) error {
		_, err := store.Record(t.Context(), drafts...)
		return err
	})
}

// stateOf is what the records say about somebody.
func stateOf(t *testing.T, dir, name string) progress.State {
	t.Helper()
	var state progress.State
	change(t, dir, func(store *sqlstore.Store) (err error) {
		state, err = store.State(context.Background(), "id-"+name)
		return err
	})
	return state
}

func TestProgressOfNobody(t *testing.T) {
	t.Parallel()
	for _, env := range []map[string]string{nil, at(emptyRecords(t))} {
		got := run(t, env, "progress")
		if got.wantOut(t); got.out != "Belum ada peserta di komputer ini. Jalankan kim untuk mulai.\n" {
			t.Errorf("got %q", got.out)
		}
		got = run(t, env, "progress", "--json")
		if got.wantOut(t); got.out != "[]\n" {
			t.Errorf("got %q", got.out)
		}
		run(t, env, "progress", "Siti").want(t, 1, "Tidak ada peserta bernama \"Siti\" di komputer ini.\n")
		run(t, env, "progress", "Siti", "--lang", "en").want(t, 1, "There is no participant called \"Siti\" on this computer.\n")
	}
}

func emptyRecords(t *testing.T) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "data")
	people(t, dir)
	return dir
}

// Asking makes nothing: no folder, no records.
func TestProgressLeavesNothing(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "data")
	run(t, at(dir), "progress").wantOut(t)
	if found, err := filepath.Glob(dir + "*"); err != nil || len(found) > 0 {
		t.Errorf("found %v, %v", found, err)
	}
}

func TestProgressByName(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Siti", "Siti Rahma", "Budi Santoso", "Budiman")
	for _, test := range []struct {
		name string
		want []string // the most recent first
		says string
	}{
		{name: "", want: []string{"Budiman", "Budi Santoso", "Siti Rahma", "Siti"}},
		{name: "Siti", want: []string{"Siti"}}, // the whole name of one, the beginning of another
		{name: "sITI", want: []string{"Siti"}},
		{name: "Siti R", want: []string{"Siti Rahma"}},
		{name: "budi s", want: []string{"Budi Santoso"}},
		{name: "Budim", want: []string{"Budiman"}},
		{name: "Sit", says: "Ada lebih dari satu peserta yang cocok dengan \"Sit\". Tulis namanya lengkap.\n"},
		{name: "b", says: "Ada lebih dari satu peserta yang cocok dengan \"b\". Tulis namanya lengkap.\n"},
		{name: "Rahma", says: "Tidak ada peserta bernama \"Rahma\" di komputer ini.\n"},
		{name: "%", says: "Tidak ada peserta bernama \"%\" di komputer ini.\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := run(t, at(dir), "progress", test.name, "--json")
			if test.says != "" {
				if got.want(t, 1, test.says); got.out != "" {
					t.Errorf("standard output %q", got.out)
				}
				return
			}
			got.wantOut(t)
			var list []person
			decode(t, got.out, &list)
			var names []string
			for _, p := range list {
				names = append(names, p.Name)
			}
			if strings.Join(names, ", ") != strings.Join(test.want, ", ") {
				t.Errorf("got %q, want %q", names, test.want)
			}
			text := run(t, at(dir), "progress", test.name)
			if text.wantOut(t); !strings.HasPrefix(text.out, test.want[0]+" · Jaten\n") {
				t.Errorf("want %q first:\n%s", test.want[0], text.out)
			}
		})
	}
}

// Whoever can write the records can put anything into them.
func TestHostileNamesInTheRecords(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Siti")
	execute(t, filepath.Join(dir, sqlstore.FileName),
		"UPDATE participants SET name = char(27) || ']0;x' || char(7) || 'Siti' || char(8238), village = char(155) || '31m', lang = char(27)")
	for _, args := range [][]string{{"progress"}, {"progress", "--json"}, {"progress", "Siti"}} {
		got := run(t, at(dir), args...)
		got.wantOut(t)
		if strings.ContainsAny(got.out, "\x1b\x07\u009b\u202e") || !strings.Contains(got.out, "Siti") {
			t.Errorf("%q: %q", args, got.out)
		}
	}
}

// The numbers are those of the records.
func TestProgressNumbers(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Budi", "Siti")
	learn(t, dir, "Siti", 2)
	course := builtIn(t)
	for _, lang := range []lessons.Lang{lessons.ID, lessons.EN} {
		var list []person
		got := run(t, at(dir), "progress", "--json", "--lang", string(lang))
		got.wantOut(t)
		decode(t, got.out, &list)
		if len(list) != 2 || len(list[0].Modules) != len(course.Modules) {
			t.Fatalf("got %+v", list)
		}
		for _, p := range list {
			state := stateOf(t, dir, p.Name)
			done, total := 0, 0
			for i, module := range course.Modules {
				want := p.Modules[i] // what it should be, as far as it differs
				want.Number, want.Slug, want.Title = module.Number, module.Slug, module.Title.In(lang)
				want.Done, want.Total = 0, len(module.Units)
				for _, unit := range module.Units {
					u := state.Units[unit.ID]
					if u != nil && u.Done() {
						want.Done++
					}
					if g := p.Modules[i].Quiz; unit.Kind == lessons.KindQuiz {
						if (g != nil) != (u != nil && u.Best != nil) || g != nil && (g.Best != u.Best.Percent || g.Passed != u.Passed) {
							t.Errorf("%s, %s: quiz %+v", p.Name, unit.ID, g)
						}
					}
				}
				if p.Modules[i] != want {
					t.Errorf("%s: %+v, want %+v", p.Name, p.Modules[i], want)
				}
				done, total = done+want.Done, total+want.Total
			}
			if p.Done != done || p.Total != total {
				t.Errorf("%s: %d of %d, want %d of %d", p.Name, p.Done, p.Total, done, total)
			}
		}
	}
	for args, words := range map[string]struct {
		lang           lessons.Lang
		title          string
		of, no, passed string
	}{
		"progress Siti":           {lessons.ID, "Siti · Jaten Modul Selesai Kuis", "%d dari %d", "–", "85, lulus"},
		"progress Budi --lang en": {lessons.EN, "Budi · Jaten Module Done Quiz", "%d of %d", "–", "85, passed"},
	} {
		name, _, _ := strings.Cut(words.title, " ")
		want := words.title
		done, total := 0, 0
		for i, m := range standing.Modules(course, stateOf(t, dir, name)) {
			result := words.no
			switch {
			case m.Passed && i == len(course.Modules)-1:
				result = words.passed
			case m.Best != nil:
				result = "45"
			}
			want += fmt.Sprintf(" %d %s "+words.of+" %s", m.Module.Number, m.Module.Title.In(words.lang), m.Done, m.Total, result)
			done, total = done+m.Done, total+m.Total
		}
		want += fmt.Sprintf(" "+words.of, done, total)
		got := run(t, at(dir), strings.Fields(args)...)
		if strings.Join(strings.Fields(got.out), " ") != want {
			t.Errorf("%s:\n%s\nwant, blanks aside,\n%s", args, got.out, want)
		}
		for _, line := range strings.Split(got.out, "\n") {
			if strings.TrimRight(line, " ") != line {
				t.Errorf("%s: blanks at the end of %q", args, line)
			}
		}
	}
}

// What came of the tests stands under the numbers of the modules.
func TestProgressWithTests(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Siti")
	course := builtIn(t)
	before, after := standing.Forms(course, "id-Siti")
	finish := func(unit *lessons.Unit, run string, percent int) {
		change(t, dir, func(store *sqlstore.Store) error {
			_, err := store.Record(t.Context(), progress.Draft{
				Participant: "id-Siti", At: monday(), Course: course.ID, Version: course.Version, Unit: unit.ID, Lang: "id",
				Kind: progress.KindFinished, Body: progress.FinishedBody{Run: run, Percent: percent},
			})
			return err
		})
	}
	numbers := func() string {
		got := run(t, at(dir), "progress", "--json")
		got.wantOut(t)
		var all []person
		if err := json.Unmarshal([]byte(got.out), &all); err != nil {
			t.Fatal(err)
		}
		show := func(n *int) string {
			if n == nil {
				return "null"
			}
			return fmt.Sprint(*n)
		}
		return show(all[0].Before) + " " + show(all[0].After) + " " + show(all[0].Gain)
	}
	says := func(want string) {
		t.Helper()
		got := run(t, at(dir), "progress")
		if got.wantOut(t); !strings.Contains(got.out, want) {
			t.Errorf("%q is not in\n%s", want, got.out)
		}
	}
	if got := numbers(); got != "null null null" {
		t.Errorf("at first: %s", got)
	}
	finish(before, "1", 40)
	if got := numbers(); got != "40 null null" {
		t.Errorf("after the first test: %s", got)
	}
	says("Tes awal: nilai 40")
	finish(before, "2", 90) // another attempt does not count
	finish(after, "3", 70)
	if got := numbers(); got != "40 70 50" {
		t.Errorf("after both: %s", got)
	}
	says("Tes: dari 40 menjadi 70, sekitar separuh")
}

// What a trainer decided is told: parts that count as done, and certificates.
func TestProgressWithDecisions(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	people(t, dir, "Siti")
	course := builtIn(t)
	unit := course.Modules[0].Units[0]
	draft := func(unit string, kind progress.Kind, body any) progress.Draft {
		return progress.Draft{
			Participant: "id-Siti", At: monday(), Course: course.ID, Version: course.Version, Unit: unit, Lang: "id", Kind: kind, Body: body,
		}
	}
	if got := run(t, at(dir), "progress", "--json"); !strings.Contains(got.out, `"counted": []`) || !strings.Contains(got.out, `"certificates": []`) {
		t.Errorf("before anything was decided:\n%s", got.out)
	}
	change(t, dir, func(store *sqlstore.Store) error {
		counted := draft(unit.ID, progress.KindOverrode, progress.OverrodeBody{Done: true, Reason: "Diuji lisan", By: "Sri Wahyuni"})
		given := draft(progress.Elsewhere, progress.KindAwarded, progress.AwardedBody{Code: "KIM1:A", By: "Sri Wahyuni"})
		given.Item = "KIM/2026/QX7DM/00001"
		_, err := store.Record(t.Context(), counted, given)
		return err
	})
	got := run(t, at(dir), "progress")
	got.wantOut(t)
	contains(
		t, got.out, unit.Title.In(lessons.ID)+": dihitung selesai oleh Sri Wahyuni, 23 November 2026: Diuji lisan\n",
		"Sertifikat KIM/2026/QX7DM/00001, 23 November 2026\n",
	)
	got = run(t, at(dir), "progress", "--lang", "en")
	contains(t, got.out, "counted as done by Sri Wahyuni", "Certificate KIM/2026/QX7DM/00001, ")
	var all []person
	decode(t, run(t, at(dir), "progress", "--json").out, &all)
	if len(all) != 1 || len(all[0].Counted) != 1 || all[0].Counted[0].Unit != unit.ID || all[0].Counted[0].Reason != "Diuji lisan" || !all[0].Counted[0].At.Equal(monday()) {
		t.Errorf("counted: %+v", all)
	}
	if len(all[0].Certificates) != 1 || all[0].Certificates[0].Number != "KIM/2026/QX7DM/00001" || all[0].Certificates[0].Revoked {
		t.Errorf("certificates: %+v", all[0].Certificates)
	}
}
