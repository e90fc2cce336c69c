package lessons

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// explain removes the abbreviations that a passage explains: they lead to the glossary, stand in parentheses behind their words,
// or words in parentheses behind them, or what they mean follows at once ("OJK, the financial services authority"), or their
// words stand anywhere in the passage.
func (p passage) explain(all map[string]int) {
	for _, f := range p.flows {
		if len(all) == 0 {
			return
		}
		for _, term := range f.terms {
			for t := range tokens(term) {
				delete(all, term[t.start:t.stop])
			}
		}
		f.parentheses(all)
		f.glosses(all)
		f.spelledOut(all)
	}
}

// parentheses removes "KIM" for "Kelompok Informasi Masyarakat (KIM)" and for "KIM (Kelompok Informasi Masyarakat)".
func (f flow) parentheses(all map[string]int) {
	for i := range len(f.text) {
		if f.text[i] != '(' {
			continue
		}
		const enough = 300 // bytes
		inside, _, closed := strings.Cut(f.text[i+1:min(len(f.text), i+enough)], ")")
		before := strings.TrimRight(f.text[:i], " ")
		if !closed || before == "" {
			continue
		}
		for part := range strings.FieldsFuncSeq(inside, func(r rune) bool { return strings.ContainsRune(",;:/", r) }) {
			if part = strings.TrimSpace(part); !isCapitals(part) {
				break
			}
			delete(all, part)
		}
		if strings.ContainsFunc(inside, unicode.IsLower) {
			delete(all, before[strings.LastIndexFunc(before, func(r rune) bool { return !unicode.IsLetter(r) })+1:])
		}
	}
}

// glosses removes "BAST" for "BAST, the handover record", "BAST is the …", "BAST: Berita Acara …" and "a record called BAST".
func (f flow) glosses(all map[string]int) {
	before := ""
	for t := range tokens(f.text) {
		a, rest := f.text[t.start:t.stop], f.text[t.stop:]
		if isCapitals(a) && (isCalling(before) || isGloss(rest) || strings.HasPrefix(rest, ": "+a[:1])) {
			delete(all, a)
		}
		before = a
	}
}

// isCalling reports whether a word says that the next is a name for what was just described.
func isCalling(word string) bool {
	return slices.Contains([]string{"called", "disebut", "disingkat"}, word)
}

// isGloss reports whether what follows an abbreviation says what it means.
func isGloss(rest string) bool {
	return slices.ContainsFunc([]string{
		", the ", ", a ", ", an ", ", short for ", ", meaning ", " is the ", " is a ", " is an ", " is short for ", " means ", " stands for ",
		", yaitu ", ", yakni ", ", singkatan ", ", kependekan ", ", artinya ", " adalah ", " ialah ", " berarti ", " singkatan ", " kependekan ",
	}, func(gloss string) bool { return strings.HasPrefix(rest, gloss) })
}

// spokenWord is a word that may give an abbreviation its letter.
type spokenWord struct {
	text   string // "" if it cannot be part of spelling something out, such as an abbreviation or the end of a sentence
	second bool   // of "undang-undang", the second half
	entry  bool   // it begins an entry of a list
}

// spelledOut removes the initials of all sequences of words, as far as they may be meant: of every word, without joining words,
// without second halves, or of the entries of a list. Two or three letters are easily met by chance, so their words have to
// have capitals.
func (f flow) spelledOut(all map[string]int) {
	words := f.words()
	for i := range words {
		removeInitials(all, words[i:], func(spokenWord) bool { return false })
		removeInitials(all, words[i:], func(w spokenWord) bool { return isJoining(w.text) })
		removeInitials(all, words[i:], func(w spokenWord) bool { return isJoining(w.text) || w.second })
		removeInitials(all, words[i:], func(w spokenWord) bool { return !w.entry })
	}
}

// removeInitials removes the initials of the words that a text begins with, but those that are skipped, up to the longest abbreviation.
func removeInitials(all map[string]int, words []spokenWord, skip func(spokenWord) bool) {
	var initials [maxAbbreviation]byte
	n, capitals := 0, true
	for i, w := range words {
		if w.text == "" || w.text[0] >= utf8.RuneSelf || n == maxAbbreviation || i == 10*maxAbbreviation {
			return
		}
		if i > 0 && skip(w) {
			continue
		}
		r := rune(w.text[0])
		initials[n] = byte(unicode.ToUpper(r))
		n++
		if capitals = capitals && unicode.IsUpper(r); capitals || n > 3 {
			delete(all, string(initials[:n]))
		}
	}
}

// words lists the words of a flow.
func (f flow) words() []spokenWord {
	var words []spokenWord
	last, entry := 0, true
	for t := range tokens(f.text) {
		between, w := f.text[last:t.start], spokenWord{text: f.text[t.start:t.stop]}
		last = t.stop
		if strings.ContainsAny(between, ".?!;:(\n") {
			words, entry = append(words, spokenWord{}), true
		}
		entry = entry || strings.Contains(between, ",")
		switch {
		case slices.Contains([]string{"dan", "atau", "and", "or"}, w.text):
			entry = true
		case len(w.text) > 1 && isCapitals(w.text):
			w.text = ""
		default:
			w.second, w.entry, entry = between == "-", entry, false
		}
		words = append(words, w)
	}
	return words
}

// isJoining reports whether a word has no letter in an abbreviation.
func isJoining(word string) bool {
	return slices.Contains([]string{"dan", "di", "untuk", "atau", "dengan", "and", "of", "the", "for", "in", "on", "to", "or"}, strings.ToLower(word))
}
