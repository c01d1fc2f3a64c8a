package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// MedicationStatement is what a source says of a medicine that somebody takes, or does
// not take: a list, a pharmacy's fill, a bottle that was seen, the person's own words
// (FHIR R4 MedicationStatement).
type MedicationStatement struct{ ent.Schema }

// Annotations name the table.
func (MedicationStatement) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("medication_statement")}
}

// Mixin lists what MedicationStatement shares with others.
func (MedicationStatement) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}}
}

// Fields of the MedicationStatement.
func (MedicationStatement) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("ACTIVE", "COMPLETED", "ENTERED_IN_ERROR", "INTENDED", "STOPPED", "ON_HOLD", "UNKNOWN", "NOT_TAKEN").Default("UNKNOWN"),
		field.Enum("information_source").Values("ORDER", "PRE_ADMISSION_LIST", "INPATIENT_LIST", "DISCHARGE_LIST", "PHARMACY_FILL", "BOTTLE_SEEN", "PATIENT", "CAREGIVER").Immutable(),
		field.String("informant").Default("").Immutable().Comment("Who said so, in words, where that is nobody of the directory."),
		field.String("dosage").Default("").Immutable().Comment("How it is taken, in the words of the source."),
		field.Enum("problem").Values("NOT_FILLED", "COST", "SIDE_EFFECT", "NOT_UNDERSTOOD", "NOT_WORKING", "OTHER").Optional().Nillable().Immutable().Comment("Why it is not taken as it should be."),
		field.Time("ended_at").Optional().Nillable().Immutable(),
	}
}
