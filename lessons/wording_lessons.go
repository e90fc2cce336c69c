package lessons

func wordingsOfMarkdown() map[Rule]wording {
	return map[Rule]wording{
		RuleMarkdown: {
			id: `Berkas ini tidak dapat dipahami (pesan teknis: %[1]s). Hapus bagian yang tidak biasa sedikit demi sedikit, dan laporkan kepada kami.`,
			en: `This file cannot be understood (technical message: %[1]s). Remove what is unusual bit by bit, and report it to us.`,
		},
		RuleSetext: {
			id: `Garis ini membuat teks di atasnya menjadi judul. Beri baris kosong sebelum dan sesudah garis.`,
			en: `This line turned the text above it into a heading. Put an empty line before and after it.`,
		},
		RuleStrayBreak: {
			id: `Garis pemisah "---" hanya membagi halaman pelajaran. Hapus garis ini.`,
			en: `A line "---" only divides the pages of a lesson. Delete this line.`,
		},
		RuleHTML: {
			id: `HTML tidak dapat ditampilkan. Pakai Markdown biasa. Catatan pelatih ditulis di paragrafnya sendiri: <!-- trainer: … -->`,
			en: `HTML cannot be shown. Use ordinary Markdown. Notes for trainers go in a paragraph of their own: <!-- trainer: … -->`,
		},
		RuleOpenComment: {
			id: `Komentar ini tidak ditutup, sehingga isi sesudahnya ikut hilang. Tulis "-->" di akhirnya.`,
			en: `This comment has no end, so what follows it is lost. Write "-->" at its end.`,
		},
		RuleImage: {
			id: `Gambar tidak dapat ditampilkan di terminal. Jelaskan isinya dengan kata-kata atau tabel.`,
			en: `Images cannot be shown in a terminal. Describe it in words or in a table.`,
		},
		RuleIndentedCode: {
			id: `Baris yang menjorok empat spasi ini menjadi kode. Hapus spasi di depannya, atau apit dengan baris ` + "```" + ` bila memang contoh.`,
			en: `This line is indented by four spaces, which makes it code. Remove the spaces, or put it between lines of ` + "```" + ` if it is a sample.`,
		},
		RuleOpenCode: {
			id: `Contoh ini tidak ditutup, sehingga isi sesudahnya ikut menjadi kode. Tulis ` + "```" + ` pada baris sendiri di akhirnya.`,
			en: `This sample has no end, so what follows it becomes code. Write ` + "```" + ` on a line of its own at its end.`,
		},
		RuleCodeWidth: {
			id: `Baris contoh ini lebarnya %[1]s, sedangkan halaman hanya %[2]s. Bagi menjadi dua baris.`,
			en: `This line of the sample is %[1]s wide, but a page only %[2]s. Divide it into two lines.`,
		},
		RuleTableColumns: {
			id: `Tabel ini punya %[1]s kolom. Paling banyak %[2]s supaya terbaca; bagi menjadi dua tabel atau pakai daftar.`,
			en: `This table has %[1]s columns. At most %[2]s can be read well; divide it into two tables or use a list.`,
		},
		RuleTableWidth: {
			id: `Tabel ini lebarnya %[1]s, sedangkan halaman hanya %[2]s. Ringkas isi kolom yang paling lebar.`,
			en: `This table is %[1]s wide, but a page only %[2]s. Shorten what stands in the widest column.`,
		},
		RuleCallout: {
			id: `Kotak ini tidak dikenal. Baris pertamanya harus hanya "> [!NOTE]", "> [!TIP]", "> [!WARNING]", "> [!IMPORTANT]", atau "> [!CAUTION]".`,
			en: `This box is not known. Its first line has to be only "> [!NOTE]", "> [!TIP]", "> [!WARNING]", "> [!IMPORTANT]" or "> [!CAUTION]".`,
		},
		RuleEmptyCallout: {
			id: `Kotak ini kosong. Tulis isinya di baris berikutnya, diawali "> ".`,
			en: `This box is empty. Write what it says on the next line, after "> ".`,
		},
	}
}

func wordingsOfLinks() map[Rule]wording {
	return map[Rule]wording{
		RuleLink: {
			id: `Tautan "%[1]s" tidak dapat dipakai. Tulis [teks](https://alamat) tanpa spasi, [teks](#halaman), atau [teks](#glossary:istilah).`,
			en: `The link "%[1]s" cannot be used. Write [text](https://address) without spaces, [text](#page), or [text](#glossary:term).`,
		},
		RuleLinkText: {
			id: `Tautan ini tidak punya teks, jadi tidak terlihat. Tulis teksnya di dalam kurung siku: [teks](…).`,
			en: `This link has no text, so it cannot be seen. Write its text in the square brackets: [text](…).`,
		},
		RuleLinkDefinition: {
			id: `Alamat yang ditulis terpisah tidak didukung. Tulis alamatnya langsung di tautan: [teks](https://alamat).`,
			en: `Addresses written apart from their links are not supported. Write the address in the link: [text](https://address).`,
		},
		RuleUnknownTerm: {
			id: `Istilah "%[1]s" tidak ada di glosarium. Tambahkan di glossary, atau perbaiki tautan ini.`,
			en: `The term "%[1]s" is not in the glossary. Add it there, or correct this link.`,
		},
		RuleUnknownAnchor: {
			id: `Di berkas ini tidak ada judul dengan pengenal "%[1]s". Perbaiki tautan ini.`,
			en: `No heading in this file has the ID "%[1]s". Correct this link.`,
		},
		RuleSee: {
			id: `see="%[1]s" tidak menunjuk halaman mana pun. Tulis nama pelajaran dari modul ini, tanda #, lalu pengenal halamannya.`,
			en: `see="%[1]s" names no page. Write the name of a lesson of this module, then #, then the ID of the page.`,
		},
		RuleUnknownObjective: {
			id: `Tujuan "%[1]s" tidak ada di berkas modul. Perbaiki namanya, atau tambahkan di sana.`,
			en: `The objective "%[1]s" is not in the module file. Correct its name, or add it there.`,
		},
		RuleUnlistedObjective: {
			id: `Tujuan "%[1]s" tidak ada dalam objectives di awal berkas ini. Tambahkan di sana, atau pakai tujuan lain.`,
			en: `The objective "%[1]s" is not among the objectives in the front matter of this file. Add it there, or use another one.`,
		},
		RuleObjectiveWithoutLesson: {
			id: `Belum ada pelajaran untuk tujuan "%[1]s". Tulis pelajarannya, atau hapus tujuan ini.`,
			en: `No lesson serves the objective "%[1]s" yet. Write one, or remove the objective.`,
		},
		RuleObjectiveWithoutQuestion: {
			id: `Belum ada soal yang dinilai untuk tujuan "%[1]s". Tulis soalnya, atau hapus tujuan ini.`,
			en: `No graded question asks for the objective "%[1]s" yet. Write one, or remove the objective.`,
		},
	}
}

func wordingsOfHeadings() map[Rule]wording {
	return map[Rule]wording{
		RuleHeadingLevel: {
			id: `Judul seperti ini tidak dapat dipakai di sini. Pakai "## " untuk halaman, soal, atau istilah, dan "### " untuk judul kecil di dalamnya.`,
			en: `A heading like this cannot be used here. Use "## " for pages, questions and terms, and "### " for small headings in them.`,
		},
		RuleSubheading: {
			id: `Hanya judul "## " yang punya {#pengenal}. Hapus bagian dalam kurung kurawal.`,
			en: `Only headings with "## " have an {#id}. Remove what is in the braces.`,
		},
		RuleEmptyHeading: {
			id: `Judul ini kosong. Tulis teksnya sesudah "## ".`,
			en: `This heading is empty. Write its text after "## ".`,
		},
		RuleAttributes: {
			id: `Isi kurung kurawal ini tidak dapat dipahami. Tulis {#pengenal kunci=nilai kunci="nilai"}, dengan tanda kutip lurus.`,
			en: `What stands in these braces cannot be understood. Write {#id key=value key="value"}, with straight quotation marks.`,
		},
		RuleMissingID: {
			id: `Judul ini belum punya pengenal. Tambahkan di akhir barisnya, misalnya {#%[1]s}; sama di semua bahasa.`,
			en: `This heading has no ID yet. Add one at the end of its line, such as {#%[1]s}; the same in every language.`,
		},
		RuleUnknownAttribute: {
			id: `"%[1]s" tidak dikenal di sini. Yang dikenal: %[2]s.`,
			en: `"%[1]s" is not known here. Known are: %[2]s.`,
		},
		RuleDuplicateAttribute: {
			id: `"%[1]s" ditulis dua kali. Hapus salah satu; apit nilai yang memuat # dengan tanda kutip, misalnya see="pelajaran#halaman".`,
			en: `"%[1]s" is written twice. Remove one of them; put a value that contains # in quotation marks, such as see="lesson#page".`,
		},
		RuleAttributeValue: {
			id: `Nilai "%[1]s" tidak dapat dipakai. Tulis teks pendek, atau bilangan bulat bila memang nomor.`,
			en: `The value of "%[1]s" cannot be used. Write a short text, or a whole number if it is a number.`,
		},
	}
}

func wordingsOfLessons() map[Rule]wording {
	return map[Rule]wording{
		RuleEmptyLesson: {
			id: `Pelajaran ini belum punya halaman. Mulai dengan "## Judul halaman {#pengenal}".`,
			en: `This lesson has no pages yet. Begin with "## Page title {#id}".`,
		},
		RulePageHeading: {
			id: `Halaman ini belum punya judul. Mulai dengan "## Judul halaman {#pengenal}".`,
			en: `This page has no title yet. Begin it with "## Page title {#id}".`,
		},
		RulePageBreak: {
			id: `Halaman baru dimulai di sini tanpa pemisah. Tulis baris "---" sebelumnya, dengan baris kosong di atas dan di bawahnya.`,
			en: `A new page begins here without a divider. Write a line "---" before it, with an empty line above and below.`,
		},
		RuleEmptyPage: {
			id: `Halaman ini kosong. Isi, atau hapus garis pemisahnya.`,
			en: `This page is empty. Write something on it, or remove its divider.`,
		},
		RulePageLength: {
			id: `Halaman ini kira-kira %[1]s baris; paling banyak %[2]s supaya muat di layar. Ringkas, atau bagi dengan "---".`,
			en: `This page has about %[1]s lines; at most %[2]s fit on the screen. Shorten it, or divide it with "---".`,
		},
		RuleNoIntro: {
			id: `Modul ini belum punya pengantar. Tulis dua sampai empat paragraf sesudah bagian awal.`,
			en: `This module has no introduction yet. Write two to four paragraphs after the front matter.`,
		},
		RuleNoDefinition: {
			id: `Istilah ini belum dijelaskan. Tulis penjelasannya di bawah judulnya.`,
			en: `This term is not explained yet. Write what it means below its heading.`,
		},
	}
}
