package practice

import (
	"cmp"
	"slices"
)

// Severity says how much a finding matters.
type Severity string

// The severities.
const (
	Error  Severity = "error"  // it does not work, or does harm: mend it before publishing
	Advice Severity = "advice" // it works, and could be better
)

// Finding is something that a workbench noticed in a text. It names no sentence: [Finding.Words] has them.
type Finding struct {
	Rule       Rule
	Severity   Severity
	Start, End int    // bytes of the text that it is about; both 0: the text as a whole
	About      string // what it is about, in the words of the text or of the rule; may be empty
}

// Rule names what is looked for.
type Rule string

// The rules, by the workbench that looks for them first.
const (
	RuleEmpty Rule = "empty" // nothing was written

	RuleCharacter   Rule = "character"     // a username has characters that the platform does not take
	RuleSpace       Rule = "space"         // a username has a space
	RuleNameLength  Rule = "name-length"   // a username is longer than the platform takes
	RuleNameLong    Rule = "name-long"     // a username is hard to remember
	RuleNameCase    Rule = "name-case"     // a username has capitals
	RuleNameDots    Rule = "name-dots"     // a username begins or ends with a dot, or has two in a row
	RuleNameYear    Rule = "name-year"     // a username has a year
	RuleNameNobody  Rule = "name-nobody"   // a username does not say that it is a KIM
	RuleNamePlace   Rule = "name-place"    // a username does not say where
	RuleNamePerson  Rule = "name-person"   // a username has the name of a person
	RuleNamePretend Rule = "name-official" // a text claims to be official without being it

	RuleBioLength Rule = "bio-length" // a bio is longer than the platform takes
	RuleBioWho    Rule = "bio-who"
	RuleBioWhere  Rule = "bio-where"
	RuleBioWhat   Rule = "bio-what"
	RuleBioReach  Rule = "bio-reach"
	RuleBioLink   Rule = "bio-link"

	RuleLength     Rule = "length"       // a caption is longer than the platform takes
	RuleOpening    Rule = "opening"      // the first sentence is cut off
	RuleMissing    Rule = "missing"      // one of 5W1H was not found
	RuleWeekday    Rule = "weekday"      // the weekday is not that of the date
	RuleNoSuchDate Rule = "no-such-date" // a date that no calendar has
	RuleBareDate   Rule = "bare-date"    // a date without weekday or year
	RuleTimeZone   Rule = "time-zone"    // a time without WIB
	RuleSource     Rule = "source"
	RuleHashtags   Rule = "hashtags"     // more hashtags than the platform takes
	RuleHashtag    Rule = "hashtag-case" // a hashtag that a screen reader cannot take apart
	RuleHashtagAny Rule = "hashtag-any"  // a hashtag about nothing
	RuleAltText    Rule = "alt-text"
	RuleAltLength  Rule = "alt-length"
	RuleNumber     Rule = "national-number" // a 16-digit number: NIK or KK
	RulePhone      Rule = "phone"
	RuleAccount    Rule = "account"
	RuleAddress    Rule = "address"
	RuleAccusing   Rule = "accusing"
	RuleRumour     Rule = "rumour"
	RuleCapitals   Rule = "capitals"
	RuleShortener  Rule = "shortener"
)

// sorted brings findings into the order of the text, those about all of it last.
func sorted(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		if whole := a.End == 0; whole != (b.End == 0) {
			if whole {
				return 1
			}
			return -1
		}
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
	})
	return findings
}
