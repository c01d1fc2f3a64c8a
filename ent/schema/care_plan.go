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

// CarePlan is what those who treat the patient have agreed to do (FHIR R4
// CarePlan).
type CarePlan struct{ ent.Schema }

// Annotations name the table.
func (CarePlan) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_plan")}
}

// Mixin lists what CarePlan shares with others.
func (CarePlan) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}}
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
	}
}

// Edges to what the CarePlan refers to.
func (CarePlan) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_team", CareTeam.Type).Unique().Field("care_team_id"),
	}
}
