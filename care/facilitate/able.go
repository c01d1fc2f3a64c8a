package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/practitionerrole"
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
		return []record.Problem{Unrelated(path...)}, nil
	}
	return nil, nil
}

// Unrelated is the problem that somebody could not see the patient.
func Unrelated(path ...string) record.Problem {
	return record.Wrong("This person has no relationship to the patient.", path...)
}

// AbleAmong are those of the practitioners who could see the patient, as [Able] has it, in as
// many statements for one as for many.
func AbleAmong(ctx context.Context, w *record.Writer, patient uuid.UUID, practitioners []uuid.UUID) (map[uuid.UUID]bool, error) {
	able := map[uuid.UUID]bool{}
	if len(practitioners) == 0 {
		return able, nil
	}
	related, err := w.Client.Relationship.Query().Where(relationship.PatientID(patient), rule.Holds(w.Now)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for relationships: %w", err)
	}
	people := make([]uuid.UUID, len(related))
	for i, r := range related {
		people[i], able[r.PractitionerID] = r.PractitionerID, true
	}
	led, err := w.Client.PractitionerRole.Query().Where(practitionerrole.PractitionerIDIn(people...), practitionerrole.SupervisorIDIn(practitioners...),
		rule.Held(w.Now)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for supervisors: %w", err)
	}
	for _, r := range led {
		able[*r.SupervisorID] = true
	}
	return able, nil
}
