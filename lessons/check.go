package lessons

import (
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// checker holds a course with all its bodies.
type checker struct {
	*reading
	course *Course
	bodies map[string]*body // by file
}

// body is what a file holds behind its front matter. At most one of its parts is set, from lesson to glossary; intro belongs to a
// module.
type body struct {
	d        *document
	lesson   *parsedLesson
	quiz     *parsedQuiz
	drama    *parsedDrama
	practice *parsedPractice
	glossary *parsedGlossary
	intro    prose
	passages []passage // nil if it is not known what the file was to say
}

func newChecker(r *reading) *checker {
	return &checker{reading: r, course: r.course(), bodies: map[string]*body{}}
}

// check looks for everything that Open does not.
func (c *checker) check() []Problem {
	c.checkTranslations()
	c.readBodies()
	c.compareLanguages()
	for i, files := range c.modules {
		m := c.course.Modules[i]
		c.checkObjectives(files, m)
		known, pages := objectiveIDs(m), c.pagesOf(m)
		for j, u := range files.units {
			c.checkUnit(u, m.Units[j], known, pages)
		}
	}
	c.checkTests()
	c.checkStyle()
	terms := c.terms()
	for _, b := range c.bodies {
		b.d.resolve(b.d.refs.terms, terms, RuleUnknownTerm)
		b.d.resolve(b.d.refs.anchors, b.anchors(), RuleUnknownAnchor)
		c.problems = append(c.problems, b.d.src.problems...)
	}
	return tidy(c.problems)
}

// readBodies parses every file that has a body, several at a time.
func (c *checker) readBodies() {
	var files []string
	var parse []func(*document, *body)
	add := func(file string, f func(*document, *body)) {
		c.bodies[file] = &body{}
		files, parse = append(files, file), append(parse, f)
	}
	for _, g := range c.glossary {
		add(g.file, func(d *document, b *body) { b.glossary = d.glossary(g.lang) })
	}
	addUnits := func(files []*unitFiles, units []*Unit) {
		for i, u := range files {
			for _, f := range u.files {
				add(f.file, func(d *document, b *body) { b.unit(d, f, units[i].Kind) })
			}
		}
	}
	for i, m := range c.modules {
		for _, f := range m.files {
			add(f.file, func(d *document, b *body) { b.parseIntro(d) })
		}
		addUnits(m.units, c.course.Modules[i].Units)
	}
	addUnits(c.tests, c.course.Tests)
	failed := make([][]Problem, len(files))
	parallel(len(files), func(i int) {
		b := c.bodies[files[i]]
		src, err := readFile(c.fsys, files[i])
		if err != nil {
			failed[i] = []Problem{unreadable(files[i], err)}
			src = &source{file: files[i]}
		}
		b.d = parseMarkdown(src)
		if err == nil {
			parse[i](b.d, b)
			b.divide()
		}
	})
	c.problems = append(c.problems, slices.Concat(failed...)...)
}

// unit parses the body of a unit. Of a unit of unknown kind it is not known what its body was to say.
func (b *body) unit(d *document, f *unitFile, kind Kind) {
	switch kind {
	case KindLesson:
		b.lesson = d.lesson(f)
	case KindQuiz, KindTest:
		b.quiz = d.quiz(f)
	case KindDrama:
		b.drama = d.drama(f)
	case KindPractice:
		b.practice = d.practice(f)
	}
}

// parseIntro parses the introduction of a module.
func (b *body) parseIntro(d *document) {
	b.intro = d.prose(d.nodes)
	if len(b.intro.kinds) == 0 && !d.unread {
		d.problem(0, RuleNoIntro)
	}
}

// checkTranslations reports languages that a file is missing in.
func (c *checker) checkTranslations() {
	missing := func(langs []Lang, files []string) {
		if len(langs) == 0 {
			return // that there is no file at all is another problem
		}
		for _, l := range c.settings.languages {
			if !slices.Contains(langs, l) {
				base := strings.TrimSuffix(files[0], "."+string(langs[0])+".md")
				c.report(files[0], RuleMissingTranslation, string(l), base+"."+string(l)+".md")
			}
		}
	}
	languages(c.glossary, func(g *glossaryFile) (Lang, string) { return g.lang, g.file }, missing)
	for _, m := range c.modules {
		languages(m.files, func(f *moduleFile) (Lang, string) { return f.lang, f.file }, missing)
	}
	for _, u := range c.units() {
		languages(u.files, func(f *unitFile) (Lang, string) { return f.lang, f.file }, missing)
	}
}

func languages[T any](all []T, get func(T) (Lang, string), use func([]Lang, []string)) {
	var langs []Lang
	var files []string
	for _, t := range all {
		l, f := get(t)
		langs, files = append(langs, l), append(files, f)
	}
	use(langs, files)
}

// checkObjectives reports objectives of a module that no lesson or no question serves, and IDs that another module has.
func (c *checker) checkObjectives(files *moduleFiles, m *Module) {
	if len(files.files) == 0 || slices.ContainsFunc(m.Units, func(u *Unit) bool { return u.Kind == "" }) {
		return // who knows what a broken file was to serve
	}
	first := files.files[0]
	for _, o := range first.meta.objectives {
		id := o.id.text
		if id == "" {
			continue
		}
		for i, other := range c.course.Modules {
			if other == m {
				break
			}
			if slices.Contains(objectiveIDs(other), id) {
				c.problemAt(first.file, o.id.at, RuleDuplicateID, id, c.modules[i].dir)
			}
		}
		lesson, question := c.served(files, m, id)
		if !lesson {
			c.problemAt(first.file, o.id.at, RuleObjectiveWithoutLesson, id)
		}
		if !question {
			c.problemAt(first.file, o.id.at, RuleObjectiveWithoutQuestion, id)
		}
	}
}

// served reports whether a lesson teaches an objective and a graded question asks for it.
func (c *checker) served(files *moduleFiles, m *Module, id string) (lesson, question bool) {
	for i, u := range files.units {
		lesson = lesson || m.Units[i].Kind == KindLesson && slices.Contains(m.Units[i].Objectives, id)
		for _, f := range u.files {
			question = question || c.asks(f, id)
		}
	}
	return lesson, question
}

// asks reports whether a file has a graded question for an objective.
func (c *checker) asks(f *unitFile, objective string) bool {
	b := c.bodies[f.file]
	return b.quiz != nil && slices.ContainsFunc(b.quiz.Questions, func(q quiz.Question) bool {
		return q.Objective == objective && q.Type != quiz.Open
	})
}

func objectiveIDs(m *Module) []string {
	ids := make([]string, len(m.Objectives))
	for i, o := range m.Objectives {
		ids[i] = o.ID
	}
	return ids
}

// problemAt reports a problem found after the file was read.
func (c *checker) problemAt(file string, at place, rule Rule, args ...string) {
	c.problems = append(c.problems, newProblem(file, at.line, at.column, rule, args...))
}

// checkUnit checks what the files of a unit refer to: known objectives, and pages of lessons.
func (c *checker) checkUnit(files *unitFiles, u *Unit, known []string, pages *names) {
	for _, f := range files.files {
		b := c.bodies[f.file]
		b.d.resolve(b.d.refs.pages, pages, RuleSee)
		for _, o := range f.meta.objectives {
			switch {
			case o.text == "" || len(known) == 0: // reported where it belongs
			case !slices.Contains(known, o.text):
				c.problemAt(f.file, o.at, RuleUnknownObjective, o.text)
				c.problems[len(c.problems)-1].near = nearest(o.text, known)
			case b.quiz != nil && !c.asks(f, o.text):
				c.problemAt(f.file, o.at, RuleObjectiveWithoutQuestion, o.text)
			}
		}
		for _, r := range b.d.refs.objectives {
			switch {
			case len(known) == 0 || len(u.Objectives) == 0:
			case !slices.Contains(known, r.target):
				b.d.problem(r.pos, RuleUnknownObjective, r.target)
				b.d.suggest(r.target, known...)
			case !slices.Contains(u.Objectives, r.target):
				b.d.problem(r.pos, RuleUnlistedObjective, r.target)
			}
		}
	}
}

// names is a set of names, in the order they were added.
type names struct {
	list []string
	set  map[string]bool
}

func (n *names) add(name string) {
	if n.set == nil {
		n.set = map[string]bool{}
	}
	n.list, n.set[name] = append(n.list, name), true
}

// resolve reports the references that lead nowhere.
func (d *document) resolve(refs []reference, known *names, rule Rule) {
	for _, r := range refs {
		if !known.set[r.target] {
			d.problem(r.pos, rule, r.target)
			d.suggest(r.target, known.list...)
		}
	}
}

// pagesOf lists the pages of the lessons of a module as "lesson-slug#page-id".
func (c *checker) pagesOf(m *Module) *names {
	var all names
	for _, u := range m.Units {
		for _, f := range u.files {
			if lesson := c.bodies[f.file].lesson; lesson != nil {
				for _, page := range lesson.Pages {
					all.add(u.Slug + "#" + page.ID)
				}
			}
		}
	}
	return &all
}

// terms lists the IDs that the glossary explains in any language; where the languages differ, that is reported already.
func (c *checker) terms() *names {
	var all names
	for _, g := range c.glossary {
		if parsed := c.bodies[g.file].glossary; parsed != nil {
			for _, t := range parsed.Terms {
				all.add(t.ID)
			}
		}
	}
	return &all
}

// anchors lists the IDs of the headings of a file.
func (b *body) anchors() *names {
	var all names
	for _, id := range b.series().ids {
		all.add(id)
	}
	return &all
}

// series lists the parts of a body. A module has none.
func (b *body) series() series {
	switch {
	case b.lesson != nil:
		return b.lesson.series()
	case b.quiz != nil:
		return b.quiz.series()
	case b.drama != nil:
		return b.drama.series()
	case b.practice != nil:
		return b.practice.series()
	case b.glossary != nil:
		return b.glossary.series()
	default:
		return series{}
	}
}
