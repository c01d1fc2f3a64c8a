package rule

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/practitionerrole"
)

// Supervisors are who supervises the people at the time, by those whom they supervise, by
// the first of their roles that names somebody; without whom nobody supervises.
func Supervisors(ctx context.Context, client *ent.Client, at time.Time, people ...uuid.UUID) (map[uuid.UUID]uuid.UUID, error) {
	roles, err := client.PractitionerRole.Query().Where(practitionerrole.PractitionerIDIn(people...), Held(at),
		practitionerrole.SupervisorIDNotNil()).Order(practitionerrole.ByID()).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("rule: look for supervisors: %w", err)
	}
	supervisors := map[uuid.UUID]uuid.UUID{}
	for _, r := range roles {
		if _, known := supervisors[r.PractitionerID]; !known {
			supervisors[r.PractitionerID] = *r.SupervisorID
		}
	}
	return supervisors, nil
}
