package transport

import (
	"context"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/lru"
	"github.com/vektah/gqlparser/v2/ast"
	"github.com/vektah/gqlparser/v2/gqlerror"
)

const (
	// cached is how many documents are kept, parsed and as text.
	cached = 1000
	// cacheable is the longest document that is kept, in bytes. What phones
	// send is a tenth of it; without a bound, a thousand documents of a
	// megabyte each would fill the memory.
	cacheable = 32 << 10
)

// shortOnly is a cache that does not keep what is too long.
type shortOnly[T any] struct {
	graphql.Cache[T]

	length func(key string, value T) int
}

// Add implements graphql.Cache.
func (c shortOnly[T]) Add(ctx context.Context, key string, value T) {
	if c.length(key, value) <= cacheable {
		c.Cache.Add(ctx, key, value)
	}
}

func newDocumentCache() graphql.Cache[*ast.QueryDocument] {
	return shortOnly[*ast.QueryDocument]{
		Cache:  lru.New[*ast.QueryDocument](cached),
		length: func(document string, _ *ast.QueryDocument) int { return len(document) },
	}
}

// persisted is the extension for automatically persisted queries, with codes.
type persisted struct {
	extension.AutomaticPersistedQuery
}

func newPersisted(known Documents) persisted {
	return persisted{extension.AutomaticPersistedQuery{Cache: knownFirst{known: known, Cache: shortOnly[string]{
		Cache:  lru.New[string](cached),
		length: func(_, document string) int { return len(document) },
	}}}}
}

// MutateOperationParameters implements graphql.OperationParameterMutator.
func (p persisted) MutateOperationParameters(ctx context.Context, params *graphql.RawParams) *gqlerror.Error {
	err := p.AutomaticPersistedQuery.MutateOperationParameters(ctx, params)
	if err != nil && err.Extensions["code"] == nil {
		return toGraphQL(&requestError{code: CodePersistedInvalid, message: err.Message})
	}
	return err
}
