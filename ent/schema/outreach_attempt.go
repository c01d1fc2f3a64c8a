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

// OutreachAttempt is one try to reach a patient (FHIR R4 Communication).
type OutreachAttempt struct{ ent.Schema }

// Annotations name the table.
func (OutreachAttempt) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("outreach_attempt")}
}

// Mixin lists what OutreachAttempt shares with others.
func (OutreachAttempt) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the OutreachAttempt.
func (OutreachAttempt) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("episode_of_care_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Null for a try outside of any enrolment."),
		field.UUID("performer_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("mode").Values("PHONE_CALL", "TEXT_MESSAGE", "PORTAL_MESSAGE", "EMAIL", "LETTER", "HOME_VISIT", "IN_PERSON"),
		field.Enum("outcome").Values("REACHED", "LEFT_MESSAGE", "NO_ANSWER", "WRONG_CONTACT", "CALL_BACK_LATER", "REFUSED"),
		field.String("note").Default(""),
	}
}

// Edges to what the OutreachAttempt refers to.
func (OutreachAttempt) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("episode_of_care", EpisodeOfCare.Type).Unique().Immutable().Field("episode_of_care_id"),
		edge.To("performer", Practitioner.Type).Unique().Field("performer_id"),
	}
}

// Indexes serve the lists of the contract.
func (OutreachAttempt) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "episode_of_care_id", "timeline_at", "id"),
	}
}
