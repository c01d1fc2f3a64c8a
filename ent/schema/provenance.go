package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
)

// Provenance tells where a row comes from and which version of it this is.
type Provenance struct{ mixin.Schema }

// Fields of the provenance.
func (Provenance) Fields() []ent.Field {
	return []ent.Field{
		field.Int("revision").Default(1).Positive().Comment("Grows by one with every accepted change."),
		field.String("source").Default("").Comment("The system that stated it; empty for this service's own users."),
		field.Time("recorded_at").Default(time.Now).Comment("When it was written down at its source."),
		field.Time("received_at").Default(time.Now).Immutable().Comment("When it reached this service."),
	}
}
