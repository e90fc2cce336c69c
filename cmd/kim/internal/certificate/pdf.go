package certificate

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// Seal is what can be said about a PDF file as a whole.
type Seal string

// The states of a seal. Intact proves that not one byte of the file changed
// since the office sealed it. Broken proves only that it is not the same file
// any more: somebody may have edited it, or an honest program may have saved it
// anew. What counts is then what the code says, next to what the page says. A
// print-out, a scan and a photograph have no seal at all.
const (
	Intact Seal = "intact"
	Broken Seal = "broken"
	NoSeal Seal = "none"
)

const (
	sealMark    = "%KIM-SEAL1:"
	longestPDF  = 64 << 20
	mostInflate = 32 << 20 // of all streams together
	mostStreams = 20_000   // beginnings of streams, real or not
	mostCodes   = 20_000
)

// sealLength is the length of a signature in base32.
const sealLength = (signatureSize*8 + 4) / 5

// SealPDF writes the codes of the certificates in a PDF into it as comments, so
// that FromPDF finds them without looking at pictures, and signs all its bytes.
// No reader of PDF files shows or minds them.
func (k *Key) SealPDF(pdf []byte, codes ...string) ([]byte, error) {
	at := bytes.LastIndex(pdf, []byte("\nstartxref\n")) + 1
	if at == 0 || !bytes.HasPrefix(pdf, []byte("%PDF-")) || bytes.Contains(pdf, []byte(sealMark)) {
		return nil, fmt.Errorf("seal: %w", ErrFile)
	}
	head := slices.Clone(pdf[:at])
	for _, code := range codes {
		if _, err := Parse(code); err != nil {
			return nil, fmt.Errorf("seal: %w", err)
		}
		head = append(head, "%"+code+"\n"...)
	}
	head = append(head, sealMark...)
	tail := slices.Concat([]byte("\n"), pdf[at:])
	signature := base32Text(k.sign(domainSeal, sealDigest(head, tail)))
	return slices.Concat(head, []byte(signature), tail), nil
}

// sealDigest is the hash of a file without the signature in it. The length of
// the part before it is in the hash: the signature cannot be moved.
func sealDigest(head, tail []byte) []byte {
	h := sha256.New()
	h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(head))))
	h.Write(head)
	h.Write(tail)
	return h.Sum(nil)
}

// Document is what was found in a PDF file.
type Document struct {
	Codes []string // every code in it, each once, in order; not verified

	digest, signature []byte // of the seal; nil without one
}

// Seal says whether the file is as the issuer of c sealed it. Ask only about a
// certificate that is Genuine or Revoked.
func (d *Document) Seal(c Certificate, keys Keyring) Seal {
	key, known := keys.Find(c.Issuer)
	switch {
	case d.signature == nil || !known:
		return NoSeal
	case key.verify(domainSeal, d.digest, d.signature):
		return Intact
	default:
		return Broken
	}
}

// FromPDF finds the codes in a PDF file, also after another program saved it
// anew, as long as that kept the keywords of the file. The error is an ErrFile
// when it is no PDF, has no code, or is larger than 64 MiB, else that of r.
func FromPDF(r io.ReaderAt, size int64) (*Document, error) {
	if size < 0 || size > longestPDF {
		return nil, fmt.Errorf("%d bytes: %w", size, ErrFile)
	}
	pdf := make([]byte, size)
	if _, err := io.ReadFull(io.NewSectionReader(r, 0, size), pdf); err != nil {
		return nil, fmt.Errorf("reading the file: %w", err)
	}
	if !bytes.Contains(pdf[:min(len(pdf), 1024)], []byte("%PDF-")) {
		return nil, ErrFile
	}
	found := finder{known: map[string]bool{}}
	if found.search(pdf); len(found.codes) == 0 {
		found.searchStreams(pdf)
	}
	if len(found.codes) == 0 {
		return nil, ErrFile
	}
	d := &Document{Codes: found.codes}
	d.readSeal(pdf)
	return d, nil
}

func (d *Document) readSeal(pdf []byte) {
	at := bytes.LastIndex(pdf, []byte("\n"+sealMark))
	if at < 0 {
		return
	}
	head := pdf[:at+1+len(sealMark)]
	text, _, _ := bytes.Cut(pdf[len(head):], []byte("\n"))
	d.signature, d.digest = []byte{}, []byte{}
	if signature, err := bytesOfText(string(text)); err == nil && len(text) == sealLength {
		d.signature, d.digest = signature, sealDigest(head, pdf[len(head)+len(text):])
	}
}

// finder collects codes, each once. What cannot even be read is kept as well: a
// code that was cut is a finding too.
type finder struct {
	codes []string
	known map[string]bool
}

func (f *finder) search(b []byte) {
	for len(f.codes) < mostCodes {
		at := bytes.Index(b, []byte(prefix))
		if at < 0 {
			return
		}
		b = b[at+len(prefix):]
		end := 0
		for end < min(len(b), longestCode) && isBase32(string(rune(b[end]))) {
			end++
		}
		if code := prefix + string(b[:end]); end > 0 && !f.known[code] {
			f.known[code] = true
			f.codes = append(f.codes, code)
		}
		b = b[end:]
	}
}

// searchStreams looks into the compressed parts, where other programs put the
// particulars of a file. No more than 32 MiB come out, whatever goes in.
func (f *finder) searchStreams(pdf []byte) {
	left := int64(mostInflate)
	for tries := 0; left > 0 && tries < mostStreams; tries++ {
		at := bytes.Index(pdf, []byte("stream"))
		if at < 0 {
			return
		}
		pdf = pdf[at+len("stream"):]
		z, err := zlib.NewReader(bytes.NewReader(bytes.TrimLeft(pdf, "\r\n")))
		if err != nil {
			continue
		}
		out, _ := io.ReadAll(io.LimitReader(z, left)) // a damaged stream still gives its beginning
		left -= int64(len(out))
		f.search(out)
	}
}
