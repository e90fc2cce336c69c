package lessons

// series is what the parts of a body are called, its pages, questions, scenes, tasks or terms, and where they stand.
type series struct {
	d      *document
	ids    []string
	places []int
}

func (s *series) add(id string, at int) { s.ids, s.places = append(s.ids, id), append(s.places, at) }

// checkIDs reports IDs that are taken. One that is missing is reported where it is read.
func (s series) checkIDs() {
	seen := map[string]int{}
	for i, id := range s.ids {
		if first, ok := seen[id]; ok {
			s.d.problem(s.places[i], RuleDuplicateID, id, s.d.here(first))
		} else if id != "" {
			seen[id] = s.places[i]
		}
	}
}

// compareSeries compares parts one by one as long as they have the same IDs. What comes after a difference would only repeat it.
func compareSeries(here, there series, same func(i int)) {
	if len(here.ids) == 0 || len(there.ids) == 0 {
		return // that a file is empty is reported already
	}
	shared := min(len(here.ids), len(there.ids))
	for i := range shared {
		if here.ids[i] != there.ids[i] {
			here.d.problem(here.places[i], RuleIDDiffers, here.ids[i], there.ids[i], there.d.here(there.places[i]))
			return
		}
		same(i)
	}
	extra := func(longer, shorter series) {
		if len(longer.ids) > shared {
			longer.d.problem(longer.places[shared], RuleExtra, longer.ids[shared], shorter.d.src.file)
		}
	}
	extra(here, there)
	extra(there, here)
}

func (p *parsedLesson) series() series {
	s := series{d: p.d}
	for i, page := range p.Pages {
		s.add(page.ID, p.pages[i].pos)
	}
	return s
}

func (p *parsedQuiz) series() series {
	s := series{d: p.d}
	for i, q := range p.Questions {
		s.add(q.ID, p.questions[i].pos)
	}
	return s
}

func (p *parsedDrama) series() series {
	s := series{d: p.d}
	for i, scene := range p.Scenes {
		s.add(scene.ID, p.scenes[i].pos)
	}
	return s
}

func (p *parsedPractice) series() series {
	s := series{d: p.d}
	for i, t := range p.Tasks {
		s.add(t.ID, p.tasks[i].pos)
	}
	return s
}

func (p *parsedGlossary) series() series {
	s := series{d: p.d}
	for i, t := range p.Terms {
		s.add(t.ID, p.terms[i])
	}
	return s
}
