package lessons

import (
	"slices"
	"strconv"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// testSlug begins the IDs of tests, "test/a", and the names of their files, "test-a.id.md".
const testSlug = "test"

// forms are the parallel forms of the test: one is taken before the course, the other after it.
func forms() []string { return []string{"a", "b"} }

// form reads the form of a test, which the name of its file says, too.
func (f *fields) form(name string) {
	w := f.text("form", maxTitle)
	switch {
	case w.text == "": // reported
	case !slices.Contains(forms(), w.text):
		f.problem(w.at, RuleUnknownForm, w.text)
	case w.text != name:
		f.problem(w.at, RuleFormName, w.text, name)
	}
}

// orderTests sorts the tests by form, and reports a module that would have the IDs of tests.
func (r *reading) orderTests() {
	slices.SortFunc(r.tests, func(a, b *unitFiles) int { return strings.Compare(a.slug, b.slug) })
	for _, t := range r.tests {
		byLanguage(r, t.files, func(f *unitFile) Lang { return f.lang })
	}
	for _, m := range r.modules {
		if m.slug == testSlug && len(r.tests) > 0 {
			r.report(m.dir, RuleDuplicateID, m.slug, r.tests[0].files[0].file)
		}
	}
}

// checkTests checks the tests against the course and against each other.
func (c *checker) checkTests() {
	known := c.allObjectives()
	for i, t := range c.tests {
		c.checkUnit(t, c.course.Tests[i], known, &names{})
		if len(c.tests) < len(forms()) {
			c.reportMissingForm(t)
		}
		for _, other := range c.tests[:i] {
			c.compareForms(c.firstQuiz(t), c.firstQuiz(other))
		}
	}
	c.checkTestIDs()
	c.checkExcused(known)
	c.checkTested()
}

// allObjectives lists the objectives of the course, or nothing if those of a module are not known.
func (c *checker) allObjectives() []string {
	var all []string
	for _, m := range c.course.Modules {
		if len(m.Objectives) == 0 {
			return nil
		}
		all = append(all, objectiveIDs(m)...)
	}
	return all
}

// firstQuiz returns the body of a unit in the first language there is. It is nil if the unit is no quiz.
func (c *checker) firstQuiz(u *unitFiles) *parsedQuiz { return c.bodies[u.files[0].file].quiz }

func (c *checker) reportMissingForm(t *unitFiles) {
	f := t.files[0]
	for _, form := range forms() {
		if form != t.slug {
			c.report(f.file, RuleMissingForm, form, testSlug+"-"+form+"."+string(f.lang)+".md")
		}
	}
}

// compareForms reports the first question of a form that is not like that of the other form. What comes after it would only
// repeat it.
func (c *checker) compareForms(here, there *parsedQuiz) {
	if here == nil || there == nil || len(here.Questions) == 0 || len(there.Questions) == 0 {
		return
	}
	for i := range min(len(here.Questions), len(there.Questions)) {
		a, b := here.Questions[i], there.Questions[i]
		place := there.d.here(there.questions[i].pos)
		key := ""
		switch {
		case a.Objective != b.Objective:
			key = "objective"
		case a.Type != b.Type:
			key = "type"
		case len(a.Choices) != len(b.Choices):
			here.d.problem(here.questions[i].pos, RuleFormChoices, strconv.Itoa(len(a.Choices)), strconv.Itoa(len(b.Choices)), place)
			return
		default:
			continue
		}
		here.d.problem(here.questions[i].pos, RuleFormDiffers, key, place)
		return
	}
	extra := func(longer, shorter *parsedQuiz) {
		if n := len(shorter.Questions); len(longer.Questions) > n {
			longer.d.problem(longer.questions[n].pos, RuleFormExtra, strconv.Itoa(n+1), shorter.d.src.file)
		}
	}
	extra(here, there)
	extra(there, here)
}

// checkTestIDs reports questions of a test with the ID of a question elsewhere: a test is not to ask what was practised.
func (c *checker) checkTestIDs() {
	seen := map[string]string{}
	for _, u := range c.units() {
		p := c.firstQuiz(u)
		if p == nil {
			continue
		}
		for i, q := range p.Questions {
			place := p.d.here(p.questions[i].pos)
			if first, ok := seen[q.ID]; ok && q.ID != "" && u.files[0].form != "" && !p.repeats(i) {
				p.d.problem(p.questions[i].pos, RuleDuplicateID, q.ID, first)
			}
			if _, ok := seen[q.ID]; !ok {
				seen[q.ID] = place
			}
		}
	}
}

// repeats reports whether a question has the ID of an earlier one of the same quiz, which is reported there.
func (p *parsedQuiz) repeats(i int) bool {
	return slices.ContainsFunc(p.Questions[:i], func(q quiz.Question) bool { return q.ID == p.Questions[i].ID })
}

// checkExcused checks the objectives that course.yaml excuses from the tests.
func (c *checker) checkExcused(known []string) {
	for _, w := range c.settings.excused {
		switch {
		case w.text == "" || len(known) == 0:
		case !slices.Contains(known, w.text):
			c.problemAt(settingsName, w.at, RuleUnknownExcused, w.text)
			c.problems[len(c.problems)-1].near = nearest(w.text, known)
		default:
			if asking := c.formsAsking(w.text); len(asking) > 0 {
				c.problemAt(settingsName, w.at, RuleExcusedTested, w.text, testNames(asking))
			}
		}
	}
}

// testNames names forms by the beginnings of their files.
func testNames(forms []string) string {
	names := make([]string, len(forms))
	for i, form := range forms {
		names[i] = testSlug + "-" + form
	}
	return strings.Join(names, ", ")
}

// formsAsking lists the forms with a graded question for an objective.
func (c *checker) formsAsking(objective string) []string {
	var asking []string
	for _, t := range c.tests {
		if slices.ContainsFunc(t.files, func(f *unitFile) bool { return c.asks(f, objective) }) {
			asking = append(asking, t.slug)
		}
	}
	return asking
}

// checkTested reports the objectives that not every form asks for, unless they are excused. A course need not have tests; of
// one that is broken nobody knows what it was to ask.
func (c *checker) checkTested() {
	if len(c.tests) < len(forms()) {
		return
	}
	for _, t := range c.tests {
		if p := c.firstQuiz(t); p == nil || len(p.Questions) == 0 {
			return
		}
	}
	excused := c.course.Excused
	for _, m := range c.modules {
		if len(m.files) == 0 {
			continue
		}
		for _, o := range m.files[0].meta.objectives {
			asking := c.formsAsking(o.id.text)
			missing := slices.DeleteFunc(forms(), func(form string) bool { return slices.Contains(asking, form) })
			if len(missing) > 0 && o.id.text != "" && !slices.Contains(excused, o.id.text) {
				c.problemAt(m.files[0].file, o.id.at, RuleObjectiveNotTested, o.id.text, testNames(missing))
			}
		}
	}
}
