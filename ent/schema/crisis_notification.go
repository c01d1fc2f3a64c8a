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

// CrisisNotification is somebody who was told of a crisis, and what they answered. Its
// place in the chart is when they were told.
type CrisisNotification struct{ ent.Schema }

// Annotations name the table, and what holds for each row.
func (CrisisNotification) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("crisis_notification"),
		entsql.Checks(map[string]string{"crisis_notification_tells_somebody": "(recipient_id is not null) or (recipient_name <> '')"}),
	}
}

// Mixin lists what CrisisNotification shares with others.
func (CrisisNotification) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CrisisNotification.
func (CrisisNotification) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("crisis_protocol_id", uuid.UUID{}).Immutable(),
		field.UUID("recipient_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.String("recipient_name").Default("").Immutable().Comment("A person or a role, where that is nobody of the directory."),
		field.Enum("role").Values("SUPERVISING_CLINICIAN", "CASE_MANAGER", "TREATING_PROVIDER", "CRISIS_LINE", "EMERGENCY_SERVICES", "MOBILE_CRISIS_TEAM", "FAMILY_OR_FRIEND", "OTHER").Immutable(),
		field.Enum("channel").Values("IN_PERSON", "PHONE", "SECURE_MESSAGE", "PAGER", "PUSH").Immutable(),
		field.UUID("notified_by_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Null for the server itself."),
		field.Time("answered_at").Optional().Nillable(),
		field.UUID("answer_recorded_by_id", uuid.UUID{}).Optional().Nillable(),
		field.String("answer").Default(""),
	}
}

// Edges to what the CrisisNotification refers to.
func (CrisisNotification) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("crisis_protocol", CrisisProtocol.Type).Unique().Required().Immutable().Field("crisis_protocol_id"),
		edge.To("recipient", Practitioner.Type).Unique().Immutable().Field("recipient_id"),
		edge.To("notified_by", Practitioner.Type).Unique().Immutable().Field("notified_by_id"),
		edge.To("answer_recorded_by", Practitioner.Type).Unique().Field("answer_recorded_by_id"),
	}
}

// Indexes serve those of a protocol in their order.
func (CrisisNotification) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "crisis_protocol_id", "timeline_at", "id"),
	}
}
