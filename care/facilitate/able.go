package facilitate

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/practitionerrole"
	"caseload/ent/predicate"
	"caseload/ent/relationship"
	"caseload/ent/rule"
)

// able finds whether somebody could not see the patient whose work is given to
// them: who has no relationship, and supervises nobody who has one.
func able(ctx context.Context, w *record.Writer, practitioner, patient uuid.UUID, field string) ([]record.Problem, error) {
	related, err := w.Client.Relationship.Query().Where(
		relationship.PatientID(patient), current(w.Now), sees(practitioner)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: look for relationship: %w", err)
	}
	if !related {
		return []record.Problem{record.Wrong("This person has no relationship to the patient.", field)}, nil
	}
	return nil, nil
}

// sees leaves the relationships of a practitioner and of whom they supervise.
func sees(practitioner uuid.UUID) predicate.Relationship {
	return func(s *sql.Selector) {
		r := sql.Table(practitionerrole.Table)
		supervised := sql.Dialect(dialect.Postgres).Select(r.C(practitionerrole.FieldPractitionerID)).From(r).Where(sql.And(
			sql.ColumnsEQ(r.C(practitionerrole.FieldOrganizationID), s.C(relationship.FieldOrganizationID)),
			sql.EQ(r.C(practitionerrole.FieldSupervisorID), practitioner),
			rule.HeldNow(r),
		))
		s.Where(sql.Or(
			sql.EQ(s.C(relationship.FieldPractitionerID), practitioner),
			sql.In(s.C(relationship.FieldPractitionerID), supervised),
		))
	}
}

// current leaves the relationships that hold at the time.
func current(at time.Time) predicate.Relationship {
	return relationship.And(
		relationship.StartsAtLTE(at),
		relationship.Or(relationship.EndsAtIsNil(), relationship.EndsAtGT(at)),
	)
}
