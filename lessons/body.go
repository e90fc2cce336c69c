package lessons

import (
	"fmt"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// Lesson is the body of a unit of kind lesson in one language. It is shared: do not change it.
type Lesson struct {
	Lang    Lang // the language it is really in, which may not be the one asked for
	Title   string
	Pages   []Page // at least one
	Sources []string
}

// Page is what is read at a time.
type Page struct {
	ID        string // the same in every language
	Title     string // plain text
	Objective string
	Blocks    []Block  // without the page's own heading; as many and of the same kinds in every language
	Trainer   []string // notes for whoever teaches this; not for participants
}

// BlockKind says what a block is.
type BlockKind string

// The kinds of blocks.
const (
	Heading   BlockKind = "heading" // ### within a page
	Paragraph BlockKind = "paragraph"
	List      BlockKind = "list"
	Table     BlockKind = "table"
	Code      BlockKind = "code"
	Callout   BlockKind = "callout"
	Quote     BlockKind = "quote"
)

// Block is a piece of Markdown that can be drawn on its own.
type Block struct {
	Kind     BlockKind
	Markdown string   // exact source without the line break at the end; of a callout, what stands in it
	Callout  string   // of a callout: note, tip, warning, important or caution
	Terms    []string // IDs of the glossary terms it links to, each once, in order
	Links    []Link   // other links: addresses, and pages of the same lesson as "#page-id"
}

// Link is a link as the reader sees it and where it leads.
type Link struct{ Text, URL string }

// Quiz is the body of a unit of kind quiz or test in one language. It is shared: do not change it.
type Quiz struct {
	Lang      Lang // the language it is really in, which may not be the one asked for
	Title     string
	Intro     string          // Markdown
	Questions []quiz.Question // the same IDs, types and right answers in every language
	Sources   []string
}

// Glossary is the glossary in one language. It is shared: do not change it.
type Glossary struct {
	Lang  Lang
	Terms []Term // in the order of the file
}

// Term is an entry of the glossary.
type Term struct {
	ID         string // the same in every language
	Name       string // plain text
	Definition string // Markdown
}

// Term returns the term with that ID.
func (g *Glossary) Term(id string) (Term, bool) {
	i := slices.IndexFunc(g.Terms, func(t Term) bool { return t.ID == id })
	if i < 0 {
		return Term{}, false
	}
	return g.Terms[i], true
}

// Lesson returns the body of a lesson in language l, or in the course's first language if there is
// no translation: Lesson.Lang tells. The file is read and parsed once. The error is an I/O error,
// or an *InvalidError if the file has problems that Check would report.
func (u *Unit) Lesson(l Lang) (*Lesson, error) {
	f, err := u.in(l, KindLesson)
	if err != nil {
		return nil, err
	}
	return f.lesson.get(func() (*Lesson, error) {
		d, err := u.load(f)
		if err != nil {
			return nil, err
		}
		return d.lesson(f).Lesson, d.src.invalid()
	})
}

// Quiz returns the body of a quiz or test; the rest is as with Lesson.
func (u *Unit) Quiz(l Lang) (*Quiz, error) {
	f, err := u.in(l, KindQuiz, KindTest)
	if err != nil {
		return nil, err
	}
	return f.quiz.get(func() (*Quiz, error) {
		d, err := u.load(f)
		if err != nil {
			return nil, err
		}
		return d.quiz(f).Quiz, d.src.invalid()
	})
}

func (u *Unit) in(l Lang, kinds ...Kind) (*unitFile, error) {
	if !slices.Contains(kinds, u.Kind) {
		return nil, fmt.Errorf("unit %s is a %s, not a %s", u.ID, u.Kind, kinds[0])
	}
	f, ok := inLanguage(u.files, func(f *unitFile) Lang { return f.lang }, l)
	if !ok {
		return nil, fmt.Errorf("unit %s has no files", u.ID)
	}
	return f, nil
}

func (u *Unit) load(f *unitFile) (*document, error) {
	src, err := readFile(u.fsys, f.file)
	if err != nil {
		return nil, fmt.Errorf("read unit %s: %w", u.ID, err)
	}
	return parseMarkdown(src), nil
}

// Glossary returns the glossary in language l, or in the course's first language if there is no
// translation. A course without a glossary has an empty one. Errors are as with Unit.Lesson.
func (c *Course) Glossary(l Lang) (*Glossary, error) {
	f, ok := inLanguage(c.glossary, func(f *glossaryFile) Lang { return f.lang }, l)
	if !ok {
		return &Glossary{Lang: l}, nil
	}
	return f.body.get(func() (*Glossary, error) {
		src, err := readFile(c.fsys, f.file)
		if err != nil {
			return nil, fmt.Errorf("read glossary: %w", err)
		}
		d := parseMarkdown(src)
		return d.glossary(f.lang).Glossary, d.src.invalid()
	})
}
