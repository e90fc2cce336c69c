package i18n

import "fmt"

// Verify is what is said about a certificate that somebody shows.
type Verify struct {
	Short, Long, Example, Args  string
	FlagKey, FlagRevoked        string
	Genuine, Changed, NotSealed string
	Revoked                     func(since, reason string) string
	UnknownIssuer               func(key string) string
	Forged, Unreadable, Newer   string
	NoList                      string
	Listed                      func(date string) string
	Compare                     string
	Number, Name, Course        string // labels
	Result, Date, Office, Key   string
	Claimed                     string // before what nobody has proved
	Of                          func(n, total int) string
	Prompt, NoCode              string
	NoFile, NoKeyFile, TooLarge func(path string) string
	OnlyNumber                  string
	BadKey, BadList             func(path string) string
	ForeignList                 func(path string) string
}

func verifyID() Verify {
	return Verify{
		Short: "Periksa keaslian sertifikat, tanpa internet",
		Long: "Periksa sertifikat: berkas PDF, kode dari pindaian QR, atau berkas teks berisi kode. Tanda -\n" +
			"berarti dari masukan baku. Kunci kantor sendiri, serta kunci dan daftar di folder keys dalam\n" +
			"folder data, dipakai sendiri; yang lain disebut dengan --key dan --revoked. Kode keluar 0\n" +
			"hanya bila asli, tidak dicabut, dan tidak diubah.",
		Example: "  kim verify sertifikat.pdf --key issuer.pub\n  kim verify KIM1:AEQX7DMK…", Args: "BERKAS|KODE",
		FlagKey: "`BERKAS` kunci umum kantor penerbit; boleh diulang", FlagRevoked: "`BERKAS` daftar pencabutan; boleh diulang",
		Genuine:   "ASLI. Isi di bawah ini ditandatangani oleh kantor penerbit dan tidak diubah.",
		Changed:   "BERKAS DIUBAH. Kodenya asli, tetapi berkas PDF ini bukan lagi berkas yang diterbitkan. Percayai hanya isi di bawah ini, bukan yang tertulis di halamannya.",
		NotSealed: "BERKAS TIDAK BERSEGEL. Kodenya asli, tetapi PDF ini bukan berkas yang diterbitkan: segelnya tidak ada. Percayai hanya isi di bawah ini, bukan yang tertulis di halamannya.",
		Revoked:   func(s, r string) string { return fmt.Sprintf("DICABUT pada %s: %s", s, r) },
		UnknownIssuer: func(k string) string {
			return fmt.Sprintf("BELUM TERBUKTI. Kunci penerbit %s tidak dikenal di komputer ini. Minta berkas kunci umum langsung dari kantor penerbit, lalu pakai --key.", k)
		},
		Forged:     "PALSU. Kantor yang disebut tidak pernah menandatangani isi ini.",
		Unreadable: "TIDAK TERBACA. Kodenya terpotong atau salah ketik. Pindai atau salin sekali lagi.",
		Newer:      "BELUM DAPAT DIPERIKSA. Sertifikat ini dibuat oleh program yang lebih baru. Pakai program kim yang terbaru.",
		NoList:     "Daftar pencabutan dari kantor ini tidak ada di sini, jadi tidak diketahui apakah sertifikat ini sudah dicabut.",
		Listed:     func(d string) string { return "Tidak dicabut menurut daftar tanggal " + d + "." },
		Compare:    "Cocokkan isi ini dengan yang tertulis di sertifikat: nama, nomor, dan hasil harus sama.",
		Number:     "Nomor", Name: "Nama", Course: "Pelatihan", Result: "Hasil", Date: "Tanggal", Office: "Penerbit", Key: "Kunci",
		Claimed: "Isi yang diakui kode itu, tanpa bukti:",
		Of:      func(n, total int) string { return fmt.Sprintf("Sertifikat %d dari %d", n, total) },
		Prompt:  "Tempelkan kode sertifikat di sini, lalu tekan Enter:",
		NoCode:  "Tidak ada kode sertifikat Sanggar KIM di dalamnya. Yang dapat diperiksa: berkas PDF asli, atau kode yang dimulai dengan KIM1:. Bila sertifikatnya berupa foto, pindaian, atau kertas, pindai kode QR-nya dengan ponsel, lalu tempelkan hasilnya.",
		NoFile: func(p string) string {
			return fmt.Sprintf("%s tidak dapat dibuka. Periksa nama berkasnya. Kode sertifikat dimulai dengan KIM1:", p)
		},
		NoKeyFile:  func(p string) string { return fmt.Sprintf("%s tidak dapat dibuka. Periksa nama berkasnya.", p) },
		TooLarge:   func(p string) string { return fmt.Sprintf("%s terlalu besar untuk sebuah sertifikat.", p) },
		OnlyNumber: "Nomor saja tidak cukup untuk memeriksa. Pakai berkas PDF atau kode yang dimulai dengan KIM1:, yang ada di bagian belakang sertifikat.",
		BadKey: func(p string) string {
			return fmt.Sprintf("%s bukan berkas kunci umum, atau rusak. Minta lagi dari kantor penerbit.", p)
		},
		BadList: func(p string) string {
			return fmt.Sprintf("%s bukan daftar pencabutan yang utuh, atau sudah diubah. Minta lagi dari kantor penerbit.", p)
		},
		ForeignList: func(p string) string {
			return fmt.Sprintf("%s adalah daftar dari kantor yang kuncinya tidak dikenal di sini. Sebutkan juga kuncinya dengan --key.", p)
		},
	}
}

func verifyEN() Verify {
	return Verify{
		Short: "Check whether a certificate is genuine, without the internet",
		Long: "Check a certificate: a PDF file, the code from a scanned QR, or a text file with the code. A\n" +
			"- stands for standard input. The own key, and keys and lists in the folder keys of the data\n" +
			"folder, are used by themselves; others are named with --key and --revoked. Exit code 0 only\n" +
			"if genuine, not revoked, unchanged.",
		Example: "  kim verify certificate.pdf --key issuer.pub\n  kim verify KIM1:AEQX7DMK…", Args: "FILE|CODE",
		FlagKey: "`FILE` with the public key of the issuer; may be repeated", FlagRevoked: "`FILE` with a revocation list; may be repeated",
		Genuine:   "GENUINE. What follows was signed by the issuing office and has not been changed.",
		Changed:   "FILE CHANGED. The code is genuine, but this PDF is no longer the file that was issued. Trust only what follows, not what stands on its page.",
		NotSealed: "FILE NOT SEALED. The code is genuine, but this PDF is not the file that was issued: it has no seal. Trust only what follows, not what stands on its page.",
		Revoked:   func(s, r string) string { return fmt.Sprintf("REVOKED on %s: %s", s, r) },
		UnknownIssuer: func(k string) string {
			return fmt.Sprintf("NOT PROVED. The issuer's key %s is not known on this computer. Ask the issuing office itself for the file of its public key, then use --key.", k)
		},
		Forged:     "FORGED. The office it names has never signed these words.",
		Unreadable: "UNREADABLE. The code is cut or mistyped. Scan or copy it once more.",
		Newer:      "CANNOT BE CHECKED YET. This certificate was made by a newer program. Please use the newest kim program.",
		NoList:     "There is no revocation list of this office here, so it is not known whether the certificate was revoked.",
		Listed:     func(d string) string { return "Not revoked by the list of " + d + "." },
		Compare:    "Compare this with what stands on the certificate: name, number and result must be the same.",
		Number:     "Number", Name: "Name", Course: "Training", Result: "Result", Date: "Date", Office: "Issuer", Key: "Key",
		Claimed: "What the code claims, without proof:",
		Of:      func(n, total int) string { return fmt.Sprintf("Certificate %d of %d", n, total) },
		Prompt:  "Paste the code of the certificate here, then press Enter:",
		NoCode:  "There is no code of a Sanggar KIM certificate in it. What can be checked: the original PDF file, or a code that begins with KIM1:. If the certificate is a photograph, a scan or paper, scan its QR code with a telephone and paste what that gives.",
		NoFile: func(p string) string {
			return fmt.Sprintf("%s cannot be opened. Check the name of the file. The code of a certificate begins with KIM1:", p)
		},
		NoKeyFile:  func(p string) string { return fmt.Sprintf("%s cannot be opened. Check the name of the file.", p) },
		TooLarge:   func(p string) string { return fmt.Sprintf("%s is too large for a certificate.", p) },
		OnlyNumber: "The number alone is not enough. Use the PDF file, or the code that begins with KIM1: on the back of the certificate.",
		BadKey: func(p string) string {
			return fmt.Sprintf("%s is not the file of a public key, or is damaged. Ask the issuing office for it again.", p)
		},
		BadList: func(p string) string {
			return fmt.Sprintf("%s is not a whole revocation list, or was changed. Ask the issuing office for it again.", p)
		},
		ForeignList: func(p string) string {
			return fmt.Sprintf("%s is the list of an office whose key is not known here. Name its key too, with --key.", p)
		},
	}
}

// Attend is the command that prints attendance lists.
type Attend struct {
	Short, Long                  string
	FlagEmpty, FlagActivity      string
	FlagDate, FlagPlace, FlagOut string
	FlagOrder                    string
	File                         func(class string) string
	Done                         func(people, empty int, path string) string
}

func attendID() Attend {
	return Attend{
		Short: "Buat daftar hadir sebuah kelas sebagai PDF",
		Long: "Buat daftar hadir untuk dicetak dan ditandatangani. Yang tidak disebut menjadi garis kosong\n" +
			"untuk diisi dengan tangan. Tanpa --out berkasnya disimpan di folder dokumen Anda.",
		FlagEmpty: "tambahkan sekian `BARIS` kosong", FlagActivity: "nama `KEGIATAN`", FlagDate: "`TANGGAL` kegiatan, misalnya 2027-05-01",
		FlagPlace: "`TEMPAT` kegiatan", FlagOut: "`BERKAS` PDF yang dibuat", FlagOrder: "`URUTAN`: area (kecamatan dan desa) atau name (nama); bila kosong, area",
		File: func(c string) string { return "daftar-hadir " + c + ".pdf" },
		Done: func(n, empty int, p string) string {
			return fmt.Sprintf("Daftar hadir dengan %d orang dan %d baris kosong: %s", n, empty, p)
		},
	}
}

func attendEN() Attend {
	return Attend{
		Short: "Make the attendance list of a class as PDF",
		Long: "Make an attendance list to print and sign. What is left out becomes an empty line to fill in\n" +
			"by hand. Without --out the file is kept in your documents folder.",
		FlagEmpty: "add so many empty `ROWS`", FlagActivity: "name of the `ACTIVITY`", FlagDate: "`DATE` of the activity, such as 2027-05-01",
		FlagPlace: "`PLACE` of the activity", FlagOut: "PDF `FILE` to make", FlagOrder: "`ORDER`: area (district and village) or name; if left out, area",
		File: func(c string) string { return "attendance-list " + c + ".pdf" },
		Done: func(n, empty int, p string) string {
			return fmt.Sprintf("Attendance list with %s and %s: %s", count(n, "person", "people"), count(empty, "empty row", "empty rows"), p)
		},
	}
}
