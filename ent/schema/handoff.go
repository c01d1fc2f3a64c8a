package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// Handoff passes a patient's care from one setting to the next: what is to go along,
// who gives and who receives it.
type Handoff struct{ ent.Schema }

// Annotations name the table.
func (Handoff) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("handoff")}
}

// Mixin lists what Handoff shares with others.
func (Handoff) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Handoff.
func (Handoff) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("encounter_id", uuid.UUID{}).Immutable().Comment("The stay that ends, or begins where the patient comes from home."),
		field.Enum("kind").Values("ADMISSION", "TRANSFER", "TO_FACILITY", "TO_HOME", "TO_HOSPICE").Immutable(),
		field.String("from_setting"),
		field.String("to_setting").Default("").Comment("Empty where nobody told."),
		field.Enum("status").Values("PREPARING", "SENT", "RETURNED", "ACKNOWLEDGED", "CANCELLED").Default("PREPARING"),
		field.UUID("giver_id", uuid.UUID{}).Optional().Nillable(),
		field.String("giver_name").Default("").Comment("Who gives, where that is nobody of the directory."),
		field.UUID("receiver_id", uuid.UUID{}).Optional().Nillable(),
		field.String("receiver_name").Default("").Comment("Who receives, where that is nobody of the directory."),
		field.JSON("items", []code.HandoffItem{}),
		field.Time("due_at"),
		field.String("question").Default("").Comment("What the receiver asked back."),
		field.Time("sent_at").Optional().Nillable(),
		field.Time("acknowledged_at").Optional().Nillable(),
		field.UUID("acknowledged_by_id", uuid.UUID{}).Optional().Nillable(),
		field.String("reason").Default("").Comment("Why it was cancelled."),
		field.Time("chased_at").Optional().Nillable().Comment("When a task was raised for what is missing."),
	}
}

// Edges to what the Handoff refers to.
func (Handoff) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("encounter", Encounter.Type).Unique().Required().Immutable().Field("encounter_id"),
		edge.To("giver", Practitioner.Type).Unique().Field("giver_id"),
		edge.To("receiver", Practitioner.Type).Unique().Field("receiver_id"),
		edge.To("acknowledged_by", Practitioner.Type).Unique().Field("acknowledged_by_id"),
	}
}

// Indexes keep it to one for each move, and serve what is chased and taken back.
func (Handoff) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "encounter_id", "kind").Unique().Annotations(entsql.IndexWhere("((status)::text <> 'CANCELLED'::text)")),
		index.Fields("organization_id", "due_at"),
	}
}
