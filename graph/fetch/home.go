package fetch

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"entgo.io/ent/dialect/sql"

	"caseload/ent"
)

// homeFact names the zone in which the organization's clocks run.
const homeFact = "home"

// toDatedFacts is a relation to what a rule reads about a patient by the calendar of where the
// patient is, see [Zone].
func toDatedFacts(name string, sources ...source) relation {
	return toFacts(name, append(slices.Clone(sources), source{
		name: homeFact, table: "organization", access: ent.TypeOrganization, columns: []string{"time_zone"}, order: "id", limit: 1, shared: true,
		where: func(s *sql.Selector, _ map[string]any) { s.Where(sql.ColumnsEQ(s.C("id"), s.C("organization_id"))) },
	})...)
}

// Zone is the IANA name of the zone in which the patient's clocks run, for a field that leads
// to dated facts: their own, or that of the organization. It is read along with the facts.
func Zone(ctx context.Context, of *ent.Patient) (string, error) {
	if of.TimeZone != "" {
		return of.TimeZone, nil
	}
	facts, err := List[Fact](ctx, of)
	if err != nil {
		return "", err
	}
	for _, f := range facts {
		if f.Source != homeFact {
			continue
		}
		var home struct {
			TimeZone string `json:"time_zone"`
		}
		if err := json.Unmarshal(f.Row, &home); err != nil {
			return "", fmt.Errorf("fetch: a fact does not fit: %w", err)
		}
		return home.TimeZone, nil
	}
	return "", nil
}
