package fetch

import (
	"entgo.io/ent/dialect"
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/viewer"
)

// shape is how many rows a relation leads to.
type shape int

const (
	one   shape = iota // at most one row
	list               // a short list, cut at its limit
	page               // a connection
	count              // no rows, only how many there are
)

// order is the sequence of a list. Its column is never null, so that no row is
// lost between two pages; the id decides between equals.
type order struct {
	column string
	typ    string // how Postgres reads a place out of a cursor
	desc   bool
}

var (
	latestFirst  = order{column: "latest_at", typ: "timestamptz", desc: true}
	newestFirst  = order{column: "timeline_at", typ: "timestamptz", desc: true}
	dueFirst     = order{column: "due_at", typ: "timestamptz"}
	lastDueFirst = order{column: "due_at", typ: "timestamptz", desc: true}
	byRule       = order{column: "rule", typ: "text"}
	oldestFirst  = order{column: "id", typ: "uuid"}
)

// relation is a field that leads from one thing to others.
type relation struct {
	name   string // Type.field of the contract
	target string // type of the rows
	column string // column that holds the parent's key; empty for a list of the root
	// key is the value that the column must have; ok is false where it leads
	// nowhere.
	key     func(parent any) (id uuid.UUID, ok bool)
	shape   shape
	order   order
	limit   int               // of a list
	filters map[string]filter // by field of the filter input
	where   func(*sql.Selector)
	whose   func(viewer.Viewer, *sql.Selector) // what depends on who asks, beside what that one may see
	derived *Derived
	sources []source // of a relation to facts
}

// rowsName tells relations apart that lead from one key to different rows. To the row
// that has the key as its id, all edges lead alike.
func (r relation) rowsName() string {
	if r.shape == one && r.column == "id" && r.where == nil && r.whose == nil && r.derived == nil && r.sources == nil {
		return r.target
	}
	return r.name
}

// Derived is a column that is computed of the others of a row, so that a list can be
// ordered by it.
type Derived struct {
	Column string
	Write  func(b *sql.Builder, table string)
}

// rows are those of the table, with the column that is derived.
func (r relation) rows() sql.TableView {
	table := kinds[r.target].table
	if r.derived == nil {
		return sql.Table(table)
	}
	s := sql.Dialect(dialect.Postgres).Select().From(sql.Table(table))
	s.AppendSelect(s.C("*"))
	return s.AppendSelectExprAs(sql.ExprFunc(func(b *sql.Builder) { r.derived.Write(b, `"`+table+`"`) }), r.derived.Column).As(table)
}

// filter narrows a list to rows that have one of the given values.
type filter struct {
	column string
	unset  []string // the values where the client gave none; nil means all
}

func toOne[P any](name, target string, key func(P) *uuid.UUID) relation {
	return relation{name: name, target: target, column: "id", shape: one, key: func(parent any) (uuid.UUID, bool) {
		typed, ok := parent.(P)
		if !ok {
			return uuid.UUID{}, false
		}
		id := key(typed)
		if id == nil {
			return uuid.UUID{}, false
		}
		return *id, true
	}}
}

func toMany(name, target, column string, o order, filters map[string]filter) relation {
	return relation{name: name, target: target, column: column, key: ownID, shape: page, order: o, filters: filters}
}

func toList(name, target, column string, limit int) relation {
	return relation{name: name, target: target, column: column, key: ownID, shape: list, order: oldestFirst, limit: limit}
}

// currentOf is a short list of what holds now for the patient that something is
// about.
func currentOf[P any](name, target string, limit int, o order, where func(*sql.Selector), patient func(P) uuid.UUID) relation {
	return relation{name: name, target: target, column: "patient_id", shape: list, order: o, limit: limit, where: where,
		key: func(parent any) (uuid.UUID, bool) {
			typed, ok := parent.(P)
			if !ok {
				return uuid.UUID{}, false
			}
			return patient(typed), true
		}}
}

func ownID(parent any) (uuid.UUID, bool) {
	node, ok := parent.(Node)
	if !ok {
		return uuid.UUID{}, false
	}
	return node.NodeID(), true
}
