package progresstest_test

import (
	"testing"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/progresstest"
)

// The store that other tests run on behaves as the one on disk does.
func TestMemory(t *testing.T) {
	t.Parallel()
	progresstest.Run(t, func(t *testing.T) progress.Store {
		t.Helper()
		return progresstest.NewMemory()
	})
}
