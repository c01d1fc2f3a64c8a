package graph

import (
	"caseload/care/medication/reconcile"
	"caseload/care/plan/handout"
	"context"

	"github.com/google/uuid"
)

// MedicationListHandout is the resolver for the medicationListHandout field.
func (r *queryResolver) MedicationListHandout(ctx context.Context, medicationReconciliationID uuid.UUID, language *string) (*handout.Page, error) {
	tag := ""
	if language != nil {
		tag = *language
	}
	return reconcile.HandoutReader{Client: r.Recorder.Client, Now: r.now()}.Read(ctx, medicationReconciliationID, tag)
}
