package i18n

import "testing"

func TestNumbersHaveTheSeparatorsOfTheLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ digits, id, en string }{
		{"12", "12", "12"},
		{"12.5", "12,5", "12.5"},
		{"-0.25", "-0,25", "-0.25"},
		{"123", "123", "123"},
		{"1000", "1.000", "1,000"},
		{"-1674.5", "-1.674,5", "-1,674.5"},
		{"123456", "123.456", "123,456"},
		{"1234567", "1.234.567", "1,234,567"},
		{"2016", "2016", "2016"}, // a year
	} {
		if got := For(Indonesian).Quiz.Figure(c.digits); got != c.id {
			t.Errorf("%s in Indonesian: %q, want %q", c.digits, got, c.id)
		}
		if got := For(English).Quiz.Figure(c.digits); got != c.en {
			t.Errorf("%s in English: %q, want %q", c.digits, got, c.en)
		}
	}
}
