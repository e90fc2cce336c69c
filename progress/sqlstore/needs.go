package sqlstore

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// Needs gives the modules in which people wait for help, by person.
func (s *Store) Needs(ctx context.Context, persons []string, q progress.SignalQuery) (map[string][]string, error) {
	needs := make(map[string][]string)
	for some := range slices.Chunk(persons, maxPersons) {
		places, list := placeholders(some)
		args := arguments(list)
		now, latest := args.of(q.Now), args.of(q.Now-q.HintAfter.Milliseconds())
		err := s.query(ctx, `SELECT DISTINCT s.person, s.unit FROM members m CROSS JOIN signals s
			WHERE m.person IN (`+places+`) AND s.class = m.class AND s.person = m.person
				AND (s.kind IN ('help', 'stuck', 'obstacle') OR s.kind = 'hint' AND s.since_at <= `+latest+`)
				AND s.until_at <= `+now+` AND `+fair+`
			ORDER BY s.person, s.unit`, args,
			func(rows *sql.Rows) error {
				var person, unit string
				err := rows.Scan(&person, &unit)
				module, _, _ := strings.Cut(unit, "/")
				if !slices.Contains(needs[person], module) {
					needs[person] = append(needs[person], module)
				}
				return err
			})
		if err != nil {
			return nil, s.wrap("read needs", err)
		}
	}
	return needs, nil
}

// topicKIM is a topic of the table sums that only this package knows. It means: N people are from the district Item and the village
// Unit, and in the KIM Part, which is in small letters.
const topicKIM progress.Topic = "kim"

// KIMs gives how many different KIM there are in a class by district, or by village of one district.
func (s *Store) KIMs(ctx context.Context, class, district string) (map[string]int, error) {
	args := arguments{class, string(topicKIM)}
	query := `SELECT item, count(DISTINCT part) FROM sums WHERE class = $1 AND topic = $2 GROUP BY item`
	if district != "" {
		query = `SELECT unit, count(DISTINCT part) FROM sums WHERE class = $1 AND topic = $2 AND item = ` + args.of(placed(district)) +
			` GROUP BY unit`
	}
	kims := make(map[string]int)
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		var area string
		var n int
		err := rows.Scan(&area, &n)
		kims[string(safe.Clean(area))] = n
		return err
	})
	if err != nil {
		return nil, s.wrap("count KIM", err)
	}
	return kims, nil
}
