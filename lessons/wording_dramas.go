package lessons

// wordingsOfDramas are about where choices lead.
func wordingsOfDramas() map[Rule]wording {
	return map[Rule]wording{
		RuleEmptyDrama: {
			id: `Drama ini belum punya adegan. Mulai dengan "## Judul adegan {#pengenal}".`,
			en: `This drama has no scenes yet. Begin with "## Scene title {#id}".`,
		},
		RuleManyScenes: {
			id: `Drama ini punya lebih dari %[1]s adegan. Bagi menjadi dua drama.`,
			en: `This drama has more than %[1]s scenes. Divide it into two dramas.`,
		},
		RuleNoEnding: {
			id: `Drama ini belum punya akhir. Tambahkan ending=good, ending=fair, atau ending=bad di dalam kurung kurawal adegan terakhir.`,
			en: `This drama has no ending yet. Add ending=good, ending=fair or ending=bad in the braces of a last scene.`,
		},
		RuleMissingScene: {
			id: `Pilihan ini menuju adegan "%[1]s", yang tidak ada. Perbaiki pengenalnya, atau tulis adegan itu.`,
			en: `This choice leads to the scene "%[1]s", which does not exist. Correct the ID, or write that scene.`,
		},
		RuleUnreachable: {
			id: `Adegan "%[1]s" tidak dapat dicapai dari awal drama. Buat pilihan yang menuju ke sini, atau hapus adegan ini.`,
			en: `The scene "%[1]s" cannot be reached from the beginning of the drama. Make a choice that leads here, or remove this scene.`,
		},
		RuleDeadEnd: {
			id: `Adegan ini tidak punya pilihan dan bukan akhir. Tulis pilihan seperti - [Tanya sumbernya](#adegan "+1"), atau tambahkan ending=….`,
			en: `This scene has no choices and is no ending. Write choices such as - [Ask for the source](#scene "+1"), or add ending=….`,
		},
		RuleNoWayOut: {
			id: `Dari adegan ini cerita hanya berputar dan tidak pernah sampai ke akhir. Tambahkan pilihan yang menuju jalan keluar.`,
			en: `From this scene on the story only goes round in circles and never ends. Add a choice that leads out.`,
		},
		RuleAllClosed: {
			id: `Dengan nilai %[1]s, tidak ada pilihan yang terbuka di sini. Tambahkan pilihan tanpa syarat, atau longgarkan syaratnya.`,
			en: `With a score of %[1]s no choice is open here. Add a choice without a condition, or loosen the conditions.`,
		},
		RuleNeverOpen: {
			id: `Pilihan ini tidak pernah terbuka: nilai yang memenuhi "%[1]s" tidak dapat dicapai di sini. Ubah syaratnya, atau hapus pilihan ini.`,
			en: `This choice is never open: no score that fulfils "%[1]s" can be reached here. Change the condition, or remove this choice.`,
		},
		RuleTargetDiffers: {
			id: `Pilihan ini menuju %[1]s, sedangkan di %[3]s menuju %[2]s. Samakan adegan, nilai, dan syaratnya di semua bahasa.`,
			en: `This choice leads to %[1]s, but to %[2]s in %[3]s. Make scene, score and condition the same in every language.`,
		},
	}
}

// wordingsOfScenes are about what stands in a scene.
func wordingsOfScenes() map[Rule]wording {
	return map[Rule]wording{
		RuleUnknownEnding: {
			id: `Akhir "%[1]s" tidak dikenal. Tulis ending=good, ending=fair, atau ending=bad.`,
			en: `The ending "%[1]s" is not known. Write ending=good, ending=fair or ending=bad.`,
		},
		RuleEmptyScene: {
			id: `Adegan ini belum bercerita. Tulis apa yang terjadi sebelum pilihannya.`,
			en: `This scene tells nothing yet. Write what happens before its choices.`,
		},
		RuleEndingFeedback: {
			id: `Akhir ini belum punya umpan balik. Tulis di bawah judulnya apa yang terjadi dan apa pelajarannya.`,
			en: `This ending has no feedback yet. Write below its heading what happened and what is to be learned from it.`,
		},
		RuleEndingChoices: {
			id: `Sebuah akhir tidak punya pilihan. Hapus pilihannya, atau hapus ending=… di judulnya.`,
			en: `An ending has no choices. Remove them, or remove ending=… in its heading.`,
		},
		RuleSceneHeading: {
			id: `Judul kecil tidak dapat dipakai di dalam adegan. Tulis sebagai paragraf, atau mulai adegan baru dengan "## Judul {#pengenal}".`,
			en: `Small headings cannot be used in a scene. Write a paragraph, or begin a new scene with "## Title {#id}".`,
		},
		RuleSceneStray: {
			id: `Sesudah daftar pilihan, adegan selesai. Pindahkan bagian ini ke atas pilihan, atau ke dalam kutipan "> …" di bawah sebuah pilihan.`,
			en: `A scene ends with its list of choices. Move this part above them, or into the quote "> …" below a choice.`,
		},
		RuleSilent: {
			id: `"%[1]s" belum berkata apa-apa. Tulis kata-katanya di paragraf yang sama, sesudah **%[1]s:**.`,
			en: `"%[1]s" says nothing yet. Write the words in the same paragraph, after **%[1]s:**.`,
		},
		RuleBeatLength: {
			id: `Bagian ini kira-kira %[1]s baris; paling banyak %[2]s, sebab cerita ditampilkan sedikit demi sedikit. Bagi menjadi dua paragraf, atau ringkas.`,
			en: `This part has about %[1]s lines; at most %[2]s, because the story is shown bit by bit. Divide it into two paragraphs, or shorten it.`,
		},
		RuleActionLink: {
			id: `Setiap pilihan adalah satu tautan ke sebuah adegan, dan tidak ada yang lain di barisnya: - [Tanya sumbernya](#adegan "+1").`,
			en: `Each choice is one link to a scene, and nothing else stands on its line: - [Ask for the source](#scene "+1").`,
		},
		RuleScore: {
			id: `Nilai "%[1]s" tidak dapat dipahami. Tulis "+1" atau "-2", dengan syarat bila perlu: "+1 if score>=2"; angkanya paling banyak 99.`,
			en: `The score "%[1]s" cannot be understood. Write "+1" or "-2", with a condition if need be: "+1 if score>=2"; numbers are at most 99.`,
		},
		RuleNoConsequence: {
			id: `Pilihan ini belum punya akibat. Tulis di bawahnya "  > " dan apa yang terjadi sesudah dipilih.`,
			en: `This choice has no consequence yet. Write "  > " below it and what happens once it is chosen.`,
		},
	}
}
