package lessons

func wordingsOfQuestions() map[Rule]wording {
	return map[Rule]wording{
		RuleEmptyQuiz: {
			id: `Kuis ini belum punya soal yang dinilai. Mulai dengan "## Pertanyaan? {#pengenal objective=tujuan}".`,
			en: `This quiz has no graded question yet. Begin with "## Question? {#id objective=objective}".`,
		},
		RuleUnknownType: {
			id: `Jenis soal "%[1]s" tidak dikenal. Yang dikenal: one, many, order, match, blank, number, open.`,
			en: `The type "%[1]s" is not known. Known are: one, many, order, match, blank, number, open.`,
		},
		RuleNoObjective: {
			id: `Soal ini belum menyebut tujuannya. Tambahkan objective=… di dalam kurung kurawal.`,
			en: `This question does not name its objective yet. Add objective=… in the braces.`,
		},
		RuleNoHint: {
			id: `Soal ini belum punya petunjuk. Tambahkan "> [!TIP]" dan petunjuknya di baris berikutnya.`,
			en: `This question has no hint yet. Add "> [!TIP]" and the hint on the next line.`,
		},
		RuleNoExplanation: {
			id: `Soal ini belum punya penjelasan. Tambahkan "> [!NOTE]" dan penjelasannya di baris berikutnya.`,
			en: `This question has no explanation yet. Add "> [!NOTE]" and the explanation on the next line.`,
		},
		RuleTwice: {
			id: `Soal ini sudah punya kotak yang sama. Gabungkan keduanya.`,
			en: `This question has such a box already. Make one of the two.`,
		},
		RuleStray: {
			id: `Bagian ini tidak punya tempat di dalam soal. Teks soal berada sebelum jawaban; sesudahnya hanya ada petunjuk dan penjelasan.`,
			en: `This part has no place in the question. Its text stands before the answers; only hint and explanation follow them.`,
		},
		RuleOpenChoices: {
			id: `Soal dengan type=open tidak punya pilihan. Hapus pilihannya, atau hapus type=open.`,
			en: `A question with type=open has no choices. Remove them, or remove type=open.`,
		},
	}
}

func wordingsOfChoices() map[Rule]wording {
	return map[Rule]wording{
		RuleNoChoices: {
			id: `Soal ini belum punya pilihan. Tulis "- [ ] …" untuk yang salah dan "- [x] …" untuk yang benar, atau sebutkan jenisnya, misalnya type=order.`,
			en: `This question has no choices yet. Write "- [ ] …" for wrong ones and "- [x] …" for right ones, or name its type, such as type=order.`,
		},
		RuleTooFew: {
			id: `Pilihannya terlalu sedikit. Perlu paling sedikit %[1]s.`,
			en: `There are too few to choose from. At least %[1]s are needed.`,
		},
		RuleTooMany: {
			id: `Pilihannya terlalu banyak. Paling banyak %[1]s, supaya muat di layar dan dapat dipilih dengan tombol angka.`,
			en: `There are too many to choose from. At most %[1]s fit on the screen and can be picked with the number keys.`,
		},
		RuleChoiceMark: {
			id: `Pilihan ini belum punya tanda. Mulai dengan "- [ ] " bila salah atau "- [x] " bila benar.`,
			en: `This choice has no mark yet. Begin it with "- [ ] " if it is wrong or "- [x] " if it is right.`,
		},
		RuleChoiceText: {
			id: `Pilihan ini kosong. Tulis teksnya di baris yang sama dengan tandanya.`,
			en: `This choice is empty. Write its text on the line of its mark.`,
		},
		RuleChoiceContent: {
			id: `Di bawah pilihan hanya boleh ada satu kutipan "> …". Pindahkan bagian ini; yang bukan milik pilihan dimulai di tepi kiri.`,
			en: `Below a choice there may only be one quote "> …". Move this part; what does not belong to the choice begins at the left margin.`,
		},
		RuleNoFeedback: {
			id: `Jawaban ini belum punya umpan balik. Di bawah pilihan, tulis "  > " dan sebabnya; pada tabel, isi kolom ketiga.`,
			en: `This answer has no feedback yet. Below a choice write "  > " and why; in a table fill the third column.`,
		},
		RuleDuplicateText: {
			id: `"%[1]s" sudah ada di %[2]s. Peserta tidak dapat membedakannya; ganti salah satu.`,
			en: `"%[1]s" is already in %[2]s. Participants cannot tell them apart; change one of them.`,
		},
		RuleNoRight: {
			id: `Belum ada jawaban yang benar. Ganti "[ ]" menjadi "[x]" pada pilihan yang benar.`,
			en: `There is no right answer yet. Change "[ ]" to "[x]" at the right choice.`,
		},
		RuleManyRight: {
			id: `Soal dengan type=one punya %[1]s jawaban benar. Sisakan satu, atau tulis type=many.`,
			en: `This question with type=one has %[1]s right answers. Keep one, or write type=many.`,
		},
	}
}

func wordingsOfAnswers() map[Rule]wording {
	return map[Rule]wording{
		RuleOrderList: {
			id: `Soal dengan type=order perlu daftar bernomor dalam urutan yang benar: "1. …", "2. …".`,
			en: `A question with type=order needs a numbered list in the right order: "1. …", "2. …".`,
		},
		RuleMatchTable: {
			id: `Soal dengan type=match perlu tabel tiga kolom: kiri, kanan, dan sebabnya.`,
			en: `A question with type=match needs a table with three columns: left, right, and why.`,
		},
		RuleMatchCell: {
			id: `Baris tabel ini belum lengkap. Isi kolom kiri dan kolom kanannya.`,
			en: `This row of the table is not complete. Fill its left and its right column.`,
		},
		RuleNoGap: {
			id: `Soal dengan type=blank perlu paragraf dengan rumpang, misalnya [[surel|email]].`,
			en: `A question with type=blank needs a paragraph with a gap, such as [[e-mail|mail]].`,
		},
		RuleGap: {
			id: `Rumpang ini tidak dapat dipahami. Tulis [[jawaban|ejaan lain]] dalam satu baris, tanpa bagian kosong dan tanpa * atau _ di sekelilingnya.`,
			en: `This gap cannot be understood. Write [[answer|other spelling]] on one line, without empty parts and without * or _ around it.`,
		},
		RuleGapPlace: {
			id: `Semua rumpang harus berada dalam satu paragraf biasa. Gabungkan paragrafnya.`,
			en: `All gaps have to stand in one ordinary paragraph. Join the paragraphs.`,
		},
		RuleGapElsewhere: {
			id: `Rumpang [[…]] hanya ada di soal dengan type=blank. Tambahkan type=blank, atau hapus satu pasang kurung sikunya.`,
			en: `Gaps [[…]] only stand in questions with type=blank. Add type=blank, or remove one pair of brackets.`,
		},
		RuleAnswer: {
			id: `Soal dengan type=number perlu jawaban berupa angka, dengan titik sebagai koma desimal: answer=12.5.`,
			en: `A question with type=number needs a number as its answer, with a decimal point: answer=12.5.`,
		},
		RuleTolerance: {
			id: `tolerance harus berupa angka nol atau lebih, dengan titik sebagai koma desimal: tolerance=0.1.`,
			en: `tolerance has to be a number, zero or more, with a decimal point: tolerance=0.1.`,
		},
		RuleExpectedMark: {
			id: `Di soal ini daftar hanya memuat jawaban keliru yang mungkin ditulis orang. Ganti "[x]" menjadi "[ ]", atau hapus barisnya.`,
			en: `In this question the list only has wrong answers that people may give. Change "[x]" to "[ ]", or remove the line.`,
		},
		RuleExpectedRight: {
			id: `"%[1]s" terdaftar sebagai jawaban keliru, padahal dinilai benar. Hapus dari daftar ini, atau perbaiki kuncinya.`,
			en: `"%[1]s" is listed as a wrong answer but counts as right. Remove it from this list, or correct the key.`,
		},
		RuleExpectedNumber: {
			id: `"%[1]s" bukan angka, jadi tidak akan pernah cocok. Tulis angka saja.`,
			en: `"%[1]s" is no number, so it will never be recognised. Write only a number.`,
		},
	}
}

func wordingsOfLanguages() map[Rule]wording {
	return map[Rule]wording{
		RuleKeyDiffers: {
			id: `Isi "%[1]s" berbeda dengan %[2]s. Samakan di semua bahasa.`,
			en: `The value of "%[1]s" differs from %[2]s. Make it the same in every language.`,
		},
		RuleIDDiffers: {
			id: `Di sini ada "%[1]s", sedangkan di %[3]s ada "%[2]s". Pakai pengenal dan urutan yang sama di semua bahasa.`,
			en: `Here stands "%[1]s", but "%[2]s" in %[3]s. Use the same IDs in the same order in every language.`,
		},
		RuleExtra: {
			id: `"%[1]s" tidak ada di %[2]s. Terjemahkan ke sana, atau hapus di sini.`,
			en: `"%[1]s" is not in %[2]s. Translate it there, or remove it here.`,
		},
		RuleTermDiffers: {
			id: `Istilah "%[1]s" tidak ada di %[2]s. Terjemahkan ke sana, atau hapus di sini.`,
			en: `The term "%[1]s" is not in %[2]s. Translate it there, or remove it here.`,
		},
		RuleBlockDiffers: {
			id: `Bagian ke-%[1]s berjenis %[2]s, sedangkan di %[4]s berjenis %[3]s. Samakan, supaya pembaca dapat berganti bahasa di tempat yang sama.`,
			en: `Part %[1]s is a %[2]s here but a %[3]s in %[4]s. Make them the same, so that readers can switch language at the same place.`,
		},
		RuleBlockExtra: {
			id: `Bagian ke-%[1]s ini tidak ada di %[2]s. Terjemahkan ke sana, atau gabungkan dengan bagian lain.`,
			en: `This part, number %[1]s, is not in %[2]s. Translate it there, or join it with another part.`,
		},
		RuleBlockMissing: {
			id: `Di sini belum ada bagian ke-%[1]s, yang ada di %[2]s. Terjemahkan.`,
			en: `Part %[1]s, which is in %[2]s, is missing here. Translate it.`,
		},
		RuleTrainerDiffers: {
			id: `Jumlah catatan pelatih di halaman ini berbeda dengan %[1]s. Samakan.`,
			en: `This page does not have as many notes for trainers as %[1]s. Make it the same.`,
		},
		RuleAttributeDiffers: {
			id: `"%[1]s" berbeda dengan %[2]s. Samakan di semua bahasa.`,
			en: `"%[1]s" differs from %[2]s. Make it the same in every language.`,
		},
		RuleChoicesDiffer: {
			id: `Di sini ada %[1]s pilihan, sedangkan di %[3]s ada %[2]s. Samakan.`,
			en: `There are %[1]s choices here, but %[2]s in %[3]s. Make it the same.`,
		},
		RuleRightDiffers: {
			id: `Kunci pilihan ini berbeda dengan %[1]s. Pilihan yang benar harus sama di semua bahasa.`,
			en: `Whether this choice is right differs from %[1]s. The right choices have to be the same in every language.`,
		},
		RuleGapsDiffer: {
			id: `Soal ini punya %[1]s rumpang, sedangkan di %[3]s ada %[2]s. Samakan.`,
			en: `This question has %[1]s gaps, but %[2]s in %[3]s. Make it the same.`,
		},
	}
}
