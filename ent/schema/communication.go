package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Communication is a message between members of the care team about a patient (FHIR
// R4 Communication).
type Communication struct{ ent.Schema }

// Annotations name the table.
func (Communication) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("communication")}
}

// Mixin lists what Communication shares with others.
func (Communication) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Communication.
func (Communication) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("thread_id", uuid.UUID{}).Immutable(),
		field.UUID("sender_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.String("topic").Default("").Immutable(),
		field.String("text").NotEmpty().Immutable(),
		field.Enum("priority").Values("ROUTINE", "URGENT", "ASAP", "STAT").Default("ROUTINE").Immutable(),
		field.Bool("acknowledgement_required").Default(false).Immutable(),
		field.JSON("mentions", []uuid.UUID{}).Optional().Immutable(),
		field.Time("latest_at").Default(time.Now).Comment("Of the message that begins a thread: when the newest message of it came."),
		field.Time("acknowledged_at").Optional().Nillable().Comment("When everybody had acknowledged it who was asked to."),
	}
}

// Edges to what the Communication refers to.
func (Communication) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sender", Practitioner.Type).Unique().Immutable().Field("sender_id"),
	}
}

// Indexes serve the lists of the contract.
func (Communication) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "thread_id", "timeline_at", "id"),
		index.Fields("organization_id", "latest_at", "id").StorageKey("communication_thread").Annotations(entsql.IndexWhere("(thread_id = id)")),
		index.Fields("organization_id", "timeline_at", "id").StorageKey("communication_unacknowledged").
			Annotations(entsql.IndexWhere("(acknowledgement_required AND (acknowledged_at IS NULL))")),
	}
}
