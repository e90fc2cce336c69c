package lessons

func wordingsOfFiles() map[Rule]wording {
	return map[Rule]wording{
		RuleUnreadable: {
			id: `Berkas atau folder ini tidak dapat dibaca (%[1]s). Periksa apakah masih ada dan boleh dibuka.`,
			en: `This file or folder cannot be read (%[1]s). Check that it still exists and may be opened.`,
		},
		RuleNoCourse: {
			id: `Berkas course.yaml tidak ada di folder ini. Pilih folder materi yang benar, atau buat berkas itu.`,
			en: `There is no course.yaml in this folder. Choose the right course folder, or create that file.`,
		},
		RuleFileName: {
			id: `Nama "%[1]s" tidak cocok di sini. Pakai 01-nama-pelajaran.id.md atau module.id.md di dalam folder modul; glossary.id.md, test-a.id.md, atau test-b.id.md di luarnya.`,
			en: `The name "%[1]s" does not fit here. Use 01-lesson-name.id.md or module.id.md in a module folder; glossary.id.md, test-a.id.md or test-b.id.md outside.`,
		},
		RuleFolderName: {
			id: `Nama folder "%[1]s" tidak cocok. Pakai dua angka, tanda hubung, lalu huruf kecil tanpa spasi, misalnya 03-akun-resmi.`,
			en: `The folder name "%[1]s" does not fit. Use two digits, a hyphen, then lower case letters without spaces, such as 03-akun-resmi.`,
		},
		RuleDuplicateNumber: {
			id: `Nomor %[1]s sudah dipakai oleh %[2]s. Beri nomor lain supaya urutannya jelas.`,
			en: `The number %[1]s is already taken by %[2]s. Give it another number, so that the order is clear.`,
		},
		RuleNoModuleFile: {
			id: `Folder modul ini belum punya %[1]s. Buat berkas itu; isinya judul, ringkasan, tujuan, dan pengantar.`,
			en: `This module folder has no %[1]s yet. Create that file with title, summary, objectives and introduction.`,
		},
		RuleEmptyCourse: {
			id: `Materi ini belum punya modul. Buat folder pertama, misalnya 01-mengenal-kim.`,
			en: `This course has no modules yet. Create the first folder, such as 01-mengenal-kim.`,
		},
		RuleEmptyModule: {
			id: `Modul ini belum punya pelajaran atau kuis. Buat yang pertama, misalnya 01-nama-pelajaran.id.md.`,
			en: `This module has no lessons or quizzes yet. Create the first one, such as 01-lesson-name.id.md.`,
		},
		RuleUnknownLanguage: {
			id: `Bahasa "%[1]s" tidak ada dalam daftar languages di course.yaml (%[2]s). Tambahkan di sana, atau ganti nama berkas ini.`,
			en: `The language "%[1]s" is not in the list languages of course.yaml (%[2]s). Add it there, or rename this file.`,
		},
		RuleMissingTranslation: {
			id: `Terjemahan berkas ini ke bahasa "%[1]s" belum ada. Buat %[2]s.`,
			en: `This file has no translation into "%[1]s" yet. Create %[2]s.`,
		},
		RuleFileSize: {
			id: `Berkas ini lebih besar dari 1 MiB. Bagi isinya menjadi beberapa pelajaran.`,
			en: `This file is larger than 1 MiB. Divide it into several lessons.`,
		},
		RuleLineSize: {
			id: `Baris ini terlalu panjang, punya terlalu banyak tanda "|" atau "{", atau barisnya terlalu banyak dalam satu berkas. Bagi menjadi bagian yang lebih pendek.`,
			en: `This line is too long, has too many "|" or "{", or the file has too many lines. Divide it into shorter parts.`,
		},
		RuleUTF8: {
			id: `Ada huruf yang rusak di sini. Simpan ulang berkas ini dengan penyandian UTF-8.`,
			en: `There is a broken letter here. Save this file again with the encoding UTF-8.`,
		},
		RuleCharacter: {
			id: `Ada karakter yang tidak boleh dipakai di sini: %[1]s. Hapus, atau ganti dengan spasi atau huruf biasa.`,
			en: `There is a character here that may not be used: %[1]s. Delete it, or replace it with a space or an ordinary letter.`,
		},
	}
}

func wordingsOfYAML() map[Rule]wording {
	return map[Rule]wording{
		RuleNoFrontMatter: {
			id: `Berkas ini belum punya bagian awal. Mulai dengan baris "---", lalu title dan kunci lainnya, lalu baris "---" lagi.`,
			en: `This file has no front matter yet. Begin with a line "---", then title and the other keys, then a line "---" again.`,
		},
		RuleOpenFrontMatter: {
			id: `Bagian awal berkas ini tidak ditutup. Tulis baris "---" sesudah kunci terakhir.`,
			en: `The front matter of this file has no end. Write a line "---" after the last key.`,
		},
		RuleYAML: {
			id: `Baris ini tidak dapat dipahami (pesan teknis: %[1]s). Periksa titik dua dan spasi; apit teks yang memuat ": " atau "#" dengan tanda kutip.`,
			en: `This line cannot be understood (technical message: %[1]s). Check colons and spaces; put text that contains ": " or "#" in quotation marks.`,
		},
		RuleYAMLSize: {
			id: `Bagian ini terlalu besar atau terlalu bertingkat. Tulis hanya kunci yang diperlukan, satu per baris.`,
			en: `This part is too large or nested too deeply. Write only the keys that are needed, one on each line.`,
		},
		RuleYAMLShape: {
			id: `Bagian ini harus berisi baris "kunci: nilai", misalnya "title: Nama dan bio akun".`,
			en: `This part has to consist of lines "key: value", such as "title: Account name and bio".`,
		},
		RuleYAMLFeature: {
			id: `Tanda &, *, !, dan << tidak dipakai di sini. Tulis nilainya langsung; apit dengan tanda kutip bila diawali salah satu tanda itu.`,
			en: `The signs &, *, ! and << are not used here. Write the value itself, in quotation marks if it begins with one of them.`,
		},
		RuleDuplicateKey: {
			id: `"%[1]s" ditulis dua kali. Hapus salah satu.`,
			en: `"%[1]s" is written twice. Delete one of them.`,
		},
		RuleNotMapping: {
			id: `Di bawah "%[1]s" harus ada baris "kunci: nilai" yang menjorok.`,
			en: `Below "%[1]s" there have to be indented lines "key: value".`,
		},
	}
}

func wordingsOfKeys() map[Rule]wording {
	return map[Rule]wording{
		RuleMissingKey: {
			id: `Kunci "%[1]s" belum ada atau belum diisi. Tambahkan baris "%[1]s: …".`,
			en: `The key "%[1]s" is missing or has no value. Add a line "%[1]s: …".`,
		},
		RuleUnknownKey: {
			id: `Kunci "%[1]s" tidak dikenal. Yang dikenal di sini: %[2]s.`,
			en: `The key "%[1]s" is not known. Those known here are: %[2]s.`,
		},
		RuleNotText: {
			id: `"%[1]s" harus diisi satu baris teks.`,
			en: `"%[1]s" has to be a line of text.`,
		},
		RuleNotNumber: {
			id: `"%[1]s" harus diisi bilangan bulat dari %[2]s sampai %[3]s.`,
			en: `"%[1]s" has to be a whole number from %[2]s to %[3]s.`,
		},
		RuleNotDate: {
			id: `"%[1]s" harus diisi tanggal seperti 2027-05-01: tahun, bulan, hari.`,
			en: `"%[1]s" has to be a date like 2027-05-01: year, month, day.`,
		},
		RuleNotList: {
			id: `"%[1]s" harus diisi daftar yang tidak kosong: [satu, dua], atau satu baris "- …" untuk tiap isi.`,
			en: `"%[1]s" has to be a list that is not empty: [one, two], or a line "- …" for each entry.`,
		},
		RuleTextLength: {
			id: `Teks ini terlalu panjang untuk tempatnya di layar. Ringkas sampai paling banyak %[1]s karakter.`,
			en: `This text is too long for its place on the screen. Shorten it to at most %[1]s characters.`,
		},
		RuleBadID: {
			id: `"%[1]s" tidak dapat menjadi pengenal. Pakai huruf kecil a–z, angka, dan tanda hubung, misalnya "%[2]s".`,
			en: `"%[1]s" cannot be an ID. Use lower case letters a–z, digits and hyphens, such as "%[2]s".`,
		},
		RuleDuplicateID: {
			id: `Pengenal "%[1]s" sudah dipakai di %[2]s. Beri nama lain.`,
			en: `The ID "%[1]s" is already used in %[2]s. Choose another one.`,
		},
		RuleLanguageCode: {
			id: `"%[1]s" bukan kode bahasa. Pakai dua atau tiga huruf kecil, misalnya id, en, atau jv.`,
			en: `"%[1]s" is no language code. Use two or three lower case letters, such as id, en or jv.`,
		},
		RuleUnknownKind: {
			id: `Jenis "%[1]s" tidak dikenal. Tulis "kind: lesson" untuk pelajaran, "kind: quiz" untuk kuis, "kind: drama" untuk drama, atau "kind: practice" untuk praktik.`,
			en: `The kind "%[1]s" is not known. Write "kind: lesson" for a lesson, "kind: quiz" for a quiz, "kind: drama" for a drama or "kind: practice" for practice.`,
		},
		RuleLessonObjectives: {
			id: `Satu pelajaran melayani tepat satu tujuan. Hapus tujuan lainnya, atau bagi menjadi beberapa pelajaran.`,
			en: `A lesson serves exactly one objective. Remove the others, or divide it into several lessons.`,
		},
	}
}
