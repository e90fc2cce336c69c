package practice

import "time"

type fixedDay struct {
	month  time.Month
	day    int
	id, en string
}

// fixedDays are the national and local days of the fact sheet §6.6, in the order of the year.
func fixedDays() []fixedDay {
	return []fixedDay{
		{time.January, 15, "Hari Desa", "Village Day"},
		{time.January, 25, "Hari Gizi Nasional", "National Nutrition Day"},
		{time.February, 9, "Hari Pers Nasional", "National Press Day"},
		{time.February, 21, "Hari Peduli Sampah Nasional", "National Waste Awareness Day"},
		{time.February, 21, "Hari Bahasa Ibu Internasional", "International Mother Language Day"},
		{time.March, 8, "Hari Perempuan Internasional", "International Women's Day"},
		{time.March, 22, "Hari Air Sedunia", "World Water Day"},
		{time.April, 7, "Hari Kesehatan Sedunia", "World Health Day"},
		{time.April, 21, "Hari Kartini", "Kartini Day"},
		{time.April, 22, "Hari Bumi", "Earth Day"},
		{time.April, 26, "Hari Kesiapsiagaan Bencana", "Disaster Preparedness Day"},
		{time.April, 30, "Hari Keterbukaan Informasi Nasional", "National Day of Open Information"},
		{time.May, 2, "Hari Pendidikan Nasional", "National Education Day"},
		{time.May, 20, "Hari Kebangkitan Nasional", "National Awakening Day"},
		{time.May, 31, "Hari Tanpa Tembakau Sedunia", "World No Tobacco Day"},
		{time.June, 1, "Hari Lahir Pancasila", "Pancasila Day"},
		{time.June, 5, "Hari Lingkungan Hidup Sedunia", "World Environment Day"},
		{time.June, 29, "Hari Keluarga Nasional", "National Family Day"},
		{time.July, 12, "Hari Koperasi Indonesia", "Indonesian Cooperatives Day"},
		{time.July, 23, "Hari Anak Nasional", "National Children's Day"},
		{time.August, 10, "Hari Kebangkitan Teknologi Nasional", "National Technology Day"},
		{time.August, 17, "Hari Kemerdekaan RI", "Independence Day"},
		{time.September, 9, "Hari Olahraga Nasional", "National Sports Day"},
		{time.September, 24, "Hari Tani Nasional", "National Farmers' Day"},
		{time.September, 27, "Hari Bhakti Postel", "Post and Telecommunications Day"},
		{time.September, 28, "Hari Hak untuk Tahu Sedunia", "International Right to Know Day"},
		{time.October, 1, "Hari Kesaktian Pancasila", "Pancasila Sanctity Day"},
		{time.October, 2, "Hari Batik Nasional", "National Batik Day"},
		{time.October, 13, "Hari Pengurangan Risiko Bencana", "Disaster Risk Reduction Day"},
		{time.October, 22, "Hari Santri", "Santri Day"},
		{time.October, 28, "Hari Sumpah Pemuda", "Youth Pledge Day"},
		{time.November, 10, "Hari Pahlawan", "Heroes' Day"},
		{time.November, 12, "Hari Kesehatan Nasional", "National Health Day"},
		{time.November, 18, "Hari Jadi Kabupaten Karanganyar", "Anniversary of Karanganyar Regency"},
		{time.November, 19, "Hari jadi Mafindo", "Anniversary of Mafindo"},
		{time.November, 25, "Hari Guru Nasional", "National Teachers' Day"},
		{time.November, 28, "Hari Menanam Pohon Indonesia", "Indonesian Tree Planting Day"},
		{time.December, 3, "Hari Penyandang Disabilitas Internasional", "International Day of Persons with Disabilities"},
		{time.December, 9, "Hari Antikorupsi Sedunia", "International Anti-Corruption Day"},
		{time.December, 10, "Hari Hak Asasi Manusia", "Human Rights Day"},
		{time.December, 22, "Hari Ibu", "Mother's Day"},
	}
}
