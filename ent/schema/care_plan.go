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

// CarePlan is what those who treat the patient have agreed to do (FHIR R4
// CarePlan).
type CarePlan struct{ ent.Schema }

// Annotations name the table.
func (CarePlan) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_plan")}
}

// Mixin lists what CarePlan shares with others.
func (CarePlan) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the CarePlan.
func (CarePlan) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("DRAFT", "ACTIVE", "ON_HOLD", "REVOKED", "COMPLETED", "ENTERED_IN_ERROR", "UNKNOWN").Default("ACTIVE"),
		field.Enum("intent").Values("PROPOSAL", "PLAN", "ORDER", "OPTION").Default("PLAN"),
		field.String("title").Default(""),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.UUID("care_team_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("activities", []code.Activity{}).Optional(),
		field.JSON("addresses", []uuid.UUID{}).Optional().Comment("Conditions that the plan is for."),
		field.UUID("episode_of_care_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The enrolment that it is the living plan of; null for a plan from elsewhere."),
		field.String("program").Default("").Comment("Whose chain of approval holds; empty for none."),
		field.Enum("approval").Values("NOT_REQUIRED", "DRAFT", "AWAITED", "APPROVED", "RETURNED").Default("NOT_REQUIRED"),
		field.JSON("templates", []code.TemplateUse{}).Optional(),
		field.String("closed_reason").Default(""),
	}
}

// Edges to what the CarePlan refers to.
func (CarePlan) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_team", CareTeam.Type).Unique().Field("care_team_id"),
		edge.To("episode_of_care", EpisodeOfCare.Type).Unique().Immutable().Field("episode_of_care_id"),
	}
}

// Indexes serve the lists of the contract, and leave one living plan an episode.
func (CarePlan) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "episode_of_care_id").Unique().
			Annotations(entsql.IndexWhere("((status)::text = ANY (ARRAY[('DRAFT'::character varying)::text, ('ACTIVE'::character varying)::text, ('ON_HOLD'::character varying)::text]))")),
	}
}
