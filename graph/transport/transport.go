// Package transport is the edge of the GraphQL API: what a request passes on
// its way in, and what an error passes on its way out.
//
// In: the body is checked before it is parsed and never repeated in an answer
// or a log. Operations come by POST, as a stream of server-sent events, or
// over a websocket that speaks graphql-transport-ws and nothing else. Whoever
// asks is known before anything runs, and a connection ends with its token.
//
// Out: an error shows its own sentence only if that sentence was written for
// the client, see [PublicError]. All else becomes one fixed sentence with a
// request id; the log under that id says of what kind the error was, and not
// what it said, since the text of a database error may hold patient data.
package transport

import (
	"context"
	"log/slog"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"caseload/graph/limit"
)

// Authenticate finds out who holds a token. It returns ctx with that person in
// it and when the token ends (the zero time if it never does). The code of a
// [PublicError] decides what the client is told: TOKEN_EXPIRED,
// UNAUTHENTICATED, FORBIDDEN or UNAVAILABLE. Any other error says
// UNAUTHENTICATED and is logged.
type Authenticate func(ctx context.Context, token string) (context.Context, time.Time, error)

// Config is what a server is made of. Only Authenticate has to be set; the
// zero value of everything else stands for the default that is named.
type Config struct {
	// Authenticate is asked once for every request and once for every
	// websocket.
	Authenticate Authenticate
	// Logger gets errors and refused tokens. Default: slog.Default().
	Logger *slog.Logger
	// Describe adds to the log what is known to be harmless about an error of
	// the database, as its table and constraint. Default: nothing.
	Describe func(err error) []slog.Attr
	// LogText logs the text of internal errors. It may hold patient data:
	// never set it in production.
	LogText bool

	// Origins are the pages of other hosts that may open a websocket, as
	// https://app.example.org, or * for all. A page of the server's own host
	// always may, and so may clients that are no browser.
	Origins []string
	// Introspection lets clients ask for the schema.
	Introspection bool

	// Documents are operations that clients may name by their ids.
	Documents Documents
	// DocumentsOnly lets nothing else run. Clients may write them as they like.
	DocumentsOnly bool

	// Limits of one operation. Default: limit.Default().
	Limits limit.Limits
	// MaxBody is the largest request and websocket message in bytes. Default: 1 MiB.
	MaxBody int64
	// MaxTokens is the longest document in lexical tokens. Default: 10,000.
	MaxTokens int
	// MaxOperations is how many queries and mutations run at once; more wait
	// for a moment and are then refused. Default: 256.
	MaxOperations int
	// MaxStreams is how many websockets and event streams are open at once.
	// Default: 10,000.
	MaxStreams int
	// MaxSubscriptions is how many operations one websocket has at once.
	// Default: 32.
	MaxSubscriptions int

	// OperationTimeout ends a query or mutation. Default: 30 s.
	OperationTimeout time.Duration
	// WriteTimeout drops a stream whose client does not read. Default: 10 s.
	WriteTimeout time.Duration
	// InitTimeout is how long a websocket may take to say who it is. Default: 10 s.
	InitTimeout time.Duration
	// KeepAlive is how often a quiet stream is proven alive. A websocket whose
	// client does not answer for twice as long is dropped. Default: 20 s.
	KeepAlive time.Duration

	// Extensions are added after those of this package, in order. The first
	// one is outermost.
	Extensions []graphql.HandlerExtension
	// AroundOperations wrap every operation, inside its time limit. The first
	// one is outermost.
	AroundOperations []graphql.OperationMiddleware
	// AroundResponses wrap every answer and every event of a subscription.
	AroundResponses []graphql.ResponseMiddleware
}

// withDefaults returns a copy in which nothing is missing.
func (c Config) withDefaults() Config {
	if c.Authenticate == nil {
		panic("transport: a server needs Config.Authenticate")
	}
	if c.Logger == nil {
		c.Logger = slog.Default()
	}
	if c.Describe == nil {
		c.Describe = func(error) []slog.Attr { return nil }
	}
	if c.Limits == (limit.Limits{}) {
		c.Limits = limit.Default()
	}
	standard(&c.MaxBody, 1<<20)
	standard(&c.MaxTokens, 10_000)
	standard(&c.MaxOperations, 256)
	standard(&c.MaxStreams, 10_000)
	standard(&c.MaxSubscriptions, 32)
	standard(&c.OperationTimeout, 30*time.Second)
	standard(&c.WriteTimeout, 10*time.Second)
	standard(&c.InitTimeout, 10*time.Second)
	standard(&c.KeepAlive, 20*time.Second)
	return c
}

func standard[T comparable](value *T, usual T) {
	var unset T
	if *value == unset {
		*value = usual
	}
}
