package lint

import (
	"slices"
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// checkNodes wants everything that has an id to be found by it.
func checkNodes(schema *ast.Schema, _ time.Time, found report) {
	for definition := range types(schema) {
		id := definition.Fields.ForName("id")
		if definition.Kind != ast.Object || id == nil || id.Type.String() != "ID!" {
			continue
		}
		if !slices.Contains(definition.Interfaces, "Node") {
			found(definition.Position, definition.Name, "has an id: let it implement Node, so that node(id) finds it")
		}
	}
}
