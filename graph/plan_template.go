package graph

import (
	"context"
	"errors"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/plan/template"
	"caseload/care/record"
	"caseload/ent"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// carePlanTemplates are the templates that are offered, or all versions of those
// that are named.
func carePlanTemplates(keys []string, now time.Time) []*template.Template {
	if keys != nil {
		return slices.DeleteFunc(template.Shipped().All(), func(t *template.Template) bool { return !slices.Contains(keys, t.Key) })
	}
	return slices.DeleteFunc(template.Shipped().Newest(), func(t *template.Template) bool { return t.EffectiveOn > code.DayOf(now) })
}

// applied is what applying a template changed, with all that is selected below.
func applied(ctx context.Context, outcome record.Outcome) (*model.ApplyCarePlanTemplatePayload, error) {
	plans, planErr := fetch.Changed[ent.CarePlan](ctx, ent.TypeCarePlan, "carePlan", outcome.Changed)
	goals, goalErr := fetch.Changed[ent.Goal](ctx, ent.TypeGoal, "goals", outcome.Also...)
	interventions, interventionErr := fetch.Changed[ent.Intervention](ctx, ent.TypeIntervention, "interventions", outcome.Also...)
	return &model.ApplyCarePlanTemplatePayload{
		CarePlan: first(plans), Goals: goals, Interventions: interventions, Problems: problems(ctx, outcome),
	}, errors.Join(planErr, goalErr, interventionErr)
}
