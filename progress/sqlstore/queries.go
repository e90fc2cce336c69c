package sqlstore

// eventColumns are what scanEvent reads from events e.
const eventColumns = `e.id, e.writer, e.seq, e.prev, e.participant, e.lamport, e.at,
	e.course, e.version, e.unit, e.item, e.digest, e.lang, e.kind, e.body`

// undisputed holds for an event e whose place in its writer's series no other event claims.
const undisputed = `NOT EXISTS (SELECT 1 FROM events o WHERE o.writer = e.writer AND o.seq = e.seq AND o.id <> e.id)`

// What every Record runs.
const (
	personOf = `SELECT person FROM people WHERE participant = $1`

	profilesOf = `SELECT participant FROM people WHERE person = $1 ORDER BY participant`

	highestLamport = `SELECT coalesce(max(lamport), 0) FROM events WHERE participant = $1`

	lastOfWriter = `SELECT seq, id FROM events WHERE writer = $1 ORDER BY seq DESC, id DESC LIMIT 1`

	insertEvent = `INSERT INTO events (id, writer, seq, prev, participant, lamport, at,
		course, version, unit, item, digest, lang, kind, body)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`

	// CROSS JOIN because SQLite takes it as the order to go in.
	voidsOf = `SELECT ` + eventColumns + ` FROM voids v CROSS JOIN events e
	WHERE v.participant = $1 AND e.participant = v.participant AND e.lamport = v.lamport AND e.id = v.id AND ` + undisputed

	allLinks = `SELECT ` + eventColumns + ` FROM links l CROSS JOIN events e
	WHERE e.participant = l.participant AND e.lamport = l.lamport AND e.id = l.id AND ` + undisputed

	loadUnit = `SELECT detail FROM units WHERE participant = $1 AND unit = $2`

	loadRun = `SELECT detail FROM runs WHERE participant = $1 AND unit = $2 AND run = $3`

	saveUnit = `INSERT INTO units (participant, unit, opened, read, passed, done, attempts,
		first_percent, best_percent, last_percent, touched_lamport, touched_at, detail, module, overridden, active_at)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
	ON CONFLICT (participant, unit) DO UPDATE SET opened = excluded.opened, read = excluded.read,
		passed = excluded.passed, done = excluded.done, attempts = excluded.attempts,
		first_percent = excluded.first_percent, best_percent = excluded.best_percent,
		last_percent = excluded.last_percent, touched_lamport = excluded.touched_lamport,
		touched_at = excluded.touched_at, detail = excluded.detail, overridden = excluded.overridden,
		active_at = excluded.active_at`

	saveRun = `INSERT INTO runs (participant, unit, run, started_at, answered, percent, passed, detail)
	VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
	ON CONFLICT (participant, unit, run) DO UPDATE SET started_at = excluded.started_at,
		answered = excluded.answered, percent = excluded.percent, passed = excluded.passed, detail = excluded.detail`
)

func everyRecord() []string {
	return []string{
		personOf, profilesOf, highestLamport, lastOfWriter, insertEvent, voidsOf, loadUnit, loadRun, saveUnit, saveRun, membersOf,
	}
}
