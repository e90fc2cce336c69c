package practice

// indonesian gives the sentences by rule; % stands for what a finding is about.
func indonesian() map[Rule]Words {
	return map[Rule]Words{
		RuleEmpty: {"Belum ada tulisan.", "Pemeriksaan dimulai begitu Anda mengetik.", "Ketik apa saja dulu; nanti dirapikan bersama."},

		RuleCharacter:   {"Tanda “%” tidak dapat dipakai.", "Nama pengguna hanya boleh memuat huruf, angka, titik, dan garis bawah.", "Hapus tanda itu, atau ganti dengan titik atau garis bawah."},
		RuleSpace:       {"Ada spasi.", "Nama pengguna tidak boleh memuat spasi.", "Hapus spasinya, atau ganti dengan titik atau garis bawah."},
		RuleNameLength:  {"Lebih dari 30 karakter.", "Instagram menolak nama pengguna yang lebih panjang.", "Singkat nama KIM atau nama desa."},
		RuleNameLong:    {"Lebih dari 25 karakter.", "Nama yang panjang sulit diingat dan mudah salah ketik.", "Cukup kim dan nama desa, misalnya kim.contoh."},
		RuleNameCase:    {"Ada huruf besar.", "Instagram tidak membedakan huruf besar dan kecil.", "Tulis semuanya dengan huruf kecil."},
		RuleNameDots:    {"Titiknya di tepi, atau dua berurutan.", "Titik seperti itu sering ditolak atau tidak terlihat.", "Taruh satu titik saja, di antara dua kata."},
		RuleNameYear:    {"Ada tahun: %.", "Tahun depan nama itu sudah tampak lama.", "Hapus tahunnya."},
		RuleNameNobody:  {"Kata “kim” belum ada.", "Warga tidak tahu bahwa ini akun KIM.", "Awali dengan kim."},
		RuleNamePlace:   {"Nama % belum ada.", "Ada banyak KIM. Nama desa membuat warga yakin ini akun desanya.", "Tambahkan nama desa."},
		RuleNamePerson:  {"Ada nama orang: %.", "Akun milik kelompok. Pengurus berganti, akunnya tetap.", "Pakai nama KIM atau nama desa."},
		RuleNamePretend: {"Kata “%” menjanjikan sesuatu.", "KIM adalah kelompok warga, bukan instansi. Siapa pun dapat menulis kata itu, jadi tidak membuktikan apa-apa.", "Hapus kata itu. Bukti resminya: surat keputusan, dan tautan dari situs desa."},

		RuleBioLength: {"Lebih dari 150 karakter.", "Spasi, emoji, dan baris baru ikut dihitung. Sisanya tidak dapat disimpan.", "Hapus kata yang tidak membantu warga."},
		RuleBioWho:    {"Belum tertulis: siapa.", "Pengunjung ingin tahu akun siapa ini.", "Tulis KIM, atau Kelompok Informasi Masyarakat, dan namanya."},
		RuleBioWhere:  {"Belum tertulis: di mana.", "Nama KIM yang sama dapat ada di desa lain.", "Tulis desa dan kecamatannya."},
		RuleBioWhat:   {"Belum tertulis: isi akunnya apa.", "Orang mengikuti akun bila tahu apa yang akan dibaca.", "Sebut dua atau tiga hal, misalnya info layanan, UMKM, kebencanaan."},
		RuleBioReach:  {"Belum tertulis: cara menghubungi.", "Warga punya pertanyaan dan aspirasi.", "Tulis jam balas pesan, atau alamat sekretariat."},
		RuleBioLink:   {"Belum ada tautan.", "Dari tautan, warga sampai ke kabar yang lengkap dan yakin akunnya benar.", "Isi kolom tautan profil, misalnya situs desa, lalu sebut di bio."},

		RuleLength:     {"Lebih dari 2.200 karakter.", "Instagram tidak menerima caption yang lebih panjang.", "Pindahkan rinciannya ke gambar berikutnya atau ke situs desa."},
		RuleOpening:    {"Kalimat pertama lebih dari 125 karakter.", "Hanya sekitar 125 karakter yang langsung terlihat. Sisanya tersembunyi di balik “selengkapnya”.", "Dahulukan intinya: apa, kapan, di mana. Selebihnya di kalimat berikut."},
		RuleMissing:    {"Belum terlihat: %.", "Warga akan menanyakannya, atau salah mengira.", "Jawab “%” dalam satu kalimat. Kalau memang tidak perlu, biarkan."},
		RuleWeekday:    {"Hari dan tanggalnya tidak cocok: tanggal itu hari %.", "Sebagian warga akan datang pada hari yang salah.", "Cek kalender, lalu betulkan hari atau tanggalnya."},
		RuleNoSuchDate: {"Tanggal % tidak ada di kalender.", "Warga tidak tahu kapan harus datang.", "Betulkan tanggal atau bulannya."},
		RuleBareDate:   {"Tanggal “%” belum lengkap.", "Caption dibaca juga bulan depan dan tahun depan.", "Tulis hari, tanggal, bulan, dan tahun."},
		RuleTimeZone:   {"Jam % belum memakai WIB.", "Indonesia punya tiga zona waktu, dan caption dapat dibaca di mana saja.", "Tambahkan WIB."},
		RuleSource:     {"Sumber belum disebut.", "Kabar tanpa sumber sulit dipercaya dan sulit diperiksa.", "Tambahkan baris “Sumber: …”, misalnya bidan desa atau kantor desa."},
		RuleHashtags:   {"Lebih dari lima tagar.", "Sejak Desember 2025 Instagram membatasi lima tagar tiap unggahan.", "Pilih lima yang paling tepat."},
		RuleHashtag:    {"Tagar % sulit dibaca.", "Aplikasi pembaca layar mengeja tagar tanpa huruf besar.", "Beri huruf besar di awal tiap kata, misalnya #InfoDesaContoh."},
		RuleHashtagAny: {"Tagar % tidak menolong.", "Tagar umum tidak memperluas jangkauan.", "Pakai nama desa atau topiknya."},
		RuleAltText:    {"Teks alternatif belum ditulis.", "Warga tunanetra mendengar gambar lewat teks itu.", "Tambahkan baris terakhir: “Teks alternatif: …”, siapa sedang apa di mana."},
		RuleAltLength:  {"Teks alternatif lebih dari 125 karakter.", "Teks yang panjang melelahkan bila didengarkan.", "Sebut siapa, sedang apa, di mana, dan tulisan penting di gambar."},
		RuleNumber:     {"Ada nomor 16 angka: %.", "Nomor seperti ini biasanya NIK atau nomor KK. Orang lain dapat menyalahgunakannya.", "Hapus nomornya. Tutup juga di fotonya."},
		RulePhone:      {"Ada nomor telepon: %.", "Nomor HP adalah data pribadi, dan akan tersebar ke mana-mana.", "Pakai nomor kelompok atau kantor. Nomor orang hanya dengan izinnya."},
		RuleAccount:    {"Ada nomor rekening: %.", "Penipu menyalin unggahan dan mengganti nomornya.", "Sebut tempat menyerahkan bantuan. Nomor rekening cukup di papan balai desa."},
		RuleAddress:    {"Ada alamat sampai RT: %.", "Alamat rumah adalah data pribadi.", "Sebut dusun atau tempat umum saja, kecuali pemilik rumah mengizinkan."},
		RuleAccusing:   {"Kata “%” menuduh atau memanaskan.", "Yang dituduh dapat dirugikan, dan yang menulis dapat dituntut.", "Tulis apa yang terjadi dan siapa yang menanganinya, tanpa cap."},
		RuleRumour:     {"“%” biasa ada dalam kabar burung.", "Pembaca curiga, atau ikut menyebar tanpa memeriksa.", "Sebut sumbernya. Kalau belum pasti, tunda."},
		RuleCapitals:   {"Huruf besar semua: “%”.", "Terbaca seperti berteriak dan lebih sulit dibaca.", "Pakai huruf besar di awal kalimat dan nama saja."},

		RuleNoTitle:    {"Judul belum diisi.", "Penulis perlu tahu apa yang ditulisnya.", "Tulis judul kerja, beberapa kata saja."},
		RuleNoSource:   {"Sumber belum diisi.", "Mencari sumber pada hari terbit sering terlambat.", "Tulis siapa yang akan ditanya."},
		RuleNoChecker:  {"Pemeriksa belum ditunjuk.", "Mata kedua menemukan salah yang tidak terlihat penulis.", "Tulis nama orang lain di tim."},
		RuleSamePerson: {"% menulis dan memeriksa sendiri.", "Mata kedua menemukan salah yang tidak terlihat penulis.", "Minta orang lain memeriksa."},
		RuleBusyWeek:   {"Lebih dari lima unggahan dalam tujuh hari.", "Jadwal yang terlalu padat biasanya berhenti di tengah jalan.", "Tiga unggahan seminggu sudah baik. Geser yang tidak mendesak."},

		RuleShortener: {"Tautan yang dipendekkan: %.", "Orang tidak tahu ke mana tautan itu menuju. Penipu memakainya juga.", "Tulis alamat lengkapnya."},
	}
}
