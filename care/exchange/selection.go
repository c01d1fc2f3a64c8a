package exchange

import (
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/rule"
)

// Selection says which rows of a type are wanted. Rows are in the order of their
// ids, which never changes, so that a page loses nothing.
type Selection struct {
	// IDs and Patients narrow to these; nil means all.
	IDs, Patients []uuid.UUID
	// After leaves out everything up to this id.
	After uuid.UUID
	// At is when what is still to come begins; now when it is zero.
	At time.Time
	// Limit is how many at most; zero means all.
	Limit int
}

// rows is the selection as the predicate of a table whose column says whom a row
// is about.
func (s Selection) rows(patient string) func(*sql.Selector) {
	return func(q *sql.Selector) {
		if s.IDs != nil {
			q.Where(rule.IsAny(q.C("id"), s.IDs))
		}
		if s.Patients != nil {
			q.Where(rule.IsAny(q.C(patient), s.Patients))
		}
		if s.After != uuid.Nil {
			q.Where(sql.GT(q.C("id"), s.After))
		}
		if s.Limit > 0 {
			q.Limit(s.Limit)
		}
		q.OrderBy(q.C("id"))
	}
}

// idsOf are the ids of rows.
func idsOf[T any](rows []T, id func(T) uuid.UUID) []uuid.UUID {
	ids := make([]uuid.UUID, len(rows))
	for i, row := range rows {
		ids[i] = id(row)
	}
	return ids
}

// belonging leaves the rows that belong to one of the others, in the order of their
// ids.
func belonging(column string, ids []uuid.UUID) func(*sql.Selector) {
	return func(q *sql.Selector) {
		q.Where(rule.IsAny(q.C(column), ids)).OrderBy(q.C("id"))
	}
}
