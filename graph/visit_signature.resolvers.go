package graph

import (
	"caseload/care/visit"
	"caseload/ent"
	"caseload/graph/model"
	"context"
)

// SignVisit is the resolver for the signVisit field.
func (r *mutationResolver) SignVisit(ctx context.Context, input visit.Sign) (*model.SignVisitPayload, error) {
	changed, problems, err := act[ent.HomeVisit](ctx, r.Recorder, input.Record, ent.TypeHomeVisit, "homeVisit")
	return &model.SignVisitPayload{HomeVisit: changed, Problems: problems}, err
}
