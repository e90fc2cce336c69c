package quizview

import (
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
)

const (
	unitID = "akun/kuis"
	nextID = "lain/lanjut"
)

// course is a small course whose quiz has every type of question.
func course(tb testing.TB, files fstest.MapFS) *lessons.Course {
	tb.Helper()
	c, err := lessons.Open(files)
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func courseFiles() fstest.MapFS {
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	add("course.yaml", "id: uji\nversion: \"1.0\"\nlanguages: [id, en]\ntitle:\n  id: Kursus uji\n  en: Test course\npass_mark: 70\n")
	add("glossary.id.md", "## KIM {#kim}\n\nKelompok warga.\n")
	add("glossary.en.md", "## KIM {#kim}\n\nA group of citizens.\n")
	for lang, text := range map[string]string{
		"id": "---\ntitle: Akun\nsummary: Menyiapkan akun.\nobjectives:\n  - id: name\n    text: Memilih nama akun\n  - id: password\n    text: Menjaga kata sandi\n---\n\nPengantar.\n",
		"en": "---\ntitle: Account\nsummary: Preparing an account.\nobjectives:\n  - id: name\n    text: Choosing a name\n  - id: password\n    text: Keeping a password\n---\n\nIntroduction.\n",
	} {
		add("01-akun/module."+lang+".md", text)
	}
	for lang, title := range map[string]string{"id": "Nama akun", "en": "Account name"} {
		add("01-akun/01-nama."+lang+".md", lesson(title, "name", "batas", map[string]string{"id": "Batas nama", "en": "Limit of a name"}[lang]))
	}
	for lang, title := range map[string]string{"id": "Kata sandi", "en": "Password"} {
		add("01-akun/02-sandi."+lang+".md", lesson(title, "password", "panjang", title))
	}
	add("01-akun/09-kuis.id.md", quizID)
	add("01-akun/09-kuis.en.md", quizEN)
	for lang, title := range map[string]string{"id": "Lain", "en": "Other"} {
		add("02-lain/module."+lang+".md", "---\ntitle: "+title+"\nsummary: Lagi.\nobjectives:\n  - id: more\n    text: Lagi\n---\n\nLagi.\n")
		add("02-lain/01-lanjut."+lang+".md", lesson(title, "more", "isi", title))
	}
	return files
}

func lesson(title, objective, page, pageTitle string) string {
	return "---\ntitle: " + title + "\nkind: lesson\nminutes: 5\nobjectives: [" + objective + "]\nsources: [Kit uji]\n---\n\n## " + pageTitle + " {#" + page + "}\n\nIsi.\n"
}

const quizID = `---
title: Akun
kind: quiz
minutes: 10
objectives: [name, password]
sources: [Kit uji]
---

Tujuh soal tentang **akun** kelompok.

## Berapa panjang terbanyak sebuah nama pengguna? {#q-one objective=name see="nama#batas"}

- [ ] Lima belas karakter
  > Terlalu pendek. Batasnya tiga puluh.
- [x] Tiga puluh karakter
  > Cukup untuk nama KIM dan nama desa.
- [ ] Tidak ada batas
  > Ada batasnya, dan nama pendek lebih mudah diingat.

> [!TIP]
> Lebih dari dua puluh.

> [!NOTE]
> Nama pengguna paling panjang tiga puluh karakter.

## Apa yang tertulis dalam bio? Pilih semua yang benar. {#q-many objective=name}

Bio ialah **perkenalan** singkat.

- [x] Nama desa
  > Warga tahu wilayahnya.
- [ ] Nomor pribadi admin
  > Admin dapat berganti.
- [x] Jam membalas pesan
  > Warga tidak menunggu tanpa kepastian.
- [ ] Kata sandi akun
  > Itu rahasia.

> [!TIP]
> Ada dua.

> [!NOTE]
> Bio menjawab siapa dan kapan.

## Susun langkah mendaftar dari yang paling awal. {#q-order type=order objective=name}

1. Cari akun lama.
   > Mencegah akun kembar.
2. Isi surel kelompok.
   > Kode dikirim ke sana.
3. Masukkan kode.
   > Kode tiba setelah surel diisi.

> [!TIP]
> Apa yang harus sudah ada?

> [!NOTE]
> Periksa dulu, lalu daftar.

## Pasangkan bagian profil dengan tugasnya. {#q-match type=match objective=name}

| Bagian | Tugas | Mengapa |
|---|---|---|
| Bio | perkenalan singkat | Warga tahu siapa Anda. |
| Tautan | jalan ke situs desa | Keterangan lebih lengkap. |
| Foto | logo kecil bulat | Menandai kelompok. |

> [!TIP]
> Mulai dari foto.

> [!NOTE]
> Tiap bagian punya tugas.

## Lengkapi kalimat ini. {#q-blank type=blank objective=password see="sandi#panjang"}

Kita mengisi alamat [[surel|email]] kelompok, lalu [[kode]] dikirim ke sana.

- [ ] rumah
  > Bukan alamat rumah.

> [!TIP]
> Sebutan Indonesia untuk e-mail.

> [!NOTE]
> Surel kelompok menerima kode.

## Berapa karakter paling sedikit untuk kata sandi? {#q-number type=number answer=12 tolerance=0 objective=password}

- [ ] 6
  > Enam terlalu mudah ditebak.

> [!TIP]
> Selusin.

> [!NOTE]
> Kit ini menyarankan dua belas.

## Apa langkah Anda besok? {#q-open type=open objective=password}

Tulis satu kalimat.

> [!TIP]
> Mulai dari surel.

> [!NOTE]
> Jawaban yang baik menyebut satu langkah.
`

const quizEN = `---
title: Account
kind: quiz
minutes: 10
objectives: [name, password]
sources: [Kit uji]
---

Seven questions about the **account** of a group.

## How long may a user name be at most? {#q-one objective=name see="nama#batas"}

- [ ] Fifteen characters
  > Too short. The limit is thirty.
- [x] Thirty characters
  > Enough for the group and the village.
- [ ] There is no limit
  > There is one, and short names are easier to remember.

> [!TIP]
> More than twenty.

> [!NOTE]
> A user name has at most thirty characters.

## What belongs into a bio? Choose all that are right. {#q-many objective=name}

A bio is a short **introduction**.

- [x] Name of the village
  > People know the area.
- [ ] Private number of an admin
  > Admins change.
- [x] When messages are answered
  > Nobody waits in doubt.
- [ ] Password of the account
  > That is a secret.

> [!TIP]
> There are two.

> [!NOTE]
> A bio says who and when.

## Put the steps of signing up in order. {#q-order type=order objective=name}

1. Look for an old account.
   > Avoids twins.
2. Enter the group's e-mail.
   > The code is sent there.
3. Enter the code.
   > It comes after the address.

> [!TIP]
> What has to be there first?

> [!NOTE]
> Look first, then sign up.

## Match the parts of a profile with their tasks. {#q-match type=match objective=name}

| Part | Task | Why |
|---|---|---|
| Bio | short introduction | People know who you are. |
| Link | way to the village site | More to read. |
| Photo | small round logo | Marks the group. |

> [!TIP]
> Begin with the photo.

> [!NOTE]
> Every part has a task.

## Complete this sentence. {#q-blank type=blank objective=password see="sandi#panjang"}

We enter the [[mail|email]] address of the group, then the [[code]] is sent there.

- [ ] home
  > Not the address of a house.

> [!TIP]
> It is electronic.

> [!NOTE]
> The group's address gets the code.

## How many characters should a password have at least? {#q-number type=number answer=12 tolerance=0 objective=password}

- [ ] 6
  > Six are too easy to guess.

> [!TIP]
> A dozen.

> [!NOTE]
> This kit recommends twelve.

## What will you do tomorrow? {#q-open type=open objective=password}

Write one sentence.

> [!TIP]
> Begin with the e-mail address.

> [!NOTE]
> A good answer names one step.
`
