// Package watch shows what phones and the server say to each other as they sync, while it
// happens: which acts came and what became of each, which rows went out, of what types.
// It is for development only, and tells nothing about patients.
package watch

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/99designs/gqlgen/graphql"

	"caseload/ent/viewer"
)

const (
	// Path is where the exchanges come as server-sent events, the last ones first.
	Path = "/graphiql/sync"
	// kept is how many are told to who begins to watch.
	kept = 100
	// most is how many may wait for a watcher; further ones are not told to it.
	most = 100
)

// Watch hears syncs, and tells those who watch.
type Watch struct {
	// Name is what somebody is called here.
	Name func(v viewer.Viewer) string

	lock     sync.Mutex
	last     []Exchange
	watchers map[chan Exchange]bool
}

var (
	_ graphql.HandlerExtension    = (*Watch)(nil)
	_ graphql.ResponseInterceptor = (*Watch)(nil)
)

// ExtensionName implements [graphql.HandlerExtension].
func (*Watch) ExtensionName() string { return "Watch" }

// Validate implements [graphql.HandlerExtension].
func (*Watch) Validate(graphql.ExecutableSchema) error { return nil }

// InterceptResponse hears what belongs to a sync.
func (w *Watch) InterceptResponse(ctx context.Context, next graphql.ResponseHandler) *graphql.Response {
	began := time.Now()
	answer := next(ctx)
	if answer == nil || !graphql.HasOperationContext(ctx) {
		return answer
	}
	field, sent := asked(graphql.GetOperationContext(ctx))
	if field == nil {
		return answer
	}
	v, _ := viewer.FromContext(ctx)
	e := Exchange{At: began, Who: w.Name(v), Device: v.Device, Asks: field.Name, Milliseconds: time.Since(began).Milliseconds()}
	e.note(field.Alias, sent, answer)
	w.tell(e)
	return answer
}

func (w *Watch) tell(e Exchange) {
	w.lock.Lock()
	defer w.lock.Unlock()
	w.last = append(w.last, e)
	w.last = w.last[max(0, len(w.last)-kept):]
	for watcher := range w.watchers {
		select {
		case watcher <- e:
		default: // it does not keep up
		}
	}
}

// ServeHTTP tells the last exchanges and then each as it happens.
func (w *Watch) ServeHTTP(response http.ResponseWriter, r *http.Request) {
	response.Header().Set("Content-Type", "text/event-stream")
	response.Header().Set("Cache-Control", "no-store")
	if r.Method == http.MethodHead { // a page asks whether there is something to watch
		return
	}
	before, coming := w.begin()
	defer w.end(coming)
	line := http.NewResponseController(response)
	for _, e := range before {
		if write(response, e) != nil {
			return
		}
	}
	for line.Flush() == nil {
		select {
		case e := <-coming:
			if write(response, e) != nil {
				return
			}
		case <-r.Context().Done():
			return
		}
	}
}

func (w *Watch) begin() ([]Exchange, chan Exchange) {
	w.lock.Lock()
	defer w.lock.Unlock()
	if w.watchers == nil {
		w.watchers = map[chan Exchange]bool{}
	}
	coming := make(chan Exchange, most)
	w.watchers[coming] = true
	return slices.Clone(w.last), coming
}

func (w *Watch) end(coming chan Exchange) {
	w.lock.Lock()
	defer w.lock.Unlock()
	delete(w.watchers, coming)
}

func write(response http.ResponseWriter, e Exchange) error {
	text, err := json.Marshal(e)
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	_, err = fmt.Fprintf(response, "data: %s\n\n", text)
	return err //nolint:wrapcheck // who is gone hears nothing
}
