package spreadsheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"iter"
	"path"
	"strings"
)

// maxParts is how many files the archive of an XLSX file may hold; those of office programs hold some dozens.
const maxParts = 10_000

// ReadXLSX gives the rows of a sheet of an XLSX file; of its first visible sheet if no name is given. Texts come as they are, numbers
// with all digits and without an exponent, dates as the numbers that they are, formulas with what was worked out last.
//
// It does by itself what a library could: those that are small read without limits or take a file that breaks off for one that
// ends, and excelize fills tables of 3.5 MB at every start of the program.
func ReadXLSX(r io.ReaderAt, size int64, sheet string, limits Limits) iter.Seq2[Row, error] {
	return func(yield func(Row, error) bool) {
		if err := readXLSX(r, size, sheet, limits, yield); err != nil {
			yield(Row{}, err)
		}
	}
}

func readXLSX(r io.ReaderAt, size int64, sheet string, limits Limits, yield func(Row, error) bool) error {
	switch {
	case size <= 0:
		return ErrNoContent
	case size > limits.File:
		return ErrTooBig
	}
	b, err := openBook(r, size, limits)
	if err != nil {
		return err
	}
	part, err := b.sheet(sheet)
	if err != nil {
		return err
	}
	texts, err := b.texts()
	if err != nil {
		return err
	}
	x, err := openXML(part, limits.Part)
	if err != nil {
		return err
	}
	defer x.close()
	s := sheetReader{xml: x, limits: limits, texts: texts, yield: yield}
	return s.read()
}

// book is an opened XLSX file.
type book struct {
	limits Limits
	parts  map[string]*zip.File // by name in small letters
	name   string               // of the part that lists the sheets
	links  map[string]link      // from that part, by ID
}

// link leads from one part to another.
type link struct{ kind, target string }

func openBook(r io.ReaderAt, size int64, limits Limits) (*book, error) {
	archive, err := zip.NewReader(r, size)
	switch {
	case err != nil:
		return nil, damaged(err)
	case len(archive.File) > maxParts:
		return nil, ErrTooBig
	}
	b := &book{limits: limits, parts: make(map[string]*zip.File, len(archive.File)), name: "xl/workbook.xml"}
	for _, part := range archive.File {
		if name := strings.ToLower(part.Name); b.parts[name] == nil {
			b.parts[name] = part
		}
	}
	top, err := b.linksOf("")
	if err != nil {
		return nil, err
	}
	for _, l := range top {
		if path.Base(l.kind) == "officeDocument" {
			b.name = l.target
		}
	}
	if b.part(b.name) == nil {
		return nil, ErrFormat // a zip of something else
	}
	b.links, err = b.linksOf(b.name)
	return b, err
}

// part finds a part by its name, whose case some writers do not mind. nil if there is none.
func (b *book) part(name string) *zip.File { return b.parts[strings.ToLower(name)] }

// linksOf returns where a part leads to, by ID.
func (b *book) linksOf(name string) (map[string]link, error) {
	folder, base := path.Split(name)
	links := map[string]link{}
	part := b.part(folder + "_rels/" + base + ".rels")
	if part == nil {
		return links, nil
	}
	err := b.each(part, "Relationships", func(x *xmlReader) error {
		return x.children(func(e xml.StartElement) error {
			target := attribute(e, "Target")
			if !strings.HasPrefix(target, "/") {
				target = path.Join("/", folder, target)
			}
			links[attribute(e, "Id")] = link{attribute(e, "Type"), strings.TrimPrefix(target, "/")}
			return nil
		})
	})
	return links, err
}

// each reads a part up to an element, hands it over there, and makes sure that the rest is whole.
func (b *book) each(part *zip.File, element string, visit func(*xmlReader) error) error {
	x, err := openXML(part, b.limits.Part)
	if err != nil {
		return err
	}
	defer x.close()
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == element {
			if err := visit(x); err != nil {
				return err
			}
			return x.rest()
		}
	}
}

// sheet finds the part with a sheet: the one of that name, or the first that is not hidden.
func (b *book) sheet(name string) (*zip.File, error) {
	var found string // the ID of its link
	err := b.each(b.part(b.name), "sheets", func(x *xmlReader) error {
		return x.children(func(e xml.StartElement) error {
			right := attribute(e, "name") == name
			if name == "" {
				state := attribute(e, "state")
				right = state == "" || state == "visible"
			}
			if found == "" && right {
				found = attribute(e, "id")
			}
			return nil
		})
	})
	if err != nil {
		return nil, err
	}
	l, ok := b.links[found]
	if !ok {
		return nil, ErrNoSheet
	}
	if path.Base(l.kind) != "worksheet" {
		return nil, ErrNoSheet // a sheet that is a chart
	}
	if part := b.part(l.target); part != nil {
		return part, nil
	}
	return nil, ErrDamaged
}

// texts reads what the cells share.
func (b *book) texts() (*texts, error) {
	t := &texts{}
	for _, l := range b.links {
		if path.Base(l.kind) != "sharedStrings" {
			continue
		}
		part := b.part(l.target)
		if part == nil {
			return nil, ErrDamaged
		}
		return t, b.each(part, "sst", func(x *xmlReader) error {
			return x.children(func(e xml.StartElement) error {
				if e.Name.Local != "si" {
					return nil
				}
				return t.add(x, b.limits)
			})
		})
	}
	return t, nil
}

// texts are many texts in one piece of memory.
type texts struct {
	all  []byte
	ends []int
}

// add reads a text, plain or in pieces of different looks.
func (t *texts) add(x *xmlReader, limits Limits) error {
	const each = 16 // what remembering a text costs besides
	all, err := pieces(x, t.all, limits.Cell)
	if err != nil {
		return err
	}
	if t.all, t.ends = all, append(t.ends, len(all)); len(t.all)+each*len(t.ends) > limits.Texts {
		return ErrTooBig
	}
	return nil
}

// at returns a text by its number.
func (t *texts) at(i int) (string, bool) {
	switch {
	case i < 0 || i >= len(t.ends):
		return "", false
	case i == 0:
		return string(t.all[:t.ends[0]]), true
	default:
		return string(t.all[t.ends[i-1]:t.ends[i]]), true
	}
}

// pieces appends the text of the element just opened to b: that of its <t>, and of the <t> in its <r>, but not how it is
// pronounced.
func pieces(x *xmlReader, b []byte, most int) ([]byte, error) {
	most += len(b)
	var err error
	text := func(e xml.StartElement) error {
		if e.Name.Local == "t" {
			b, err = x.text(b, most)
		}
		return err
	}
	return b, x.children(func(e xml.StartElement) error {
		if e.Name.Local == "r" {
			return x.children(text)
		}
		return text(e)
	})
}
