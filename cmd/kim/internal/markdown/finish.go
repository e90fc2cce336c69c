package markdown

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The control sequences that occur in what was drawn.
const (
	csi   = "\x1b["
	osc8  = "\x1b]8;;" // begins a hyperlink; with an empty address it ends one
	bell  = "\a"
	reset = "\x1b[m"
)

// finish makes lines fit for the screen: of the control sequences only colours stay, and only where they change;
// padding goes, and so does what is beyond width. What stood in an anchor is reported.
func finish(lines []string, width int) *Page {
	page := &Page{Lines: make([]string, len(lines))}
	w := writer{width: width}
	for i, line := range lines {
		page.Lines[i] = w.line(line)
		for _, a := range w.anchors {
			a.Line = i
			page.Links = append(page.Links, a)
		}
	}
	return page
}

// writer writes one line after the other. Drawn lines are complete in themselves: what a line opens it closes.
type writer struct {
	width int

	out     strings.Builder
	pen     string   // colour sequences in force in the input
	ink     string   // colour sequences in force in out
	column  int      // cells read
	spaces  []string // for each space since the last visible character, the pen it was drawn with
	anchor  *Anchor  // where a link has begun that has not ended
	anchors []Anchor
}

func (w *writer) line(line string) string {
	w.out.Reset()
	w.pen, w.ink, w.column, w.spaces, w.anchor, w.anchors = "", "", 0, w.spaces[:0], nil, nil
	state := byte(ansi.NormalState)
	for line != "" {
		sequence, cells, n, next := ansi.DecodeSequence(line, state, nil)
		line, state = line[n:], next
		switch {
		case cells > 0:
			w.visible(sequence, cells)
		case strings.HasPrefix(sequence, csi) && strings.HasSuffix(sequence, "m"):
			w.colour(sequence)
		case strings.HasPrefix(sequence, osc8[:4]):
			w.hyperlink(sequence)
		}
	}
	w.endAnchor()
	w.setInk("")
	return w.out.String()
}

func (w *writer) visible(cluster string, cells int) {
	if w.column+cells > w.width {
		w.column = w.width // nothing after what did not fit fits either
		return
	}
	w.column += cells
	if cluster == " " {
		w.spaces = append(w.spaces, w.pen)
		return
	}
	for _, pen := range w.spaces {
		w.setInk(pen)
		w.out.WriteByte(' ')
	}
	w.spaces = w.spaces[:0]
	w.setInk(w.pen)
	w.out.WriteString(cluster)
	if w.anchor != nil {
		w.anchor.To = w.column
	}
}

func (w *writer) setInk(pen string) {
	if pen == w.ink {
		return
	}
	if w.ink != "" {
		w.out.WriteString(reset)
	}
	w.out.WriteString(pen)
	w.ink = pen
}

// colour follows a change of colours, which begins anew after a reset.
func (w *writer) colour(sequence string) {
	if sequence == reset || strings.HasPrefix(sequence, csi+"0") {
		w.pen = ""
		return
	}
	w.pen += sequence
}

// hyperlink follows the beginning or the end of a link.
func (w *writer) hyperlink(sequence string) {
	w.endAnchor()
	_, address, ok := strings.Cut(strings.TrimPrefix(sequence, osc8[:4]), ";")
	if !ok {
		return
	}
	address = strings.TrimPrefix(strings.TrimRight(address, "\x1b\\\a"), anchorScheme)
	if address != "" {
		w.anchor = &Anchor{From: w.column, Target: address}
	}
}

// endAnchor keeps an anchor if anything of it was visible.
func (w *writer) endAnchor() {
	if w.anchor != nil && w.anchor.To > w.anchor.From {
		w.anchors = append(w.anchors, *w.anchor)
	}
	w.anchor = nil
}
