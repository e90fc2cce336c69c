package signin

import (
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// person is a participant with how far they are.
type person struct {
	who         progress.Participant
	done, total int
}

// label is what a participant is found and recognised by.
func (p person) label() string {
	parts := []string{string(p.who.Name)}
	for _, s := range []string{string(p.who.KIM), string(p.who.Village), string(p.who.District)} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	return strings.Join(parts, " · ")
}
