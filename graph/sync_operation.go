package graph

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/99designs/gqlgen/graphql"
	"github.com/google/uuid"

	"caseload/care/offline"
	"caseload/care/record"
	"caseload/graph/fault"
	"caseload/graph/model"
	"caseload/graph/scalar"
	"caseload/graph/sift"
)

// operations are the acts of a push in the order in which they were sent, each with its
// input as it was sent; those that cannot be read are among them.
func operations(ctx context.Context, input model.SyncPushInput) ([]offline.Operation, error) {
	sent := sentOperations(ctx)
	acts := make([]offline.Operation, len(input.Operations))
	for i, o := range input.Operations {
		var err error
		if acts[i], err = operation(o, sent[i], input.SentAt); err != nil {
			return nil, err
		}
	}
	for _, unfit := range sift.Of(ctx, "input", "operations") {
		acts = slices.Insert(acts, unfit.Place, unreadable(unfit, input.SentAt))
	}
	return acts, nil
}

func operation(o *model.SyncOperation, sent map[string]any, sentAt time.Time) (offline.Operation, error) {
	name, act, err := theAct(o.Act)
	if err != nil {
		return offline.Operation{}, err
	}
	inputs, _ := sent["act"].(map[string]any)
	text, err := json.Marshal(inputs[name])
	if err != nil {
		return offline.Operation{}, fault.BadInput("an act cannot be read")
	}
	made := offline.Operation{
		Name: name, Act: act, Sent: text, DoneAt: o.DoneAt, Performer: o.PerformerID, Sequence: int64(o.Sequence), DependsOn: o.DependsOn,
	}
	const own = "must be an id of the client's own"
	switch {
	case made.ID() == uuid.Nil:
		return unreadable(sift.Unfit{Value: sent, Path: []string{"act", name, "clientMutationId"}, Reason: own}, sentAt), nil
	case slices.Contains(o.DependsOn, uuid.Nil):
		return unreadable(sift.Unfit{Value: sent, Path: []string{"dependsOn"}, Reason: own}, sentAt), nil
	}
	return made, nil
}

// unreadable is an act that does not fit its type, with what can be read of it.
func unreadable(of sift.Unfit, sentAt time.Time) offline.Operation {
	sent, _ := of.Value.(map[string]any)
	input := theInput(sent)
	act := offline.Unreadable{Problem: record.Wrong("This act does not fit its type: "+of.Reason+".", within(of.Path)...)}
	act.ClientMutationID, _ = graphql.UnmarshalUUID(input["clientMutationId"])
	act.ID, _ = graphql.UnmarshalUUID(input["id"])
	if act.ClientMutationID == uuid.Nil {
		act.ClientMutationID = uuid.NewSHA1(uuid.Nil, fmt.Append(nil, of.Value))
	}
	made := offline.Operation{Act: act, DoneAt: sentAt}
	if doneAt, err := scalar.UnmarshalDateTime(sent["doneAt"]); err == nil {
		made.DoneAt = doneAt
	}
	made.Sequence, _ = graphql.UnmarshalInt64(sent["sequence"])
	return made
}

// theInput is the input of the one act of an operation; none where there are several.
func theInput(operation map[string]any) map[string]any {
	acts, _ := operation["act"].(map[string]any)
	if len(acts) != 1 {
		return nil
	}
	for _, one := range acts {
		input, _ := one.(map[string]any)
		return input
	}
	return nil
}

// within is a path from the input of the act on, where it leads there, as the act itself
// would tell it.
func within(path []string) []string {
	if len(path) > 2 && path[0] == "act" {
		return path[2:]
	}
	return path
}

// sentOperations are the acts of a push as the client wrote them. One alone may stand
// without its list.
func sentOperations(ctx context.Context) []map[string]any {
	arguments := graphql.GetFieldContext(ctx).Field.ArgumentMap(graphql.GetOperationContext(ctx).Variables)
	input, _ := arguments["input"].(map[string]any)
	sent := graphql.CoerceList(input["operations"])
	operations := make([]map[string]any, len(sent))
	for i, one := range sent {
		operations[i], _ = one.(map[string]any)
	}
	return operations
}
