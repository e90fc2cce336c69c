package lessons

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxWords is the longest sentence that is easily read: authors aim for 8 to 15 words.
const maxWords = 25

// checkSentences reports sentences that are too long. Items of a list count one by one; tables and code are left out.
func (p passage) checkSentences() {
	for _, f := range p.flows {
		if f.cell {
			continue
		}
		for _, s := range sentences(f.text) {
			sentence := strings.TrimLeft(f.text[s.start:s.stop], " ")
			if n := countWords(sentence); n > maxWords {
				p.d.problem(f.pos(s.stop-len(sentence)), RuleSentenceLength, strconv.Itoa(n), strconv.Itoa(maxWords))
			}
		}
	}
}

// countWords counts what stands between spaces and is not only punctuation.
func countWords(sentence string) int {
	n := 0
	for word := range strings.FieldsSeq(sentence) {
		if strings.ContainsFunc(word, isSpoken) {
			n++
		}
	}
	return n
}

// isSpoken reports whether a character is read aloud.
func isSpoken(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || r == unspoken }

// sentences divides a text. A sentence ends with a full stop, question mark, exclamation mark or ellipsis, perhaps with closing
// quotation marks behind it, if what follows after a space can begin a sentence; and at the end of a line that the author broke.
// After an abbreviation that is never the last word, such as "No." or "Drs.", nothing begins. Where this is wrong, sentences
// come out too short rather than too long.
func sentences(text string) []span {
	var all []span
	start, end := 0, -1 // end is where the last stop stands, if only closing marks and spaces have followed
	spaced := false     // a space has
	for i, r := range text {
		switch {
		case r == '\n':
			all, start = append(all, span{start, i}), i+1
			end = -1
		case isStop(r):
			end, spaced = i, false
		case end < 0:
		case unicode.IsSpace(r):
			spaced = true
		case !spaced && isClosing(r):
		case spaced && begins(text[i:]) && !goesOn(text[start:end+1], r):
			all, start, end = append(all, span{start, i}), i, -1
		default:
			end = -1
		}
	}
	return append(all, span{start, len(text)})
}

func isStop(r rune) bool { return strings.ContainsRune(".?!…", r) }

func isClosing(r rune) bool { return strings.ContainsRune(`"')]”’»`, r) }

// begins reports whether a text may begin a sentence: its first letter is a capital, or it begins with a number or code.
func begins(text string) bool {
	text = strings.TrimLeft(text, `"'([“‘«`)
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsUpper(r) || unicode.IsDigit(r) || r == unspoken
}

// goesOn reports whether a text ends with a shortened word, full stop included, that more words of the same sentence follow,
// beginning with next.
func goesOn(text string, next rune) bool {
	word := text[strings.LastIndexAny(text, " \n(\"“/")+1:]
	name, ok := strings.CutSuffix(word, ".")
	if !ok {
		return false
	}
	lower := strings.ToLower(name)
	if slices.Contains([]string{"no", "hlm", "ps", "tgl", "pkl", "p", "pp"}, lower) {
		return unicode.IsDigit(next)
	}
	initial := len(name) == 1 && unicode.IsUpper(rune(name[0])) // of a name
	return initial || slices.Contains([]string{
		"bp", "bpk", "dr", "dra", "drs", "ds", "dk", "h", "hj", "ir", "jl", "kab", "kec", "kel", "kp", "ny", "prof", "rp", "sdr", "st", "tn",
		"mr", "mrs", "ms", "vs", "cf", "e.g", "i.e", "u.p", "a.n", "d.a",
	}, lower)
}
