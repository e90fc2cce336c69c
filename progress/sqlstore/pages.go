package sqlstore

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// maxPersons is how many people one query asks about.
const maxPersons = 200

// arguments collects the values of a query.
type arguments []any

// of adds a value and gives its place.
func (a *arguments) of(value any) string {
	*a = append(*a, value)
	return fmt.Sprintf("$%d", len(*a))
}

func placeholders(values []string) (places string, args []any) {
	var a arguments
	all := make([]string, 0, len(values))
	for _, v := range values {
		all = append(all, a.of(v))
	}
	return strings.Join(all, ", "), a
}

// where gives the conditions of a query for members m.
func where(q progress.MemberQuery, args *arguments) string {
	conditions := []string{"m.class = " + args.of(q.Class)}
	if q.District != "" {
		conditions = append(conditions, "m.district = "+args.of(placed(q.District)))
	}
	if q.Village != "" {
		conditions = append(conditions, "m.village = "+args.of(placed(q.Village)))
	}
	for _, word := range strings.Fields(strings.ToLower(q.Filter)) {
		conditions = append(conditions, `m.search LIKE `+args.of("%"+escapeLike(word)+"%")+` ESCAPE '\'`)
	}
	return strings.Join(conditions, " AND ")
}

func placed(area string) string { return ifElse(area == progress.Unplaced, "", area) }

func escapeLike(text string) string {
	return strings.NewReplacer(`\`, `\\`, `%`, `\%`, `_`, `\_`).Replace(text)
}

// orderOf gives the columns that members are ordered by, and their values for a member.
func orderOf(o progress.MemberOrder) (columns []string, values func(progress.Member) []any) {
	switch o {
	case progress.ByArea:
		return []string{"m.district", "m.village", "m.name_key", "m.person"}, func(m progress.Member) []any {
			return []any{string(m.District), string(m.Village), progress.NameKey(m.Name), m.Person}
		}
	case progress.ByDone:
		return []string{"m.done", "m.name_key", "m.person"}, func(m progress.Member) []any {
			return []any{m.Done, progress.NameKey(m.Name), m.Person}
		}
	case progress.ByActive:
		return []string{"m.active_at", "m.name_key", "m.person"}, func(m progress.Member) []any {
			return []any{m.Active, progress.NameKey(m.Name), m.Person}
		}
	case progress.ByName:
	}
	return []string{"m.name_key", "m.person"}, func(m progress.Member) []any {
		return []any{progress.NameKey(m.Name), m.Person}
	}
}

// beyond leaves only those on one side of After.
func beyond(q progress.MemberQuery, args *arguments) string {
	if q.After == nil {
		return ""
	}
	columns, values := orderOf(q.Order)
	places := make([]string, 0, len(columns))
	for _, v := range values(*q.After) {
		places = append(places, args.of(v))
	}
	side := ifElse(q.Descending != q.Back, "<", ">")
	return ` AND (` + strings.Join(columns, ", ") + `) ` + side + ` (` + strings.Join(places, ", ") + `)`
}

// Members gives a page of a class.
func (s *Store) Members(ctx context.Context, q progress.MemberQuery) ([]progress.Member, error) {
	var args arguments
	query := `SELECT m.person FROM members m WHERE ` + where(q, &args) + beyond(q, &args)
	columns, _ := orderOf(q.Order)
	direction := ifElse(q.Descending != q.Back, " DESC", "")
	order := ` ORDER BY ` + strings.Join(columns, direction+", ") + direction
	// The index of the order says who is on the page; only their rows are read. Without this detour SQLite, which takes the members of
	// a class for few, reads a row for each that it passes.
	query = `SELECT ` + memberColumns + ` FROM (` + query + order + ` LIMIT ` + args.of(q.Limit) + `) page
		CROSS JOIN members m WHERE m.class = ` + args.of(q.Class) + ` AND m.person = page.person` + order
	all := make([]progress.Member, 0, q.Limit)
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		m, err := scanMember(rows)
		all = append(all, m.Member)
		return err
	})
	if err != nil {
		return nil, s.wrap("read members", err)
	}
	if q.Back {
		slices.Reverse(all)
	}
	return all, nil
}

func ifElse(is bool, yes, no string) string {
	if is {
		return yes
	}
	return no
}

// Count gives how many members a query finds, of those beyond After.
func (s *Store) Count(ctx context.Context, q progress.MemberQuery) (int, error) {
	var args arguments
	query := `SELECT count(*) FROM members m WHERE ` + where(q, &args) + beyond(q, &args)
	if len(strings.Fields(q.Filter)) == 0 && q.After == nil {
		args = nil
		query = summed(q, &args)
	}
	n, err := s.count(ctx, query, args)
	return n, s.wrap("count members", err)
}

// summed counts the members of a class or an area by its sums.
func summed(q progress.MemberQuery, args *arguments) string {
	query := `SELECT coalesce(sum(n), 0) FROM sums WHERE class = ` + args.of(q.Class) + ` AND topic = ` + args.of(string(progress.TopicArea))
	if q.District != "" {
		query += ` AND item = ` + args.of(placed(q.District))
	}
	if q.Village != "" {
		query += ` AND part = ` + args.of(placed(q.Village))
	}
	return query
}

// Member gives one person of a class.
func (s *Store) Member(ctx context.Context, class, person string) (progress.Member, bool, error) {
	var found []member
	err := s.query(ctx, `SELECT `+memberColumns+` FROM members m WHERE m.class = $1 AND m.person = $2`, []any{class, person},
		func(rows *sql.Rows) error {
			m, err := scanMember(rows)
			found = append(found, m)
			return err
		})
	if err != nil || len(found) == 0 {
		return progress.Member{}, false, s.wrap("read member", err)
	}
	return found[0].Member, true, nil
}

// Recent gives the latest events of a person, newest first.
func (s *Store) Recent(ctx context.Context, person string, before progress.Stamp, limit int) ([]progress.Event, error) {
	args := arguments{person}
	query := `SELECT ` + eventColumns + ` FROM events e
		WHERE e.participant IN (SELECT participant FROM people WHERE person = $1 UNION SELECT $1)`
	if before != (progress.Stamp{}) {
		query += ` AND (e.lamport, e.id) < (` + args.of(int64(before.Lamport)) + `, ` + args.of(before.ID[:]) + `)`
	}
	query += ` ORDER BY e.lamport DESC, e.id DESC LIMIT ` + args.of(limit)
	var all []progress.Event
	err := s.query(ctx, query, args, func(rows *sql.Rows) error {
		e, err := scanEvent(rows)
		all = append(all, e)
		return err
	})
	if err != nil {
		return nil, s.wrap("read recent events", err)
	}
	return all, nil
}

// Likenesses suggests who may be the same person.
func (s *Store) Likenesses(ctx context.Context, class string, limit int) ([]progress.Likeness, error) {
	var all []progress.Likeness
	err := s.query(ctx, `SELECT `+memberColumns+`, o.class, o.person, o.name, o.kim, o.village, o.district, o.code, o.joined_at, o.active_at,
			o.done
		FROM (SELECT a.person AS one, b.person AS other, min(b.class) AS class
			FROM (SELECT name_key FROM members GROUP BY name_key
				HAVING count(DISTINCT person) > 1 AND count(CASE WHEN class = $1 THEN 1 END) > 0 ORDER BY name_key LIMIT $2) twice
				CROSS JOIN members a CROSS JOIN members b
			WHERE a.name_key = twice.name_key AND a.class = $1 AND b.name_key = twice.name_key AND b.person <> a.person
				AND CASE WHEN b.class = $1 THEN b.person > a.person
					ELSE NOT EXISTS (SELECT 1 FROM members c WHERE c.person = b.person AND c.class = $1) END
			GROUP BY a.name_key, a.person, b.person ORDER BY a.name_key, a.person, b.person LIMIT $2) pair
			CROSS JOIN members m CROSS JOIN members o
		WHERE m.class = $1 AND m.person = pair.one AND o.class = pair.class AND o.person = pair.other
		ORDER BY m.name_key, m.person, o.person`, []any{class, limit},
		func(rows *sql.Rows) error {
			var l progress.Likeness
			o := &l.Other
			var name, kim, village, district, code string
			m, err := scanMember(
				rows, &l.Class, &o.Person, &name, &kim, &village, &district, &code, &o.Joined, &o.Active, &o.Done,
			)
			o.Name, o.KIM, o.Code = safe.Clean(name), safe.Clean(kim), safe.Clean(code)
			o.Village, o.District = safe.Clean(village), safe.Clean(district)
			l.Member = m.Member
			all = append(all, l)
			return err
		})
	if err != nil {
		return nil, s.wrap("find likenesses", err)
	}
	others, err := s.outsiders(ctx, limit)
	if err != nil {
		return nil, s.wrap("find likenesses", err)
	}
	for _, p := range others {
		err := s.query(ctx, `SELECT `+memberColumns+` FROM (SELECT person FROM members WHERE class = $1 AND name_key = $2) named
				CROSS JOIN members m WHERE m.class = $1 AND m.person = named.person`,
			[]any{class, progress.NameKey(p.Name)},
			func(rows *sql.Rows) error {
				m, err := scanMember(rows)
				other := progress.Member{Person: p.ID, Name: p.Name, KIM: p.KIM, Village: p.Village, District: p.District, Code: p.Code}
				other.Active = millis(p.Seen)
				all = append(all, progress.Likeness{Member: m.Member, Other: other})
				return err
			})
		if err != nil {
			return nil, s.wrap("find likenesses", err)
		}
	}
	return all[:min(len(all), limit)], nil
}

// outsiders gives those who were here and are in no class, the most recently seen first.
func (s *Store) outsiders(ctx context.Context, limit int) ([]progress.Participant, error) {
	var all []progress.Participant
	err := s.query(ctx, `SELECT `+participantColumns+` FROM participants WHERE id IN (
			SELECT id FROM participants WHERE seen_at <> 0
			EXCEPT SELECT person FROM members
			EXCEPT SELECT p.participant FROM people p JOIN members m ON m.person = p.person)
		ORDER BY seen_at DESC, id LIMIT $1`, []any{limit},
		func(rows *sql.Rows) error {
			p, err := scanParticipant(rows)
			all = append(all, p)
			return err
		})
	return all, err
}

// Version changes whenever anything was written.
func (s *Store) Version(ctx context.Context) (int64, error) {
	var others int64 // what other connections have written, as this one sees it
	if err := s.writer.QueryRowContext(ctx, `PRAGMA data_version`).Scan(&others); err != nil {
		return 0, s.wrap("ask for changes", err)
	}
	return others + s.written.Load(), nil
}
