package cli

import (
	"os"
	"path/filepath"
	"sync"
)

// maxLog is how large a log gets before the next run begins a new one; the old
// one is kept beside it once.
const maxLog = 1 << 20

// logFile is a log that is made when the first line is written to it: a run
// without trouble leaves none. Where it cannot be written, it is not kept.
type logFile struct {
	path string

	mu   sync.Mutex
	file *os.File
	dead bool
	full bool // the last line is not in it
}

// Write implements io.Writer. It never fails: a log must not stop a program.
func (l *logFile) Write(line []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file == nil && !l.dead {
		l.dead = l.open() != nil
	}
	if l.file != nil {
		_, err := l.file.Write(line)
		l.full = err != nil // a full disk may be what the line is about
	}
	return len(line), nil
}

// kept tells whether the last line can be found in the log.
func (l *logFile) kept() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.file != nil && !l.full
}

func (l *logFile) open() error {
	if info, err := os.Stat(l.path); err == nil && info.Size() > maxLog {
		if err := os.Rename(l.path, l.path+".old"); err != nil {
			return err
		}
	}
	if err := os.MkdirAll(filepath.Dir(l.path), 0o700); err != nil {
		return err
	}
	file, err := os.OpenFile(l.path, os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	l.file = file
	return nil
}

func (l *logFile) close() {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.file != nil {
		_ = l.file.Close() // nothing to be done about it
		l.file = nil
	}
}
