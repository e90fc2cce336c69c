package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/sanggar-kim/sanggar-kim/progress"
	"github.com/sanggar-kim/sanggar-kim/progress/safe"
)

var _ progress.ClassStore = (*Store)(nil)

// Trainers gives everyone who may see classes here, the most recently seen first.
func (s *Store) Trainers(ctx context.Context) ([]progress.Trainer, error) {
	var all []progress.Trainer
	err := s.query(ctx, `SELECT id, name, title, office, lock, misses, missed_at, lang, theme, created_at, seen_at
		FROM trainers ORDER BY seen_at DESC, id`, nil,
		func(rows *sql.Rows) error {
			var t progress.Trainer
			var name, title, office string
			var missed, created, seen int64
			err := rows.Scan(&t.ID, &name, &title, &office, &t.Lock, &t.Misses, &missed, &t.Lang, &t.Theme, &created, &seen)
			t.Name, t.Title, t.Office = safe.Clean(name), safe.Clean(title), safe.Clean(office)
			t.Missed, t.Created, t.Seen = fromMillis(missed), fromMillis(created), fromMillis(seen)
			all = append(all, t)
			return err
		})
	if err != nil {
		return nil, s.wrap("read trainers", err)
	}
	return all, nil
}

// SaveTrainer inserts or updates the trainer with that ID.
func (s *Store) SaveTrainer(ctx context.Context, t progress.Trainer) error {
	if t.ID == "" {
		return fmt.Errorf("save trainer: %w: no id", progress.ErrInvalid)
	}
	return s.wrap("save trainer", s.write(ctx, func(ctx context.Context, tx *txn) error {
		_, err := tx.exec(ctx, `INSERT INTO trainers
				(id, name, title, office, lock, misses, missed_at, lang, theme, created_at, seen_at)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, title = excluded.title, office = excluded.office,
				lock = excluded.lock, misses = excluded.misses, missed_at = excluded.missed_at, lang = excluded.lang,
				theme = excluded.theme, created_at = excluded.created_at, seen_at = excluded.seen_at`,
			t.ID, string(t.Name), string(t.Title), string(t.Office), t.Lock, t.Misses, millis(t.Missed), t.Lang, t.Theme,
			millis(t.Created), millis(t.Seen))
		return err
	}))
}

// Classes gives all classes, open ones first, then by name.
func (s *Store) Classes(ctx context.Context) ([]progress.Class, error) {
	var all []progress.Class
	err := s.query(ctx, `SELECT c.id, c.name, c.place, c.closed, c.created_at,
			(SELECT coalesce(sum(n), 0) FROM sums WHERE class = c.id AND topic = $1)
		FROM classes c ORDER BY c.closed, c.name, c.id`, []any{string(progress.TopicArea)},
		func(rows *sql.Rows) error {
			var c progress.Class
			var name, place string
			var created int64
			err := rows.Scan(&c.ID, &name, &place, &c.Closed, &created, &c.People)
			c.Name, c.Place, c.Created = safe.Clean(name), safe.Clean(place), fromMillis(created)
			all = append(all, c)
			return err
		})
	if err != nil {
		return nil, s.wrap("read classes", err)
	}
	return all, nil
}

// SaveClass inserts or updates the class with that ID.
func (s *Store) SaveClass(ctx context.Context, c progress.Class) error {
	if c.ID == "" {
		return fmt.Errorf("save class: %w: no id", progress.ErrInvalid)
	}
	return s.wrap("save class", s.write(ctx, func(ctx context.Context, t *txn) error {
		_, err := t.exec(ctx, `INSERT INTO classes (id, name, place, closed, created_at) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (id) DO UPDATE SET name = excluded.name, place = excluded.place, closed = excluded.closed,
				created_at = excluded.created_at`,
			c.ID, string(c.Name), string(c.Place), c.Closed, millis(c.Created))
		return err
	}))
}

// admitted is how many participants are admitted before progress is told.
const admitted = 100

// Admit saves the participants and records the drafts, all or nothing.
func (s *Store) Admit(ctx context.Context, people []progress.Participant, drafts []progress.Draft, done func(int)) error {
	about := make(map[string][]progress.Draft)
	for _, d := range drafts {
		about[d.Participant] = append(about[d.Participant], d)
	}
	return s.wrap("admit", s.write(ctx, func(ctx context.Context, t *txn) error {
		count := 0
		for some := range slices.Chunk(people, admitted) {
			var theirs []progress.Draft
			for _, p := range some {
				if p.ID == "" {
					return fmt.Errorf("%w: no id", progress.ErrInvalid)
				}
				if err := t.admit(ctx, p); err != nil {
					return err
				}
				theirs = append(theirs, about[p.ID]...)
				delete(about, p.ID)
			}
			if _, err := s.recordIn(ctx, t, theirs); err != nil {
				return err
			}
			count += len(some)
			done(count)
		}
		var others []progress.Draft
		for _, d := range drafts {
			if _, left := about[d.Participant]; left {
				others = append(others, d)
			}
		}
		_, err := s.recordIn(ctx, t, others)
		return err
	}))
}

func (t *txn) admit(ctx context.Context, p progress.Participant) error {
	r := newRegister(t)
	if err := t.saveParticipant(ctx, r, p); err != nil {
		return err
	}
	return r.settle(ctx)
}

// Prepare tells what the sums about tests have to know, and which units are tests.
func (s *Store) Prepare(ctx context.Context, y progress.Syllabus) error {
	detail, err := json.Marshal(y)
	if err != nil {
		return fmt.Errorf("prepare classes: %w", err)
	}
	var told string
	err = s.query(ctx, `SELECT detail FROM syllabus WHERE name = 'course'`, nil, func(rows *sql.Rows) error {
		return rows.Scan(&told)
	})
	if err != nil || told == string(detail) {
		return s.wrap("prepare classes", err)
	}
	return s.wrap("prepare classes", s.write(ctx, func(ctx context.Context, t *txn) error {
		_, err := t.exec(ctx, `INSERT INTO syllabus (name, detail) VALUES ('course', $1)
			ON CONFLICT (name) DO UPDATE SET detail = excluded.detail`, string(detail))
		if err != nil {
			return err
		}
		if err := t.countAnew(ctx); err != nil {
			return err
		}
		return t.sumTests(ctx, y)
	}))
}

// countAnew counts again what the people of all classes have done, for other units may be tests now.
func (t *txn) countAnew(ctx context.Context) error {
	var persons []string
	err := t.query(ctx, `SELECT DISTINCT person FROM members`, nil, func(rows *sql.Rows) error {
		var person string
		err := rows.Scan(&person)
		persons = append(persons, person)
		return err
	})
	if err != nil {
		return err
	}
	r := newRegister(t)
	for _, person := range persons {
		if err := r.meet(ctx, person); err != nil {
			return err
		}
	}
	return r.settle(ctx)
}

// sumTests makes the sums about tests anew.
func (t *txn) sumTests(ctx context.Context, y progress.Syllabus) error {
	for _, topic := range []progress.Topic{progress.TopicObjective, progress.TopicLevel, progress.TopicForm} {
		if _, err := t.exec(ctx, `DELETE FROM sums WHERE topic = $1`, string(topic)); err != nil {
			return err
		}
	}
	classes := make(map[string][]string) // of those who have finished both tests
	err := t.query(ctx, `SELECT m.class, m.person FROM members m
		JOIN units a ON a.participant = m.person AND a.unit = $1 AND a.attempts > 0
		JOIN units b ON b.participant = m.person AND b.unit = $2 AND b.attempts > 0`, []any{y.Tests[0], y.Tests[1]},
		func(rows *sql.Rows) error {
			var class, person string
			err := rows.Scan(&class, &person)
			classes[person] = append(classes[person], class)
			return err
		})
	if err != nil {
		return err
	}
	sums := make(map[string]progress.Sums)
	r := newRegister(t)
	for person, in := range classes {
		shares, err := r.testShares(ctx, person)
		if err != nil {
			return err
		}
		for _, class := range in {
			if sums[class] == nil {
				sums[class] = make(progress.Sums)
			}
			sums[class].Plus(shares, 1)
		}
	}
	for class := range sums {
		if err := t.addSums(ctx, class, sums[class]); err != nil {
			return err
		}
	}
	return nil
}

// Take gives out so many numbers in a row.
func (s *Store) Take(ctx context.Context, name string, count int) (first int, err error) {
	err = s.write(ctx, func(ctx context.Context, t *txn) error {
		var last int
		err := t.queryRow(ctx, `INSERT INTO counters (name, value) VALUES ($1, $2)
			ON CONFLICT (name) DO UPDATE SET value = counters.value + excluded.value RETURNING value`, []any{name, count}, &last)
		first = last - count + 1
		return err
	})
	return first, s.wrap("take numbers", err)
}

// Sums gives the sums of a class about some topics.
func (s *Store) Sums(ctx context.Context, class, unit string, topics ...progress.Topic) (progress.Sums, error) {
	var args arguments
	from := ` FROM sums WHERE class = ` + args.of(class) + ` AND topic IN (`
	for i, topic := range topics {
		from += ifElse(i > 0, `, `, ``) + args.of(string(topic))
	}
	from += `)`
	if unit != "" {
		from += ` AND unit = ` + args.of(unit)
	}
	n, err := s.count(ctx, `SELECT count(*)`+from, args)
	if err != nil {
		return nil, s.wrap("read sums", err)
	}
	sums := make(progress.Sums, n) // which grows at some cost
	var key progress.SumKey        // out here, for else each row would have its own
	var v progress.Sum
	err = s.query(ctx, `SELECT topic, unit, item, part, n, a, b, c, d, e`+from, args, func(rows *sql.Rows) error {
		err := rows.Scan((*string)(&key.Topic), &key.Unit, &key.Item, &key.Part, &v.N, &v.A, &v.B, &v.C, &v.D, &v.E)
		sums[key] = v
		return err
	})
	if err != nil {
		return nil, s.wrap("read sums", err)
	}
	return sums, nil
}

// Profiles gives the participants who are that person, the one whose name is shown first.
func (s *Store) Profiles(ctx context.Context, person string) ([]progress.Participant, error) {
	var all []progress.Participant
	err := s.query(ctx, `SELECT `+participantColumns+` FROM participants `+ofPerson, []any{person},
		func(rows *sql.Rows) error {
			p, err := scanParticipant(rows)
			all = append(all, p)
			return err
		})
	if err != nil {
		return nil, s.wrap("read profiles", err)
	}
	return all, nil
}

// Marks gives how far people are, by person and module slug.
func (s *Store) Marks(ctx context.Context, persons []string) (map[string]map[string]progress.Mark, error) {
	marks := make(map[string]map[string]progress.Mark, len(persons))
	for some := range slices.Chunk(persons, maxPersons) {
		places, args := placeholders(some)
		err := s.query(ctx, `SELECT participant, module, count(CASE WHEN opened OR attempts > 0 OR done THEN 1 END),
				count(CASE WHEN done THEN 1 END), count(CASE WHEN passed THEN 1 END),
				count(CASE WHEN overridden AND NOT read AND NOT passed THEN 1 END),
				count(CASE WHEN attempts > 0 AND NOT done THEN 1 END), min(best_percent)
			FROM units WHERE participant IN (`+places+`) GROUP BY participant, module`, args,
			func(rows *sql.Rows) error {
				var person, module string
				var best sql.NullInt64
				var m progress.Mark
				err := rows.Scan(&person, &module, &m.Opened, &m.Done, &m.Passed, &m.Overridden, &m.Tried, &best)
				if best.Valid {
					percent := int(best.Int64)
					m.Best = &percent
				}
				if marks[person] == nil {
					marks[person] = make(map[string]progress.Mark)
				}
				marks[person][module] = m
				return err
			})
		if err != nil {
			return nil, s.wrap("read marks", err)
		}
	}
	return marks, nil
}
