package i18n

import (
	"fmt"
	"strconv"
)

// Workbench is the editor of a username, a bio or a caption. Maps are by the
// name of the workbench.
type Workbench struct {
	Opening, Failed string
	Title, Heading  map[string]string
	Count           func(n, limit int) string

	// findings
	Error, Advice string
	Summary       func(errors, advice int) string
	Clean, Start  string
	Why, How      string

	// username
	OnPhone, NoName     string
	Suggest, NoSuggest  string
	KIM                 string // stands for the name of the group while it is not known
	Preview, More, Open string
	Alt, NoAlt          string
	TooMuch             func(n int) string

	Copied, CopiedAll string
	CopiedAlt         string // and what another press would copy
	Mend              func(errors int) string
	Nothing           string // there is no text to copy or to write

	File                    map[string]string
	WrittenTitle, Written   string
	NotWritten, NotWrittenP string // for any reason; not permitted

	Do WorkbenchDo
}

// WorkbenchDo is what keys do.
type WorkbenchDo struct {
	Findings, Text, Preview, Back, Copy, File, Go, Use, Pick, Scroll string
}

func workbenchID() Workbench {
	return Workbench{
		Opening: "Membuka meja kerja…",
		Failed:  "Meja kerja belum dapat dibuka. Tulisan yang sudah tersimpan tetap aman. Tekan Enter untuk mencoba lagi, atau Esc untuk kembali.",
		Title:   map[string]string{"username": "Meja kerja: nama pengguna", "bio": "Meja kerja: bio", "caption": "Meja kerja: caption"},
		Heading: map[string]string{"username": "Ketik nama pengguna", "bio": "Tulis bio", "caption": "Tulis caption"},
		Count:   func(n, limit int) string { return strconv.Itoa(n) + "/" + grouped(strconv.Itoa(limit), ".", ",") },
		Error:   "perlu dibetulkan", Advice: "saran",
		Summary: func(errors, advice int) string {
			return summary(errors, advice, fmt.Sprintf("%d perlu dibetulkan", errors), fmt.Sprintf("%d saran", advice))
		},
		Clean: "✓ Tidak ada yang perlu dibetulkan. Tetap minta orang lain membacanya.",
		Start: "Mulai mengetik. Hasil periksa muncul di sini.",
		Why:   "Mengapa: ", How: "Caranya: ",
		OnPhone: "Di HP tampil: ", NoName: "(belum ada)",
		Suggest: "Usul nama", NoSuggest: "Isi nama KIM dan desa Anda di Beranda (tombol e), lalu usul nama muncul di sini.",
		KIM:     "KIM Anda",
		Preview: "Begini tampilnya di HP", More: "… selengkapnya", Open: "Setelah “selengkapnya” diketuk",
		Alt: "Teks alternatif", NoAlt: "Belum ada. Tulis baris terakhir yang dimulai dengan “Teks alternatif:”.",
		TooMuch: func(n int) string { return fmt.Sprintf("%d karakter terakhir tidak muat", n) },
		Copied:  "Tulisan disalin", CopiedAll: "Caption disalin. Tekan sekali lagi untuk menyalin teks alternatifnya",
		CopiedAlt:    "Teks alternatif disalin. Tekan sekali lagi untuk captionnya",
		Mend:         func(n int) string { return fmt.Sprintf(". Masih ada %d yang perlu dibetulkan", n) },
		Nothing:      "Belum ada tulisan",
		File:         map[string]string{"username": "nama-pengguna", "bio": "bio", "caption": "caption"},
		WrittenTitle: "Sudah ditulis ke berkas", Written: "Berkas ini dapat dibuka dengan Notepad atau program teks lain:",
		NotWritten:  "Berkas belum dapat ditulis. Tulisan Anda tetap aman di meja kerja ini. Periksa sisa ruang penyimpanan, atau salin saja dengan Ctrl+Y.",
		NotWrittenP: "Berkas belum dapat ditulis karena folder Dokumen tidak boleh ditulisi. Tulisan Anda tetap aman di meja kerja ini. Salin saja dengan Ctrl+Y, atau minta bantuan pemilik laptop.",
		Do: WorkbenchDo{
			Findings: "periksa", Text: "menulis", Preview: "pratinjau", Back: "kembali menulis", Copy: "salin", File: "ke berkas", Go: "ke tempatnya",
			Use: "pakai nama ini", Pick: "pakai usul nama", Scroll: "gulir",
		},
	}
}

func workbenchEN() Workbench {
	return Workbench{
		Opening: "Opening the workbench…",
		Failed:  "The workbench cannot be opened right now. The text you saved is safe. Press Enter to try again, or Esc to go back.",
		Title:   map[string]string{"username": "Workbench: username", "bio": "Workbench: bio", "caption": "Workbench: caption"},
		Heading: map[string]string{"username": "Type a username", "bio": "Write the bio", "caption": "Write the caption"},
		Count:   func(n, limit int) string { return strconv.Itoa(n) + "/" + grouped(strconv.Itoa(limit), ",", ".") },
		Error:   "to fix", Advice: "tip",
		Summary: func(errors, advice int) string {
			return summary(errors, advice, fmt.Sprintf("%d to fix", errors), count(advice, "tip", "tips"))
		},
		Clean: "✓ Nothing to fix. Have somebody else read it all the same.",
		Start: "Start typing. What we find appears here.",
		Why:   "Why: ", How: "How: ",
		OnPhone: "On a phone: ", NoName: "(nothing yet)",
		Suggest: "Suggested names", NoSuggest: "Fill in your KIM and village from Home (key e), and suggestions appear here.",
		KIM:     "Your KIM",
		Preview: "How it looks on a phone", More: "… more", Open: "After a tap on “more”",
		Alt: "Alt text", NoAlt: "None yet. Write a last line that begins with “Alt text:”.",
		TooMuch: func(n int) string {
			return fmt.Sprintf("the last %s fit", count(n, "character does not", "characters do not"))
		},
		Copied: "Text copied", CopiedAll: "Caption copied. Press again for its alt text",
		CopiedAlt:    "Alt text copied. Press again for the caption",
		Mend:         func(n int) string { return fmt.Sprintf(". %d still to fix", n) },
		Nothing:      "There is no text yet",
		File:         map[string]string{"username": "username", "bio": "bio", "caption": "caption"},
		WrittenTitle: "Written to a file", Written: "You can open this file with Notepad or any other text program:",
		NotWritten:  "The file cannot be written right now. Your text is safe in this workbench. Check the free storage space, or copy the text with Ctrl+Y.",
		NotWrittenP: "The file cannot be written because the Documents folder does not allow it. Your text is safe in this workbench. Copy it with Ctrl+Y, or ask the owner of this computer for help.",
		Do: WorkbenchDo{
			Findings: "check", Text: "write", Preview: "preview", Back: "back to writing", Copy: "copy", File: "to a file", Go: "to its place",
			Use: "use this name", Pick: "use a suggested name", Scroll: "scroll",
		},
	}
}

// summary leaves out what there is none of.
func summary(errors, advice int, toFix, suggested string) string {
	switch {
	case errors == 0:
		return suggested
	case advice == 0:
		return toFix
	default:
		return toFix + " · " + suggested
	}
}
