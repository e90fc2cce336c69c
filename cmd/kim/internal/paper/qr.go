package paper

import (
	"fmt"

	"rsc.io/qr/coding"
)

// qrCode makes a QR code with error correction M, which survives a fold or a
// stamp over 15 % of it, and the mask that scanners read best.
func qrCode(text string) (*coding.Code, error) {
	var content coding.Encoding = coding.Alpha(text)
	if content.Check() != nil {
		content = coding.String(text)
	}
	version := coding.Version(coding.MinVersion)
	for content.Bits(version) > version.DataBytes(coding.M)*8 {
		if version++; version > coding.MaxVersion {
			return nil, fmt.Errorf("QR code: %d letters: %w", len(text), ErrTooLong)
		}
	}
	var best *coding.Code
	least := 0
	for mask := range coding.Mask(8) {
		plan, err := coding.NewPlan(version, coding.M, mask)
		if err != nil {
			return nil, fmt.Errorf("QR code: %w", err)
		}
		code, err := plan.Encode(content)
		if err != nil {
			return nil, fmt.Errorf("QR code: %w", err)
		}
		if p := penalty(code); best == nil || p < least {
			best, least = code, p
		}
	}
	return best, nil
}

// penalty is the measure of ISO/IEC 18004, 7.8.3, without its look for patterns
// that resemble a corner: long runs, full squares, too much or little black.
func penalty(code *coding.Code) int {
	sum, black := 0, 0
	for y := range code.Size {
		rows, columns := 1, 1
		for x := range code.Size {
			if code.Black(x, y) {
				black++
			}
			rows = run(x > 0 && code.Black(x, y) == code.Black(x-1, y), rows, &sum)
			columns = run(x > 0 && code.Black(y, x) == code.Black(y, x-1), columns, &sum)
			if x > 0 && y > 0 && code.Black(x, y) == code.Black(x-1, y) && code.Black(x, y) == code.Black(x, y-1) && code.Black(x, y) == code.Black(x-1, y-1) {
				sum += 3
			}
		}
	}
	share := black * 100 / (code.Size * code.Size)
	return sum + max(share-50, 50-share)/5*10
}

// run counts how many of the same colour stand in a row: five cost 3, each
// further one 1.
func run(same bool, length int, sum *int) int {
	if !same {
		return 1
	}
	switch length++; {
	case length == 5:
		*sum += 3
	case length > 5:
		*sum++
	}
	return length
}

const quietZone = 4 // modules of white around a QR code

// qr draws a code as rectangles into a white square with the given side.
func (s *sheet) qr(code *coding.Code, x, y, side float64) {
	s.fill(x, y, side, side, colour{255, 255, 255})
	module := side / float64(code.Size+2*quietZone)
	s.pdf.SetFillColor(0, 0, 0)
	for row := range code.Size {
		for from := 0; from < code.Size; from++ {
			to := from
			for code.Black(to, row) {
				to++
			}
			if to > from {
				s.pdf.Rect(x+float64(quietZone+from)*module, y+float64(quietZone+row)*module, float64(to-from)*module, module, "F")
				from = to
			}
		}
	}
}
