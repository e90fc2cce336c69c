//go:build unix

package main_test

import (
	"database/sql"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// resume starts the program at the question of the quiz that is open.
func resume(t *testing.T, dir, asked string) *console {
	t.Helper()
	c := start(t, false, environ(dir), "--as", someone)
	c.want("Lanjutkan")
	c.want("✓ tersimpan")
	c.press("\r")
	c.want("Lanjutkan di soal")
	c.press("1")
	c.want(asked)
	return c
}

// However a session ends, what was said to be saved is on disk, the terminal is
// given back, and nothing stays behind.
func TestEveryWayToEnd(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(c *console){
		"ctrl+c":        func(c *console) { c.press("\x03") },
		"SIGINT":        func(c *console) { c.signal(syscall.SIGINT) },
		"SIGTERM":       func(c *console) { c.signal(syscall.SIGTERM) },
		"SIGHUP":        func(c *console) { c.signal(syscall.SIGHUP) },
		"window closed": (*console).close,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			inQuiz(t, dir, 3)
			before := len(records(t, dir))
			c := resume(t, dir, "Soal 4 dari")
			c.press("2")
			c.want("(•)")
			c.want("✓ tersimpan")
			end(c)
			state := c.wait()
			if name != "window closed" {
				if rest := c.restored(); strings.TrimSpace(rest) != "" || state.ExitCode() != 0 {
					t.Errorf("exit code %d, %q", state.ExitCode(), rest)
				}
			}
			if got := records(t, dir)[before:]; len(got) != 1 || got[0].Kind != progress.KindPicked {
				t.Errorf("recorded %v, want the pick alone", got)
			}
			if log, err := os.ReadFile(filepath.Join(dir, "kim.log")); err == nil {
				t.Errorf("something went wrong: %s", log)
			}
		})
	}
}

// A terminal that is not that of the session, as some containers have it, goes
// without a signal. The program must not wait for its keys forever.
func TestConnectionGone(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	inQuiz(t, dir, 0)
	c := start(t, true, environ(dir), "--as", someone)
	until(t, "the first page", c.output, func() bool { return strings.Contains(ansi.Strip(c.output()), "Lanjutkan") })
	c.close()
	c.wait()
	records(t, dir)
}

// A terminal that takes nothing any more, such as one whose program is stopped,
// must not keep ours from ending.
func TestFrozenTerminal(t *testing.T) {
	t.Parallel()
	for name, s := range map[string]syscall.Signal{"SIGHUP": syscall.SIGHUP, "SIGTERM": syscall.SIGTERM} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			inQuiz(t, dir, 0)
			before := len(records(t, dir))
			c := resume(t, dir, "Soal 1 dari")
			c.press("2")
			c.want("✓ tersimpan")
			c.freeze()
			c.press("L")
			c.signal(s)
			if code := c.wait().ExitCode(); code != 1 {
				t.Errorf("exit code %d, want 1", code)
			}
			if got := records(t, dir)[before:]; len(got) != 1 || got[0].Kind != progress.KindPicked {
				t.Errorf("recorded %v, want the pick alone", got)
			}
		})
	}
}

// No terminal has to answer: neither for colours nor for anything else.
func TestMuteTerminal(t *testing.T) {
	t.Parallel()
	c := start(t, false, environ(t.TempDir()))
	c.want("Selamat datang")
	for _, query := range []string{"\x1b]11;?", "\x1b[?2026$p"} {
		if !strings.Contains(c.output(), query) {
			t.Errorf("nothing was asked with %q: this tests nothing any more", query)
		}
	}
	c.press("2")
	c.want("a nickname is fine")
	c.press("\x03")
	if code := c.wait().ExitCode(); code != 0 {
		t.Errorf("exit code %d", code)
	}
	c.restored()
}

// lock keeps everybody else from writing to the records until it is released.
func lock(t *testing.T, dir string) (release func()) {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(dir, sqlstore.FileName)+"?_txlock=immediate&_pragma=busy_timeout(5000)")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	tx, err := db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return func() { _ = tx.Rollback() }
}

// A signal in the middle of saving: the program ends when that is done, or says
// what is lost.
func TestSignalWhileSaving(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name     string
		released bool
		code     int
		says     string
		recorded int
	}{
		{"others are done in time", true, 0, "", 1},
		{"others go on", false, 1, "1 catatan terakhir tidak sempat tersimpan. Catatan sebelumnya aman.", 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			inQuiz(t, dir, 0)
			before := len(records(t, dir))
			c := resume(t, dir, "Soal 1 dari")
			release := lock(t, dir)
			c.press("2")
			c.want("menyimpan")
			c.signal(syscall.SIGTERM)
			if test.released {
				release()
			}
			if code := c.wait().ExitCode(); code != test.code {
				t.Errorf("exit code %d, want %d", code, test.code)
			}
			if rest := strings.TrimSpace(c.restored()); rest != test.says && (test.says == "" || !strings.HasPrefix(rest, test.says)) {
				t.Errorf("it says %q, want %q", rest, test.says)
			}
			release()
			if got := records(t, dir)[before:]; len(got) != test.recorded {
				t.Errorf("recorded %v, want %d", got, test.recorded)
			}
		})
	}
}

// What is being typed is not recorded with every key. A signal, or a closed
// window, leaves time to.
func TestTypedTextOutlivesTheSession(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(c *console){
		"SIGTERM":       func(c *console) { c.signal(syscall.SIGTERM) },
		"window closed": (*console).close,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			prepare(t, dir, func(r *tuitest.Robot) {
				r.Press("3", tuitest.Number(t, quizUnit), "1")
				p := tuitest.NewPlayer(t, r, quizUnit, lessons.ID, tuitest.ByNumber)
				for p.Question().Type != quiz.Number {
					p.Answer()
					p.Press("enter")
				}
			})
			c := resume(t, dir, "Ketik dengan angka")
			c.press("42")
			c.want("42")
			end(c)
			c.wait()
			all := records(t, dir)
			if last := all[len(all)-1]; last.Kind != progress.KindPicked || !strings.Contains(string(last.Body), `"42"`) {
				t.Errorf("the last record is %s %s, want what was typed", last.Kind, last.Body)
			}
		})
	}
}

// What is wrong is said on the ordinary screen, without taking it over.
func TestRefusedBeforeTheScreenIsTaken(t *testing.T) {
	t.Parallel()
	write := func(dir, name, text string) string {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	for _, test := range []struct {
		name string
		args func(dir string) []string
		code int
		says string
	}{
		{"broken course", func(dir string) []string { return []string{"--course", write(dir, "course.yaml", "id: x\n")} }, 1, "course.yaml:1:"},
		{"no course", func(dir string) []string { return []string{"--course", filepath.Join(dir, "none")} }, 1, "Tidak ada materi di"},
		{"no folder", func(dir string) []string { return []string{"--data", filepath.Join(write(dir, "file", "x"), "file")} }, 1, "tidak dapat dibuka."},
		{"damaged records", func(dir string) []string { return []string{"--data", write(dir, "kim.db", "rusak")} }, 1, "rusak dan tidak dapat dibaca."},
		{"newer records", func(dir string) []string {
			inQuiz(t, dir, 0)
			db, err := sql.Open("sqlite", filepath.Join(dir, sqlstore.FileName))
			if err != nil {
				t.Fatal(err)
			}
			if _, err := db.ExecContext(t.Context(), `INSERT INTO goose_db_version (version_id, is_applied) VALUES (999, 1)`); err != nil {
				t.Fatal(err)
			}
			return []string{"--data", dir, "--lang", "en"}
		}, 1, "made by a newer kim program."},
		{"unknown language", func(string) []string { return []string{"--lang", "jv"} }, 2, `"jv"`},
		{"unknown theme", func(string) []string { return []string{"--theme", "pink"} }, 2, `"pink"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			c := start(t, false, environ(t.TempDir()), test.args(t.TempDir())...)
			code := c.wait().ExitCode()
			_ = c.tty.Close()
			<-c.drained
			if code != test.code || !strings.Contains(c.output(), test.says) || strings.Contains(c.output(), "\x1b") {
				t.Errorf("exit code %d, want %d:\n%q", code, test.code, c.output())
			}
		})
	}
}
