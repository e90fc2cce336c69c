package lessons_test

import (
	"reflect"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/lessons/drama"
)

// sampleDrama has every part of a drama once. It is no part of the sample course.
const sampleDrama = `---
title: Kabar malam
kind: drama
minutes: 5
objectives: [kenal]
---

Anda admin malam ini.

## Grup *ramai* {#mulai}

Pukul sembilan malam.

**Pak RT:** "Nanti malam gempa!"
Sebarkan.

> Pesan berantai é.

- [Teruskan](#panik "-1")
  > Warga berlarian.
- [Tanya *sumbernya*](#tanya "+1")
  > Pak RT diam.
  >
  > Lalu ia mengetik.

<!-- trainer: Tanya peserta. -->

## Pak RT menjawab {#tanya}

**Pak RT**: Dari grup sebelah.

1. [Cek situs resmi](#tenang)
   > Tidak ada peringatan.

2. [Pikir lagi](#mulai "if score < 9")
   > Anda ragu.

## Warga panik {#panik}

**Catatan** untuk warga: tunggu.

- [Ralat](#reda "+1 if score>=-1")
  > Anda menulis ralat.
- [Diam](#rusuh)
  > Anda menutup telepon.

## Tenang {#tenang ending=good}

Warga tidur.

## Reda {#reda ending=fair see="satu#dua"}

Warga pulang.

## Rusuh {#rusuh ending=bad}

Warga marah.

- Ini bukan [pilihan](#glossary:kim).
`

const dramaFile = "01-dasar/05-drama.*.md"

// withDrama is the edit that adds the drama.
func withDrama(_ *testing.T, course fstest.MapFS) { addDrama(course) }

func addDrama(course fstest.MapFS) {
	for _, name := range both(dramaFile) {
		course[name] = file(sampleDrama)
	}
}

func TestDrama(t *testing.T) {
	t.Parallel()
	course := sample()
	addDrama(course)
	u := unit(t, course, "dasar/drama")
	got, err := u.Drama(lessons.EN)
	if err != nil {
		t.Fatal(err)
	}
	told := func(texts ...string) []drama.Beat {
		var beats []drama.Beat
		for _, text := range texts {
			beats = append(beats, drama.Beat{Text: text})
		}
		return beats
	}
	equal(t, "drama", got, &lessons.Drama{Lang: lessons.EN, Title: "Kabar malam", Intro: "Anda admin malam ini.", Drama: drama.Drama{Scenes: []drama.Scene{
		{
			ID: "mulai", Title: "Grup ramai",
			Beats: []drama.Beat{{Text: "Pukul sembilan malam."}, {Speaker: "Pak RT", Text: "\"Nanti malam gempa!\"\nSebarkan."}, {Text: "> Pesan berantai é."}},
			Choices: []drama.Choice{
				{ID: "a", Text: "Teruskan", To: "panik", Score: -1, Consequence: "Warga berlarian."},
				{ID: "b", Text: "Tanya sumbernya", To: "tanya", Score: 1, Consequence: "Pak RT diam.\n\nLalu ia mengetik."},
			},
		},
		{
			ID: "tanya", Title: "Pak RT menjawab", Beats: []drama.Beat{{Speaker: "Pak RT", Text: "Dari grup sebelah."}},
			Choices: []drama.Choice{
				{ID: "a", Text: "Cek situs resmi", To: "tenang", Consequence: "Tidak ada peringatan."},
				{ID: "b", Text: "Pikir lagi", To: "mulai", When: &drama.Condition{Op: "<", Score: 9}, Consequence: "Anda ragu."},
			},
		},
		{
			ID: "panik", Title: "Warga panik", Beats: told("**Catatan** untuk warga: tunggu."),
			Choices: []drama.Choice{
				{ID: "a", Text: "Ralat", To: "reda", Score: 1, When: &drama.Condition{Op: ">=", Score: -1}, Consequence: "Anda menulis ralat."},
				{ID: "b", Text: "Diam", To: "rusuh", Consequence: "Anda menutup telepon."},
			},
		},
		{ID: "tenang", Title: "Tenang", Ending: drama.Good, Beats: told("Warga tidur.")},
		{ID: "reda", Title: "Reda", Ending: drama.Fair, See: "satu#dua", Beats: told("Warga pulang.")},
		{ID: "rusuh", Title: "Rusuh", Ending: drama.Bad, Beats: told("Warga marah.", "- Ini bukan [pilihan](#glossary:kim).")},
	}}})
	if again, err := u.Drama(lessons.EN); err != nil || again != got {
		t.Errorf("asked again: %p, %v; first %p", again, err, got)
	}
	if l, err := u.Lesson(lessons.EN); err == nil {
		t.Errorf("a drama is also the lesson %+v", l)
	}
	if d, err := unit(t, course, "dasar/satu").Drama(lessons.EN); err == nil {
		t.Errorf("a lesson is also the drama %+v", d)
	}
}

// checkDrama checks what a drama without problems has to have.
func checkDrama(t failer, d *lessons.Drama) {
	t.Helper()
	if flaws := d.Flaws(); flaws != nil {
		t.Errorf("drama has flaws %+v", flaws)
	}
	for _, s := range d.Scenes {
		if s.Title == "" || s.Ending != "" && !s.Ending.Known() {
			t.Errorf("scene %+v", s)
		}
		for i, c := range s.Choices {
			if c.ID != string(rune('a'+i)) || c.Text == "" || c.Consequence == "" {
				t.Errorf("choice %+v", c)
			}
		}
		for _, b := range s.Beats {
			if b.Text == "" {
				t.Errorf("beat %+v of scene %s", b, s.ID)
			}
		}
	}
	checkSafe(t, reflect.ValueOf(d))
}
