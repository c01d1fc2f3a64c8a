package database

import (
	"context"
	"database/sql/driver"
	"errors"
)

// ownStatement is a statement that the caller prepared.
type ownStatement struct {
	statement

	connection *connection
	query      string
}

// Prepare implements [driver.Conn].
func (c *connection) Prepare(query string) (driver.Stmt, error) {
	return c.PrepareContext(context.Background(), query)
}

// PrepareContext implements [driver.ConnPrepareContext]. For lib/pq preparing
// a COPY means to start it.
func (c *connection) PrepareContext(ctx context.Context, query string) (driver.Stmt, error) {
	if err := c.ready(); err != nil {
		return nil, err
	}
	made, err := c.server.PrepareContext(ctx, query)
	if err != nil {
		return nil, c.judge(ctx, err)
	}
	switch made := made.(type) {
	case copyStream:
		c.observe(ctx, query)
		return c.startCopy(made), nil
	case statement:
		return &ownStatement{made, c, query}, nil
	}
	c.retired = true
	return nil, errors.Join(errors.New("database: unknown kind of statement"), made.Close())
}

// ExecContext implements [driver.StmtExecContext].
func (s *ownStatement) ExecContext(ctx context.Context, args []driver.NamedValue) (driver.Result, error) {
	if err := s.connection.ready(); err != nil {
		return nil, err
	}
	s.connection.observe(ctx, s.query)
	result, err := s.statement.ExecContext(ctx, args)
	return result, s.connection.judge(ctx, err)
}

// QueryContext implements [driver.StmtQueryContext].
func (s *ownStatement) QueryContext(ctx context.Context, args []driver.NamedValue) (driver.Rows, error) {
	if err := s.connection.ready(); err != nil {
		return nil, err
	}
	s.connection.observe(ctx, s.query)
	answer, err := s.statement.QueryContext(ctx, args)
	if err != nil {
		return nil, s.connection.judge(ctx, err)
	}
	return s.connection.read(ctx, answer)
}
