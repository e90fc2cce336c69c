package papers

import (
	"slices"
	"strconv"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/award"
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

// askAwards shows who gets a certificate and who not, and how to issue them.
func (m *Model) askAwards(people []award.Candidate) screen.Overlay {
	return overlay.NewQuestion(m.env, func() overlay.Asking {
		t := m.env.Text.Papers
		return overlay.Asking{
			Title: t.Who, Tells: true, Answers: []overlay.Answer{{Label: t.Later}},
			Body: func(width int) []string { return m.awardLines(people, width) },
		}
	})
}

func (m *Model) awardLines(people []award.Candidate, width int) []string {
	t, c := m.env.Text, count(people)
	var lines []string
	add := func(text string) { lines = append(lines, screen.Wrap(text, width)...) }
	add(t.Award.Ready(c.ready))
	for _, p := range people {
		if p.Status == award.Ready {
			add("  " + string(p.Member.Name))
		}
	}
	add(t.Award.Has(c.has))
	add(t.Award.NotYet(c.notYet))
	if c.units > 0 {
		add("  " + t.Papers.FewUnits(c.units))
	}
	if worst := c.worst(); worst > 0 {
		add("  " + t.Papers.Most(t.Award.WhyQuizzes([]string{strconv.Itoa(worst)})))
	}
	if c.unprintable > 0 {
		add(t.Award.Unprintable(c.unprintable))
	}
	if c.ready > 0 {
		add("")
		add(t.Papers.Command("kim certificate issue --class " + strconv.Quote(string(m.class.Name)) + " --yes"))
	}
	return lines
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
