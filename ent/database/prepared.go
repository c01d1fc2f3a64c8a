package database

import (
	"context"
	"database/sql/driver"
	"errors"
	"hash/maphash"
	"strings"

	"github.com/lib/pq"
	"github.com/lib/pq/pqerror"
)

const (
	// LongestPrepared is the longest text worth keeping, in bytes: those that ask for rows
	// of every type are some 120 kB, and are planned for 100 ms. Longer ones
	// are bulk statements whose text varies with the number of rows.
	LongestPrepared = 256 << 10

	// seenPerPrepared is how many texts are remembered as seen once for each
	// statement kept, before they are forgotten and counted anew.
	seenPerPrepared = 4
)

var texts = maphash.MakeSeed()

// statement is lib/pq's prepared statement.
type statement interface {
	driver.Stmt
	driver.StmtExecContext
	driver.StmtQueryContext
}

// prepared keeps the statements of one connection that were sent before.
// Preparing costs a round trip of its own, so a text is prepared when it is
// seen for the second time; from the third on the server neither parses nor,
// in the end, plans it. With [KeepPlans] that round trip is the smaller part, and
// the text is prepared at once.
type prepared struct {
	limit int
	seen  map[uint64]struct{} // by hash: a text alike is prepared once too early
	kept  map[string]*keptStatement
	uses  int // of all kept statements so far
}

type keptStatement struct {
	statement

	used int // the value of uses at its latest use
}

func newPrepared(limit int) *prepared {
	return &prepared{
		limit: limit,
		seen:  make(map[uint64]struct{}),
		kept:  make(map[string]*keptStatement),
	}
}

// get returns the prepared statement for a text; not ok means that the text
// should be sent as it is. Statements without arguments already need one round
// trip, and only so may they be several at once.
func (p *prepared) get(
	ctx context.Context, server server, query string, args int,
) (kept statement, ok bool, err error) {
	if p.limit <= 0 || args == 0 || len(query) > LongestPrepared {
		return nil, false, nil
	}
	p.uses++
	if found, ok := p.kept[query]; ok {
		found.used = p.uses
		return found.statement, true, nil
	}
	if ctx.Value(keepPlansKey{}) == nil && !p.seenBefore(query) {
		return nil, false, nil
	}
	kept, err = p.prepare(ctx, server, query)
	return kept, err == nil, err
}

func (p *prepared) prepare(ctx context.Context, server server, query string) (statement, error) {
	if err := p.makeRoom(); err != nil {
		return nil, err
	}
	made, err := server.PrepareContext(ctx, query)
	if err != nil {
		return nil, err //nolint:wrapcheck // the caller judges it
	}
	kept, ok := made.(statement)
	if !ok {
		return nil, errors.Join(errors.New("database: the statement cannot be kept"), made.Close())
	}
	p.kept[query] = &keptStatement{kept, p.uses}
	return kept, nil
}

func (p *prepared) seenBefore(query string) bool {
	hash := maphash.String(texts, query)
	if _, ok := p.seen[hash]; ok {
		delete(p.seen, hash)
		return true
	}
	if len(p.seen) >= p.limit*seenPerPrepared {
		clear(p.seen)
	}
	p.seen[hash] = struct{}{}
	return false
}

// makeRoom closes the statement that was used longest ago, if all places are
// taken.
func (p *prepared) makeRoom() error {
	if len(p.kept) < p.limit {
		return nil
	}
	oldest, first := "", p.uses
	for query, kept := range p.kept {
		if kept.used < first {
			oldest, first = query, kept.used
		}
	}
	closing := p.kept[oldest]
	p.forget(oldest)
	return closing.Close()
}

// forget drops a statement without telling the server, which no longer knows
// it or is about to lose the connection.
func (p *prepared) forget(query string) { delete(p.kept, query) }

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
