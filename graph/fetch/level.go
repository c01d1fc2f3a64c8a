package fetch

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/ent/database"
)

// ErrNoOperation says that an edge was asked for outside an operation.
var ErrNoOperation = errors.New("fetch: no operation of the database in the context")

// visit is a set of things whose edges are wanted, with what is selected below
// them.
type visit struct {
	parents    []any
	selections ast.SelectionSet
}

// descend reads everything that is selected below the visits, one statement a
// level.
func descend(ctx context.Context, visits []visit) error {
	s := storeOf(ctx)
	for len(visits) > 0 {
		wanted := collect(ctx, visits)
		if err := s.read(ctx, wanted); err != nil {
			return err
		}
		visits = s.below(wanted)
	}
	return nil
}

// read answers in one statement what nobody has asked for yet.
func (s *store) read(ctx context.Context, wanted []*want) error {
	open := s.open(wanted)
	if len(open) == 0 {
		return nil
	}
	results, err := run(ctx, open)
	if err != nil {
		return err
	}
	for i, req := range open {
		s.keep(req, results[i])
	}
	return nil
}

// open are the requests for what is not read yet, those for the same rows joined.
func (s *store) open(wanted []*want) []*request {
	var open []*request
	byKey := map[string]*request{}
	for _, w := range wanted {
		if known := byKey[w.request.key]; known != nil {
			known.parents = append(known.parents, w.request.parents...)
			continue
		}
		ask := *w.request
		ask.parents = slices.Clone(ask.parents)
		byKey[ask.key], open = &ask, append(open, &ask)
	}
	return slices.DeleteFunc(open, func(r *request) bool {
		r.parents = s.missing(r)
		return len(r.parents) == 0
	})
}

// below lists what was found, with what is selected below it.
func (s *store) below(wanted []*want) []visit {
	var visits []visit
	for _, w := range wanted {
		if len(w.selections) == 0 {
			continue
		}
		var found []any
		for _, parent := range w.request.parents {
			if r, ok := s.find(w.request.key, parent); ok {
				for _, e := range r.visible(w.request) {
					found = append(found, e.node)
				}
			}
		}
		if len(found) > 0 {
			visits = append(visits, visit{found, w.selections})
		}
	}
	return visits
}

// visible are the entries of the page, without the one that tells whether the
// list goes on.
func (r *result) visible(req *request) []entry {
	if req.relation.shape == one || len(r.entries) <= req.first {
		return r.entries
	}
	return r.entries[:req.first]
}

func run(ctx context.Context, requests []*request) ([]map[uuid.UUID]*result, error) {
	op, ok := database.FromContext(ctx)
	if !ok {
		return nil, ErrNoOperation
	}
	query, args, err := statementOf(ctx, requests)
	if err != nil {
		return nil, err
	}
	rows, err := op.Query(ctx, query, args...)
	if err != nil {
		return nil, fmt.Errorf("fetch: %w", err)
	}
	defer func() { _ = rows.Close() }()
	results := make([]map[uuid.UUID]*result, len(requests))
	for rows.Next() {
		if err := scan(rows, requests, results); err != nil {
			return nil, err
		}
	}
	if err := rows.Err(); err != nil {
		return nil, fmt.Errorf("fetch: %w", err)
	}
	return results, nil
}

type scanner interface{ Scan(dest ...any) error }

func scan(rows scanner, requests []*request, results []map[uuid.UUID]*result) error {
	var (
		request, number int
		parent          uuid.UUID
		place, row      *string
		total           *int
	)
	if err := rows.Scan(&request, &parent, &number, &place, &total, &row); err != nil {
		return fmt.Errorf("fetch: %w", err)
	}
	if results[request] == nil {
		results[request] = map[uuid.UUID]*result{}
	}
	r := results[request][parent]
	if r == nil {
		r = &result{total: total}
		results[request][parent] = r
	}
	if row == nil {
		return nil
	}
	node, err := requests[request].relation.decode([]byte(*row))
	if err != nil {
		return err
	}
	e := entry{number: number, node: node}
	if place != nil {
		e.place = *place
	}
	r.entries = append(r.entries, e)
	return nil
}

// decode reads a row that the relation leads to.
func (r relation) decode(row []byte) (Node, error) {
	if r.sources != nil {
		return decodeFact(row)
	}
	return kinds[r.target].decode(row)
}
