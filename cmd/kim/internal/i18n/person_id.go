package i18n

import (
	"fmt"
	"strings"
	"time"
)

func personID() Person {
	return Person{
		Sections: map[string]string{
			"overview": "Ringkas", "modules": "Modul", "scores": "Nilai", "attempts": "Percobaan", "tasks": "Tugas",
			"obstacles": "Kendala", "history": "Riwayat",
		},
		Section: "bagian", Menu: "tindakan", Open: "lihat",
		Loading: "Membaca catatan orang ini…",
		Failed:  "Catatan orang ini belum terbaca. Tidak ada yang hilang. Tekan r untuk mencoba lagi.",

		Where: func(kim, village, district, code string) string {
			return listed(kim, prefixed("Desa ", village), prefixed("Kec. ", district), prefixed("kode ", code))
		},
		Since: func(class, date string) string { return fmt.Sprintf("Di %s sejak %s", kinded("kelas", class), date) },
		Left:  "Tidak ada lagi di kelas ini. Catatan belajarnya tetap tersimpan.",
		Active: func(ago string) string {
			return "Terakhir belajar: " + ago
		},
		Never: "Belum pernah mulai belajar",
		Done: func(done, of, passed int) string {
			return fmt.Sprintf("%d dari %d bagian selesai, %d kuis lulus", done, of, passed)
		},
		Before:  func(p int) string { return fmt.Sprintf("Tes sebelum: %d%%", p) },
		After:   func(p int) string { return fmt.Sprintf("Tes sesudah: %d%%", p) },
		NoTests: "Tes: belum dikerjakan",
		Earned:  "Sertifikat: syaratnya sudah terpenuhi, belum diterbitkan",
		Toward: func(quizzes, done, needed int) string {
			var parts []string
			if quizzes > 0 {
				parts = append(parts, fmt.Sprintf("kuis %d modul belum lulus", quizzes))
			}
			if done < needed {
				parts = append(parts, fmt.Sprintf("%d bagian lagi perlu selesai", needed-done))
			}
			return "Sertifikat: belum memenuhi syarat (" + strings.Join(parts, ", ") + ")"
		},
		Award: func(number, by, date string, revoked bool) string {
			if revoked {
				return fmt.Sprintf("Sertifikat %s dicabut %s%s", number, date, prefixed(" oleh ", by))
			}
			return fmt.Sprintf("Sertifikat %s, terbit %s%s", number, date, prefixed(" oleh ", by))
		},
		Needs: "Perlu dibantu", NoNeeds: "Tidak ada yang perlu dibantu sekarang.",
		PutOff:   func(until string) string { return "ditunda, muncul lagi " + until },
		Profiles: "Dicatat sebagai satu orang dengan",
		Profile:  func(name, where string) string { return listed(name, where) },

		Attempts: func(n int) string { return fmt.Sprintf("%d kali dikerjakan", n) }, NoModules: "Kursus ini belum punya modul.",

		Tests:      "Tes",
		Objectives: "Per tujuan belajar, jawaban terakhir",
		Quizzes:    func(p, n int) string { return fmt.Sprintf("kuis %d%% (%d soal)", p, n) },
		TestFirst:  func(p, n int) string { return fmt.Sprintf("tes sebelum %d%% (%d soal)", p, n) },
		TestSecond: func(p, n int) string { return fmt.Sprintf("tes sesudah %d%% (%d soal)", p, n) },
		NoScores:   "Belum ada soal yang dijawab.", NoObjective: "Soal lain",

		NoRuns:     "Belum ada kuis, tes, atau drama yang dikerjakan.",
		Unfinished: "› belum selesai", Passed: "✓ lulus", NotPassed: "· belum lulus",
		Lasted: lasted("kurang dari 1 menit", "menit", "menit", "jam", "jam", "lebih dari sehari, dengan jeda"),
		Answers: func(n, of int) string {
			if of == 0 {
				return fmt.Sprintf("%d soal dijawab", n)
			}
			return fmt.Sprintf("%d dari %d soal dijawab", n, of)
		},
		Question: func(n int) string { return fmt.Sprintf("Soal %d", n) },
		Answer:   "Jawabannya", Key: "Yang benar",
		Right: "✓ tepat", PartRight: func(p int) string { return fmt.Sprintf("~ tepat sebagian, %d%%", p) }, Wrong: "! belum tepat",
		NoAnswer: "· belum dijawab", Ungraded: "○ pertanyaan terbuka, tidak dinilai", Empty: "(kosong: belum tahu)",
		Tries:      func(n int) string { return fmt.Sprintf("dijawab %d kali", n) },
		Hints:      func(n int) string { return fmt.Sprintf("%d petunjuk", n) },
		GoneChoice: func(id string) string { return fmt.Sprintf("pilihan %s, yang tidak ada lagi di pelajaran ini", id) },
		GoneItem:   "(soal ini tidak ada lagi di pelajaran)",
		Way:        "Jalan cerita", Ending: func(grade string) string { return "Akhir: " + grade },

		NoTasks: "Belum ada tugas praktik yang dikerjakan.",
		Ticked:  func(n, of int) string { return fmt.Sprintf("%d dari %d langkah ditandai selesai", n, of) },
		Evidence: func(text, when string) string {
			return fmt.Sprintf("Bukti: “%s” · %s", text, when)
		},
		NoProof: "belum ada bukti", Written: "Tulisan di meja kerja",

		NoObstacles: "Belum ada kendala yang dicatat.",

		NoHistory: "Belum ada catatan.", Older: "… lihat yang lebih lama",
		Times: func(n int) string { return fmt.Sprintf("(%d×)", n) }, Undone: "dibatalkan",
		Clock: func(t time.Time) string { return t.Format("15.04") },
		Do:    personDoID(), Did: personDidID(),
	}
}

func personDoID() PersonDo {
	return PersonDo{
		Message: "Tulis pesan untuk WhatsApp", MessageKey: "pesan",
		Count: "Hitung bagian ini selesai, dengan alasan", CountKey: "hitung selesai",
		Uncount: "Jangan hitung selesai lagi", UncountKey: "batal hitung",
		Look: "Lihat jawabannya",
		Move: "Pindahkan ke kelas lain", MoveKey: "pindah kelas", Out: "Keluarkan dari kelas ini",
		Papers: "Sertifikat dan cetakan", PapersKey: "cetak",
		Part: "Pisahkan: ini orang lain", Close: "Tutup",
		Why:     func(unit string) string { return "Hitung selesai: " + unit },
		WhyAsk:  "Apa alasannya? Alasan ini terlihat oleh peserta dan di laporan.",
		WhyKey:  "hitung selesai",
		WhyNone: "Alasannya belum ditulis, jadi belum ada yang berubah.",
		Counted: "Dihitung selesai.", Uncounted: "Tidak dihitung selesai lagi.",
		MoveTitle: "Pindah ke kelas mana?",
		MoveAsk: func(name, class string) string {
			return fmt.Sprintf("Pindahkan %s ke %s? Semua catatan belajarnya ikut.", name, kinded("kelas", class))
		},
		Moved:   func(class string) string { return "Pindah ke " + kinded("kelas", class) + "." },
		NoOther: "Belum ada kelas lain. Buat dulu di daftar kelas.",
		OutAsk: func(name, class string) string {
			return fmt.Sprintf("Keluarkan %s dari %s? Catatan belajarnya tetap tersimpan dan bisa dimasukkan lagi.", name, kinded("kelas", class))
		},
		OutDone: "Sudah dikeluarkan dari kelas.",
		PartAsk: func(name string) string {
			return fmt.Sprintf("Pisahkan “%s” dari orang ini? Catatan masing-masing tetap utuh; hanya sambungannya yang dilepas.", name)
		},
		Parted:     "Sudah dipisahkan.",
		PartFailed: "Sambungannya tidak ditemukan. Tidak ada yang berubah.",
		Yes:        "Ya", No: "Batal", AskTitle: "Yakin?",
	}
}

func personDidID() PersonDid {
	of := func(item, place string) string {
		if item == "" {
			return place
		}
		return item + " di " + place
	}
	onOff := func(yes, no string) func(string, bool) string {
		return func(what string, on bool) string {
			if on {
				return yes + " " + what
			}
			return no + " " + what
		}
	}
	return PersonDid{
		Opened: func(p string) string { return "Membuka " + p }, Read: func(p string) string { return "Selesai membaca " + p },
		Started: func(p string) string { return "Mulai " + p },
		Picked:  func(i, p string) string { return "Memilih jawaban " + of(i, p) }, Hinted: func(i, p string) string { return "Membuka petunjuk " + of(i, p) },
		Answered: func(i, p, v string) string { return "Menjawab " + of(i, p) + ": " + v },
		Finished: func(p string, percent int, passed bool) string {
			said := fmt.Sprintf("Menyelesaikan %s, nilai %d%%", p, percent)
			if passed {
				said += ", lulus"
			}
			return said
		},
		EndedDrama:       func(p, e string) string { return fmt.Sprintf("Menyelesaikan %s: %s", p, e) },
		FinishedPractice: func(p string) string { return "Menyelesaikan " + p },
		Chose:            func(c, s, p string) string { return fmt.Sprintf("Memilih “%s” di %s", c, of(quoted(s), p)) },
		Ticked:           onOff("Menandai satu langkah selesai:", "Menghapus tanda satu langkah:"),
		Evidenced:        func(t, text string) string { return fmt.Sprintf("Menyimpan bukti %s: “%s”", t, text) },
		Wrote:            func(p string) string { return "Menulis di meja kerja " + p },
		Withdrew:         func(t string) string { return "Menarik bukti " + t },
		Reviewed:         func(i, p, v string) string { return "Mengulang " + of(i, p) + ": " + v },
		Bookmarked:       onOff("Memasang penanda di", "Melepas penanda di"),
		Noted:            onOff("Menulis catatan di", "Menghapus catatan di"),
		Reported: func(k, p, text string) string {
			return "Mencatat kendala: " + listed(strings.ToLower(k), p) + prefixed(": ", quoted(text))
		},
		ReadReplies: "Membaca jawaban pelatih",
		Enrolled:    onOff("Dimasukkan ke kelas", "Dikeluarkan dari kelas"),
		Linked:      "Disambungkan dengan catatan lain sebagai satu orang",
		Confirmed: func(t string, ok bool, comment string) string {
			said := "Mengembalikan bukti " + t
			if ok {
				said = "Menerima bukti " + t
			}
			return said + prefixed(": ", quoted(comment))
		},
		Overrode: func(p string, done bool, reason string) string {
			if done {
				return "Menghitung selesai " + p + prefixed(": ", quoted(reason))
			}
			return "Tidak menghitung selesai lagi " + p
		},
		Replied: func(text string, closed bool) string {
			switch {
			case text == "":
				return "Menutup kendala"
			case closed:
				return "Menjawab dan menutup kendala: " + quoted(text)
			}
			return "Menjawab kendala: " + quoted(text)
		},
		Handled: func(k string) string { return "Menandai sudah ditangani: " + strings.ToLower(k) },
		Delayed: func(k, until string) string { return fmt.Sprintf("Menunda sampai %s: %s", until, strings.ToLower(k)) },
		Awarded: func(n string, revoked bool) string {
			if revoked {
				return "Mencabut sertifikat " + n
			}
			return "Menerbitkan sertifikat " + n
		},
		Voided: func(what string) string { return "Membatalkan: " + what }, VoidedOther: "Membatalkan satu catatan sebelumnya",
		Other: "Sesuatu yang belum dikenal oleh versi ini",
		By: func(name, did string) string {
			if name == "" {
				name = "Pelatih"
			}
			return name + ": " + lowered(did)
		},
		Item: func(n int) string { return fmt.Sprintf("soal %d", n) },
		Gone: "bagian yang tidak ada lagi",
	}
}

// listed joins what there is.
func listed(parts ...string) string {
	var all []string
	for _, p := range parts {
		if p != "" {
			all = append(all, p)
		}
	}
	return strings.Join(all, " · ")
}

// prefixed puts a word before something, if there is something.
func prefixed(word, text string) string {
	if text == "" {
		return ""
	}
	return word + text
}

func quoted(text string) string {
	if text == "" {
		return ""
	}
	return "“" + text + "”"
}

// lowered lets a sentence go on after a colon.
func lowered(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// lasted says how long something took, roughly.
func lasted(short, minute, minutes, hour, hours, long string) func(time.Duration) string {
	return func(d time.Duration) string {
		n := int(d / time.Minute)
		switch {
		case n < 1:
			return short
		case n < 90:
			return count(n, minute, minutes)
		case d < 24*time.Hour:
			return count(int(d/time.Hour), hour, hours)
		default:
			return long
		}
	}
}
