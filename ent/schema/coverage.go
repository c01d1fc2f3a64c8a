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

// Coverage is who pays for a patient's care, from when to when and in which
// order (FHIR R4 Coverage).
type Coverage struct{ ent.Schema }

// Annotations name the table.
func (Coverage) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("coverage")}
}

// Mixin lists what Coverage shares with others.
func (Coverage) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Coverage.
func (Coverage) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("payor_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("status").Values("ACTIVE", "CANCELLED", "DRAFT", "ENTERED_IN_ERROR").Default("ACTIVE"),
		field.String("kind_system").Default(""),
		field.String("kind_code").Default(""),
		field.String("kind_display").Default(""),
		field.String("payor_name").Default(""),
		field.String("member_id").Default(""),
		field.String("subscriber_id").Default(""),
		field.String("relationship").Default(""),
		field.Int("rank").Default(0).Comment("1 is primary; 0 when the source does not say."),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.Time("timeline_at"),
	}
}

// Edges to what the Coverage refers to.
func (Coverage) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("payor", Organization.Type).Unique().Field("payor_id"),
	}
}

// Indexes serve the lists of the contract.
func (Coverage) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "timeline_at", "id"),
	}
}
