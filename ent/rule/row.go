package rule

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	entprivacy "entgo.io/ent/privacy"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/viewer"
)

// ErrNoViewer is returned when somebody unknown asks for rows.
var ErrNoViewer = errors.New("rule: nobody is asking")

// Rows returns the predicate that leaves only the rows of the type which the
// viewer of ctx may see. Every read goes through it: ent queries by policy,
// hand-written statements by calling it.
func Rows(ctx context.Context, typ string) (func(*sql.Selector), error) {
	if decision, ok := entprivacy.DecisionFromContext(ctx); ok && decision == nil {
		return func(*sql.Selector) {}, nil
	}
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, ErrNoViewer
	}
	class, ok := ClassOf(typ)
	if !ok {
		return nil, fmt.Errorf("rule: type %s has no class", typ)
	}
	if v.Scope() == viewer.OpeningScope {
		return func(s *sql.Selector) { opened(s, v, typ) }, nil
	}
	return func(s *sql.Selector) { guard(s, v, typ, class) }, nil
}

// opened leaves the share link whose secret the viewer holds.
func opened(s *sql.Selector, v viewer.Viewer, typ string) {
	if typ != ent.TypeShareLink {
		s.Where(sql.False())
		return
	}
	s.Where(sql.EQ(s.C("secret_hash"), v.SecretHash))
}

func guard(s *sql.Selector, v viewer.Viewer, typ string, class Class) {
	s.Where(sql.EQ(s.C("organization_id"), v.Organization))
	if closed(v, class) {
		s.Where(sql.False())
		return
	}
	if v.Scope() == viewer.OrganizationScope {
		return
	}
	if other, ok := pairs[typ]; ok {
		s.Where(sql.In(s.C(other), related(v)))
	}
	switch class {
	case Tenant:
	case Person:
		s.Where(among(s.C("id"), v))
	case Administrative, Work, Payment:
		s.Where(sql.In(s.C("patient_id"), related(v)))
	case Unmatched:
		s.Where(sql.Or(sql.IsNull(s.C("patient_id")), sql.In(s.C("patient_id"), related(v))))
	case Health:
		s.Where(sql.In(s.C("patient_id"), related(v)))
		s.Where(consented(s, v))
	}
}

// closed reports whether the viewer's roles have no use for rows of the class.
func closed(v viewer.Viewer, class Class) bool {
	switch class {
	case Health, Work:
		return !v.ReadsClinical()
	case Payment:
		return !v.ReadsCoverage()
	case Unmatched:
		return !v.ReadsUnmatched()
	default:
		return false
	}
}

// among leaves the patients that are related to the viewer, and the records that
// were merged into theirs. One array of ids is read first and then looked up:
// joined instead, a page of the panel walks along the order of all patients until
// it has met enough of the viewer's.
func among(id string, v viewer.Viewer) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString(id + " = ANY (ARRAY(").Join(related(v))
		if v.Shared == nil {
			b.WriteString(" UNION ALL ").Join(replaced(v))
		}
		b.WriteString("))")
	})
}

// replaced selects the records that were merged into those of patients who are
// related to the viewer: what they say of the person stays readable.
func replaced(v viewer.Viewer) *sql.Selector {
	l := sql.Dialect(dialect.Postgres).Select().From(sql.Table("patient_link"))
	return l.Select(l.C("other_id")).Where(sql.And(
		sql.EQ(l.C("organization_id"), v.Organization),
		sql.IsNull(l.C("ended_at")),
		sql.In(l.C("patient_id"), related(v)),
	))
}

// related selects the patients to whom the viewer, or somebody whom the viewer
// supervises, has a relationship now.
func related(v viewer.Viewer) *sql.Selector {
	r := sql.Dialect(dialect.Postgres).Select().From(sql.Table("relationship"))
	if v.Shared != nil {
		r.Where(sql.EQ(r.C("patient_id"), v.Shared.Patient))
	}
	return r.Select(r.C("patient_id")).Where(sql.And(
		sql.EQ(r.C("organization_id"), v.Organization),
		sql.P(func(b *sql.Builder) {
			// One array is looked up in the index; an OR scans the organization.
			b.WriteString(r.C("practitioner_id") + " = ANY (ARRAY(SELECT ").Arg(v.Practitioner)
			b.WriteString("::uuid UNION ALL ").Join(supervised(v)).WriteString("))")
		}),
		current(r),
	))
}

func supervised(v viewer.Viewer) *sql.Selector {
	r := sql.Dialect(dialect.Postgres).Select().From(sql.Table("practitioner_role"))
	return r.Select(r.C("practitioner_id")).Where(sql.And(
		sql.EQ(r.C("organization_id"), v.Organization),
		sql.P(func(b *sql.Builder) {
			// The planner is not shown who asks: it knows how many most have below them,
			// and would plan anew for each, which takes longer than reading.
			b.WriteString(r.C("supervisor_id") + " = (SELECT ").Arg(v.Practitioner).WriteString("::uuid)")
		}),
		HeldNow(r),
	))
}

// consented lets a row pass that is not confidential, or whose patient permits
// its category to this viewer and forbids it to nobody here (42 CFR 2.31). What is
// shared needs a permit that names the recipient as well.
func consented(s *sql.Selector, v viewer.Viewer) *sql.Predicate {
	permitted := []*sql.Predicate{
		sql.Exists(consents(s, v, "PERMIT", v.Practitioner)),
		sql.Not(sql.Exists(consents(s, v, "DENY", v.Practitioner))),
	}
	if v.Shared != nil {
		named := consents(s, v, "PERMIT", v.Shared.Recipient)
		named.Where(sql.EQ(named.C("grantee_id"), v.Shared.Recipient))
		permitted = append(permitted, sql.Exists(named), sql.Not(sql.Exists(consents(s, v, "DENY", v.Shared.Recipient))))
	}
	return sql.Or(sql.IsNull(s.C("sensitivity")), sql.And(permitted...))
}

// consents are the patient's decisions on the row's category that hold now for
// everybody or for the grantee.
func consents(s *sql.Selector, v viewer.Viewer, decision string, grantee uuid.UUID) *sql.Selector {
	c := sql.Dialect(dialect.Postgres).Select().From(sql.Table("consent"))
	return c.Select(c.C("id")).Where(sql.And(
		sql.EQ(c.C("organization_id"), v.Organization),
		sql.ColumnsEQ(c.C("patient_id"), s.C("patient_id")),
		sql.ColumnsEQ(c.C("sensitivity"), s.C("sensitivity")),
		sql.EQ(c.C("status"), "ACTIVE"),
		sql.EQ(c.C("decision"), decision),
		sql.Or(sql.IsNull(c.C("grantee_id")), sql.EQ(c.C("grantee_id"), grantee)),
		sql.Or(sql.IsNull(c.C("starts_at")), sql.ExprP(c.C("starts_at")+" <= now()")),
		sql.Or(sql.IsNull(c.C("ends_at")), sql.ExprP(c.C("ends_at")+" > now()")),
	))
}

func current(s *sql.Selector) *sql.Predicate {
	return sql.And(
		sql.ExprP(s.C("starts_at")+" <= now()"),
		sql.Or(sql.IsNull(s.C("ends_at")), sql.ExprP(s.C("ends_at")+" > now()")),
	)
}
