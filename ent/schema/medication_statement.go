package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"
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
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the MedicationStatement.
func (MedicationStatement) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("ACTIVE", "COMPLETED", "ENTERED_IN_ERROR", "INTENDED", "STOPPED", "ON_HOLD", "UNKNOWN", "NOT_TAKEN").Default("UNKNOWN"),
		field.Enum("information_source").Values("ORDER", "PRE_ADMISSION_LIST", "INPATIENT_LIST", "DISCHARGE_LIST", "PHARMACY_FILL", "BOTTLE_SEEN", "PATIENT", "CAREGIVER", "PROVIDER_LIST").Immutable(),
		field.String("informant").Default("").Immutable().Comment("Who said so, in words, where that is nobody of the directory."),
		field.String("dosage").Default("").Immutable().Comment("How it is taken, in the words of the source."),
		field.String("route").Default("").Immutable().Comment("How it is taken, by its SNOMED CT code, else in the words of the source; empty where that is not told or differs."),
		field.Enum("problem").Values("NOT_FILLED", "COST", "SIDE_EFFECT", "NOT_UNDERSTOOD", "NOT_WORKING", "OTHER").Optional().Nillable().Immutable().Comment("Why it is not taken as it should be."),
		field.Time("ended_at").Optional().Nillable().Immutable(),
		field.UUID("prescriber_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Who prescribed it, where the source says so."),
		field.Int("days_supply").Optional().Nillable().Immutable().Comment("For how many days a fill lasts; effective_at is the day of the fill."),
		field.String("quantity").Default("").Immutable().Comment("What was dispensed, decimal text."),
		field.String("evidence").Default("").Immutable().Comment("What the statement rests on, as the source names it: a claim, a dispense."),
	}
}

// Edges to what the MedicationStatement refers to.
func (MedicationStatement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("prescriber", Practitioner.Type).Unique().Immutable().Field("prescriber_id"),
	}
}
