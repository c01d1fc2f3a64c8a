package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"

	"caseload/care/code"
)

// EpisodeOfCare is a patient's enrolment in care coordination or case management,
// from the proposal to its end (FHIR R4 EpisodeOfCare).
type EpisodeOfCare struct{ ent.Schema }

// Annotations name the table.
func (EpisodeOfCare) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("episode_of_care")}
}

// Mixin lists what EpisodeOfCare shares with others.
func (EpisodeOfCare) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the EpisodeOfCare.
func (EpisodeOfCare) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("PLANNED", "WAITLIST", "ACTIVE", "ONHOLD", "FINISHED", "CANCELLED", "ENTERED_IN_ERROR").Default("PLANNED"),
		field.Enum("stage").Values("PROPOSED", "OUTREACH", "ENGAGED", "PAUSED", "UNABLE_TO_REACH", "DECLINED", "GRADUATED", "CLOSED").Default("PROPOSED"),
		field.Enum("intensity").Values("CARE_COORDINATION", "CASE_MANAGEMENT").Optional().Nillable(),
		field.UUID("care_manager_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("service_request_id", uuid.UUID{}).Optional().Nillable(),
		field.String("reason").Default("").Comment("Why it is in its present stage."),
		field.JSON("history", []code.StageChange{}).Optional(),
		field.Time("starts_at").Optional().Nillable().Comment("When the patient agreed to take part."),
		field.Time("ends_at").Optional().Nillable(),
	}
}

// Edges to what the EpisodeOfCare refers to.
func (EpisodeOfCare) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_manager", Practitioner.Type).Unique().Field("care_manager_id"),
		edge.To("service_request", ServiceRequest.Type).Unique().Field("service_request_id"),
	}
}
