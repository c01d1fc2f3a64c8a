package rule

import (
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/patient"
	"caseload/ent/practitionerrole"
	"caseload/ent/predicate"
	"caseload/ent/relationship"
)

// Holds leaves the relationships that hold at the time.
func Holds(at time.Time) predicate.Relationship {
	return relationship.And(relationship.StartsAtLTE(at), relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(at)))
}

// SeenBy leaves the relationships of a practitioner and of whom they supervise now.
func SeenBy(practitioner uuid.UUID) predicate.Relationship {
	return func(s *sql.Selector) {
		r := sql.Table(practitionerrole.Table)
		supervised := sql.Dialect(dialect.Postgres).Select(r.C(practitionerrole.FieldPractitionerID)).From(r).Where(sql.And(
			sql.ColumnsEQ(r.C(practitionerrole.FieldOrganizationID), s.C(relationship.FieldOrganizationID)),
			sql.EQ(r.C(practitionerrole.FieldSupervisorID), practitioner),
			HeldNow(r),
		))
		s.Where(sql.Or(
			sql.EQ(s.C(relationship.FieldPractitionerID), practitioner),
			sql.In(s.C(relationship.FieldPractitionerID), supervised),
		))
	}
}

// Lasting leaves the patients with whom a practitioner, or somebody whom they supervise,
// has to do for another reason than an emergency.
func Lasting(practitioner uuid.UUID, at time.Time) predicate.Patient {
	return func(s *sql.Selector) {
		r := sql.Table(relationship.Table)
		held := sql.Dialect(dialect.Postgres).Select(r.C(relationship.FieldID)).From(r).Where(sql.And(
			sql.ColumnsEQ(r.C(relationship.FieldOrganizationID), s.C(patient.FieldOrganizationID)),
			sql.ColumnsEQ(r.C(relationship.FieldPatientID), s.C(patient.FieldID)),
		))
		relationship.And(Holds(at), SeenBy(practitioner), relationship.BasisNEQ(relationship.BasisBREAK_GLASS))(held)
		s.Where(sql.Exists(held))
	}
}
