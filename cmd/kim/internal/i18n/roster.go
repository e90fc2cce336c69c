package i18n

import (
	"fmt"
	"strings"
)

// Roster is what is said of a list of people that is read or written.
type Roster struct {
	Columns map[string]string                   // by roster.Column
	Problem func(p RosterProblem) string        // what is wrong with a row, and what to do about it
	Refused func(reason string, row int) string // why a whole list cannot be read, by roster.Reason; row 0 is none
	Found   func(people, errors, warnings int) string
	Ignored func(titles []string) string // columns that are of no use
	Missing func(names []string) string  // columns that are not there
	Stands  func(titles []string) string // what stands where titles were looked for
}

// RosterProblem is a problem of a list, with its values as text.
type RosterProblem struct {
	Row        int
	Column     string // by Columns
	Kind       string // roster.ProblemKind
	Value      string
	Suggestion string
	Other      int // row
	Cells      int // the longest that a text may be
}

func rosterID() Roster {
	columns := map[string]string{"name": "nama", "kim": "KIM", "village": "desa/kelurahan", "district": "kecamatan", "code": "kode"}
	return Roster{
		Columns: columns,
		Problem: func(p RosterProblem) string {
			return fmt.Sprintf("Baris %d%s: %s", p.Row, rosterPlace(columns[p.Column], p.Value), rosterProblemID(p))
		},
		Refused: func(reason string, row int) string {
			return rosterRow("Baris", row) + rosterRefusedID(reason) + " Belum ada yang dimasukkan."
		},
		Found: func(people, errors, warnings int) string {
			return fmt.Sprintf("%d orang siap dimasukkan, %d baris perlu diperbaiki dulu, %d hal perlu dilihat.", people, errors, warnings)
		},
		Ignored: func(titles []string) string { return "Kolom yang tidak dipakai: " + strings.Join(titles, ", ") + "." },
		Missing: func(names []string) string {
			return "Kolom yang tidak ada, jadi isinya kosong: " + strings.Join(names, ", ") + "."
		},
		Stands: func(titles []string) string { return "Yang tertulis di baris itu: " + strings.Join(titles, ", ") + "." },
	}
}

func rosterProblemID(p RosterProblem) string {
	perhaps := " Dimasukkan seperti tertulis."
	if p.Suggestion != "" {
		perhaps = fmt.Sprintf(" Dimasukkan seperti tertulis; mungkin maksudnya %s?", p.Suggestion)
	}
	switch p.Kind {
	case "missing-name":
		return "namanya kosong. Isi namanya, lalu baca lagi berkas ini."
	case "too-long":
		return fmt.Sprintf("terlalu panjang. Singkat menjadi paling banyak %d huruf.", p.Cells)
	case "formula":
		return "isinya rumus tanpa hasil. Ganti rumus itu dengan hasilnya."
	case "worked-out":
		return "isinya rumus. Yang dipakai hasil hitungan terakhirnya."
	case "unclean":
		return "ada tanda yang tidak dapat ditampilkan, dan tanda itu dibuang. Periksa ejaannya."
	case "unknown-district":
		return "kecamatan ini tidak ada dalam daftar." + perhaps
	case "unknown-village":
		return "desa atau kelurahan ini tidak ada dalam daftar." + perhaps
	case "other-district":
		return fmt.Sprintf("dalam daftar, desa atau kelurahan ini ada di Kecamatan %s. Periksa kecamatannya.", p.Suggestion)
	case "duplicate-row":
		return fmt.Sprintf("sama dengan baris %d. Cukup satu yang dimasukkan.", p.Other)
	case "code-twice":
		return fmt.Sprintf("kode ini sudah dipakai di baris %d. Beri setiap orang kode sendiri.", p.Other)
	default:
		return ""
	}
}

func rosterRefusedID(reason string) string {
	switch reason {
	case "empty":
		return "Berkas ini kosong. Periksa apakah berkasnya sudah benar."
	case "no-header":
		return "Judul kolom tidak ditemukan. Tulis judul di baris pertama: Nama, KIM, Desa, Kecamatan. Yang wajib hanya Nama."
	case "nobody":
		return "Berkas ini hanya berisi judul kolom. Tulis satu orang di setiap baris di bawahnya."
	case "too-many":
		return "Daftar ini lebih dari 100.000 baris. Bagi menjadi beberapa berkas."
	case "no-table":
		return "Berkas ini bukan daftar CSV atau Excel (.xlsx). Buka di Excel atau LibreOffice, simpan sebagai .xlsx, lalu coba lagi."
	case "old-format":
		return "Berkas ini memakai format Excel lama (.xls) atau terkunci sandi. Buka di Excel, simpan sebagai .xlsx tanpa sandi, lalu coba lagi."
	case "damaged":
		return "Berkas ini rusak atau belum tersalin utuh. Salin ulang, atau simpan lagi dari Excel."
	case "too-big":
		return "Berkas ini terlalu besar untuk sebuah daftar orang. Salin hanya kolom yang perlu ke berkas baru."
	case "long-cell":
		return "Ada sel yang isinya panjang sekali. Periksa sel itu; mungkin ada tanda kutip yang belum ditutup."
	case "quotes":
		return "Ada tanda kutip (\") yang tidak berpasangan, atau yang berdiri di tengah isi. Hapus tanda kutip itu."
	case "not-file":
		return "Ini bukan berkas, melainkan misalnya sebuah folder. Sebutkan berkas CSV atau Excel (.xlsx) di dalamnya."
	case "unreadable":
		return "Berkas ini tidak dapat dibuka. Periksa flashdisk atau izin berkasnya, lalu coba lagi."
	default:
		return ""
	}
}

func rosterEN() Roster {
	columns := map[string]string{"name": "name", "kim": "KIM", "village": "village", "district": "sub-district", "code": "code"}
	return Roster{
		Columns: columns,
		Problem: func(p RosterProblem) string {
			return fmt.Sprintf("Row %d%s: %s", p.Row, rosterPlace(columns[p.Column], p.Value), rosterProblemEN(p))
		},
		Refused: func(reason string, row int) string {
			return rosterRow("Row", row) + rosterRefusedEN(reason) + " Nobody has been added."
		},
		Found: func(people, errors, warnings int) string {
			return fmt.Sprintf("People ready to be added: %d. Rows to put right first: %d. Things to look at: %d.", people, errors, warnings)
		},
		Ignored: func(titles []string) string { return "Columns that are not used: " + strings.Join(titles, ", ") + "." },
		Missing: func(names []string) string {
			return "Columns that are not there, so they stay empty: " + strings.Join(names, ", ") + "."
		},
		Stands: func(titles []string) string { return "That row has: " + strings.Join(titles, ", ") + "." },
	}
}

func rosterProblemEN(p RosterProblem) string {
	perhaps := " It is added as written."
	if p.Suggestion != "" {
		perhaps = fmt.Sprintf(" It is added as written; perhaps %s is meant?", p.Suggestion)
	}
	switch p.Kind {
	case "missing-name":
		return "the name is empty. Fill it in, then read this file again."
	case "too-long":
		return fmt.Sprintf("this is too long. Shorten it to at most %d letters.", p.Cells)
	case "formula":
		return "this is a formula without a result. Put the result in its place."
	case "worked-out":
		return "this is a formula. Its last result is used."
	case "unclean":
		return "some characters cannot be shown and are left out. Check the spelling."
	case "unknown-district":
		return "this sub-district is not in the list." + perhaps
	case "unknown-village":
		return "this village is not in the list." + perhaps
	case "other-district":
		return fmt.Sprintf("in the list, this village belongs to the sub-district %s. Check the sub-district.", p.Suggestion)
	case "duplicate-row":
		return fmt.Sprintf("the same as row %d. One of them is enough.", p.Other)
	case "code-twice":
		return fmt.Sprintf("this code is already used in row %d. Give everyone a code of their own.", p.Other)
	default:
		return ""
	}
}

func rosterRefusedEN(reason string) string {
	switch reason {
	case "empty":
		return "This file is empty. Check that it is the right one."
	case "no-header":
		return "The column titles were not found. Write them in the first row: Name, KIM, Village, Sub-district. Only Name is needed."
	case "nobody":
		return "This file has only column titles. Write one person in each row below them."
	case "too-many":
		return "This list has more than 100,000 rows. Split it into several files."
	case "no-table":
		return "This file is not a CSV or Excel (.xlsx) list. Open it in Excel or LibreOffice, save it as .xlsx, then try again."
	case "old-format":
		return "This file is in the old Excel format (.xls) or locked by a password. Open it in Excel, save it as .xlsx without a password, then try again."
	case "damaged":
		return "This file is damaged or was not copied completely. Copy it again, or save it from Excel once more."
	case "too-big":
		return "This file is too big for a list of people. Copy only the columns that are needed to a new file."
	case "long-cell":
		return "A cell is very long. Check it; perhaps a quotation mark is not closed."
	case "quotes":
		return "A quotation mark (\") has no counterpart, or stands inside a value. Delete it."
	case "not-file":
		return "This is not a file but, for example, a folder. Name the CSV or Excel (.xlsx) file in it."
	case "unreadable":
		return "This file cannot be opened. Check the USB stick or the permissions of the file, then try again."
	default:
		return ""
	}
}

// rosterPlace tells where in a row something is wrong, and what stands there.
func rosterPlace(column, value string) string {
	switch {
	case column == "" && value == "":
		return ""
	case value == "":
		return ", " + column
	case column == "":
		return fmt.Sprintf(" (%s)", value)
	default:
		return fmt.Sprintf(", %s (%s)", column, value)
	}
}

// rosterRow begins a sentence with the row that it is about.
func rosterRow(word string, row int) string {
	if row == 0 {
		return ""
	}
	return fmt.Sprintf("%s %d: ", word, row)
}
