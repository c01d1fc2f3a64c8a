package graph

import (
	"caseload/care/visit"
	"caseload/ent"
	"caseload/graph/model"
	"context"
)

// AddVisitNote is the resolver for the addVisitNote field.
func (r *mutationResolver) AddVisitNote(ctx context.Context, input visit.AddNote) (*model.AddVisitNotePayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.AddVisitNotePayload{HomeVisit: changed, Problems: problems}, err
}
