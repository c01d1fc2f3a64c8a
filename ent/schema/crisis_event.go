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

// CrisisEvent is one thing that happened to a crisis protocol. Events are appended and
// never edited: the server's role in Postgres may change nothing of one but whose
// record it stands in. Its place in the chart is when it happened.
type CrisisEvent struct{ ent.Schema }

// Annotations name the table.
func (CrisisEvent) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("crisis_event")}
}

// Mixin lists what CrisisEvent shares with others.
func (CrisisEvent) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CrisisEvent.
func (CrisisEvent) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("crisis_protocol_id", uuid.UUID{}).Immutable(),
		field.Enum("kind").Values("OPENED", "RESPONSE_JOINED", "SEVERITY_RAISED", "RESPONSE_NEGATIVE", "RESPONSE_CORRECTED", "STEP_RECORDED",
			"NOTIFIED", "ANSWERED", "ESCALATED", "PLAN_WRITTEN", "RECORDS_MERGED", "CLOSED").Immutable(),
		field.UUID("author_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Null for the server itself."),
		field.Enum("severity").Values("LOW", "MODERATE", "HIGH").Optional().Nillable().Immutable().Comment("The protocol's from then on, where the event set it."),
		field.String("step").Default("").Immutable().Comment("The key of the step that it is about; empty for other events."),
		field.String("text").Default("").Immutable(),
		field.UUID("questionnaire_response_id", uuid.UUID{}).Optional().Nillable().Immutable(),
	}
}

// Edges to what the CrisisEvent refers to.
func (CrisisEvent) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("crisis_protocol", CrisisProtocol.Type).Unique().Required().Immutable().Field("crisis_protocol_id"),
		edge.To("author", Practitioner.Type).Unique().Immutable().Field("author_id"),
		edge.To("questionnaire_response", QuestionnaireResponse.Type).Unique().Immutable().Field("questionnaire_response_id"),
	}
}

// Indexes serve the events of a protocol in their order.
func (CrisisEvent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "crisis_protocol_id", "timeline_at", "id"),
	}
}
