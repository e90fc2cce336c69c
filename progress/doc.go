// Package progress keeps what participants did and says what follows from it.
//
// The truth is a growing set of events: someone opened a unit, picked a choice, finished a run. An event is never changed and
// never removed; two sets are merged by union, so an exchange between machines may repeat, reorder or split them freely.
// Everything else (what is read, best and last result, where to go on) is a pure function of the set: [Project]. No clock takes
// part in it; order comes from Lamport numbers, ties are broken by event ID.
//
// That function is a join. Each event adds to the tallies of one unit and of at most one run ([StepOf], [Step.Apply]), and
// the additions commute: best is a maximum, first and last are a minimum and a maximum by ([Stamp.Compare]), done is an or,
// places, picks, bookmarks, notes, ticks and evidence are last writer wins, steps of a drama are first writer wins, of the
// recalls of a question the latest few are kept. A [Store] can therefore keep the tallies in tables and touch two rows
// per new event, in any order of arrival. Two things do not commute and make a store add up one participant's events anew:
//
//   - A "voided" event hides the event of the same participant that it names ([Hidden]).
//   - Two different events with one (writer, seq) contradict each other; both are disputed and neither counts.
//
// Events of unknown kinds, and known kinds with a body that makes no sense, are stored and passed on but change nothing.
//
// The package does no I/O; package sqlstore has the store and package progresstest the suite that every store passes.
package progress
