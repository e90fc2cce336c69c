package quiz

// Level is a score in plain words.
type Level string

// The levels.
const (
	Low    Level = "low"    // less than half
	Middle Level = "middle" // half or more
	High   Level = "high"   // four fifths or more
)

// Level says how good a score is. A score without questions is low.
func (s Score) Level() Level {
	switch percent := s.Percent(); {
	case percent >= 80:
		return High
	case percent >= 50:
		return Middle
	default:
		return Low
	}
}

// Gain is the share of what could still be gained after the first of two tests that the second one shows: (after - before) /
// (100 - before), in percent, negative for a loss. It is the normalised gain of Hake, American Journal of Physics 66 (1998), 64.
// It is false where there was nothing left to gain. Both are percentages.
func Gain(before, after int) (percent int, ok bool) {
	if before >= 100 {
		return 0, false
	}
	return 100 * (after - before) / (100 - before), true
}

// GainLevel says how large a gain is, with Hake's bounds: low below 30, high from 70 on.
func GainLevel(percent int) Level {
	switch {
	case percent >= 70:
		return High
	case percent >= 30:
		return Middle
	default:
		return Low
	}
}

// FirstForm says which of two parallel forms a participant gets before the course; the other one comes after it. It is the
// same on every machine, and over many participants the forms are in balance.
func FirstForm(participant string, forms [2]string) (before, after string) {
	if hash("kim form 1", participant)[0]%2 == 0 {
		return forms[0], forms[1]
	}
	return forms[1], forms[0]
}
