package i18n

import "fmt"

// Activity is the words of the activity report, a text that the trainer completes.
type Activity struct {
	Title    func(course string) string
	Fill     func(what string) string // what the program does not know
	Headings [9]string                // background to closing
	Basis    [2]string                // legal basis, goal

	Background     func(people, districts string) string
	Reason         string // to be filled in
	Law            string
	LawMore        string
	Goal           func(course string) string
	When, Where    string
	FromTo         func(from, to string) string
	People         func(n string) string
	Active         func(n, of string) string
	Empty          func(n, names string) string
	Tests          func(n, before, after, change string) string
	NoTests        string
	Weak           string // heading of the list
	WeakOne        func(objective, after string) string
	NoWeak         string
	Need           func(what, n string) string
	NoNeeds        string
	AdviseWeak     func(objectives string) string
	AdviseEmpty    func(n string) string
	AdviseHelp     func(n string) string
	AdviseUnbegun  func(n string) string
	AdviseNothing  string
	AdviseMore     string
	Closing        string
	Signature      string
	Cut            func(until, version string) string
	Total, Percent string
}

func activityID() Activity {
	return Activity{
		Title:    func(course string) string { return "Laporan kegiatan " + course },
		Fill:     func(what string) string { return "[isi: " + what + "]" },
		Headings: [9]string{"Latar belakang", "Dasar dan tujuan", "Waktu dan tempat", "Peserta", "Kehadiran", "Hasil tes awal dan akhir", "Kendala", "Rekomendasi", "Penutup"},
		Basis:    [2]string{"Dasar", "Tujuan"},
		Background: func(people, districts string) string {
			return fmt.Sprintf("Kegiatan ini diikuti %s anggota Kelompok/Komunitas Informasi Masyarakat (KIM) dari %s kecamatan.", people, districts)
		},
		Reason:  "alasan kegiatan diadakan",
		Law:     "Peraturan Menteri Komunikasi dan Informatika Nomor 08/PER/M.KOMINFO/6/2010 tentang Pedoman Pengembangan dan Pemberdayaan Lembaga Komunikasi Sosial [periksa: apakah masih berlaku]",
		LawMore: "dasar hukum lain yang berlaku, surat tugas, dan DPA",
		Goal:    func(course string) string { return "Peserta menguasai materi “" + course + "”." },
		When:    "tanggal dan jam tatap muka", Where: "tempat",
		FromTo: func(from, to string) string { return "Kegiatan belajar tercatat dari " + from + " sampai " + to + "." },
		People: func(n string) string { return "Jumlah peserta: " + n + " orang." },
		Active: func(n, of string) string {
			return "Sebanyak " + n + " dari " + of + " peserta sudah belajar menggunakan program. Daftar hadir tatap muka dilampirkan terpisah."
		},
		Empty: func(n, names string) string {
			return "Sebanyak " + n + " kecamatan belum mempunyai peserta: " + names + "."
		},
		Tests: func(n, before, after, change string) string {
			return fmt.Sprintf("Sebanyak %s peserta menyelesaikan kedua tes. Rata-rata tes awal %s, tes akhir %s; perubahan sebesar %s.", n, before, after, change)
		},
		NoTests:    "Belum ada peserta yang menyelesaikan tes awal dan tes akhir.",
		Weak:       "Tujuan yang hasilnya paling rendah sesudah belajar",
		WeakOne:    func(objective, after string) string { return objective + ": rata-rata " + after + " dari 100" },
		NoWeak:     "Belum ada hasil untuk dibandingkan.",
		Need:       func(what, n string) string { return what + ": " + n },
		NoNeeds:    "Tidak ada kendala yang tercatat dan belum ditangani.",
		AdviseWeak: func(objectives string) string { return "Bahas kembali: " + objectives + "." },
		AdviseEmpty: func(n string) string {
			return "Undang atau fasilitasi KIM dari " + n + " kecamatan yang belum mempunyai peserta."
		},
		AdviseHelp: func(n string) string {
			return "Dampingi peserta yang menunggu bantuan: " + n + " catatan minta bantuan, tersendat, atau berhenti setelah petunjuk."
		},
		AdviseUnbegun: func(n string) string { return "Hubungi " + n + " peserta yang belum mulai." },
		AdviseNothing: "Belum ada rekomendasi dari data.",
		AdviseMore:    "rekomendasi lain",
		Closing:       "Demikian laporan ini dibuat untuk dapat dipergunakan sebagaimana mestinya.",
		Signature:     "tempat, tanggal, jabatan, nama, dan NIP penanda tangan",
		Cut:           func(until, version string) string { return "Angka " + until + ", materi versi " + version + "." },
		Total:         "Jumlah", Percent: "poin",
	}
}

func activityEN() Activity {
	return Activity{
		Title:    func(course string) string { return "Activity report: " + course },
		Fill:     func(what string) string { return "[fill in: " + what + "]" },
		Headings: [9]string{"Background", "Basis and goal", "Time and place", "Participants", "Attendance", "Results before and after", "Obstacles", "Recommendations", "Closing"},
		Basis:    [2]string{"Basis", "Goal"},
		Background: func(people, districts string) string {
			return fmt.Sprintf("This activity had %s members of community information groups (KIM) from %s districts.", people, districts)
		},
		Reason:  "why the activity was held",
		Law:     "Regulation of the Minister of Communication and Information 08/PER/M.KOMINFO/6/2010 on guidelines for the development and empowerment of social communication institutions [check: is it still in force]",
		LawMore: "other legal bases in force, letter of assignment and budget document",
		Goal:    func(course string) string { return "Participants master the course “" + course + "”." },
		When:    "dates and times of the meetings", Where: "place",
		FromTo: func(from, to string) string { return "Learning was recorded from " + from + " to " + to + "." },
		People: func(n string) string { return "Number of participants: " + n + "." },
		Active: func(n, of string) string {
			return n + " of " + of + " participants have learned with the program. The attendance list of the meetings is attached separately."
		},
		Empty: func(n, names string) string { return "Districts without participants (" + n + "): " + names + "." },
		Tests: func(n, before, after, change string) string {
			return fmt.Sprintf("Participants who finished both tests: %s. Average before %s, after %s; change %s.", n, before, after, change)
		},
		NoTests:     "Nobody has finished both the test before and the test after yet.",
		Weak:        "Objectives with the lowest results after the course",
		WeakOne:     func(objective, after string) string { return objective + ": average " + after + " of 100" },
		NoWeak:      "There are no results to compare yet.",
		Need:        func(what, n string) string { return what + ": " + n },
		NoNeeds:     "No obstacles are recorded and waiting.",
		AdviseWeak:  func(objectives string) string { return "Go through these again: " + objectives + "." },
		AdviseEmpty: func(n string) string { return "Invite or help KIM from districts without participants: " + n + "." },
		AdviseHelp: func(n string) string {
			return "Help those who wait for it: " + n + " notes of people who asked, are stuck, or stopped after a hint."
		},
		AdviseUnbegun: func(n string) string { return "Get in touch with participants who have not begun: " + n + "." },
		AdviseNothing: "The data give no recommendation yet.",
		AdviseMore:    "other recommendations",
		Closing:       "This report is submitted for consideration.",
		Signature:     "place, date, position, name and NIP of the signatory",
		Cut:           func(until, version string) string { return "Numbers " + until + ", course version " + version + "." },
		Total:         "Total", Percent: "points",
	}
}
