package graph

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/plan"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/graph/fault"
	"caseload/graph/model"
)

// mostDifferences bounds a comparison.
const mostDifferences = 2_000

// compare reads what changed between two revisions, as far as the viewer may see
// it.
func (r *Resolver) compare(ctx context.Context, of *ent.CarePlan, from, to int) (*model.CarePlanComparison, error) {
	if from < 0 || from >= to || to > of.Revision {
		return nil, fault.BadInput("compare goes from an earlier revision of the plan to a later one")
	}
	changes, err := r.Recorder.Client.CarePlanChange.Query().
		Where(careplanchange.CarePlanID(of.ID), careplanchange.NumberGT(from), careplanchange.NumberLTE(to)).
		Order(ent.Asc(careplanchange.FieldNumber), ent.Asc(careplanchange.FieldID)).Limit(mostDifferences).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("graph: compare: %w", err)
	}
	return &model.CarePlanComparison{From: from, To: to, Differences: plan.Compare(changes)}, nil
}

// planRedactions name the categories that need consent, whether or not a plan
// has any of them: that it has is itself confidential.
func planRedactions() []*model.Redaction {
	categories := []careplan.Sensitivity{
		careplan.SensitivitySUD, careplan.SensitivityPSY, careplan.SensitivityHIV, careplan.SensitivitySEX, careplan.SensitivityETH,
	}
	redactions := make([]*model.Redaction, len(categories))
	for i, category := range categories {
		redactions[i] = &model.Redaction{Path: string(category), Reason: model.RedactionReasonConsent}
	}
	return redactions
}

// fieldConflicts puts fields with two values into the contract's types.
func fieldConflicts(p record.Problem) []*model.FieldConflict {
	shown := make([]*model.FieldConflict, len(p.Fields))
	for i, f := range p.Fields {
		shown[i] = &model.FieldConflict{
			Field: f.Field, Base: stated(f.Base), Yours: stated(f.Yours), Theirs: stated(f.Theirs), TheirAt: f.At,
		}
		if f.By != uuid.Nil {
			shown[i].TheirAuthorID = &f.By
		}
	}
	return shown
}

// stated is a text, nil where it is empty.
func stated(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// visible are the ids of the conditions that the viewer may see: that one is left out
// is not told.
func visible(conditions []*ent.Condition, err error) ([]uuid.UUID, error) {
	ids := make([]uuid.UUID, len(conditions))
	for i, c := range conditions {
		ids[i] = c.ID
	}
	return ids, err
}
