package practice

// english gives the sentences by rule; % stands for what a finding is about.
func english() map[Rule]Words {
	return map[Rule]Words{
		RuleEmpty: {"Nothing is written yet.", "The check begins as soon as you type.", "Type anything first; we tidy it up together."},

		RuleCharacter:   {"The sign “%” cannot be used.", "A username takes letters, digits, full stops and underscores only.", "Remove it, or put a full stop or an underscore in its place."},
		RuleSpace:       {"There is a space.", "A username takes no spaces.", "Remove the space, or put a full stop or an underscore in its place."},
		RuleNameLength:  {"More than 30 characters.", "Instagram refuses longer usernames.", "Shorten the name of the KIM or of the village."},
		RuleNameLong:    {"More than 25 characters.", "A long name is hard to remember and easily mistyped.", "kim and the village are enough, for example kim.contoh."},
		RuleNameCase:    {"There are capital letters.", "Instagram does not tell capitals from small letters.", "Write all of it in small letters."},
		RuleNameDots:    {"A full stop at the edge, or two in a row.", "Such full stops are often refused or overlooked.", "Use a single one, between two words."},
		RuleNameYear:    {"There is a year: %.", "Next year the name will look old.", "Remove the year."},
		RuleNameNobody:  {"The word “kim” is missing.", "People cannot tell that this is the account of a KIM.", "Begin with kim."},
		RuleNamePlace:   {"The name of % is missing.", "There are many KIM. The village's name assures people that this one is theirs.", "Add the village."},
		RuleNamePerson:  {"There is a person's name: %.", "The account belongs to the group. Officers change, the account stays.", "Use the name of the KIM or of the village."},
		RuleNamePretend: {"The word “%” makes a promise.", "A KIM is a group of residents, not an office. Anybody can write that word, so it proves nothing.", "Remove it. The real proof is the decree, and a link from the village website."},

		RuleBioLength: {"More than 150 characters.", "Spaces, emoji and line breaks count. What is too much cannot be saved.", "Remove the words that do not help people."},
		RuleBioWho:    {"Not said yet: who.", "Visitors want to know whose account this is.", "Write KIM, or community information group, and its name."},
		RuleBioWhere:  {"Not said yet: where.", "Another village may have a KIM of the same name.", "Write the village and the sub-district."},
		RuleBioWhat:   {"Not said yet: what there is to read.", "People follow an account when they know what they will get.", "Name two or three things, for example services, small businesses, disasters."},
		RuleBioReach:  {"Not said yet: how to reach you.", "People have questions and wishes.", "Write when you answer messages, or where your office is."},
		RuleBioLink:   {"There is no link yet.", "A link leads people to the whole story and shows that the account is real.", "Fill in the link of the profile, for example the village website, and mention it in the bio."},

		RuleLength:     {"More than 2,200 characters.", "Instagram takes no longer captions.", "Move details to the next picture or to the village website."},
		RuleOpening:    {"The first sentence has more than 125 characters.", "Only about 125 characters are shown at once. The rest hides behind “more”.", "Put the core first: what, when, where. Leave the rest to the next sentence."},
		RuleMissing:    {"Not seen yet: %.", "People will ask, or guess wrong.", "Answer “%” in one sentence. If nobody needs it, leave it."},
		RuleWeekday:    {"Weekday and date do not agree: that date is a %.", "Some people will come on the wrong day.", "Look at a calendar and mend the weekday or the date."},
		RuleNoSuchDate: {"No calendar has the date %.", "People do not know when to come.", "Mend the day or the month."},
		RuleBareDate:   {"The date “%” is not complete.", "A caption is read next month and next year too.", "Write weekday, day, month and year."},
		RuleTimeZone:   {"The time % has no WIB.", "Indonesia has three time zones, and a caption can be read anywhere.", "Add WIB."},
		RuleSource:     {"No source is named.", "News without a source is hard to believe and hard to check.", "Add a line “Source: …”, for example the village midwife or the village office."},
		RuleHashtags:   {"More than five hashtags.", "Since December 2025 Instagram allows five hashtags for each post.", "Choose the five that fit best."},
		RuleHashtag:    {"The hashtag % is hard to read.", "Screen readers spell out hashtags without capitals.", "Begin each word with a capital, for example #InfoDesaContoh."},
		RuleHashtagAny: {"The hashtag % does not help.", "General hashtags do not widen your reach.", "Use the name of the village or the topic."},
		RuleAltText:    {"There is no alt text yet.", "Blind people hear the picture through it.", "Add a last line: “Alt text: …”, who is doing what, where."},
		RuleAltLength:  {"The alt text has more than 125 characters.", "A long text is tiring to listen to.", "Say who, doing what, where, and what is written in the picture."},
		RuleNumber:     {"There is a 16-digit number: %.", "Such numbers are usually those of a citizen (NIK) or a family card (KK). Others can misuse them.", "Remove the number. Cover it in the photo as well."},
		RulePhone:      {"There is a phone number: %.", "A mobile number is personal data, and it will travel far.", "Use the number of the group or the office. Somebody's own only with their consent."},
		RuleAccount:    {"There is an account number: %.", "Fraudsters copy posts and change the number.", "Say where help can be handed in. The account number belongs on the board of the village hall."},
		RuleAddress:    {"There is an address down to the neighbourhood: %.", "A home address is personal data.", "Name the hamlet or a public place only, unless the owner of the house agrees."},
		RuleAccusing:   {"The word “%” accuses or inflames.", "It can harm the accused, and the writer can be sued.", "Write what happened and who takes care of it, without a label."},
		RuleRumour:     {"“%” is common in rumours.", "Readers grow suspicious, or pass it on unchecked.", "Name the source. If it is not certain, wait."},
		RuleCapitals:   {"All capitals: “%”.", "It reads like shouting and is harder to read.", "Use capitals at the beginning of sentences and names only."},

		RuleNoTitle:    {"There is no title yet.", "The writer has to know what to write.", "Put down a working title, a few words."},
		RuleNoSource:   {"There is no source yet.", "Looking for one on the day itself is often too late.", "Write who will be asked."},
		RuleNoChecker:  {"Nobody is asked to check it.", "A second pair of eyes finds what the writer does not see.", "Name another person of the team."},
		RuleSamePerson: {"% writes and checks alone.", "A second pair of eyes finds what the writer does not see.", "Ask somebody else to check."},
		RuleBusyWeek:   {"More than five posts in seven days.", "A plan that is too full usually stops halfway.", "Three posts a week are good. Move what is not urgent."},

		RuleShortener: {"A shortened link: %.", "People cannot see where it leads. Fraudsters use such links too.", "Write the whole address."},
	}
}
