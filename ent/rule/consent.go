package rule

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/viewer"
)

// consented lets a row pass that is not confidential, or whose patient permits
// its category to this viewer and forbids it to nobody here (42 CFR 2.31), or which
// the viewer opened in a medical emergency. What is shared needs a permit that names
// the recipient as well, and no emergency opens it.
func (r reach) consented(s *sql.Selector) *sql.Predicate {
	if r.once {
		return sql.Or(sql.IsNull(s.C("sensitivity")), sql.ExprP(
			"("+s.C("patient_id")+", "+s.C("sensitivity")+") IN (SELECT patient_id, sensitivity FROM "+consentedOnce+")"))
	}
	pass := []*sql.Predicate{sql.IsNull(s.C("sensitivity")), sql.And(permits(s, r.viewer)...)}
	if r.viewer.Shared == nil {
		pass = append(pass, sql.Exists(emergencies(s, r.viewer)))
	}
	return sql.Or(pass...)
}

// permits are what the patient's consents must say together of the row's category.
func permits(s *sql.Selector, v viewer.Viewer) []*sql.Predicate {
	permitted := []*sql.Predicate{
		sql.Exists(consents(s, v, "PERMIT", v.Practitioner)),
		sql.Not(sql.Exists(consents(s, v, "DENY", v.Practitioner))),
	}
	if v.Shared != nil {
		named := consents(s, v, "PERMIT", v.Shared.Recipient)
		named.Where(sql.EQ(named.C("grantee_id"), v.Shared.Recipient))
		permitted = append(permitted, sql.Exists(named), sql.Not(sql.Exists(consents(s, v, "DENY", v.Shared.Recipient))))
	}
	return permitted
}

// emergencies are those in which the viewer has the label of the row open now
// (42 CFR 2.51): for whoever opened it and for nobody above them.
func emergencies(s *sql.Selector, v viewer.Viewer) *sql.Selector {
	e := sql.Dialect(dialect.Postgres).Select().From(sql.Table("emergency_access"))
	return e.Select(e.C("id")).Where(sql.And(
		own(e, v),
		sql.ColumnsEQ(e.C("patient_id"), s.C("patient_id")),
		sql.ExprP(e.C("opens")+" @> to_jsonb("+s.C("sensitivity")+"::text)"),
	))
}

// own leaves the emergencies that the viewer has open now.
func own(e *sql.Selector, v viewer.Viewer) *sql.Predicate {
	return sql.And(
		sql.EQ(e.C("organization_id"), v.Organization),
		sql.EQ(e.C("practitioner_id"), v.Practitioner),
		current(e),
	)
}

// authorized lets a row pass to its author, and to whom the patient permits its
// category by name; never by a consent for everybody (45 CFR 164.508(a)(2)).
func authorized(s *sql.Selector, v viewer.Viewer) *sql.Predicate {
	named := consents(s, v, "PERMIT", v.Practitioner)
	named.Where(sql.EQ(named.C("grantee_id"), v.Practitioner))
	return sql.Or(sql.EQ(s.C("author_id"), v.Practitioner),
		sql.And(sql.Exists(named), sql.Not(sql.Exists(consents(s, v, "DENY", v.Practitioner)))))
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
