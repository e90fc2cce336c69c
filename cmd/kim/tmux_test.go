//go:build unix

package main_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/tuitest"
)

// window is the program in a real terminal: tmux, which is never shown. It is
// used the way a person does, who waits until the screen answers.
type window struct {
	t             *testing.T
	env           []string // of tmux itself
	width, height int
	pidFile       string
	command       []string // what runs in the window
}

// shell starts the program the way a shell does: its number goes to a file, and
// the window stays when it ends, showing how.
const shell = `sh -c 'echo $$ >"$0"; exec "$@"' "$0" "$@"; echo "exit code $?"; exec cat`

var _ tuitest.Driver = (*window)(nil)

// open starts the program in a new window; the test is skipped without tmux.
func open(t *testing.T, width, height int, env []string) *window {
	t.Helper()
	if _, err := exec.LookPath("tmux"); err != nil {
		t.Skip("tmux, the real terminal of this test, is not installed")
	}
	// The path of a socket is short, which test folders need not be.
	sockets, err := os.MkdirTemp("", "kim-tmux-")
	if err != nil {
		t.Fatal(err)
	}
	w := &window{
		t: t, width: width, height: height,
		env: []string{"PATH=" + os.Getenv("PATH"), "HOME=" + sockets, "TMUX_TMPDIR=" + sockets, "LC_ALL=C.UTF-8", "SHELL=/bin/sh"},
	}
	t.Cleanup(func() {
		_, _ = w.tmux(context.Background(), "kill-server") // the test's own, on its own socket
		_ = os.RemoveAll(sockets)
	})
	w.pidFile = filepath.Join(sockets, "pid")
	w.command = append([]string{"sh", "-c", shell, w.pidFile, "env", "-i"}, env...)
	w.command = append(w.command, "TERM=tmux-256color", os.Getenv(programEnv))
	w.do(append([]string{
		"set-option", "-g", "status", "off", ";", "new-session", "-d", "-x", strconv.Itoa(width), "-y", strconv.Itoa(height),
	}, w.command...)...)
	return w
}

// tmux runs a command of tmux on the server of this window.
func (w *window) tmux(ctx context.Context, args ...string) (string, error) {
	cmd := exec.CommandContext(ctx, "tmux", append([]string{"-u", "-L", "kim", "-f", os.DevNull}, args...)...)
	cmd.Env = w.env
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("tmux %q: %w: %s", args, err, &stderr)
	}
	return string(out), nil
}

func (w *window) do(args ...string) string {
	w.t.Helper()
	out, err := w.tmux(w.t.Context(), args...)
	if err != nil {
		w.t.Fatal(err)
	}
	return out
}

// look is everything that can be seen now: text, and where the cursor is.
func (w *window) look() string {
	w.t.Helper()
	return w.do("capture-pane", "-p", ";", "display-message", "-p", "#{cursor_x} #{cursor_y} #{cursor_flag}")
}

// settled waits until the screen stays as it is and everything is saved.
func (w *window) settled() string {
	w.t.Helper()
	before, now := "", ""
	until(w.t, "a screen that stays", func() string { return now }, func() bool {
		before, now = now, w.look()
		return now == before && !strings.Contains(now, "menyimpan…") && !strings.Contains(now, "saving…")
	})
	return now
}

// react waits until the screen answers to what was just done. Not everything
// has to show, so it is no failure if it does not.
func (w *window) react(before string) {
	w.t.Helper()
	const limit = 5 * time.Second
	if !within(w.t, limit, func() bool { return w.look() != before }) {
		w.t.Logf("nothing changed for %s", limit)
	}
	w.settled()
}

// Press implements tuitest.Driver.
func (w *window) Press(keys ...string) {
	w.t.Helper()
	names := map[string]string{
		"enter": "Enter", "esc": "Escape", "tab": "Tab", "space": "Space", "backspace": "BSpace", "ctrl+c": "C-c",
		"up": "Up", "down": "Down", "left": "Left", "right": "Right", "pgup": "PPage", "pgdown": "NPage", "home": "Home", "end": "End",
	}
	for _, key := range keys {
		before := w.settled()
		if name, special := names[key]; special {
			w.do("send-keys", name)
		} else {
			w.do("send-keys", "-l", key)
		}
		w.react(before)
	}
}

// Type implements tuitest.Driver.
func (w *window) Type(text string) {
	w.t.Helper()
	before := w.settled()
	w.do("send-keys", "-l", text)
	w.react(before)
}

// Click implements tuitest.Driver: it sends what a terminal sends for a click.
func (w *window) Click(text string) {
	w.t.Helper()
	before := w.settled()
	for y, line := range strings.Split(w.Screen(), "\n") {
		if i := strings.Index(line, text); i >= 0 {
			at := fmt.Sprintf("\x1b[<0;%d;%d", ansi.StringWidth(line[:i])+1, y+1)
			hex := []string{"send-keys", "-H"}
			for _, c := range []byte(at + "M" + at + "m") {
				hex = append(hex, strconv.FormatUint(uint64(c), 16))
			}
			w.do(hex...)
			w.react(before)
			return
		}
	}
	w.t.Fatalf("cannot click on %q:\n%s", text, w.Screen())
}

// Screen implements tuitest.Driver.
func (w *window) Screen() string {
	w.t.Helper()
	return w.do("capture-pane", "-p")
}

// want waits until the screen shows all texts.
func (w *window) want(texts ...string) {
	w.t.Helper()
	for _, text := range texts {
		until(w.t, text, w.Screen, func() bool { return tuitest.Shows(w.Screen(), text) })
	}
	w.settled()
}

// kill ends the program without warning and starts it again in the same window.
func (w *window) kill() {
	w.t.Helper()
	text, err := os.ReadFile(w.pidFile)
	if err != nil {
		w.t.Fatal(err)
	}
	pid, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		w.t.Fatal(err)
	}
	if err := syscall.Kill(pid, syscall.SIGKILL); err != nil {
		w.t.Fatal(err)
	}
	w.want("exit code 137")
	w.do(append([]string{"respawn-pane", "-k"}, w.command...)...)
}

// quit leaves with ctrl+c and checks how the program leaves the terminal.
func (w *window) quit() {
	w.t.Helper()
	w.do("send-keys", "C-c")
	w.want("exit code 0")
	const modes = "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag} #{insert_flag}"
	if got := strings.TrimSpace(w.do("display-message", "-p", modes)); got != "0 1 0 0 0" {
		w.t.Errorf("%s: %s", modes, got)
	}
}
