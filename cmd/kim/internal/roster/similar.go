package roster

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Key makes names that are probably those of one person the same: without capitals, accents, spaces and punctuation, without
// titles before (H., Hj., Drs., Bapak) and degrees behind (S.Pd., M.Si.). It is empty for a name without letters.
func Key(name string) string {
	words := strings.Fields(name)
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
	return letters(norm.NFKD.String(strings.Join(words, ""))) // marks are no letters
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

// Similar tells whether two people are probably one: their codes are the same, or their names are (but for a letter in a long
// name) and nothing says that they live in different villages. It is for a suggestion that somebody decides upon.
func Similar(a, b Person) bool {
	if a.Code != "" && strings.EqualFold(string(a.Code), string(b.Code)) {
		return true
	}
	return agree(string(a.Village), string(b.Village)) && agree(string(a.District), string(b.District)) &&
		alike([]rune(Key(string(a.Name))), []rune(Key(string(b.Name))))
}

// agree tells whether two places may be one.
func agree(a, b string) bool { return a == "" || b == "" || letters(a) == letters(b) }

// alike tells whether two keys are the same, or, if long, differ in one letter that is another, missing, or changed places with
// the next.
func alike(a, b []rune) bool {
	const long = 8
	if len(a) < len(b) {
		a, b = b, a
	}
	same := 0
	for same < len(b) && a[same] == b[same] {
		same++
	}
	a, b = a[same:], b[same:]
	switch {
	case len(a) == 0:
		return same > 0 // and not two names without letters
	case same+len(a) < long:
		return false
	case len(a) == len(b)+1:
		return string(a[1:]) == string(b)
	case len(a) != len(b):
		return false
	case string(a[1:]) == string(b[1:]):
		return true
	default:
		return a[0] == b[1] && a[1] == b[0] && string(a[2:]) == string(b[2:])
	}
}
