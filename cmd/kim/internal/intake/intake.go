// Package intake brings lists of people into a class and out of it: what package roster reads is compared with who is there, shown
// to somebody, and then done in one go, or not at all.
package intake

import (
	"bytes"
	"context"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/roster"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Proposal is what a list would do to a class.
type Proposal struct {
	Roster roster.Roster
	Plan   roster.Plan
}

// Errors is how many problems keep a row out.
func (p Proposal) Errors() int { return p.count(roster.Error) }

// Warnings is how many are to be looked at.
func (p Proposal) Warnings() int { return p.count(roster.Warning) }

func (p Proposal) count(s roster.Severity) int {
	n := 0
	for _, problem := range p.Roster.Problems {
		if problem.Severity == s {
			n++
		}
	}
	return n
}

// ChangeSentence says in words what a list changes of somebody.
func ChangeSentence(t *i18n.Text, c roster.Change) string {
	var parts []string
	for _, column := range c.Differs() {
		parts = append(parts, t.People.Becomes(t.Roster.Columns[string(column)], string(c.Was.Value(column)), string(c.Is.Value(column))))
	}
	return t.People.Change(c.Row, string(c.Was.Name), strings.Join(parts, ", "))
}

// Empty tells whether there is nothing to do.
func (p Proposal) Empty() bool { return len(p.Plan.New) == 0 && len(p.Plan.Changed) == 0 }

// Propose reads the list at path, whose places are those of a region, and compares it with a class. It changes nothing. Errors are those of the file system, of the
// store, or of roster.Read.
func Propose(ctx context.Context, store progress.ClassStore, class, path string, places region.Region) (Proposal, error) {
	switch info, err := os.Stat(path); {
	case err != nil:
		return Proposal{}, err
	case !info.Mode().IsRegular(): // opening a pipe would wait for ever
		return Proposal{}, fmt.Errorf("%s: %w", path, roster.ErrNotFile)
	}
	f, err := os.Open(path)
	if err != nil {
		return Proposal{}, err
	}
	defer func() { _ = f.Close() }() // it was only read
	info, err := f.Stat()
	if err != nil {
		return Proposal{}, err
	}
	var p Proposal
	if p.Roster, err = roster.Read(f, info.Size(), places); err != nil {
		return Proposal{}, err
	}
	known, err := people(ctx, store, class)
	if err != nil {
		return Proposal{}, &StoreError{err}
	}
	p.Plan = roster.Compare(p.Roster.People, known)
	return p, nil
}

// StoreError is an error of the records, not of the list.
type StoreError struct{ Err error }

func (e *StoreError) Error() string { return e.Err.Error() }

func (e *StoreError) Unwrap() error { return e.Err }

// people are all who are in a class.
func people(ctx context.Context, store progress.ClassStore, class string) ([]roster.Known, error) {
	var all []roster.Known
	query := progress.MemberQuery{Class: class, Order: progress.ByName, Limit: 1000}
	for {
		page, err := store.Members(ctx, query)
		if err != nil {
			return nil, err
		}
		for i := range page {
			m := page[i]
			all = append(all, roster.Known{
				ID:     m.Person,
				Person: roster.Person{Name: m.Name, KIM: m.KIM, Village: m.Village, District: m.District, Code: m.Code},
			})
			query.After = &page[i]
		}
		if len(page) < query.Limit {
			return all, nil
		}
	}
}

// Enrol is how the new people come in: Draft is the "enrolled" event, but for whom it is about.
type Enrol struct {
	Draft progress.Draft
	Lang  string
	Now   time.Time
	NewID func() string
}

// Do does what was proposed, all or nothing. progress is told how many people are done, of how many.
func (p Proposal) Do(ctx context.Context, store progress.ClassStore, e Enrol, progressed func(done, of int)) error {
	var all []progress.Participant
	var drafts []progress.Draft
	for _, n := range p.Plan.New {
		who := progress.Participant{
			ID: e.NewID(), Name: n.Name, KIM: n.KIM, Village: n.Village, District: n.District, Code: n.Code, Lang: e.Lang, Created: e.Now,
		}
		draft := e.Draft
		draft.Participant = who.ID
		all, drafts = append(all, who), append(drafts, draft)
	}
	for _, c := range p.Plan.Changed {
		profiles, err := store.Profiles(ctx, c.ID)
		if err != nil {
			return err
		}
		who := progress.Participant{ID: c.ID, Lang: e.Lang, Created: e.Now} // of whom only events came here so far
		if len(profiles) > 0 {
			who = profiles[0]
		}
		who.Name, who.KIM, who.Village, who.District, who.Code = c.Is.Name, c.Is.KIM, c.Is.Village, c.Is.District, c.Is.Code
		all = append(all, who)
	}
	return store.Admit(ctx, all, drafts, func(done int) { progressed(done, len(all)) })
}

// People are who is in a class, by name.
func People(ctx context.Context, store progress.ClassStore, class string) ([]roster.Person, error) {
	known, err := people(ctx, store, class)
	if err != nil {
		return nil, err
	}
	list := make([]roster.Person, len(known))
	for i, k := range known {
		list[i] = k.Person
	}
	return list, nil
}

// List writes who is in a class as a list that can be brought in again.
func List(ctx context.Context, store progress.ClassStore, class string) (data []byte, count int, err error) {
	list, err := People(ctx, store, class)
	if err != nil {
		return nil, 0, err
	}
	var out bytes.Buffer
	err = roster.Write(&out, list)
	return out.Bytes(), len(list), err
}

// Path is the path that was meant by what was typed, pasted, or dragged into a terminal: without quotation marks, without the
// backslashes and %20 that some terminals write for spaces, with ~ for the home folder. A name alone is looked for where files
// usually lie. The endings are those that may be left out: many computers do not show them.
func Path(typed, home string, endings ...string) string {
	readings := readings(typed, home)
	for _, path := range readings {
		if found, ok := find(path, home, endings); ok {
			return found
		}
	}
	return readings[0]
}

// readings are what may be meant by what was typed, the likeliest first.
func readings(typed, home string) []string {
	path := strings.TrimSpace(typed)
	for _, quote := range []string{`"`, "'"} {
		if rest, ok := strings.CutPrefix(path, quote); ok {
			path = strings.TrimSuffix(rest, quote)
		}
	}
	path, isURL := strings.CutPrefix(path, "file://")
	if rest, ok := strings.CutPrefix(path, "~"); ok && (rest == "" || os.IsPathSeparator(rest[0])) && home != "" {
		path = home + rest
	}
	all := []string{path}
	if plain, err := url.PathUnescape(path); isURL && err == nil {
		all = append(all, plain)
	}
	if !os.IsPathSeparator('\\') {
		all = append(all, unescaped(path))
	}
	return all
}

// unescaped leaves out the backslashes that shells have before special characters.
func unescaped(path string) string {
	var b strings.Builder
	escaped := false
	for _, r := range path {
		if escaped = r == '\\' && !escaped; !escaped {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// find looks for a file by its path, or by its name alone in the folders where files usually lie.
func find(path, home string, endings []string) (string, bool) {
	if path == "" {
		return "", false
	}
	folders := []string{""}
	if !filepath.IsAbs(path) && home != "" {
		for _, folder := range Folders() {
			folders = append(folders, filepath.Join(home, folder))
		}
	}
	for _, folder := range folders {
		for _, ending := range append([]string{""}, endings...) {
			if there := filepath.Join(folder, path) + ending; exists(there) {
				return there, true
			}
		}
	}
	return "", false
}

// Folders are where the files of people usually lie, in their home folder.
func Folders() []string {
	return []string{"Downloads", "Unduhan", "Documents", "Dokumen", "Desktop", filepath.Join("Documents", "Sanggar KIM"), ""}
}

func exists(path string) bool {
	info, err := os.Stat(path)
	return err == nil && !info.IsDir()
}
