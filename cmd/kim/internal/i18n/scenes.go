package i18n

import "fmt"

// Scenes is the view of a class that shows what people chose in dramas.
type Scenes struct {
	Other, Pick string // what the key does, and the title of the list of dramas
	About       string
	Nobody      string // nobody has played any drama to its end
	Unplayed    string // this drama
	State       func(people, wrong int) string
	Wrong       func(n, of int) string // choices that led off, in a scene
	NoneWrong   string
	NotReached  string // a scene that nobody came to
	Few         func(enough int) string
	Scene       func(place int) string
	Endings     string
	Ending      map[string]string // by drama.Ending
	Signs       string            // what the signs before choices mean
	Share       func(share string, people int) string
	Score       func(score string) string
	LeadsTo     func(scene string) string
}

func scenesID() Scenes {
	return Scenes{
		Other: "drama lain", Pick: "Drama mana?",
		About:    "Permainan pertama setiap peserta yang sampai ke akhir cerita. Adegan yang paling banyak keliru ada di atas.",
		Nobody:   "Belum ada drama yang dimainkan sampai akhir di kelas ini. Begitu ada, pilihan peserta tampil di sini.",
		Unplayed: "Drama ini belum dimainkan sampai akhir oleh siapa pun di kelas ini.",
		State: func(people, wrong int) string {
			if people == 0 {
				return "belum dimainkan"
			}
			return fmt.Sprintf("%s · %d kali keliru", figuresID().People(people), wrong)
		},
		Wrong:      func(n, of int) string { return fmt.Sprintf("! %d dari %d kali memilih yang merugikan", n, of) },
		NoneWrong:  "✓ tidak ada yang memilih yang merugikan",
		NotReached: "belum ada yang sampai di sini",
		Few:        func(enough int) string { return fmt.Sprintf("Kurang dari %d orang: baru gambaran kasar.", enough) },
		Scene:      func(place int) string { return fmt.Sprintf("Adegan %d", place) },
		Endings:    "Akhir cerita",
		Ending:     map[string]string{"good": "✓ baik", "fair": "~ cukup", "bad": "! kurang"},
		Signs:      "✓ menguntungkan   · netral   ! merugikan",
		Share:      func(share string, people int) string { return fmt.Sprintf("%s · %d kali", share, people) },
		Score:      func(score string) string { return "nilai " + score },
		LeadsTo:    func(scene string) string { return "→ " + scene },
	}
}

func scenesEN() Scenes {
	people := figuresEN().People
	return Scenes{
		Other: "another drama", Pick: "Which drama?",
		About:    "First play of each participant who came to an ending. The scenes in which most went wrong are on top.",
		Nobody:   "Nobody in this class has played a drama to its end yet. Once somebody has, their choices appear here.",
		Unplayed: "Nobody in this class has played this drama to its end yet.",
		State: func(n, wrong int) string {
			if n == 0 {
				return "not played yet"
			}
			return fmt.Sprintf("%s · %d× wrong", people(n), wrong)
		},
		Wrong:      func(n, of int) string { return fmt.Sprintf("! a harmful choice %d times out of %d", n, of) },
		NoneWrong:  "✓ nobody made a harmful choice",
		NotReached: "nobody has come here yet",
		Few:        func(enough int) string { return fmt.Sprintf("Fewer than %d people: only a rough picture.", enough) },
		Scene:      func(place int) string { return fmt.Sprintf("Scene %d", place) },
		Endings:    "Endings",
		Ending:     map[string]string{"good": "✓ good", "fair": "~ fair", "bad": "! bad"},
		Signs:      "✓ helpful   · neutral   ! harmful",
		Share:      func(share string, n int) string { return fmt.Sprintf("%s · %d times", share, n) },
		Score:      func(score string) string { return "score " + score },
		LeadsTo:    func(scene string) string { return "→ " + scene },
	}
}
