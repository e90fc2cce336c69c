// Package chroma stands in for the syntax highlighter that Glamour links, with
// just the names that Glamour uses. Code in our lessons is captions, addresses
// and file names, which nobody highlights; the real one prepares lexers for some
// two hundred programming languages whenever a program with it starts.
package chroma

// TokenType is a kind of word in a programming language.
type TokenType int

// The kinds that Glamour has colours for.
const (
	Text TokenType = iota
	Error
	Comment
	CommentPreproc
	Keyword
	KeywordReserved
	KeywordNamespace
	KeywordType
	Operator
	Punctuation
	Name
	NameBuiltin
	NameTag
	NameAttribute
	NameClass
	NameConstant
	NameDecorator
	NameException
	NameFunction
	NameOther
	Literal
	LiteralNumber
	LiteralDate
	LiteralString
	LiteralStringEscape
	GenericDeleted
	GenericEmph
	GenericInserted
	GenericStrong
	GenericSubheading
	Background
)

// StyleEntries are the colours of a style.
type StyleEntries map[TokenType]string

// Style is nothing but its name here.
type Style struct{ Name string }

// MustNewStyle makes a style.
func MustNewStyle(name string, _ StyleEntries) *Style { return &Style{Name: name} }
