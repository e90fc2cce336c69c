package cli_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

// brokenCourse is a copy of two modules of the built-in course with two
// mistakes, and the places where they are.
func brokenCourse(t *testing.T) (dir string, places []string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "materi")
	if err := os.CopyFS(dir, lessons.Embedded()); err != nil {
		t.Fatal(err)
	}
	modules, err := filepath.Glob(filepath.Join(dir, "[0-9]*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, module := range modules {
		if name := filepath.Base(module); name != "01-mengenal-kim" && name != "03-akun-resmi" {
			if err := os.RemoveAll(module); err != nil {
				t.Fatal(err)
			}
		}
	}
	places = append(places, spoil(t, dir, "03-akun-resmi/09-kuis.id.md", "type=number", "type=nomer"))
	places = append(places, spoil(t, dir, "01-mengenal-kim/module.en.md", "objectives:", "tujuan:"))
	return dir, places
}

// spoil replaces the first occurrence of a text in a file and returns the line
// where that was.
func spoil(t *testing.T, dir, file, old, text string) (place string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(file))
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, after, found := bytes.Cut(data, []byte(old))
	if !found {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(path, slices.Concat(before, []byte(text), after), 0o600); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s:%d:", file, 1+bytes.Count(before, []byte("\n")))
}

// report is what is said about every problem of a course, a line each.
func report(dir string, lang lessons.Lang) string {
	var lines strings.Builder
	for _, p := range lessons.Check(os.DirFS(dir)) {
		fmt.Fprintln(&lines, p.In(lang))
	}
	return lines.String()
}

func TestCheckClean(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "materi")
	if err := os.CopyFS(dir, lessons.Embedded()); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"check"}, "materi bawaan: tidak ada masalah.\n"},
		{[]string{"check", "--lang", "en"}, "the built-in course: no problems.\n"},
		{[]string{"check", dir}, dir + ": tidak ada masalah.\n"},
		{[]string{"check", "--course", dir}, dir + ": tidak ada masalah.\n"},
		{[]string{"check", dir, "--course", "none"}, dir + ": tidak ada masalah.\n"},
		{[]string{"check", dir, "--json", "--lang", "en"}, "[]\n"},
	} {
		got := run(t, nil, test.args...)
		if got.wantOut(t); got.out != test.want {
			t.Errorf("%q: got %q, want %q", test.args, got.out, test.want)
		}
	}
}

func TestCheckBroken(t *testing.T) {
	t.Parallel()
	dir, places := brokenCourse(t)
	count := len(lessons.Check(os.DirFS(dir)))
	for lang, summary := range map[lessons.Lang]string{
		lessons.ID: fmt.Sprintf("%d masalah ditemukan.\n", count), lessons.EN: fmt.Sprintf("%d problems found.\n", count),
	} {
		got := run(t, nil, "check", dir, "--lang", string(lang))
		got.want(t, 1, "")
		if got.out != report(dir, lang)+summary {
			t.Errorf("got\n%s", got.out)
		}
		for _, place := range places {
			if !strings.HasPrefix(got.out, place) && !strings.Contains(got.out, "\n"+place) {
				t.Errorf("no line begins with %s:\n%s", place, got.out)
			}
		}
	}
}

func TestCheckJSON(t *testing.T) {
	t.Parallel()
	dir, _ := brokenCourse(t)
	for _, lang := range []lessons.Lang{lessons.ID, lessons.EN} {
		got := run(t, nil, "check", dir, "--json", "--lang", string(lang))
		got.want(t, 1, "")
		var list []struct {
			File         string
			Line, Column int
			Rule         lessons.Rule
			Message      string
		}
		decode(t, got.out, &list)
		problems := lessons.Check(os.DirFS(dir))
		if len(list) != len(problems) {
			t.Fatalf("%d problems, want %d", len(list), len(problems))
		}
		for i, p := range problems {
			if g := list[i]; g.File != p.File || g.Line != p.Line || g.Column != p.Column || g.Rule != p.Rule || g.Message != p.Message(lang) {
				t.Errorf("got %+v, want %s", g, p.In(lang))
			}
		}
	}
}

// decode reads JSON that has no other fields than the value, and nothing after.
func decode(t *testing.T, text string, into any) {
	t.Helper()
	in := json.NewDecoder(strings.NewReader(text))
	in.DisallowUnknownFields()
	if err := in.Decode(into); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	if in.More() {
		t.Fatalf("something follows:\n%s", text)
	}
}

// A course that is broken is not used at all, by no command.
func TestBrokenCourse(t *testing.T) {
	t.Parallel()
	dir, _ := brokenCourse(t)
	count := len(lessons.Check(os.DirFS(dir)))
	for lang, summary := range map[lessons.Lang]string{
		lessons.ID: fmt.Sprintf("Materi di %s belum dapat dipakai: ada %d hal yang perlu diperbaiki.\n", dir, count),
		lessons.EN: fmt.Sprintf("The course in %s cannot be used yet: %d things need mending.\n", dir, count),
	} {
		want := report(dir, lang) + summary
		for _, command := range []string{"version", "progress", "progress --json", "progress Siti"} {
			got := run(t, nil, append(strings.Fields(command), "--course", dir, "--lang", string(lang))...)
			if got.want(t, 1, want); got.out != "" {
				t.Errorf("%s: half used: %q", command, got.out)
			}
		}
	}
}

func TestNoCourse(t *testing.T) {
	t.Parallel()
	folder := t.TempDir()
	file := filepath.Join(folder, "kursus.zip")
	if err := os.WriteFile(file, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	missing := filepath.Join(folder, "tidak ada")
	for _, dir := range []string{missing, file} {
		sentence := fmt.Sprintf("Tidak ada materi di %s. Periksa nama foldernya: di dalamnya harus ada course.yaml.\n", dir)
		run(t, nil, "check", dir).want(t, 1, sentence)
		run(t, nil, "check", "--course", dir, "--json").want(t, 1, sentence)
		got := run(t, nil, "version", "--course", dir)
		if got.code != 1 || !strings.HasPrefix(got.err, strings.TrimSpace(sentence)) {
			t.Errorf("exit code %d, %q", got.code, got.err)
		}
		run(t, nil, "check", dir, "--lang", "en").want(t, 1,
			fmt.Sprintf("There is no course in %s. Check the name of the folder: it must contain course.yaml.\n", dir))
	}
	empty := t.TempDir()
	got := run(t, nil, "check", empty)
	if got.code != 1 || !strings.HasPrefix(got.out, "course.yaml:1:1: ") {
		t.Errorf("an empty folder: exit code %d\n%s%s", got.code, got.out, got.err)
	}
}
