package exchange

import (
	"context"
	"regexp"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/practitioner"
	"caseload/ent/practitionerrole"
)

func practitioners(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Practitioner.Query().Where(s.rows(practitioner.FieldID)).All(ctx)
	return drafts(rows, err, func(r *ent.Practitioner) uuid.UUID { return r.ID }, practitionerOf)
}

func practitionerOf(r *ent.Practitioner, _ *links) fhir.Any {
	var claims []string
	if !slices.ContainsFunc(r.Identifiers, malformed) {
		claims = profiles("us-core-practitioner")
	}
	name := human(r.Family, r.Given, r.DisplayName)
	if r.Family == "" { // of which US Core wants to be told
		name.NoFamily = fhir.Element{Extension: []fhir.Extension{unknown()}}
	}
	return &fhir.Practitioner{
		Resource:   row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("Practitioner", claims...),
		Identifier: identifiers(r.Identifiers, r.ID, false),
		Active:     &r.Active,
		Name:       []fhir.HumanName{name},
		Telecom:    reaches(r.Telecom),
		Address:    addresses(r.Address),

		Qualification: qualifications(r.Qualifications),
		Communication: languages(r.Languages),
	}
}

func qualifications(held []code.Qualification) (all []fhir.Qualification) {
	for _, q := range held {
		called := fhir.CodeableConcept{Text: q.Code}
		if q.System != "" {
			called = concept(code.Coding{System: q.System, Code: q.Code, Display: q.Display})
		}
		all = append(all, fhir.Qualification{
			Code: called, Period: fhir.Period{Start: string(q.StartsOn), End: string(q.EndsOn)},
		})
	}
	return all
}

func languages(tags []string) (all []fhir.CodeableConcept) {
	for _, tag := range tags {
		all = append(all, concept(code.Coding{System: languageTags, Code: tag}))
	}
	return all
}

// providerNumber is the form of a national provider identifier (us-core-16).
var providerNumber = regexp.MustCompile(`^\d{10}$`)

// malformed reports whether a number is called a national provider identifier and
// cannot be one.
func malformed(i code.Identifier) bool {
	return i.System == code.NPI && !providerNumber.MatchString(i.Value)
}

func practitionerRoles(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.PractitionerRole.Query().Where(s.rows(practitionerrole.FieldID)).All(ctx)
	return drafts(rows, err, func(r *ent.PractitionerRole) uuid.UUID { return r.ID }, practitionerRoleOf)
}

// practitionerRoleOf claims no profile: US Core wants a way to reach the role, which
// is on record for the person only (pd-1).
func practitionerRoleOf(r *ent.PractitionerRole, l *links) fhir.Any {
	p := &fhir.PractitionerRole{
		Resource:     row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("PractitionerRole"),
		Active:       &r.Active,
		Period:       fhir.Period{Start: maybeAt(r.StartsAt), End: maybeAt(r.EndsAt)},
		Practitioner: l.to("Practitioner", r.PractitionerID),
		Organization: l.maybe("Organization", r.EmployerID),
		Specialty:    concepts(code.Coding{System: r.SpecialtySystem, Code: r.SpecialtyCode, Display: r.SpecialtyDisplay}),
	}
	if role, ok := roleCodes[r.Role]; ok {
		p.Code = concepts(role)
	}
	return p
}

// roleCodes are codes of the NUCC provider taxonomy for what people do here.
var roleCodes = map[practitionerrole.Role]code.Coding{
	practitionerrole.RoleCASE_MANAGER: {System: "http://nucc.org/provider-taxonomy", Code: "171M00000X", Display: "Case Manager/Care Coordinator"},
	practitionerrole.RoleVISIT_STAFF:  {System: "http://nucc.org/provider-taxonomy", Code: "172V00000X", Display: "Community Health Worker"},
}
