package record

import (
	"context"
	"fmt"
	"time"

	"caseload/ent"
)

// Zone is where a patient's clocks run: their own zone, or that of the
// organization.
func (w *Writer) Zone(ctx context.Context, of *ent.Patient) (*time.Location, error) {
	return ZoneOf(ctx, w.Client, of)
}

// ZoneOf is [Writer.Zone] for who only reads.
func ZoneOf(ctx context.Context, client *ent.Client, of *ent.Patient) (*time.Location, error) {
	name := of.TimeZone
	if name == "" {
		home, err := client.Organization.Get(ctx, of.OrganizationID)
		if err != nil {
			return nil, fmt.Errorf("record: read organization: %w", err)
		}
		name = home.TimeZone
	}
	zone, err := time.LoadLocation(name)
	if err != nil {
		return time.UTC, nil //nolint:nilerr // a zone that this computer does not know must not stop the work
	}
	return zone, nil
}
