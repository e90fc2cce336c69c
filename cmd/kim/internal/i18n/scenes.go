package i18n

import "fmt"

// Scenes is the view of a class that shows what people chose in dramas.
type Scenes struct {
	Other, Pick string // what the key does, and the title of the list of dramas
	First, All  Counting
	Plays       func(n int) string // so many, where all attempts count: otherwise it is people
	About       string
	Nobody      string // nobody has played any drama to its end
	Unplayed    string // this drama
	Undone      string // the same, in the list of dramas
	State       func(played string, wrong int) string
	Wrong       func(n, of int) string // choices that led off, in a scene
	NoneWrong   string
	NotReached  string // a scene that nobody came to
	Few         func(enough string) string
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
		First:      Counting{Key: "permainan pertama", About: "Permainan pertama saja yang sampai ke akhir."},
		All:        Counting{Key: "semua permainan", About: "Semua permainan yang sampai ke akhir."},
		Plays:      func(n int) string { return decimal(float64(n), 0, ".", ",") + " permainan" },
		About:      "Adegan yang paling banyak keliru ada di atas.",
		Nobody:     "Belum ada drama yang dimainkan sampai akhir di kelas ini. Begitu ada, pilihan peserta tampil di sini.",
		Unplayed:   "Drama ini belum dimainkan sampai akhir oleh siapa pun di kelas ini.",
		Undone:     "belum dimainkan",
		State:      func(played string, wrong int) string { return fmt.Sprintf("%s · %d kali keliru", played, wrong) },
		Wrong:      func(n, of int) string { return fmt.Sprintf("! %d dari %d kali memilih yang merugikan", n, of) },
		NoneWrong:  "✓ tidak ada yang memilih yang merugikan",
		NotReached: "belum ada yang sampai di sini",
		Few:        func(enough string) string { return "Kurang dari " + enough + ": baru gambaran kasar." },
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
	return Scenes{
		Other: "another drama", Pick: "Which drama?",
		First:    Counting{Key: "first plays", About: "First plays only, of those that came to an ending."},
		All:      Counting{Key: "all plays", About: "All plays that came to an ending."},
		Plays:    func(n int) string { return countEN(n, "play", "plays") },
		About:    "The scenes in which most went wrong are on top.",
		Nobody:   "Nobody in this class has played a drama to its end yet. Once somebody has, their choices appear here.",
		Unplayed: "Nobody in this class has played this drama to its end yet.",
		Undone:   "not played yet",
		State:    func(played string, wrong int) string { return fmt.Sprintf("%s · %d× wrong", played, wrong) },
		Wrong: func(n, of int) string {
			return fmt.Sprintf("! a harmful choice %s out of %d", countEN(n, "time", "times"), of)
		},
		NoneWrong:  "✓ nobody made a harmful choice",
		NotReached: "nobody has come here yet",
		Few:        func(enough string) string { return "Fewer than " + enough + ": only a rough picture." },
		Scene:      func(place int) string { return fmt.Sprintf("Scene %d", place) },
		Endings:    "Endings",
		Ending:     map[string]string{"good": "✓ good", "fair": "~ fair", "bad": "! bad"},
		Signs:      "✓ helpful   · neutral   ! harmful",
		Share:      func(share string, n int) string { return share + " · " + countEN(n, "time", "times") },
		Score:      func(score string) string { return "score " + score },
		LeadsTo:    func(scene string) string { return "→ " + scene },
	}
}
