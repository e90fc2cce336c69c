package i18n

import "fmt"

// Items is the view of a class that shows its questions.
type Items struct {
	Other, Pick string // what the key does, and the title of the list of quizzes
	About       string // which answers count
	Doubtful    func(n int) string
	Few         func(enough int) string // what stands for a number that rests on few people
	Nobody      string                  // nobody has answered anything yet
	Unanswered  string                  // this quiz
	State       func(people, doubtful int) string

	Question                           string // heads of columns
	People, Right, Sorts, Time, Hinted string
	Line                               func(people int, right, sorts string) string // the same in a narrow window

	Title    func(place int) string
	Advice   map[string]func(choice string) string // by quiz.Advice
	FewSo    func(people, enough int) string
	Reported func(n int) string
	DontKnow string
	Key      string // beside the right choice

	// one question
	Choice      func(people int, share, strength string) string
	Numbers     string
	AboutRight  func(share string, people int) string
	AboutSorts  func(value string) string
	NoSorts     string
	AboutTime   func(time string) string
	AboutHinted func(people, right int) string
	NoChoices   string
}

func itemsID() Items {
	return Items{
		Other: "kuis lain", Pick: "Kuis atau tes mana?",
		About: "Percobaan pertama setiap peserta, kedua bahasa digabung.",
		Doubtful: func(n int) string {
			if n == 0 {
				return "Tidak ada soal yang perlu diperiksa."
			}
			return fmt.Sprintf("%d soal perlu diperiksa, di urutan teratas.", n)
		},
		Few: func(enough int) string {
			return fmt.Sprintf("~ kurang dari %d orang: gambaran kasar, soalnya belum dapat dinilai.", enough)
		},
		Nobody:     "Belum ada kuis atau tes yang selesai dikerjakan di kelas ini. Begitu ada, soal-soalnya tampil di sini.",
		Unanswered: "Kuis ini belum selesai dikerjakan siapa pun di kelas ini.",
		State: func(people, doubtful int) string {
			switch {
			case people == 0:
				return "belum dikerjakan"
			case doubtful == 0:
				return figuresID().People(people)
			default:
				return fmt.Sprintf("%s · ! %d perlu diperiksa", figuresID().People(people), doubtful)
			}
		},
		Question: "Soal", People: "Orang", Right: "Benar", Sorts: "Daya beda", Time: "Waktu", Hinted: "Bantuan",
		Line: func(people int, right, sorts string) string {
			return fmt.Sprintf("%s · %s benar · beda %s", figuresID().People(people), right, sorts)
		},
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
				return "Lebih dari separuh membuka bantuan: soal atau pelajarannya mungkin kurang jelas."
			},
			"unused": func(c string) string {
				return "Hampir tidak ada yang memilih " + c + ": pilihan itu boleh diganti yang lebih mirip."
			},
		},
		FewSo: func(people, enough int) string {
			return fmt.Sprintf("Baru %d orang menjawab. Soal dapat dinilai mulai %d orang; sampai saat itu, angka ini baru gambaran kasar.", people, enough)
		},
		Reported: func(n int) string {
			return fmt.Sprintf("Dilaporkan keliru oleh peserta: %d kali. Lihat Kotak masuk.", n)
		},
		DontKnow: "Belum tahu (tidak memilih)", Key: "kunci",
		Choice: func(people int, share, strength string) string {
			if people == 0 {
				return share + " · 0 orang"
			}
			return fmt.Sprintf("%s · %s, rata-rata %s di soal lain", share, figuresID().People(people), strength)
		},
		Numbers: "Arti angkanya",
		AboutRight: func(share string, people int) string {
			return fmt.Sprintf("Benar %s: sebesar itu nilai rata-rata %s untuk soal ini. Di bawah 30%% terlalu sulit, di atas 95%% terlalu mudah.", share, figuresID().People(people))
		},
		AboutSorts: func(value string) string {
			return "Daya beda " + value + ", paling tinggi 1: makin tinggi, makin jelas bahwa yang kuat di soal lain juga benar di sini. Sekitar 0 berarti kuat atau lemah sama saja; di bawah 0 berarti yang kuat malah lebih sering keliru. (Istilahnya: daya pembeda.)"
		},
		NoSorts: "Daya beda belum dapat dihitung: orangnya terlalu sedikit, atau hasilnya sama semua.",
		AboutTime: func(time string) string {
			return "Waktu " + time + ": separuh menjawab lebih cepat, separuh lebih lama."
		},
		AboutHinted: func(people, right int) string {
			if people == 0 {
				return "Bantuan: tidak ada yang membukanya."
			}
			return fmt.Sprintf("Bantuan: dibuka %s, %d di antaranya lalu benar.", figuresID().People(people), right)
		},
		NoChoices: "Soal ini tidak dijawab dengan memilih satu per satu, jadi tidak ada bagian per pilihan.",
	}
}

func itemsEN() Items {
	return Items{
		Other: "another quiz", Pick: "Which quiz or test?",
		About: "First attempt of each participant, both languages together.",
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
		Few: func(enough int) string {
			return fmt.Sprintf("~ fewer than %d people: a rough picture, too few to judge a question.", enough)
		},
		Nobody:     "Nobody in this class has finished a quiz or test yet. Once somebody has, the questions appear here.",
		Unanswered: "Nobody in this class has finished this quiz yet.",
		State: func(people, doubtful int) string {
			switch {
			case people == 0:
				return "not done yet"
			case doubtful == 0:
				return figuresEN().People(people)
			default:
				return fmt.Sprintf("%s · ! %d to check", figuresEN().People(people), doubtful)
			}
		},
		Question: "Question", People: "People", Right: "Right", Sorts: "Tells apart", Time: "Time", Hinted: "Hints",
		Line: func(people int, right, sorts string) string {
			return fmt.Sprintf("%s · %s right · apart %s", figuresEN().People(people), right, sorts)
		},
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
		FewSo: func(people, enough int) string {
			return fmt.Sprintf("Only %s answered so far. From %d on a question can be judged; until then the numbers are a rough picture.", figuresEN().People(people), enough)
		},
		Reported: func(n int) string {
			if n == 1 {
				return "Reported as wrong by participants: once. See the Inbox."
			}
			return fmt.Sprintf("Reported as wrong by participants: %d times. See the Inbox.", n)
		},
		DontKnow: "Do not know yet (chose nothing)", Key: "key",
		Choice: func(people int, share, strength string) string {
			if people == 0 {
				return share + " · nobody"
			}
			return fmt.Sprintf("%s · %s, %s on average in the other questions", share, figuresEN().People(people), strength)
		},
		Numbers: "What the numbers mean",
		AboutRight: func(share string, people int) string {
			return fmt.Sprintf("Right %s: the average score of %s for this question. Below 30%% is too hard, above 95%% too easy.", share, figuresEN().People(people))
		},
		AboutSorts: func(value string) string {
			return "Tells apart " + value + ", at most 1: the higher, the clearer that those who are strong elsewhere are right here too. Around 0 strong or weak makes no difference; below 0 the strong ones are wrong more often. (Experts call this discrimination.)"
		},
		NoSorts:   "How well it tells apart cannot be worked out yet: too few people, or all did the same.",
		AboutTime: func(time string) string { return "Time " + time + ": half were quicker, half took longer." },
		AboutHinted: func(people, right int) string {
			if people == 0 {
				return "Hint: nobody opened it."
			}
			return fmt.Sprintf("Hint: opened by %s, %d of whom were then right.", figuresEN().People(people), right)
		},
		NoChoices: "This question is not answered by picking single choices, so there are no shares of them.",
	}
}
