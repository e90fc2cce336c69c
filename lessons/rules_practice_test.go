package lessons_test

import "strings"

func practiceTests() []ruleTest {
	const (
		id   = "01-dasar/06-praktik.id.md"
		en   = "01-dasar/06-praktik.en.md"
		line = "- [ ] Masuk dari telepon lain"
	)
	tests := []ruleTest{
		{"practice", nil, nil},
		{"practice without a workbench", []edit{replace(practiceFile, "workbench: bio\n", "")}, nil},
		{"unknown workbench", []edit{replace(practiceFile, "workbench: bio", "workbench: boi")}, []string{practiceFile + ":6:12 unknown-workbench"}},
		{"workbench that is a list", []edit{replace(practiceFile, "workbench: bio", "workbench: [bio]")}, []string{practiceFile + ":6:12 not-text"}},
		{"workbench in another spelling", []edit{replace(practiceFile, "workbench: bio", "workbenc: bio")}, []string{practiceFile + ":6:1 unknown-key"}},
		{"workbench of a lesson", []edit{replace(lesson, "minutes: 10", "minutes: 10\nworkbench: bio")}, []string{lesson + ":4:1 unknown-key"}},
		{"practice without tasks", []edit{write(practiceFile, samplePractice[:strings.Index(samplePractice, "## ")])}, []string{practiceFile + ":8:1 empty-practice"}},
		{"task without an ID", []edit{replace(practiceFile, " {#uji}", "")}, []string{practiceFile + ":23:1 missing-id"}},
		{"task ID twice", []edit{replace(practiceFile, "{#uji}", "{#nyalakan}")}, []string{practiceFile + ":23:1 duplicate-id"}},
		{"long title of a task", []edit{replace(practiceFile, "## Uji", "## "+strings.Repeat("é", 61))}, []string{practiceFile + ":23:1 text-length"}},
		{"unknown evidence", []edit{replace(practiceFile, "evidence=note", "evidence=foto")}, []string{practiceFile + ":11:32 unknown-evidence"}},
		{"attribute of another kind", []edit{replace(practiceFile, "{#uji}", "{#uji ending=good}")}, []string{practiceFile + ":23:14 unknown-attribute"}},
		{"task without a checklist", []edit{replace(practiceFile, line, "Masuk dari telepon lain.")}, []string{practiceFile + ":23:1 no-checklist"}},
		{"task with an ordinary list", []edit{replace(practiceFile, line, "- Masuk dari telepon lain")}, []string{practiceFile + ":23:1 no-checklist"}},
		{"box that is ticked", []edit{replace(practiceFile, line, "- [x] Masuk")}, []string{practiceFile + ":25:1 checklist"}},
		{"line without a box", []edit{replace(practiceFile, line, line+"\n- Keluar")}, []string{practiceFile + ":26:1 checklist"}},
		{"line without a text", []edit{replace(practiceFile, line, "- [ ]\n"+line)}, []string{practiceFile + ":25:1 checklist"}},
		{"quote below a line", []edit{replace(practiceFile, line, line+"\n  > Mengapa.")}, []string{practiceFile + ":25:1 checklist"}},
		{"line twice", []edit{replace(practiceFile, line, line+"\n- [ ] masuk  dari telepon lain")}, []string{practiceFile + ":26:1 duplicate-text"}},
		{"long line", []edit{replace(practiceFile, line, "- [ ] "+strings.Repeat("é", 121))}, []string{practiceFile + ":25:1 text-length"}},
		{"ten lines", []edit{replace(practiceFile, line, "- [ ] a\n- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n- [ ] f\n- [ ] g\n- [ ] h\n- [ ] i\n- [ ] j")}, []string{
			practiceFile + ":25:1 too-many-choices",
		}},
		{"text behind the checklist", []edit{replace(practiceFile, line, line+"\n\nLagi.")}, []string{practiceFile + ":27:1 task-stray"}},
		{"two checklists", []edit{replace(practiceFile, line, line+"\n\n1. [ ] Lagi")}, []string{practiceFile + ":27:1 task-stray"}},
		{"task of twenty lines", []edit{replace(practiceFile, line, strings.Repeat("Kata.\n\n", 8)+"- [ ] Satu\n- [ ] Dua")}, nil},
		{"long task", []edit{replace(practiceFile, line, strings.Repeat("Kata.\n\n", 8)+"- [ ] Satu\n- [ ] Dua\n- [ ] Tiga")}, []string{practiceFile + ":23:1 task-length"}},
		{"heading of the first level in a task", []edit{replace(practiceFile, line, "# Lagi\n\n"+line)}, []string{practiceFile + ":25:1 heading-level"}},
		{"image in a checklist", []edit{replace(practiceFile, line, line+" ![x](https://e.id/x)")}, []string{practiceFile + ":25:31 image"}},
		{"link to nothing in a task", []edit{replace(practiceFile, line, line+" [x](#coba)")}, []string{practiceFile + ":25:31 unknown-anchor"}},
		{"link to a task", []edit{replace(practiceFile, line, line+" [x](#nyalakan)")}, nil},
		{"long sentence in a task", []edit{replace(practiceFile, "Buka setelan", words(26)+" Buka")}, []string{practiceFile + ":13:1 sentence-length"}},
		{"abbreviation in a checklist", []edit{replace(practiceFile, line, "- [ ] Isi BAST")}, []string{practiceFile + ":25:11 abbreviation"}},

		{"workbenches differ", []edit{replace(en, "workbench: bio", "workbench: caption")}, []string{en + ":6:12 key-differs"}},
		{"only one language has a workbench", []edit{replace(en, "workbench: bio\n", "")}, []string{en + ":1:1 key-differs"}},
		{"only one language is a practice", []edit{write(en, "---\ntitle: Practice\nkind: drama\nminutes: 20\nobjectives: [kenal]\n---\n")}, []string{
			en + ":3:7 key-differs", en + ":7:1 empty-practice",
		}},
		{"task IDs differ", []edit{replace(en, "{#uji}", "{#test}")}, []string{en + ":23:1 id-differs"}},
		{"task missing", []edit{replace(en, "\n## Uji {#uji}\n\n"+line+"\n", "")}, []string{id + ":23:1 extra"}},
		{"evidence differs", []edit{replace(en, "=note", "=link")}, []string{en + ":11:1 attribute-differs"}},
		{"no evidence in two spellings", []edit{replace(en, "{#uji}", "{#uji evidence=none}")}, nil},
		{"instructions differ", []edit{replace(en, "1. Pilih keamanan.\n2. Pilih kode.", "Pilih keamanan.")}, []string{en + ":15:1 block-differs"}},
		{"number of lines differs", []edit{replace(en, line, line+"\n- [ ] Keluar")}, []string{en + ":23:1 checklist-differs"}},
	}
	for i := range tests {
		tests[i].edit = append([]edit{withPractice}, tests[i].edit...)
	}
	return tests
}
