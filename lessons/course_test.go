package lessons_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"
)

// The sample course has every kind of page, block and question once, and nothing wrong with it. The texts are the same in both
// languages: the checker cannot tell, and an edit of both breaks both in the same place.
const (
	sampleSettings = `id: contoh
version: 1.0
languages: [id, en]
title:
  id: Contoh
  en: Sample
pass_mark: 70
`
	sampleGlossary = `## KIM {#kim}

Kelompok Informasi Masyarakat, lihat [surel](#glossary:surel).

## Surel {#surel}

Surat elektronik.
`
	sampleModule = `---
title: Dasar
summary: Yang pertama.
objectives:
  - id: kenal
    text: Mengenal KIM.
---

Mengapa ini penting: é.
`
	sampleLesson = `---
title: Satu
minutes: 10
objectives: [kenal]
sources:
  - Diskominfo, siaran pers, 2020
review_by: 2027-05-01
review: Batas nama
---

## Halaman satu {#satu}

Kata [KIM](#glossary:kim), [tautan](https://contoh.desa.id/a), [maju](#dua).

### Kecil

- satu
- dua

| A | B |
|---|---|
| c | d |

> [!TIP]
> **Lakukan:** tulis.
>
> Dua.

<!-- trainer: Minta peserta
membaca. -->

---

## Halaman *dua* {#dua objective=kenal}

> Kutipan.

` + "```" + `
contoh
` + "```" + `
`
	sampleQuiz = `---
title: "Kuis: Dasar"
kind: quiz
minutes: 5
objectives: [kenal]
---

Selamat menjawab.

## Satu benar? {#satu objective=kenal see="satu#dua" misconception=17}

Kasus é.

- [ ] Pilihan a
  > Umpan a.
- [x] Pilihan b
  > Umpan b.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Banyak benar? {#banyak objective=kenal}

- [x] Satu
  > Umpan Satu.
- [ ] Dua
  > Umpan Dua.
- [x] Tiga
  > Umpan Tiga.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Urutkan. {#urut type=order objective=kenal}

1. Pertama
   > Umpan Pertama.
2. Kedua
   > Umpan Kedua.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Pasangkan. {#pasang type=match objective=kenal}

| Kiri | Kanan | Mengapa |
|---|---|---|
| satu | 1 | Umpan satu. |
| dua | 2 | Umpan dua. |

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Isi. {#isi type=blank objective=kenal}

Kirim lewat [[surel|email]] ke [[KIM]] desa.

- [ ] surat
  > Umpan surat.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Berapa? {#2fa type=number answer=12.5 tolerance=0.1 objective=kenal}

- [ ] 13
  > Umpan 13.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Renungkan. {#renung type=open objective=kenal}

Tulis satu kalimat.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.
`
)

// sampleTest is a form of the test. It is no part of the sample course, where it would have to ask for every objective.
const sampleTest = `---
title: Tes bentuk A
kind: test
form: a
minutes: 15
objectives: [kenal]
review_by: 2027-03-01
review: Batas bio
---

Selamat menjawab.

## Tes satu? {#a-satu objective=kenal}

- [x] Tes a
  > Umpan a.
- [ ] Tes b
  > Umpan b.

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.

## Tes dua? {#a-dua type=number answer=3 objective=kenal}

> [!TIP]
> Petunjuk.

> [!NOTE]
> Penjelasan.
`

// withTests is the edit that adds both forms of the test.
func withTests(_ *testing.T, course fstest.MapFS) { addTests(course) }

func addTests(course fstest.MapFS) {
	for _, lang := range []string{"id", "en"} {
		course["test-a."+lang+".md"] = file(sampleTest)
		course["test-b."+lang+".md"] = file(strings.NewReplacer("form: a", "form: b", "bentuk A", "bentuk B", "{#a-", "{#b-").Replace(sampleTest))
	}
}

// sample returns the sample course.
func sample() fstest.MapFS {
	course := fstest.MapFS{"course.yaml": file(sampleSettings)}
	for _, lang := range []string{"id", "en"} {
		course["glossary."+lang+".md"] = file(sampleGlossary)
		course["01-dasar/module."+lang+".md"] = file(sampleModule)
		course["01-dasar/01-satu."+lang+".md"] = file(sampleLesson)
		course["01-dasar/09-kuis."+lang+".md"] = file(sampleQuiz)
	}
	return course
}

func file(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }

// both expands a name with an asterisk to the names in both languages.
func both(name string) []string {
	if !strings.Contains(name, "*") {
		return []string{name}
	}
	return []string{strings.Replace(name, "*", "id", 1), strings.Replace(name, "*", "en", 1)}
}

// edit is a change to a course.
type edit func(*testing.T, fstest.MapFS)

// replace changes the only occurrence of a text in a file, or in both languages of it.
func replace(name, old, replacement string) edit {
	return func(t *testing.T, course fstest.MapFS) {
		t.Helper()
		for _, name := range both(name) {
			f, ok := course[name]
			if !ok || bytes.Count(f.Data, []byte(old)) != 1 {
				t.Fatalf("%s does not contain %q exactly once", name, old)
			}
			course[name] = file(strings.Replace(string(f.Data), old, replacement, 1))
		}
	}
}

// write puts a whole file in place.
func write(name, text string) edit {
	return func(_ *testing.T, course fstest.MapFS) {
		for _, name := range both(name) {
			course[name] = file(text)
		}
	}
}

// remove takes a file away.
func remove(name string) edit {
	return func(_ *testing.T, course fstest.MapFS) {
		for _, name := range both(name) {
			delete(course, name)
		}
	}
}

// appendTo adds to the end of a file.
func appendTo(name, text string) edit {
	return func(_ *testing.T, course fstest.MapFS) {
		for _, name := range both(name) {
			course[name] = file(string(course[name].Data) + text)
		}
	}
}
