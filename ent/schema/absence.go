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

// Absence is a time in which one practitioner's work is another's.
type Absence struct{ ent.Schema }

// Annotations name the table.
func (Absence) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("absence")}
}

// Mixin lists what Absence shares with others.
func (Absence) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Absence.
func (Absence) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("practitioner_id", uuid.UUID{}).Immutable(),
		field.UUID("covered_by_id", uuid.UUID{}).Immutable(),
		field.Time("starts_at").Immutable(),
		field.Time("ends_at"),
		field.String("reason").Default(""),
	}
}

// Edges to what the Absence refers to.
func (Absence) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("practitioner", Practitioner.Type).Unique().Required().Immutable().Field("practitioner_id"),
		edge.To("covered_by", Practitioner.Type).Unique().Required().Immutable().Field("covered_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (Absence) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "practitioner_id", "ends_at"),
		index.Fields("organization_id", "covered_by_id", "ends_at"),
	}
}
