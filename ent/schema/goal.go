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

// Goal is what the patient and the team aim at (FHIR R4 Goal).
type Goal struct{ ent.Schema }

// Annotations name the table.
func (Goal) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("goal")}
}

// Mixin lists what Goal shares with others.
func (Goal) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the Goal.
func (Goal) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("lifecycle_status").Values("PROPOSED", "PLANNED", "ACCEPTED", "ACTIVE", "ON_HOLD", "COMPLETED", "CANCELLED", "ENTERED_IN_ERROR", "REJECTED").Default("ACTIVE"),
		field.Enum("achievement_status").Values("IN_PROGRESS", "IMPROVING", "WORSENING", "NO_CHANGE", "ACHIEVED", "SUSTAINING", "NOT_ACHIEVED", "NO_PROGRESS", "NOT_ATTAINABLE").Optional().Nillable(),
		field.JSON("targets", []code.Target{}).Optional(),
		field.String("starts_on").GoType(code.PartialDate("")).Default(""),
		field.UUID("care_plan_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("addresses", []uuid.UUID{}).Optional(),
		field.String("patient_words").Default("").Comment("The goal as the patient says it."),
		field.Enum("priority").Values("HIGH", "MEDIUM", "LOW").Optional().Nillable(),
		field.Time("ended_at").Optional().Nillable(),
		field.String("template_key").Default("").Immutable().Comment("The template that it comes from; empty for one of the team's own."),
		field.String("template_item").Default("").Immutable(),
		field.JSON("annotations", []code.Annotation{}).Optional(),
	}
}

// Edges to what the Goal refers to.
func (Goal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Field("care_plan_id"),
	}
}

// Indexes serve the lists of the contract.
func (Goal) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id"),
	}
}
