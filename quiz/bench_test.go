package quiz

import "testing"

// BenchmarkGrade measures what stands between a key and the frame that answers it.
func BenchmarkGrade(b *testing.B) {
	questions := []Question{
		{ID: "one", Type: One, Choices: letters(4, "b")},
		{ID: "many", Type: Many, Choices: letters(6, "ace")},
		{ID: "order", Type: Order, Choices: letters(5, "")},
		{ID: "match", Type: Match, Choices: letters(5, "")},
		{ID: "blank", Type: Blank, Gaps: []Gap{{[]string{"Kelompok Informasi Masyarakat", "KIM"}}, {[]string{"desa"}}}, Choices: letters(3, "")},
		{ID: "number", Type: Number, Answer: 1674, Choices: letters(3, "")},
	}
	for _, q := range questions {
		r := q.Solution()
		b.Run(q.ID, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				q.Grade(r)
			}
		})
	}
}

func BenchmarkShown(b *testing.B) {
	q := Question{ID: "q", Type: Order, Choices: letters(5, "")}
	b.ReportAllocs()
	for b.Loop() {
		Shown("participant", q)
	}
}
