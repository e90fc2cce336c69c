// Package practice is what a participant does for real: tasks with their checklists, and the workbenches in which a username, a
// bio, a caption or a content calendar is written and checked while it is typed.
//
// A workbench is a pure function from a text to findings, each with its place. It helps to look twice and never decides: what
// it advises may be left aside, and that it finds nothing does not make a text true. The sentences about findings are here too,
// in both languages ([Finding.Words]), so that screen, export and tests say the same.
package practice
