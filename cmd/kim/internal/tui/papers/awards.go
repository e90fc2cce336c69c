package papers

import (
	"slices"
	"strconv"
	"strings"

	"charm.land/lipgloss/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/explain"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/overlay"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/tui/screen"
)

// counts says how a class stands to the certificate.
type counts struct {
	ready, has, notYet, unprintable int
	units                           int         // people who have done too few units
	quizzes                         map[int]int // people who have not passed the quiz of a module, by its number
}

func count(people []award.Candidate) counts {
	c := counts{quizzes: make(map[int]int)}
	for _, p := range people {
		switch p.Status {
		case award.Ready:
			c.ready++
		case award.Has:
			c.has++
		case award.Unprintable:
			c.unprintable++
		case award.NotYet:
			c.notYet++
			if p.Claim.Done < p.Needed {
				c.units++
			}
			for _, module := range p.Claim.Quizzes {
				c.quizzes[module.Number]++
			}
		}
	}
	return c
}

// worst is the module whose quiz most people have not passed; 0: none.
func (c counts) worst() int {
	worst := 0
	numbers := make([]int, 0, len(c.quizzes))
	for number := range c.quizzes {
		numbers = append(numbers, number)
	}
	slices.Sort(numbers)
	for _, number := range numbers {
		if c.quizzes[number] > c.quizzes[worst] {
			worst = number
		}
	}
	return worst
}

// awards explains errors of package award.
func (m *Model) awards() explain.Awards {
	return explain.Awards{Text: m.env.Text, Folder: award.Folder(m.env.Folder)}
}

// showAwards shows who gets a certificate and who does not, and asks whether to
// go on.
func (m *Model) showAwards() screen.Overlay {
	c, some := count(m.batch.people), len(m.batch.issued) > 0
	return overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Papers
		asking := overlay.Asking{Title: t.Who, Tells: true, Body: func(width int) []string { return m.overview(c, width) }}
		switch {
		case c.ready > 0:
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.Issue(c.ready), Msg: stepMsg{of: m, to: toDetails}})
		case c.has > 0:
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.Again, Msg: stepMsg{of: m, to: toDetails}})
		}
		later := overlay.Answer{Label: t.Later}
		if len(asking.Answers) == 0 {
			later.Label = t.Close
		}
		asking.Answers = append(asking.Answers, later)
		if some {
			asking.Answers = append(asking.Answers, overlay.Answer{Label: t.Issued, Msg: stepMsg{of: m, to: toIssued}})
		}
		return asking
	})
}

// mostNames is how many people a group lists, but for that of those who get one.
const mostNames = 50

func (m *Model) overview(c counts, width int) []string {
	t := m.env.Text
	p := page{width: width}
	for _, group := range []struct {
		status award.Status
		n      int
		title  func(int) string
	}{{award.Ready, c.ready, t.Award.Ready}, {award.Has, c.has, t.Award.Has}, {award.Unprintable, c.unprintable, t.Award.Unprintable}, {award.NotYet, c.notYet, t.Award.NotYet}} {
		if group.n == 0 && group.status == award.Unprintable {
			continue
		}
		p.add(m.env.Styles.Strong, group.title(group.n))
		if group.status == award.NotYet {
			m.reasons(&p, c)
		}
		m.names(&p, group.status, group.n)
	}
	return p.lines
}

// reasons says what those who get none lack most often.
func (m *Model) reasons(p *page, c counts) {
	t, s := m.env.Text, m.env.Styles
	if c.units > 0 {
		p.hang(s.Text, "  ", t.Papers.FewUnits(c.units))
	}
	if worst := c.worst(); worst > 0 {
		p.hang(s.Text, "  ", t.Papers.Most(t.Award.WhyQuizzes([]string{strconv.Itoa(worst)})))
	}
}

func (m *Model) names(p *page, status award.Status, n int) {
	most := mostNames
	if status == award.Ready {
		most = n
	}
	for _, c := range m.batch.people {
		switch {
		case c.Status != status:
		case most == 0:
			p.hang(m.env.Styles.Muted, "  ", m.env.Text.Papers.More(n-mostNames))
			return
		default:
			most--
			p.hang(m.env.Styles.Text, "  ", string(c.Member.Name)+": "+m.awards().Candidate(c))
		}
	}
}

// page is text that is wrapped line by line.
type page struct {
	width int
	lines []string
}

func (p *page) add(style lipgloss.Style, text string) { p.hang(style, "", text) }

// hang begins with a mark, under which nothing else of the text stands.
func (p *page) hang(style lipgloss.Style, mark, text string) {
	indent := lipgloss.Width(mark)
	for i, line := range screen.Wrap(text, p.width-indent) {
		if i > 0 {
			mark = strings.Repeat(" ", indent)
		}
		p.lines = append(p.lines, style.Render(mark+line))
	}
}

func (p *page) blank() { p.lines = append(p.lines, "") }
