package paper

import (
	"io"
	"strconv"
	"time"
)

// Attendance is a list that participants sign. What is empty becomes a line to
// write on.
type Attendance struct {
	Office, Activity, Place, Class string
	Date                           time.Time // zero: to be written by hand
	People                         []Person
	Rows                           int // at least so many rows; those without a person are empty
	Signatory                      Signatory
}

// Person is a row of the list.
type Person struct{ Name, KIM, Village, District string }

// The portrait page, for lists and reports: 210 by 297 mm.
const (
	sheetWidth, sheetHeight = 210.0, 297.0
	margin                  = 16.0
	sheetRight              = sheetWidth - margin
	sheetText               = sheetWidth - 2*margin
	sheetBottom             = sheetHeight - 20
	leastRow                = 9.5 // high enough for a signature
	cellSize                = 9.5
	pagesAlias              = "{pages}"
)

// Attendance writes the list, on as many pages as it needs, with the head of
// the table on each of them.
func (p *Printer) Attendance(w io.Writer, a Attendance) error {
	t := p.text.Paper.Attendance
	r := register{sheet: p.sheet(portrait, t.Title+" "+a.Activity), p: p, a: a}
	r.pdf.AliasNbPages(pagesAlias)
	r.columns = []column{
		{title: t.No, width: 10},
		{title: t.Name, width: 48},
		{title: t.KIM, width: 31},
		{title: t.Village, width: 27},
		{title: t.District, width: 26},
		{title: t.Signature, width: sheetText - 142},
	}
	y := r.tableHead(r.firstPage())
	for i := range max(len(a.People), a.Rows) {
		var person Person
		if i < len(a.People) {
			person = a.People[i]
		}
		cells, height := r.cells(i, person)
		if y+height > sheetBottom {
			y = r.tableHead(r.nextPage())
		}
		y = r.row(i, cells, y, height)
	}
	if y+52 > sheetBottom {
		y = r.nextPage()
	}
	who := a.Signatory
	if who == (Signatory{}) {
		who.Position = t.NoSignatory
	}
	const signWidth = 75
	r.signature(sheetRight-signWidth, signWidth, y+12, p.text.Paper.PlaceAndDate(r.line(a.Place), r.day()), who, p.text.Paper.NIP)
	return r.write(w)
}

// register is an attendance list being drawn.
type register struct {
	*sheet
	p       *Printer
	a       Attendance
	columns []column
}

func (r *register) day() string {
	if r.a.Date.IsZero() {
		return ""
	}
	return r.p.text.Date.Day(r.a.Date)
}

func (r *register) firstPage() float64 {
	t := r.p.text.Paper.Attendance
	r.page()
	r.font(bold, 10, accent())
	y := r.lines(r.wrap(r.line(r.a.Office), sheetText), margin, 20, 10)
	r.font(bold, 17, ink())
	r.at(margin, y+5, t.Title)
	y += 14
	for _, particular := range []struct{ label, value string }{
		{t.Activity, r.a.Activity}, {t.Class, r.a.Class}, {t.Date, r.day()}, {t.Place, r.a.Place},
	} {
		if particular.value == "" && particular.label == t.Class {
			continue
		}
		r.font(sans, 10, muted())
		r.at(margin, y, particular.label)
		r.font(sans, 10, ink())
		const valueX = margin + 32
		lines := r.wrap(r.line(particular.value), sheetRight-valueX)
		if len(lines) == 0 {
			r.stroke(valueX, y+0.8, sheetRight-40, y+0.8, 0.15, rule())
			lines = []string{""}
		}
		y = r.lines(lines, valueX, y, 10) + 1
	}
	return y + 1
}

func (r *register) nextPage() float64 {
	r.page()
	return 20
}

func (r *sheet) footer(p *Printer, text string) {
	r.font(sans, 8.5, muted())
	page := p.text.Paper.PageOf(strconv.Itoa(r.pdf.PageNo()), pagesAlias)
	// The alias is longer than the number that takes its place.
	r.at(sheetRight-r.width(p.text.Paper.PageOf(strconv.Itoa(r.pdf.PageNo()), "00")), sheetHeight-10, page)
	if lines := r.wrap(text, sheetText-40); len(lines) > 0 {
		r.at(margin, sheetHeight-10, lines[0])
	}
}

func (r *register) page() {
	r.pdf.AddPage()
	r.footer(r.p, r.line(r.a.Activity))
}

func (r *register) tableHead(y float64) float64 {
	r.fill(margin, y, sheetText, 8, accent())
	r.font(bold, cellSize, colour{255, 255, 255})
	x := margin
	for _, c := range r.columns {
		r.at(x+1.5, y+5.4, c.title)
		x += c.width
	}
	return y + 8
}

// cells wraps what stands in a row and says how high it is.
func (r *register) cells(i int, p Person) ([][]string, float64) {
	r.font(sans, cellSize, ink())
	most := 1
	var cells [][]string
	for j, text := range []string{strconv.Itoa(i + 1), p.Name, p.KIM, p.Village, p.District} {
		lines := r.wrap(r.line(text), r.columns[j].width-3)
		if len(lines) > mostCellLines { // a name of ten thousand letters, not one of a person
			lines = append(lines[:mostCellLines-1], "…")
		}
		cells = append(cells, lines)
		most = max(most, len(lines))
	}
	return cells, max(leastRow, float64(most)*lineHeight(cellSize)+3.4)
}

const mostCellLines = 6

// row draws one person. Signatures stand left and right in turn, so that large
// ones do not cover each other.
func (r *register) row(i int, cells [][]string, y, height float64) float64 {
	r.font(sans, cellSize, ink())
	x := margin
	for j, lines := range cells {
		r.lines(lines, x+1.5, y+5.2, cellSize)
		x += r.columns[j].width
	}
	signX := x + 1.5
	if i%2 == 1 {
		signX += r.columns[len(cells)].width / 2
	}
	r.font(sans, 8, muted())
	r.at(signX, y+5.2, strconv.Itoa(i+1))
	r.pdf.SetDrawColor(rule()[0], rule()[1], rule()[2])
	r.pdf.SetLineWidth(0.15)
	x = margin
	for _, c := range r.columns {
		r.pdf.Rect(x, y, c.width, height, "D")
		x += c.width
	}
	return y + height
}
