package exchange

import (
	"context"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/patientlink"
	"caseload/ent/rule"
)

// joined are the merges that stand, from either side.
type joined []*ent.PatientLink

// merges reads those of the patients.
func merges(ctx context.Context, c *ent.Client, patients []uuid.UUID) (joined, error) {
	return c.PatientLink.Query().Where(patientlink.EndedAtIsNil(), func(q *sql.Selector) {
		q.Where(sql.Or(rule.IsAny(q.C(patientlink.FieldPatientID), patients), rule.IsAny(q.C(patientlink.FieldOtherID), patients)))
	}).Order(patientlink.ByID()).All(ctx)
}

// of leads from a record to those that it took the place of, or to the one that
// took its place.
func (j joined) of(patient uuid.UUID, l *links) (list []fhir.PatientLink) {
	for _, m := range j {
		switch patient {
		case m.PatientID:
			list = also(list, l.to("Patient", m.OtherID), "replaces")
		case m.OtherID:
			list = also(list, l.to("Patient", m.PatientID), "replaced-by")
		}
	}
	return list
}

func also(list []fhir.PatientLink, to fhir.Reference, kind string) []fhir.PatientLink {
	if to.Empty() {
		return list
	}
	return append(list, fhir.PatientLink{Other: to, Type: kind})
}
