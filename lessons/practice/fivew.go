package practice

import "strings"

// Question is one of the six questions that a notice answers: 5W1H.
type Question string

// The questions whose answers can be told by looks. The first, what, is left to people: nearly every text says something.
const (
	Who   Question = "who"
	When  Question = "when"
	Where Question = "where"
	Why   Question = "why"
	How   Question = "how"
)

// whenAndWhere looks at dates and times, and for the questions that nothing in the text seems to answer.
func whenAndWhere(t text) []Finding {
	var all []Finding
	found := dates(t)
	for _, d := range found {
		all = append(all, d.check(t.src)...)
	}
	all = append(all, times(t)...)
	answered := map[Question]bool{
		Who: t.contains("kim ", "warga", "ibu", "bapak", "anak", "balita", "peserta", "kader", "bidan", "petugas", "puskesmas", "dinas",
			"kepala", "kelompok", "pemuda", "siswa", "residents", "everyone", "children", "mothers", "group", "village head"),
		When: len(found) > 0 || t.contains("hari ini", "besok", "pukul", "jam ", "setiap", "mulai", "today", "tomorrow", "every ", " o'clock"),
		Where: t.contains("di ", "balai", "lokasi", "tempat", "kantor", "lapangan", "rumah", "posyandu", "desa", "dusun", "jalan", " at ",
			" in ", "hall", "office"),
		Why: t.contains("agar", "supaya", "karena", "untuk", "demi", "manfaat", "sebab", "so that", "because", "in order", " to "),
		How: t.contains("cara", "bawa", "daftar", "syarat", "hubungi", "silakan", "langkah", "gratis", "lewat", "datang", "kirim", "bring",
			"register", "contact", "please", "free", "send"),
	}
	for _, q := range []Question{Who, When, Where, Why, How} {
		if !answered[q] {
			all = append(all, Finding{Rule: RuleMissing, Severity: Advice, About: string(q)})
		}
	}
	return all
}

// times finds times of day without a time zone: Indonesia has three.
func times(t text) []Finding {
	zones, before := setOf("wib", "wita", "wit"), setOf("pukul", "jam")
	var all []Finding
	for i, tok := range t.tokens {
		if i == 0 || !before[t.tokens[i-1].word] || tok.word == "" || !isDigit(tok.word[0]) {
			continue
		}
		zoned := strings.HasSuffix(tok.word, "wib")
		for _, next := range t.tokens[i:min(len(t.tokens), i+5)] { // "pukul 08.00 sampai 10.00 WIB"
			zoned = zoned || zones[next.word]
		}
		if !zoned {
			all = append(all, tok.finding(t.src, RuleTimeZone, Advice))
		}
	}
	return all
}
