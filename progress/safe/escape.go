package safe

import (
	"strings"
	"unicode/utf8"
)

// Introducers of ECMA-48 control sequences, as they stand after ESC and as single C1 characters.
const (
	esc              = 0x1b
	csi7, csi8       = '[', 0x9b
	strings7         = "]PX^_"                          // OSC, DCS, SOS, PM, APC
	strings8         = "\u009d\u0090\u0098\u009e\u009f" // the same in C1
	terminator7      = '\\'
	terminator8      = 0x9c
	bell, can, sub   = 0x07, 0x18, 0x1a
	lastIntermediate = 0x2f
	leadC1           = 0xc2 // the first byte of C1 in UTF-8
)

// sequence returns the length in bytes of the escape sequence that s, valid UTF-8, begins with; 0 if it begins with something
// else. Incomplete sequences count as far as they go, except for command strings, of which only the introducer counts.
func sequence(s string) int {
	switch s[0] {
	case esc:
		return escapeSequence(s)
	case leadC1:
	default:
		return 0
	}
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case r == csi8:
		return n + controlSequence(s[n:])
	case strings.ContainsRune(strings8, r):
		return n + commandString(s[n:])
	default:
		return 0
	}
}

// escapeSequence measures a sequence that begins with ESC.
func escapeSequence(s string) int {
	if len(s) == 1 {
		return 1
	}
	switch c := s[1]; {
	case c == csi7:
		return 2 + controlSequence(s[2:])
	case strings.IndexByte(strings7, c) >= 0:
		return 2 + commandString(s[2:])
	}
	n := 1 + span(s[1:], ' ', lastIntermediate)
	return n + one(s[n:], '0', '~')
}

// controlSequence measures parameters, intermediates and final character: what follows CSI.
func controlSequence(s string) int {
	n := span(s, '0', '?')
	n += span(s[n:], ' ', lastIntermediate)
	return n + one(s[n:], '@', '~')
}

// commandString measures a command string with its terminator: what follows OSC, DCS, SOS, PM or APC. It is 0 when the line
// ends or another sequence begins before the terminator, which also keeps cleaning linear.
func commandString(s string) int {
	for i, r := range s {
		switch {
		case r == bell:
			return i + 1
		case r == terminator8:
			return i + utf8.RuneLen(r)
		case r == esc && strings.HasPrefix(s[i+1:], string(terminator7)):
			return i + 2
		case r == esc, r == can, r == sub, isLineBreak(r), r >= 0x80 && r <= 0x9f:
			return 0
		}
	}
	return 0
}

// span counts the leading bytes of s from first to last.
func span(s string, first, last byte) int {
	n := 0
	for n < len(s) && s[n] >= first && s[n] <= last {
		n++
	}
	return n
}

// one is span for at most one byte.
func one(s string, first, last byte) int {
	return min(span(s, first, last), 1)
}
