// Package paper makes what is printed: certificates, attendance lists and
// activity reports, as PDF. It knows pages and nothing else; words come from
// the caller and from package i18n.
//
// The same input gives the same bytes. Fonts are embedded, cut down to the
// letters that are used. Nothing is read or prepared before the first page.
package paper

import (
	"errors"
	"fmt"
	"io"
	"time"

	"codeberg.org/go-pdf/fpdf"
	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansitalic"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifregular"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
)

// What cannot be printed.
var (
	ErrLetters = errors.New("has letters that the font does not have")
	ErrTooLong = errors.New("does not fit on the page")
)

// Printer prints in one language. It may be used by one goroutine at a time.
type Printer struct {
	text    *i18n.Text
	now     time.Time
	letters letters
}

// New returns a printer. The time is what the files say about when they were
// made; nothing on a page depends on it.
func New(text *i18n.Text, now time.Time) *Printer {
	return &Printer{text: text, now: now.UTC().Truncate(time.Second), letters: readLetters(liberationsansregular.TTF)}
}

// Signatory is who signs at the bottom of a page. What is empty is left out,
// except the name, which becomes a line to write on.
type Signatory struct {
	Position string // Kepala Dinas …
	Name     string
	NIP      string // number of a civil servant
}

// The fonts of a page: Liberation (SIL Open Font License), which looks like the
// letters that offices write in and has all of Latin with its marks.
const (
	sans   = "sans"
	bold   = "bold"
	italic = "italic"
	serif  = "serif"
)

// colour is red, green, blue.
type colour [3]int

func accent() colour { return colour{15, 76, 92} }
func shade() colour  { return colour{238, 243, 244} }
func ink() colour    { return colour{28, 28, 30} }
func muted() colour  { return colour{96, 102, 108} }
func rule() colour   { return colour{188, 196, 200} }

// sheet is a PDF that is being drawn. Lengths are millimetres, sizes points;
// y counts down from the top edge to the baseline of a text.
type sheet struct {
	pdf     *fpdf.Fpdf
	letters letters
}

const (
	portrait  = "P"
	landscape = "L"
)

func (p *Printer) sheet(orientation, title string) *sheet {
	pdf := fpdf.New(orientation, "mm", "A4", "")
	pdf.SetCatalogSort(true)
	pdf.SetCreationDate(p.now)
	pdf.SetModificationDate(p.now)
	pdf.SetProducer("Sanggar KIM", false)
	pdf.SetLang(p.text.Lang)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetMargins(0, 0, 0)
	pdf.AddUTF8FontFromBytes(sans, "", liberationsansregular.TTF)
	pdf.AddUTF8FontFromBytes(bold, "", liberationsansbold.TTF)
	s := &sheet{pdf: pdf, letters: p.letters}
	pdf.SetTitle(s.line(title), true)
	return s
}

func (s *sheet) useSerif()  { s.pdf.AddUTF8FontFromBytes(serif, "", liberationserifregular.TTF) }
func (s *sheet) useItalic() { s.pdf.AddUTF8FontFromBytes(italic, "", liberationsansitalic.TTF) }

func (s *sheet) write(w io.Writer) error {
	if err := s.pdf.Output(w); err != nil {
		return fmt.Errorf("writing the PDF: %w", err)
	}
	return nil
}

func (s *sheet) font(family string, size float64, c colour) {
	s.pdf.SetFont(family, "", size)
	s.pdf.SetTextColor(c[0], c[1], c[2])
}

func (s *sheet) width(text string) float64 { return s.pdf.GetStringWidth(text) }

// at writes one line that begins at x.
func (s *sheet) at(x, y float64, text string) {
	if text != "" {
		s.pdf.Text(x, y, text)
	}
}

// ending writes one line that ends at x.
func (s *sheet) ending(x, y float64, text string) { s.at(x-s.width(text), y, text) }

// stroke draws a straight line.
func (s *sheet) stroke(x1, y1, x2, y2, width float64, c colour) {
	s.pdf.SetDrawColor(c[0], c[1], c[2])
	s.pdf.SetLineWidth(width)
	s.pdf.Line(x1, y1, x2, y2)
}

// fill draws a rectangle.
func (s *sheet) fill(x, y, w, h float64, c colour) {
	s.pdf.SetFillColor(c[0], c[1], c[2])
	s.pdf.Rect(x, y, w, h, "F")
}

// lineHeight is the distance of two baselines of a size, in millimetres.
func lineHeight(size float64) float64 { return size * 1.32 * 25.4 / 72 }
