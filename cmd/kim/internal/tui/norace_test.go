//go:build !race

package tui_test

// underRace tells whether the race detector watches.
const underRace = false
