package lessons

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
)

// Limits of texts in front matter, in terminal cells. Titles and summaries stand in menus.
const (
	maxTitle    = 60
	maxSentence = 200
	maxSource   = 300
	maxMinutes  = 180
)

// settings is what course.yaml says.
type settings struct {
	id, version string
	languages   []Lang
	title       Text
	passMark    int
	excused     []word // objectives that the tests need not ask for
	certificate Certificate
}

// moduleMeta is the front matter of a module in one language.
type moduleMeta struct {
	title, summary string
	objectives     []objectiveMeta
	objectivesAt   place
}

type objectiveMeta struct {
	id   word
	text string
}

// unitMeta is the front matter of a unit in one language. The zero kind says that it could not be read.
type unitMeta struct {
	title      string
	kind       Kind
	minutes    int
	objectives []word
	sources    []string
	workbench  string // of a practice
	review     string
	reviewBy   time.Time
	at         unitPlaces
}

// unitPlaces are the places of what has to be the same in every language.
type unitPlaces struct{ kind, minutes, objectives, sources, workbench, reviewBy place }

// parseSettings reads course.yaml. What is broken gets a harmless value, so that the rest of the course can be checked.
func parseSettings(src *source) settings {
	src.front = span{0, len(src.text)}
	s := settings{languages: []Lang{ID, EN}, title: Text{}}
	f, ok := parseYAML(src)
	if !ok {
		return s
	}
	s.id = f.slug("id").text
	s.version = f.text("version", maxTitle).text
	if languages := f.languages(); len(languages) > 0 {
		s.languages = languages
	}
	if title, ok := f.require("title"); ok {
		if titles, ok := f.sub("title", title); ok {
			for _, l := range s.languages {
				s.title[l] = titles.text(string(l), maxTitle).text
			}
			titles.done()
		}
	}
	s.passMark, _ = f.number("pass_mark", 100)
	s.excused = f.excused()
	s.certificate = f.certificate()
	f.done()
	return s
}

// certificate reads the optional rule for certificates.
func (f *fields) certificate() Certificate {
	v, ok := f.find("certificate")
	if !ok {
		return Certificate{}
	}
	rule, ok := f.sub("certificate", v)
	if !ok {
		return Certificate{}
	}
	var c Certificate
	c.JP, _ = rule.number("jp", 999)
	c.Done, _ = rule.number("done", 100)
	rule.done()
	return c
}

// excused reads the optional list of objectives that the tests need not ask for.
func (f *fields) excused() []word {
	if _, ok := f.find("excused"); !ok {
		return nil
	}
	var all []word
	ids, _ := f.texts("excused", maxTitle)
	for _, w := range ids {
		f.checkSlug(w)
		if slices.ContainsFunc(all, func(known word) bool { return known.text == w.text }) {
			f.problem(w.at, RuleDuplicateKey, w.text)
			continue
		}
		all = append(all, w)
	}
	return all
}

// languages reads the list of languages.
func (f *fields) languages() []Lang {
	var all []Lang
	codes, _ := f.texts("languages", maxTitle)
	for _, w := range codes {
		switch {
		case w.text == "":
		case !isLanguage(w.text):
			f.problem(w.at, RuleLanguageCode, w.text)
		case slices.Contains(all, Lang(w.text)):
			f.problem(w.at, RuleDuplicateKey, w.text)
		default:
			all = append(all, Lang(w.text))
		}
	}
	return all
}

// isLanguage reports whether s looks like an ISO 639 code.
func isLanguage(s string) bool {
	return (len(s) == 2 || len(s) == 3) && strings.Trim(s, "abcdefghijklmnopqrstuvwxyz") == ""
}

// slug reads a required ID.
func (f *fields) slug(key string) word {
	w := f.text(key, maxTitle)
	f.checkSlug(w)
	return w
}

func (f *fields) checkSlug(w word) {
	if w.text != "" && !isSlug(w.text) {
		f.problem(w.at, RuleBadID, w.text, toSlug(w.text))
	}
}

// toSlug proposes an ID made from a text.
func toSlug(s string) string {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return r > unicode.MaxASCII || !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if len(words) == 0 {
		return "nama-pendek"
	}
	return strings.Join(words, "-")
}

// frontMatter returns the fields of a file that has to begin with front matter.
func frontMatter(src *source) (*fields, bool) {
	switch src.state {
	case frontNone:
		if len(src.problems) == 0 {
			src.problem(0, RuleNoFrontMatter)
		}
		return nil, false
	case frontOpen:
		src.problem(0, RuleOpenFrontMatter)
		return nil, false
	case frontClosed:
	}
	return parseYAML(src)
}

// parseModule reads the front matter of a module.
func parseModule(src *source) moduleMeta {
	f, ok := frontMatter(src)
	if !ok {
		return moduleMeta{}
	}
	m := moduleMeta{title: f.text("title", maxTitle).text, summary: f.text("summary", maxSentence).text}
	var values []value
	values, m.objectivesAt = f.list("objectives")
	for _, v := range values {
		o, ok := f.sub("objectives", v)
		if !ok {
			continue
		}
		objective := objectiveMeta{id: o.slug("id"), text: o.text("text", maxSentence).text}
		o.done()
		if i := slices.IndexFunc(m.objectives, func(m objectiveMeta) bool { return m.id.text == objective.id.text }); i >= 0 {
			f.problem(objective.id.at, RuleDuplicateID, objective.id.text, src.here(m.objectives[i].id.at))
		}
		m.objectives = append(m.objectives, objective)
	}
	f.done()
	return m
}

// here writes a place in the file for a message.
func (s *source) here(at place) string { return where(s.file, at) }

func where(file string, at place) string { return fmt.Sprintf("%s:%d", file, at.line) }

// parseUnit reads the front matter of a unit. form is that of a test, by the name of its file, else "".
func parseUnit(src *source, form string) unitMeta {
	f, ok := frontMatter(src)
	if !ok {
		return unitMeta{}
	}
	m := unitMeta{title: f.text("title", maxTitle).text}
	if m.kind, m.at.kind = f.kind(form != ""); m.kind == "" {
		return m // which keys it was to have is not known
	}
	if form != "" {
		f.form(form)
	}
	m.minutes, m.at.minutes = f.number("minutes", maxMinutes)
	m.objectives, m.at.objectives = f.texts("objectives", maxTitle)
	for _, w := range m.objectives {
		f.checkSlug(w)
	}
	if m.kind == KindLesson && len(m.objectives) > 1 {
		f.problem(m.objectives[1].at, RuleLessonObjectives)
	}
	if m.kind == KindPractice {
		m.workbench, m.at.workbench = f.workbench()
	}
	m.sources, m.at.sources = f.sources(m.kind)
	m.review, m.reviewBy, m.at.reviewBy = f.review()
	f.done()
	return m
}

// kind reads the kind of a unit. It is "" if it is not known or does not belong into such a file: tests stand beside the modules,
// and nothing else does.
func (f *fields) kind(test bool) (Kind, place) {
	w, ok := f.optional("kind", maxTitle)
	if !ok {
		w = word{text: string(KindLesson), at: f.at}
	}
	switch k := Kind(w.text); k {
	case KindLesson, KindQuiz, KindDrama, KindPractice, KindTest:
		switch {
		case test && k != KindTest:
			f.problem(w.at, RuleTestKind)
			return "", w.at
		case !test && k == KindTest:
			f.problem(w.at, RuleTestPlace)
			return "", w.at
		}
		return k, w.at
	}
	if w.text != "" {
		f.problem(w.at, RuleUnknownKind, w.text)
		f.src.suggest(w.text, string(KindLesson), string(KindQuiz), string(KindDrama), string(KindPractice))
	}
	return "", w.at
}

// sources reads where the facts come from. A lesson has to say it.
func (f *fields) sources(kind Kind) ([]string, place) {
	if _, ok := f.find("sources"); !ok && kind != KindLesson {
		return nil, f.at
	}
	var sources []string
	words, at := f.texts("sources", maxSource)
	for _, w := range words {
		sources = append(sources, w.text)
	}
	return sources, at
}

// review reads when to look the facts up again, and what: both or neither.
func (f *fields) review() (string, time.Time, place) {
	by, at := f.date("review_by")
	what, ok := f.optional("review", maxSentence)
	_, dated := f.find("review_by")
	switch {
	case ok && !dated:
		f.problem(what.at, RuleMissingKey, "review_by")
	case dated && !ok:
		f.problem(at, RuleMissingKey, "review")
	}
	return what.text, by, at
}
