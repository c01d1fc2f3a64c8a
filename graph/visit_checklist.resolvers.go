package graph

import (
	"caseload/care/code"
	"caseload/care/visit/checklist"
	"caseload/graph/generated"
	"context"
)

// VisitChecklists is the resolver for the visitChecklists field.
func (r *queryResolver) VisitChecklists(ctx context.Context, date *code.PartialDate) ([]*checklist.Checklist, error) {
	on, err := dayOr(date, code.DayOf(r.now()))
	if err != nil {
		return nil, err
	}
	return checklist.On(on), nil
}

// EffectiveOn is the resolver for the effectiveOn field.
func (r *visitChecklistResolver) EffectiveOn(ctx context.Context, obj *checklist.Checklist) (code.PartialDate, error) {
	return code.PartialDate(obj.Effective.String()), nil
}

// VisitChecklist returns generated.VisitChecklistResolver implementation.
func (r *Resolver) VisitChecklist() generated.VisitChecklistResolver {
	return &visitChecklistResolver{r}
}

type visitChecklistResolver struct{ *Resolver }
