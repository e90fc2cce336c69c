//go:build unix

package main_test

import (
	"errors"
	"os"
	"os/exec"
	"reflect"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
	"golang.org/x/sys/unix"
)

// soon is how long the program may take to end.
const soon = 10 * time.Second

// console is the program in a pseudo-terminal that answers no query and keeps
// what is written to it.
type console struct {
	t           *testing.T
	cmd         *exec.Cmd
	master, tty *os.File
	before      *term.State // of the terminal, from before the program
	ended       chan error
	frozen      chan struct{} // closed: nothing is read any more
	drained     chan struct{} // closed: nothing is read any more, indeed
	wide        bool

	mu  sync.Mutex
	out []byte
}

// start runs the program as the leader of its session, as in a window of its
// own. As an orphan it has a terminal that is not its session's, so that no
// signal says when it is gone.
func start(t *testing.T, orphan bool, env []string, args ...string) *console {
	t.Helper()
	c := &console{t: t, ended: make(chan error, 1), frozen: make(chan struct{}), drained: make(chan struct{})}
	var err error
	if c.master, c.tty, err = openTerminal(); err != nil {
		t.Fatal(err)
	}
	c.resize()
	if c.before, err = term.GetState(c.tty.Fd()); err != nil {
		t.Fatal(err)
	}
	c.cmd = exec.Command(os.Getenv(programEnv), args...) //nolint:noctx // its end is what is tested; see the cleanup
	c.cmd.Env, c.cmd.Dir = env, t.TempDir()
	c.cmd.Stdin, c.cmd.Stdout, c.cmd.Stderr = c.tty, c.tty, c.tty
	c.cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: !orphan}
	if err := c.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { c.ended <- c.cmd.Wait() }()
	go c.read()
	t.Cleanup(func() {
		_ = syscall.Kill(-c.cmd.Process.Pid, syscall.SIGKILL) // what a failed test left
		c.close()
	})
	return c
}

// openTerminal is pty.Open with a master that closes at once, even while it is
// read.
func openTerminal() (master, tty *os.File, err error) {
	blocking, tty, err := pty.Open()
	if err != nil {
		return nil, nil, err
	}
	defer func() { _ = blocking.Close() }()
	fd, err := unix.FcntlInt(blocking.Fd(), unix.F_DUPFD_CLOEXEC, 0)
	if err != nil {
		return nil, nil, errors.Join(err, tty.Close())
	}
	if err := unix.SetNonblock(fd, true); err != nil {
		return nil, nil, errors.Join(err, unix.Close(fd), tty.Close())
	}
	return os.NewFile(uintptr(fd), blocking.Name()), tty, nil
}

func (c *console) read() {
	defer close(c.drained)
	buffer := make([]byte, 1<<16)
	for {
		n, err := c.master.Read(buffer)
		c.mu.Lock()
		c.out = append(c.out, buffer[:n]...)
		c.mu.Unlock()
		select {
		case <-c.frozen:
			return
		default:
		}
		if err != nil {
			return
		}
	}
}

// close closes the terminal, as when its window is closed.
func (c *console) close() {
	_ = c.tty.Close()
	_ = c.master.Close()
}

// freeze stops reading what the program writes, and fills what is between the
// two: the next thing that it writes has to wait.
func (c *console) freeze() {
	c.t.Helper()
	close(c.frozen)
	other, err := syscall.Open(c.tty.Name(), syscall.O_WRONLY|syscall.O_NOCTTY|syscall.O_NONBLOCK, 0)
	if err != nil {
		c.t.Fatal(err)
	}
	defer func() { _ = syscall.Close(other) }()
	if _, err := syscall.Write(other, []byte(" ")); err != nil { // lets the last read return
		c.t.Fatal(err)
	}
	<-c.drained
	filling, full := []byte(strings.Repeat(" ", 1024)), 0
	until(c.t, "the terminal to be full", c.output, func() bool {
		switch _, err := syscall.Write(other, filling); {
		case !errors.Is(err, syscall.EAGAIN):
			full = 0
		case len(filling) > 1:
			filling = filling[:len(filling)/2]
		default:
			full++
		}
		return full == 20 // behind our back, the kernel makes room from one buffer to the next
	})
}

func (c *console) output() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return string(c.out)
}

// resize makes the window a column wider, or narrower again.
func (c *console) resize() {
	c.t.Helper()
	size := unix.Winsize{Row: 44, Col: 80}
	if c.wide {
		size.Col++
	}
	c.wide = !c.wide
	raw, err := c.master.SyscallConn()
	if err != nil {
		c.t.Fatal(err)
	}
	var sizeErr error
	err = raw.Control(func(fd uintptr) { sizeErr = unix.IoctlSetWinsize(int(fd), unix.TIOCSWINSZ, &size) })
	if err := errors.Join(err, sizeErr); err != nil {
		c.t.Fatal(err)
	}
}

// want waits until the screen shows a text. What is written to a terminal are
// differences, in which words need not be whole: for every look at the screen
// the program is made to draw all of it, by another width.
func (c *console) want(text string) {
	c.t.Helper()
	var frame string
	until(c.t, text, func() string { return frame }, func() bool {
		seen := len(c.output())
		c.resize()
		frame = ""
		until(c.t, "a whole frame", c.output, func() bool {
			before := frame
			_, frame, _ = strings.Cut(c.output()[seen:], "\x1b[H\x1b[2J")
			return frame != "" && frame == before // nothing more comes
		})
		frame = ansi.Strip(frame)
		return strings.Contains(frame, text)
	})
}

// press presses keys, given as what the terminal sends.
func (c *console) press(keys string) {
	c.t.Helper()
	if _, err := c.master.WriteString(keys); err != nil {
		c.t.Fatal(err)
	}
}

func (c *console) signal(s syscall.Signal) {
	c.t.Helper()
	if err := c.cmd.Process.Signal(s); err != nil {
		c.t.Fatal(err)
	}
}

// wait waits for the end of the program and checks that no process of its
// session outlives it.
func (c *console) wait() *os.ProcessState {
	c.t.Helper()
	select {
	case err := <-c.ended:
		var exit *exec.ExitError
		if err != nil && !errors.As(err, &exit) {
			c.t.Fatal(err)
		}
	case <-time.After(soon):
		c.t.Fatalf("the program did not end within %s; it wrote:\n%q", soon, c.output())
	}
	if err := syscall.Kill(-c.cmd.Process.Pid, 0); !errors.Is(err, syscall.ESRCH) {
		c.t.Errorf("a process stays behind: %v", err)
	}
	return c.cmd.ProcessState
}

// restored checks that the terminal is as it was before the program, and
// returns what was written after the screen was given back.
func (c *console) restored() string {
	c.t.Helper()
	after, err := term.GetState(c.tty.Fd())
	if err != nil {
		c.t.Fatal(err)
	}
	if !reflect.DeepEqual(after, c.before) {
		c.t.Errorf("the terminal is left in other modes: %+v, was %+v", after, c.before)
	}
	_ = c.tty.Close()
	<-c.drained
	out := c.output()
	for _, mode := range []string{"1049", "1002", "1006", "2004"} { // alternate screen, mouse, paste
		on, off := strings.LastIndex(out, "\x1b[?"+mode+"h"), strings.LastIndex(out, "\x1b[?"+mode+"l")
		if on < 0 || off < on {
			c.t.Errorf("mode %s was switched on at %d and off at %d of %d bytes", mode, on, off, len(out))
		}
	}
	if hidden, shown := strings.LastIndex(out, "\x1b[?25l"), strings.LastIndex(out, "\x1b[?25h"); shown < hidden {
		c.t.Error("the cursor is left hidden")
	}
	_, rest, _ := strings.Cut(out, "\x1b[?1049l")
	return ansi.Strip(rest)
}
