package lessons

// wording is a message in the languages of the program. %[1]s and so on stand for the arguments
// of the problem; both languages use the same ones.
type wording struct{ id, en string }

func (w wording) in(l Lang) string {
	if l == EN {
		return w.en
	}
	return w.id
}

// wordings hold the message of every rule. Each says what is wrong and then what to do, blames nobody, and needs no knowledge of
// programming.
func wordings() []func() map[Rule]wording {
	return []func() map[Rule]wording{
		wordingsOfFiles, wordingsOfYAML, wordingsOfKeys, wordingsOfMarkdown, wordingsOfLinks, wordingsOfHeadings, wordingsOfLessons,
		wordingsOfQuestions, wordingsOfChoices, wordingsOfAnswers, wordingsOfDramas, wordingsOfScenes, wordingsOfPractice,
		wordingsOfTests, wordingsOfStyle, wordingsOfLanguages,
	}
}

// wordingOf is the message of a rule.
func wordingOf(rule Rule) wording {
	for _, some := range wordings() {
		if w, ok := some()[rule]; ok {
			return w
		}
	}
	return wording{}
}

// didYouMean is added to a message when a known name is near.
func didYouMean() wording {
	return wording{id: `Mungkin maksudnya "%s".`, en: `Perhaps "%s" was meant.`}
}
