package practice

import (
	"strings"
	"unicode"
)

// CheckCaption says what has to be mended in the text of a post, and what a reader would miss. The rules and their reasons are
// those of the fact sheet §3.3, §3.11, §4.2, §6.2; lists of words are ours and go by looks: whoever knows better may leave a
// piece of advice aside.
//
// The text for people who cannot see the picture stands in lines of its own at the end, from "Teks alternatif:" or "Alt text:"
// on (see [SplitAlt]).
func CheckCaption(src string) []Finding {
	if strings.TrimSpace(src) == "" {
		return []Finding{{Rule: RuleEmpty, Severity: Error}}
	}
	caption, alt := SplitAlt(src)
	t := parse(caption)
	all := Personal(src)
	all = append(all, sizes(caption)...)
	all = append(all, whenAndWhere(t)...)
	all = append(all, hashtags(t)...)
	all = append(all, tone(t)...)
	all = append(all, t.shorteners()...)
	if !t.contains("sumber", "source", "foto:", "kredit", "photo:") {
		all = append(all, Finding{Rule: RuleSource, Severity: Advice})
	}
	return sorted(append(all, altText(alt)...))
}

// SplitAlt takes a text apart into the caption and the alternative text behind it.
func SplitAlt(src string) (caption, alt string) {
	lower := strings.ToLower(src)
	for _, label := range []string{"teks alternatif:", "alt text:", "alternative text:"} {
		at := strings.LastIndex(lower, label)
		if at < 0 || len(lower) != len(src) || at > 0 && src[at-1] != '\n' {
			continue
		}
		return strings.TrimRight(src[:at], " \n"), strings.TrimSpace(src[at+len(label):])
	}
	return src, ""
}

// Shown divides a caption into what is shown at once and what follows after a tap on "more", between words.
func Shown(caption string) (shown, more string) {
	at, over := After(caption, Opening)
	if over == 0 {
		return caption, ""
	}
	if blank := strings.LastIndexFunc(caption[:at], unicode.IsSpace); blank > 0 {
		at = blank
	}
	return caption[:at], caption[at:]
}

func sizes(caption string) []Finding {
	var all []Finding
	if start, over := After(caption, MaxCaption); over > 0 {
		all = append(all, Finding{Rule: RuleLength, Severity: Error, Start: start, End: len(caption)})
	}
	first := firstSentence(caption)
	if start, over := After(first, Opening); over > 0 {
		all = append(all, Finding{Rule: RuleOpening, Severity: Advice, Start: start, End: len(first)})
	}
	return all
}

// firstSentence ends at a full stop, question or exclamation mark before white space, or at the end of the line.
func firstSentence(s string) string {
	for i, r := range s {
		switch {
		case r == '\n':
			return s[:i]
		case strings.ContainsRune(".!?", r) && i+1 < len(s) && (s[i+1] == ' ' || s[i+1] == '\n'):
			return s[:i+1]
		}
	}
	return s
}

// hashtags looks at number and form. A hashtag of one word needs no capitals; from ten letters on it is hardly one word.
func hashtags(t text) []Finding {
	const severalWords = 10
	var all []Finding
	count, empty := 0, setOf("#reels", "#explore", "#viral", "#fyp", "#trending", "#instagram", "#followforfollow")
	for _, tok := range t.tokens {
		if !strings.HasPrefix(tok.word, "#") || len(tok.word) < 2 {
			continue
		}
		count++
		written := t.src[tok.start:tok.end]
		switch {
		case empty[tok.word]:
			all = append(all, tok.finding(t.src, RuleHashtagAny, Advice))
		case length(written) > severalWords && (written == tok.word || written == strings.ToUpper(written)):
			all = append(all, tok.finding(t.src, RuleHashtag, Advice))
		}
		if count == MaxHashtags+1 { // said once, however many there are
			all = append(all, tok.finding(t.src, RuleHashtags, Error))
		}
	}
	return all
}

// tone finds words that accuse or inflame, the marks of a rumour, and shouting.
func tone(t text) []Finding {
	all := t.find(setOf("maling", "koruptor", "penipu", "pembohong", "goblok", "bodoh", "tolol", "bangsat", "bajingan", "biadab",
		"laknat", "kafir", "provokator", "antek", "usir", "ganyang", "hajar", "sikat", "memalukan", "dasar"), RuleAccusing, Advice)
	all = append(all, t.find(setOf("sebarkan", "viralkan", "viral", "katanya", "konon", "kabarnya", "bagikan!", "urgent"),
		RuleRumour, Advice)...)
	for _, phrase := range []string{"info dari grup", "dari grup sebelah", "jangan sampai putus", "sebelum dihapus", "share sebanyak"} {
		if at := strings.Index(t.lower, phrase); at >= 0 && len(t.lower) == len(t.src) {
			end := at + len(phrase)
			all = append(all, Finding{Rule: RuleRumour, Severity: Advice, Start: at, End: end, About: t.src[at:end]})
		}
	}
	return append(all, shouting(t)...)
}

// shouting finds runs of four or more words in capitals.
func shouting(t text) []Finding {
	const run = 4
	var all []Finding
	for i := 0; i < len(t.tokens); i++ {
		j := i
		for j < len(t.tokens) && loud(t.src[t.tokens[j].start:t.tokens[j].end]) {
			j++
		}
		if j-i >= run {
			start, end := t.tokens[i].start, t.tokens[j-1].end
			all = append(all, Finding{Rule: RuleCapitals, Severity: Advice, Start: start, End: end, About: t.src[start:end]})
		}
		i = max(i, j-1)
	}
	return all
}

// loud tells whether a word has letters, and only capitals.
func loud(word string) bool {
	return word != strings.ToLower(word) && word == strings.ToUpper(word) && !strings.HasPrefix(word, "#")
}

func (t text) shorteners() []Finding {
	hosts := setOf("bit.ly", "s.id", "tinyurl.com", "t.ly", "cutt.ly", "shorturl.at", "rb.gy", "goo.gl", "is.gd", "ow.ly", "t.co")
	var all []Finding
	for _, tok := range t.tokens {
		host := strings.TrimPrefix(strings.TrimPrefix(strings.TrimPrefix(tok.word, "https://"), "http://"), "www.")
		host, _, _ = strings.Cut(host, "/")
		if hosts[host] {
			all = append(all, tok.finding(t.src, RuleShortener, Error))
		}
	}
	return all
}

func altText(alt string) []Finding {
	if alt == "" {
		return []Finding{{Rule: RuleAltText, Severity: Advice}}
	}
	if length(alt) > maxAltText {
		return []Finding{{Rule: RuleAltLength, Severity: Advice}}
	}
	return nil
}
