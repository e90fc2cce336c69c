package lessons_test

import "strings"

const (
	testA = "test-a.*.md"
	testB = "test-b.*.md"
)

// testTests are about the pre- and post-test.
func testTests() []ruleTest {
	other := strings.NewReplacer("kenal", "lain", "a-satu", "lain-satu", "a-dua", "lain-dua")
	second := []edit{
		replace(module, "    text: Mengenal KIM.", "    text: Mengenal KIM.\n  - id: lain\n    text: Lagi."),
		write("01-dasar/02-lain.*.md", strings.NewReplacer("[kenal]", "[lain]", "=kenal", "=lain").Replace(sampleLesson)),
		write("01-dasar/10-kuis-lain.*.md", other.Replace(strings.NewReplacer("kind: test\nform: a\n", "kind: quiz\n").Replace(sampleTest))),
	}
	with := func(edits ...edit) []edit { return append([]edit{withTests}, edits...) }
	withSecond := func(edits ...edit) []edit { return append(with(second...), edits...) }
	return []ruleTest{
		{"two forms", with(), nil},
		{"kind left out", with(replace(testA, "kind: test\n", "")), []string{testA + ":1:1 test-kind"}},
		{"test that is a quiz", with(replace(testA, "kind: test", "kind: quiz")), []string{testA + ":3:7 test-kind"}},
		{"test in a module", []edit{write("01-dasar/10-tes.*.md", sampleTest)}, []string{"01-dasar/10-tes.*.md:3:7 test-place"}},
		{"test of an unknown kind", with(replace(testA, "kind: test", "kind: tes")), []string{testA + ":3:7 unknown-kind"}},
		{"form left out", with(replace(testA, "form: a\n", "")), []string{testA + ":1:1 missing-key"}},
		{"unknown form", with(replace(testA, "form: a", "form: c")), []string{testA + ":4:7 unknown-form"}},
		{"form twice", with(replace(testB, "form: b", "form: a")), []string{testB + ":4:7 form-name"}},
		{"form of a quiz", []edit{replace(quizFile, "kind: quiz", "kind: quiz\nform: a")}, []string{quizFile + ":4:1 unknown-key"}},
		{"third form", with(write("test-c.id.md", "")), []string{"test-c.id.md:1:1 file-name"}},
		{"test in an unknown language", with(write("test-a.jv.md", "")), []string{"test-a.jv.md:1:1 unknown-language"}},
		{"one form", with(remove(testB)), []string{"test-a.id.md:1:1 missing-form"}},
		{"test that is not translated", with(remove("test-b.en.md")), []string{"test-b.id.md:1:1 missing-translation"}},
		{"module with the name of tests", with(
			write("02-test/module.*.md", strings.ReplaceAll(sampleModule, "kenal", "lain")), write("02-test/01-satu.*.md", other.Replace(sampleLesson)),
			write("02-test/09-kuis.*.md", other.Replace(sampleQuiz)), replace(settings, "pass_mark", "excused: [lain]\npass_mark"),
		), []string{"02-test:1:1 duplicate-id"}},
		{"other type", with(replace(testB, "type=number answer=3", "type=open")), []string{
			"test-b.id.md:26:1 form-differs",
		}},
		{"other number of choices", with(replace(testB, "- [ ] Tes b", "- [ ] Tes c\n  > Umpan c.\n- [ ] Tes b")), []string{
			"test-b.id.md:13:1 form-choices",
		}},
		{"more questions in form a", with(replace(testA, "## Tes dua?", "## Tiga? {#a-tiga type=open objective=kenal}\n\n> [!TIP]\n> a\n\n> [!NOTE]\n> b\n\n## Tes dua?")), []string{
			"test-b.id.md:26:1 form-differs",
		}},
		{"more questions at the end of form a", with(appendTo(testA, third("a"))), []string{
			"test-a.id.md:34:1 form-extra",
		}},
		{"more questions at the end of form b", with(appendTo(testB, third("b"))), []string{"test-b.id.md:34:1 form-extra"}},
		{"question of the other form", with(replace(testB, "{#b-satu", "{#a-satu")), []string{"test-b.id.md:13:1 duplicate-id"}},
		{"question of a quiz", with(replace(testA, "{#a-satu", "{#banyak")), []string{"test-a.id.md:13:1 duplicate-id"}},
		{"question twice in a form", with(replace(testA, "{#a-dua", "{#a-satu")), []string{testA + ":26:1 duplicate-id"}},
		{"see in a test", with(replace(testA, "{#a-satu objective=kenal}", `{#a-satu objective=kenal see="satu#satu"}`)), []string{testA + ":13:39 see"}},
		{"unknown objective of a test", with(replace(testA, "objectives: [kenal]", "objectives: [kenal, lain]")), []string{testA + ":6:21 unknown-objective"}},
		{"objective that nobody asks for", withSecond(), []string{"01-dasar/module.id.md:7:9 objective-not-tested"}},
		{
			"objective that one form asks for",
			withSecond(replace(testA, "objectives: [kenal]", "objectives: [kenal, lain]"), replace(testA, "{#a-dua type=number answer=3 objective=kenal", "{#a-dua type=number answer=3 objective=lain")),
			[]string{"01-dasar/module.id.md:7:9 objective-not-tested", "test-b.id.md:26:1 form-differs"},
		},
		{"excused objective", withSecond(replace(settings, "pass_mark", "excused: [lain]\npass_mark")), nil},
		{"excused objective without tests", append(second, replace(settings, "pass_mark", "excused: [lain]\npass_mark")), nil},
		{"excused objective that is asked for", with(replace(settings, "pass_mark", "excused: [kenal]\npass_mark")), []string{"course.yaml:7:11 excused-tested"}},
		{"excused objective that is unknown", with(replace(settings, "pass_mark", "excused: [kenall]\npass_mark")), []string{"course.yaml:7:11 unknown-excused"}},
		{"excused objective twice", withSecond(replace(settings, "pass_mark", "excused: [lain, lain]\npass_mark")), []string{"course.yaml:7:17 duplicate-key"}},
		{"excused objective that is no ID", withSecond(replace(settings, "pass_mark", "excused: [lain, Lain]\npass_mark")), []string{
			"course.yaml:7:17 bad-id", "course.yaml:7:17 unknown-excused",
		}},
		{"excused objectives that are no list", with(replace(settings, "pass_mark", "excused: kenal\npass_mark")), []string{"course.yaml:7:10 not-list"}},
	}
}

// third is another question of a form.
func third(form string) string {
	return "\n## Tes tiga? {#" + form + "-tiga type=open objective=kenal}\n\n> [!TIP]\n> Petunjuk.\n\n> [!NOTE]\n> Penjelasan.\n"
}
