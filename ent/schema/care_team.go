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

// CareTeam is the group of people and organizations who care for a patient
// (FHIR R4 CareTeam).
type CareTeam struct{ ent.Schema }

// Annotations name the table.
func (CareTeam) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_team")}
}

// Mixin lists what CareTeam shares with others.
func (CareTeam) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Stated{}}
}

// Fields of the CareTeam.
func (CareTeam) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.String("name").Default(""),
		field.Enum("status").Values("PROPOSED", "ACTIVE", "SUSPENDED", "INACTIVE", "ENTERED_IN_ERROR").Default("ACTIVE"),
		field.String("category_system").Default(""),
		field.String("category_code").Default(""),
		field.String("category_display").Default(""),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.UUID("managing_organization_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("timeline_at"),
	}
}

// Edges to what the CareTeam refers to.
func (CareTeam) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("managing_organization", Organization.Type).Unique().Field("managing_organization_id"),
	}
}

// Indexes serve the lists of the contract.
func (CareTeam) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "timeline_at", "id"),
	}
}
