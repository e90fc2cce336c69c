package sqlstore

import (
	"cmp"
	"context"
	"database/sql"

	"github.com/sanggar-kim/sanggar-kim/progress"
)

// txn is a write transaction that compiles each statement once.
type txn struct {
	tx    *sql.Tx
	kept  map[string]*sql.Stmt // of the connection
	stmts map[string]*sql.Stmt // of the transaction; closed with it

	// What was saved and is still to be read by the register, which forgets it: nobody else is to keep a class in memory.
	units map[unitKey]*progress.UnitTally
	runs  map[runKey]*progress.RunTally
}

// forget drops what was saved, so that it is read from its rows.
func (t *txn) forget() {
	clear(t.units)
	clear(t.runs)
}

// write runs do in a transaction and returns when it is durable, or with nothing changed.
func (s *Store) write(ctx context.Context, do func(context.Context, *txn) error) error {
	kept, err := s.keptStmts(ctx)
	if err != nil {
		return err
	}
	tx, err := s.writer.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	t := &txn{
		tx: tx, kept: kept, stmts: make(map[string]*sql.Stmt),
		units: make(map[unitKey]*progress.UnitTally), runs: make(map[runKey]*progress.RunTally),
	}
	// The transaction ends when ctx does. Its statements are short and need no watch of their own, which would cost more than they.
	if err := do(context.WithoutCancel(ctx), t); err != nil {
		// Whether rolling back works makes no difference: without a commit nothing was written.
		_ = tx.Rollback()
		return cmp.Or(ctx.Err(), err)
	}
	if err := tx.Commit(); err != nil {
		return cmp.Or(ctx.Err(), err)
	}
	s.written.Add(1)
	return nil
}

// keptStmts compiles, once for each store, the statements that every Record needs.
func (s *Store) keptStmts(ctx context.Context) (map[string]*sql.Stmt, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.kept != nil {
		return s.kept, nil
	}
	kept := make(map[string]*sql.Stmt)
	for _, query := range everyRecord() {
		stmt, err := s.writer.PrepareContext(ctx, query) //nolint:sqlclosecheck // kept until the connection is closed
		if err != nil {
			return nil, err
		}
		kept[query] = stmt
	}
	s.kept = kept
	return kept, nil
}

// stmt is a compiled statement. Whoever runs it leaves closing it to the end of the transaction or connection.
type stmt interface {
	ExecContext(ctx context.Context, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, args ...any) *sql.Row
}

func (t *txn) prepare(ctx context.Context, query string) (stmt, error) {
	if stmt := t.stmts[query]; stmt != nil {
		return stmt, nil
	}
	if stmt := t.kept[query]; stmt != nil {
		t.stmts[query] = t.tx.StmtContext(ctx, stmt)
		return t.stmts[query], nil
	}
	stmt, err := t.tx.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	t.stmts[query] = stmt
	return stmt, nil
}

// exec returns the number of rows affected.
func (t *txn) exec(ctx context.Context, query string, args ...any) (int64, error) {
	stmt, err := t.prepare(ctx, query)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}

// queryRow scans the only row into dest; sql.ErrNoRows if there is none.
func (t *txn) queryRow(ctx context.Context, query string, args []any, dest ...any) error {
	stmt, err := t.prepare(ctx, query)
	if err != nil {
		return err
	}
	return stmt.QueryRowContext(ctx, args...).Scan(dest...)
}

// query calls each for every row.
func (t *txn) query(ctx context.Context, query string, args []any, each func(*sql.Rows) error) error {
	stmt, err := t.prepare(ctx, query)
	if err != nil {
		return err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := each(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}
