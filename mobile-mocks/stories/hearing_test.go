package stories_test

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/cucumber/godog"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/generated"
)

// subscriptions are the streams that stories speak of.
var subscriptions = map[string]struct{ operation, field string }{
	"change of condition": {"ConditionChanged", "conditionChanged"},
	"change of the plan":  {"CarePlanChanged", "carePlanChanged"},
	"message":             {"MessageAdded", "messageAdded"},

	"change of the registry": {"CollaborativeCareChanged", "collaborativeCareChanged"},
}

var singular = strings.NewReplacer("changes", "change", "messages", "message")

// hearing are the steps of what phones hear live, and after a lost connection.
func hearing(s *story, sc *godog.ScenarioContext) {
	sc.Step(`^(\w+)'s phone loses its connection$`, func(person string) {
		s.kept[person+" cursor"] = object{"after": s.query(person, `{ viewer { changeCursor } }`, nil).at("viewer", "changeCursor")}
	})
	sc.Step(`^(\w+)'s phone is back and hears (\d+) (changes? of condition|changes? of the plan|messages?) about (\w+)$`, func(person string, want int, what, patient string) {
		events := s.hear(person, singular.Replace(what), want)
		for _, e := range events {
			if e.text("patient", "id") != s.patient(patient) {
				s.t.Errorf("it is about somebody else: %v", e)
			}
			s.kept[person+" cursor"] = object{"after": e.at("cursor")}
		}
		if len(events) != want {
			s.t.Errorf("heard %d: %v", len(events), events)
		}
	})
}

// bell wakes a listener who has told everything, and so learns that it has.
type bell chan struct{}

func (b bell) Subscribe(uuid.UUID) (<-chan struct{}, func()) { return b, func() {} }

// silence is how long nothing comes before it is said that nothing does: an event that was on its way
// when the bell rang is read from the record first, which takes its time on a busy machine.
const silence = 2 * time.Second

// hear is what a phone hears that comes back with its last cursor: so many events,
// and what else there is until the log is at its end.
func (s *story) hear(person, what string, want int) (heard []object) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(viewer.NewContext(s.t.Context(), s.who(person)), 30*time.Second)
	defer cancel()
	ring, events := make(bell), make(chan object)
	go s.listen(ctx, ring, what, s.kept[person+" cursor"].text("after"), events)
	for len(heard) < want {
		e, ok := <-events
		if !ok {
			return heard
		}
		heard = append(heard, e)
	}
	select { // the bell is taken at the end of the log only
	case e := <-events:
		return append(heard, e)
	case ring <- struct{}{}:
	}
	select {
	case e := <-events: // it was on its way when the bell rang
		return append(heard, e)
	case <-time.After(silence):
		return heard
	}
}

// heard is everything that a phone hears that comes back with its last cursor.
func (s *story) heard(person, what string) (heard []object) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(viewer.NewContext(s.t.Context(), s.who(person)), 30*time.Second)
	defer cancel()
	ring, events := make(bell), make(chan object)
	go s.listen(ctx, ring, what, s.kept[person+" cursor"].text("after"), events)
	for rung := false; ; {
		bell := ring
		if rung {
			bell = nil
		}
		select {
		case e, ok := <-events:
			if !ok {
				return heard
			}
			heard = append(heard, e)
		case bell <- struct{}{}: // it is taken at the end of the log only
			rung = true
		case <-after(rung):
			return heard
		}
	}
}

// after is when nothing is on its way any more once the bell has rung.
func after(rung bool) <-chan time.Time {
	if !rung {
		return nil
	}
	return time.After(silence)
}

// listen subscribes and passes on what it hears until ctx ends.
func (s *story) listen(ctx context.Context, ring bell, what, after string, events chan<- object) {
	defer close(events)
	stream := subscriptions[what]
	variables := map[string]any{"after": after}
	if what == "change of condition" {
		variables["scope"] = map[string]any{"panel": true}
	}
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: &graph.Resolver{DB: s.w.DB, Recorder: s.w.Recorder, Feed: ring, Signer: s.w.Signer()}}))
	for _, extension := range graph.Extensions(s.w.DB) {
		e.Use(extension)
	}
	ctx = graphql.StartOperationTrace(ctx)
	operation, errs := e.CreateOperationContext(ctx, &graphql.RawParams{Query: document(s.t, stream.operation), Variables: variables})
	if errs != nil {
		return // nothing is heard, and the step says so
	}
	responses, ctx := e.DispatchOperation(ctx, operation)
	for response := responses(ctx); response != nil && len(response.Errors) == 0; response = responses(ctx) {
		var data object
		if json.Unmarshal(response.Data, &data) != nil {
			return
		}
		select {
		case events <- data.object(stream.field):
		case <-ctx.Done():
			return
		}
	}
}
