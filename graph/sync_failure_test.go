package graph_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/care/offline"
	"caseload/care/record"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// failing makes the server fail at every task of a title.
func failing(t *testing.T, w *world.World, title string) {
	t.Helper()
	w.Owner(t, `create function fail() returns trigger language plpgsql as $$ begin raise exception 'out of order'; end $$`, nil)
	w.Owner(t, `create trigger fail before insert on task for each row when (new.title = '`+title+`') execute function fail()`, nil)
}

func TestAnActAtWhichTheServerFailsStopsNoOther(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	failing(t, w, "Fail")
	p := w.Clinic.Patient.ID.String()
	id := world.ID().String()
	bad := offlineAct("createTask", map[string]any{"id": id, "patientId": p, "title": "Fail"})
	after := offlineAct("completeTask", map[string]any{"taskId": id, "baseRevision": 1})
	acts := []op{weighing(p), bad, after, weighing(p)}
	send := func() (got []outcome, failed int) {
		answer := w.Ask(t, w.Clinic.CaseManager, pushAll, plainJSON(t, pushing(acts)))
		var data struct {
			SyncPush struct {
				Outcomes []outcome `json:"outcomes"`
			} `json:"syncPush"`
		}
		if err := json.Unmarshal(answer.Data, &data); err != nil {
			t.Fatalf("%s %v: %v", answer.Data, answer.Errors, err)
		}
		for _, e := range answer.Errors {
			if e.Path.String() != "syncPush" {
				t.Errorf("an error at %s", e.Path)
			}
		}
		return data.SyncPush.Outcomes, len(answer.Errors)
	}
	got, failed := send()
	if !slices.Equal(statuses(got), []string{"APPLIED", "WAITING", "WAITING", "APPLIED"}) || failed != 1 {
		t.Fatalf("%+v, %d errors", got, failed)
	}
	if len(got[1].WaitsFor) != 0 || !slices.Equal(got[2].WaitsFor, []string{bad.act()}) {
		t.Errorf("wait for %v and %v", got[1].WaitsFor, got[2].WaitsFor)
	}
	w.Owner(t, `drop trigger fail on task`, nil)
	got, failed = send()
	if !slices.Equal(statuses(got), []string{"APPLIED", "APPLIED", "APPLIED", "APPLIED"}) || failed != 0 {
		t.Errorf("mended: %+v, %d errors", got, failed)
	}
}

// act is one of the test's own.
type act struct {
	ClientMutationID uuid.UUID
	do               func(context.Context) (record.Outcome, error)
}

func (a act) Record(ctx context.Context, _ *record.Recorder) (record.Outcome, error) {
	return a.do(ctx)
}

func TestAPanicIsAFailureOfOneAct(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	operation := func(do func(context.Context) (record.Outcome, error)) offline.Operation {
		return offline.Operation{Name: "act", Act: act{uuid.Must(uuid.NewV7()), do}, Sent: json.RawMessage(`{}`), DoneAt: time.Now()}
	}
	fine := func(context.Context) (record.Outcome, error) { return record.Outcome{}, nil }
	push := offline.Push{SentAt: time.Now(), Operations: []offline.Operation{
		operation(fine), operation(func(context.Context) (record.Outcome, error) { panic("Rosalind") }), operation(fine),
	}}
	results, err := push.Run(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || results[0].Status != offline.Applied || results[1].Status != offline.Waiting || results[2].Status != offline.Applied {
		t.Fatalf("%+v %v", results, err)
	}
	panicked, ok := errors.AsType[*offline.PanicError](results[1].Failure)
	if !ok || panicked.Stack == "" || panicked.Error() != "offline: panic (string)" {
		t.Errorf("%v", results[1].Failure)
	}
}

func TestWhatTheDatabaseCannotHoldIsRefused(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	fails := func(context.Context) (record.Outcome, error) { return record.Outcome{}, &pq.Error{Code: "22021"} }
	push := offline.Push{SentAt: time.Now(), Operations: []offline.Operation{
		{Name: "act", Sent: json.RawMessage(`{"text":"a\u0000b"}`), DoneAt: time.Now(), Act: act{uuid.Must(uuid.NewV7()), fails}},
	}}
	results, err := push.Run(viewer.NewContext(t.Context(), w.Clinic.CaseManager), w.Recorder)
	if err != nil || results[0].Status != offline.Rejected || len(results[0].Outcome.Problems) != 1 || results[0].Failure != nil {
		t.Errorf("%+v %v", results, err)
	}
}

func TestAPushThatIsOverFailsAsAWhole(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	ctx, cancel := context.WithCancel(viewer.NewContext(t.Context(), w.Clinic.CaseManager))
	ends := func(ctx context.Context) (record.Outcome, error) { cancel(); return record.Outcome{}, ctx.Err() }
	push := offline.Push{SentAt: time.Now(), Operations: []offline.Operation{
		{Name: "act", Sent: json.RawMessage(`{}`), DoneAt: time.Now(), Act: act{uuid.Must(uuid.NewV7()), ends}},
	}}
	if results, err := push.Run(ctx, w.Recorder); !errors.Is(err, context.Canceled) {
		t.Errorf("%+v %v", results, err)
	}
}
