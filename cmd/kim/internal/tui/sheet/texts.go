package sheet

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// Text is a short Markdown text at a width.
type Text struct {
	Markdown string
	Width    int
}

// Texts are the Markdown texts of a screen: those of one unit, in one or two
// languages, for a sheet of one width and in one theme. They are rendered in a
// command, one at a time, whose reply is taken over by Take. The zero value is
// ready for use.
type Texts struct {
	drawn   map[Text][]string
	width   int          // of the sheet
	colours theme.Tokens // of what is drawn
	awaited *ticket      // the rendering whose reply is awaited, if any
}

// DrawnMsg is what Texts had rendered.
type DrawnMsg struct {
	ticket *ticket
	drawn  map[Text][]string
}

// ticket marks a request: a reply to one that is not awaited any more, or to one
// of another screen, is dropped. Tickets are told apart by address, hence the
// field.
type ticket struct{ _ byte }

// Lines are the lines of a text: rendered, or, for the moment until it is, as
// plain text.
func (t *Texts) Lines(md string, width int) []string {
	if md == "" {
		return nil
	}
	width = max(1, width)
	if lines, ok := t.drawn[Text{md, width}]; ok {
		return lines
	}
	return screen.Wrap(Plain(md), width)
}

// Plain takes the commonest marks out of a Markdown text.
func Plain(md string) string {
	return strings.NewReplacer("**", "", "`", "", "# ", "").Replace(md)
}

// Draw renders texts for a sheet of that width, unless they have been. What was
// rendered for another width or in other colours is forgotten. While a rendering
// is under way it gives nil: Take tells when to ask again.
func (t *Texts) Draw(width int, styles theme.Styles, texts []Text) tea.Cmd {
	if t.drawn == nil || t.width != width || t.colours != styles.Tokens {
		*t = Texts{drawn: make(map[Text][]string), width: width, colours: styles.Tokens}
	}
	if t.awaited != nil {
		return nil
	}
	drawn := make(map[Text][]string)
	for _, text := range texts {
		text.Width = max(1, text.Width)
		if _, ok := t.drawn[text]; !ok && text.Markdown != "" {
			drawn[text] = nil
		}
	}
	if len(drawn) == 0 {
		return nil
	}
	awaited := new(ticket)
	t.awaited = awaited
	return func() tea.Msg {
		for text := range drawn {
			drawn[text] = markdown.Lines(text.Markdown, text.Width, styles)
		}
		return DrawnMsg{ticket: awaited, drawn: drawn}
	}
}

// Take takes over what was rendered; false if nobody waits for it.
func (t *Texts) Take(msg DrawnMsg) bool {
	if msg.ticket != t.awaited {
		return false
	}
	t.awaited = nil
	for text, lines := range msg.drawn {
		t.drawn[text] = lines
	}
	return true
}
