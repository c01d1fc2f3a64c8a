package offline

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
)

// Act is the input of a use case: the same one that the mutation of the contract
// carries out.
type Act interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// Operation is an act that a phone did while it had no reception.
type Operation struct {
	Name string // the field of Mutation
	Act  Act
	// Sent is the act as it was sent.
	Sent json.RawMessage
	// DoneAt is when it was done, by the phone's clock.
	DoneAt time.Time
	// Performer did it; nil is who sends it.
	Performer *uuid.UUID
	// Sequence is its number in the phone's queue.
	Sequence int64
	// DependsOn are acts without which this one makes no sense.
	DependsOn []uuid.UUID
}

// ID is the act's clientMutationId.
func (o Operation) ID() uuid.UUID { return o.field("ClientMutationID") }

// makes is the id of what the act creates, nil for none.
func (o Operation) makes() uuid.UUID { return o.field("ID") }

func (o Operation) field(name string) uuid.UUID {
	f := reflect.Indirect(reflect.ValueOf(o.Act)).FieldByName(name)
	if !f.IsValid() {
		return uuid.Nil
	}
	id, _ := reflect.TypeAssert[uuid.UUID](f)
	return id
}

// mentions are the ids that the act names, the patient's among them: where an id stands, however it is
// spelled, and nowhere in words.
func (o Operation) mentions() (found []uuid.UUID) {
	walkIDs(reflect.ValueOf(o.Act), func(id uuid.UUID) {
		if id != uuid.Nil && !slices.Contains(found, id) {
			found = append(found, id)
		}
	})
	return found
}

// walkIDs visits every id of an act.
func walkIDs(v reflect.Value, visit func(uuid.UUID)) {
	if !v.IsValid() {
		return
	}
	if v.CanInterface() {
		if id, ok := reflect.TypeAssert[uuid.UUID](v); ok {
			visit(id)
			return
		}
	}
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		walkIDs(v.Elem(), visit)
	case reflect.Struct:
		for _, field := range v.Fields() {
			walkIDs(field, visit)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walkIDs(v.Index(i), visit)
		}
	default:
	}
}

// unkept are the problems with texts of the act that the database cannot hold.
func (o Operation) unkept() []record.Problem {
	var sent any
	var c record.Check
	if json.Unmarshal(o.Sent, &sent) == nil {
		walkText(sent, func(text string) { c.Text(text, false, len(text)) })
	}
	return c.Problems
}

// walkText visits every text of a JSON value.
func walkText(value any, visit func(string)) {
	switch v := value.(type) {
	case string:
		visit(v)
	case []any:
		for _, one := range v {
			walkText(one, visit)
		}
	case map[string]any:
		for _, one := range v {
			walkText(one, visit)
		}
	}
}
