package lessons_test

import (
	"reflect"
	"testing"
	"time"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

func TestSampleIsClean(t *testing.T) {
	t.Parallel()
	for _, p := range lessons.Check(sample()) {
		t.Errorf("%s [%s]", p.In(lessons.EN), p.Rule)
	}
}

func TestOpen(t *testing.T) {
	t.Parallel()
	course := load(t, sample())
	both := func(id, en string) lessons.Text { return lessons.Text{lessons.ID: id, lessons.EN: en} }
	if course.ID != "contoh" || course.Version != "1.0" || course.PassMark != 70 {
		t.Errorf("course is %+v", course)
	}
	equal(t, "languages", course.Languages, []lessons.Lang{lessons.ID, lessons.EN})
	equal(t, "title", course.Title, both("Contoh", "Sample"))
	m, ok := course.Module("dasar")
	if !ok || m.Number != 1 || len(course.Modules) != 1 {
		t.Fatalf("module is %+v", m)
	}
	equal(t, "summary", m.Summary, both("Yang pertama.", "Yang pertama."))
	equal(t, "intro", m.Intro, both("Mengapa ini penting: é.", "Mengapa ini penting: é."))
	equal(t, "objectives", m.Objectives, []lessons.Objective{{ID: "kenal", Text: both("Mengenal KIM.", "Mengenal KIM.")}})
	u, ok := course.Unit("dasar/satu")
	if !ok || u.Slug != "satu" || u.Kind != lessons.KindLesson || u.Minutes != 10 || u.Module != m {
		t.Fatalf("unit is %+v", u)
	}
	equal(t, "title", u.Title, both("Satu", "Satu"))
	equal(t, "unit objectives", u.Objectives, []string{"kenal"})
	equal(t, "review", u.Review, lessons.Review{
		By: time.Date(2027, time.May, 1, 0, 0, 0, 0, time.UTC), What: both("Batas nama", "Batas nama"),
	})
	next, ok := course.Next("dasar/satu")
	if !ok || next.ID != "dasar/kuis" || next.Kind != lessons.KindQuiz {
		t.Errorf("next unit is %+v", next)
	}
	for _, id := range []string{"dasar/kuis", "dasar/tiga", ""} {
		if u, ok := course.Next(id); ok {
			t.Errorf("after %q comes %+v", id, u)
		}
	}
}

// TestTests opens a course with tests: they are units of the course, but of no module, and nothing leads to them.
func TestTests(t *testing.T) {
	t.Parallel()
	fsys := sample()
	addTests(fsys)
	fsys["course.yaml"] = file(sampleSettings + "excused: [lain]\n")
	if _, err := lessons.Load(fsys); err == nil {
		t.Error("an unknown objective is excused")
	}
	course, err := lessons.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "excused", course.Excused, []string{"lain"})
	var ids []string
	for _, u := range course.Tests {
		ids = append(ids, u.ID)
		if found, ok := course.Unit(u.ID); !ok || found != u || u.Module != nil || u.Kind != lessons.KindTest || u.ID != "test/"+u.Form || u.Slug != u.Form {
			t.Errorf("test is %+v", u)
		}
		if next, ok := course.Next(u.ID); ok {
			t.Errorf("after %s comes %s", u.ID, next.ID)
		}
		q, err := u.Quiz(lessons.EN)
		if err != nil || len(q.Questions) != 2 || q.Questions[0].ID != u.Form+"-satu" {
			t.Errorf("questions of %s are %+v, %v", u.ID, q, err)
		}
		if l, err := u.Lesson(lessons.EN); err == nil {
			t.Errorf("a test is also the lesson %+v", l)
		}
	}
	equal(t, "tests", ids, []string{"test/a", "test/b"})
	if next, ok := course.Next("dasar/kuis"); ok {
		t.Errorf("after the last unit comes %s", next.ID)
	}
	if len(course.Modules) != 1 || len(course.Modules[0].Units) != 2 {
		t.Errorf("modules are %+v", course.Modules)
	}
}

func TestDue(t *testing.T) {
	t.Parallel()
	fsys := sample()
	addTests(fsys)
	delete(fsys, "test-b.en.md")
	course, err := lessons.Open(fsys)
	if err != nil {
		t.Fatal(err)
	}
	for day, want := range map[string][]string{
		"2027-02-28": nil,
		"2027-03-01": {"test-a.en.md", "test-b.id.md"},
		"2027-04-30": {"test-a.en.md", "test-b.id.md"},
		"2027-05-01": {"test-a.en.md", "test-b.id.md", "01-dasar/01-satu.en.md"},
	} {
		date, err := time.Parse(time.DateOnly, day)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, u := range course.Due(date) {
			got = append(got, u.File(lessons.EN))
		}
		equal(t, day, got, want)
	}
	if name := (&lessons.Unit{}).File(lessons.ID); name != "" {
		t.Errorf("a unit without files has %q", name)
	}
}

func TestLesson(t *testing.T) {
	t.Parallel()
	u := unit(t, sample(), "dasar/satu")
	lesson, err := u.Lesson(lessons.EN)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "lesson", lesson, &lessons.Lesson{
		Lang: lessons.EN, Title: "Satu", Sources: []string{"Diskominfo, siaran pers, 2020"},
		Pages: []lessons.Page{
			{
				ID: "satu", Title: "Halaman satu", Objective: "kenal", Trainer: []string{"Minta peserta\nmembaca."},
				Blocks: []lessons.Block{
					{
						Kind: lessons.Paragraph, Terms: []string{"kim"},
						Markdown: "Kata [KIM](#glossary:kim), [tautan](https://contoh.desa.id/a), [maju](#dua).",
						Links:    []lessons.Link{{Text: "tautan", URL: "https://contoh.desa.id/a"}, {Text: "maju", URL: "#dua"}},
					},
					{Kind: lessons.Heading, Markdown: "### Kecil"},
					{Kind: lessons.List, Markdown: "- satu\n- dua"},
					{Kind: lessons.Table, Markdown: "| A | B |\n|---|---|\n| c | d |"},
					{Kind: lessons.Callout, Callout: "tip", Markdown: "**Lakukan:** tulis.\n\nDua."},
				},
			},
			{
				ID: "dua", Title: "Halaman dua", Objective: "kenal",
				Blocks: []lessons.Block{{Kind: lessons.Quote, Markdown: "> Kutipan."}, {Kind: lessons.Code, Markdown: "```\ncontoh\n```"}},
			},
		},
	})
	again, err := u.Lesson(lessons.EN)
	if err != nil || again != lesson {
		t.Errorf("asked again: %p, %v; first %p", again, err, lesson)
	}
	if q, err := u.Quiz(lessons.EN); err == nil {
		t.Errorf("a lesson is also the quiz %+v", q)
	}
}

func TestQuiz(t *testing.T) {
	t.Parallel()
	q, err := unit(t, sample(), "dasar/kuis").Quiz(lessons.ID)
	if err != nil {
		t.Fatal(err)
	}
	question := func(q quiz.Question) quiz.Question {
		q.Objective, q.Hint, q.Explanation = "kenal", "Petunjuk.", "Penjelasan."
		return q
	}
	choice := func(id, text string, right bool) quiz.Choice {
		return quiz.Choice{ID: id, Text: text, Right: right, Feedback: "Umpan " + text + "."}
	}
	want := []quiz.Question{
		question(quiz.Question{
			ID: "satu", Type: quiz.One, Prompt: "Satu benar?", Body: "Kasus é.", See: "satu#dua", Misconception: 17,
			Choices: []quiz.Choice{
				{ID: "a", Text: "Pilihan a", Feedback: "Umpan a."}, {ID: "b", Text: "Pilihan b", Right: true, Feedback: "Umpan b."},
			},
		}),
		question(quiz.Question{
			ID: "banyak", Type: quiz.Many, Prompt: "Banyak benar?",
			Choices: []quiz.Choice{choice("a", "Satu", true), choice("b", "Dua", false), choice("c", "Tiga", true)},
		}),
		question(quiz.Question{
			ID: "urut", Type: quiz.Order, Prompt: "Urutkan.",
			Choices: []quiz.Choice{choice("a", "Pertama", false), choice("b", "Kedua", false)},
		}),
		question(quiz.Question{
			ID: "pasang", Type: quiz.Match, Prompt: "Pasangkan.",
			Choices: []quiz.Choice{
				{ID: "a", Text: "satu", Pair: "1", Feedback: "Umpan satu."}, {ID: "b", Text: "dua", Pair: "2", Feedback: "Umpan dua."},
			},
		}),
		question(quiz.Question{
			ID: "isi", Type: quiz.Blank, Prompt: "Isi.", Texts: []string{"Kirim lewat ", " ke ", " desa."},
			Gaps:    []quiz.Gap{{Answers: []string{"surel", "email"}}, {Answers: []string{"KIM"}}},
			Choices: []quiz.Choice{choice("a", "surat", false)},
		}),
		question(quiz.Question{
			ID: "2fa", Type: quiz.Number, Prompt: "Berapa?", Answer: 12.5, Tolerance: 0.1,
			Choices: []quiz.Choice{choice("a", "13", false)},
		}),
		question(quiz.Question{ID: "renung", Type: quiz.Open, Prompt: "Renungkan.", Body: "Tulis satu kalimat."}),
	}
	equal(t, "title", q.Title, "Kuis: Dasar")
	equal(t, "intro", q.Intro, "Selamat menjawab.")
	for i, w := range want {
		if i < len(q.Questions) {
			equal(t, w.ID, q.Questions[i], w)
		}
		if r := w.Grade(w.Solution()); r.Right != r.Graded {
			t.Errorf("%s: the solution is graded %+v", w.ID, r)
		}
	}
	equal(t, "number of questions", len(q.Questions), len(want))
}

// TestExactSource reads blocks that are easily cut off or joined.
func TestExactSource(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, source string
		want         []lessons.Block
	}{
		{"paragraphs", "Satu\n  dua\n\n\nTiga  \nempat", blocks(lessons.Paragraph, "Satu\n  dua", lessons.Paragraph, "Tiga  \nempat")},
		{"list after a text", "Satu\n- dua\n\n  tiga\n- empat", blocks(lessons.Paragraph, "Satu", lessons.List, "- dua\n\n  tiga\n- empat")},
		{"table after a text", "Satu\n| a | b |\n|---|---|\n| `x` \\| y | z |", blocks(lessons.Paragraph, "Satu",
			lessons.Table, "| a | b |\n|---|---|\n| `x` \\| y | z |")},
		{"table with a text after it", "| a | b |\n|---|---|\n| c | d |\n\nSatu", blocks(lessons.Table, "| a | b |\n|---|---|\n| c | d |",
			lessons.Paragraph, "Satu")},
		{"code with empty lines", "~~~text\na\n\n\n  b\n~~~\nSatu", blocks(lessons.Code, "~~~text\na\n\n\n  b\n~~~", lessons.Paragraph, "Satu")},
		{"heading and text", "### Satu *dua*\nTiga", blocks(lessons.Heading, "### Satu *dua*", lessons.Paragraph, "Tiga")},
		{"indented", "   Satu\n\n   - dua", blocks(lessons.Paragraph, "   Satu", lessons.List, "   - dua")},
		{"quotes", "> Satu\ndua\n>> tiga", blocks(lessons.Quote, "> Satu\ndua\n>> tiga")},
		{"comment", "Satu\n<!-- trainer: x -->\nDua", blocks(lessons.Paragraph, "Satu", lessons.Paragraph, "Dua")},
		{"box", ">[!WARNING]\n>Satu\ndua\n>\n> ```\n>   tiga\n> ```\n> > empat", []lessons.Block{
			{Kind: lessons.Callout, Callout: "warning", Markdown: "Satu\ndua\n\n```\n  tiga\n```\n> empat"},
		}},
		{"box with capitals and a list", "> [!Note]\n>\n> - a\n>   b\n", []lessons.Block{{Kind: lessons.Callout, Callout: "note", Markdown: "- a\n  b"}}},
		{"links", "[a](#glossary:kim) [b](#glossary:kim) **[c *d*](https://e.id)** <https://f.id> g@h.id https://i.id", []lessons.Block{{
			Kind: lessons.Paragraph, Terms: []string{"kim"},
			Markdown: "[a](#glossary:kim) [b](#glossary:kim) **[c *d*](https://e.id)** <https://f.id> g@h.id https://i.id",
			Links: []lessons.Link{
				{Text: "c d", URL: "https://e.id"},
				{Text: "https://f.id", URL: "https://f.id"},
				{Text: "g@h.id", URL: "mailto:g@h.id"},
				{Text: "https://i.id", URL: "https://i.id"},
			},
		}}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			course := sample()
			for _, lang := range []string{"id", "en"} {
				course["01-dasar/02-dua."+lang+".md"] = file("---\ntitle: Dua\nminutes: 1\nobjectives: [kenal]\nsources: [x]\n---\n## Dua {#dua}\n" + test.source + "\n")
			}
			lesson, err := unit(t, course, "dasar/dua").Lesson(lessons.ID)
			if err != nil {
				t.Fatal(err)
			}
			equal(t, "blocks", lesson.Pages[0].Blocks, test.want)
		})
	}
}

// blocks makes blocks of kinds and texts that take turns.
func blocks(all ...any) []lessons.Block {
	var out []lessons.Block
	for i := 0; i < len(all); i += 2 {
		out = append(out, lessons.Block{Kind: all[i].(lessons.BlockKind), Markdown: all[i+1].(string)})
	}
	return out
}

func TestGlossary(t *testing.T) {
	t.Parallel()
	g, err := load(t, sample()).Glossary(lessons.EN)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "glossary", g, &lessons.Glossary{Lang: lessons.EN, Terms: []lessons.Term{
		{ID: "kim", Name: "KIM", Definition: "Kelompok Informasi Masyarakat, lihat [surel](#glossary:surel)."},
		{ID: "surel", Name: "Surel", Definition: "Surat elektronik."},
	}})
	if term, ok := g.Term("surel"); !ok || term.Name != "Surel" {
		t.Errorf("found %+v", term)
	}
	if term, ok := g.Term("pos"); ok {
		t.Errorf("found %+v", term)
	}
}

func equal(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s is\n%#v\nwant\n%#v", what, got, want)
	}
}
