package i18n

import "fmt"

// Sample is what the command says that makes classes of invented people, for tests.
type Sample struct {
	Short, Long                     string
	FlagPeople, FlagSeed, FlagClass string
	Class                           string // the name of a class that was given none
	NeedsData                       string
	Real                            func(folder string) string
	Progress                        func(done, total int) string
	Done                            func(people int, class, folder string) string
}

func sampleID() Sample {
	return Sample{
		Short: "Isi folder uji dengan kelas contoh",
		Long: "Isi sebuah folder uji dengan kelas berisi orang-orang rekaan yang belajar materi ini, untuk mencoba\n" +
			"tampilan pelatih. Angka benih yang sama selalu menghasilkan kelas yang sama.",
		FlagPeople: "isi kelas dengan `JUMLAH` orang", FlagSeed: "`BENIH`: bilangan yang menentukan siapa dan apa", FlagClass: "`NAMA` kelas",
		Class:     "Kelas contoh",
		NeedsData: "Tulis folder untuk kelas contoh, misalnya: --data folder-uji",
		Real: func(folder string) string {
			return fmt.Sprintf("Di %s sudah ada catatan orang sungguhan. Orang rekaan tidak dicampur dengan mereka, dan tidak ada yang diubah. "+
				"Pilih folder lain dengan --data.", folder)
		},
		Progress: func(done, total int) string { return fmt.Sprintf("%d dari %d orang", done, total) },
		Done: func(people int, class, folder string) string {
			return fmt.Sprintf("%d orang rekaan ada di kelas “%s”, di folder %s.", people, class, folder)
		},
	}
}

func sampleEN() Sample {
	return Sample{
		Short: "Fill a test folder with a sample class",
		Long: "Fill a test folder with a class of invented people who learn this course, to try out the trainer's\n" +
			"side. The same seed always makes the same class.",
		FlagPeople: "put `NUMBER` people into the class", FlagSeed: "`SEED`: the number that decides who and what", FlagClass: "`NAME` of the class",
		Class:     "Kelas contoh",
		NeedsData: "Name a folder for the sample class, such as: --data test-folder",
		Real: func(folder string) string {
			return fmt.Sprintf("%s already has records of real people. Invented people are not put among them, and nothing was changed. "+
				"Choose another folder with --data.", folder)
		},
		Progress: func(done, total int) string { return fmt.Sprintf("%d of %d people", done, total) },
		Done: func(people int, class, folder string) string {
			return fmt.Sprintf("%s in the class “%s”, in the folder %s.", count(people, "invented person is", "invented people are"), class, folder)
		},
	}
}
