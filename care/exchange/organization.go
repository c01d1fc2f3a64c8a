package exchange

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/organization"
)

func organizations(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Organization.Query().Where(s.rows(organization.FieldID)).All(ctx)
	return drafts(rows, err, func(r *ent.Organization) uuid.UUID { return r.ID }, organizationOf)
}

func organizationOf(r *ent.Organization, _ *links) fhir.Any {
	o := &fhir.Organization{
		Resource:   row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("Organization", profiles("us-core-organization")...),
		Identifier: identifiers(r.Identifiers, r.ID, false),
		Active:     &r.Active,
		Name:       r.Name,
		Telecom:    reaches(r.Telecom),
		Address:    addresses(r.Address),
	}
	if o.Name == "" {
		o.Name = "Unknown"
	}
	return o
}
