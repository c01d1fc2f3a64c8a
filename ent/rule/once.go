package rule

import (
	"context"

	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"
	"github.com/lib/pq"

	"caseload/ent/viewer"
)

// reach is whom a viewer sees, and how a statement looks that up.
type reach struct {
	viewer viewer.Viewer
	// once says that the statement begins with the clauses of [Once].
	once bool
}

// The clauses of [Once]: the patients who are related to the viewer, and with a patient
// each label of which the viewer may see what carries it.
const (
	relatedOnce   = "related_once"
	consentedOnce = "consented_once"
)

type onceKey struct{}

// Once returns a context in which [Rows] read what the viewer may see of some patients from
// clauses that a statement begins with: [Begin] writes them. A statement that goes over many
// types would look it up anew for each of them; rows of other patients are left out of it.
func Once(ctx context.Context, patients []uuid.UUID) context.Context {
	return context.WithValue(ctx, onceKey{}, patients)
}

// Begin writes the clauses of [Once], and nothing in any other context.
func Begin(ctx context.Context, b *sql.Builder) {
	patients, once := ctx.Value(onceKey{}).([]uuid.UUID)
	if !once {
		return
	}
	v, _ := viewer.FromContext(ctx)
	of := func(s *sql.Selector) *sql.Selector { return s.Where(IsAny(s.C("patient_id"), patients)) }
	b.WriteString("WITH " + relatedOnce + " AS MATERIALIZED (").Join(of(related(v)))
	b.WriteString("), " + consentedOnce + " AS MATERIALIZED (").Join(of(permitted(v)))
	if v.Shared == nil {
		b.WriteString(" UNION ALL ").Join(of(broken(v)))
	}
	b.WriteString(") ")
}

// IsAny leaves the rows whose column has one of the ids. The text is the same for any
// number of them, so that a statement is prepared once.
func IsAny(column string, ids []uuid.UUID) *sql.Predicate {
	return sql.P(func(b *sql.Builder) {
		b.WriteString(column + " = ANY(").Arg(pq.Array(ids)).WriteString("::uuid[])")
	})
}

func reachOf(ctx context.Context, v viewer.Viewer) reach {
	return reach{v, ctx.Value(onceKey{}) != nil}
}

// permitted selects the labels of patients whose consents open them to the viewer.
func permitted(v viewer.Viewer) *sql.Selector {
	c := sql.Dialect(dialect.Postgres).Select().From(sql.Table("consent").As("given"))
	return c.Select(c.C("patient_id"), c.C("sensitivity")).Where(sql.And(permits(c, v)...))
}

// broken selects the labels that the viewer has open in an emergency.
func broken(v viewer.Viewer) *sql.Selector {
	e := sql.Dialect(dialect.Postgres).Select().From(sql.Table("emergency_access"))
	e.SelectExpr(sql.Raw(e.C("patient_id")), sql.Raw("jsonb_array_elements_text("+e.C("opens")+")"))
	return e.Where(own(e, v))
}
