package certificate

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Revocation takes one certificate back.
type Revocation struct {
	Number Number
	Since  time.Time // midnight UTC
	Reason string    // one line, at most 200 bytes
}

// List is the revocation list of one office, whole, as of a day. Of two lists
// the one with the higher Serial is newer.
type List struct {
	Issuer  Fingerprint
	Office  string
	Serial  uint64 // 1, 2, 3, …: counted up with every change
	Date    time.Time
	Revoked []Revocation // by number
}

// Revocations is the newest list of every issuer.
type Revocations map[Fingerprint]List

// Add keeps the list unless a newer one of the same issuer is already there.
func (r Revocations) Add(list List) {
	if old, known := r[list.Issuer]; !known || old.Serial < list.Serial {
		r[list.Issuer] = list
	}
}

const (
	listTitle      = "DAFTAR SERTIFIKAT YANG DICABUT / REVOKED CERTIFICATES - Sanggar KIM"
	listHint       = "Jangan diubah: tanda tangan di baris terakhir hanya cocok dengan isi yang utuh. / Do not edit: the signature fits the whole file only."
	listFormat     = "1"
	signatureField = "signature: "
	longestReason  = 200
	longestList    = 8 << 20
)

// List writes and signs the whole revocation list of the office as a text that
// people can read, one line per certificate. Numbers of other offices, empty
// reasons and numbers that stand twice are refused with a *FieldError.
func (k *Key) List(serial uint64, date time.Time, revoked []Revocation) ([]byte, error) {
	list := List{Issuer: k.Fingerprint(), Office: k.office, Serial: serial, Date: Day(date), Revoked: slices.Clone(revoked)}
	for i, r := range list.Revoked {
		list.Revoked[i].Since = Day(r.Since)
	}
	slices.SortFunc(list.Revoked, func(a, b Revocation) int { return strings.Compare(a.sortKey(), b.sortKey()) })
	if err := list.check(); err != nil {
		return nil, fmt.Errorf("revocation list: %w", err)
	}
	text := list.text()
	return append(text, signatureField+base32Text(k.sign(domainList, text))+"\n"...), nil
}

func (r Revocation) sortKey() string {
	return fmt.Sprintf("%04d %020d", r.Number.Year, r.Number.Sequence)
}

func (l *List) check() error {
	if l.Serial == 0 || !validDay(l.Date) {
		return &FieldError{Field: "date"}
	}
	last := ""
	for _, r := range l.Revoked {
		switch {
		case !r.Number.valid() || r.Number.Issuer != l.Issuer.short() || r.sortKey() <= last:
			return &FieldError{Field: "number"}
		case len(r.Reason) > longestReason:
			return &FieldError{Field: "reason", Most: longestReason}
		case r.Reason == "" || !isLine(r.Reason):
			return &FieldError{Field: "reason"}
		case !validDay(r.Since):
			return &FieldError{Field: "date"}
		}
		last = r.sortKey()
	}
	return nil
}

func (l *List) text() []byte {
	var b bytes.Buffer
	b.WriteString(listTitle + "\n" + listHint + "\n\n")
	writeFields(&b, []pair{
		{"format", listFormat},
		{"office", l.Office},
		{"key", l.Issuer.String()},
		{"serial", strconv.FormatUint(l.Serial, 10)},
		{"date", l.Date.Format(time.DateOnly)},
		{"count", strconv.Itoa(len(l.Revoked))},
	})
	b.WriteString("\n")
	for _, r := range l.Revoked {
		fmt.Fprintf(&b, "%s %s %s\n", r.Number, r.Since.Format(time.DateOnly), r.Reason)
	}
	b.WriteString("\n")
	return b.Bytes()
}

// ParseList reads a revocation list and checks its signature. A list that is
// cut or edited in any way gives ErrList, one of an office whose key is not in
// keys ErrIssuer, one of a newer format ErrNewer. Line ends of Windows are fine.
func ParseList(file []byte, keys Keyring) (List, error) {
	if len(file) > longestList {
		return List{}, ErrList
	}
	file = bytes.ReplaceAll(bytes.TrimPrefix(file, []byte("\ufeff")), []byte("\r\n"), []byte("\n"))
	cut := bytes.LastIndex(file, []byte("\n"+signatureField)) + 1
	if cut == 0 || !bytes.HasPrefix(file, []byte(listTitle+"\n")) {
		return List{}, ErrList
	}
	text, signature := file[:cut], bytes.TrimSpace(file[cut+len(signatureField):])
	fields := readFields(text)
	if format, err := strconv.Atoi(fields["format"]); err == nil && format > 1 {
		return List{}, ErrNewer
	}
	raw, err := bytesOfText(string(signature))
	if err != nil {
		return List{}, ErrList
	}
	i := slices.IndexFunc(keys, func(p PublicKey) bool { return p.Fingerprint().String() == fields["key"] })
	if i < 0 {
		return List{}, ErrIssuer
	}
	if !keys[i].verify(domainList, text, raw) {
		return List{}, ErrList
	}
	return listOf(text, fields, keys[i].Fingerprint())
}

// listOf reads a text that is known to be genuine. What does not come out the
// same when written again was not written by this program.
func listOf(text []byte, fields map[string]string, issuer Fingerprint) (List, error) {
	list := List{Issuer: issuer, Office: fields["office"]}
	serial, errSerial := strconv.ParseUint(fields["serial"], 10, 64)
	date, errDate := time.Parse(time.DateOnly, fields["date"])
	list.Serial, list.Date = serial, date
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, numberPrefix+"/") {
			continue
		}
		number, rest, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		since, reason, _ := strings.Cut(rest, " ")
		n, err := ParseNumber(number)
		day, errDay := time.Parse(time.DateOnly, since)
		if err != nil || errDay != nil {
			return List{}, ErrList
		}
		list.Revoked = append(list.Revoked, Revocation{Number: n, Since: day, Reason: reason})
	}
	if errSerial != nil || errDate != nil || list.check() != nil || !bytes.Equal(list.text(), text) {
		return List{}, ErrList
	}
	return list, nil
}
