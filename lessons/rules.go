package lessons

// Rules about files and folders.
const (
	RuleUnreadable         Rule = "unreadable"
	RuleNoCourse           Rule = "no-course"
	RuleFileName           Rule = "file-name"
	RuleFolderName         Rule = "folder-name"
	RuleDuplicateNumber    Rule = "duplicate-number"
	RuleNoModuleFile       Rule = "no-module-file"
	RuleEmptyCourse        Rule = "empty-course"
	RuleEmptyModule        Rule = "empty-module"
	RuleUnknownLanguage    Rule = "unknown-language"
	RuleMissingTranslation Rule = "missing-translation"
	RuleFileSize           Rule = "file-size"
	RuleLineSize           Rule = "line-size"
	RuleUTF8               Rule = "utf-8"
	RuleCharacter          Rule = "character"
)

// Rules about YAML: course.yaml and front matter.
const (
	RuleNoFrontMatter    Rule = "no-front-matter"
	RuleOpenFrontMatter  Rule = "open-front-matter"
	RuleYAML             Rule = "yaml"
	RuleYAMLSize         Rule = "yaml-size"
	RuleYAMLShape        Rule = "yaml-shape"
	RuleYAMLFeature      Rule = "yaml-feature"
	RuleMissingKey       Rule = "missing-key"
	RuleUnknownKey       Rule = "unknown-key"
	RuleDuplicateKey     Rule = "duplicate-key"
	RuleNotText          Rule = "not-text"
	RuleNotNumber        Rule = "not-number"
	RuleNotDate          Rule = "not-date"
	RuleNotList          Rule = "not-list"
	RuleNotMapping       Rule = "not-mapping"
	RuleTextLength       Rule = "text-length"
	RuleBadID            Rule = "bad-id"
	RuleDuplicateID      Rule = "duplicate-id"
	RuleLanguageCode     Rule = "language-code"
	RuleUnknownKind      Rule = "unknown-kind"
	RuleLessonObjectives Rule = "lesson-objectives"
)

// Rules about Markdown in any file.
const (
	RuleMarkdown       Rule = "markdown"
	RuleSetext         Rule = "setext"
	RuleHeadingLevel   Rule = "heading-level"
	RuleSubheading     Rule = "subheading"
	RuleEmptyHeading   Rule = "empty-heading"
	RuleStrayBreak     Rule = "stray-break"
	RuleHTML           Rule = "html"
	RuleOpenComment    Rule = "open-comment"
	RuleImage          Rule = "image"
	RuleLinkDefinition Rule = "link-definition"
	RuleIndentedCode   Rule = "indented-code"
	RuleOpenCode       Rule = "open-code"
	RuleCodeWidth      Rule = "code-width"
	RuleTableColumns   Rule = "table-columns"
	RuleTableWidth     Rule = "table-width"
	RuleCallout        Rule = "callout"
	RuleEmptyCallout   Rule = "empty-callout"
	RuleLink           Rule = "link"
	RuleLinkText       Rule = "link-text"
	RuleUnknownTerm    Rule = "unknown-term"
	RuleUnknownAnchor  Rule = "unknown-anchor"
)

// Rules about what stands in braces behind a heading.
const (
	RuleAttributes         Rule = "attributes"
	RuleMissingID          Rule = "missing-id"
	RuleUnknownAttribute   Rule = "unknown-attribute"
	RuleDuplicateAttribute Rule = "duplicate-attribute"
	RuleAttributeValue     Rule = "attribute-value"
)

// Rules about lessons, modules and the glossary.
const (
	RuleEmptyLesson              Rule = "empty-lesson"
	RulePageHeading              Rule = "page-heading"
	RulePageBreak                Rule = "page-break"
	RuleEmptyPage                Rule = "empty-page"
	RulePageLength               Rule = "page-length"
	RuleNoIntro                  Rule = "no-intro"
	RuleNoDefinition             Rule = "no-definition"
	RuleUnknownObjective         Rule = "unknown-objective"
	RuleUnlistedObjective        Rule = "unlisted-objective"
	RuleObjectiveWithoutLesson   Rule = "objective-without-lesson"
	RuleObjectiveWithoutQuestion Rule = "objective-without-question"
)

// Rules about questions.
const (
	RuleEmptyQuiz      Rule = "empty-quiz"
	RuleUnknownType    Rule = "unknown-type"
	RuleNoObjective    Rule = "no-objective"
	RuleSee            Rule = "see"
	RuleNoChoices      Rule = "no-choices"
	RuleTooFew         Rule = "too-few-choices"
	RuleTooMany        Rule = "too-many-choices"
	RuleChoiceMark     Rule = "choice-mark"
	RuleChoiceText     Rule = "choice-text"
	RuleChoiceContent  Rule = "choice-content"
	RuleNoFeedback     Rule = "no-feedback"
	RuleDuplicateText  Rule = "duplicate-text"
	RuleNoRight        Rule = "no-right-answer"
	RuleManyRight      Rule = "many-right-answers"
	RuleOrderList      Rule = "order-list"
	RuleMatchTable     Rule = "match-table"
	RuleMatchCell      Rule = "match-cell"
	RuleNoGap          Rule = "no-gap"
	RuleGap            Rule = "gap"
	RuleGapPlace       Rule = "gap-place"
	RuleGapElsewhere   Rule = "gap-elsewhere"
	RuleAnswer         Rule = "answer"
	RuleTolerance      Rule = "tolerance"
	RuleExpectedMark   Rule = "expected-mark"
	RuleExpectedRight  Rule = "expected-right"
	RuleExpectedNumber Rule = "expected-number"
	RuleOpenChoices    Rule = "open-choices"
	RuleNoHint         Rule = "no-hint"
	RuleNoExplanation  Rule = "no-explanation"
	RuleTwice          Rule = "twice"
	RuleStray          Rule = "stray"
)

// Rules about dramas.
const (
	RuleEmptyDrama     Rule = "empty-drama"
	RuleManyScenes     Rule = "too-many-scenes"
	RuleNoEnding       Rule = "no-ending"
	RuleUnknownEnding  Rule = "unknown-ending"
	RuleEndingFeedback Rule = "ending-feedback"
	RuleEndingChoices  Rule = "ending-choices"
	RuleEmptyScene     Rule = "empty-scene"
	RuleSceneHeading   Rule = "scene-heading"
	RuleSceneStray     Rule = "scene-stray"
	RuleSilent         Rule = "silent-speaker"
	RuleBeatLength     Rule = "beat-length"
	RuleActionLink     Rule = "choice-link"
	RuleScore          Rule = "score"
	RuleNoConsequence  Rule = "no-consequence"
	RuleMissingScene   Rule = "missing-scene"
	RuleDeadEnd        Rule = "dead-end"
	RuleUnreachable    Rule = "unreachable-scene"
	RuleNoWayOut       Rule = "no-way-out"
	RuleAllClosed      Rule = "all-closed"
	RuleNeverOpen      Rule = "never-open"
)

// Rules about practice.
const (
	RuleEmptyPractice    Rule = "empty-practice"
	RuleUnknownWorkbench Rule = "unknown-workbench"
	RuleUnknownEvidence  Rule = "unknown-evidence"
	RuleNoChecklist      Rule = "no-checklist"
	RuleChecklist        Rule = "checklist"
	RuleTaskStray        Rule = "task-stray"
	RuleTaskLength       Rule = "task-length"
)

// Rules about the pre- and post-test.
const (
	RuleTestKind           Rule = "test-kind"
	RuleTestPlace          Rule = "test-place"
	RuleUnknownForm        Rule = "unknown-form"
	RuleFormName           Rule = "form-name"
	RuleMissingForm        Rule = "missing-form"
	RuleFormDiffers        Rule = "form-differs"
	RuleFormChoices        Rule = "form-choices"
	RuleFormExtra          Rule = "form-extra"
	RuleObjectiveNotTested Rule = "objective-not-tested"
	RuleUnknownExcused     Rule = "unknown-excused"
	RuleExcusedTested      Rule = "excused-tested"
)

// Rules about what is hard to read, gives answers away, or helps nobody.
const (
	RuleSentenceLength   Rule = "sentence-length"
	RuleAbbreviation     Rule = "abbreviation"
	RuleTelltaleLength   Rule = "telltale-length"
	RuleSameFeedback     Rule = "same-feedback"
	RuleRepeatedFeedback Rule = "repeated-feedback"
	RuleRightPlace       Rule = "right-place"
)

// Rules about what has to be the same in every language.
const (
	RuleKeyDiffers       Rule = "key-differs"
	RuleIDDiffers        Rule = "id-differs"
	RuleExtra            Rule = "extra"
	RuleTermDiffers      Rule = "term-differs"
	RuleBlockDiffers     Rule = "block-differs"
	RuleBlockExtra       Rule = "block-extra"
	RuleBlockMissing     Rule = "block-missing"
	RuleTrainerDiffers   Rule = "trainer-differs"
	RuleAttributeDiffers Rule = "attribute-differs"
	RuleChoicesDiffer    Rule = "choices-differ"
	RuleRightDiffers     Rule = "right-differs"
	RuleGapsDiffer       Rule = "gaps-differ"
	RuleTargetDiffers    Rule = "target-differs"
	RuleChecklistDiffers Rule = "checklist-differs"
)
