package fetch

import (
	"context"
	"slices"

	"github.com/google/uuid"
	"github.com/vektah/gqlparser/v2/ast"

	"caseload/care/offline"
	"caseload/ent/rule"
)

// OfTypes are the rows of patients' records, in their order, with everything that is
// selected below them. What the viewer may not see is left out.
func OfTypes(ctx context.Context, rows []offline.Row, selections ast.SelectionSet) ([]Node, error) {
	nodes := make([]Node, 0, len(rows))
	if len(rows) == 0 {
		return nodes, nil
	}
	byType := map[string][]uuid.UUID{}
	var patients []uuid.UUID
	for _, row := range rows {
		byType[row.Type] = append(byType[row.Type], row.ID)
		if !slices.Contains(patients, row.Patient) {
			patients = append(patients, row.Patient)
		}
	}
	found, err := ofTypes(rule.Once(ctx, patients), func(typ string) []uuid.UUID { return byType[typ] })
	if err != nil {
		return nil, err
	}
	parents := make([]any, 0, len(found))
	for _, row := range rows {
		if node := found[row.ID]; node != nil {
			nodes = append(nodes, node)
			parents = append(parents, node)
		}
	}
	return nodes, descend(ctx, []visit{{parents, selections}})
}
