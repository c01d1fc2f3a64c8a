package rule

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"

	"caseload/ent/viewer"
)

// related selects the patients to whom the viewer has a relationship now.
func (r reach) related() *sql.Selector {
	if !r.once {
		return related(r.viewer)
	}
	known := sql.Dialect(dialect.Postgres).Select().From(sql.Table(relatedOnce))
	return known.Select(known.C("patient_id"))
}

// among leaves the patients that are related to the viewer, and the records that
// were merged into theirs. One array of ids is read first and then looked up:
// joined instead, a page of the panel walks along the order of all patients until
// it has met enough of the viewer's.
func (r reach) among(id string) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString(id + " = ANY (ARRAY(").Join(r.related())
		if r.viewer.Shared == nil {
			b.WriteString(" UNION ALL ").Join(r.replaced())
		}
		b.WriteString("))")
	})
}

// replaced selects the records that were merged into those of patients who are
// related to the viewer: what they say of the person stays readable.
func (r reach) replaced() *sql.Selector {
	l := sql.Dialect(dialect.Postgres).Select().From(sql.Table("patient_link"))
	return l.Select(l.C("other_id")).Where(sql.And(
		sql.EQ(l.C("organization_id"), r.viewer.Organization),
		sql.IsNull(l.C("ended_at")),
		sql.In(l.C("patient_id"), r.related()),
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

func current(s *sql.Selector) *sql.Predicate {
	return sql.And(
		sql.ExprP(s.C("starts_at")+" <= now()"),
		sql.Or(sql.IsNull(s.C("ends_at")), sql.ExprP(s.C("ends_at")+" > now()")),
	)
}
