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

// Consent is what the patient allows or forbids to be shared (FHIR R4 Consent,
// 42 CFR Part 2 subpart C).
type Consent struct{ ent.Schema }

// Annotations name the table.
func (Consent) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("consent")}
}

// Mixin lists what Consent shares with others.
func (Consent) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Consent.
func (Consent) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("grantee_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("status").Values("DRAFT", "PROPOSED", "ACTIVE", "REJECTED", "INACTIVE", "ENTERED_IN_ERROR").Default("ACTIVE"),
		field.String("scope_system").Default(""),
		field.String("scope_code").Default(""),
		field.String("scope_display").Default(""),
		field.String("category_system").Default(""),
		field.String("category_code").Default(""),
		field.String("category_display").Default(""),
		field.Enum("decision").Values("PERMIT", "DENY").Default("PERMIT"),
		field.Enum("sensitivity").Values("SUD", "PSY", "HIV", "SEX", "ETH", "PSYTHPN").Optional().Nillable(),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.Time("timeline_at"),
		field.Time("stated_at").Optional().Nillable().Comment("When this version was stated, by which versions are put in order; nil when the source did not say."),
		field.Enum("documentation").Values("SIGNED_FORM", "ELECTRONIC_SIGNATURE", "VERBAL").Optional().Nillable().Comment("How it was documented; nil for what was imported."),
		field.String("documentation_note").Default("").Comment("Where the document is, or who witnessed."),
		field.String("purpose").Default("").Comment("What the disclosure is for, as the patient signed it; empty for what was imported."),
		field.UUID("recorded_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("revoked_at").Optional().Nillable(),
		field.UUID("revoked_by_id", uuid.UUID{}).Optional().Nillable().Comment("Who recorded that the patient revoked it."),
		field.String("revocation_reason").Default(""),
	}
}

// Edges to what the Consent refers to.
func (Consent) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("grantee", Practitioner.Type).Unique().Field("grantee_id"),
		edge.To("recorded_by", Practitioner.Type).Unique().Field("recorded_by_id"),
		edge.To("revoked_by", Practitioner.Type).Unique().Field("revoked_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (Consent) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "timeline_at", "id"),
	}
}
