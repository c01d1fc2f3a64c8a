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

// CareTeamParticipant is one member of a care team with role and period (FHIR
// R4 CareTeam.participant).
type CareTeamParticipant struct{ ent.Schema }

// Annotations name the table.
func (CareTeamParticipant) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_team_participant")}
}

// Mixin lists what CareTeamParticipant shares with others.
func (CareTeamParticipant) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Stated{}}
}

// Fields of the CareTeamParticipant.
func (CareTeamParticipant) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_team_id", uuid.UUID{}).Immutable(),
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("practitioner_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("member_organization_id", uuid.UUID{}).Optional().Nillable(),
		field.String("role_system").Default(""),
		field.String("role_code").Default(""),
		field.String("role_display").Default(""),
		field.String("display").Default("").Comment("The member's name as the source gave it."),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
	}
}

// Edges to what the CareTeamParticipant refers to.
func (CareTeamParticipant) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_team", CareTeam.Type).Unique().Required().Immutable().Field("care_team_id"),
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("practitioner", Practitioner.Type).Unique().Field("practitioner_id"),
		edge.To("member_organization", Organization.Type).Unique().Field("member_organization_id"),
	}
}

// Indexes serve the lists of the contract.
func (CareTeamParticipant) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_team_id", "id"),
		index.Fields("organization_id", "patient_id"),
	}
}
