package paper

import "time"

func sampleCertificate() Certificate {
	return Certificate{
		Number: "KIM/2026/MW3AM/00012", Name: "Siti Nurhaliza Kusumawardhani, S.Pd.", Origin: "KIM Sumber Makmur, Desa Jaten, Kecamatan Jaten",
		Title: "Mengelola Instagram resmi kelompok informasi masyarakat", Version: "1.4.0", Percent: 87, Predicate: "Sangat baik", JP: 8,
		Place: "Karanganyar", Date: time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC),
		Office: "Dinas Komunikasi dan Informatika Kabupaten Karanganyar", Fingerprint: "MW3A-M4P5-KM2A-FQCB", Code: sampleCode,
		Signatory: Signatory{Position: "Kepala Bidang Informasi dan Komunikasi Publik", Name: "Dra. Endang Wahyuningsih, M.Si.", NIP: "19700101 199503 2 001"},
		Modules: []Module{
			{"Mengenal KIM dan tugasnya", 35, "Lulus (90)"},
			{"Alur informasi dan delapan langkah", 40, "Lulus (80)"},
			{"Akun yang diputuskan bersama", 35, "Lulus (100)"},
			{"Keamanan akun", 45, "Lulus (75)"},
			{"Menulis dan memotret", 45, "Lulus (85)"},
			{"Berita bohong dan cara memeriksanya", 40, "Lulus (88)"},
			{"Hak cipta, pelindungan data, dan etika", 40, "Lulus (92)"},
			{"Bencana dan keadaan darurat", 35, "Lulus (80)"},
			{"Kerja tim dan kalender", 40, "Lulus (90)"},
			{"Laporan dan langkah berikutnya", 40, "Lulus (95)"},
		},
	}
}

const sampleCode = "KIM1:AFS3MBTT23WYQS7QDTVA6DFMUIAVQCBEKNUXI2JAJZ2XE2DBNRUXUYJAJN2XG5LNMF3WC4TENBQW42JMEBJS4UDEFYGWS3TTORQWO4TBNUWWW2LNG5GWK3THMVWG63DBEBEW443UMFTXEYLNEBZGK43NNEQGWZLMN5WXA33LEBUW4ZTPOJWWC43JEBWWC43ZMFZGC23BOQCTCLRUFYYAWU3BNZTWC5BAMJQWS2YLJNQXEYLOM5QW46LBOI3EI2LOMFZSAS3PNV2W42LLMFZWSIDEMFXCASLOMZXXE3LBORUWWYJAJNQWE5LQMF2GK3RAJNQXEYLOM5QW46LBOJG2S7GMI6QXA4V4GER3OMYYEW6R2GE2PCQQUMIXPWUIWYAPXQNPEFNJNAOURM6XQX67JW4D3ORVDZWWAGZGYEP2AQLB2FWPCACAJDIKDH5WS3Y"
