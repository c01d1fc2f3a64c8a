package exchange

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/patient"
	"caseload/ent/viewer"
)

func patients(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	v, _ := viewer.FromContext(ctx)
	rows, err := c.Patient.Query().Where(s.rows(patient.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("exchange: read patients: %w", err)
	}
	merged, err := merges(ctx, c, idsOf(rows, func(r *ent.Patient) uuid.UUID { return r.ID }))
	return drafts(rows, err, func(r *ent.Patient) uuid.UUID { return r.ID }, func(r *ent.Patient, l *links) fhir.Any {
		p := patientOf(r, v.ReadsSecretIdentifiers())
		p.Link = merged.of(r.ID, l)
		return p
	})
}

func patientOf(r *ent.Patient, secrets bool) *fhir.Patient {
	p := &fhir.Patient{
		Resource:   row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("Patient", profiles("us-core-patient")...),
		Identifier: identifiers(r.Identifiers, r.ID, secrets),
		Active:     new(r.Active && r.ReplacedByID == nil),
		Name:       []fhir.HumanName{human(r.Family, r.Given, r.DisplayName)},
		Telecom:    reaches(r.Telecom),
		Gender:     word(r.Gender),
		BirthDate:  string(r.BirthDate),
		Address:    addresses(r.Address),
	}
	if r.DeceasedAt != nil {
		p.DeceasedDateTime = instant(*r.DeceasedAt)
	} else if r.Deceased {
		p.DeceasedBoolean = &r.Deceased
	}
	if r.Language != "" {
		p.Communication = []fhir.Communication{{Preferred: true, Language: concept(code.Coding{System: languageTags, Code: r.Language})}}
	}
	if race, ok := heritage("us-core-race", r.Race); ok {
		p.Extension = append(p.Extension, race)
	}
	if ethnicity, ok := heritage("us-core-ethnicity", r.Ethnicity); ok {
		p.Extension = append(p.Extension, ethnicity)
	}
	if r.BirthSex != nil {
		sex := string(*r.BirthSex)
		p.Extension = append(p.Extension, fhir.Extension{URL: fhir.USCore + "us-core-birthsex", Code: &sex})
	}
	return p
}
