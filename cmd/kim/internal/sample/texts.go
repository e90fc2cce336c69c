package sample

import "github.com/sanggar-kim/sanggar-kim/progress"

// What invented people write.

func reflections(lang string) []string {
	if lang == "en" {
		return []string{"I would ask the village first.", "Check, then share.", "I will write it down with the group."}
	}
	return []string{
		"Saya akan tanya dulu ke perangkat desa.", "Dicek dulu baru dibagikan.", "Mulai dari kabar yang dekat dengan warga.",
		"Nanti saya bahas dengan teman-teman KIM.", "Belum yakin, tetapi mau mencoba.",
	}
}

func jottings(lang string) []string {
	if lang == "en" {
		return []string{"Ask the trainer about this", "Good example for our group"}
	}
	return []string{"Tanyakan ke pelatih", "Contoh bagus untuk KIM kami", "Baca lagi sebelum rapat", "Penting untuk admin baru"}
}

func proofs(lang string) []string {
	if lang == "en" {
		return []string{"Done with three members of the group.", "Written down and kept at the village office."}
	}
	return []string{
		"Sudah dikerjakan bersama tiga anggota KIM di balai desa.", "Catatan ditempel di sekretariat, fotonya ada di HP ketua.",
		"Sudah dicoba, satu bagian masih kurang jelas.", "Kami tanya lima warga saat pengajian, empat menjawab lengkap.",
		"Dikerjakan berdua dengan sekretaris. Hasilnya disimpan di buku KIM.",
	}
}

func complaints(lang, kind string) []string {
	if lang == "en" {
		return []string{"It does not work for me yet.", "I need some help here."}
	}
	switch kind {
	case "signal":
		return []string{"Sinyal hilang sejak pagi.", "Di dusun kami hanya ada sinyal di dekat masjid.", "Kuota habis."}
	case "device":
		return []string{"HP dipakai anak sekolah.", "Laptop desa sedang diperbaiki."}
	case "blocked":
		return []string{"Akun tidak bisa dibuka sejak kemarin.", "Diminta kode terus, kodenya tidak masuk."}
	case progress.ObstacleUnderstand:
		return []string{"Saya belum paham bedanya.", "Bahasanya agak sulit.", "Sudah dibaca dua kali, masih bingung."}
	case progress.ObstacleMistake:
		return []string{"Kunci jawabannya sepertinya keliru.", "Menurut saya dua jawaban bisa benar."}
	default:
		return []string{"Waktunya bentrok dengan panen.", "Mohon jadwal diulang malam hari."}
	}
}

func replies(kind string) []string {
	switch kind {
	case progress.ObstacleUnderstand:
		return []string{"Kita bahas bersama hari Kamis, ya.", "Coba baca lagi contoh di halaman ketiga, lalu tanya saya."}
	case progress.ObstacleMistake:
		return []string{"Terima kasih, akan saya teruskan.", "Betul, soal ini sedang diperiksa."}
	default:
		return []string{"Silakan pakai komputer di kantor kecamatan.", "Tidak apa-apa, lanjutkan dulu yang bisa."}
	}
}
