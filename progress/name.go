package progress

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// NameKey is what names have in common that are probably those of one person: it is without capitals, accents and punctuation,
// without titles before (H., Hj., Drs., Bapak) and degrees behind (S.Pd., M.Si.), its words apart. It is empty for a name without
// letters. Lists by name are in its order.
func NameKey(name safe.Text) string {
	words := strings.Fields(string(name))
	for len(words) > 1 && isTitle(letters(words[0])) {
		words = words[1:]
	}
	// H.Ahmad, without a space
	if before, after, ok := strings.Cut(strings.Join(words, " "), "."); ok && isTitle(letters(before)) && letters(after) != "" {
		words = strings.Fields(after)
	}
	rest := strings.ReplaceAll(strings.Join(words, " "), ". ", ".") // S. Pd.
	rest, behind, _ := strings.Cut(rest, ",")
	words = strings.Fields(rest)
	for n := len(words); n > 1 && strings.Contains(words[n-1], ".") && isDegree(letters(words[n-1])); n-- {
		words = words[:n-1]
	}
	for _, part := range strings.FieldsFunc(behind, func(r rune) bool { return r == ',' || unicode.IsSpace(r) }) {
		if !isDegree(letters(part)) {
			words = append(words, part)
		}
	}
	var keys []string
	for _, word := range words {
		if key := letters(norm.NFKD.String(word)); key != "" { // marks are no letters
			keys = append(keys, key)
		}
	}
	return strings.Join(keys, " ")
}

// letters leaves letters and digits, in lower case.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, text)
}

func isTitle(word string) bool {
	switch word {
	case "h", "hj", "kh", "dr", "drs", "dra", "drg", "ir", "prof", "ust", "ustadz", "ustadzah", "bp", "bpk", "bapak", "pak", "ibu", "bu",
		"sdr", "sdri", "saudara", "saudari", "mr", "mrs", "ms":
		return true
	default:
		return false
	}
}

func isDegree(word string) bool {
	switch word {
	case "sag", "sap", "se", "sei", "sfarm", "sgz", "sh", "shi", "shum", "shut", "si", "sik", "sikom", "sip", "sked", "skep", "skm", "skom", "sn", "sos",
		"sp", "spd", "spdi", "spdsd", "spi", "spsi", "spt", "ss", "ssi", "ssn", "ssos", "sst", "sstp", "st", "stp", "str", "strkeb",
		"ma", "mag", "map", "mba", "meng", "mh", "mhum", "mikom", "mkes", "mkom", "mm", "mpd", "mpdi", "mpsi", "ms", "msc", "msi", "msn", "msos", "mt",
		"ama", "amd", "amdkeb", "amdkep", "apt", "ba", "bsc", "lc", "ners", "ns", "phd":
		return true
	default:
		return false
	}
}
