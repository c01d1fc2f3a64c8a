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

// PractitionerRole is what a practitioner does for an organization, with
// credentials and period (FHIR R4 PractitionerRole).
type PractitionerRole struct{ ent.Schema }

// Annotations name the table.
func (PractitionerRole) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("practitioner_role")}
}

// Mixin lists what PractitionerRole shares with others.
func (PractitionerRole) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the PractitionerRole.
func (PractitionerRole) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("practitioner_id", uuid.UUID{}).Immutable(),
		field.UUID("employer_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("supervisor_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("role").Values("CASE_MANAGER", "SUPERVISOR", "VISIT_STAFF", "PROVIDER", "PRIVACY_OFFICER").Default("PROVIDER"),
		field.JSON("credentials", []string{}).Optional().Comment("Letters after the name: RN, LCSW, LSW, CCM, CHW."),
		field.String("specialty_system").Default(""),
		field.String("specialty_code").Default(""),
		field.String("specialty_display").Default(""),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.Bool("active").Default(true),
	}
}

// Edges to what the PractitionerRole refers to.
func (PractitionerRole) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("practitioner", Practitioner.Type).Unique().Required().Immutable().Field("practitioner_id"),
		edge.To("employer", Organization.Type).Unique().Field("employer_id"),
		edge.To("supervisor", Practitioner.Type).Unique().Field("supervisor_id"),
	}
}

// Indexes serve the lists of the contract.
func (PractitionerRole) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "practitioner_id"),
		index.Fields("organization_id", "supervisor_id"),
	}
}
