//go:build race

package tui_test

// underRace tells whether the race detector watches. It makes a process ten times
// as slow to start, and one that is killed does not tell what it saw.
const underRace = true
