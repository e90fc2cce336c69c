package practice

import (
	"strings"

	"github.com/rivo/uniseg"
)

// length counts characters as people see them: a flag, a family emoji or a letter with its accent is one, a line break is one.
func length(s string) int { return uniseg.GraphemeClusterCount(s) }

// CheckBio says what is wrong with the text under an account's name, and what a visitor would miss in it: who this is, where,
// what there is to read, how to reach the group, and where to read more.
func CheckBio(bio string, g Group) []Finding {
	if strings.TrimSpace(bio) == "" {
		return []Finding{{Rule: RuleEmpty, Severity: Error}}
	}
	t := parse(bio)
	all := personal(t)
	if start, over := After(bio, MaxBio); over > 0 {
		all = append(all, Finding{Rule: RuleBioLength, Severity: Error, Start: start, End: len(bio)})
	}
	all = append(all, t.find(setOf("official", "pemerintah"), RuleNamePretend, Advice)...)
	for _, need := range []struct {
		rule Rule
		met  bool
	}{
		{RuleBioWho, t.has("kim") || t.contains("informasi masyarakat", "community information")},
		{RuleBioWhere, t.saysWhere(g)},
		{RuleBioWhat, t.contains("info ", "info:", "informasi ", "kabar", "berita", "layanan", "umkm", "jadwal", "kegiatan", "news", "service", "events")},
		{RuleBioReach, t.contains("hubungi", "aspirasi", "tanya", "lapor", "wa ", "wa:", "whatsapp", "dm", "balas", "jam ", "pukul", "kantor", "balai", "contact", "reply", "ask")},
		{RuleBioLink, t.contains("http", ".id", ".com", "tautan", "link", "👇", "⬇", "↓")},
	} {
		if !need.met {
			all = append(all, Finding{Rule: need.rule, Severity: Advice})
		}
	}
	return sorted(all)
}

func (t text) saysWhere(g Group) bool {
	if village := strings.ToLower(strings.TrimSpace(g.Village)); village != "" && strings.Contains(t.lower, village) {
		return true
	}
	return t.has("desa", "kelurahan", "kec", "kecamatan", "dusun", "karanganyar", "village", "district")
}

// After says at which byte the text goes beyond so many characters, and by how many.
func After(s string, limit int) (start, over int) {
	if len(s) <= limit { // no character has less than a byte
		return len(s), 0
	}
	graphemes := uniseg.NewGraphemes(s)
	for n := 0; graphemes.Next(); n++ {
		if n == limit {
			start, _ = graphemes.Positions()
			return start, length(s[start:])
		}
	}
	return len(s), 0
}
