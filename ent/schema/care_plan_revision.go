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

// CarePlanRevision is one accepted change of a care plan: who made it and why
// (FHIR R4 Provenance on CarePlan). What it changed are CarePlanChange rows.
type CarePlanRevision struct{ ent.Schema }

// Annotations name the table.
func (CarePlanRevision) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_plan_revision")}
}

// Mixin lists what CarePlanRevision shares with others.
func (CarePlanRevision) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CarePlanRevision.
func (CarePlanRevision) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.Int("number").Positive().Immutable(),
		field.UUID("author_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.String("device").Default("").Immutable(),
		field.String("reason").Default("").Immutable(),
	}
}

// Edges to what the CarePlanRevision refers to.
func (CarePlanRevision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
		edge.To("author", Practitioner.Type).Unique().Immutable().Field("author_id"),
	}
}

// Indexes serve the lists of the contract.
func (CarePlanRevision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id", "number").Unique(),
	}
}
