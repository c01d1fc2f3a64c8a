package record

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
)

// Zone is where a patient's clocks run: their own zone, or that of the
// organization.
func (w *Writer) Zone(ctx context.Context, of *ent.Patient) (*time.Location, error) {
	return ZoneOf(ctx, w.Client, of)
}

// ZoneOf is [Writer.Zone] for who only reads.
func ZoneOf(ctx context.Context, client *ent.Client, of *ent.Patient) (*time.Location, error) {
	zones, err := ZonesOf(ctx, client, of)
	return zones[of.ID], err
}

// ZonesOf is [ZoneOf] for patients of one organization, by their ids. A zone that is not
// known is UTC, so that it does not stop the work.
func ZonesOf(ctx context.Context, client *ent.Client, of ...*ent.Patient) (map[uuid.UUID]*time.Location, error) {
	zones := map[uuid.UUID]*time.Location{}
	var home *ent.Organization // read once where somebody has no zone
	for _, p := range of {
		name := p.TimeZone
		if name == "" && home == nil {
			var err error
			if home, err = client.Organization.Get(ctx, p.OrganizationID); err != nil {
				return nil, fmt.Errorf("record: read organization: %w", err)
			}
		}
		if name == "" {
			name = home.TimeZone
		}
		zones[p.ID] = code.HomeZone(name).Location()
	}
	return zones, nil
}
