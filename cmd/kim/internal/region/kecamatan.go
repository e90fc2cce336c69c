package region

import "strings"

// Kecamatan returns the 17 sub-districts of Karanganyar regency in alphabetical
// order. Source: Kepmendagri 300.2.2-2430/2025, region code 33.13. They stand
// here once more because the form for a new participant asks for them with
// every letter typed, and needs nothing of their villages.
func Kecamatan() []string {
	return []string{
		"Colomadu", "Gondangrejo", "Jaten", "Jatipuro", "Jatiyoso", "Jenawi", "Jumantono", "Jumapolo", "Karanganyar",
		"Karangpandan", "Kebakkramat", "Kerjo", "Matesih", "Mojogedang", "Ngargoyoso", "Tasikmadu", "Tawangmangu",
	}
}

// Matching returns the sub-districts whose name contains typed, in whatever
// case; if one is called just that, only that one.
func Matching(typed string) []string {
	var matching []string
	for _, name := range Kecamatan() {
		if strings.EqualFold(name, typed) {
			return []string{name}
		}
		if strings.Contains(strings.ToLower(name), strings.ToLower(typed)) {
			matching = append(matching, name)
		}
	}
	return matching
}
