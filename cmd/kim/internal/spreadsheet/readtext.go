package spreadsheet

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf16"
	"unicode/utf8"
)

// encoding is how a file writes characters.
type encoding int

const (
	utf8Text encoding = iota
	windows1252
	utf16Little
	utf16Big
)

// nature is what a look through a text file finds out.
type nature struct {
	encoding encoding
	bom      int  // bytes of the mark at the start
	oldMac   bool // lines end with a carriage return alone
}

// examine looks through a file. It returns ErrFormat for what is not text.
func examine(r io.ReaderAt, size int64) (nature, error) {
	start := make([]byte, min(size, 4<<10))
	if _, err := r.ReadAt(start, 0); err != nil && !errors.Is(err, io.EOF) {
		return nature{}, err
	}
	n := guess(start)
	text := bufio.NewReaderSize(n.open(r, size), 64<<10)
	var runes, controls, returns, feeds int
	for {
		c, width, err := text.ReadRune()
		switch {
		case errors.Is(err, io.EOF):
			n.oldMac = returns > 0 && feeds == 0
			if controls > 8+runes/100 {
				return nature{}, ErrFormat
			}
			return n, nil
		case err != nil:
			return nature{}, err
		case c == 0:
			return nature{}, ErrFormat
		case c == '\r':
			returns++
		case c == '\n':
			feeds++
		case c < ' ' && c != '\t':
			controls++
		case c == utf8.RuneError && width == 1:
			if n.bom == 0 {
				n.encoding = windows1252
			}
		}
		runes++
	}
}

// guess tells the encoding by the mark at the start, or, for UTF-16 without one, by the zeros of ASCII letters.
func guess(start []byte) nature {
	const mark8, little, big = "\xef\xbb\xbf", "\xff\xfe", "\xfe\xff"
	begins := func(s string) bool { return len(start) >= len(s) && string(start[:len(s)]) == s }
	switch {
	case begins(mark8):
		return nature{bom: len(mark8)}
	case begins(little):
		return nature{encoding: utf16Little, bom: len(little)}
	case begins(big):
		return nature{encoding: utf16Big, bom: len(big)}
	}
	var zeros [2]int
	for i, b := range start {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch most := len(start) / 4; {
	case zeros[1] > most && zeros[0] == 0:
		return nature{encoding: utf16Little}
	case zeros[0] > most && zeros[1] == 0:
		return nature{encoding: utf16Big}
	}
	return nature{}
}

// open gives the text in UTF-8, with lines that end with a line feed. Bytes that are no character stay as they are.
func (n nature) open(r io.ReaderAt, size int64) io.Reader {
	in := io.Reader(io.NewSectionReader(r, int64(n.bom), max(0, size-int64(n.bom))))
	switch n.encoding {
	case utf8Text:
	case windows1252:
		in = &decoder{in: bufio.NewReader(in), next: next1252}
	case utf16Little:
		in = &decoder{in: bufio.NewReader(in), next: next16(binary.LittleEndian)}
	case utf16Big:
		in = &decoder{in: bufio.NewReader(in), next: next16(binary.BigEndian)}
	}
	if n.oldMac {
		in = feeds{in}
	}
	return in
}

// decoder turns characters of another encoding into UTF-8.
type decoder struct {
	in   *bufio.Reader
	next func(*bufio.Reader) (rune, error)
	err  error
}

func (d *decoder) Read(p []byte) (int, error) {
	if len(p) < utf8.UTFMax {
		return 0, io.ErrShortBuffer
	}
	out := p[:0]
	for d.err == nil && len(out)+utf8.UTFMax <= len(p) {
		var c rune
		if c, d.err = d.next(d.in); d.err == nil {
			out = utf8.AppendRune(out, c)
		}
	}
	if len(out) > 0 {
		return len(out), nil
	}
	return 0, d.err
}

// next1252 reads a character of Windows-1252, which differs from Latin-1 in these 32 places; the five that it leaves empty are
// control characters, as in the WHATWG Encoding Standard.
func next1252(r *bufio.Reader) (rune, error) {
	const first = 0x80
	b, err := r.ReadByte()
	if err != nil || b < first || b >= first+32 {
		return rune(b), err
	}
	return [32]rune{
		'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8d, 'Ž', 0x8f,
		0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9d, 'ž', 'Ÿ',
	}[b-first], nil
}

// next16 reads a character of UTF-16. Half a pair, or half a unit at the end, is U+FFFD.
func next16(order binary.ByteOrder) func(*bufio.Reader) (rune, error) {
	const unit = 2
	return func(r *bufio.Reader) (rune, error) {
		b, err := r.Peek(2 * unit)
		if len(b) == 0 {
			return 0, err
		}
		if len(b) < unit {
			_, err := r.Discard(len(b))
			return utf8.RuneError, err
		}
		c, width := rune(order.Uint16(b)), unit
		if utf16.IsSurrogate(c) {
			pair := utf8.RuneError
			if len(b) == 2*unit {
				pair = utf16.DecodeRune(c, rune(order.Uint16(b[unit:])))
			}
			if c = pair; c != utf8.RuneError {
				width = 2 * unit
			}
		}
		_, err = r.Discard(width)
		return c, err
	}
}

// feeds turns carriage returns into line feeds.
type feeds struct{ in io.Reader }

func (f feeds) Read(p []byte) (int, error) {
	n, err := f.in.Read(p)
	for i := range p[:n] {
		if p[i] == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}
