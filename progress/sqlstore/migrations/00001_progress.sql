-- +goose Up

-- One row about the tables themselves.
CREATE TABLE about (
    name  TEXT   NOT NULL PRIMARY KEY,
    value BIGINT NOT NULL
);
-- Which progress.ProjectionVersion the state tables follow; 0 makes them be added up anew.
INSERT INTO about (name, value) VALUES ('projection', 0);

CREATE TABLE participants (
    id         TEXT    NOT NULL PRIMARY KEY,
    name       TEXT    NOT NULL,
    kim        TEXT    NOT NULL,
    village    TEXT    NOT NULL,
    district   TEXT    NOT NULL,
    lang       TEXT    NOT NULL,
    theme      TEXT    NOT NULL,
    toured     BOOLEAN NOT NULL,
    created_at BIGINT  NOT NULL,
    seen_at    BIGINT  NOT NULL
);

-- The truth. The key is the order in which a participant's events are read; an ID is a hash over participant and
-- lamport too, so it is unique within the key as well as without.
CREATE TABLE events (
    participant TEXT   NOT NULL,
    lamport     BIGINT NOT NULL,
    id          BLOB   NOT NULL,
    writer      BLOB   NOT NULL,
    seq         BIGINT NOT NULL,
    prev        BLOB   NOT NULL,
    at          BIGINT NOT NULL,
    course      TEXT   NOT NULL,
    version     TEXT   NOT NULL,
    unit        TEXT   NOT NULL,
    item        TEXT   NOT NULL,
    digest      TEXT   NOT NULL,
    lang        TEXT   NOT NULL,
    kind        TEXT   NOT NULL,
    body        TEXT   NOT NULL,
    PRIMARY KEY (participant, lamport, id)
) WITHOUT ROWID;

-- A writer's last event, and events in dispute.
CREATE INDEX events_writer ON events (writer, seq);

-- Where the voided events are, so that they are found without reading all others. (An index on events where kind = 'voided'
-- would say the same, but SQLite prefers the primary key to it and reads them all.)
CREATE TABLE voids (
    participant TEXT   NOT NULL,
    lamport     BIGINT NOT NULL,
    id          BLOB   NOT NULL,
    PRIMARY KEY (participant, lamport, id)
) WITHOUT ROWID;

-- The state that follows from the events: one row per unit that something counts for, and per run. The columns are what
-- class views ask for; detail is the whole tally, from which the row is made.
CREATE TABLE units (
    participant     TEXT    NOT NULL,
    unit            TEXT    NOT NULL,
    opened          BOOLEAN NOT NULL,
    read            BOOLEAN NOT NULL,
    passed          BOOLEAN NOT NULL,
    done            BOOLEAN NOT NULL,
    attempts        BIGINT  NOT NULL,
    first_percent   BIGINT,
    best_percent    BIGINT,
    last_percent    BIGINT,
    touched_lamport BIGINT  NOT NULL,
    touched_at      BIGINT  NOT NULL,
    detail          TEXT    NOT NULL,
    PRIMARY KEY (participant, unit)
);

CREATE TABLE runs (
    participant TEXT    NOT NULL,
    unit        TEXT    NOT NULL,
    run         TEXT    NOT NULL,
    started_at  BIGINT  NOT NULL,
    answered    BIGINT  NOT NULL,
    percent     BIGINT, -- null: still open
    passed      BOOLEAN NOT NULL,
    detail      TEXT    NOT NULL,
    PRIMARY KEY (participant, unit, run)
);

-- +goose Down
DROP TABLE runs;
DROP TABLE units;
DROP TABLE voids;
DROP TABLE events;
DROP TABLE participants;
DROP TABLE about;
