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

// Barrier is what stands between the patient and a goal.
type Barrier struct{ ent.Schema }

// Annotations name the table.
func (Barrier) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("barrier")}
}

// Mixin lists what Barrier shares with others.
func (Barrier) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Barrier.
func (Barrier) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.JSON("goal_ids", []uuid.UUID{}).Optional().Comment("The goals that it stands before."),
		field.Enum("category").Values("TRANSPORTATION", "COST", "HOUSING", "FOOD", "LANGUAGE", "HEALTH_LITERACY", "COGNITION", "MOTIVATION", "CAREGIVER", "TECHNOLOGY", "ACCESS_TO_CARE", "SAFETY", "OTHER").Default("OTHER"),
		field.Enum("status").Values("ACTIVE", "RESOLVED", "ENTERED_IN_ERROR").Default("ACTIVE"),
		field.String("title").NotEmpty(),
		field.String("resolution").Default("").Comment("How it was overcome."),
		field.String("template_key").Default("").Immutable().Comment("The template that it comes from; empty for one of the team's own."),
		field.String("template_item").Default("").Immutable(),
		field.JSON("annotations", []code.Annotation{}).Optional(),
	}
}

// Edges to what the Barrier refers to.
func (Barrier) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
	}
}

// Indexes serve the lists of the contract.
func (Barrier) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id"),
	}
}
