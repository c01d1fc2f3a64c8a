package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// Relationship is the reason why a practitioner may open a patient's record.
// Every right to see a patient is a row here, written in the same transaction
// as what it follows from.
type Relationship struct{ ent.Schema }

// Annotations name the table.
func (Relationship) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("relationship")}
}

// Mixin lists what Relationship shares with others.
func (Relationship) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}}
}

// Fields of the Relationship.
func (Relationship) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("practitioner_id", uuid.UUID{}).Immutable(),
		field.Enum("basis").Values("CASE_MANAGER", "CARE_TEAM", "TREATING", "VISIT", "COVER", "BREAK_GLASS", "REFERRAL", "COLLABORATIVE_CARE"),
		field.Time("starts_at").Default(time.Now),
		field.Time("ends_at").Optional().Nillable(),
		field.String("reason").Default(""),
	}
}

// Edges to what the Relationship refers to.
func (Relationship) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("practitioner", Practitioner.Type).Unique().Required().Immutable().Field("practitioner_id"),
	}
}

// Indexes serve the lists of the contract.
func (Relationship) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "practitioner_id", "patient_id"),
		index.Fields("organization_id", "patient_id"),
	}
}
