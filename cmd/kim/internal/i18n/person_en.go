package i18n

import (
	"fmt"
	"strings"
	"time"
)

func personEN() Person {
	return Person{
		Sections: map[string]string{
			"overview": "Overview", "modules": "Modules", "scores": "Scores", "attempts": "Attempts", "tasks": "Tasks",
			"obstacles": "Problems", "history": "History",
		},
		Section: "sections", Menu: "actions", Open: "look",
		Loading: "Reading the records of this person…",
		Failed:  "The records of this person could not be read yet. Nothing is lost. Press r to try again.",

		Where: func(kim, village, district, code string) string {
			return listed(kim, prefixed("village ", village), prefixed("district ", district), prefixed("code ", code))
		},
		Since:  func(class, date string) string { return fmt.Sprintf("In %s since %s", kinded("class", class), date) },
		Left:   "Not in this class any more. What they learned is still kept.",
		Active: func(ago string) string { return "Last learned: " + ago },
		Never:  "Has never begun",
		Done: func(done, of, passed int) string {
			return fmt.Sprintf("%d of %d parts done, %s passed", done, of, count(passed, "quiz", "quizzes"))
		},
		Before:  func(p int) string { return fmt.Sprintf("Test before: %d%%", p) },
		After:   func(p int) string { return fmt.Sprintf("Test after: %d%%", p) },
		NoTests: "Tests: not taken yet",
		Earned:  "Certificate: earned, not issued yet",
		Toward: func(quizzes, done, needed int) string {
			var parts []string
			if quizzes > 0 {
				parts = append(parts, "quizzes of "+count(quizzes, "module", "modules")+" not passed")
			}
			if done < needed {
				parts = append(parts, count(needed-done, "part", "parts")+" still to do")
			}
			return "Certificate: not earned yet (" + strings.Join(parts, ", ") + ")"
		},
		Award: func(number, by, date string, revoked bool) string {
			if revoked {
				return fmt.Sprintf("Certificate %s withdrawn %s%s", number, date, prefixed(" by ", by))
			}
			return fmt.Sprintf("Certificate %s, issued %s%s", number, date, prefixed(" by ", by))
		},
		Needs: "Needs help", NoNeeds: "Nothing needs help now.",
		PutOff:   func(until string) string { return "put off, comes back " + until },
		Profiles: "Kept as one person with",
		Profile:  func(name, where string) string { return listed(name, where) },

		Attempts: func(n int) string { return "tried " + count(n, "time", "times") }, NoModules: "This course has no modules yet.",

		Tests:      "Tests",
		Objectives: "By objective, latest answers",
		Quizzes:    func(p, n int) string { return fmt.Sprintf("quiz %d%% (%s)", p, count(n, "question", "questions")) },
		TestFirst: func(p, n int) string {
			return fmt.Sprintf("test before %d%% (%s)", p, count(n, "question", "questions"))
		},
		TestSecond: func(p, n int) string {
			return fmt.Sprintf("test after %d%% (%s)", p, count(n, "question", "questions"))
		},
		NoScores: "No question has been answered yet.", NoObjective: "Other questions",

		NoRuns:     "No quiz, test or drama has been done yet.",
		Unfinished: "› not finished", Passed: "✓ passed", NotPassed: "· not passed yet",
		Lasted: lasted("less than a minute", "minute", "minutes", "hour", "hours", "more than a day, with breaks"),
		Answers: func(n, of int) string {
			if of == 0 {
				return count(n, "question", "questions") + " answered"
			}
			return fmt.Sprintf("%d of %s answered", n, count(of, "question", "questions"))
		},
		Question: func(n int) string { return fmt.Sprintf("Question %d", n) },
		Answer:   "The answer given", Key: "The right answer",
		Right: "✓ right", PartRight: func(p int) string { return fmt.Sprintf("~ partly right, %d%%", p) }, Wrong: "! not right yet",
		NoAnswer: "· not answered yet", Ungraded: "○ an open question, not graded", Empty: "(empty: does not know yet)",
		Tries:      func(n int) string { return "answered " + count(n, "time", "times") },
		Hints:      func(n int) string { return count(n, "hint", "hints") },
		GoneChoice: func(id string) string { return fmt.Sprintf("choice %s, which is not in this lesson any more", id) },
		GoneItem:   "(this question is not in the lesson any more)",
		Way:        "The way through the story", Ending: func(grade string) string { return "Ending: " + grade },

		NoTasks: "No practice task has been worked on yet.",
		Ticked:  func(n, of int) string { return fmt.Sprintf("%d of %s ticked", n, count(of, "step", "steps")) },
		Evidence: func(text, when string) string {
			return fmt.Sprintf("Evidence: “%s” · %s", text, when)
		},
		NoProof: "no evidence yet", Written: "Text in the workbench",

		NoObstacles: "No problem has been noted yet.",

		NoHistory: "Nothing is recorded yet.", Older: "… see what is older",
		Times: func(n int) string { return fmt.Sprintf("(%d×)", n) }, Undone: "undone",
		Clock: func(t time.Time) string { return t.Format("15:04") },
		Do:    personDoEN(), Did: personDidEN(),
	}
}

func personDoEN() PersonDo {
	return PersonDo{
		Message: "Write a message for WhatsApp", MessageKey: "message",
		Count: "Count this part as done, with a reason", CountKey: "count as done",
		Uncount: "Count it as done no more", UncountKey: "uncount",
		Look: "See the answers",
		Move: "Move to another class", MoveKey: "move", Out: "Take out of this class",
		Papers: "Certificate and papers", PapersKey: "print",
		Part: "Separate: this is somebody else", Close: "Close",
		Why:     func(unit string) string { return "Count as done: " + unit },
		WhyAsk:  "What is the reason? The participant sees it, and reports have it.",
		WhyKey:  "count as done",
		WhyNone: "No reason was written, so nothing has changed.",
		Counted: "Counted as done.", Uncounted: "Not counted as done any more.",
		MoveTitle: "Move to which class?",
		MoveAsk: func(name, class string) string {
			return fmt.Sprintf("Move %s to %s? Everything they learned goes along.", name, kinded("class", class))
		},
		Moved:   func(class string) string { return "Moved to " + kinded("class", class) + "." },
		NoOther: "There is no other class yet. Make one in the list of classes first.",
		OutAsk: func(name, class string) string {
			return fmt.Sprintf("Take %s out of %s? What they learned is kept, and they can be put back in.", name, kinded("class", class))
		},
		OutDone: "Taken out of the class.",
		PartAsk: func(name string) string {
			return fmt.Sprintf("Separate “%s” from this person? The records of both stay whole; only the link is undone.", name)
		},
		Parted:     "Separated.",
		PartFailed: "The link was not found. Nothing has changed.",
		Yes:        "Yes", No: "Cancel", AskTitle: "Are you sure?",
	}
}

func personDidEN() PersonDid {
	of := func(item, place string) string {
		if item == "" {
			return place
		}
		return item + " of " + place
	}
	onOff := func(yes, no string) func(string, bool) string {
		return func(what string, on bool) string {
			if on {
				return yes + " " + what
			}
			return no + " " + what
		}
	}
	return PersonDid{
		Opened: func(p string) string { return "Opened " + p }, Read: func(p string) string { return "Read to the end: " + p },
		Started: func(p string) string { return "Began " + p },
		Picked:  func(i, p string) string { return "Picked an answer to " + of(i, p) }, Hinted: func(i, p string) string { return "Opened a hint for " + of(i, p) },
		Answered: func(i, p, v string) string { return "Answered " + of(i, p) + ": " + v },
		Finished: func(p string, percent int, passed bool) string {
			said := fmt.Sprintf("Finished %s with %d%%", p, percent)
			if passed {
				said += ", passed"
			}
			return said
		},
		EndedDrama:       func(p, e string) string { return fmt.Sprintf("Finished %s: %s", p, e) },
		FinishedPractice: func(p string) string { return "Finished " + p },
		Chose:            func(c, s, p string) string { return fmt.Sprintf("Chose “%s” in %s", c, of(quoted(s), p)) },
		Ticked:           onOff("Ticked a step of", "Unticked a step of"),
		Evidenced:        func(t, text string) string { return fmt.Sprintf("Saved evidence for %s: “%s”", t, text) },
		Wrote:            func(p string) string { return "Wrote in the workbench of " + p },
		Withdrew:         func(t string) string { return "Withdrew the evidence for " + t },
		Reviewed:         func(i, p, v string) string { return "Reviewed " + of(i, p) + ": " + v },
		Bookmarked:       onOff("Set a bookmark in", "Took a bookmark away from"),
		Noted:            onOff("Wrote a note in", "Deleted a note in"),
		Reported: func(k, p, text string) string {
			return "Noted a problem: " + listed(lowered(k), p) + prefixed(": ", quoted(text))
		},
		ReadReplies: "Read the trainer's answers",
		Enrolled:    onOff("Put into class", "Taken out of class"),
		Linked:      "Joined with other records as one person",
		Confirmed: func(t string, ok bool, comment string) string {
			said := "Gave back the evidence for " + t
			if ok {
				said = "Confirmed the evidence for " + t
			}
			return said + prefixed(": ", quoted(comment))
		},
		Overrode: func(p string, done bool, reason string) string {
			if done {
				return "Counted as done: " + p + prefixed(": ", quoted(reason))
			}
			return "Counted as done no more: " + p
		},
		Replied: func(text string, closed bool) string {
			switch {
			case text == "":
				return "Closed a problem"
			case closed:
				return "Answered and closed a problem: " + quoted(text)
			}
			return "Answered a problem: " + quoted(text)
		},
		Handled: func(k string) string { return "Marked as seen to: " + lowered(k) },
		Delayed: func(k, until string) string { return fmt.Sprintf("Put off until %s: %s", until, lowered(k)) },
		Awarded: func(n string, revoked bool) string {
			if revoked {
				return "Withdrew certificate " + n
			}
			return "Issued certificate " + n
		},
		Voided: func(what string) string { return "Undid: " + what }, VoidedOther: "Undid an earlier record",
		Other: "Something that this version does not know",
		By: func(name, did string) string {
			if name == "" {
				name = "Trainer"
			}
			return name + ": " + lowered(did)
		},
		Item: func(n int) string { return fmt.Sprintf("question %d", n) },
		Gone: "a part that is there no more",
	}
}
