package exchange

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
	"caseload/ent/organization"
	"caseload/ent/patient"
)

// zonesOf are where the patients' clocks run: their own zones, or that of the
// organization.
func zonesOf(ctx context.Context, c *ent.Client, patients []uuid.UUID, home uuid.UUID) (map[uuid.UUID]*time.Location, error) {
	var usual string
	at, err := c.Organization.Query().Where(organization.ID(home)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read organization: %w", err)
	}
	if len(at) > 0 {
		usual = at[0].TimeZone
	}
	rows, err := c.Patient.Query().Where(Selection{IDs: patients}.rows(patient.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read patients: %w", err)
	}
	zones := map[uuid.UUID]*time.Location{}
	for _, id := range patients {
		zones[id] = code.HomeZone(usual).Location()
	}
	for _, p := range rows {
		if zone, ok := code.ZoneOf(p.TimeZone); ok {
			zones[p.ID] = zone.Location()
		}
	}
	return zones, nil
}
