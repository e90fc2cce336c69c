package lessons

func wordingsOfPractice() map[Rule]wording {
	return map[Rule]wording{
		RuleEmptyPractice: {
			id: `Praktik ini belum punya tugas. Mulai dengan "## Judul tugas {#pengenal evidence=note}".`,
			en: `This practice has no tasks yet. Begin with "## Task title {#id evidence=note}".`,
		},
		RuleUnknownWorkbench: {
			id: `Meja kerja "%[1]s" tidak dikenal. Yang dikenal: username, bio, caption, calendar.`,
			en: `The workbench "%[1]s" is not known. Known are: username, bio, caption, calendar.`,
		},
		RuleUnknownEvidence: {
			id: `Bukti "%[1]s" tidak dikenal. Tulis evidence=note untuk catatan, evidence=link untuk tautan, atau evidence=none bila tidak perlu.`,
			en: `The evidence "%[1]s" is not known. Write evidence=note for a note, evidence=link for a link, or evidence=none if there is none.`,
		},
		RuleNoChecklist: {
			id: `Tugas ini belum punya daftar periksa. Tulis di akhirnya "- [ ] …" untuk setiap hal yang harus beres.`,
			en: `This task has no checklist yet. Write at its end "- [ ] …" for each thing that has to be done.`,
		},
		RuleChecklist: {
			id: `Setiap baris daftar periksa ditulis "- [ ] …": kotak kosong dan satu teks pendek, tanpa apa-apa lagi di bawahnya.`,
			en: `Each line of a checklist is written "- [ ] …": an empty box and one short text, and nothing else below it.`,
		},
		RuleTaskStray: {
			id: `Sesudah daftar periksa, tugas selesai. Pindahkan bagian ini ke atas daftar, atau mulai tugas baru dengan "## Judul {#pengenal}".`,
			en: `A task ends with its checklist. Move this part above it, or begin a new task with "## Title {#id}".`,
		},
		RuleTaskLength: {
			id: `Tugas ini kira-kira %[1]s baris; paling banyak %[2]s supaya muat di layar. Ringkas, atau bagi menjadi dua tugas.`,
			en: `This task has about %[1]s lines; at most %[2]s fit on the screen. Shorten it, or divide it into two tasks.`,
		},
		RuleChecklistDiffers: {
			id: `Daftar periksa ini %[1]s baris, sedangkan di %[3]s %[2]s baris. Samakan.`,
			en: `This checklist has %[1]s lines, but %[2]s in %[3]s. Make it the same.`,
		},
	}
}
