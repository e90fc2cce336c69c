package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"maps"
	"slices"
	"strings"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

// member is a row of the table members.
type member struct {
	class string
	progress.Member
}

// memberColumns are what scanMember reads from members m.
const memberColumns = `m.class, m.person, m.name, m.kim, m.village, m.district, m.code, m.joined_at, m.active_at,
	m.done, m.passed, m.quiet_until`

const membersOf = `SELECT ` + memberColumns + ` FROM members m WHERE m.person = $1`

// scanMember reads memberColumns, and more of the row into dest.
func scanMember(rows *sql.Rows, dest ...any) (member, error) {
	var m member
	var name, kim, village, district, code string
	err := rows.Scan(append([]any{
		&m.class, &m.Person, &name, &kim, &village, &district, &code, &m.Joined, &m.Active, &m.Done, &m.Passed, &m.QuietUntil,
	}, dest...)...)
	m.Name, m.KIM, m.Code = safe.Clean(name), safe.Clean(kim), safe.Clean(code)
	m.Village, m.District = safe.Clean(village), safe.Clean(district)
	return m, err
}

// area is what the member adds to the sums of districts and villages; nothing for the zero member.
func (m member) area() progress.Sums {
	if m.class == "" {
		return nil
	}
	district, village := string(m.District), string(m.Village)
	sum := progress.Sum{N: 1, B: int64(m.Done), C: int64(m.Passed)}
	if m.Active > 0 {
		sum.A = 1
	}
	sums := progress.Sums{progress.SumKey{Topic: progress.TopicArea, Item: district, Part: village}: sum}
	if m.KIM != "" {
		sums[progress.SumKey{Topic: topicKIM, Unit: village, Item: district, Part: small(string(m.KIM))}] = progress.Sum{N: 1}
	}
	return sums
}

// small makes letters small as SQLite does, which lets others than A to Z be.
func small(s string) string {
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r + 'a' - 'A'
		}
		return r
	}, s)
}

// members gives the rows of a person, by class.
func (t *txn) members(ctx context.Context, person string) ([]member, error) {
	var all []member
	err := t.query(ctx, membersOf, []any{person}, func(rows *sql.Rows) error {
		m, err := scanMember(rows)
		all = append(all, m)
		return err
	})
	return all, err
}

// membersAnew gives the rows that a person should have, by class.
func (t *txn) membersAnew(ctx context.Context, person string, classes map[string]int64, y progress.Syllabus) ([]member, error) {
	if len(classes) == 0 {
		return nil, nil
	}
	m := member{Member: progress.Member{Person: person}}
	// A test is in no module, and so nothing to get done.
	err := t.queryRow(ctx, `SELECT count(CASE WHEN done AND unit NOT IN ($3, $4) THEN 1 END),
			count(CASE WHEN passed AND unit NOT IN ($3, $4) THEN 1 END), coalesce(max(active_at), 0)
		FROM units WHERE participant = $1 AND unit <> $2`,
		[]any{person, progress.Elsewhere, y.Tests[0], y.Tests[1]}, &m.Done, &m.Passed, &m.Active)
	if err != nil {
		return nil, err
	}
	tally, err := t.unitTally(ctx, person, progress.Elsewhere)
	if err != nil {
		return nil, err
	}
	m.QuietUntil = tally.QuietUntil()
	err = t.query(ctx, `SELECT `+participantColumns+` FROM participants `+ofPerson+` LIMIT 1`, []any{person},
		func(rows *sql.Rows) error {
			p, err := scanParticipant(rows)
			m.Name, m.KIM, m.Village, m.District, m.Code = p.Name, p.KIM, p.Village, p.District, p.Code
			return err
		})
	if err != nil {
		return nil, err
	}
	var all []member
	for _, class := range slices.Sorted(maps.Keys(classes)) {
		m.class, m.Joined = class, classes[class]
		all = append(all, m)
	}
	return all, nil
}

// ofPerson are the participants who are a person, the one whose name is shown first: that of a roster, if there is one.
const ofPerson = `WHERE id IN (SELECT participant FROM people WHERE person = $1 UNION SELECT $1)
	ORDER BY code = '', seen_at <> 0, id`

// enter writes the row of somebody who is in a class, and what that changes of its sums.
func (t *txn) enter(ctx context.Context, m, old member, change progress.Sums) error {
	if m != old {
		_, err := t.exec(ctx, `INSERT INTO members (class, person, name, kim, village, district, code, name_key, search,
				joined_at, active_at, done, passed, quiet_until)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
			ON CONFLICT (class, person) DO UPDATE SET name = excluded.name, kim = excluded.kim, village = excluded.village,
				district = excluded.district, code = excluded.code, name_key = excluded.name_key, search = excluded.search,
				joined_at = excluded.joined_at, active_at = excluded.active_at, done = excluded.done,
				passed = excluded.passed, quiet_until = excluded.quiet_until`,
			m.class, m.Person, string(m.Name), string(m.KIM), string(m.Village), string(m.District), string(m.Code),
			progress.NameKey(m.Name), m.search(), m.Joined, m.Active, m.Done, m.Passed, m.QuietUntil)
		if err != nil {
			return err
		}
	}
	return t.addSums(ctx, m.class, change)
}

// search is what a filter looks in.
func (m member) search() string {
	return strings.ToLower(strings.Join([]string{
		string(m.Name), string(m.KIM), string(m.Village), string(m.District), string(m.Code),
	}, "\n"))
}

// leave takes the row of somebody who is in a class no more away.
func (t *txn) leave(ctx context.Context, m member, change progress.Sums) error {
	if _, err := t.exec(ctx, `DELETE FROM members WHERE class = $1 AND person = $2`, m.class, m.Person); err != nil {
		return err
	}
	return t.addSums(ctx, m.class, change)
}

// addSums adds to the sums of a class.
func (t *txn) addSums(ctx context.Context, class string, change progress.Sums) error {
	for _, key := range slices.SortedFunc(maps.Keys(change), compareSums) {
		s := change[key]
		_, err := t.exec(ctx, `INSERT INTO sums (class, topic, unit, item, part, n, a, b, c, d, e)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
			ON CONFLICT (class, topic, unit, item, part) DO UPDATE SET n = sums.n + excluded.n, a = sums.a + excluded.a,
				b = sums.b + excluded.b, c = sums.c + excluded.c, d = sums.d + excluded.d, e = sums.e + excluded.e`,
			class, string(key.Topic), key.Unit, key.Item, key.Part, s.N, s.A, s.B, s.C, s.D, s.E)
		if err != nil {
			return err
		}
		if s.N >= 0 {
			continue
		}
		_, err = t.exec(ctx, `DELETE FROM sums WHERE class = $1 AND topic = $2 AND unit = $3 AND item = $4 AND part = $5
			AND n = 0 AND a = 0 AND b = 0 AND c = 0 AND d = 0 AND e = 0`,
			class, string(key.Topic), key.Unit, key.Item, key.Part)
		if err != nil {
			return err
		}
	}
	return nil
}

func compareSums(a, b progress.SumKey) int {
	return cmp.Or(cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Unit, b.Unit), cmp.Compare(a.Item, b.Item), cmp.Compare(a.Part, b.Part))
}
