package graph

import (
	"caseload/care/plan"
	"caseload/care/plan/handout"
	"caseload/care/plan/template"
	"context"

	"github.com/google/uuid"
)

// CarePlanHandout is the resolver for the carePlanHandout field.
func (r *queryResolver) CarePlanHandout(ctx context.Context, carePlanID uuid.UUID, language *string) (*handout.Page, error) {
	tag := ""
	if language != nil {
		tag = *language
	}
	return plan.HandoutReader{Client: r.Recorder.Client, Library: template.Shipped(), Now: r.now()}.Read(ctx, carePlanID, tag)
}
