package practiceview

import "testing"

func TestAlerts(t *testing.T) {
	t.Parallel()
	labels := map[string]string{"warning": "Perhatian", "tip": "Saran"}
	for _, c := range []struct{ md, want string }{
		{"Salin.\n\n> [!WARNING]\n> Jangan difoto.", "Salin.\n\n> **Perhatian:**\n> Jangan difoto."},
		{"> [!TIP]\n> **Lakukan:** hitung.", "> **Lakukan:** hitung."},
		{"> [!OTHER]\n> Kata.", "> Kata."},
		{"> Kutipan.\n- [!TIP]", "> Kutipan.\n- [!TIP]"},
		{"> [!TIP]", "> **Saran:**"},
	} {
		if got := alerts(c.md, labels); got != c.want {
			t.Errorf("alerts(%q) = %q, want %q", c.md, got, c.want)
		}
	}
}
