package sqlstore

import (
	"context"
	"database/sql"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// Awards gives the certificates of a class, or of everybody, by person.
func (s *Store) Awards(ctx context.Context, class string) (map[string][]progress.Award, error) {
	query, args := `SELECT u.participant, u.detail FROM participants p
		JOIN units u ON u.participant = p.id AND u.unit = $1`, []any{progress.Elsewhere}
	if class != "" {
		query, args = `SELECT u.participant, u.detail FROM members m
			JOIN units u ON u.participant = m.person AND u.unit = $1 WHERE m.class = $2`, append(args, class)
	}
	awards := make(map[string][]progress.Award)
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		var person string
		var detail sql.RawBytes
		if err := rows.Scan(&person, &detail); err != nil {
			return err
		}
		var tally progress.UnitTally
		if err := readDetail(detail, &tally); err != nil {
			return err
		}
		if all := tally.Unit().Awards; len(all) > 0 {
			awards[person] = all
		}
		return nil
	})
	if err != nil {
		return nil, s.wrap("read certificates", err)
	}
	return awards, nil
}
