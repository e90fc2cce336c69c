package sqlstore

import (
	"context"
	"database/sql"
	"fmt"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// SignalCounts gives how many signals of each kind there are.
func (s *Store) SignalCounts(ctx context.Context, q progress.SignalQuery) (map[progress.SignalKind]int, error) {
	var counts map[progress.SignalKind]int
	var err error
	if q.Only == (progress.SignalFilter{}) {
		counts, err = s.sureCounts(ctx, q)
	} else {
		counts, err = s.filteredCounts(ctx, q)
	}
	if err != nil {
		return nil, s.wrap("count signals", err)
	}
	for _, kind := range progress.SignalKinds() {
		if isSure(kind) {
			continue
		}
		q.Kind = kind
		if counts[kind], err = s.countPending(ctx, q); err != nil {
			return nil, s.wrap("count signals", err)
		}
	}
	return counts, nil
}

// isSure tells whether a kind is one of sureKinds.
func isSure(kind progress.SignalKind) bool {
	switch kind {
	case progress.SignalHelp, progress.SignalObstacle, progress.SignalMistake, progress.SignalEvidence:
		return true
	case progress.SignalStuck, progress.SignalHint, progress.SignalSilent, progress.SignalUnbegun:
	}
	return false
}

// filteredCounts counts the signals of the sure kinds one by one.
func (s *Store) filteredCounts(ctx context.Context, q progress.SignalQuery) (map[progress.SignalKind]int, error) {
	counts := make(map[progress.SignalKind]int)
	for _, kind := range progress.SignalKinds() {
		if !isSure(kind) {
			continue
		}
		var err error
		q.Kind = kind
		if counts[kind], err = s.countPending(ctx, q); err != nil {
			return nil, err
		}
	}
	return counts, nil
}

func (s *Store) countPending(ctx context.Context, q progress.SignalQuery) (int, error) {
	var args arguments
	query := `SELECT count(*) FROM signals s WHERE `
	if isQuiet(q.Kind) {
		query = `SELECT count(*) FROM members m WHERE ` + quiet(q, &args)
	} else {
		query += pending(q, &args)
	}
	return s.count(ctx, query, args)
}

// sureCounts gives how many signals of the sure kinds there are: all that are kept, less those that do not count yet.
func (s *Store) sureCounts(ctx context.Context, q progress.SignalQuery) (map[progress.SignalKind]int, error) {
	column, unanswered := `n`, ``
	if q.Unanswered {
		column, unanswered = `n - a`, ` AND replied_at = 0`
	}
	// Few are put off, and none begin later than now, unless a clock was wrong.
	query := `SELECT item, ` + column + ` FROM sums WHERE class = $1 AND topic = $2
		UNION ALL
		SELECT kind, -count(*) FROM signals WHERE class = $1 AND kind IN ` + sureKinds + `
			AND until_at > 0 AND until_at > $3 AND since_at <= $3` + unanswered + ` GROUP BY kind
		UNION ALL
		SELECT kind, -count(*) FROM signals WHERE class = $1 AND kind IN ` + sureKinds + ` AND since_at > $3` + unanswered + ` GROUP BY kind`
	counts := make(map[progress.SignalKind]int)
	err := s.query(ctx, query, []any{q.Class, string(topicSignal), q.Now}, func(rows *sql.Rows) error {
		var kind string
		var n int
		err := rows.Scan(&kind, &n)
		if isSure(progress.SignalKind(kind)) {
			counts[progress.SignalKind(kind)] += n
		}
		return err
	})
	return counts, err
}

// count gives the one number that a query finds.
func (s *Store) count(ctx context.Context, query string, args arguments) (n int, err error) {
	err = s.query(ctx, query, args, func(rows *sql.Rows) error { return rows.Scan(&n) })
	return n, err
}

// Needing gives how many people have a signal.
func (s *Store) Needing(ctx context.Context, q progress.SignalQuery) (int, error) {
	var args arguments
	q.Only = progress.SignalFilter{District: q.Only.District}
	sure := `m.due_at <= ` + args.of(q.Now)
	for _, kind := range []progress.SignalKind{progress.SignalSilent, progress.SignalUnbegun} {
		q.Kind = kind
		sure += ` OR ` + quiet(q, &args)
	}
	class := `m.class = ` + args.of(q.Class)
	if q.Only.District != "" {
		class += ` AND m.district = ` + args.of(district(q.Only))
	}
	// Whoever is surely waiting is found in one index of members; of the others, whoever has a signal that depends on more.
	var others []string
	for _, kind := range []progress.SignalKind{progress.SignalStuck, progress.SignalHint, ""} {
		if q.Kind = kind; kind != "" || !q.Unanswered {
			others = append(others, `SELECT s.person FROM signals s WHERE `+pending(q, &args)+ifElse(kind == "", ` AND s.replied_at <> 0`, ``))
		}
	}
	n, err := s.count(ctx, `SELECT (SELECT count(*) FROM members m WHERE `+class+` AND (`+sure+`)) +
		(SELECT count(*) FROM (`+strings.Join(others, " UNION ")+`) p CROSS JOIN members m
			WHERE `+class+` AND m.person = p.person AND NOT (`+sure+`))`, args)
	return n, s.wrap("count people with signals", err)
}

// ReportCounts gives how many reports there are of each sort.
func (s *Store) ReportCounts(ctx context.Context, q progress.SignalQuery, by progress.ReportSort) ([]progress.ReportCount, error) {
	column := ""
	switch by {
	case progress.SortWord:
		column = `s.word`
	case progress.SortDistrict:
		column = `s.district`
	case progress.SortUnit:
		column = `s.unit`
	case progress.SortItem:
		column = `s.item`
	default:
		return nil, fmt.Errorf("count reports: no sort %q", by)
	}
	var args arguments
	q.Kind = ""
	query := `SELECT ` + column + `, count(*), count(CASE WHEN s.replied_at <> 0 THEN 1 END) FROM signals s
		WHERE ` + pending(q, &args) + ` GROUP BY ` + column + ` ORDER BY ` + column
	var all []progress.ReportCount
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		var c progress.ReportCount
		var n int
		err := rows.Scan(&c.ID, &n, &c.Answered)
		if c.Waiting = n - c.Answered; by == progress.SortDistrict {
			c.ID = ifElse(c.ID == "", progress.NoDistrict, string(safe.Clean(c.ID)))
		}
		all = append(all, c)
		return err
	})
	if err != nil {
		return nil, s.wrap("count reports", err)
	}
	return all, nil
}
