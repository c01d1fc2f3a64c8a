package rule

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/practitionerrole"
	"caseload/ent/predicate"
	"caseload/ent/viewer"
)

// HeldRoles are the roles that a practitioner holds at the time: neither before they
// begin nor after they end.
func HeldRoles(ctx context.Context, client *ent.Client, practitioner uuid.UUID, at time.Time) ([]viewer.Role, error) {
	held, err := client.PractitionerRole.Query().Where(practitionerrole.PractitionerID(practitioner), Held(at)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("rule: read roles: %w", err)
	}
	roles := make([]viewer.Role, len(held))
	for i, r := range held {
		roles[i] = viewer.Role(r.Role)
	}
	return roles, nil
}

// Held leaves the roles that are held at the time.
func Held(at time.Time) predicate.PractitionerRole {
	return practitionerrole.And(practitionerrole.Active(true),
		practitionerrole.Or(practitionerrole.StartsAtIsNil(), practitionerrole.StartsAtLTE(at)),
		practitionerrole.Or(practitionerrole.EndsAtIsNil(), practitionerrole.EndsAtGT(at)))
}

// Columner gives a column its name in a statement.
type Columner interface{ C(column string) string }

// HeldNow leaves the roles that are held at the time of the statement.
func HeldNow(r Columner) *sql.Predicate {
	within := func(column, operator string) *sql.Predicate {
		return sql.Or(sql.IsNull(r.C(column)), sql.ExprP(r.C(column)+operator+"now()"))
	}
	return sql.And(sql.EQ(r.C(practitionerrole.FieldActive), true),
		within(practitionerrole.FieldStartsAt, " <= "), within(practitionerrole.FieldEndsAt, " > "))
}
