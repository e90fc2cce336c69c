package tuitest

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/markdown"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/theme"
	"github.com/sanggar-kim/sanggar-kim/lessons"
	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Driver is whatever has keys, a mouse and a screen: a Robot, or a real
// terminal with the built program in it.
type Driver interface {
	Press(keys ...string)
	Type(text string)
	Click(text string)
	Screen() string
}

// Choose picks what the screen shows beside a number.
type Choose func(d Driver, number, text string)

// ByNumber chooses with the number key.
func ByNumber(d Driver, number, _ string) { d.Press(number) }

// ByClick chooses with the mouse.
func ByClick(d Driver, _, text string) { d.Click(text) }

// Player answers a quiz the way a person who knows the answers would: it reads
// the question on the screen and looks for the numbers of the right choices.
// The window must be high enough for a question to be seen whole.
type Player struct {
	Driver
	Questions []quiz.Question
	Letters   bool // type what is asked for in letters, instead of "I do not know yet"

	t      testing.TB
	choose Choose
	plain  map[string]string // what Plain gave
}

// NewPlayer makes a player for a quiz of the built-in course.
func NewPlayer(tb testing.TB, d Driver, unit string, lang lessons.Lang, choose Choose) *Player {
	tb.Helper()
	u, ok := Course(tb).Unit(unit)
	if !ok {
		tb.Fatalf("no unit %s", unit)
	}
	q, err := u.Quiz(lang)
	if err != nil {
		tb.Fatal(err)
	}
	return &Player{Driver: d, Questions: q.Questions, t: tb, choose: choose, plain: make(map[string]string)}
}

// Number is the key that opens a unit of the built-in course from the list of
// its module.
func Number(tb testing.TB, unit string) string {
	tb.Helper()
	u, ok := Course(tb).Unit(unit)
	if !ok {
		tb.Fatalf("no unit %s", unit)
	}
	return strconv.Itoa(slices.Index(u.Module.Units, u) + 1)
}

// Plain is Markdown as the screen shows it, on one line.
func Plain(md string) string {
	return strings.Join(strings.Fields(ansi.Strip(strings.Join(markdown.Lines(md, 500, theme.New(theme.Dark, true)), " "))), " ")
}

// Question is the one that the screen asks.
func (p *Player) Question() quiz.Question {
	p.t.Helper()
	screen := p.Screen()
	folded := fold(screen)
	for _, q := range p.Questions {
		if strings.Contains(folded, fold(p.shown(q.Prompt))) {
			return q
		}
	}
	p.t.Fatalf("no question of the quiz is on the screen:\n%s", screen)
	return quiz.Question{}
}

// shown is Plain, remembered.
func (p *Player) shown(md string) string {
	text, ok := p.plain[md]
	if !ok {
		text = Plain(md)
		p.plain[md] = text
	}
	return text
}

// number finds the number that stands before a choice on the screen.
func (p *Player) number(text string) (number, shown string) {
	p.t.Helper()
	words := strings.Fields(p.shown(text))
	lines := strings.Split(p.Screen(), "\n")
	for n := len(words); n > 0; n-- {
		shown = strings.Join(words[:n], " ")
		re := regexp.MustCompile(`(\d)\D{0,8}` + regexp.QuoteMeta(shown))
		for _, line := range lines {
			if m := re.FindStringSubmatch(line); m != nil {
				return m[1], shown
			}
		}
	}
	p.t.Fatalf("no number before %q:\n%s", text, p.Screen())
	return "", ""
}

func (p *Player) pick(text string) {
	p.t.Helper()
	number, shown := p.number(text)
	p.choose(p.Driver, number, shown)
}

// Answer answers the question on the screen rightly. Where letters would have
// to be typed it says "I do not know yet" instead.
func (p *Player) Answer() {
	p.t.Helper()
	switch q := p.Question(); q.Type {
	case quiz.One, quiz.Many:
		for _, c := range q.Choices {
			if c.Right {
				p.pick(c.Text)
			}
		}
	case quiz.Order:
		for _, c := range q.Choices {
			p.pick(c.Text)
		}
	case quiz.Match:
		for _, c := range q.Choices {
			p.pick(c.Pair)
		}
	case quiz.Number:
		p.Type(fmt.Sprint(q.Answer))
	case quiz.Blank:
		if !p.Letters {
			p.Pass()
			return
		}
		for i, gap := range q.Gaps {
			if i > 0 {
				p.Press("enter")
			}
			p.Type(gap.Answers[0])
		}
	case quiz.Open:
		p.Pass()
		return
	}
	p.Press("enter")
}

// Pass says "I do not know yet" to the question on the screen.
func (p *Player) Pass() {
	p.t.Helper()
	switch p.Question().Type {
	case quiz.Number, quiz.Blank, quiz.Open:
		p.Press("esc") // out of the field, where a number would be text
	case quiz.One, quiz.Many, quiz.Order, quiz.Match:
	}
	p.Press("0")
}

// PlayAll answers from the question on the screen to the result page.
func (p *Player) PlayAll() {
	p.t.Helper()
	for range p.Questions {
		p.Answer()
		p.Press("enter")
	}
}

// ClickAnswer answers with the mouse: what cannot be clicked is not known yet.
func (p *Player) ClickAnswer() {
	p.t.Helper()
	switch p.Question().Type {
	case quiz.Number, quiz.Blank:
		p.Click("Belum tahu")
	case quiz.Open:
		p.Click("Lewati")
	case quiz.One, quiz.Many, quiz.Order, quiz.Match:
		q := p.Question()
		for _, c := range q.Choices {
			switch {
			case q.Type == quiz.Match:
				p.pick(c.Pair)
			case q.Type == quiz.Order || c.Right:
				p.pick(c.Text)
			}
		}
		p.Click("enter ")
	}
}
