package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"caseload/care/code"
)

// AllergyIntolerance is a substance that harms the patient (FHIR R4
// AllergyIntolerance).
type AllergyIntolerance struct{ ent.Schema }

// Annotations name the table.
func (AllergyIntolerance) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("allergy_intolerance")}
}

// Mixin lists what AllergyIntolerance shares with others.
func (AllergyIntolerance) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the AllergyIntolerance.
func (AllergyIntolerance) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("clinical_status").Values("ACTIVE", "INACTIVE", "RESOLVED").Optional().Nillable(),
		field.Enum("verification_status").Values("UNCONFIRMED", "CONFIRMED", "REFUTED", "ENTERED_IN_ERROR").Optional().Nillable(),
		field.Enum("criticality").Values("LOW", "HIGH", "UNABLE_TO_ASSESS").Optional().Nillable(),
		field.JSON("category", []string{}).Optional(),
		field.JSON("reactions", []code.Reaction{}).Optional(),
		field.Time("onset_at").Optional().Nillable(),
	}
}
