package i18n

import (
	"fmt"
	"strings"
)

// ClassReport is the words of the report about a class.
type ClassReport struct {
	Title     func(class string) string
	Facts     map[string]string // labels of the particulars
	Everybody string
	District  func(name string) string
	Since     func(day string) string // what is left out that happened before
	Until     func(moment string) string
	Sections  map[string]string
	Notes     map[string]string
	Columns   map[string]string
	Numbers   map[string]string // rows of the overview
	Needs     map[string]string // by progress.SignalKind
	States    map[string]string // of a module
	Advice    map[string]func(choice string) string
	Balance   map[string]string // by classstat.Verdict
	Unplaced  string
	None      string // nobody from there
	Whole     string // all objectives together
	Range     func(low, high string) string
	People    string // what is counted
	Units     string
	DontKnow  string
}

func classReportID() ClassReport {
	return ClassReport{
		Title: func(class string) string { return "Laporan " + kinded("kelas", class) },
		Facts: map[string]string{
			"class": "Kelas", "filter": "Saringan", "since": "Sejak", "course": "Materi", "course_version": "Versi materi",
			"until": "Data", "program": "Versi program",
		},
		Everybody: "semua peserta",
		District: func(name string) string {
			return "hanya Kecamatan " + name + "; bagian yang hanya ada untuk seluruh kelas tidak ikut"
		},
		Since: func(day string) string {
			return day + ": daftar peserta memuat yang belajar sejak hari itu, kendala yang dilaporkan sejak hari itu, dan perkembangan sejak hari itu; angka lain mencakup seluruh masa belajar"
		},
		Until: func(moment string) string { return "sampai " + moment + " WIB" },
		Sections: map[string]string{
			"overview": "Ringkasan", "areas": "Kecamatan", "villages": "Desa dan kelurahan", "people": "Peserta",
			"results": "Nilai peserta per modul", "modules": "Modul", "scores": "Nilai per modul", "questions": "Soal", "gain": "Sebelum dan sesudah",
			"dramas": "Drama", "obstacles": "Kendala yang belum ditutup", "days": "Perkembangan",
		},
		Notes: map[string]string{
			"overview": "Orang dapat terhitung di lebih dari satu sebab perlu bantuan.",
			"areas":    "Kecamatan tanpa peserta tetap ditulis. Nama wilayah: Kepmendagri 300.2.2-2430/2025.",
			"villages": "Desa dan kelurahan tanpa peserta tetap ditulis.",
			"people":   "S berarti semua bagian modul selesai, M sudah mulai, – belum mulai. Huruf diikuti kata yang sama artinya.",
			"results":  "Nilai terbaik kuis setiap modul, 0 sampai 100. Kosong: belum ada nilai.",
			"modules":  "Mulai: orang yang sudah membuka modul. Lulus: orang yang sudah lulus kuisnya. Selesai: berapa persen dari semua bagian, untuk semua orang.",
			"scores":   "Rata-rata hasil kuis terbaik, 0 sampai 100, dari orang yang sudah punya nilai. Kosong: belum ada nilai.",
			"questions": "Percobaan pertama setiap orang, kecuali di kolom yang menyebut semua percobaan; kedua bahasa digabung. Daya beda: " +
				"dari -1 sampai 1, makin tinggi makin memisahkan yang sudah paham dari yang belum.",
			"gain":      "Hanya orang yang menyelesaikan kedua tes. Kisaran: letak rata-rata perubahan dengan keyakinan 95%.",
			"dramas":    "Permainan pertama setiap orang yang sampai akhir. Pilihan keliru: nilainya di bawah nol.",
			"days":      "Unit yang untuk pertama kali selesai pada hari itu.",
			"obstacles": "Ditulis oleh peserta sendiri. Hapus nama dan data pribadi sebelum laporan ini dibagikan ke luar kantor.",
		},
		Columns: map[string]string{
			"what": "Keterangan", "number": "Jumlah", "district": "Kecamatan", "village": "Desa/kelurahan", "people": "Orang",
			"begun": "Sudah mulai", "done": "Unit selesai", "passed": "Unit lulus", "share": "Selesai", "empty": "Desa tanpa peserta",
			"name": "Nama", "kim": "KIM", "code": "Kode", "active": "Terakhir belajar", "module": "Modul", "average": "Rata-rata nilai terbaik",
			"done_share": "Selesai", "passed_people": "Orang lulus", "begun_people": "Orang mulai", "question": "Soal", "quiz": "Kuis",
			"place": "No.", "right": "Rata-rata benar", "sorts": "Daya beda", "seconds": "Waktu (detik)", "hinted": "Memakai petunjuk",
			"answers_all": "Jawaban, semua percobaan", "right_all": "Rata-rata benar, semua percobaan",
			"advice": "Saran", "objective": "Tujuan", "before": "Rata-rata sebelum", "after": "Rata-rata sesudah", "change": "Perubahan",
			"range": "Kisaran", "low_before": "Rendah sebelum", "middle_before": "Sedang sebelum", "high_before": "Tinggi sebelum",
			"low_after": "Rendah sesudah", "middle_after": "Sedang sesudah", "high_after": "Tinggi sesudah", "drama": "Drama",
			"scene": "Adegan", "choice": "Pilihan", "score": "Nilai pilihan", "chosen": "Dipilih", "kind": "Jenis", "unit": "Bagian",
			"text": "Tulisan peserta", "since": "Sejak", "day": "Tanggal", "new": "Selesai hari itu", "total": "Selesai seluruhnya",
		},
		Numbers: map[string]string{
			"people": "Peserta", "begun": "Sudah mulai", "unbegun": "Belum mulai", "done": "Unit selesai, semua orang", "passed": "Unit lulus, semua orang",
			"share": "Bagian materi yang selesai (%)", "tested": "Menyelesaikan kedua tes", "doubtful": "Soal yang perlu diperiksa",
		},
		Needs: map[string]string{
			"help": "Minta bantuan", "stuck": "Tersendat di satu soal", "hint": "Berhenti setelah petunjuk", "obstacle": "Melaporkan kendala",
			"mistake": "Soal atau pelajaran dilaporkan keliru", "evidence": "Bukti praktik menunggu", "silent": "Tidak belajar 7 hari atau lebih",
			"unbegun": "Belum mulai",
		},
		States: map[string]string{"none": "– belum", "begun": "M mulai", "done": "S selesai"},
		Advice: map[string]func(string) string{
			"":    func(string) string { return "" },
			"few": func(string) string { return "Orangnya masih sedikit." },
			"key": func(c string) string {
				return "Pilihan " + c + " menarik peserta yang kuat juga: periksa kunci dan kalimat soalnya."
			},
			"blind": func(string) string {
				return "Peserta yang kuat tidak lebih sering benar: periksa apakah soalnya jelas."
			},
			"hard":  func(string) string { return "Sedikit sekali yang benar: bahas lagi bahannya." },
			"easy":  func(string) string { return "Hampir semua benar." },
			"hints": func(string) string { return "Lebih dari separuh memakai petunjuk: bahannya mungkin kurang jelas." },
			"unused": func(c string) string {
				return "Hampir tidak ada yang memilih " + c + ": boleh diganti."
			},
		},
		Balance: map[string]string{
			"few":    "Tingkat kesulitan kedua naskah tes belum dapat dibandingkan karena pesertanya masih sedikit.",
			"even":   "Kedua naskah tes tampak sama sulit.",
			"first":  "Perhatian: naskah tes pertama tampak lebih sulit daripada yang kedua.",
			"second": "Perhatian: naskah tes kedua tampak lebih sulit daripada yang pertama.",
		},
		Unplaced: "(tidak diisi)", None: "belum ada peserta", Whole: "Semua tujuan",
		Range:  func(low, high string) string { return low + " sampai " + high },
		People: "orang", Units: "bagian", DontKnow: "tidak memilih",
	}
}

func classReportEN() ClassReport {
	return ClassReport{
		Title: func(class string) string { return "Report of " + kinded("the class", class) },
		Facts: map[string]string{
			"class": "Class", "filter": "Filter", "since": "Since", "course": "Course", "course_version": "Course version",
			"until": "Data", "program": "Program version",
		},
		Everybody: "all participants",
		District: func(name string) string {
			return fmt.Sprintf("only the district of %s; parts that exist for the whole class only are left out", name)
		},
		Since: func(day string) string {
			return day + ": the list of participants has those who have learned since that day, obstacles are those reported since, and progress is shown since; all other numbers cover the whole time"
		},
		Until: func(moment string) string { return "up to " + moment + " WIB (UTC+7)" },
		Sections: map[string]string{
			"overview": "Overview", "areas": "Districts", "villages": "Villages", "people": "Participants",
			"results": "Results by module", "modules": "Modules", "scores": "Scores by module", "questions": "Questions", "gain": "Before and after",
			"dramas": "Dramas", "obstacles": "Open obstacles", "days": "Progress",
		},
		Notes: map[string]string{
			"overview": "A person may need help for more than one reason.",
			"areas":    "Districts without participants are listed too. Names of places: Kepmendagri 300.2.2-2430/2025.",
			"villages": "Villages without participants are listed too.",
			"people":   "S: every part of the module is done; M: begun; –: not begun. The letter is followed by a word that means the same.",
			"results":  "The best result in the quiz of each module, 0 to 100. Empty: no result yet.",
			"modules":  "Begun: people who have opened the module. Passed: people who have passed its quiz. Done: the share of all parts for all people.",
			"scores":   "The average of the best quiz results, 0 to 100, of those who have one. Empty: no result yet.",
			"questions": "The first attempt of each person, except where a column says all attempts; both languages together. " +
				"Discrimination: from -1 to 1; the higher, the better the question tells those who have understood from those who have not.",
			"gain":      "Only people who have finished both tests. Range: where the average change lies, with a confidence of 95%.",
			"dramas":    "The first time that each person has played to the end. Wrong choices have a score below zero.",
			"days":      "Units that were done for the first time on that day.",
			"obstacles": "Written by the participants themselves. Take out names and personal data before this report leaves the office.",
		},
		Columns: map[string]string{
			"what": "What", "number": "Number", "district": "District", "village": "Village", "people": "People",
			"begun": "Begun", "done": "Units done", "passed": "Units passed", "share": "Done", "empty": "Villages without participants",
			"name": "Name", "kim": "KIM", "code": "Code", "active": "Last active", "module": "Module", "average": "Average best result",
			"done_share": "Done", "passed_people": "People passed", "begun_people": "People begun", "question": "Question", "quiz": "Quiz",
			"place": "No.", "right": "Average right", "sorts": "Discrimination", "seconds": "Time (seconds)", "hinted": "Used a hint",
			"answers_all": "Answers, all attempts", "right_all": "Average right, all attempts",
			"advice": "Advice", "objective": "Objective", "before": "Average before", "after": "Average after", "change": "Change",
			"range": "Range", "low_before": "Low before", "middle_before": "Middle before", "high_before": "High before",
			"low_after": "Low after", "middle_after": "Middle after", "high_after": "High after", "drama": "Drama",
			"scene": "Scene", "choice": "Choice", "score": "Score of the choice", "chosen": "Chosen", "kind": "Kind", "unit": "Part",
			"text": "What the participant wrote", "since": "Since", "day": "Date", "new": "Done that day", "total": "Done in all",
		},
		Numbers: map[string]string{
			"people": "Participants", "begun": "Have begun", "unbegun": "Have not begun", "done": "Units done, all people", "passed": "Units passed, all people",
			"share": "Share of the course that is done (%)", "tested": "Have finished both tests", "doubtful": "Questions to look at",
		},
		Needs: map[string]string{
			"help": "Asked for help", "stuck": "Stuck at a question", "hint": "Stopped after a hint", "obstacle": "Reported an obstacle",
			"mistake": "A question or lesson reported as wrong", "evidence": "Practice evidence waiting", "silent": "Silent for 7 days or more",
			"unbegun": "Not begun",
		},
		States: map[string]string{"none": "– not yet", "begun": "M begun", "done": "S done"},
		Advice: map[string]func(string) string{
			"":    func(string) string { return "" },
			"few": func(string) string { return "Few people so far." },
			"key": func(c string) string {
				return "Choice " + c + " draws strong participants too: check the key and the wording."
			},
			"blind": func(string) string {
				return "Strong participants are not right more often: check whether the question is clear."
			},
			"hard":  func(string) string { return "Hardly anybody is right: go through the matter again." },
			"easy":  func(string) string { return "Almost everybody is right." },
			"hints": func(string) string { return "More than half used a hint: the lesson may not be clear enough." },
			"unused": func(c string) string {
				return "Hardly anybody chose " + c + ": it can be replaced."
			},
		},
		Balance: map[string]string{
			"few":    "Whether the two forms of the test are equally hard cannot be told yet: too few people.",
			"even":   "The two forms of the test look equally hard.",
			"first":  "Take care: the first form of the test looks harder than the second.",
			"second": "Take care: the second form of the test looks harder than the first.",
		},
		Unplaced: "(not given)", None: "nobody yet", Whole: "All objectives",
		Range:  func(low, high string) string { return low + " to " + high },
		People: "people", Units: "parts", DontKnow: "chose nothing",
	}
}

// kinded names a class by a word for what it is and its name, whose own first word may be that word.
func kinded(word, name string) string {
	first, _, more := strings.Cut(name, " ")
	if more && (strings.EqualFold(first, "kelas") || strings.EqualFold(first, "class")) {
		return name
	}
	return word + " " + name
}
