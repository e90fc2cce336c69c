// Package region knows the sub-districts (kecamatan) of Karanganyar.
package region

// Kecamatan returns the 17 sub-districts of Karanganyar regency in alphabetical
// order. Source: Kepmendagri 300.2.2-2430/2025, region code 33.13.
func Kecamatan() []string {
	return []string{
		"Colomadu", "Gondangrejo", "Jaten", "Jatipuro", "Jatiyoso", "Jenawi", "Jumantono", "Jumapolo", "Karanganyar",
		"Karangpandan", "Kebakkramat", "Kerjo", "Matesih", "Mojogedang", "Ngargoyoso", "Tasikmadu", "Tawangmangu",
	}
}
