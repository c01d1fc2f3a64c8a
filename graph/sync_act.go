package graph

import (
	"context"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/99designs/gqlgen/graphql"

	"caseload/care/offline"
	"caseload/graph/fault"
	"caseload/graph/model"
)

// theAct is the one field of the input that is given, and its name.
func theAct(input model.SyncAct) (name string, act offline.Act, err error) {
	value := reflect.ValueOf(input)
	for i := range value.NumField() {
		if value.Field(i).IsNil() {
			continue
		}
		given, ok := reflect.TypeAssert[offline.Act](value.Field(i).Elem())
		if !ok || act != nil {
			return "", nil, fault.BadInput("act has exactly one field")
		}
		name, _, _ = strings.Cut(value.Type().Field(i).Tag.Get("json"), ",")
		act = given
	}
	if act == nil {
		return "", nil, fault.BadInput("act has exactly one field")
	}
	return name, act, nil
}

// operations are the acts of a push, each with its input as it was sent.
func operations(ctx context.Context, input model.SyncPushInput) ([]offline.Operation, error) {
	sent := sentActs(ctx)
	acts := make([]offline.Operation, len(input.Operations))
	for i, o := range input.Operations {
		name, act, err := theAct(o.Act)
		if err != nil {
			return nil, err
		}
		text, err := json.Marshal(sent[i][name])
		if err != nil {
			return nil, fault.BadInput("an act cannot be read")
		}
		acts[i] = offline.Operation{
			Name: name, Act: act, Sent: text, DoneAt: o.DoneAt, Performer: o.PerformerID, Sequence: int64(o.Sequence), DependsOn: o.DependsOn,
		}
	}
	return acts, nil
}

// sentActs are the acts of a push as the client wrote them. One alone may stand without
// its list.
func sentActs(ctx context.Context) []map[string]any {
	arguments := graphql.GetFieldContext(ctx).Field.ArgumentMap(graphql.GetOperationContext(ctx).Variables)
	input, _ := arguments["input"].(map[string]any)
	sent := graphql.CoerceList(input["operations"])
	acts := make([]map[string]any, len(sent))
	for i, one := range sent {
		operation, _ := one.(map[string]any)
		acts[i], _ = operation["act"].(map[string]any)
	}
	return acts
}
