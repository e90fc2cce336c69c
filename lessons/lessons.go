package lessons

import (
	"io/fs"
	"slices"
	"strings"
	"sync"
	"time"
)

// Lang is a language of a course, by its ISO 639 code.
type Lang string

// The languages the program itself speaks. A course may have others.
const (
	ID Lang = "id" // Indonesian
	EN Lang = "en" // English
)

// Text is a short text in the languages it was written in.
type Text map[Lang]string

// In returns the text in language l. If there is none it falls back to Indonesian, then to the
// first language by code, then to "".
func (t Text) In(l Lang) string {
	if s, ok := t[l]; ok {
		return s
	}
	if s, ok := t[ID]; ok {
		return s
	}
	var first Lang
	for code := range t {
		if first == "" || code < first {
			first = code
		}
	}
	return t[first]
}

// Course is a whole course. It does not change after Open, and it is safe for concurrent use.
type Course struct {
	ID        string
	Version   string // as the author wrote it; never compared, only stored and shown
	Languages []Lang // at least one; the first is what missing translations fall back to
	Title     Text
	PassMark  int       // percent of the points a quiz is passed with, 1 to 100
	Modules   []*Module // by number
	Tests     []*Unit   // the parallel forms of the pre- and post-test, by form; in no module
	Excused   []string  // IDs of the objectives that the tests need not ask for

	Certificate Certificate // zero: the course has none

	fsys     fs.FS
	units    []*Unit // of all modules, in order
	glossary []*glossaryFile
}

// Certificate is what somebody must have done to get one: every quiz passed, and so much of the course done.
type Certificate struct {
	JP   int // training hours (jam pelajaran, of 45 minutes) that it tells
	Done int // percent of the units
}

// Module is a folder of the course.
type Module struct {
	Slug       string // the folder's name without its number
	Number     int    // the folder's number; unique in the course
	Title      Text
	Summary    Text // one sentence
	Intro      Text // Markdown, clean
	Objectives []Objective
	Units      []*Unit // by number
}

// Objective is something a module teaches. Its ID is unique in the course.
type Objective struct {
	ID   string
	Text Text
}

// Kind says what a unit is.
type Kind string

// The kinds of units.
const (
	KindLesson   Kind = "lesson"   // read
	KindQuiz     Kind = "quiz"     // graded
	KindDrama    Kind = "drama"    // a scenario with choices
	KindPractice Kind = "practice" // tasks done for real
	KindTest     Kind = "test"     // a form of the pre- and post-test
)

// Unit is something to do in a course. Its ID, "module-slug/unit-slug", has no numbers in it, so
// that authors can reorder a course without losing anybody's progress. That of a test is "test/a"
// or "test/b".
type Unit struct {
	ID         string
	Slug       string
	Module     *Module // nil for a test
	Kind       Kind
	Form       string // of a test: "a" or "b"
	Minutes    int
	Title      Text
	Objectives []string // IDs of objectives of the module; of a test, of any module
	Review     Review

	fsys  fs.FS
	files []*unitFile // one per language there is, in the order of the course's languages
}

// Review says when the facts of a unit should be looked up again. The zero value says never.
type Review struct {
	By   time.Time // midnight UTC
	What Text
}

// unitFile is a unit in one language, with its body once that was asked for.
type unitFile struct {
	lang     Lang
	file     string
	form     string // of a test, by the name of the file
	meta     unitMeta
	lesson   memo[Lesson]
	quiz     memo[Quiz]
	drama    memo[Drama]
	practice memo[Practice]
}

// glossaryFile is the glossary in one language.
type glossaryFile struct {
	lang Lang
	file string
	body memo[Glossary]
}

// memo keeps what was parsed. Failures are not kept: a stick that was pulled out may come back.
type memo[T any] struct {
	mu    sync.Mutex
	value *T
}

func (m *memo[T]) get(parse func() (*T, error)) (*T, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.value != nil {
		return m.value, nil
	}
	value, err := parse()
	if err != nil {
		return nil, err
	}
	m.value = value
	return value, nil
}

// Module returns the module with that slug.
func (c *Course) Module(slug string) (*Module, bool) {
	i := slices.IndexFunc(c.Modules, func(m *Module) bool { return m.Slug == slug })
	if i < 0 {
		return nil, false
	}
	return c.Modules[i], true
}

// Unit returns the unit with that ID: one of a module, or a test.
func (c *Course) Unit(id string) (*Unit, bool) {
	for _, units := range [][]*Unit{c.units, c.Tests} {
		if i := index(units, id); i >= 0 {
			return units[i], true
		}
	}
	return nil, false
}

// Next returns the unit that follows, in the next module if need be. It is false at the end of
// the course, for a test and for an unknown ID.
func (c *Course) Next(unitID string) (*Unit, bool) {
	i := index(c.units, unitID)
	if i < 0 || i+1 == len(c.units) {
		return nil, false
	}
	return c.units[i+1], true
}

func index(units []*Unit, id string) int {
	return slices.IndexFunc(units, func(u *Unit) bool { return u.ID == id })
}

// inLanguage picks the entry of a language, else the first one, which is the one of the course's
// first language unless that is missing.
func inLanguage[T any](all []T, lang func(T) Lang, l Lang) (T, bool) {
	if i := slices.IndexFunc(all, func(t T) bool { return lang(t) == l }); i >= 0 {
		return all[i], true
	}
	if len(all) == 0 {
		var none T
		return none, false
	}
	return all[0], true
}

// isSlug reports whether s may be an ID: lower case ASCII letters and digits, in words joined by single hyphens.
func isSlug(s string) bool {
	for word := range strings.SplitSeq(s, "-") {
		if word == "" || strings.Trim(word, "abcdefghijklmnopqrstuvwxyz0123456789") != "" {
			return false
		}
	}
	return true
}
