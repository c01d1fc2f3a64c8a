package graph

import (
	"caseload/care/plan"
	"caseload/care/plan/template"
	"caseload/graph/model"
	"context"

	"github.com/google/uuid"
)

// ApplyCarePlanTemplate is the resolver for the applyCarePlanTemplate field.
func (r *mutationResolver) ApplyCarePlanTemplate(ctx context.Context, input plan.ApplyCarePlanTemplate) (*model.ApplyCarePlanTemplatePayload, error) {
	outcome, err := input.Record(ctx, r.Recorder)
	if err != nil {
		return nil, err
	}
	return applied(ctx, outcome)
}

// CarePlanTemplates is the resolver for the carePlanTemplates field.
func (r *queryResolver) CarePlanTemplates(ctx context.Context, keys []string) ([]*template.Template, error) {
	return carePlanTemplates(keys, r.now()), nil
}

// CarePlanTemplateUpdates is the resolver for the carePlanTemplateUpdates field.
func (r *queryResolver) CarePlanTemplateUpdates(ctx context.Context, carePlanID uuid.UUID) ([]*plan.TemplateUpdate, error) {
	return plan.TemplateUpdates(ctx, r.Recorder.Client, carePlanID, template.Shipped())
}
