package lint

import (
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// holey are the fields whose list may have holes: they answer ids in the order asked, and an id that
// the viewer may not see leaves null in its place.
var holey = map[string]bool{"Query.nodes": true}

// checkLists wants lists without holes, so that no client has to unwrap an item that is never null.
func checkLists(schema *ast.Schema, _ time.Time, found report) {
	for definition := range types(schema) {
		for field := range fields(definition) {
			coordinate := member(definition.Name, field.Name)
			checkItems(found, field.Position, coordinate, field.Type)
			if isOutput(definition) && field.Type.Elem != nil && !field.Type.NonNull {
				found(field.Position, coordinate, "is a list that may be null: write [T!]! and answer an empty list")
			}
			for _, each := range field.Arguments {
				checkItems(found, each.Position, argument(coordinate, each.Name), each.Type)
			}
		}
	}
}

func checkItems(found report, at *ast.Position, coordinate string, list *ast.Type) {
	if list.Elem != nil && !list.Elem.NonNull && !holey[coordinate] {
		found(at, coordinate, "is a list whose items may be null: write [T!]")
	}
}
