package paper

import (
	"fmt"
	"io"
	"math"
	"time"

	"rsc.io/qr/coding"
)

// NoScore is the percent of a certificate that states no score.
const NoScore = -1

// Certificate is what a certificate shows. Text that is empty is left out.
type Certificate struct {
	Number, Name string
	Origin       string // KIM, desa and kecamatan of the person, as one line
	Title        string // of the course
	Version      string // of the course
	Percent      int    // 0 to 100, or NoScore
	Predicate    string
	JP           int // lessons of 45 minutes; 0: left out
	Place        string
	Date         time.Time
	Office       string
	Fingerprint  string // of the issuer's key
	Code         string // the signed code
	Signatory    Signatory
	Modules      []Module
}

// Module is a row on the back of a certificate.
type Module struct {
	Title   string
	Minutes int
	Result  string
}

// Certificate writes one certificate: the front, then the back, on as many
// pages as its modules need. It is never printed with a name that is cut short
// or has wrong letters: the error then is ErrTooLong or ErrLetters.
func (p *Printer) Certificate(w io.Writer, c Certificate) error {
	return p.Certificates(w, []Certificate{c}, nil)
}

// Certificates writes many into one PDF, each beginning on a page of its own.
// After each of them progress is called, when it is given, with how many are
// done. The first certificate that cannot be printed ends it: the error is a
// *CertificateError, and nothing was written.
func (p *Printer) Certificates(w io.Writer, cs []Certificate, progress func(done int)) error {
	title := p.text.Paper.Certificate.Title
	if len(cs) == 1 {
		title += " " + cs[0].Number + ", " + cs[0].Name
	}
	s := p.sheet(landscape, title)
	s.useSerif()
	if len(cs) == 1 {
		s.pdf.SetKeywords(cs[0].Code, false)
	}
	for i, c := range cs {
		d := diploma{sheet: s, p: p, c: c}
		if err := d.draw(); err != nil {
			return &CertificateError{Number: c.Number, Name: s.line(c.Name), err: err}
		}
		if progress != nil {
			progress(i + 1)
		}
	}
	return s.write(w)
}

// CertificateError tells which certificate cannot be printed.
type CertificateError struct {
	Number, Name string
	err          error
}

func (e *CertificateError) Error() string {
	return fmt.Sprintf("certificate %s of %.80q %v", e.Number, e.Name, e.err)
}

// Unwrap gives ErrLetters, ErrTooLong or an error of the QR code.
func (e *CertificateError) Unwrap() error { return e.err }

// diploma is one certificate being drawn.
type diploma struct {
	*sheet
	p    *Printer
	c    Certificate
	full bool // something did not fit even at the smallest size
}

// fitted is fit into two lines, for words that must be on the page.
func (d *diploma) fitted(family, text string, c colour, width, most, least float64) (float64, []string) {
	size, lines := d.fit(family, text, c, width, 2, most, least)
	d.full = d.full || lines == nil && text != ""
	return size, lines
}

// The page is 297 by 210 mm: a band with a pattern at the left, the words
// between two margins.
const (
	pageWidth, pageHeight = 297.0, 210.0
	bandWidth             = 24.0
	left, right           = 42.0, 279.0
	textWidth             = right - left
	qrSide                = 42.0
	longestSigned         = 100 // bytes of a text above or below a signature
	longestText           = 400 // bytes of any one text: more than ever fits, and quick to find out
)

func (d *diploma) draw() error {
	for _, text := range []string{d.c.Name, d.c.Title, d.c.Office, d.c.Origin, d.c.Predicate, d.c.Version} {
		if len(text) > longestText {
			return ErrTooLong
		}
	}
	for _, text := range []string{d.c.Place, d.c.Signatory.Position, d.c.Signatory.Name, d.c.Signatory.NIP} {
		if len(text) > longestSigned {
			return ErrTooLong
		}
	}
	if d.p.Missing(d.c.Name) != "" {
		return ErrLetters
	}
	code, err := qrCode(d.c.Code)
	if err != nil {
		return err
	}
	d.front(code)
	d.back()
	if d.full {
		return ErrTooLong
	}
	return nil
}

func (d *diploma) front(code *coding.Code) {
	t := d.p.text.Paper.Certificate
	d.pdf.AddPage()
	d.band()
	size, lines := d.fitted(bold, d.line(d.c.Office), accent(), textWidth, 11, 8)
	y := d.lines(lines, left, 24, size)
	d.font(serif, 40, accent())
	y += 12
	d.at(left, y, t.Title)
	d.font(sans, 11, muted())
	d.ending(right, y, t.Number+" "+d.line(d.c.Number))
	y += 13
	d.font(sans, 12, muted())
	d.at(left, y, t.GivenTo)

	size, name := d.fit(serif, d.line(d.c.Name), ink(), textWidth, 1, 36, 22)
	if name == nil {
		size, name = d.fitted(serif, d.line(d.c.Name), ink(), textWidth, 21.5, 11)
	}
	y = d.lines(name, left, y+lineHeight(size)*0.95+1, size) - lineHeight(size) + 5
	d.stroke(left, y, left+34, y, 0.9, accent())
	y += 7.5
	if origin := d.line(d.c.Origin); origin != "" {
		size, lines = d.fitted(sans, origin, muted(), textWidth, 12, 8)
		y = d.lines(lines, left, y, size) + 3
	}
	d.font(sans, 12, muted())
	d.at(left, y, t.For)
	y += 9
	size, lines = d.fitted(bold, d.line(d.c.Title), ink(), textWidth, 18, 10)
	y = d.lines(lines, left, y, size)
	d.facts(y + 4)
	d.foot(code)
}

// lines writes lines one below the other and returns where the next would be.
func (s *sheet) lines(lines []string, x, y, size float64) float64 {
	for _, line := range lines {
		s.at(x, y, line)
		y += lineHeight(size)
	}
	return y
}

// facts writes result, length and version side by side.
func (d *diploma) facts(y float64) {
	t := d.p.text.Paper.Certificate
	var result string
	switch predicate := d.line(d.c.Predicate); {
	case d.c.Percent == NoScore:
		result = predicate
	case predicate == "":
		result = t.Score(d.c.Percent)
	default:
		result = predicate + " (" + t.Score(d.c.Percent) + ")"
	}
	lessons := ""
	if d.c.JP > 0 {
		lessons = t.JP(d.c.JP)
	}
	x := left
	for _, fact := range []struct{ label, value string }{{t.Result, result}, {t.Lessons, lessons}, {t.Version, d.line(d.c.Version)}} {
		if fact.value == "" {
			continue
		}
		const column = textWidth / 3
		d.font(sans, 9, muted())
		d.at(x, y, fact.label)
		size, lines := d.fitted(sans, fact.value, ink(), column-6, 12, 8)
		d.lines(lines, x, y+6, size)
		x += column
	}
}

// foot writes the QR code and how to use it, and who signs.
func (d *diploma) foot(code *coding.Code) {
	t := d.p.text.Paper.Certificate
	top := pageHeight - 16 - qrSide
	d.qr(code, left-2, top, qrSide)
	const hintX, hintWidth = left + qrSide + 3, 72.0
	d.font(bold, 9, ink())
	y := d.lines(d.wrap(t.CheckTitle, hintWidth), hintX, top+6, 9)
	d.font(sans, 9, muted())
	y = d.lines(d.wrap(t.Check, hintWidth), hintX, y+0.5, 9)
	if d.c.Fingerprint != "" {
		d.lines(d.wrap(t.CheckKey+": "+d.line(d.c.Fingerprint), hintWidth), hintX, y+1.5, 9)
	}
	const signX = left + qrSide + 3 + hintWidth + 16
	placeAndDate := d.p.text.Paper.PlaceAndDate(d.line(d.c.Place), d.p.text.Date.Day(d.c.Date))
	d.signature(signX, right-signX, top+4, placeAndDate, d.c.Signatory, d.p.text.Paper.NIP)
	d.font(sans, 8, muted())
	d.at(left, pageHeight-9, t.NotState)
}

// signature draws where someone signs, in a column that begins at x.
func (s *sheet) signature(x, width, y float64, placeAndDate string, who Signatory, nip string) {
	s.font(sans, 10.5, ink())
	y = s.lines(s.wrap(placeAndDate, width), x, y, 10.5)
	y = s.lines(s.wrap(s.line(who.Position), width), x, y, 10.5)
	y += 17
	if name := s.line(who.Name); name != "" {
		size, lines := s.fit(bold, name, ink(), width, 2, 10.5, 7)
		if lines == nil {
			lines = s.wrap(name, width)
		}
		y = s.lines(lines, x, y, size)
	} else {
		y += lineHeight(10.5)
	}
	under := y - lineHeight(10.5) + 1.3
	s.stroke(x, under, x+width, under, 0.25, ink())
	if who.NIP != "" {
		s.font(sans, 9.5, ink())
		s.at(x, y+1, nip+" "+s.line(who.NIP))
	}
}

// band draws the left edge: kawung, the oldest of the batik patterns of Central
// Java, four ovals around a point.
func (d *diploma) band() {
	d.fill(0, 0, bandWidth, pageHeight, accent())
	d.pdf.ClipRect(0, 0, bandWidth, pageHeight, false)
	d.pdf.SetDrawColor(62, 118, 132)
	d.pdf.SetLineWidth(0.28)
	const step = bandWidth / 2
	for row := 0; float64(row)*step < pageHeight+step; row++ {
		for column := range 3 {
			x, y := float64(column)*step, float64(row)*step
			for _, angle := range []float64{45, 135, 225, 315} {
				radians := angle * math.Pi / 180
				const reach = step * 0.354
				d.pdf.Ellipse(x+reach*math.Cos(radians), y-reach*math.Sin(radians), step*0.30, step*0.165, angle, "D")
			}
			d.pdf.Circle(x, y, 0.5, "D")
		}
	}
	d.pdf.ClipEnd()
}
