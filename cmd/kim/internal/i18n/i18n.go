// Package i18n holds every sentence that the interface says, in Indonesian
// and in English. One struct per area, two literals of it: a sentence that is
// missing in a language is found by a test, a wrong argument by the compiler.
package i18n

// The languages of the interface.
const (
	Indonesian = "id"
	English    = "en"
)

// Text is the interface in one language. It is never changed after it is made.
type Text struct {
	Lang string // Indonesian or English

	App         App
	Date        Date
	Welcome     Welcome
	SignIn      SignIn
	Tour        Tour
	Home        Home
	Module      Module
	Unit        Unit
	Reader      Reader
	Quiz        Quiz
	Test        Test
	Review      Review
	Recap       Recap
	Drama       Drama
	Practice    Practice
	Workbench   Workbench
	Obstacle    Obstacle
	Feedback    Feedback
	Calendar    Calendar
	Class       Class
	ClassMap    ClassMap
	Figures     Figures
	Items       Items
	Gain        Gain
	Scenes      Scenes
	Person      Person
	Roster      Roster
	Places      Places
	Report      Report
	Sample      Sample
	Problem     Problem
	Command     Command
	Paper       Paper
	Papers      Papers
	Award       Award
	Verify      Verify
	Attend      Attend
	Gate        Gate
	Classes     Classes
	People      People
	Care        Care
	Today       Today
	Inbox       Inbox
	ClassReport ClassReport
	Activity    Activity
	Reporting   Reporting
	Charts      Charts
}

// For returns the interface in the language lang; an unknown language gives
// Indonesian, the first language of the workshop.
func For(lang string) *Text {
	if lang == English {
		return &Text{
			Lang:        English,
			App:         appEN(),
			Date:        dateEN(),
			Welcome:     welcomeEN(),
			SignIn:      signInEN(),
			Tour:        tourEN(),
			Home:        homeEN(),
			Module:      moduleEN(),
			Unit:        unitEN(),
			Reader:      readerEN(),
			Quiz:        quizEN(),
			Test:        testEN(),
			Review:      reviewEN(),
			Recap:       recapEN(),
			Drama:       dramaEN(),
			Practice:    practiceEN(),
			Workbench:   workbenchEN(),
			Obstacle:    obstacleEN(),
			Feedback:    feedbackEN(),
			Calendar:    calendarEN(),
			Class:       classEN(),
			ClassMap:    classMapEN(),
			Figures:     figuresEN(),
			Items:       itemsEN(),
			Gain:        gainEN(),
			Scenes:      scenesEN(),
			Person:      personEN(),
			Roster:      rosterEN(),
			Places:      placesEN(),
			Report:      reportEN(),
			Sample:      sampleEN(),
			Problem:     problemEN(),
			Command:     commandEN(),
			Paper:       paperEN(),
			Papers:      papersEN(),
			Award:       awardEN(),
			Verify:      verifyEN(),
			Attend:      attendEN(),
			Gate:        gateEN(),
			Classes:     classesEN(),
			People:      peopleEN(),
			Care:        careEN(),
			Today:       todayEN(),
			Inbox:       inboxEN(),
			ClassReport: classReportEN(),
			Activity:    activityEN(),
			Reporting:   reportingEN(),
			Charts:      chartsEN(),
		}
	}
	return &Text{
		Lang:        Indonesian,
		App:         appID(),
		Date:        dateID(),
		Welcome:     welcomeID(),
		SignIn:      signInID(),
		Tour:        tourID(),
		Home:        homeID(),
		Module:      moduleID(),
		Unit:        unitID(),
		Reader:      readerID(),
		Quiz:        quizID(),
		Test:        testID(),
		Review:      reviewID(),
		Recap:       recapID(),
		Drama:       dramaID(),
		Practice:    practiceID(),
		Workbench:   workbenchID(),
		Obstacle:    obstacleID(),
		Feedback:    feedbackID(),
		Calendar:    calendarID(),
		Class:       classID(),
		ClassMap:    classMapID(),
		Figures:     figuresID(),
		Items:       itemsID(),
		Gain:        gainID(),
		Scenes:      scenesID(),
		Person:      personID(),
		Roster:      rosterID(),
		Places:      placesID(),
		Report:      reportID(),
		Sample:      sampleID(),
		Problem:     problemID(),
		Command:     commandID(),
		Paper:       paperID(),
		Papers:      papersID(),
		Award:       awardID(),
		Verify:      verifyID(),
		Attend:      attendID(),
		Gate:        gateID(),
		Classes:     classesID(),
		People:      peopleID(),
		Care:        careID(),
		Today:       todayID(),
		Inbox:       inboxID(),
		ClassReport: classReportID(),
		Activity:    activityID(),
		Reporting:   reportingID(),
		Charts:      chartsID(),
	}
}

// Other returns the language that a key switches to from lang.
func Other(lang string) string {
	if lang == English {
		return Indonesian
	}
	return English
}
