package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// CarePlanChange is one field that an accepted change of a care plan gave another
// value. Each carries the label of the thing it is about, so that the history of a
// plan shows nobody more than the plan does.
type CarePlanChange struct{ ent.Schema }

// Annotations name the table.
func (CarePlanChange) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_plan_change")}
}

// Mixin lists what CarePlanChange shares with others.
func (CarePlanChange) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Subject{}, Confidential{}}
}

// Fields of the CarePlanChange.
func (CarePlanChange) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.Int("number").Positive().Immutable().Comment("The revision of the plan that it made."),
		field.UUID("author_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.String("device").Default("").Immutable(),
		field.String("item_type").NotEmpty().Immutable(),
		field.UUID("item_id", uuid.UUID{}).Immutable(),
		field.String("item_title").Default("").Immutable(),
		field.Enum("kind").Values("ADDED", "CHANGED", "REMOVED").Immutable(),
		field.String("field").Default("").Immutable().Comment("Empty where the whole item was added or removed."),
		field.JSON("before", json.RawMessage{}).Optional().Immutable(),
		field.JSON("after", json.RawMessage{}).Optional().Immutable(),
	}
}

// Edges to what the CarePlanChange refers to.
func (CarePlanChange) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
		edge.To("author", Practitioner.Type).Unique().Immutable().Field("author_id"),
	}
}

// Indexes serve the lists of the contract.
func (CarePlanChange) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id", "number", "id"),
		index.Fields("organization_id", "item_id", "number"),
	}
}
