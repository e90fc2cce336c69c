package classstat

import "time"

// From when on somebody is one to look after, on screens and in reports alike.
const (
	SilentDays = 7         // without anything from them; trainers may choose another number for what they look at
	HintAfter  = time.Hour // after a hint without an answer: before, they are at work
)
