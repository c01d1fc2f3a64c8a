package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// MedicationRequest is an order for a drug (FHIR R4 MedicationRequest).
type MedicationRequest struct{ ent.Schema }

// Annotations name the table.
func (MedicationRequest) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("medication_request")}
}

// Mixin lists what MedicationRequest shares with others.
func (MedicationRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}}
}

// Fields of the MedicationRequest.
func (MedicationRequest) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("ACTIVE", "ON_HOLD", "CANCELLED", "COMPLETED", "ENTERED_IN_ERROR", "STOPPED", "DRAFT", "UNKNOWN").Default("UNKNOWN"),
		field.Enum("intent").Values("PROPOSAL", "PLAN", "ORDER", "ORIGINAL_ORDER", "REFLEX_ORDER", "FILLER_ORDER", "INSTANCE_ORDER", "OPTION").Default("ORDER"),
		field.String("dosage").Default("").Comment("How to take it, in the words of the order."),
		field.String("route").Default("").Comment("How it is given, by its SNOMED CT code, else in the words of the order; empty where that is not told or differs."),
		field.String("reason_system").Default(""),
		field.String("reason_code").Default(""),
		field.String("reason_display").Default(""),
	}
}
