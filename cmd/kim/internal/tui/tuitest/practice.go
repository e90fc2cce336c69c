package tuitest

import (
	"context"
	"testing"
	"testing/fstest"

	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// The units of PracticeCourse, in the order in which its module lists them.
const (
	BioPractice      = "akun/bio"
	UsernamePractice = "akun/nama"
	CaptionPractice  = "akun/takarir"
	AfterPractice    = "akun/sesudah"
)

// PracticeCourse is a course of one module with a practice for each text
// workbench. The first has tasks with every kind of evidence.
func PracticeCourse(tb testing.TB) *lessons.Course {
	tb.Helper()
	files := fstest.MapFS{}
	add := func(name, text string) { files[name] = &fstest.MapFile{Data: []byte(text)} }
	add("course.yaml", "id: uji\nversion: \"1.0\"\nlanguages: [id, en]\ntitle:\n  id: Kursus uji\n  en: Test course\npass_mark: 70\n")
	add("glossary.id.md", "## KIM {#kim}\n\nKelompok warga.\n")
	add("glossary.en.md", "## KIM {#kim}\n\nA group of citizens.\n")
	add("01-akun/module.id.md", "---\ntitle: Akun\nsummary: Menyiapkan akun.\nobjectives:\n  - id: name\n    text: Memilih nama akun\n---\n\nPengantar.\n")
	add("01-akun/module.en.md", "---\ntitle: Account\nsummary: Preparing an account.\nobjectives:\n  - id: name\n    text: Choosing a name\n---\n\nIntroduction.\n")
	add("01-akun/01-bio.id.md", practiceHead("Bio dan profil", "bio")+bioPracticeID)
	add("01-akun/01-bio.en.md", practiceHead("Bio and profile", "bio")+bioPracticeEN)
	for name, titles := range map[string][2]string{"02-nama": {"Nama akun", "Account name"}, "03-takarir": {"Takarir", "Caption"}} {
		bench := map[string]string{"02-nama": "username", "03-takarir": "caption"}[name]
		add("01-akun/"+name+".id.md", practiceHead(titles[0], bench)+"Tulis dulu di meja kerja.\n\n## Pilih {#pilih}\n\n- [ ] Sudah dipilih bersama\n")
		add("01-akun/"+name+".en.md", practiceHead(titles[1], bench)+"Write it in the workbench first.\n\n## Choose {#pilih}\n\n- [ ] We chose it together\n")
	}
	add("01-akun/04-sesudah.id.md", "---\ntitle: Sesudah itu\nkind: lesson\nminutes: 5\nobjectives: [name]\nsources: [Kit uji]\n---\n\n## Isi {#isi}\n\nIsi pelajaran.\n")
	add("01-akun/04-sesudah.en.md", "---\ntitle: After that\nkind: lesson\nminutes: 5\nobjectives: [name]\nsources: [Kit uji]\n---\n\n## Text {#isi}\n\nText of the lesson.\n")
	course, err := lessons.Open(files)
	if err != nil {
		tb.Fatal(err)
	}
	return course
}

func practiceHead(title, bench string) string {
	return "---\ntitle: " + title + "\nkind: practice\nminutes: 20\nobjectives: [name]\nsources: [Kit uji]\nworkbench: " + bench + "\n---\n\n"
}

const bioPracticeID = `Siapkan telepon yang dipakai **KIM**, lalu kerjakan berdua.

## Tulis bio {#tulis evidence=note}

Buka meja kerja, lalu tulis bio sampai tidak ada lagi yang perlu dibetulkan.

1. Sebut nama KIM dan desa.
2. Sebut cara menghubungi.

- [ ] Bio menyebut nama **desa**
- [ ] Tidak ada nomor pribadi di bio
- [ ] Bio sudah dibaca orang lain

## Pasang di profil {#pasang evidence=link}

Salin bio ke profil akun, lalu buka profilnya dari telepon lain.

- [ ] Bio tampil di profil

## Simpan kata sandi {#sandi}

- [ ] Dua orang tahu tempat menyimpannya
`

const bioPracticeEN = `Prepare the phone that the **KIM** uses, and work in pairs.

## Write the bio {#tulis evidence=note}

Open the workbench and write until nothing has to be mended.

1. Name the KIM and the village.
2. Say how to reach you.

- [ ] The bio names the **village**
- [ ] There is no private number in the bio
- [ ] Somebody else has read the bio

## Put it on the profile {#pasang evidence=link}

Copy the bio to the profile, then open the profile on another phone.

- [ ] The bio is shown on the profile

## Keep the password {#sandi}

- [ ] Two people know where it is kept
`

// EventsOf are the events of the first participant in a store.
func EventsOf(tb testing.TB, store progress.Store) []progress.Event {
	tb.Helper()
	people, err := store.Participants(context.Background())
	if err != nil || len(people) == 0 {
		tb.Fatalf("participants: %v, %v", people, err)
	}
	var all []progress.Event
	for event, err := range store.Events(context.Background(), people[0].ID) {
		if err != nil {
			tb.Fatal(err)
		}
		all = append(all, event)
	}
	return all
}
