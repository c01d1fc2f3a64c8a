package rule

import (
	"context"
	"errors"
	"fmt"

	"entgo.io/ent/dialect/sql"
	entprivacy "entgo.io/ent/privacy"

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
	return func(s *sql.Selector) { guard(s, reachOf(ctx, v), typ, class) }, nil
}

// opened leaves the share link whose secret the viewer holds.
func opened(s *sql.Selector, v viewer.Viewer, typ string) {
	if typ != ent.TypeShareLink {
		s.Where(sql.False())
		return
	}
	s.Where(sql.EQ(s.C("secret_hash"), v.SecretHash))
}

func guard(s *sql.Selector, r reach, typ string, class Class) {
	v := r.viewer
	s.Where(sql.EQ(s.C("organization_id"), v.Organization))
	if closed(v, class) {
		s.Where(sql.False())
		return
	}
	if v.Scope() == viewer.OrganizationScope {
		return
	}
	if other, ok := pairs[typ]; ok {
		s.Where(sql.In(s.C(other), r.related()))
	}
	switch class {
	case Tenant:
	case Person:
		s.Where(r.among(s.C("id")))
	case Administrative, Work, Payment:
		s.Where(sql.In(s.C("patient_id"), r.related()))
	case Unmatched:
		s.Where(sql.Or(sql.IsNull(s.C("patient_id")), sql.In(s.C("patient_id"), r.related())))
	case Health:
		s.Where(sql.In(s.C("patient_id"), r.related()))
		s.Where(r.consented(s))
	case Disclosure:
		if !v.ReadsDisclosures() {
			s.Where(sql.EQ(s.C("practitioner_id"), v.Practitioner))
		}
	case Psychotherapy:
		s.Where(sql.In(s.C("patient_id"), r.related()))
		s.Where(authorized(s, v))
	}
}

// closed reports whether the viewer's roles have no use for rows of the class.
func closed(v viewer.Viewer, class Class) bool {
	switch class {
	case Health, Work:
		return !v.ReadsClinical()
	case Disclosure:
		return v.Shared != nil
	case Psychotherapy:
		return v.Shared != nil || !v.ReadsClinical()
	case Payment:
		return !v.ReadsCoverage()
	case Unmatched:
		return !v.ReadsUnmatched()
	default:
		return false
	}
}
