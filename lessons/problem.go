package lessons

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Rule names a rule of the course format. Its text may appear in scripts and does not change.
type Rule string

// Problem is a place where a course breaks a rule.
type Problem struct {
	File         string // relative to the course folder
	Line, Column int    // from 1; a column is a character
	Rule         Rule

	args []string // for the message, safe to draw
	near string   // what the author probably meant, or ""
}

func newProblem(file string, line, column int, rule Rule, args ...string) Problem {
	p := Problem{File: file, Line: line, Column: column, Rule: rule}
	for _, arg := range args {
		p.args = append(p.args, excerpt(arg))
	}
	return p
}

// unreadable reports a file that the file system would not give.
func unreadable(file string, err error) Problem {
	return newProblem(file, 1, 1, RuleUnreadable, err.Error())
}

// Message says what is wrong and what to do about it: in English, or in Indonesian for any other language.
func (p Problem) Message(l Lang) string {
	args := make([]any, len(p.args))
	for i, arg := range p.args {
		args[i] = arg
	}
	message := fmt.Sprintf(wordingOf(p.Rule).in(l), args...)
	if p.near != "" {
		message += " " + fmt.Sprintf(didYouMean().in(l), excerpt(p.near))
	}
	return message
}

// In returns "file:line:column: message", as editors understand it.
func (p Problem) In(l Lang) string {
	const cells = 500 // a path longer than that is cut
	file, _ := safe.Line(p.File, cells)
	return fmt.Sprintf("%s:%d:%d: %s", file, p.Line, p.Column, p.Message(l))
}

// InvalidError says that a course, or one file of it, breaks rules. There is at least one problem.
type InvalidError struct{ Problems []Problem }

// Error shows the first problem, in English.
func (e *InvalidError) Error() string {
	return fmt.Sprintf("course has %d problem(s), first %s", len(e.Problems), e.Problems[0].In(EN))
}

// tidy sorts problems by place and removes repetitions: a file may be read twice.
func tidy(problems []Problem) []Problem {
	slices.SortFunc(problems, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			cmp.Compare(a.Rule, b.Rule), slices.Compare(a.args, b.args))
	})
	return slices.CompactFunc(problems, func(a, b Problem) bool {
		return a.File == b.File && a.Line == b.Line && a.Column == b.Column && a.Rule == b.Rule && slices.Equal(a.args, b.args)
	})
}
