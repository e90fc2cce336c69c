// Package lessons reads courses, and tells their authors what to mend.
//
// A course is a folder of Markdown that reads well anywhere, also without this program. Nothing in it is code: whoever can write
// a message can write a lesson. Check finds what does not fit and says what to do about it, by file, line and column.
//
//	course.yaml                      id, version, languages, title, pass_mark, excused,
//	                                 certificate (jp, done)
//	glossary.id.md glossary.en.md    a heading and an explanation for each term
//	test-a.id.md test-b.id.md …      the two forms of the pre- and post-test
//	03-akun-resmi/                   a module: number and name
//	    module.id.md module.en.md    title, summary, objectives; then the introduction
//	    01-prasyarat.id.md …         a lesson
//	    06-drama.id.md …             a drama
//	    07-praktik.id.md …           a practice
//	    09-kuis.id.md …              a quiz
//
// A unit is known by the names of its folder and file without their numbers, "akun-resmi/kuis", so it can be moved. Every file is
// there once for each language, with the same structure: the reader switches language in the middle of a page. Names that begin
// with a dot, README.md and LICENSE are left alone, and so is COVERAGE.md beside course.yaml, where authors note what is taught
// where. Any other name is reported.
//
// # Front matter
//
// A file begins with YAML between two lines of three hyphens. A unit has title, kind (lesson if left out, quiz, drama, practice, or
// test), minutes (1 to 180), objectives (IDs from the module; a lesson has one) and sources. When its facts will be stale, it has review_by (a
// day) and review (what to look up then): Course.Due lists them.
//
// # Lessons
//
//	## How to be found {#username objective=account-name}
//
//	A paragraph with a [term](#glossary:username) and a [page](#bio) of the same lesson.
//
//	> [!TIP]
//	> A box: NOTE, TIP, WARNING, IMPORTANT or CAUTION.
//
//	<!-- trainer: A note that participants do not see. -->
//
//	---
//
//	## The next page {#bio}
//
// Lists, tables, quotes, fenced samples and headings with ### may be used, HTML and images may not. A page has at most 20 lines
// of 76 columns; objective= is needed only if a page serves another objective than its lesson.
//
// # Quizzes
//
//	## How long may a name be? {#username-limit objective=account-name see="nama-dan-bio#username" misconception=17}
//
//	A case or a sample may stand here.
//
//	- [ ] 15 letters
//	  > Feedback for this choice.
//	- [x] 30 letters
//	  > Feedback for the right one.
//
//	> [!TIP]
//	> The hint.
//
//	> [!NOTE]
//	> The explanation.
//
// One right choice makes type "one", several make "many". The other types are named in the braces:
//
//   - type=order: a numbered list in the right order, each item with its feedback
//   - type=match: a table of left, right, and why
//   - type=blank: a paragraph with gaps, [[answer|other spelling]], and perhaps a list of wrong answers to expect, each with feedback
//   - type=number answer=12.5 tolerance=0.1: perhaps with such a list, too
//   - type=open: nothing to choose from, not graded
//
// # Dramas
//
//	## The neighbours are worried {#start}
//
//	It is nine in the evening.
//
//	**The head of the RT:** "An earthquake tonight! Tell everybody!"
//
//	- [Pass it on](#panic "-1")
//	  > Within ten minutes people stand in the street.
//	- [Ask where it comes from](#source "+1")
//	  > Nobody answers for a while.
//	- [Look at what was found out](#calm "if score>=2")
//	  > …
//
//	## The village sleeps {#calm ending=good see="cek-fakta#sumber"}
//
//	What happened, and what is to be learned from it.
//
// What stands before the first scene, which is where the drama begins, is the introduction. A scene is told one block at a time; a
// paragraph that begins with a name in bold and a colon is said by that person. A block has at most 6 lines of 70 columns. The
// list at the end of a scene has up to 6 choices: each is a link to a scene, and the quote under it tells what follows at once. The
// title of the link is what the choice adds to the score, and perhaps a condition on the score before it: "+1", "-2 if score<0",
// "if score>=2"; the operators are >=, <=, ==, > and <. Scores stay within 99 of zero. An ending is good, fair or bad; it has no
// choices, and its text is the feedback. Only an ending may have see=. Every scene can be reached, and from wherever a participant
// gets, there is a way to an ending: package drama looks at all of them.
//
// # Practice
//
//	---
//	…
//	kind: practice
//	workbench: bio
//	---
//
//	## Switch on the second lock {#two-factor evidence=note}
//
//	How to do it.
//
//	1. Open the settings.
//	2. Choose security.
//
//	- [ ] The backup codes are written down
//	- [ ] Two people know where they are
//
// What stands before the first task is the introduction. A task ends with its checklist, of up to 9 lines; it has at most 20 lines
// of 76 columns. What the participant shows for it is a note, a link, or none, which may be left out. The key workbench names the
// editor that goes with the unit, if any: username, bio, caption or calendar.
//
// # Tests
//
// The pre- and post-test has two parallel forms, files of the kind test with form: a and form: b. They belong to no module, ask for
// objectives of any, and look like quizzes, but see= has no place in them. Question by question both forms have the same objective,
// type and number of choices, and no question has the ID of another one in the course. Every objective is asked for in both
// forms, or stands in the list excused of course.yaml. A course need not have tests; Course.Next does not lead to them.
//
// # What reads well
//
// Check also looks at the language. A sentence has at most 25 words. An abbreviation of two to six capitals is explained where a
// module first uses it, on the same page or in the same question: "Kelompok Informasi Masyarakat (KIM)", "KIM (a group of
// residents)", "KIM, the group", or a link to the glossary. (What everybody knows, such as HP or RT, needs no explanation: see
// wellKnown.) A right choice does not stand out by its length, nor does one place of the list by how often it is right; and
// feedback is about its own choice, so it is not repeated.
//
// # Values
//
// Values in braces need quotation marks if they contain anything but letters, digits, hyphens, dots, colons and underlines, and
// if a text begins with a digit. An ID may begin with one: {#2fa}.
//
// # Using a course
//
// Open is quick and trusts what it cannot see at once; Load checks everything first. Bodies are parsed when they are asked for,
// and kept. Courses come from people: whatever is in the folder, nothing here panics, recurses without end or needs more than
// a few hundred megabytes, and all text that is handed out is safe to draw in a terminal.
package lessons
