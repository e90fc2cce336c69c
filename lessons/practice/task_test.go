package practice_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/lessons/practice"
)

func TestEvidence(t *testing.T) {
	t.Parallel()
	for evidence, want := range map[practice.Evidence]bool{
		practice.EvidenceNone: true, practice.EvidenceNote: true, practice.EvidenceLink: true, "": false, "photo": false, "Note": false,
	} {
		if evidence.Known() != want {
			t.Errorf("%q: known is %v", evidence, !want)
		}
	}
}
