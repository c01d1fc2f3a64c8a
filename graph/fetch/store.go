package fetch

import (
	"context"
	"slices"
	"sync"

	"github.com/google/uuid"
)

// result is the page that a relation leads to from one parent.
type result struct {
	entries []entry
	total   *int
}

type entry struct {
	number int
	place  string
	node   Node
}

// address names a result: the request's key and the parent.
type address struct {
	request string
	parent  uuid.UUID
}

// store keeps what one operation has read, so that the fields of the answer
// find it. It lives as long as the operation's snapshot.
type store struct {
	mu      sync.Mutex
	results map[address]*result
}

type storeKey struct{}

// NewContext returns a context with an empty store, for one operation, one act
// or one event.
func NewContext(ctx context.Context) context.Context {
	return context.WithValue(ctx, storeKey{}, &store{results: map[address]*result{}})
}

func storeOf(ctx context.Context) *store {
	if s, ok := ctx.Value(storeKey{}).(*store); ok {
		return s
	}
	return &store{results: map[address]*result{}}
}

func (s *store) find(request string, parent uuid.UUID) (*result, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, ok := s.results[address{request, parent}]
	return found, ok
}

// missing leaves those parents of the request that nobody has asked for yet.
func (s *store) missing(req *request) []uuid.UUID {
	s.mu.Lock()
	defer s.mu.Unlock()
	var keys []uuid.UUID
	seen := map[uuid.UUID]bool{}
	for _, parent := range req.parents {
		if _, ok := s.results[address{req.key, parent}]; !ok && !seen[parent] {
			seen[parent] = true
			keys = append(keys, parent)
		}
	}
	return keys
}

// keep stores the result for each parent of the request, empty ones included.
func (s *store) keep(req *request, results map[uuid.UUID]*result) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, parent := range req.parents {
		found := results[parent]
		if found == nil {
			found = &result{}
		}
		slices.SortFunc(found.entries, func(a, b entry) int { return a.number - b.number })
		s.results[address{req.key, parent}] = found
	}
}
