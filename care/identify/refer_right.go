package identify

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/practitionerrole"
	"caseload/ent/relationship"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// against is what stands against the referral: there is nobody to triage it, or the
// viewer sees the patient by a referral alone. Nobody prolongs the own right to see
// a patient by referring them, nor do two for one another.
func (in ReferPatient) against(ctx context.Context, w *record.Writer, own, triagers []uuid.UUID) ([]record.Problem, error) {
	if len(triagers) == 0 {
		return []record.Problem{in.nobody()}, nil
	}
	right, err := w.Client.Relationship.Query().Where(
		relationship.PatientID(in.PatientID), relationship.PractitionerIDIn(own...), relationship.BasisNEQ(relationship.BasisREFERRAL),
		rule.Holds(w.Now)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: look for relationship: %w", err)
	}
	if !right && !w.Viewer.Has(viewer.System) {
		return []record.Problem{{Code: record.NotPermitted, Message: "You see this patient by a referral alone: triage that one."}}, nil
	}
	return nil, nil
}

// supervised are the viewer and those whose relationships are the viewer's as well.
func supervised(ctx context.Context, w *record.Writer) ([]uuid.UUID, error) {
	roles, err := w.Client.PractitionerRole.Query().Where(
		practitionerrole.SupervisorID(w.Viewer.Practitioner), rule.Held(w.Now)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("identify: look for who is supervised: %w", err)
	}
	people := []uuid.UUID{w.Viewer.Practitioner}
	for _, role := range roles {
		people = append(people, role.PractitionerID)
	}
	return people, nil
}
