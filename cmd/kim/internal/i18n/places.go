package i18n

import (
	"fmt"
	"strings"
)

// Places is what is said of the list of another regency, wilayah.csv.
type Places struct {
	Refused func(path string, problems []string) string
	Row     func(row int, why string) string // 1 is the first
	Columns string                           // why a list, or a row of it, cannot be used, here and below
	NoName  string
	Kind    string
	Twice   string
	Letters string
	Empty   string
	Unread  string
}

func placesID() Places {
	return Places{
		Refused: func(path string, problems []string) string {
			return fmt.Sprintf("Daftar wilayah %s tidak dapat dipakai:\n%s\nCatatan belajar tidak disentuh. Perbaiki daftar itu, atau pindahkan dari sana agar "+
				"daftar Kabupaten Karanganyar yang dipakai.", path, strings.Join(problems, "\n"))
		},
		Row:     func(row int, why string) string { return fmt.Sprintf("- Baris %d: %s", row, why) },
		Columns: "baris pertama harus berisi judul kolom: kecamatan, nama, lalu boleh juga jenis dan kode.",
		NoName:  "kecamatan atau nama desanya kosong.",
		Kind:    "jenis harus “desa” atau “kelurahan”.",
		Twice:   "tempat ini sudah tertulis di baris lain.",
		Letters: "ada tulisan yang tidak terbaca atau terlalu panjang.",
		Empty:   "daftarnya kosong.",
		Unread:  "berkasnya tidak dapat dibaca.",
	}
}

func placesEN() Places {
	return Places{
		Refused: func(path string, problems []string) string {
			return fmt.Sprintf("The list of places %s cannot be used:\n%s\nNo records were touched. Correct the list, or move it away, so that the one of "+
				"Karanganyar regency is used.", path, strings.Join(problems, "\n"))
		},
		Row:     func(row int, why string) string { return fmt.Sprintf("- Row %d: %s", row, why) },
		Columns: "the first row must name the columns: kecamatan, name, and, if you like, kind and code.",
		NoName:  "the district or the name of the village is empty.",
		Kind:    "the kind must be “desa” or “kelurahan”.",
		Twice:   "this place stands in another row, too.",
		Letters: "there is text that cannot be read or is too long.",
		Empty:   "the list is empty.",
		Unread:  "the file cannot be read.",
	}
}
