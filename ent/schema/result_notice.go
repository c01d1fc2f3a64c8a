package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// ResultNotice brings a result to one who has a reason to know of it, and follows it
// until somebody has acted on it: one for each result and recipient, however often the
// result is told.
type ResultNotice struct{ ent.Schema }

// Annotations name the table.
func (ResultNotice) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("result_notice")}
}

// Mixin lists what ResultNotice shares with others.
func (ResultNotice) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the ResultNotice.
func (ResultNotice) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("observation_id", uuid.UUID{}).Immutable(),
		field.UUID("recipient_id", uuid.UUID{}).Immutable(),
		field.UUID("carrier_id", uuid.UUID{}).Optional().Nillable().Comment("Who passes it on, where the recipient does not see the patient here."),
		field.Enum("basis").Values("PRESCRIBER", "TREATING", "HANDED_ON").Immutable(),
		field.JSON("reasons", []string{}).Comment("Why this recipient, in words."),
		field.JSON("evidence", []string{}).Optional().Comment("Type/id of the orders, statements and conditions behind the reasons."),
		field.Enum("severity").Values("INFO", "ACTION", "URGENT", "EMERGENT"),
		field.Enum("status").Values("SENT", "ACKNOWLEDGED", "ACTED", "HANDED_ON", "WITHDRAWN").Default("SENT"),
		field.Int("told_count").Default(1).Comment("How often it was told: again for a corrected result."),
		field.String("fingerprint").Default("").Comment("Of the result as it was told last."),
		field.Time("told_at"),
		field.Time("due_at").Comment("By when it is to be acknowledged, and then acted on."),
		field.Time("acknowledged_at").Optional().Nillable(),
		field.UUID("acknowledged_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("acted_at").Optional().Nillable(),
		field.UUID("acted_by_id", uuid.UUID{}).Optional().Nillable(),
		field.String("action").Default("").Comment("What was done."),
		field.UUID("handed_to_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("handed_from_id", uuid.UUID{}).Optional().Nillable().Comment("Who handed it on to the recipient."),
		field.String("reason").Default("").Comment("Why it was handed on, or withdrawn."),
		field.Time("escalated_at").Optional().Nillable().Comment("When it came up to a supervisor."),
		field.Time("closed_at").Optional().Nillable().Comment("When nothing more was to be done about it."),
	}
}

// Edges to what the ResultNotice refers to.
func (ResultNotice) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("observation", Observation.Type).Unique().Required().Immutable().Field("observation_id"),
		edge.To("recipient", Practitioner.Type).Unique().Required().Immutable().Field("recipient_id"),
		edge.To("carrier", Practitioner.Type).Unique().Field("carrier_id"),
		edge.To("acknowledged_by", Practitioner.Type).Unique().Field("acknowledged_by_id"),
		edge.To("acted_by", Practitioner.Type).Unique().Field("acted_by_id"),
		edge.To("handed_to", Practitioner.Type).Unique().Field("handed_to_id"),
		edge.To("handed_from", Practitioner.Type).Unique().Field("handed_from_id"),
	}
}

// Indexes keep it to one for each result and recipient, and serve worklists and
// escalation.
func (ResultNotice) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "observation_id", "recipient_id").Unique(),
		index.Fields("organization_id", "recipient_id", "due_at", "id"),
		index.Fields("organization_id", "carrier_id", "due_at", "id").Annotations(entsql.IndexWhere("(carrier_id IS NOT NULL)")),
		index.Fields("organization_id", "due_at").Annotations(entsql.IndexWhere("((closed_at IS NULL) AND (escalated_at IS NULL))")),
	}
}
