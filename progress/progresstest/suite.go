// Package progresstest has the tests that every [progress.Store] passes.
package progresstest

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Run tests a kind of store. open gives a new, empty store and arranges for it to be closed when t ends; the tests close
// some stores earlier, so closing twice has to be harmless.
func Run(t *testing.T, open func(t *testing.T) progress.Store) {
	t.Helper()
	for name, test := range map[string]func(t suite){
		"Participants":              testParticipants,
		"Record":                    testRecord,
		"RecordNothing":             testRecordNothing,
		"RecordAllOrNothing":        testRecordAllOrNothing,
		"RecordCanceled":            testRecordCanceled,
		"RecordSeveralParticipants": testRecordSeveralParticipants,
		"RecordConcurrently":        testRecordConcurrently,
		"RecordAfterImport":         testRecordAfterImport,
		"Journey":                   testJourney,
		"Empty":                     testEmpty,
		"EventsStop":                testEventsStop,
		"ImportTwice":               testImportTwice,
		"ImportInvalid":             testImportInvalid,
		"ImportUnknown":             testImportUnknown,
		"Voided":                    testVoided,
		"Disputed":                  testDisputed,
		"Linked":                    testLinked,
		"StateIsProjection":         testStateIsProjection,
		"MergeLaws":                 testMergeLaws,
		"Gossip":                    testGossip,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			test(suite{t, open})
		})
	}
}

// suite is a test of one store after another.
type suite struct {
	*testing.T

	openStore func(t *testing.T) progress.Store
}

func (t suite) open() progress.Store {
	t.Helper()
	return t.openStore(t.T)
}

// openFor is a new store that is closed when the property has been checked.
func (t suite) openFor(rt *rapid.T) progress.Store {
	t.Helper()
	s := t.open()
	rt.Cleanup(func() {
		if err := s.Close(); err != nil {
			rt.Errorf("close: %v", err)
		}
	})
	return s
}
