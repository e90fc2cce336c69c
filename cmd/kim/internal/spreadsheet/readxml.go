package spreadsheet

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
)

// Bounds on XML that no file of an office program comes near. The decoder of the standard library keeps one token and the
// names of all open elements in memory; it does not expand entities that a file defines.
const (
	maxToken = 1 << 20 // bytes
	maxDepth = 64
)

// xmlReader reads a part of an XLSX file within limits.
type xmlReader struct {
	decoder *xml.Decoder
	meter   *meter
	part    io.Closer
	depth   int // open elements
}

func openXML(part *zip.File, most int64) (*xmlReader, error) {
	if part.UncompressedSize64 > uint64(most) {
		return nil, ErrTooBig
	}
	r, err := part.Open()
	if err != nil {
		return nil, damaged(err)
	}
	m := &meter{in: r, left: most}
	return &xmlReader{decoder: xml.NewDecoder(m), meter: m, part: r}, nil
}

func (x *xmlReader) close() { _ = x.part.Close() } // what could go wrong has been said by a read

// next returns the next token, io.EOF at the end.
func (x *xmlReader) next() (xml.Token, error) {
	x.meter.token = 0
	token, err := x.decoder.Token()
	switch {
	case err == nil:
	case errors.Is(err, io.EOF):
		return nil, io.EOF
	default:
		return nil, damaged(err)
	}
	switch token.(type) {
	case xml.StartElement:
		if x.depth++; x.depth > maxDepth {
			return nil, ErrTooBig
		}
	case xml.EndElement:
		x.depth--
	}
	return token, nil
}

// children calls visit with each element directly in the one just opened, and returns when that is closed. What visit does not
// read of an element is passed over.
func (x *xmlReader) children(visit func(xml.StartElement) error) error {
	parent := x.depth
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return damaged(io.ErrUnexpectedEOF)
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			if x.depth == parent+1 {
				if err := visit(token); err != nil {
					return err
				}
			}
		case xml.EndElement:
			if x.depth < parent {
				return nil
			}
		}
	}
}

// text returns the text directly in the element just opened, up to its end, appended to b.
func (x *xmlReader) text(b []byte, most int) ([]byte, error) {
	parent := x.depth
	for {
		token, err := x.next()
		if errors.Is(err, io.EOF) {
			return b, damaged(io.ErrUnexpectedEOF)
		}
		if err != nil {
			return b, err
		}
		switch token := token.(type) {
		case xml.CharData:
			if x.depth != parent {
				continue
			}
			if b = append(b, token...); len(b) > most {
				return b, ErrCellLength
			}
		case xml.EndElement:
			if x.depth < parent {
				return b, nil
			}
		}
	}
}

// damaged says that a file is not what it should be, unless it is only too big.
func damaged(err error) error {
	if errors.Is(err, ErrTooBig) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrDamaged, err)
}

// rest reads a part to its end, where the archive holds its sum against what was read.
func (x *xmlReader) rest() error {
	n, err := io.Copy(io.Discard, io.LimitReader(x.meter.in, x.meter.left+1))
	switch {
	case err != nil:
		return damaged(err)
	case n > x.meter.left:
		return ErrTooBig
	default:
		return nil
	}
}

// attribute returns the value of an attribute, whatever its name space.
func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// meter ends a stream that is too long, or has a token that is.
type meter struct {
	in    io.Reader
	left  int64
	token int // bytes since the last token
}

func (m *meter) Read(p []byte) (int, error) {
	n, err := m.in.Read(p)
	m.left -= int64(n)
	m.token += n
	if m.left < 0 || m.token > maxToken {
		return 0, ErrTooBig
	}
	return n, err
}
