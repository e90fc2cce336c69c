package lessons

func wordingsOfTests() map[Rule]wording {
	return map[Rule]wording{
		RuleTestKind: {
			id: `Berkas dengan nama ini adalah tes. Tulis "kind: test" di bagian awalnya, atau ganti nama berkasnya.`,
			en: `A file of this name is a test. Write "kind: test" in its front matter, or rename the file.`,
		},
		RuleTestPlace: {
			id: `Tes tidak berada di folder modul. Pindahkan ke sebelah course.yaml dengan nama test-a.id.md atau test-b.id.md, atau tulis "kind: quiz".`,
			en: `A test does not stand in a module folder. Move it beside course.yaml as test-a.id.md or test-b.id.md, or write "kind: quiz".`,
		},
		RuleUnknownForm: {
			id: `Bentuk "%[1]s" tidak dikenal. Tulis "form: a" atau "form: b".`,
			en: `The form "%[1]s" is not known. Write "form: a" or "form: b".`,
		},
		RuleFormName: {
			id: `Di sini tertulis bentuk "%[1]s", padahal nama berkasnya bentuk "%[2]s". Samakan; setiap bentuk hanya ada sekali.`,
			en: `Here stands form "%[1]s", but the name of the file says form "%[2]s". Make them the same; each form exists only once.`,
		},
		RuleMissingForm: {
			id: `Tes bentuk "%[1]s" belum ada. Buat %[2]s dengan soal-soal yang sejajar.`,
			en: `There is no form "%[1]s" of the test yet. Create %[2]s with questions that match these.`,
		},
		RuleFormDiffers: {
			id: `"%[1]s" berbeda dengan soal pasangannya di %[2]s. Samakan, supaya kedua bentuk tes sejajar.`,
			en: `"%[1]s" differs from the matching question in %[2]s. Make it the same, so that both forms of the test match.`,
		},
		RuleFormChoices: {
			id: `Soal ini punya %[1]s pilihan, sedangkan pasangannya di %[3]s punya %[2]s. Samakan, supaya kedua bentuk tes sejajar.`,
			en: `This question has %[1]s choices, but the matching one in %[3]s has %[2]s. Make it the same, so that both forms of the test match.`,
		},
		RuleFormExtra: {
			id: `Soal ke-%[1]s ini tidak punya pasangan di %[2]s. Tulis pasangannya di sana, atau hapus soal ini.`,
			en: `This question, number %[1]s, has no match in %[2]s. Write one there, or remove this question.`,
		},
		RuleObjectiveNotTested: {
			id: `Tujuan "%[1]s" tidak ditanyakan di %[2]s. Tanyakan di kedua bentuk tes, atau tulis di excused dalam course.yaml.`,
			en: `The objective "%[1]s" is not asked for in %[2]s. Ask for it in both forms of the test, or write it into excused in course.yaml.`,
		},
		RuleUnknownExcused: {
			id: `Tujuan "%[1]s" tidak ada di modul mana pun. Perbaiki namanya, atau hapus dari excused.`,
			en: `No module has the objective "%[1]s". Correct its name, or remove it from excused.`,
		},
		RuleExcusedTested: {
			id: `Tujuan "%[1]s" ditanyakan di %[2]s, jadi tidak perlu dikecualikan. Hapus dari excused, atau hapus soalnya.`,
			en: `The objective "%[1]s" is asked for in %[2]s, so it need not be excused. Remove it from excused, or remove the question.`,
		},
	}
}

func wordingsOfStyle() map[Rule]wording {
	return map[Rule]wording{
		RuleSentenceLength: {
			id: `Kalimat ini %[1]s kata; paling banyak %[2]s supaya mudah dipahami. Bagi menjadi dua.`,
			en: `This sentence has %[1]s words; at most %[2]s are easily understood. Divide it into two.`,
		},
		RuleAbbreviation: {
			id: `Singkatan "%[1]s" pertama kali dipakai di modul ini tanpa penjelasan. Tulis kepanjangannya di sini, misalnya "kepanjangan (%[1]s)", atau tautkan ke glosarium.`,
			en: `This module first uses the abbreviation "%[1]s" here and does not explain it. Spell it out here, such as "its words (%[1]s)", or link it to the glossary.`,
		},
		RuleTelltaleLength: {
			id: `Pilihan yang benar ini jauh lebih panjang (%[1]s karakter) daripada yang lain (paling panjang %[2]s), jadi mudah ditebak. Samakan panjangnya.`,
			en: `This right choice is much longer (%[1]s characters) than the others (at most %[2]s), so it is easily guessed. Make them about as long.`,
		},
		RuleSameFeedback: {
			id: `Umpan balik ini sama dengan yang di %[1]s. Tulis alasan yang cocok untuk pilihan ini.`,
			en: `This feedback is the same as in %[1]s. Write the reason that fits this choice.`,
		},
		RuleRepeatedFeedback: {
			id: `Umpan balik ini sudah dipakai %[1]s kali dalam kuis ini, mulai di %[2]s. Tulis alasan yang cocok untuk tiap pilihan.`,
			en: `This feedback is used for the %[1]sth time in this quiz, first in %[2]s. Write the reason that fits each choice.`,
		},
		RuleRightPlace: {
			id: `Jawaban benar ada di tempat ke-%[3]s pada %[1]s dari %[2]s soal pilihan tunggal. Tukar urutan pilihan di beberapa soal.`,
			en: `The right answer is at place %[3]s in %[1]s of %[2]s questions with one right choice. Change the order of the choices in some of them.`,
		},
	}
}
