package lessons

import "maps"

// wording is a message in the languages of the program. %[1]s and so on stand for the arguments
// of the problem; both languages use the same ones.
type wording struct{ id, en string }

func (w wording) in(l Lang) string {
	if l == EN {
		return w.en
	}
	return w.id
}

// wordings holds the message of every rule. Each says what is wrong and then what to do, blames nobody, and needs no knowledge of
// programming.
func wordings() map[Rule]wording {
	all := wordingsOfFiles()
	for _, more := range []map[Rule]wording{
		wordingsOfYAML(), wordingsOfKeys(), wordingsOfMarkdown(), wordingsOfLinks(), wordingsOfHeadings(), wordingsOfLessons(),
		wordingsOfQuestions(), wordingsOfChoices(), wordingsOfAnswers(), wordingsOfDramas(), wordingsOfScenes(),
		wordingsOfPractice(), wordingsOfTests(), wordingsOfStyle(),
		wordingsOfLanguages(),
	} {
		maps.Copy(all, more)
	}
	return all
}

// didYouMean is added to a message when a known name is near.
func didYouMean() wording {
	return wording{id: `Mungkin maksudnya "%s".`, en: `Perhaps "%s" was meant.`}
}
