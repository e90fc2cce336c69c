-- +goose Up

-- Links between participants, found without reading all events, as voids are; and what follows: the person that a
-- participant is. Those alone are not in it.
CREATE TABLE links (
    participant TEXT   NOT NULL,
    lamport     BIGINT NOT NULL,
    id          BLOB   NOT NULL,
    PRIMARY KEY (participant, lamport, id)
) WITHOUT ROWID;

CREATE TABLE people (
    participant TEXT NOT NULL PRIMARY KEY,
    person      TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX people_person ON people (person, participant);

-- From here on, participant in units and runs is the person.
ALTER TABLE units ADD COLUMN module TEXT NOT NULL DEFAULT '';
ALTER TABLE units ADD COLUMN overridden BOOLEAN NOT NULL DEFAULT FALSE;
ALTER TABLE units ADD COLUMN active_at BIGINT NOT NULL DEFAULT 0;

ALTER TABLE participants ADD COLUMN code TEXT NOT NULL DEFAULT '';
-- Whoever was never here: 0.
UPDATE participants SET seen_at = 0 WHERE seen_at < 0;
CREATE INDEX participants_seen ON participants (seen_at, id);

CREATE TABLE trainers (
    id         TEXT   NOT NULL PRIMARY KEY,
    name       TEXT   NOT NULL,
    title      TEXT   NOT NULL,
    office     TEXT   NOT NULL,
    lock       TEXT   NOT NULL,
    misses     BIGINT NOT NULL,
    missed_at  BIGINT NOT NULL,
    lang       TEXT   NOT NULL,
    theme      TEXT   NOT NULL,
    created_at BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);

CREATE TABLE classes (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    place      TEXT    NOT NULL,
    closed     BOOLEAN NOT NULL,
    created_at BIGINT  NOT NULL
);

-- What follows from the events and from the names of participants, for classes: one row per class and person.
CREATE TABLE members (
    class       TEXT   NOT NULL,
    person      TEXT   NOT NULL,
    name        TEXT   NOT NULL,
    kim         TEXT   NOT NULL,
    village     TEXT   NOT NULL,
    district    TEXT   NOT NULL,
    code        TEXT   NOT NULL,
    name_key    TEXT   NOT NULL,
    search      TEXT   NOT NULL,
    joined_at   BIGINT NOT NULL,
    active_at   BIGINT NOT NULL,
    done        BIGINT NOT NULL,
    passed      BIGINT NOT NULL,
    quiet_until BIGINT NOT NULL,
    PRIMARY KEY (class, person)
) WITHOUT ROWID;
CREATE INDEX members_person ON members (person);
-- One for each order, with all that conditions look at: who is on a page, or how many there are, is found without a row.
CREATE INDEX members_name ON members (class, name_key, person, district, village, search);
CREATE INDEX members_area ON members (class, district, village, name_key, person, search);
CREATE INDEX members_done ON members (class, done, name_key, person, district, village, search);
CREATE INDEX members_active ON members (class, active_at, name_key, person, quiet_until, done, district, village, search);

-- What the members of a class add up to; the topic says what the numbers are.
CREATE TABLE sums (
    class TEXT   NOT NULL,
    topic TEXT   NOT NULL,
    unit  TEXT   NOT NULL,
    item  TEXT   NOT NULL,
    part  TEXT   NOT NULL,
    n     BIGINT NOT NULL,
    a     BIGINT NOT NULL,
    b     BIGINT NOT NULL,
    c     BIGINT NOT NULL,
    d     BIGINT NOT NULL,
    e     BIGINT NOT NULL,
    PRIMARY KEY (class, topic, unit, item, part)
) WITHOUT ROWID;

-- Why members need a trainer, by class so that they are counted without a look at each member.
CREATE TABLE signals (
    class      TEXT   NOT NULL,
    person     TEXT   NOT NULL,
    unit       TEXT   NOT NULL,
    kind       TEXT   NOT NULL,
    item       TEXT   NOT NULL,
    id         TEXT   NOT NULL,
    since_at   BIGINT NOT NULL,
    count      BIGINT NOT NULL,
    text       TEXT   NOT NULL,
    until_at   BIGINT NOT NULL,
    word       TEXT   NOT NULL,
    replied_at BIGINT NOT NULL,
    PRIMARY KEY (class, person, unit, kind, item, id)
) WITHOUT ROWID;
CREATE INDEX signals_kind ON signals (class, kind, since_at, person, unit, item, id, until_at, replied_at, word);
CREATE INDEX signals_item ON signals (kind, unit, item);

-- What the sums about tests follow, as JSON; one row at most.
CREATE TABLE syllabus (
    name   TEXT NOT NULL PRIMARY KEY,
    detail TEXT NOT NULL
);

-- Numbers that are given out once, by what they number.
CREATE TABLE counters (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);

-- +goose Down
DROP TABLE counters;
DROP TABLE syllabus;
DROP TABLE signals;
DROP TABLE sums;
DROP TABLE members;
DROP TABLE classes;
DROP TABLE trainers;
DROP INDEX participants_seen;
ALTER TABLE participants DROP COLUMN code;
ALTER TABLE units DROP COLUMN active_at;
ALTER TABLE units DROP COLUMN overridden;
ALTER TABLE units DROP COLUMN module;
DROP TABLE people;
DROP TABLE links;
