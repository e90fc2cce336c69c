package lessons

import (
	"slices"
	"strconv"

	"github.com/sanggar-kim/sanggar-kim/quiz"
)

// compareLanguages compares every translation with the first language there is.
func (c *checker) compareLanguages() {
	if len(c.glossary) > 0 {
		first := c.bodies[c.glossary[0].file]
		for _, g := range c.glossary[1:] {
			compareGlossaries(first.glossary, c.bodies[g.file].glossary)
		}
	}
	for _, m := range c.modules {
		if len(m.files) > 0 {
			for _, f := range m.files[1:] {
				c.compareModules(m.files[0], f)
			}
		}
	}
	for _, u := range c.units() {
		for _, f := range u.files[1:] {
			c.compareUnits(u.files[0], f)
		}
	}
}

// compareGlossaries compares the sets of terms: the alphabet orders them differently in every language.
func compareGlossaries(first, other *parsedGlossary) {
	if first == nil || other == nil {
		return
	}
	lacking := func(a, b *parsedGlossary) {
		for i, t := range a.Terms {
			if _, ok := b.Term(t.ID); !ok && t.ID != "" {
				a.d.problem(a.terms[i], RuleTermDiffers, t.ID, b.d.src.file)
			}
		}
	}
	lacking(first, other)
	lacking(other, first)
}

func (c *checker) compareModules(first, other *moduleFile) {
	a, b := first.meta.objectives, other.meta.objectives
	if len(a) > 0 && len(b) > 0 && !slices.EqualFunc(a, b, func(a, b objectiveMeta) bool { return a.id.text == b.id.text }) {
		c.problemAt(other.file, other.meta.objectivesAt, RuleKeyDiffers, "objectives", where(first.file, first.meta.objectivesAt))
	}
	here, there := c.bodies[other.file], c.bodies[first.file]
	if len(here.intro.kinds) > 0 && len(there.intro.kinds) > 0 {
		compareBlocks(here.d, here.intro, there.d, there.intro, 0)
	}
}

func (c *checker) compareUnits(first, other *unitFile) {
	a, b := first.meta, other.meta
	if a.kind == "" || b.kind == "" {
		return
	}
	differs := func(differ bool, key string, here, there place) {
		if differ {
			c.problemAt(other.file, here, RuleKeyDiffers, key, where(first.file, there))
		}
	}
	differs(a.kind != b.kind, "kind", b.at.kind, a.at.kind)
	// What is missing in one of them but required is reported already.
	differs(a.minutes != b.minutes && a.minutes*b.minutes != 0, "minutes", b.at.minutes, a.at.minutes)
	differs(!a.reviewBy.Equal(b.reviewBy), "review_by", b.at.reviewBy, a.at.reviewBy)
	differs(len(a.sources) != len(b.sources) && (a.kind != KindLesson || len(a.sources)*len(b.sources) != 0),
		"sources", b.at.sources, a.at.sources)
	differs(len(a.objectives)*len(b.objectives) != 0 && !slices.EqualFunc(a.objectives, b.objectives, sameText),
		"objectives", b.at.objectives, a.at.objectives)
	differs(a.kind == b.kind && a.workbench != b.workbench, "workbench", b.at.workbench, a.at.workbench)
	here, there := c.bodies[other.file], c.bodies[first.file]
	if here.lesson != nil && there.lesson != nil {
		compareLessons(here.lesson, there.lesson)
	}
	if here.quiz != nil && there.quiz != nil {
		compareQuizzes(here.quiz, there.quiz)
	}
	if here.drama != nil && there.drama != nil {
		compareDramas(here.drama, there.drama)
	}
	if here.practice != nil && there.practice != nil {
		comparePractices(here.practice, there.practice)
	}
}

func sameText(a, b word) bool { return a.text == b.text }

func compareLessons(here, there *parsedLesson) {
	compareSeries(here.series(), there.series(), func(i int) {
		at, place := here.pages[i].pos, there.d.here(there.pages[i].pos)
		a, b := here.Pages[i], there.Pages[i]
		compareBlocks(here.d, prose{kinds: kindsOf(a.Blocks), places: here.pages[i].blocks},
			there.d, prose{kinds: kindsOf(b.Blocks), places: there.pages[i].blocks}, at)
		if len(a.Trainer) != len(b.Trainer) {
			here.d.problem(at, RuleTrainerDiffers, place)
		}
		if a.Objective != b.Objective {
			here.d.problem(at, RuleAttributeDiffers, "objective", place)
		}
	})
}

func kindsOf(blocks []Block) []BlockKind {
	kinds := make([]BlockKind, len(blocks))
	for i, b := range blocks {
		kinds[i] = b.Kind
	}
	return kinds
}

// compareBlocks reports the first block that is of another kind than its translation, or has none; page is where they stand.
func compareBlocks(here *document, a prose, there *document, b prose, page int) {
	for i := range max(len(a.kinds), len(b.kinds)) {
		number := strconv.Itoa(i + 1)
		switch {
		case i == len(b.kinds):
			here.problem(a.places[i], RuleBlockExtra, number, there.src.file)
		case i == len(a.kinds):
			here.problem(page, RuleBlockMissing, number, there.here(b.places[i]))
		case a.kinds[i] != b.kinds[i]:
			here.problem(a.places[i], RuleBlockDiffers, number, string(a.kinds[i]), string(b.kinds[i]), there.here(b.places[i]))
		default:
			continue
		}
		return
	}
}

func compareQuizzes(here, there *parsedQuiz) {
	compareSeries(here.series(), there.series(), func(i int) {
		compareQuestions(here, there, i)
	})
}

// compareQuestions compares what must not depend on the language: what is right, and what the question belongs to.
func compareQuestions(here, there *parsedQuiz, i int) {
	a, b := here.Questions[i], there.Questions[i]
	at, place := here.questions[i].pos, there.d.here(there.questions[i].pos)
	for name, differ := range map[string]bool{
		"type":          a.Type != b.Type,
		"objective":     a.Objective != b.Objective,
		"see":           a.See != b.See,
		"misconception": a.Misconception != b.Misconception,
		"answer":        a.Answer != b.Answer,
		"tolerance":     a.Tolerance != b.Tolerance,
	} {
		if differ {
			here.d.problem(at, RuleAttributeDiffers, name, place)
		}
	}
	if len(a.Gaps) != len(b.Gaps) {
		here.d.problem(at, RuleGapsDiffer, strconv.Itoa(len(a.Gaps)), strconv.Itoa(len(b.Gaps)), place)
	}
	if len(a.Choices) != len(b.Choices) {
		here.d.problem(at, RuleChoicesDiffer, strconv.Itoa(len(a.Choices)), strconv.Itoa(len(b.Choices)), place)
		return
	}
	j := slices.IndexFunc(a.Choices, func(c quiz.Choice) bool {
		k := slices.IndexFunc(b.Choices, func(other quiz.Choice) bool { return other.ID == c.ID })
		return k >= 0 && b.Choices[k].Right != c.Right
	})
	if j >= 0 {
		here.d.problem(here.questions[i].choices[j], RuleRightDiffers, there.d.here(there.questions[i].choices[j]))
	}
}
