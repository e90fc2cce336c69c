package tuitest

import (
	"context"
	"fmt"
	"testing"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/pin"
	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
	"github.com/sanggar-kim/sanggar-kim/progress/sqlstore"
)

// pinOfRatna opens what keeps others from being Ratna.
const pinOfRatna = "2580"

// AtClasses starts a session of Ratna, a trainer, at the list of classes. prepare
// fills the records before; it may be nil.
func AtClasses(tb testing.TB, c Config, prepare func(store *sqlstore.Store)) *Robot {
	tb.Helper()
	store := OpenStore(tb, tb.TempDir())
	SaveTrainer(tb, store)
	if prepare != nil {
		prepare(store)
	}
	c.Store = store
	return SignIn(tb, c)
}

// SaveTrainer puts Ratna into the records.
func SaveTrainer(tb testing.TB, store progress.ClassStore) {
	tb.Helper()
	lock, err := pin.New(pinOfRatna, zeros{})
	if err != nil {
		tb.Fatal(err)
	}
	err = store.SaveTrainer(context.Background(), progress.Trainer{
		ID: "ratna", Name: "Ratna", Title: "Pranata Humas", Office: "Diskominfo Kabupaten Karanganyar", Lock: lock,
		Created: Now(), Seen: Now(),
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// SignIn starts a session of Ratna, the only trainer in the records of c, at the
// list of classes.
func SignIn(tb testing.TB, c Config) *Robot {
	tb.Helper()
	c.Trainer = true
	r := New(tb, c)
	r.Press("1")
	r.Type(pinOfRatna)
	r.Press("enter")
	return r
}

// zeros is a salt like any other, for tests.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// AddClass makes a class of so many people: Siti 01, Siti 02 …
func AddClass(tb testing.TB, store *sqlstore.Store, id, name string, people int) {
	tb.Helper()
	class := progress.Class{ID: id, Name: safe.Text(name), Created: Now()}
	if err := store.SaveClass(tb.Context(), class); err != nil {
		tb.Fatal(err)
	}
	var all []progress.Participant
	var drafts []progress.Draft
	for i := range people {
		p := progress.Participant{
			ID: fmt.Sprintf("%s-%02d", id, i+1), Name: safe.Text(fmt.Sprintf("Siti %02d", i+1)), KIM: "KIM Mekar Jaya",
			Village: "Ngringo", District: "Jaten", Code: safe.Text(fmt.Sprintf("K%02d", i+1)), Created: Now(),
		}
		all = append(all, p)
		drafts = append(drafts, progress.Draft{
			Participant: p.ID, At: Now(), Unit: progress.Elsewhere, Item: id, Kind: progress.KindEnrolled,
			Body: progress.EnrolledBody{On: true, By: "Ratna"},
		})
	}
	if err := store.Admit(tb.Context(), all, drafts, func(int) {}); err != nil {
		tb.Fatal(err)
	}
}
