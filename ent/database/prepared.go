package database

import (
	"container/list"
	"context"
	"database/sql/driver"
	"errors"
	"strings"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

const (
	// longestPrepared is the longest text worth keeping, in bytes. Longer ones
	// are bulk statements whose text varies with the number of rows.
	longestPrepared = 16 << 10

	// seenPerPrepared is how many texts are remembered as seen once for each
	// statement kept, before they are forgotten and counted anew.
	seenPerPrepared = 4
)

// statement is lib/pq's prepared statement.
type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// prepared keeps the statements of one connection that were sent before.
// Preparing costs a round trip of its own, so a text is prepared when it is
// seen for the second time; from the third on the server neither parses nor,
// in the end, plans it.
type prepared struct {
	limit int
	seen  map[string]struct{}
	kept  map[string]*list.Element
	order *list.List // of *keptStatement, latest use first
}

type keptStatement struct {
	query     string
	statement statement
}

func newPrepared(limit int) *prepared {
	return &prepared{
		limit: limit,
		seen:  make(map[string]struct{}),
		kept:  make(map[string]*list.Element),
		order: list.New(),
	}
}

// get returns the prepared statement for a text, or nil if the text should be
// sent as it is. Statements without arguments already need one round trip,
// and only so may they be several at once.
func (p *prepared) get(ctx context.Context, server server, query string, args int) (statement, error) {
	if p.limit <= 0 || args == 0 || len(query) > longestPrepared {
		return nil, nil
	}
	if element, ok := p.kept[query]; ok {
		p.order.MoveToFront(element)
		return element.Value.(*keptStatement).statement, nil
	}
	if !p.seenBefore(query) {
		return nil, nil
	}
	if err := p.makeRoom(); err != nil {
		return nil, err
	}
	made, err := server.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	kept, ok := made.(statement)
	if !ok {
		return nil, errors.Join(errors.New("database: the statement cannot be kept"), made.Close())
	}
	p.kept[query] = p.order.PushFront(&keptStatement{query, kept})
	return kept, nil
}

func (p *prepared) seenBefore(query string) bool {
	if _, ok := p.seen[query]; ok {
		delete(p.seen, query)
		return true
	}
	if len(p.seen) >= p.limit*seenPerPrepared {
		clear(p.seen)
	}
	p.seen[query] = struct{}{}
	return false
}

func (p *prepared) makeRoom() error {
	if p.order.Len() < p.limit {
		return nil
	}
	oldest := p.order.Back().Value.(*keptStatement)
	p.forget(oldest.query)
	return oldest.statement.Close()
}

// forget drops a statement without telling the server, which no longer knows
// it or is about to lose the connection.
func (p *prepared) forget(query string) {
	if element, ok := p.kept[query]; ok {
		p.order.Remove(element)
		delete(p.kept, query)
	}
}

// isStale tells whether the server refused to run a prepared statement, since
// a table changed beneath it or something deallocated it.
func isStale(err error) bool {
	refused := pq.As(err, pqerror.FeatureNotSupported, pqerror.InvalidSQLStatementName)
	if refused == nil {
		return false
	}
	return refused.Code == pqerror.InvalidSQLStatementName ||
		strings.Contains(refused.Message, "cached plan must not change result type")
}
