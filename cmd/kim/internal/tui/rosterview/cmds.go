package rosterview

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"

	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/i18n"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/intake"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/region"
	"github.com/sanggar-kim/sanggar-kim/cmd/kim/internal/roster"
	"github.com/sanggar-kim/sanggar-kim/progress"
)

// most is how many pairs, links and people without a class are shown. Whoever
// has dealt with them sees the next.
const most = 200

type (
	// freshMsg says that something was written.
	freshMsg struct{}
	// countedMsg is what there is to do on each page.
	countedMsg struct {
		people, outside, links int
		pairs                  []progress.Likeness
		err                    error
	}
	proposedMsg struct {
		generation int
		proposal   intake.Proposal
		problem    string // a sentence; "" if the list could be read
		err        error  // for the log
	}
	broughtMsg struct {
		generation int
		err        error
	}
	exportedMsg struct {
		count int
		path  string
		err   error
	}
	outsidersMsg struct {
		people []progress.Participant
		err    error
	}
	linksMsg struct {
		links []progress.Link
		err   error
	}
	pairsMsg struct {
		pairs []progress.Likeness
		err   error
	}
	classesMsg struct {
		classes []progress.Class
		err     error
	}
	membersMsg struct {
		generation int
		first      bool // of the list, instead of what was there
		members    []progress.Member
		err        error
	}
)

func count(ctx context.Context, store progress.ClassStore, class string) tea.Cmd {
	return func() tea.Msg {
		var msg countedMsg
		var errs [4]error
		msg.people, errs[0] = store.Count(ctx, progress.MemberQuery{Class: class})
		outside, err := store.Outsiders(ctx, most)
		links, linksErr := store.Links(ctx, class, most)
		msg.pairs, errs[1] = store.Likenesses(ctx, class, most)
		errs[2], errs[3] = err, linksErr
		msg.outside, msg.links, msg.err = len(outside), len(links), errors.Join(errs[:]...)
		return msg
	}
}

func propose(ctx context.Context, store progress.ClassStore, text *i18n.Text, class, typed string, places region.Region, generation int) tea.Cmd {
	return func() tea.Msg {
		home, _ := os.UserHomeDir() // without one, paths are as they were typed
		path := intake.Path(typed, home, ".xlsx", ".csv")
		proposal, err := intake.Propose(ctx, store, class, path, places)
		msg := proposedMsg{generation: generation, proposal: proposal, err: err}
		var stored *intake.StoreError
		switch {
		case err == nil:
		case errors.Is(err, fs.ErrNotExist):
			msg.problem = text.People.NotFound(path)
		case errors.As(err, &stored):
			msg.problem = text.Class.Failed
		default:
			msg.problem = roster.Refusal(text.Roster, err)
		}
		return msg
	}
}

func bring(ctx context.Context, store progress.ClassStore, p intake.Proposal, e intake.Enrol, done *atomic.Int64, generation int) tea.Cmd {
	return func() tea.Msg {
		err := p.Do(ctx, store, e, func(n, _ int) { done.Store(int64(n)) })
		return broughtMsg{generation: generation, err: err}
	}
}

func export(ctx context.Context, store progress.ClassStore, class, name string, write func(string, []byte) (string, error)) tea.Cmd {
	return func() tea.Msg {
		data, n, err := intake.List(ctx, store, class)
		if err != nil {
			return exportedMsg{err: err}
		}
		path, err := write(name, data)
		return exportedMsg{count: n, path: path, err: err}
	}
}

func loadOutsiders(ctx context.Context, store progress.ClassStore) tea.Cmd {
	return func() tea.Msg {
		people, err := store.Outsiders(ctx, most)
		return outsidersMsg{people: people, err: err}
	}
}

func loadLinks(ctx context.Context, store progress.ClassStore, class string) tea.Cmd {
	return func() tea.Msg {
		links, err := store.Links(ctx, class, most)
		return linksMsg{links: links, err: err}
	}
}

func loadPairs(ctx context.Context, store progress.ClassStore, class string) tea.Cmd {
	return func() tea.Msg {
		pairs, err := store.Likenesses(ctx, class, most)
		return pairsMsg{pairs: pairs, err: err}
	}
}

func loadClasses(ctx context.Context, store progress.ClassStore) tea.Cmd {
	return func() tea.Msg {
		classes, err := store.Classes(ctx)
		return classesMsg{classes: classes, err: err}
	}
}

func loadMembers(ctx context.Context, store progress.ClassStore, q progress.MemberQuery, generation int) tea.Cmd {
	return func() tea.Msg {
		members, err := store.Members(ctx, q)
		return membersMsg{generation: generation, first: q.After == nil, members: members, err: err}
	}
}
