package graph_test

import (
	"bytes"
	"context"
	"encoding/json"
	"sync/atomic"
	"testing"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/99designs/gqlgen/graphql/executor"
	"github.com/google/uuid"

	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/graph/generated"
	"caseload/internal/world"
)

// patience is how long a test waits for what must come. It passes only when the
// test fails.
const patience = 30 * time.Second

// bell is a change feed that a test rings by hand. A subscription that takes a
// ring has delivered everything before it, and looks into the log once more.
type bell struct {
	ring chan struct{}
	open atomic.Int32 // subscriptions
}

// Subscribe gives the same channel to everybody.
func (b *bell) Subscribe(uuid.UUID) (<-chan struct{}, func()) {
	b.open.Add(1)
	return b.ring, func() { b.open.Add(-1) }
}

// event is what a listener hears.
type event struct {
	Result    *subject `json:"resultNotice"`
	Cursor    string   `json:"cursor"`
	Severity  string   `json:"severity"`
	Reason    string   `json:"reason"`
	Condition *subject `json:"condition"`
	Issue     *subject `json:"detectedIssue"`
	Task      *subject `json:"task"`
	Message   *subject `json:"message"`
	CarePlan  *subject `json:"carePlan"`
	Kind      string   `json:"kind"`
	Revision  int      `json:"revision"`
	Mine      bool     `json:"mine"`
	Patient   *subject `json:"patient"`
	Actor     *subject `json:"actor"`
	Author    *subject `json:"author"`
}

// subject is what an event names.
type subject struct {
	ID string `json:"id"`
}

// listener is somebody who listens to changes of condition.
type listener struct {
	bell   *bell
	events <-chan *graphql.Response // closed at the end of the stream
	hangUp context.CancelFunc
}

const conditionChanged = `subscription($scope: ChangeScope!, $after: Cursor) {
	conditionChanged(scope: $scope, after: $after) { cursor severity reason condition { id } detectedIssue { id } patient { id } actor { id } } }`

// panelScope and patientsScope are the two ways to say whose changes to hear.
func panelScope() map[string]any { return map[string]any{"panel": true} }

func patientsScope(patients ...uuid.UUID) map[string]any {
	return map[string]any{"patients": patients}
}

// listen subscribes in the context, which says who listens; change may be nil.
func listen(ctx context.Context, t *testing.T, w *world.World, scope map[string]any, after string, change func(*graph.Resolver)) *listener {
	t.Helper()
	return listenTo(ctx, t, w, conditionChanged, map[string]any{"scope": scope}, after, change)
}

// listenTo subscribes to what the query asks for.
func listenTo(ctx context.Context, t *testing.T, w *world.World, query string, variables map[string]any, after string, change func(*graph.Resolver)) *listener {
	t.Helper()
	l := &listener{bell: &bell{ring: make(chan struct{})}}
	resolver := &graph.Resolver{DB: w.DB, Recorder: w.Recorder, Feed: l.bell}
	if change != nil {
		change(resolver)
	}
	e := executor.New(generated.NewExecutableSchema(generated.Config{Resolvers: resolver}))
	for _, extension := range graph.Extensions(w.DB) {
		e.Use(extension)
	}
	ctx, l.hangUp = context.WithCancel(ctx)
	t.Cleanup(l.hangUp)
	if after != "" {
		variables["after"] = after
	}
	text, err := json.Marshal(variables) // as over the network
	if err == nil {
		err = json.Unmarshal(text, &variables)
	}
	if err != nil {
		t.Fatal(err)
	}
	ctx = graphql.StartOperationTrace(ctx)
	now := graphql.Now()
	operation, errs := e.CreateOperationContext(ctx, &graphql.RawParams{
		Query: query, Variables: variables, ReadTime: graphql.TraceTiming{Start: now, End: now},
	})
	if errs != nil {
		t.Fatal(errs)
	}
	responses, ctx := e.DispatchOperation(ctx, operation)
	l.events = stream(ctx, responses)
	return l
}

// stream reads answers until there are no more, whether anybody takes them or
// not.
func stream(ctx context.Context, responses graphql.ResponseHandler) <-chan *graphql.Response {
	events := make(chan *graphql.Response)
	go func() {
		defer close(events)
		for {
			response := responses(ctx)
			if response == nil {
				return
			}
			response.Data = bytes.Clone(response.Data) // the next answer is written over it
			select {
			case events <- response:
			case <-ctx.Done():
				return
			}
		}
	}()
	return events
}

// next rings until an event comes. The stream may have ended: then there is none.
func (l *listener) next(t *testing.T) *graphql.Response {
	t.Helper()
	late := time.After(patience)
	for {
		select {
		case l.bell.ring <- struct{}{}:
		case response := <-l.events:
			return response
		case <-late:
			t.Fatal("nothing came")
		}
	}
}

// hear waits for the next event, which must be one.
func (l *listener) hear(t *testing.T) event {
	t.Helper()
	response := l.next(t)
	if response == nil {
		t.Fatal("the stream ended")
	}
	return eventIn(t, response)
}

func eventIn(t *testing.T, response *graphql.Response) event {
	t.Helper()
	var data map[string]event
	if len(response.Errors) > 0 {
		t.Fatalf("errors: %v", response.Errors)
	}
	if err := json.Unmarshal(response.Data, &data); err != nil {
		t.Fatal(err)
	}
	for _, heard := range data {
		return heard
	}
	return event{}
}

// rest is everything that is still to be heard of what is in the log now. The
// stream ends with it.
func (l *listener) rest(t *testing.T) []event {
	t.Helper()
	heard := []event{}
	late, ring := time.After(patience), l.bell.ring
	for {
		select {
		case ring <- struct{}{}: // the subscription looks once more, and then
			close(ring) // it finds that nobody will ring again
			ring = nil
		case response, open := <-l.events:
			if !open {
				return heard
			}
			heard = append(heard, eventIn(t, response))
		case <-late:
			t.Fatal("the stream does not end")
		}
	}
}

// find records a condition of the patient and returns its id.
func find(t *testing.T, w *world.World, v viewer.Viewer, patient uuid.UUID) (condition string) {
	t.Helper()
	condition = world.ID().String()
	var done struct {
		RecordCondition struct{ Problems []struct{ Code string } }
	}
	w.Ask(t, v, `mutation($act: UUID!, $id: ID!, $patient: ID!) { recordCondition(input: {clientMutationId: $act, id: $id, patientId: $patient,
		code: {system: "s", code: "c", display: "d"}, changeSeverity: URGENT, reason: "short of breath"}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": condition, "patient": patient.String()}).Into(t, &done)
	if problems := done.RecordCondition.Problems; len(problems) > 0 {
		t.Fatalf("problems: %v", problems)
	}
	return condition
}
