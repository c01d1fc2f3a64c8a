package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent/communication"
	"caseload/ent/rule"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const messageAdded = `subscription($patients: [ID!], $after: Cursor) {
	messageAdded(patients: $patients, after: $after) { cursor patient { id } message { id } } }`

// messages are what the events are about.
func messages(events ...event) []string {
	ids := []string{}
	for _, e := range events {
		id := "hidden"
		if e.Message != nil {
			id = e.Message.ID
		}
		ids = append(ids, id)
	}
	return ids
}

// listen subscribes to messages about some patients, or about all when nil.
func (k *talk) listen(ctx context.Context, patients []uuid.UUID, after string) *listener {
	k.t.Helper()
	return listenTo(ctx, k.t, k.World, messageAdded, map[string]any{"patients": patients}, after, nil)
}

func TestEachPersonaHearsTheMessagesThatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			k := &talk{world.New(t), t}
			k.Enter(t, way.login(k.World))
			patient := k.Clinic.Patient.ID
			listeners := map[string]map[string]*listener{}
			for persona, v := range everybody(k.World) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				listeners[persona] = map[string]*listener{
					"all":                    k.listen(ctx, nil, ""),
					"the patient and others": k.listen(ctx, []uuid.UUID{k.Other.Patient.ID, k.Clinic.StrangersPatient.ID, patient}, ""),
					"nobody":                 k.listen(ctx, []uuid.UUID{}, ""),
				}
			}
			open := k.send(k.Clinic.Provider, "acknowledgementRequired: true")
			k.act(k.Clinic.VisitStaff, "acknowledgeMessage", fmt.Sprintf(`communicationId: %q`, open)) // which is no message
			k.hide(k.send(k.Clinic.Provider, ""))
			k.Enter(t, way.login(k.World))
			for persona, scopes := range listeners {
				for scope, l := range scopes {
					want := []string{}
					if scope != "nobody" && slices.Contains(opens[persona], rule.Health) {
						want = []string{open}
					}
					if difference := cmp.Diff(want, messages(l.rest(t)...)); difference != "" {
						t.Errorf("%s, %s (-want +heard):\n%s", persona, scope, difference)
					}
				}
			}
		})
	}
}

// hide labels a message, so that it needs a consent that nobody has.
func (k *talk) hide(message string) {
	k.t.Helper()
	k.Enter(k.t, k.OwnerURL)
	k.As(k.t, viewer.SystemOf(k.Clinic.ID), func(ctx context.Context) {
		n, err := k.Client.Communication.Update().Where(communication.ID(uuid.MustParse(message))).
			SetSensitivity(communication.SensitivitySUD).Save(ctx)
		if err != nil || n != 1 {
			k.t.Fatal(n, err)
		}
	})
}

func TestAListenerGoesOnFromTheCursorOfAMessage(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	ctx := viewer.NewContext(t.Context(), k.Clinic.CaseManager)
	l := k.listen(ctx, nil, "")
	first := k.send(k.Clinic.Provider, "")
	heard := l.hear(t)
	want := event{Cursor: heard.Cursor, Message: &subject{first}, Patient: &subject{k.Clinic.Patient.ID.String()}}
	if difference := cmp.Diff(want, heard); difference != "" || heard.Cursor == "" {
		t.Fatalf("(-want +heard):\n%s", difference)
	}
	l.hangUp()
	missed := []string{k.send(k.Clinic.Provider, ""), k.send(k.Clinic.VisitStaff, fmt.Sprintf(`threadId: %q`, first))}
	rest := k.listen(ctx, nil, heard.Cursor).rest(t)
	if difference := cmp.Diff(missed, messages(rest...)); difference != "" {
		t.Fatalf("(-sent +heard):\n%s", difference)
	}
	if again := k.listen(ctx, nil, rest[1].Cursor).rest(t); len(again) > 0 {
		t.Errorf("heard again: %v", messages(again...))
	}
}

func TestNobodyHearsMessagesAfterTheRelationship(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	staff := k.Clinic.VisitStaff
	l := k.listen(viewer.NewContext(t.Context(), staff), nil, "")
	before := k.send(k.Clinic.Provider, "")
	if heard := messages(l.hear(t)); heard[0] != before {
		t.Errorf("heard %v", heard)
	}
	end(t, k.World, staff)
	k.send(k.Clinic.Provider, "")
	if heard := l.rest(t); len(heard) > 0 {
		t.Errorf("heard %v after the relationship has ended", messages(heard...))
	}
}

func TestASubscriptionNamesAtMost200Patients(t *testing.T) {
	t.Parallel()
	k := &talk{world.New(t), t}
	l := k.listen(viewer.NewContext(t.Context(), k.Clinic.CaseManager), make([]uuid.UUID, 201), "")
	if refusal := l.next(t); refusal == nil || len(refusal.Errors) != 1 || l.bell.open.Load() != 0 {
		t.Errorf("%+v", refusal)
	}
}
