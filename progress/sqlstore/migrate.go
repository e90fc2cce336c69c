package sqlstore

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

//go:embed migrations/*.sql
var migrations embed.FS

// newestSchema is the number of the last migration.
const newestSchema = 4

// checkNewer refuses what a newer program made. goose by itself takes it for up to date.
func (h head) checkNewer() error {
	if h.schema > newestSchema || h.projection > progress.ProjectionVersion {
		return fmt.Errorf("%w: tables %d.%d, this program knows %d.%d",
			progress.ErrNewer, h.schema, h.projection, newestSchema, progress.ProjectionVersion)
	}
	return nil
}

// upToDate reports whether this program can go to work at once.
func (h head) upToDate() bool {
	return h.schema == newestSchema && h.projection == progress.ProjectionVersion
}

// upgrade makes the tables, or brings them up to date, while no other process does. Each step is a transaction together with
// its version number, so a process that dies leaves a database that the next one goes on with.
func (s *Store) upgrade(ctx context.Context) error {
	unlock, err := lockFolder(ctx, s.dir)
	if err != nil {
		return fmt.Errorf("lock for upgrade: %w", err)
	}
	defer unlock()
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.writer, files, goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return err
	}
	if _, err := provider.Up(ctx); err != nil {
		return fmt.Errorf("upgrade tables: %w", err)
	}
	h, err := readHead(ctx, s.writer)
	if err != nil {
		return err
	}
	if err := errors.Join(checkSQLite(h.sqlite), h.checkNewer()); err != nil || h.upToDate() {
		return err
	}
	return s.Rebuild(ctx)
}
