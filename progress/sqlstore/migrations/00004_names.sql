-- +goose Up

-- Who has the same name as somebody else, in whichever class.
CREATE INDEX members_namesakes ON members (name_key, class, person);

-- +goose Down
DROP INDEX members_namesakes;
