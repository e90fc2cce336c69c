//go:build !race

package sqlstore

// underRace tells whether the race detector watches.
const underRace = false
