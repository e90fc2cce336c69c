package sqlstore

import (
	"context"
	"database/sql"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// pending are the signals s that want a trainer now. An item that somebody says is wrong makes nobody stuck.
const pending = `s.class = $1 AND s.kind = $2 AND s.until_at <= $3 AND s.since_at <= $4 AND NOT (s.kind IN ('stuck', 'hint')
	AND EXISTS (SELECT 1 FROM signals w WHERE w.kind = 'mistake' AND w.unit = s.unit AND w.item = s.item))`

func pendingArgs(q progress.SignalQuery) arguments {
	latest := q.Now
	if q.Kind == progress.SignalHint {
		latest -= q.HintAfter.Milliseconds()
	}
	return arguments{q.Class, string(q.Kind), q.Now, latest}
}

// quiet are the members m who have not been heard of.
func quiet(q progress.SignalQuery, args *arguments) string {
	condition := `m.class = ` + args.of(q.Class) + ` AND m.quiet_until <= ` + args.of(q.Now)
	if q.Kind == progress.SignalUnbegun {
		return condition + ` AND m.active_at = 0`
	}
	return condition + ` AND m.active_at > 0 AND m.active_at <= ` + args.of(q.Now-q.SilentAfter.Milliseconds()) +
		` AND m.done < ` + args.of(q.Units)
}

func isQuiet(kind progress.SignalKind) bool {
	return kind == progress.SignalSilent || kind == progress.SignalUnbegun
}

// Signals gives a page of signals of one kind, the oldest first.
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
	args := pendingArgs(q)
	query := `SELECT ` + memberColumns + `, s.unit, s.item, s.id, s.since_at, s.count, s.text, s.until_at
		FROM signals s CROSS JOIN members m WHERE m.class = s.class AND m.person = s.person AND ` + pending
	if a := q.After; a != nil {
		query += ` AND (s.since_at, s.person, s.unit, s.item, s.id) > (` + args.of(a.Signal.Since) + `, ` + args.of(a.Member.Person) +
			`, ` + args.of(a.Signal.Unit) + `, ` + args.of(a.Signal.Item) + `, ` + args.of(a.Signal.ID) + `)`
	}
	query += ` ORDER BY s.since_at, s.person, s.unit, s.item, s.id LIMIT ` + args.of(q.Limit)
	var all []progress.MemberSignal
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		signal := progress.Signal{Kind: q.Kind}
		var text string
		m, err := scanMember(rows, &signal.Unit, &signal.Item, &signal.ID, &signal.Since, &signal.Count, &text, &signal.Until)
		signal.Text = safe.Clean(text)
		all = append(all, progress.MemberSignal{Member: m.Member, Signal: signal})
		return err
	})
	return all, err
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

// SignalCounts gives how many signals of each kind there are.
func (s *Store) SignalCounts(ctx context.Context, q progress.SignalQuery) (map[progress.SignalKind]int, error) {
	counts := make(map[progress.SignalKind]int)
	for _, kind := range progress.SignalKinds() {
		q.Kind = kind
		args := pendingArgs(q)
		query := `SELECT count(*) FROM signals s WHERE ` + pending
		if isQuiet(kind) {
			args = nil
			query = `SELECT count(*) FROM members m WHERE ` + quiet(q, &args)
		}
		err := s.query(ctx, query, args, func(rows *sql.Rows) error {
			var n int
			err := rows.Scan(&n)
			counts[kind] = n
			return err
		})
		if err != nil {
			return nil, s.wrap("count signals", err)
		}
	}
	return counts, nil
}
