package practice

import (
	"slices"
	"strings"
	"testing"
)

// rules gives what was found, each rule once, with severity mark and what it is about: "weekday!", "missing:who".
func rules(findings []Finding) []string {
	var all []string
	for _, f := range findings {
		s := string(f.Rule)
		if f.Severity == Error {
			s += "!"
		}
		if f.Rule == RuleMissing {
			s += ":" + f.About
		}
		if !slices.Contains(all, s) {
			all = append(all, s)
		}
	}
	return all
}

// clean tells whether nothing has to be mended before publishing.
func clean(findings []Finding) bool {
	return !slices.ContainsFunc(findings, func(f Finding) bool { return f.Severity == Error })
}

// TestSaidOnce checks that nothing is said twice of a username, and how many hashtags there may be only once.
func TestSaidOnce(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name     string
		findings []Finding
		want     []Finding
	}{
		{"blanks", badCharacters("kim desa contoh"), []Finding{{Rule: RuleSpace, Severity: Error, Start: 3, End: 4}}},
		{"blanks of two kinds", badCharacters("kim desa\u00a0contoh"), []Finding{{Rule: RuleSpace, Severity: Error, Start: 3, End: 4}}},
		{"characters", badCharacters("kim!desa!-contoh"), []Finding{
			{Rule: RuleCharacter, Severity: Error, Start: 3, End: 4, About: "!"},
			{Rule: RuleCharacter, Severity: Error, Start: 9, End: 10, About: "-"},
		}},
		{"hashtags", hashtags(parse("#A #B #C #D #E #F #G")), []Finding{{Rule: RuleHashtags, Severity: Error, Start: 15, End: 17, About: "#F"}}},
	}
	for _, tt := range tests {
		if !slices.Equal(tt.findings, tt.want) {
			t.Errorf("%s: got %+v, want %+v", tt.name, tt.findings, tt.want)
		}
	}
}

func TestCheckUsername(t *testing.T) {
	t.Parallel()
	group := Group{KIM: "Mekar Jaya", Village: "Desa Contoh", Person: "Siti Aminah"}
	village := Group{Village: "Contoh"}
	tests := []struct {
		name  string
		group Group
		want  []string
	}{
		{"", group, []string{"empty!"}},
		{"  ", group, []string{"empty!"}},
		{"kim.mekarjaya.contoh", village, nil},
		{"kim_contoh_kra", village, nil},
		{"KIM_Contoh", village, []string{"name-case"}},
		{"kim contoh", village, []string{"space!"}},
		{"kim-contoh!", village, []string{"character!"}},
		{"kim.contoh.", village, []string{"name-dots"}},
		{"kim.contoh.2026", village, []string{"name-year"}},
		{"kim.contoh2026", village, []string{"name-year"}},
		{"kim.contoh.5758", village, nil},
		{"kim.contoh.official", village, []string{"name-official"}},
		{"info.contoh", village, []string{"name-nobody"}},
		{"kim.mekarjaya", village, []string{"name-place"}},
		{"kim.desacontoh.siti", group, []string{"name-person!"}},
		{"kim.mekar.jaya.desa.contoh.x", Group{}, []string{"name-long"}},
		{"kim.mekar.jaya.desa.contoh.karanganyar", Group{}, []string{"name-length!"}},
		{"kim.cöntoh", Group{}, []string{"character!"}},
	}
	for _, tt := range tests {
		if got := rules(CheckUsername(tt.name, tt.group)); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestSuggestUsernames(t *testing.T) {
	t.Parallel()
	tests := []struct {
		group Group
		want  []string
	}{
		{Group{KIM: "KIM Mekar Jaya", Village: "Contoh"}, []string{"kim.mekarjaya.contoh", "kim_contoh_kra", "kim.contoh", "kim.mekarjaya"}},
		{Group{Village: "Contoh"}, []string{"kim.contoh", "kim_contoh_kra"}},
		{Group{}, nil},
		{Group{KIM: "漢字"}, nil},
	}
	for _, tt := range tests {
		got := SuggestUsernames(tt.group)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%+v: got %v, want %v", tt.group, got, tt.want)
		}
		for _, name := range got {
			if !clean(CheckUsername(name, tt.group)) {
				t.Errorf("the suggestion %q does not pass: %v", name, rules(CheckUsername(name, tt.group)))
			}
		}
	}
}

func TestCheckBio(t *testing.T) {
	t.Parallel()
	good := "KIM Mekar Jaya, Desa Contoh, Kec. Jaten\nInfo layanan, UMKM, kebencanaan\nBalas pesan 08.00–15.00 WIB\n👇 contoh.desa.id"
	tests := []struct {
		name, bio string
		want      []string
	}{
		{"empty", " \n", []string{"empty!"}},
		{"good", good, nil},
		{"nothing said", "Halo semua", []string{"bio-who", "bio-where", "bio-what", "bio-reach", "bio-link"}},
		{"flags and families count one", good + strings.Repeat("👨‍👩‍👧", 150-length(good)), nil},
		{"one too many", good + strings.Repeat("👨‍👩‍👧", 151-length(good)), []string{"bio-length!"}},
		{"a mobile number", strings.Replace(good, "08.00–15.00 WIB", "WA 0812-3456-7890", 1), []string{"phone"}},
		{"official", strings.Replace(good, "KIM", "Akun official KIM", 1), []string{"name-official"}},
	}
	for _, tt := range tests {
		if got := rules(CheckBio(tt.bio, Group{})); !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestPersonal(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want string // what was found, by rule and text
	}{
		{"NIK 3313012345678901 ya", "national-number=3313012345678901"},
		{"KK: 3313 0123 4567 8901.", "national-number=3313 0123 4567 8901"},
		{"hubungi 0812-3456-7890", "phone=0812-3456-7890"},
		{"WA +62 812 3456 7890", "phone=+62 812 3456 7890"},
		{"rek. BRI 1234-01-000123-53-4 a.n. bendahara", "account=1234-01-000123-53-4"},
		{"ambulans 119, polisi 110", ""},
		{"anggaran Rp 628.123.456.000", ""},
		{"berdiri 17-08-1945, 2.200 warga", ""},
		{"rumah Pak Contoh RT 02/RW 03", "address=RT 02/RW"},
		{"RT.02/03", "address=RT.02/03"},
		{"ketua RT kami", ""},
		{"artis RT", ""},
	}
	for _, tt := range tests {
		var got []string
		for _, f := range Personal(tt.text) {
			if f.About != tt.text[f.Start:f.End] {
				t.Errorf("%q: %q is not what stands at its place", tt.text, f.About)
			}
			got = append(got, string(f.Rule)+"="+f.About)
		}
		if s := strings.Join(got, " "); s != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, s, tt.want)
		}
	}
}

// TestWords checks that every rule has its sentences in both languages, and that what it is about stands in them.
func TestWords(t *testing.T) {
	t.Parallel()
	id, en := indonesian(), english()
	if len(id) != len(en) {
		t.Errorf("%d rules in Indonesian, %d in English", len(id), len(en))
	}
	for rule := range id {
		for _, lang := range []string{"id", "en"} {
			about := "Zz"
			if rule == RuleWeekday {
				about = "2020-07-17"
			}
			if rule == RuleMissing {
				about = string(When)
			}
			w := Finding{Rule: rule, About: about}.Words(lang)
			for _, s := range []string{w.What, w.Why, w.How} {
				if s == "" || strings.Contains(s, "%") || !strings.HasSuffix(strings.Trim(s, "”"), ".") {
					t.Errorf("%s in %s: %q", rule, lang, s)
				}
			}
		}
	}
	weekday := Finding{Rule: RuleWeekday, About: "2020-07-17"}
	if got := weekday.Words("id").What; !strings.Contains(got, "Jumat") {
		t.Errorf("got %q", got)
	}
	if got := weekday.Words("en").What; !strings.Contains(got, "Friday") {
		t.Errorf("got %q", got)
	}
}
