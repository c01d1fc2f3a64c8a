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

// PatientLink tells that a record took the place of another one of the same
// person (FHIR R4 Patient.link, replaces). One that was taken back has an end.
type PatientLink struct{ ent.Schema }

// Annotations name the table.
func (PatientLink) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("patient_link")}
}

// Mixin lists what PatientLink shares with others.
func (PatientLink) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the PatientLink.
func (PatientLink) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("other_id", uuid.UUID{}).Immutable().Comment("The record that was replaced."),
		field.String("reason").NotEmpty().Immutable(),
		field.UUID("merged_by_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.Time("ended_at").Optional().Nillable().Comment("When the two were parted again; null while they are one."),
		field.UUID("ended_by_id", uuid.UUID{}).Optional().Nillable(),
		field.String("end_reason").Default(""),
	}
}

// Edges to what the PatientLink refers to.
func (PatientLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("other", Patient.Type).Unique().Required().Immutable().Field("other_id"),
		edge.To("merged_by", Practitioner.Type).Unique().Immutable().Field("merged_by_id"),
		edge.To("ended_by", Practitioner.Type).Unique().Field("ended_by_id"),
	}
}

// Indexes find the record that stands for a replaced one, of which there is one.
func (PatientLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "other_id").Unique().Annotations(entsql.IndexWhere("(ended_at IS NULL)")),
	}
}
