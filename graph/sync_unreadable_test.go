package graph_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"caseload/internal/world"
)

const pushWhole = `mutation($input: SyncPushInput!) { syncPush(input: $input) { outcomes { clientMutationId status waitsFor problems { code message path } } problems { code } } }`

// actTold is what became of an act, with what is said about it.
type actTold struct {
	ClientMutationID string `json:"clientMutationId"`
	Status           string
	WaitsFor         []string `json:"waitsFor"`
	Problems         []struct {
		Code, Message string
		Path          []string
	}
}

// pushRaw sends operations as they are, whatever they are.
func pushRaw(t *testing.T, w *world.World, query string, variables map[string]any) []actTold {
	t.Helper()
	var got struct {
		SyncPush struct {
			Outcomes []actTold
			Problems []struct{ Code string }
		}
	}
	w.Ask(t, w.Clinic.CaseManager, query, plainJSON(t, variables)).Into(t, &got)
	if len(got.SyncPush.Problems) > 0 {
		t.Fatal(got.SyncPush.Problems)
	}
	return got.SyncPush.Outcomes
}

func pushing(operations any) map[string]any {
	return map[string]any{"input": map[string]any{"sentAt": time.Now().UTC().Format(time.RFC3339), "operations": operations}}
}

// with is an operation with other fields, and its act's input with others.
func (o op) with(fields, input map[string]any) op {
	changed := maps.Clone(o)
	for name, given := range o["act"].(map[string]any) {
		in := maps.Clone(given.(map[string]any))
		maps.Copy(in, input)
		changed["act"] = map[string]any{name: in}
	}
	maps.Copy(changed, fields)
	return changed
}

func TestAnActThatDoesNotFitItsTypeStopsNoOther(t *testing.T) {
	t.Parallel()
	const secret = "Rosalind"
	type fields = map[string]any
	tests := map[string]struct {
		sent   func(op) any
		path   string
		reason string
	}{
		"a wrong enum":              {func(o op) any { return o.with(nil, fields{"priority": secret}) }, "input.priority", "is not a valid TaskPriority"},
		"an enum in another case":   {func(o op) any { return o.with(nil, fields{"priority": "urgent"}) }, "input.priority", "is not a valid TaskPriority"},
		"a wrong time":              {func(o op) any { return o.with(nil, fields{"dueAt": secret}) }, "input.dueAt", "must be a time in RFC 3339"},
		"a wrong id":                {func(o op) any { return o.with(nil, fields{"patientId": secret}) }, "input.patientId", "must be a UUID"},
		"a wrong id of its own":     {func(o op) any { return o.with(nil, fields{"clientMutationId": secret}) }, "input.clientMutationId", "must be a UUID"},
		"no id of its own":          {func(o op) any { return o.with(nil, fields{"clientMutationId": nil}) }, "input.clientMutationId", "cannot be null"},
		"an id that is nobody's":    {func(o op) any { return o.with(nil, fields{"clientMutationId": "00000000-0000-0000-0000-000000000000"}) }, "input.clientMutationId", "must be an id of the client's own"},
		"a number for a text":       {func(o op) any { return o.with(nil, fields{"title": true}) }, "input.title", "the value is not valid for its type"},
		"nothing where it is asked": {func(o op) any { return o.with(nil, fields{"title": nil}) }, "input.title", "cannot be null"},
		"a field that is none":      {func(o op) any { return o.with(nil, fields{"titel": secret}) }, "input.titel", "unknown field"},
		"an act that is none":       {func(o op) any { return o.with(fields{"act": fields{"becomeWell": fields{}}}, nil) }, "input.act.becomeWell", "unknown field"},
		"no act":                    {func(o op) any { return o.with(fields{"act": fields{}}, nil) }, "input.act", "SyncAct takes exactly one of its fields, not 0"},
		"two acts": {func(o op) any {
			return op{"act": fields{"createTask": o["act"].(fields)["createTask"], "addGoalNote": fields{"clientMutationId": world.ID(), "id": world.ID(), "goalId": world.ID(), "text": "x"}}, "doneAt": o["doneAt"], "sequence": 2}
		}, "input.act", "SyncAct takes exactly one of its fields, not 2"},
		"null for the act":            {func(o op) any { return o.with(fields{"act": fields{"createTask": nil}}, nil) }, "input.act", "the one field of SyncAct must not be null"},
		"a wrong time of the doing":   {func(o op) any { return o.with(fields{"doneAt": "yesterday"}, nil) }, "input.doneAt", "must be a time in RFC 3339"},
		"a wrong sequence":            {func(o op) any { return o.with(fields{"sequence": "x"}, nil) }, "input.sequence", "the value is not valid for its type"},
		"it depends on what is no id": {func(o op) any { return o.with(fields{"dependsOn": []string{secret}}, nil) }, "input.dependsOn.0", "must be a UUID"},
		"it depends on nobody": {func(o op) any {
			return o.with(fields{"dependsOn": []string{"00000000-0000-0000-0000-000000000000"}}, nil)
		}, "input.dependsOn", "must be an id of the client's own"},
		"null":             {func(op) any { return nil }, "input", "cannot be null"},
		"a text":           {func(op) any { return secret }, "input", "must be a SyncOperation, not a string"},
		"a list in a list": {func(o op) any { return []any{o} }, "input", "must be a SyncOperation, not a slice"},
	}
	w := world.New(t)
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := w.Clinic.Patient.ID.String()
			sent := []any{weighing(p), test.sent(weighing(p)), weighing(p)}
			for _, way := range []string{"at first", "again"} {
				got := pushRaw(t, w, pushWhole, pushing(sent))
				if len(got) != 3 || got[0].Status != "APPLIED" || got[1].Status != "REJECTED" || got[2].Status != "APPLIED" {
					t.Fatalf("%s: %+v", way, got)
				}
				problem := got[1].Problems[0]
				if problem.Code != "INVALID" || strings.Join(problem.Path, ".") != test.path || !strings.Contains(problem.Message, test.reason) {
					t.Errorf("%s: %+v", way, problem)
				}
				if strings.Contains(problem.Message, secret) {
					t.Errorf("%s repeats a value: %s", way, problem.Message)
				}
			}
		})
	}
}

func TestAnUnreadableActIsKnownByItsIDAndWhatNeedsItWaits(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	p := w.Clinic.Patient.ID.String()
	bad := weighing(p).with(nil, map[string]any{"priority": "SOON"})
	made := bad["act"].(map[string]any)["createTask"].(map[string]any)["id"].(string)
	named := offlineAct("completeTask", map[string]any{"taskId": made, "baseRevision": 1})
	told := weighing(p)
	told["dependsOn"] = []string{bad.act()}
	got := pushRaw(t, w, pushWhole, pushing([]any{bad, named, told, weighing(p)}))
	var status []string
	for _, o := range got {
		status = append(status, o.Status)
	}
	if !slices.Equal(status, []string{"REJECTED", "WAITING", "WAITING", "APPLIED"}) {
		t.Fatal(status)
	}
	if got[0].ClientMutationID != bad.act() || !slices.Equal(got[1].WaitsFor, []string{bad.act()}) || !slices.Equal(got[2].WaitsFor, []string{bad.act()}) {
		t.Errorf("%+v", got)
	}
	mended := bad.with(nil, map[string]any{"priority": "URGENT", "clientMutationId": world.ID().String()})
	told["dependsOn"] = []string{mended.act()}
	for _, o := range pushRaw(t, w, pushWhole, pushing([]any{mended, named, told})) {
		if o.Status != "APPLIED" {
			t.Errorf("mended: %+v", o)
		}
	}
	var report struct {
		SyncReport struct{ Operations, Applied, Rejected int }
	}
	ask := `{ syncReport(from: "` + daysFromNow(-1) + `", to: "` + daysFromNow(1) + `") { operations applied rejected } }`
	w.Ask(t, w.Clinic.CaseManager, ask, nil).Into(t, &report)
	if r := report.SyncReport; r.Operations != 5 || r.Applied != 4 || r.Rejected != 1 {
		t.Errorf("%+v", r)
	}
	// What is on record stays, whatever comes under its id later.
	pushRaw(t, w, pushWhole, pushing([]any{mended.with(nil, map[string]any{"priority": "SOON"})}))
	w.Ask(t, w.Clinic.CaseManager, ask, nil).Into(t, &report)
	if r := report.SyncReport; r.Operations != 5 || r.Applied != 4 {
		t.Errorf("afterwards: %+v", r)
	}
}

func TestActsAreSetAsideWhateverVariableBringsThem(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	p := w.Clinic.Patient.ID.String()
	bad := weighing(p).with(nil, map[string]any{"priority": "SOON"})
	now := time.Now().UTC().Format(time.RFC3339)
	const outcomes = `{ outcomes { clientMutationId status problems { code message path } } problems { code } }`
	for name, sent := range map[string]struct {
		query     string
		variables map[string]any
	}{
		"the list alone":  {`mutation($now: DateTime!, $all: [SyncOperation!]!) { syncPush(input: {sentAt: $now, operations: $all}) ` + outcomes + `}`, map[string]any{"now": now, "all": []any{bad}}},
		"without a list":  {pushWhole, pushing(bad)},
		"in a fragment":   {`mutation($input: SyncPushInput!) { ...all } fragment all on Mutation { syncPush(input: $input) ` + outcomes + `}`, pushing([]any{bad})},
		"under an alias":  {`mutation($ops: SyncPushInput!) { syncPush: syncPush(input: $ops) ` + outcomes + `}`, map[string]any{"ops": pushing([]any{bad})["input"]}},
		"nothing but bad": {pushWhole, pushing([]any{bad})},
	} {
		if got := pushRaw(t, w, sent.query, sent.variables); len(got) != 1 || got[0].Status != "REJECTED" {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

func TestWhatIsNoPushIsRefusedAsAWhole(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	p := w.Clinic.Patient.ID.String()
	bad := weighing(p).with(nil, map[string]any{"priority": "SOON"})
	long := make([]any, 101)
	for i := range long {
		long[i] = bad
	}
	for name, variables := range map[string]map[string]any{
		"too many":        pushing(long),
		"no list":         pushing(nil),
		"no input":        {},
		"a wrong sent at": {"input": map[string]any{"sentAt": "now", "operations": []any{bad}}},
	} {
		if got := w.Ask(t, w.Clinic.CaseManager, pushWhole, plainJSON(t, variables)); len(got.Errors) == 0 {
			t.Errorf("%s: %s", name, got.Data)
		}
	}
}
