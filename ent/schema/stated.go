package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"

	"caseload/care/code"
)

// Stated keeps what the source of a record said beyond its columns, so that it
// goes out as it came in. Only an import writes it.
type Stated struct{ mixin.Schema }

// Fields of the Stated.
func (Stated) Fields() []ent.Field {
	return []ent.Field{
		field.JSON("stated", code.Stated{}).Optional().Immutable().Comment("FHIR R4 elements by name: see code.Stated."),
	}
}
