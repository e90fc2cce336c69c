package lessons_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

// samplePractice has every part of a practice once. It is no part of the sample course.
const samplePractice = `---
title: Pasang kunci ganda
kind: practice
minutes: 20
objectives: [kenal]
workbench: bio
---

Siapkan telepon KIM.

## Nyalakan *kunci* {#nyalakan evidence=note}

Buka setelan [akun](#glossary:kim).

1. Pilih keamanan.
2. Pilih kode.

- [ ] Kode **cadangan** dicatat
- [ ] Dua orang tahu letaknya

<!-- trainer: Tunggu semua. -->

## Uji {#uji}

- [ ] Masuk dari telepon lain
`

const practiceFile = "01-dasar/06-praktik.*.md"

// withPractice is the edit that adds the practice.
func withPractice(_ *testing.T, course fstest.MapFS) { addPractice(course) }

func addPractice(course fstest.MapFS) {
	for _, name := range both(practiceFile) {
		course[name] = file(samplePractice)
	}
}

func TestPractice(t *testing.T) {
	t.Parallel()
	course := sample()
	addPractice(course)
	u := unit(t, course, "dasar/praktik")
	got, err := u.Practice(lessons.EN)
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "practice", got, &lessons.Practice{
		Lang: lessons.EN, Title: "Pasang kunci ganda", Intro: "Siapkan telepon KIM.", Workbench: "bio",
		Tasks: []practice.Task{
			{
				ID: "nyalakan", Title: "Nyalakan kunci", Evidence: practice.EvidenceNote,
				Body:      "Buka setelan [akun](#glossary:kim).\n\n1. Pilih keamanan.\n2. Pilih kode.",
				Checklist: []practice.Line{{ID: "a", Text: "Kode **cadangan** dicatat"}, {ID: "b", Text: "Dua orang tahu letaknya"}},
			},
			{ID: "uji", Title: "Uji", Evidence: practice.EvidenceNone, Checklist: []practice.Line{{ID: "a", Text: "Masuk dari telepon lain"}}},
		},
	})
	if again, err := u.Practice(lessons.EN); err != nil || again != got {
		t.Errorf("asked again: %p, %v; first %p", again, err, got)
	}
	if d, err := u.Drama(lessons.EN); err == nil {
		t.Errorf("a practice is also the drama %+v", d)
	}
	if p, err := unit(t, course, "dasar/satu").Practice(lessons.EN); err == nil {
		t.Errorf("a lesson is also the practice %+v", p)
	}
}

// checkPractice checks what a practice without problems has to have.
func checkPractice(t failer, p *lessons.Practice) {
	t.Helper()
	ids := map[string]bool{}
	for _, task := range p.Tasks {
		if ids[task.ID] || task.ID == "" || task.Title == "" || !task.Evidence.Known() || len(task.Checklist) == 0 {
			t.Errorf("task %+v", task)
		}
		ids[task.ID] = true
		for i, line := range task.Checklist {
			if line.ID != string(rune('a'+i)) || line.Text == "" {
				t.Errorf("line %+v", line)
			}
		}
	}
	if len(p.Tasks) == 0 {
		t.Errorf("practice without tasks: %+v", p)
	}
	checkSafe(t, reflect.ValueOf(p))
}
