package rule

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/patient"
)

// CaseManagers are those of the patients, nil for a patient who has none.
func CaseManagers(ctx context.Context, client *ent.Client, patients ...uuid.UUID) (map[uuid.UUID]*uuid.UUID, error) {
	known, err := client.Patient.Query().Where(patient.IDIn(patients...)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("rule: read patients: %w", err)
	}
	managers := map[uuid.UUID]*uuid.UUID{}
	for _, p := range known {
		managers[p.ID] = p.CaseManagerID
	}
	return managers, nil
}
