package practice

import "strings"

// Personal finds what looks like personal data: 16-digit numbers (the citizen's number NIK and the family card KK have that
// many), Indonesian mobile numbers, account numbers beside the word for an account or the name of a bank, and addresses down to
// the neighbourhood (RT/RW). It goes by looks: a number that only looks like one is found too.
func Personal(src string) []Finding { return personal(parse(src)) }

func personal(t text) []Finding {
	var all []Finding
	for _, n := range numbers(t.src) {
		if rule, ok := n.kind(t.src); ok {
			severity := Advice
			if rule == RuleNumber {
				severity = Error
			}
			all = append(all, Finding{Rule: rule, Severity: severity, Start: n.start, End: n.end, About: t.src[n.start:n.end]})
		}
	}
	return append(all, addresses(t)...)
}

// number is a run of digits in which single blanks, dots and hyphens may stand.
type number struct {
	start, end int
	digits     string
}

func numbers(src string) []number {
	var all []number
	for i := 0; i < len(src); i++ {
		if !isDigit(src[i]) {
			continue
		}
		n := number{start: i, end: i}
		var digits []byte
		for j := i; j < len(src); j++ {
			if isDigit(src[j]) {
				digits = append(digits, src[j])
				n.end = j + 1
			} else if !strings.ContainsRune(" .-", rune(src[j])) || j+1 >= len(src) || !isDigit(src[j+1]) {
				break
			}
		}
		n.digits = string(digits)
		if i > 0 && src[i-1] == '+' {
			n.start--
		}
		all = append(all, n)
		i = n.end
	}
	return all
}

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

func (n number) kind(src string) (Rule, bool) {
	const before = 28 // bytes in which a word may stand that says what the number is
	context := strings.ToLower(src[max(0, n.start-before):n.start])
	mobile := strings.HasPrefix(n.digits, "08") || strings.HasPrefix(n.digits, "628")
	switch count := len(n.digits); {
	case count == 16:
		return RuleNumber, true
	case mobile && count >= 10 && count <= 15 && !strings.HasSuffix(strings.TrimRight(context, " ."), "rp"):
		return RulePhone, true
	case count >= 8 && count <= 16 && containsAny(context, "rek", "bank", "bri ", "bca ", "bni ", "bsi ", "btn ", "mandiri "):
		return RuleAccount, true
	default:
		return "", false
	}
}

// addresses finds "RT 02 RW 03", "RT 02/RW 03" and "RT.02/03".
func addresses(t text) []Finding {
	var all []Finding
	for i, tok := range t.tokens {
		rest, ok := strings.CutPrefix(tok.word, "rt")
		if !ok {
			continue
		}
		rest = strings.TrimLeft(rest, ".")
		if rest == "" && i+1 < len(t.tokens) {
			tok.end = t.tokens[i+1].end
			rest = t.tokens[i+1].word
		}
		if rest != "" && isDigit(rest[0]) {
			all = append(all, tok.finding(t.src, RuleAddress, Advice))
		}
	}
	return all
}
