package record

import (
	"context"
	"fmt"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/patient"
	"caseload/ent/predicate"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Lasting leaves the patients whom the viewer sees for another reason than an emergency.
func (w *Writer) Lasting() predicate.Patient {
	if w.Viewer.Scope() == viewer.OrganizationScope {
		return func(*sql.Selector) {}
	}
	return rule.Lasting(w.Viewer.Practitioner, w.Now)
}

// Lasts finds whether the viewer sees the patient in an emergency alone: what would open
// the record for longer, to them or to others, does not follow from that.
func (w *Writer) Lasts(ctx context.Context, patientID uuid.UUID) ([]Problem, error) {
	lasts, err := w.Client.Patient.Query().Where(patient.ID(patientID), w.Lasting()).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("record: look for relationship: %w", err)
	}
	if !lasts {
		return []Problem{{Code: NotPermitted, Message: "This record is open in an emergency alone: nothing that opens it for longer can be done."}}, nil
	}
	return nil, nil
}
