package screentest

import (
	"context"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// SumStore is a store that can only tell the sums that a test gives it, or fail.
type SumStore struct {
	progress.ClassStore
	All progress.Sums
	Err error
}

// Sums implements progress.ClassStore.
func (s *SumStore) Sums(_ context.Context, _, unit string, topics ...progress.Topic) (progress.Sums, error) {
	all := make(progress.Sums)
	for key, sum := range s.All {
		if slices.Contains(topics, key.Topic) && (unit == "" || unit == key.Unit) {
			all[key] = sum
		}
	}
	return all, s.Err
}
