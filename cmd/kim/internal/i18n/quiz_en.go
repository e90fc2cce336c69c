package i18n

import "fmt"

func quizEN() Quiz {
	return Quiz{
		Opening: "Opening the quiz…", Empty: "This quiz has no questions yet.",
		Failed:       "This quiz cannot be opened right now. The answers you have saved are safe. Press Enter to try again, or Esc to go back.",
		Untranslated: "This quiz is not available in English yet, so it is shown in its own language.",
		Facts: func(questions, minutes, passMark int) string {
			return fmt.Sprintf("%d questions · about %d minutes · pass mark %d", questions, minutes, passMark)
		},
		Reassure: "You may stop at any time. Every choice is saved at once.",
		Start:    "Start", Again: "Try again from the beginning",
		Resume:     func(n, of int) string { return fmt.Sprintf("Continue at question %d of %d", n, of) },
		LastResult: "See the last result",
		History: func(times, first, best, last int) string {
			if times == 1 {
				return fmt.Sprintf("Tried once · score %d", last)
			}
			return fmt.Sprintf("Tried %d times · first %d · best %d · last %d", times, first, best, last)
		},
		PassedBefore: "✓ Already passed",
		Question:     func(n, of int) string { return fmt.Sprintf("Question %d of %d", n, of) },
		Hint:         "Hint", Explanation: "Explanation",
		YourOrder: "Your order", NoOrder: "Nothing yet. Press the number of the first step.", Pairs: "What goes with it",
		Figure: func(digits string) string { return figure(digits, ",", ".") },
		How:    quizHowEN(), Need: quizNeedEN(), Do: quizDoEN(), Say: quizSayEN(), End: quizEndEN(),
	}
}

func quizHowEN() QuizHow {
	return QuizHow{
		One:     "Press a number to choose, then Enter to answer.",
		Many:    "Press numbers to mark choices, more than one if you like. Enter to answer.",
		Order:   "Press the numbers in order, the first one first. Backspace takes one back, Enter answers.",
		Match:   "Press the number that goes with the marked line. Enter to answer.",
		Blank:   "Type the answer, then Enter to answer.",
		Blanks:  "Type the answers. Enter goes to the next field, then answers.",
		Number:  "Type it in digits, for example 12 or 12.5. Enter to answer.",
		Open:    "Write in your own words. This is not graded. Ctrl+S to save.",
		Actions: "Enter for the marked button. Tab to go back to the field.",
	}
}

func quizNeedEN() QuizNeed {
	return QuizNeed{
		One: "Choose one answer first", Many: "Mark at least one answer first",
		Blank: "There is still an empty gap", Number: "Write a number, for example 12 or 12.5",
		Open:  "Write something first, or choose Skip",
		Order: func(left int) string { return fmt.Sprintf("Still to be put in order: %d", left) },
		Match: func(left int) string { return fmt.Sprintf("Still without a match: %d", left) },
	}
}

func quizDoEN() QuizDo {
	return QuizDo{
		Answer: "answer", Save: "save", Hint: "hint", Unknown: "don't know", Skip: "skip", Pick: "choose", Toggle: "mark",
		Undo: "undo", Actions: "to the buttons", Write: "to the field", ReadOn: "keep reading", Next: "next question", Finish: "see the result", Start: "start",
		Again: "try again", Scroll: "scroll",
	}
}

func quizSayEN() QuizSay {
	return QuizSay{
		Right: "Right", NotYet: "Not quite", Unknown: "Not sure yet? That is fine. Here is the answer.",
		Noted: "Saved. Thank you for writing it down.", Skipped: "Skipped. This question is not graded.",
		Partly: func(percent int) string { return fmt.Sprintf("Partly right: %d%%", percent) },
		Yours:  "your choice", Missed: "right, but not marked", TheRight: "right answer",
		RightOrder: "The right order:", RightPairs: "The right pairs:",
		YoursAt:    func(place int) string { return fmt.Sprintf("yours: place %d", place) },
		YourAnswer: "Your answer", RightAnswer: "Right answer", YourText: "Your words", Nothing: "empty",
		Elsewhere: "This question was answered already, perhaps in another window. That answer counts.",
	}
}

func quizEndEN() QuizEnd {
	return QuizEnd{
		Title:  "See the result",
		Score:  func(percent int) string { return fmt.Sprintf("Your score is %d", percent) },
		Passed: func(mark int) string { return fmt.Sprintf("✓ Passed (pass mark %d)", mark) },
		Short: func(missing, mark int) string {
			return fmt.Sprintf("%d more to pass (pass mark %d)", missing, mark)
		},
		Objectives: "Result for each objective", Missed: "Worth reading again",
		HowMissed: "Press a number to open the page that explains it.",
		Elsewhere: "This quiz was also worked on in another window. The earlier answers count.",
		AllRight:  "Every question was answered right.",
		Leave:     "Back", Attempts: "Your attempts", Jumps: "open its page",
	}
}
