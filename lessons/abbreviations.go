package lessons

import (
	"iter"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Abbreviations are words of so many capitals.
const (
	minAbbreviation = 2
	maxAbbreviation = 6
)

// wellKnown are abbreviations that readers use every day and nobody spells out: at home and in the village (RT, RW: neighbourhoods; HP:
// mobile phone; KTP, NIK, KK: identity papers), hours, and what every telephone shows.
func wellKnown() []string {
	return []string{
		"AI", "AM", "CD", "FM", "GPS", "HP", "ID", "KK", "KTP", "NIK", "PC", "PDF", "PIN", "PM", "PT", "QR", "RI", "RT", "RW", "SD", "SIM", "SMA",
		"SMK", "SMP", "SMS", "TK", "TV", "URL", "USB", "WA", "WIB", "WIT", "WITA",
	}
}

// maxUnexplained is after how many abbreviations of a module the checker stops: where everything is shouted, it is no help.
const maxUnexplained = 50

// checkAbbreviations reports abbreviations that are not explained where a module first uses them, in one language.
func (c *checker) checkAbbreviations(l Lang) {
	words := c.words(l)
	for _, m := range c.modules {
		files := inLang(m.files, func(f *moduleFile) (Lang, string) { return f.lang, f.file }, l)
		for _, u := range m.units {
			files = append(files, inLang(u.files, func(f *unitFile) (Lang, string) { return f.lang, f.file }, l)...)
		}
		c.checkFirstUses(files, words)
	}
	for _, t := range c.tests {
		c.checkFirstUses(inLang(t.files, func(f *unitFile) (Lang, string) { return f.lang, f.file }, l), words)
	}
}

// inLang picks the names of the files in a language.
func inLang[T any](all []T, get func(T) (Lang, string), l Lang) []string {
	var files []string
	for _, f := range all {
		if lang, file := get(f); lang == l {
			files = append(files, file)
		}
	}
	return files
}

// words counts, for the words of a language in capitals, how much more often the course writes them in small letters: "APA" is no
// abbreviation where "apa" is more common.
func (c *checker) words(l Lang) map[string]int {
	words := map[string]int{}
	for file, b := range c.bodies {
		if !strings.HasSuffix(file, "."+string(l)+".md") {
			continue
		}
		for _, p := range b.passages {
			for _, f := range p.flows {
				f.countWords(words)
			}
		}
	}
	return words
}

func (f flow) countWords(words map[string]int) {
	for t := range tokens(f.text) {
		switch word := f.text[t.start:t.stop]; {
		case len(word) > maxAbbreviation || inAddress(f.text, t):
		case isCapitals(word):
			words[word]--
		default:
			words[strings.ToUpper(word)]++
		}
	}
}

// checkFirstUses looks at files in the order they are read in. What a broken one explains is not known.
func (c *checker) checkFirstUses(files []string, words map[string]int) {
	known := map[string]bool{}
	for _, a := range wellKnown() {
		known[a] = true
	}
	unexplained := 0
	for _, file := range files {
		if c.bodies[file].passages == nil {
			return
		}
		for _, p := range c.bodies[file].passages {
			first := p.firstUses(known, words)
			p.explain(first)
			for _, a := range slices.SortedFunc(maps.Keys(first), func(a, b string) int { return first[a] - first[b] }) {
				if unexplained < maxUnexplained {
					p.d.problem(first[a], RuleAbbreviation, a)
					unexplained++
				}
			}
		}
	}
}

// firstUses finds the abbreviations that are not known yet, and where they stand in the document; from now on they are known.
func (p passage) firstUses(known map[string]bool, words map[string]int) map[string]int {
	first := map[string]int{}
	for _, f := range p.flows {
		for t := range tokens(f.text) {
			if a := f.text[t.start:t.stop]; isAbbreviation(f.text, t) && !known[a] && words[a] <= 0 {
				known[a], first[a] = true, f.pos(t.start)
			}
		}
	}
	return first
}

// tokens finds the words of a text: letters and digits.
func tokens(text string) iter.Seq[span] {
	return func(yield func(span) bool) {
		start := -1
		for i, r := range text {
			switch word := unicode.IsLetter(r) || unicode.IsDigit(r); {
			case word && start < 0:
				start = i
			case !word && start >= 0:
				if !yield(span{start, i}) {
					return
				}
				start = -1
			}
		}
		if start >= 0 {
			yield(span{start, len(text)})
		}
	}
}

// isCapitals reports whether a word has only capital letters, of those that abbreviations are made of.
func isCapitals(word string) bool {
	return strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// isAbbreviation reports whether a word looks like an abbreviation: capitals that are no Roman number and no part of an address
// or a tag.
func isAbbreviation(text string, t span) bool {
	word := text[t.start:t.stop]
	return len(word) >= minAbbreviation && len(word) <= maxAbbreviation && isCapitals(word) && strings.Trim(word, "IVX") != "" && !inAddress(text, t)
}

// inAddress reports whether a word is part of something like kim.id, @kim, #KIM or .apk.
func inAddress(text string, t span) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:t.start])
	after, n := utf8.DecodeRuneInString(text[t.stop:])
	next, _ := utf8.DecodeRuneInString(text[t.stop+n:])
	return strings.ContainsRune("@#_.", before) || after == '_' || after == '.' && isSpoken(next)
}
