package main

import (
	"log/slog"
	"net/http"
	"time"

	"github.com/99designs/gqlgen/graphql"

	carenotify "caseload/care/notify"
	"caseload/care/record"
	careshare "caseload/care/share"
	"caseload/ent"
	"caseload/ent/database"
	_ "caseload/ent/runtime" // the policies that guard every type
	"caseload/graph"
	"caseload/graph/generated"
	"caseload/graph/limit"
	"caseload/graph/signed"
	"caseload/graph/transport"
	"caseload/mobile-mocks/app"
	"caseload/server/attachment"
	"caseload/server/calendar"
	"caseload/server/config"
	"caseload/server/demo"
	"caseload/server/feed"
	"caseload/server/fhir"
	"caseload/server/graphiql"
	"caseload/server/host"
	"caseload/server/misbehave"
	"caseload/server/reference"
	"caseload/server/share"
	"caseload/server/story"
	"caseload/server/watch"
)

// graphqlPath is where the API answers: POST, event streams and websockets.
const graphqlPath = "/graphql"

// edge is what the handlers work with.
type edge struct {
	config     *config.Config
	db         *database.DB
	hub        *feed.Hub
	door       door
	seal       *signed.Signer
	push       carenotify.Service
	admissions *admissions
	documents  transport.Documents
	log        *slog.Logger
	// now is the clock; nil is the true one.
	now func() time.Time
	// stage begins another story; nil where none may be told.
	stage http.Handler
	// remote turns the clock of a story; nil where there is none.
	remote *story.Remote
}

// handler is all that is served beside the health checks.
func (e edge) handler() http.Handler {
	c, db, in, seal, log := e.config, e.db, e.door, e.seal, e.log
	resolver := e.resolver()
	client := resolver.Recorder.Client
	schema := generated.NewExecutableSchema(generated.Config{Resolvers: resolver})
	routes := http.NewServeMux()
	routes.Handle(graphqlPath, e.dated(e.mannered(compressed(transport.Server(schema, transport.Config{
		Authenticate:     in.authenticate,
		Logger:           log,
		Describe:         where,
		LogText:          c.Process.Mode == config.Development && c.Process.LogLevel <= slog.LevelDebug,
		Origins:          c.Edge.AllowedOrigins,
		Introspection:    c.Edge.Introspection,
		Documents:        e.documents,
		DocumentsOnly:    c.Edge.RegisteredOnly,
		Limits:           limits(c.Edge),
		MaxBody:          c.Edge.MaxBodyBytes,
		OperationTimeout: c.Edge.OperationTimeout,
		Extensions:       e.watched(routes, graph.Extensions(db)...),
	})))))
	routes.Handle(fhir.Path, fhir.Handler(fhir.Config{
		DB: db, Client: client, Authenticate: in.authenticate, Logger: log, Now: e.now,
		Timeout: c.Edge.OperationTimeout, Origin: string(c.Edge.PublicURL),
		AuthenticateNotifier: in.authenticateNotifier, Keep: e.admissions.keepNotification,
	}))
	routes.Handle("GET "+graph.CalendarPath, calendar.Handler{DB: db, Client: client, Signer: seal, Log: log, Now: e.now})
	routes.Handle(graph.AttachmentPath, attachment.Handler(attachment.Config{
		Recorder: resolver.Recorder, Signer: seal, Authenticate: in.authenticate, Log: log,
	}))
	routes.Handle("GET "+graph.SharePath+"{secret}", share.Handler(share.Config{
		Opener: &careshare.Opener{DB: db, Client: client, Wake: resolver.Recorder.Wake, Now: e.now}, Client: client, Logger: log, Now: e.now,
		Timeout: c.Edge.OperationTimeout, Base: string(c.Edge.PublicURL) + fhir.Path,
	}))
	offerGraphiQL(routes, c)
	phone := compressed(app.Handler(e.personas()))
	routes.Handle(app.Path, phone)
	routes.Handle(app.PersonasPath, host.DirectOnly(string(c.Edge.PublicURL), phone))
	if e.remote != nil {
		routes.Handle(story.ClockPath, e.remote)
	}
	if e.stage != nil {
		routes.Handle(story.StagePath, e.stage)
	}
	return transport.Outer(routes, log, c.Edge.AllowedOrigins)
}

// resolver answers the contract.
func (e edge) resolver() *graph.Resolver {
	client := ent.NewClient(ent.Driver(e.db.Driver()))
	return &graph.Resolver{
		DB:       e.db,
		Recorder: &record.Recorder{DB: e.db, Client: client, Wake: e.hub.Wake, Now: e.now},
		Feed:     e.hub,
		Signer:   e.seal,
		Push:     e.push,
		Now:      e.now,

		PublicURL: string(e.config.Edge.PublicURL),
	}
}

// offerGraphiQL adds the page to try the API on and the reference, where the schema may
// be asked about. In development it is what a browser sees first.
func offerGraphiQL(routes *http.ServeMux, c *config.Config) {
	if !c.Edge.Introspection {
		return
	}
	page := graphiql.Handler()
	routes.Handle(graphiql.Path, page)
	routes.Handle(graphiql.Path+"/", page)
	routes.Handle("GET "+reference.Path, reference.Handler())
	if c.Process.Mode == config.Development {
		routes.Handle("GET /{$}", http.RedirectHandler(graphiql.Path, http.StatusFound))
	}
}

// mannered lets developers see how an app takes it when things go wrong: in development,
// and nowhere else.
func (e edge) mannered(next http.Handler) http.Handler {
	if e.config.Process.Mode != config.Development || e.door.issuer == nil {
		return next
	}
	return misbehave.Manners{Next: next, Expired: func() (string, error) {
		return e.door.issuer.Mint(demo.Personas[0].Viewer, -time.Hour)
	}}
}

// watched are the extensions, with one in development that shows the syncs of phones as
// they happen.
func (e edge) watched(routes *http.ServeMux, extensions ...graphql.HandlerExtension) []graphql.HandlerExtension {
	if e.config.Process.Mode != config.Development || e.door.issuer == nil || !e.config.Edge.Introspection {
		return extensions
	}
	w := &watch.Watch{Name: demo.NameOf}
	routes.Handle("GET "+watch.Path, host.DirectOnly(string(e.config.Edge.PublicURL), w))
	return append(extensions, w)
}

// limits are the usual ones, with the cost that was chosen.
func limits(edge config.Edge) limit.Limits {
	l := limit.Default()
	l.Nodes = int64(edge.MaxCost)
	return l
}
