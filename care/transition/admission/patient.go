package admission

import (
	"crypto/sha256"
	"encoding/hex"

	"caseload/care/transition/feed"
)

// patientOf is who a stay is of as a FHIR R4 Patient, as far as the messages tell.
func patientOf(s feed.Stay) map[string]any {
	sum := sha256.Sum256([]byte(nameOf(s.Patient)))
	p := map[string]any{
		"resourceType": "Patient",
		"id":           hex.EncodeToString(sum[:16]),
		"identifier":   []any{map[string]any{"system": s.Patient.System, "value": s.Patient.Value}},
	}
	name := map[string]any{}
	if s.Person.Family != "" {
		name["family"] = s.Person.Family
	}
	if len(s.Person.Given) > 0 {
		name["given"] = s.Person.Given
	}
	if len(name) > 0 {
		p["name"] = []any{name}
	}
	if s.Person.BirthDate != "" {
		p["birthDate"] = s.Person.BirthDate
	}
	if s.Person.Sex != "" {
		p["gender"] = s.Person.Sex
	}
	if len(s.Person.Telecom) > 0 {
		p["telecom"] = s.Person.Telecom
	}
	return p
}
