package rule

import (
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

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
