package transport

import (
	"context"
	"net/http"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/handler"
	"github.com/99designs/gqlgen/graphql/handler/extension"
	"github.com/99designs/gqlgen/graphql/handler/transport"
	"github.com/vektah/gqlparser/v2/gqlerror"

	"caseload/graph/limit"
)

// Server returns the handler of the GraphQL endpoint. It panics when the
// schema cannot be held to the limits, or when nobody can be authenticated.
//
// When the context of a request ends, which is the base context of the
// http.Server, its websocket closes with 1001 and its event stream ends.
func Server(es graphql.ExecutableSchema, config Config) http.Handler {
	config = config.withDefaults()
	out := presenter{log: config.Logger, describe: config.Describe, text: config.LogText, schema: es.Schema()}
	door := gate{authenticate: config.Authenticate, log: config.Logger}

	server := handler.New(es)
	server.SetErrorPresenter(out.present)
	server.SetRecoverFunc(out.rescue)
	server.SetQueryCache(newDocumentCache())
	server.SetParserTokenLimit(config.MaxTokens)
	server.SetDisableSuggestion(true)
	server.SetValidationRulesFn(limit.Rules)
	known := newPersisted(config.Documents)
	transports(server, config, known, door, out)
	extensions(server, config, known, out)

	body := door.protect(Body(server, config.MaxBody), reply)
	return RequestID(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if upgrades(r) { // says who it is once it is open
			server.ServeHTTP(w, r)
			return
		}
		// Offers of other protocols, as HTTP/2 in the clear, are not taken up.
		r.Header.Del("Upgrade")
		body.ServeHTTP(w, r)
	}))
}

// transports are POST, event streams and websockets. GET and multipart stay
// out: a page of another host can send them without asking first.
func transports(server *handler.Server, config Config, known persisted, door gate, out presenter) {
	open := newSeats(config.MaxStreams)
	server.AddTransport(socket{
		gate: door, rescue: out.rescue, seats: open, origins: config.Origins,
		readLimit: config.MaxBody, subscriptions: config.MaxSubscriptions,
		writeTimeout: config.WriteTimeout, initTimeout: config.InitTimeout, keepAlive: config.KeepAlive,
	})
	server.AddTransport(stream{
		SSE:   transport.SSE{KeepAlivePingInterval: config.KeepAlive},
		seats: open, writeTimeout: config.WriteTimeout, documents: known.Cache, maxTokens: config.MaxTokens,
	})
	server.AddTransport(post{patience: config.OperationTimeout + queueing + config.WriteTimeout})
}

func extensions(server *handler.Server, config Config, known persisted, out presenter) {
	server.Use(known)
	if config.Introspection {
		server.Use(extension.Introspection{})
	}
	server.Use(naming{})
	if config.DocumentsOnly {
		server.Use(newTrusted(config.Documents))
	}
	server.Use(limit.NewOneOf())
	server.Use(limit.NewOperation(config.Limits))
	server.Use(flights{seats: newSeats(config.MaxOperations), timeout: config.OperationTimeout, present: out.present})
	for _, extension := range config.Extensions {
		server.Use(extension)
	}
	for _, around := range config.AroundOperations {
		server.AroundOperations(around)
	}
	for _, around := range config.AroundResponses {
		server.AroundResponses(around)
	}
}

// naming tells the access log which operation a request was.
type naming struct{}

// ExtensionName implements graphql.HandlerExtension.
func (naming) ExtensionName() string { return "OperationName" }

// Validate implements graphql.HandlerExtension; every schema will do.
func (naming) Validate(graphql.ExecutableSchema) error { return nil }

// MutateOperationContext implements graphql.OperationContextMutator.
func (naming) MutateOperationContext(ctx context.Context, op *graphql.OperationContext) *gqlerror.Error {
	if seen, ok := ctx.Value(visitKey{}).(*visit); ok {
		seen.operation = operationName(op)
	}
	return nil
}
