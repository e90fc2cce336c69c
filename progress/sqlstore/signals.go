package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// fair leaves out signals s about an item that somebody says is wrong: that makes nobody stuck.
const fair = `NOT (s.kind IN ('stuck', 'hint')
	AND EXISTS (SELECT 1 FROM signals w WHERE w.kind = 'mistake' AND w.unit = s.unit AND w.item = s.item))`

// signalColumns are what scanSignal reads from signals s.
const signalColumns = `s.kind, s.unit, s.item, s.id, s.since_at, s.count, s.text, s.until_at, s.word, s.replied_at`

// scanSignal gives a signal, its places for Scan, and what to do after it.
func scanSignal(signal *progress.Signal) (dest []any, read func()) {
	var kind, text string
	dest = []any{
		&kind, &signal.Unit, &signal.Item, &signal.ID, &signal.Since, &signal.Count, &text, &signal.Until, &signal.Word, &signal.Replied,
	}
	return dest, func() { signal.Kind, signal.Text = progress.SignalKind(kind), safe.Clean(text) }
}

// What follows stands in queries as it stands in the indexes of the migrations, by which SQLite knows that these are of use.
const (
	// reportKinds are [progress.ReportKinds].
	reportKinds = `('help', 'obstacle', 'mistake')`
	// sureKinds are those kinds of signals that are there whatever the time, and whatever others report.
	sureKinds = `('help', 'obstacle', 'mistake', 'evidence')`
	// dueAt is from when on a signal s wants a trainer.
	dueAt = `CASE WHEN s.until_at > s.since_at THEN s.until_at ELSE s.since_at END`
)

// pending are the signals s that want a trainer now: those of a kind, or, for "", all reports.
func pending(q progress.SignalQuery, args *arguments) string {
	latest, kinds := q.Now, `s.kind IN `+reportKinds
	if q.Kind == progress.SignalHint {
		latest -= q.HintAfter.Milliseconds()
	}
	conditions := []string{`s.class = ` + args.of(q.Class), `s.until_at <= ` + args.of(q.Now)}
	if q.Kind != "" {
		kinds = `s.kind = ` + args.of(string(q.Kind))
	}
	conditions = append(conditions, kinds, `s.since_at <= `+args.of(latest))
	if q.Kind == progress.SignalStuck || q.Kind == progress.SignalHint {
		conditions = append(conditions, fair)
	}
	return strings.Join(append(conditions, filtered(q, args)...), " AND ")
}

// filtered are the conditions for signals s that a filter leaves.
func filtered(q progress.SignalQuery, args *arguments) (conditions []string) {
	if q.Unanswered {
		conditions = append(conditions, `s.replied_at = 0`)
	}
	if q.Only.District != "" {
		conditions = append(conditions, `s.district = `+args.of(district(q.Only)))
	}
	for _, only := range []struct{ column, want string }{
		{`s.word`, q.Only.Word}, {`s.unit`, q.Only.Unit}, {`s.item`, q.Only.Item},
	} {
		if only.want != "" {
			conditions = append(conditions, only.column+` = `+args.of(only.want))
		}
	}
	return conditions
}

// district is the one that a filter leaves.
func district(f progress.SignalFilter) string {
	if f.District == progress.NoDistrict {
		return ""
	}
	return f.District
}

// quiet are the members m who have not been heard of.
func quiet(q progress.SignalQuery, args *arguments) string {
	condition := `m.class = ` + args.of(q.Class) + ` AND m.quiet_until <= ` + args.of(q.Now)
	if q.Only.District != "" {
		condition += ` AND m.district = ` + args.of(district(q.Only))
	}
	if q.Kind == progress.SignalUnbegun {
		return condition + ` AND m.active_at = 0`
	}
	return condition + ` AND m.active_at > 0 AND m.active_at <= ` + args.of(q.Now-q.SilentAfter.Milliseconds()) +
		` AND m.done < ` + args.of(q.Units)
}

func isQuiet(kind progress.SignalKind) bool {
	return kind == progress.SignalSilent || kind == progress.SignalUnbegun
}

// Signals gives a page of signals, the oldest first.
func (s *Store) Signals(ctx context.Context, q progress.SignalQuery) ([]progress.MemberSignal, error) {
	read := s.reasons
	if isQuiet(q.Kind) {
		read = s.silences
	}
	all, err := read(ctx, q)
	if err != nil {
		return nil, s.wrap("read signals", err)
	}
	return all, nil
}

func (s *Store) reasons(ctx context.Context, q progress.SignalQuery) ([]progress.MemberSignal, error) {
	var args arguments
	page := `SELECT s.class, s.person, s.unit, s.kind, s.item, s.id FROM signals s WHERE ` + pending(q, &args)
	if a := q.After; a != nil {
		page += ` AND (s.since_at, s.person, s.unit, s.item, s.id) > (` + args.of(a.Signal.Since) + `, ` + args.of(a.Member.Person) +
			`, ` + args.of(a.Signal.Unit) + `, ` + args.of(a.Signal.Item) + `, ` + args.of(a.Signal.ID) + `)`
	}
	const order = ` ORDER BY s.since_at, s.person, s.unit, s.item, s.id`
	// As for a page of members, an index says which they are.
	query := `SELECT ` + memberColumns + `, ` + signalColumns + `
		FROM (` + page + order + ` LIMIT ` + args.of(q.Limit) + `) page CROSS JOIN signals s CROSS JOIN members m
		WHERE s.class = page.class AND s.person = page.person AND s.unit = page.unit AND s.kind = page.kind AND s.item = page.item
			AND s.id = page.id AND m.class = s.class AND m.person = s.person` + order
	var all []progress.MemberSignal
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		var signal progress.Signal
		dest, read := scanSignal(&signal)
		m, err := scanMember(rows, dest...)
		read()
		all = append(all, progress.MemberSignal{Member: m.Member, Signal: signal})
		return err
	})
	return all, err
}

// PersonSignals gives why one member of a class needs a trainer.
func (s *Store) PersonSignals(ctx context.Context, class, person string) ([]progress.Signal, error) {
	var all []progress.Signal
	err := s.query(ctx, `SELECT `+signalColumns+` FROM signals s WHERE s.class = $1 AND s.person = $2 AND `+fair+`
		ORDER BY s.since_at, s.unit, s.item, s.id`, []any{class, person}, func(rows *sql.Rows) error {
		var signal progress.Signal
		dest, read := scanSignal(&signal)
		err := rows.Scan(dest...)
		read()
		all = append(all, signal)
		return err
	})
	if err != nil {
		return nil, s.wrap("read signals of a person", err)
	}
	kinds := progress.SignalKinds()
	slices.SortStableFunc(all, func(a, b progress.Signal) int {
		return cmp.Compare(slices.Index(kinds, a.Kind), slices.Index(kinds, b.Kind))
	})
	return all, nil
}

func (s *Store) silences(ctx context.Context, q progress.SignalQuery) ([]progress.MemberSignal, error) {
	var args arguments
	query := `SELECT ` + memberColumns + ` FROM members m WHERE ` + quiet(q, &args)
	if a := q.After; a != nil {
		query += ` AND (m.active_at, m.name_key, m.person) > (` + args.of(a.Member.Active) + `, ` +
			args.of(progress.NameKey(a.Member.Name)) + `, ` + args.of(a.Member.Person) + `)`
	}
	query += ` ORDER BY m.active_at, m.name_key, m.person LIMIT ` + args.of(q.Limit)
	var all []progress.MemberSignal
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		m, err := scanMember(rows)
		signal := progress.Signal{Kind: q.Kind, Unit: progress.Elsewhere, Since: max(m.Active, 0)}
		if m.Active == 0 {
			signal.Since = m.Joined
		}
		all = append(all, progress.MemberSignal{Member: m.Member, Signal: signal})
		return err
	})
	return all, err
}
