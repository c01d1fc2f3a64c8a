package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// Able finds whether somebody could not see the patient whose work is given to
// them: who has no relationship, and supervises nobody who has one.
func Able(ctx context.Context, w *record.Writer, practitioner, patient uuid.UUID, path ...string) ([]record.Problem, error) {
	related, err := w.Client.Relationship.Query().Where(
		relationship.PatientID(patient), rule.Holds(w.Now), rule.SeenBy(practitioner)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for relationship: %w", err)
	}
	if !related {
		return []record.Problem{record.Wrong("This person has no relationship to the patient.", path...)}, nil
	}
	return nil, nil
}
