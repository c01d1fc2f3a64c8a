package fetch

import (
	"context"
	"encoding/json"
	"fmt"
	"strconv"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent/rule"
)

// Fact is a row of which just so much was read as a rule asks for.
type Fact struct {
	// Source names the kind of rows that it is one of.
	Source string          `json:"source"`
	Row    json.RawMessage `json:"row"`
}

// IsNode lets facts be read along with things.
func (*Fact) IsNode() {}

// NodeID is no id: facts are no things.
func (*Fact) NodeID() uuid.UUID { return uuid.Nil }

// NodeType is no type of the contract.
func (*Fact) NodeType() string { return "" }

// source is a kind of rows about a patient that a rule reads.
type source struct {
	name  string
	table string
	// access is the type whose rule says who may see the rows.
	access  string
	columns []string
	// order puts the rows first that are read where there are more than limit.
	order string
	limit int
	where func(s *sql.Selector, arguments map[string]any)
	// shared says that the rows are about nobody, and the same for each patient.
	shared bool
}

// toFacts is a relation to what a rule reads about a patient.
func toFacts(name string, sources ...source) relation {
	return relation{name: name, shape: list, key: ownID, sources: sources}
}

// Tell tells of what is read about the patient for the field that is being resolved, row by
// row.
func Tell(ctx context.Context, parent any, tell func(source string, row []byte) error) error {
	facts, err := List[Fact](ctx, parent)
	if err != nil {
		return err
	}
	for _, f := range facts {
		if f.Source == homeFact {
			continue
		}
		if err := tell(f.Source, f.Row); err != nil {
			return err
		}
	}
	return nil
}

// writeFacts writes the statement of a relation to facts, a part for each source.
func (req *request) writeFacts(ctx context.Context, b *sql.Builder, number int) error {
	for i, s := range req.relation.sources {
		if i > 0 {
			b.WriteString(" UNION ALL ")
		}
		rows, err := rule.Rows(ctx, s.access)
		if err != nil {
			return err
		}
		b.WriteString("SELECT " + strconv.Itoa(number) + " AS request, p.k AS parent, row_number() OVER (PARTITION BY p.k) AS number, ''::text AS place, " +
			"NULL::bigint AS total, json_build_object('source', '" + s.name + "', 'row', row_to_json(t))::text AS row FROM unnest(")
		b.Arg(keyArray(req.parents)).WriteString("::uuid[]) AS p(k) CROSS JOIN LATERAL (")
		b.Join(s.selector(req.arguments, rows)).WriteString(" LIMIT ").Arg(s.limit).WriteString(") AS t")
	}
	return nil
}

func (s source) selector(arguments map[string]any, rows func(*sql.Selector)) *sql.Selector {
	selector := sql.Dialect("postgres").Select().From(sql.Table(s.table))
	for _, column := range s.columns {
		selector.AppendSelect(selector.C(column))
	}
	if !s.shared {
		selector.Where(sql.ExprP(selector.C("patient_id") + " = p.k"))
	}
	if s.where != nil {
		s.where(selector, arguments)
	}
	rows(selector)
	return selector.OrderExpr(sql.Raw(s.order))
}

// decodeFact reads a fact.
func decodeFact(row []byte) (Node, error) {
	f := new(Fact)
	if err := json.Unmarshal(row, f); err != nil {
		return nil, fmt.Errorf("fetch: a fact does not fit: %w", err)
	}
	return f, nil
}
