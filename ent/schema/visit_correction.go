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

// VisitCorrection is a change of what a home visit was captured with. Corrections are
// appended: what stood before is in each, and who approved it is added once. Its place in
// the chart is when it was made.
type VisitCorrection struct{ ent.Schema }

// Annotations name the table.
func (VisitCorrection) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("visit_correction")}
}

// Mixin lists what VisitCorrection shares with others.
func (VisitCorrection) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the VisitCorrection.
func (VisitCorrection) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("home_visit_id", uuid.UUID{}).Immutable(),
		field.UUID("author_id", uuid.UUID{}).Immutable(),
		field.Enum("element").Values("SERVICE", "START", "END", "WORKER", "START_LOCATION", "END_LOCATION", "CAPTURE_METHOD", "ADDRESS").Immutable(),
		field.String("before").Default("").Immutable().Comment("What stood there; empty for nothing."),
		field.String("after").Default("").Immutable(),
		field.String("reason_code").Default("").Immutable(),
		field.String("resolution_code").Default("").Immutable(),
		field.String("note").Default("").Immutable(),
		field.UUID("approved_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("approved_at").Optional().Nillable(),
	}
}

// Edges to what the VisitCorrection refers to.
func (VisitCorrection) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("home_visit", HomeVisit.Type).Unique().Required().Immutable().Field("home_visit_id"),
		edge.To("author", Practitioner.Type).Unique().Required().Immutable().Field("author_id"),
		edge.To("approved_by", Practitioner.Type).Unique().Field("approved_by_id"),
	}
}

// Indexes serve the corrections of a visit in their order.
func (VisitCorrection) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "home_visit_id", "timeline_at", "id")}
}
