package lint

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// maxPage is the most items that one page may hold.
const maxPage = 100

// checkConnections wants every long list paged the same way: at most [maxPage] at a time, from a cursor on.
func checkConnections(schema *ast.Schema, _ time.Time, found report) {
	for definition := range types(schema) {
		if definition.Kind == ast.Object && strings.HasSuffix(definition.Name, "Connection") {
			checkConnectionType(schema, found, definition)
		}
		if !isOutput(definition) {
			continue
		}
		for field := range fields(definition) {
			if strings.HasSuffix(field.Type.Name(), "Connection") {
				checkPaging(found, member(definition.Name, field.Name), field)
			}
		}
	}
}

// checkConnectionType wants edges, nodes, pageInfo and a count that is only made when asked for.
func checkConnectionType(schema *ast.Schema, found report, connection *ast.Definition) {
	base := strings.TrimSuffix(connection.Name, "Connection")
	edge := base + "Edge"
	wantField(found, connection, "edges", "so that every item has its cursor", fmt.Sprintf("[%s!]!", edge))
	wantField(found, connection, "pageInfo", "so that a client knows whether there is more", "PageInfo!")
	wantField(found, connection, "totalCount", "nullable since it is made only when asked for", "Int")
	item := checkEdgeType(found, connection, schema.Types[edge], edge)
	if item != "" {
		wantField(found, connection, "nodes", "so that a client that needs no cursor has less to unwrap", fmt.Sprintf("[%s!]!", item))
	}
}

// checkEdgeType judges the edges and tells the type of their node, empty if that cannot be told.
func checkEdgeType(found report, connection, edge *ast.Definition, name string) string {
	if edge == nil {
		found(connection.Position, connection.Name, "has no edge type: add type "+name)
		return ""
	}
	wantField(found, edge, "cursor", "to go on from this item", "Cursor!", "String!")
	node := edge.Fields.ForName("node")
	if node == nil || !node.Type.NonNull {
		found(edge.Position, edge.Name, "has no node that is never null: add node: T!")
		return ""
	}
	return node.Type.Name()
}

// checkPaging wants first with a bound and after.
func checkPaging(found report, coordinate string, field *ast.FieldDefinition) {
	if !field.Type.NonNull || field.Type.Elem != nil {
		found(field.Position, coordinate, "may be null: a connection is never null, an empty one has no edges")
	}
	first := field.Arguments.ForName("first")
	switch {
	case first == nil || first.Type.NamedType != "Int":
		found(field.Position, coordinate, "has no page size: add first: Int! = 25")
	case !isPageSize(first):
		found(first.Position, argument(coordinate, "first"),
			fmt.Sprintf("has no bound: give it a default between 1 and %d", maxPage))
	}
	if after := field.Arguments.ForName("after"); after == nil || after.Type.NonNull {
		found(field.Position, coordinate, "cannot be paged: add a nullable argument after")
	}
}

// isPageSize tells whether the argument has a default within bounds.
func isPageSize(first *ast.ArgumentDefinition) bool {
	if first.DefaultValue == nil || first.DefaultValue.Kind != ast.IntValue {
		return false
	}
	size, err := strconv.Atoi(first.DefaultValue.Raw)
	return err == nil && size >= 1 && size <= maxPage
}
