package i18n

import "fmt"

// Counting is a way to count attempts: the key that changes to it, and what is counted then.
type Counting struct{ Key, About string }

// Items is the view of a class that shows its questions.
type Items struct {
	Other, Pick string // what the key does, and the title of the list of quizzes
	First, All  Counting
	Answers     func(n int) string // so many, where all attempts count: otherwise it is people
	Doubtful    func(n int) string
	Few         func(enough string) string // what stands for a number that rests on few people or answers
	Nobody      string                     // nobody has answered anything yet
	Unanswered  string                     // this quiz
	Undone      string                     // the same, in the list of quizzes
	State       func(asked string, doubtful int) string

	Question                                     string // heads of columns
	People, Answered, Right, Sorts, Time, Hinted string
	Line                                         func(asked, right, sorts string) string // the same in a narrow window

	Title    func(place int) string
	Advice   map[string]func(choice string) string // by quiz.Advice
	FewSo    func(asked, enough string) string
	Reported func(n int) string
	DontKnow string
	Key      string // beside the right choice

	// one question
	Choice      func(share, asked, strength string) string
	Unchosen    string
	Numbers     string
	AboutRight  func(share, asked string) string
	AboutSorts  func(value string) string
	NoSorts     string
	AboutTime   func(time string) string
	AboutHinted func(asked string, right int) string
	NotHinted   string
	NoChoices   string
}

func itemsID() Items {
	return Items{
		Other: "kuis lain", Pick: "Kuis atau tes mana?",
		First:   Counting{Key: "percobaan pertama", About: "Percobaan pertama saja, kedua bahasa digabung."},
		All:     Counting{Key: "semua percobaan", About: "Semua percobaan, juga ulangan; kedua bahasa digabung."},
		Answers: func(n int) string { return decimal(float64(n), 0, ".", ",") + " jawaban" },
		Doubtful: func(n int) string {
			if n == 0 {
				return "Tidak ada soal yang perlu diperiksa."
			}
			return fmt.Sprintf("%d soal perlu diperiksa, di urutan teratas.", n)
		},
		Few: func(enough string) string {
			return "~ kurang dari " + enough + ": gambaran kasar, soalnya belum dapat dinilai."
		},
		Nobody:     "Belum ada kuis atau tes yang selesai dikerjakan di kelas ini. Begitu ada, soal-soalnya tampil di sini.",
		Unanswered: "Kuis ini belum selesai dikerjakan siapa pun di kelas ini.",
		Undone:     "belum dikerjakan",
		State: func(asked string, doubtful int) string {
			if doubtful == 0 {
				return asked
			}
			return fmt.Sprintf("%s · ! %d perlu diperiksa", asked, doubtful)
		},
		Question: "Soal", People: "Orang", Answered: "Jawaban", Right: "Benar", Sorts: "Daya beda", Time: "Waktu", Hinted: "Petunjuk",
		Line:  func(asked, right, sorts string) string { return asked + " · " + right + " benar · beda " + sorts },
		Title: func(place int) string { return fmt.Sprintf("Soal %d", place) },
		Advice: map[string]func(string) string{
			"key": func(c string) string {
				return "Yang keliru paling sering memilih " + c + ", juga peserta yang kuat: periksa kunci dan kalimat soalnya."
			},
			"blind": func(string) string {
				return "Peserta yang kuat tidak lebih sering benar: periksa apakah soalnya jelas."
			},
			"hard": func(string) string {
				return "Sedikit sekali yang benar: bahas lagi bahannya, atau sederhanakan soalnya."
			},
			"easy": func(string) string {
				return "Hampir semua benar: soal ini tidak menunjukkan siapa yang masih perlu belajar."
			},
			"hints": func(string) string {
				return "Lebih dari separuh membuka petunjuk: soal atau pelajarannya mungkin kurang jelas."
			},
			"unused": func(c string) string {
				return "Hampir tidak ada yang memilih " + c + ": pilihan itu boleh diganti yang lebih mirip."
			},
		},
		FewSo: func(asked, enough string) string {
			return "Baru " + asked + ". Soal dapat dinilai mulai " + enough + "; sampai saat itu, angka ini baru gambaran kasar."
		},
		Reported: func(n int) string {
			return fmt.Sprintf("Dilaporkan keliru oleh peserta: %d kali. Lihat Kotak masuk.", n)
		},
		DontKnow: "Belum tahu (tidak memilih)", Key: "kunci",
		Choice: func(share, asked, strength string) string {
			return share + " · " + asked + ", rata-rata " + strength + " di soal lain"
		},
		Unchosen: "tidak ada yang memilih",
		Numbers:  "Arti angkanya",
		AboutRight: func(share, asked string) string {
			return fmt.Sprintf("Benar %s: sebesar itu nilai rata-rata %s untuk soal ini. Di bawah 30%% terlalu sulit, di atas 95%% terlalu mudah.", share, asked)
		},
		AboutSorts: func(value string) string {
			return "Daya beda " + value + ", paling tinggi 1: makin tinggi, makin jelas bahwa yang kuat di soal lain juga benar di sini. Sekitar 0 berarti kuat atau lemah sama saja; di bawah 0 berarti yang kuat malah lebih sering keliru. (Istilahnya: daya pembeda.)"
		},
		NoSorts: "Daya beda belum dapat dihitung: jawabannya terlalu sedikit, atau hasilnya sama semua.",
		AboutTime: func(time string) string {
			return "Waktu " + time + ": separuh menjawab lebih cepat, separuh lebih lama."
		},
		AboutHinted: func(asked string, right int) string {
			return fmt.Sprintf("Membuka petunjuk: %s, %d di antaranya lalu benar.", asked, right)
		},
		NotHinted: "Petunjuk: tidak ada yang membukanya.",
		NoChoices: "Soal ini tidak dijawab dengan memilih satu per satu, jadi tidak ada bagian per pilihan.",
	}
}

func itemsEN() Items {
	return Items{
		Other: "another quiz", Pick: "Which quiz or test?",
		First:   Counting{Key: "first attempts", About: "First attempts only, both languages together."},
		All:     Counting{Key: "all attempts", About: "All attempts, repeats too; both languages together."},
		Answers: func(n int) string { return countEN(n, "answer", "answers") },
		Doubtful: func(n int) string {
			switch n {
			case 0:
				return "No question needs a look."
			case 1:
				return "1 question needs a look, at the top."
			default:
				return fmt.Sprintf("%d questions need a look, at the top.", n)
			}
		},
		Few: func(enough string) string {
			return "~ fewer than " + enough + ": a rough picture, too few to judge a question."
		},
		Nobody:     "Nobody in this class has finished a quiz or test yet. Once somebody has, the questions appear here.",
		Unanswered: "Nobody in this class has finished this quiz yet.",
		Undone:     "not done yet",
		State: func(asked string, doubtful int) string {
			if doubtful == 0 {
				return asked
			}
			return fmt.Sprintf("%s · ! %d to check", asked, doubtful)
		},
		Question: "Question", People: "People", Answered: "Answers", Right: "Right", Sorts: "Tells apart", Time: "Time", Hinted: "Hints",
		Line:  func(asked, right, sorts string) string { return asked + " · " + right + " right · apart " + sorts },
		Title: func(place int) string { return fmt.Sprintf("Question %d", place) },
		Advice: map[string]func(string) string{
			"key": func(c string) string {
				return "Those who went wrong mostly chose " + c + ", strong participants too: check the key and the wording."
			},
			"blind": func(string) string {
				return "Strong participants are not right more often: check whether the question is clear."
			},
			"hard": func(string) string {
				return "Very few are right: go through the topic again, or make the question simpler."
			},
			"easy": func(string) string {
				return "Nearly everybody is right: this question does not show who still has to learn."
			},
			"hints": func(string) string {
				return "More than half opened the hint: the question or its lesson may be unclear."
			},
			"unused": func(c string) string {
				return "Hardly anybody chose " + c + ": that choice could be replaced by a closer one."
			},
		},
		FewSo: func(asked, enough string) string {
			return "Only " + asked + " so far. From " + enough + " on a question can be judged; until then the numbers are a rough picture."
		},
		Reported: func(n int) string {
			if n == 1 {
				return "Reported as wrong by participants: once. See the Inbox."
			}
			return fmt.Sprintf("Reported as wrong by participants: %d times. See the Inbox.", n)
		},
		DontKnow: "Do not know yet (chose nothing)", Key: "key",
		Choice: func(share, asked, strength string) string {
			return share + " · " + asked + ", " + strength + " on average in the other questions"
		},
		Unchosen: "nobody chose it",
		Numbers:  "What the numbers mean",
		AboutRight: func(share, asked string) string {
			return fmt.Sprintf("Right %s: the average score of %s for this question. Below 30%% is too hard, above 95%% too easy.", share, asked)
		},
		AboutSorts: func(value string) string {
			return "Tells apart " + value + ", at most 1: the higher, the clearer that those who are strong elsewhere are right here too. Around 0 strong or weak makes no difference; below 0 the strong ones are wrong more often. (Experts call this discrimination.)"
		},
		NoSorts:   "How well it tells apart cannot be worked out yet: too few answers, or all did the same.",
		AboutTime: func(time string) string { return "Time " + time + ": half were quicker, half took longer." },
		AboutHinted: func(asked string, right int) string {
			return fmt.Sprintf("Opened the hint: %s, %d of them then right.", asked, right)
		},
		NotHinted: "Hint: nobody opened it.",
		NoChoices: "This question is not answered by picking single choices, so there are no shares of them.",
	}
}
