package lessons

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Limits that keep a hostile course from using up the machine. The ones on lines bound what
// goldmark makes of tables and attributes, which can be far larger than their source.
const (
	maxFile  = 1 << 20
	maxFront = 16 << 10
	maxLines = 10_000
	maxLine  = 4096    // bytes
	maxMarks = 50      // "|" or "{" in a line
	headSize = 1 << 10 // front matter rarely needs more
)

// source is a file of the course: its text with the positions and problems in it.
type source struct {
	file     string
	text     []byte // LF line ends, no byte order mark
	front    span   // the YAML between the lines of three hyphens
	body     int    // where the Markdown begins
	state    frontState
	starts   []int // offsets of the lines, made when first needed
	problems []Problem
}

// span is a part of a text.
type span struct{ start, stop int }

// frontState says what was found at the beginning of a file.
type frontState int

const (
	frontNone frontState = iota
	frontOpen            // it has no end
	frontClosed
)

// readFile reads a whole file. The error is an I/O error; a file that is too large yields a source with a problem.
func readFile(fsys fs.FS, file string) (*source, error) {
	f, err := openRegular(fsys, file)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read from
	text, err := io.ReadAll(io.LimitReader(f, maxFile+1))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return newSource(file, text), nil
}

// readHead reads a file as far as its front matter goes, so that opening a course touches little of it.
func readHead(fsys fs.FS, file string) (*source, error) {
	f, err := openRegular(fsys, file)
	if err != nil {
		return nil, err
	}
	defer f.Close() //nolint:errcheck // only read from
	var text []byte
	for size := headSize; ; size = len(text) {
		text = slices.Grow(text, size)
		n, err := io.ReadFull(f, text[len(text):len(text)+size])
		text = text[:len(text)+n]
		whole := errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF)
		if err != nil && !whole {
			return nil, fmt.Errorf("read %s: %w", file, err)
		}
		if s := newSource(file, slices.Clip(text)); whole || s.state != frontOpen {
			return s, nil
		}
	}
}

// openRegular opens a file but not, say, a pipe that nobody writes to. Symbolic links are up to the file system.
func openRegular(fsys fs.FS, file string) (fs.File, error) {
	info, err := fs.Stat(fsys, file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	if !info.Mode().IsRegular() {
		return nil, &fs.PathError{Op: "read", Path: file, Err: errors.New("not a regular file")}
	}
	f, err := fsys.Open(file)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return f, nil
}

func newSource(file string, text []byte) *source {
	if len(text) > maxFile {
		s := &source{file: file}
		s.problem(0, RuleFileSize)
		return s
	}
	text = bytes.TrimPrefix(text, []byte("\ufeff"))
	if bytes.IndexByte(text, '\r') >= 0 {
		text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	}
	s := &source{file: file, text: text}
	s.split()
	return s
}

// split finds the front matter: between a first line of three hyphens and the next such line.
func (s *source) split() {
	if line, _ := s.line(0); !isFence(line) {
		return
	}
	s.state = frontOpen
	_, start := s.line(0)
	for at := start; at < len(s.text); {
		line, next := s.line(at)
		if isFence(line) {
			s.state, s.front, s.body = frontClosed, span{start, at}, next
			return
		}
		at = next
	}
}

// line returns the line that begins at an offset, and where the next one begins.
func (s *source) line(at int) ([]byte, int) {
	if i := bytes.IndexByte(s.text[at:], '\n'); i >= 0 {
		return s.text[at : at+i], at + i + 1
	}
	return s.text[at:], len(s.text)
}

func isFence(line []byte) bool {
	return string(bytes.TrimRight(line, " ")) == "---"
}

// markdown returns what follows the front matter.
func (s *source) markdown() []byte { return s.text[s.body:] }

// checkText reports what is wrong with a part of the file before it is parsed: bytes that are not
// UTF-8, characters that a terminal would obey, and a size that no author needs. It reports
// whether the part may be parsed at all.
func (s *source) checkText(part span) bool {
	text := s.text[part.start:part.stop]
	unsafe := !isQuick(text) && (!utf8.Valid(text) || !bytes.Equal(safe.Markdown(text), text))
	lines := 0
	for at := part.start; at < part.stop; {
		line, next := s.line(at)
		if lines++; lines > maxLines || len(line) > maxLine || tooMany(line, '|') || tooMany(line, '{') {
			s.problem(at, RuleLineSize)
			return false
		}
		if unsafe {
			s.checkLine(at, line)
		}
		at = next
	}
	return true
}

func tooMany(line []byte, mark byte) bool {
	return bytes.Count(line, []byte{mark}) > maxMarks
}

// checkLine reports the first character of a line that may not stand in a course.
func (s *source) checkLine(at int, line []byte) {
	for i := 0; i < len(line); {
		r, n := utf8.DecodeRune(line[i:])
		if r == utf8.RuneError && n == 1 {
			s.problem(at+i, RuleUTF8)
			return
		}
		i += n
	}
	clean := safe.Markdown(line)
	for i := range line {
		if i >= len(clean) || line[i] != clean[i] {
			s.problem(at+i, RuleCharacter, characterName(line[i:]))
			return
		}
	}
}

// characterName names the character, or the character reference, that s begins with.
func characterName(s []byte) string {
	for len(s) > 0 && !utf8.RuneStart(s[0]) {
		s = s[1:]
	}
	if i := bytes.IndexByte(s, ';'); len(s) > 0 && s[0] == '&' && i > 0 && i < 20 {
		return string(s[:i+1])
	}
	r, _ := utf8.DecodeRune(s)
	if r == '\t' {
		return "tab"
	}
	return fmt.Sprintf("U+%04X", r)
}

// position turns an offset into a line and a column, both from 1, counting characters.
func (s *source) position(offset int) (line, column int) {
	s.index()
	offset = min(max(offset, 0), len(s.text))
	i := sort.SearchInts(s.starts, offset+1) - 1
	return i + 1, utf8.RuneCount(s.text[s.starts[i]:offset]) + 1
}

// inside moves a position that a library reported into the file, should it be outside.
func (s *source) inside(line, column int) (int, int) {
	s.index()
	line = min(max(line, 1), len(s.starts))
	text, _ := s.line(s.starts[line-1])
	return line, min(max(column, 1), utf8.RuneCount(text)+1)
}

// find corrects the column of a word: go-yaml counts the spaces behind a plain text as if they stood before it.
func (s *source) find(line, column int, word string) int {
	text, _ := s.line(s.starts[line-1])
	end := min(byteIndex(text, column-1)+len(word), len(text))
	if i := bytes.LastIndex(text[:end], []byte(word)); i >= 0 {
		return utf8.RuneCount(text[:i]) + 1
	}
	return column
}

// byteIndex returns where a character of a text begins.
func byteIndex(text []byte, character int) int {
	at := 0
	for range character {
		_, n := utf8.DecodeRune(text[at:])
		at += n
	}
	return at
}

func (s *source) index() {
	if s.starts != nil {
		return
	}
	s.starts = []int{0}
	for i, c := range s.text {
		if c == '\n' {
			s.starts = append(s.starts, i+1)
		}
	}
}

// problem reports something at an offset.
func (s *source) problem(offset int, rule Rule, args ...string) {
	line, column := s.position(offset)
	s.problemAt(line, column, rule, args...)
}

// problemAt reports something at a line and column.
func (s *source) problemAt(line, column int, rule Rule, args ...string) {
	s.problems = append(s.problems, newProblem(s.file, line, column, rule, args...))
}

// reported tells whether a line has such a problem already.
func (s *source) reported(line int, rule Rule) bool {
	return slices.ContainsFunc(s.problems, func(p Problem) bool { return p.Line == line && p.Rule == rule })
}

// suggest adds the nearest of the known names to the problem reported last. Where nearly everything is wrong it is no help, only slow.
func (s *source) suggest(name string, known ...string) {
	if len(s.problems) > 100 || len(known) > 1000 {
		return
	}
	s.problems[len(s.problems)-1].near = nearest(name, known)
}

// invalid returns the problems as an error, or nil.
func (s *source) invalid() error {
	if len(s.problems) == 0 {
		return nil
	}
	return &InvalidError{Problems: tidy(s.problems)}
}

// excerpt shortens a text of the file for a message.
func excerpt(s string) string {
	const cells = 160
	short, err := safe.Line(strings.ToValidUTF8(s, "\ufffd"), cells)
	if errors.Is(err, safe.ErrTooLong) {
		return string(short) + "…"
	}
	return string(short)
}
