-- +goose Up

-- The district of the member, so that reports are counted and paged by it without a look at each member.
ALTER TABLE signals ADD COLUMN district TEXT NOT NULL DEFAULT '';
UPDATE signals SET district = coalesce(
    (SELECT m.district FROM members m WHERE m.class = signals.class AND m.person = signals.person), '');

-- From when on somebody waits for a trainer's answer or confirmation; the largest number: nobody does.
ALTER TABLE members ADD COLUMN due_at BIGINT NOT NULL DEFAULT 9223372036854775807;
UPDATE members SET due_at = coalesce(
    (SELECT min(CASE WHEN s.until_at > s.since_at THEN s.until_at ELSE s.since_at END) FROM signals s
        WHERE s.class = members.class AND s.person = members.person
            AND s.kind IN ('help', 'obstacle', 'mistake', 'evidence') AND s.replied_at = 0),
    9223372036854775807);

-- How many signals of a kind there are, and how many of them were answered.
INSERT INTO sums (class, topic, unit, item, part, n, a, b, c, d, e)
    SELECT class, 'signal', '', kind, '', count(*), count(CASE WHEN replied_at <> 0 THEN 1 END), 0, 0, 0, 0
        FROM signals GROUP BY class, kind;

-- How many people of a village are in a KIM.
INSERT INTO sums (class, topic, unit, item, part, n, a, b, c, d, e)
    SELECT class, 'kim', village, district, lower(kim), count(*), 0, 0, 0, 0, 0
        FROM members WHERE kim <> '' GROUP BY class, village, district, lower(kim);

-- Tests were counted among what members have done. Whoever opens classes next tells the syllabus, and as it is news then, that is
-- counted anew.
DELETE FROM syllabus;

DROP INDEX members_active;
CREATE INDEX members_active ON members (class, active_at, name_key, person, quiet_until, done, due_at, district, village, search);

DROP INDEX signals_kind;
CREATE INDEX signals_kind ON signals (class, kind, since_at, person, unit, item, id, until_at, replied_at, word, district);
CREATE INDEX signals_put_off ON signals (class, kind, until_at, since_at, replied_at) WHERE until_at > 0;

-- Reports by all that they are told apart by.
CREATE INDEX reports_word ON signals (class, word, since_at, person, unit, item, id, kind, until_at, replied_at, district)
    WHERE kind IN ('help', 'obstacle', 'mistake');
CREATE INDEX reports_district ON signals (class, district, since_at, person, unit, item, id, kind, until_at, replied_at, word)
    WHERE kind IN ('help', 'obstacle', 'mistake');
CREATE INDEX reports_unit ON signals (class, unit, since_at, person, item, id, kind, until_at, replied_at, word, district)
    WHERE kind IN ('help', 'obstacle', 'mistake');

-- +goose Down
DROP INDEX reports_unit;
DROP INDEX reports_district;
DROP INDEX reports_word;
DROP INDEX signals_put_off;
DROP INDEX signals_kind;
CREATE INDEX signals_kind ON signals (class, kind, since_at, person, unit, item, id, until_at, replied_at, word);
DROP INDEX members_active;
CREATE INDEX members_active ON members (class, active_at, name_key, person, quiet_until, done, district, village, search);
DELETE FROM sums WHERE topic IN ('signal', 'kim');
ALTER TABLE members DROP COLUMN due_at;
ALTER TABLE signals DROP COLUMN district;
