package lessons_test

import (
	"slices"
	"strconv"
	"strings"
)

func dramaTests() []ruleTest {
	var all []ruleTest
	for _, test := range slices.Concat(sceneTests(), wayTests(), dramaLanguageTests()) {
		test.edit = append([]edit{withDrama}, test.edit...)
		all = append(all, test)
	}
	return all
}

// lines returns a paragraph of so many lines at any width from 40 to 70.
func lines(n int) string {
	return strings.TrimSuffix(strings.Repeat(strings.Repeat("k", 40)+" ", n), " ")
}

func sceneTests() []ruleTest {
	const choice = "- [Teruskan](#panik \"-1\")\n  > Warga berlarian."
	return []ruleTest{
		{"drama", nil, nil},
		{"drama without scenes", []edit{write(dramaFile, sampleDrama[:strings.Index(sampleDrama, "## ")])}, []string{dramaFile + ":7:1 empty-drama"}},
		{"workbench of a drama", []edit{replace(dramaFile, "minutes: 5", "minutes: 5\nworkbench: bio")}, []string{dramaFile + ":5:1 unknown-key"}},
		{"unknown objective of a drama", []edit{replace(dramaFile, "[kenal]", "[kenal, lain]")}, []string{dramaFile + ":5:21 unknown-objective"}},
		{"scene without an ID", []edit{replace(dramaFile, " {#mulai}", ""), replace(dramaFile, "#mulai", "#tanya")}, []string{dramaFile + ":10:1 missing-id"}},
		{"scene ID twice", []edit{replace(dramaFile, "{#rusuh ", "{#reda "), replace(dramaFile, "#rusuh", "#reda")}, []string{dramaFile + ":55:1 duplicate-id"}},
		{"long title of a scene", []edit{replace(dramaFile, "## Tenang", "## "+strings.Repeat("é", 61))}, []string{dramaFile + ":47:1 text-length"}},
		{"unknown ending", []edit{replace(dramaFile, "=good", "=god")}, []string{dramaFile + ":47:20 unknown-ending"}},
		{"ending that sees no page", []edit{replace(dramaFile, "satu#dua", "satu#tiga")}, []string{dramaFile + ":51:28 see"}},
		{"scene that sees a page", []edit{replace(dramaFile, "{#panik}", `{#panik see="satu#dua"}`)}, []string{dramaFile + ":38:24 unknown-attribute"}},
		{"scene that tells nothing", []edit{replace(dramaFile, "**Catatan** untuk warga: tunggu.\n\n", "")}, []string{dramaFile + ":38:1 empty-scene"}},
		{"ending without feedback", []edit{replace(dramaFile, "Warga pulang.\n\n", "")}, []string{dramaFile + ":51:1 ending-feedback"}},
		{"ending with choices", []edit{replace(dramaFile, "Warga pulang.", "Warga pulang.\n\n"+choice)}, []string{dramaFile + ":55:1 ending-choices"}},
		{"small heading in a scene", []edit{replace(dramaFile, "Warga tidur.", "### Malam\n\nWarga tidur.")}, []string{dramaFile + ":49:1 scene-heading"}},
		{"line of hyphens in a drama", []edit{replace(dramaFile, "Warga tidur.", "Warga tidur.\n\n---")}, []string{dramaFile + ":51:1 stray-break"}},
		{"text behind the choices", []edit{replace(dramaFile, "<!-- trainer: Tanya peserta. -->", "Lalu.\n\n> Lagi.")}, []string{dramaFile + ":26:1 scene-stray", dramaFile + ":28:1 scene-stray"}},
		{"two lists of choices", []edit{replace(dramaFile, "<!-- trainer: Tanya peserta. -->", "1. [Lagi](#reda)\n   > Ya.")}, []string{dramaFile + ":26:1 scene-stray"}},
		{"speaker who says nothing", []edit{replace(dramaFile, "**Pak RT**: Dari grup sebelah.", "**Pak RT:**")}, []string{dramaFile + ":30:1 silent-speaker"}},
		{"long name of a speaker", []edit{replace(dramaFile, "**Pak RT**", "**"+strings.Repeat("é", 25)+"**")}, []string{dramaFile + ":30:1 text-length"}},
		{"beat of six lines", []edit{replace(dramaFile, "Warga tidur.", lines(6))}, nil},
		{"long beat", []edit{replace(dramaFile, "Warga tidur.", lines(7))}, []string{dramaFile + ":49:1 beat-length"}},
		{"long quote", []edit{replace(dramaFile, "> Pesan berantai é.", "> "+lines(7))}, []string{dramaFile + ":17:1 beat-length"}},
		{"long consequence", []edit{replace(dramaFile, "Anda ragu.", lines(7))}, []string{dramaFile + ":36:4 beat-length"}},
		{"long sentence in a beat", []edit{replace(dramaFile, "Warga tidur.", words(26))}, []string{dramaFile + ":49:1 sentence-length"}},
		{"long sentence in a choice", []edit{replace(dramaFile, "[Diam]", "["+strings.ReplaceAll(words(26), "kata", "ya")+"]")}, []string{dramaFile + ":44:4 sentence-length"}},
		{"long sentence in a consequence", []edit{replace(dramaFile, "Anda ragu.", words(26))}, []string{dramaFile + ":36:6 sentence-length"}},
		{"abbreviation in a beat", []edit{replace(dramaFile, "Warga tidur.", "Kata BMKG.")}, []string{dramaFile + ":49:6 abbreviation"}},
		{"abbreviation that the consequence explains", []edit{
			replace(dramaFile, "Cek situs resmi", "Cek situs BMKG"), replace(dramaFile, "Tidak ada peringatan.", "Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) tenang."),
		}, nil},
		{"gap in a drama", []edit{replace(dramaFile, "Warga tidur.", "Warga [[tidur]].")}, []string{dramaFile + ":49:7 gap-elsewhere"}},
		{"link to a scene in a beat", []edit{replace(dramaFile, "Warga tidur.", "Warga [tidur](#mulai).")}, nil},
		{"link to nothing in a beat", []edit{replace(dramaFile, "Warga tidur.", "Warga [tidur](#tidur).")}, []string{dramaFile + ":49:7 unknown-anchor"}},
		{"image in a choice", []edit{replace(dramaFile, "[Diam]", "[Diam ![x](https://e.id/x)]")}, []string{dramaFile + ":44:9 image"}},
		{"image in a consequence", []edit{replace(dramaFile, "Anda ragu.", "Ya ![x](https://e.id/x).")}, []string{dramaFile + ":36:9 image"}},
	}
}

func wayTests() []ruleTest {
	var many strings.Builder
	for i := range 60 {
		many.WriteString("\n## Lagi {#lagi-" + strconv.Itoa(i) + " ending=bad}\n\nTamat.\n")
	}
	seven := strings.Builder{}
	for i := range 5 {
		seven.WriteString("- [Pilihan " + strconv.Itoa(i) + "](#reda)\n  > Akibat.\n")
	}
	return []ruleTest{
		{"many scenes", []edit{appendTo(dramaFile, many.String())}, []string{dramaFile + ":277:1 too-many-scenes"}},
		{"seven choices", []edit{replace(dramaFile, "- [Diam]", seven.String()+"- [Diam]")}, []string{dramaFile + ":42:1 too-many-choices"}},
		{"choice without a link", []edit{replace(dramaFile, "[Diam](#rusuh)", "Diam")}, []string{dramaFile + ":44:1 choice-link"}},
		{"choice with two links", []edit{replace(dramaFile, "[Diam](#rusuh)", "[Diam](#rusuh) [x](#reda)")}, []string{dramaFile + ":44:1 choice-link"}},
		{"choice with a text behind the link", []edit{replace(dramaFile, "[Diam](#rusuh)", "[Diam](#rusuh).")}, []string{dramaFile + ":44:1 choice-link"}},
		{"choice that leads to no ID", []edit{replace(dramaFile, "[Diam](#rusuh)", "[Diam](#)")}, []string{dramaFile + ":44:1 choice-link"}},
		{"list without links", []edit{replace(dramaFile, "[Ralat](#reda \"+1 if score>=-1\")", "Ralat"), replace(dramaFile, "[Diam](#rusuh)", "Diam")}, []string{
			dramaFile + ":38:1 dead-end", dramaFile + ":51:1 unreachable-scene", dramaFile + ":55:1 unreachable-scene",
		}},
		{"choice without a text", []edit{replace(dramaFile, "[Diam]", "[]")}, []string{dramaFile + ":44:3 link-text"}},
		{"choice of 120 characters", []edit{replace(dramaFile, "[Diam]", "["+strings.Repeat("é", 120)+"]")}, nil},
		{"long choice", []edit{replace(dramaFile, "[Diam]", "["+strings.Repeat("é", 121)+"]")}, []string{dramaFile + ":44:3 text-length"}},
		{"choice that says the same", []edit{replace(dramaFile, "[Diam]", "[ralat]")}, []string{dramaFile + ":44:1 duplicate-text"}},
		{"score in words", []edit{replace(dramaFile, `"-1"`, `"satu"`)}, []string{dramaFile + ":19:3 score"}},
		{"condition with one equals sign", []edit{replace(dramaFile, "score>=-1", "score=1")}, []string{dramaFile + ":42:3 score"}},
		{"score without quotation marks", []edit{replace(dramaFile, `"-1"`, `-1`)}, []string{dramaFile + ":19:1 choice-link"}},
		{"choice without a consequence", []edit{replace(dramaFile, "  > Anda menutup telepon.\n", "")}, []string{dramaFile + ":44:1 no-consequence"}},
		{"choice with an empty consequence", []edit{replace(dramaFile, "  > Anda menutup telepon.\n", "  >\n")}, []string{dramaFile + ":44:1 no-consequence"}},
		{"consequence that is no quote", []edit{replace(dramaFile, "  > Anda menutup telepon.\n", "\n  Anda menutup telepon.\n")}, []string{
			dramaFile + ":44:1 no-consequence", dramaFile + ":46:3 choice-content",
		}},
		{"choice that leads nowhere", []edit{replace(dramaFile, "(#rusuh)", "(#rusu)")}, []string{dramaFile + ":44:1 missing-scene"}},
		{"no ending", []edit{
			replace(dramaFile, " ending=good", ""), replace(dramaFile, ` ending=fair see="satu#dua"`, ""), replace(dramaFile, " ending=bad", ""),
		}, []string{dramaFile + ":10:1 no-ending", dramaFile + ":47:1 dead-end", dramaFile + ":51:1 dead-end", dramaFile + ":55:1 dead-end"}},
		{"scene that nothing leads to", []edit{replace(dramaFile, "(#rusuh)", "(#reda)")}, []string{dramaFile + ":55:1 unreachable-scene"}},
		{"circle", []edit{replace(dramaFile, "(#tenang)", "(#tanya)"), replace(dramaFile, `(#mulai "if score < 9")`, `(#tanya "+1")`)}, []string{
			dramaFile + ":28:1 no-way-out", dramaFile + ":47:1 unreachable-scene",
		}},
		{"choices that are all closed", []edit{replace(dramaFile, "(#rusuh)", `(#rusuh "if score>3")`)}, nil},
		{"choices that may all be closed", []edit{
			replace(dramaFile, "(#rusuh)", `(#rusuh "if score>3")`), replace(dramaFile, "score>=-1", "score>=0"),
		}, []string{dramaFile + ":42:1 all-closed"}},
		{"choice that is never open", []edit{replace(dramaFile, "score>=-1", "score<-1")}, []string{dramaFile + ":42:1 never-open", dramaFile + ":51:1 unreachable-scene"}},
		{"kind in another spelling", []edit{replace(dramaFile, "kind: drama", "kind: dramma")}, []string{dramaFile + ":3:7 unknown-kind"}},
	}
}

// dramaLanguageTests edit one language only.
func dramaLanguageTests() []ruleTest {
	const (
		id = "01-dasar/05-drama.id.md"
		en = "01-dasar/05-drama.en.md"
	)
	return []ruleTest{
		{"scene IDs differ", []edit{replace(en, "{#panik}", "{#panic}"), replace(en, "#panik", "#panic")}, []string{
			en + ":19:1 target-differs", en + ":38:1 id-differs",
		}},
		{"scene too many", []edit{appendTo(en, "\n## Lagi {#lagi ending=bad}\n\nTamat.\n"), replace(en, "(#rusuh)", "(#lagi)"), replace(en, "(#tenang)", "(#rusuh)"), replace(en, `(#mulai "if score < 9")`, "(#tenang)")}, []string{
			en + ":32:1 target-differs", en + ":35:1 target-differs", en + ":44:1 target-differs", en + ":61:1 extra",
		}},
		{"endings differ", []edit{replace(en, "=fair", "=good"), replace(id, ` see="satu#dua"`, "")}, []string{
			en + ":51:1 attribute-differs", en + ":51:1 attribute-differs",
		}},
		{"number of beats differs", []edit{replace(en, "Warga pulang.", "Warga pulang.\n\nTamat.")}, []string{en + ":55:1 block-extra"}},
		{"only one language has a speaker", []edit{replace(en, "Warga pulang.", "**Warga:** Pulang.")}, []string{en + ":53:1 block-differs"}},
		{"speakers have other names", []edit{replace(en, "**Pak RT:** \"Nanti", "**The head:** \"Nanti")}, nil},
		{"number of choices in a scene differs", []edit{replace(en, "- [Ralat](#reda", "- [Ulangi](#panik \"-1\")\n  > Lagi.\n- [Ralat](#reda"), replace(en, "score>=-1", "score>=-99")}, []string{
			en + ":38:1 choices-differ",
		}},
		{"scores differ", []edit{replace(en, `"+1"`, `"+2"`)}, []string{en + ":21:1 target-differs"}},
		{"conditions differ", []edit{replace(en, "score < 9", "score < 8")}, []string{en + ":35:1 target-differs"}},
		{"conditions are spaced differently", []edit{replace(en, "score < 9", "score<9"), replace(en, "score>=-1", "score >= -1")}, nil},
	}
}
