package intake

import "caseload/care/intake/fhir"

// kind is a type of resource that the data model has a table for.
type kind struct {
	// rank is the order of writing: rows come after those they refer to.
	rank int
	// merges tells that the resource's business identifiers are its identity:
	// two resources that share one are the same person or organization.
	merges bool
	read   func(fhir.Entry) (reading, error)
}

// reading is a resource that was decoded and can be mapped.
type reading struct {
	rows        func(*mapping) []row
	identifiers []fhir.Identifier
	person      fhir.HumanName   // of a practitioner
	goals       []fhir.Reference // of a care plan
}

// kinds are the resources that become rows. All others are kept raw.
var kinds = map[string]kind{
	"Organization": {0, true, reads(organization, func(o fhir.Organization) reading { return reading{identifiers: o.Identifier} })},
	"Practitioner": {1, true, reads(practitioner, func(p fhir.Practitioner) reading {
		name, _ := fhir.Name(p.Name)
		return reading{identifiers: p.Identifier, person: name}
	})},
	"Patient": {2, true, reads(patient, func(p fhir.Patient) reading { return reading{identifiers: p.Identifier} })},
	"PractitionerRole": {3, false, reads(practitionerRole, func(p fhir.PractitionerRole) reading {
		return reading{identifiers: p.Identifier}
	})},
	"CareTeam":           {4, false, reads(careTeam, plain)},
	"Coverage":           {5, false, reads(coverage, func(c fhir.Coverage) reading { return reading{identifiers: c.Identifier} })},
	"Encounter":          {6, false, reads(encounter, func(e fhir.Encounter) reading { return reading{identifiers: e.Identifier} })},
	"Condition":          {7, false, reads(condition, plain)},
	"Observation":        {8, false, reads(observation, plain)},
	"AllergyIntolerance": {9, false, reads(allergyIntolerance, plain)},
	"MedicationRequest":  {10, false, reads(medicationRequest, plain)},
	"Procedure":          {11, false, reads(procedure, plain)},
	"CarePlan":           {12, false, reads(carePlan, func(c fhir.CarePlan) reading { return reading{goals: c.Goal} })},
	"Goal":               {13, false, reads(goal, plain)},
	"ServiceRequest": {14, false, reads(serviceRequest, func(s fhir.ServiceRequest) reading {
		return reading{identifiers: s.Identifier}
	})},
	"Task":    {15, false, reads(task, plain)},
	"Consent": {16, false, reads(consent, plain)},

	"QuestionnaireResponse": {17, false, questionnaireResponse},
	"DiagnosticReport":      {18, false, reads(diagnosticReport, plain)},
	"MedicationStatement":   {19, false, reads(medicationStatement, plain)},
}

// plain says that a resource has nothing besides its rows.
func plain[T any](T) reading { return reading{} }

// reads joins how a resource is decoded, what else of it matters, and how it
// is mapped.
func reads[T any](rows func(T, *mapping) []row, beside func(T) reading) func(fhir.Entry) (reading, error) {
	return func(e fhir.Entry) (reading, error) {
		resource, err := fhir.Decode[T](e)
		if err != nil {
			return reading{}, err
		}
		r := beside(resource)
		r.rows = func(m *mapping) []row { return rows(resource, m) }
		return r, nil
	}
}
