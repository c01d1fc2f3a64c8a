package lint

import (
	"time"

	"github.com/vektah/gqlparser/v2/ast"
)

// checkSubscriptions wants every subscription to go on where it broke off: each event carries its
// cursor, and the field takes it back.
func checkSubscriptions(schema *ast.Schema, _ time.Time, found report) {
	for field := range rootFields(schema.Subscription) {
		coordinate := member(schema.Subscription.Name, field.Name)
		if after := field.Arguments.ForName("after"); after == nil || after.Type.NonNull {
			found(field.Position, coordinate, "cannot be resumed: add a nullable argument after")
		}
		event := schema.Types[field.Type.Name()]
		if event == nil || !event.IsCompositeType() {
			found(field.Position, coordinate, "answers no object: answer an event that carries its cursor")
			continue
		}
		if event.Kind != ast.Union {
			wantField(found, event, "cursor", "to resume from this event", "Cursor!", "String!")
		}
	}
}
