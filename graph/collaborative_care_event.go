package graph

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/graph/fetch"
)

// collaborativeCareChanges lets the viewer hear of times in collaborative care that
// changed, and of states that patients came to.
func (r *Resolver) collaborativeCareChanges(ctx context.Context, patients []uuid.UUID, after *string) (<-chan *fetch.CollaborativeCareEvent, error) {
	if err := fewEnough(patients); err != nil {
		return nil, err
	}
	return follow(ctx, r, topic[fetch.CollaborativeCareEvent]{
		types: []string{ent.TypeCollaborativeCareEpisode}, patients: patients, event: collaborativeCareEvent,
	}, after)
}

func collaborativeCareEvent(e entry) *fetch.CollaborativeCareEvent {
	event := &fetch.CollaborativeCareEvent{
		Cursor: e.Cursor, Kind: e.Kind, Revision: e.Revision, Reason: e.Reason, At: e.At, ActorID: e.ActorID, CollaborativeCareEpisodeID: e.ID,
	}
	if e.PatientID != nil {
		event.PatientID = *e.PatientID
	}
	// The registry logs a state as STATE: why.
	if state, why, ok := strings.Cut(e.Reason, ": "); ok && collaborativecareepisode.StateValidator(collaborativecareepisode.State(state)) == nil {
		event.State, event.Reason = new(collaborativecareepisode.State(state)), why
	}
	return event
}
