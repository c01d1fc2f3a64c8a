package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Condition is a diagnosis, problem, health concern or social finding (FHIR R4
// Condition, US Core).
type Condition struct{ ent.Schema }

// Annotations name the table.
func (Condition) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("condition")}
}

// Mixin lists what Condition shares with others.
func (Condition) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the Condition.
func (Condition) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("clinical_status").Values("ACTIVE", "RECURRENCE", "RELAPSE", "INACTIVE", "REMISSION", "RESOLVED").Optional().Nillable(),
		field.Enum("verification_status").Values("UNCONFIRMED", "PROVISIONAL", "DIFFERENTIAL", "CONFIRMED", "REFUTED", "ENTERED_IN_ERROR").Optional().Nillable(),
		field.Enum("category").Values("PROBLEM_LIST_ITEM", "ENCOUNTER_DIAGNOSIS", "HEALTH_CONCERN", "SOCIAL").Default("PROBLEM_LIST_ITEM").Comment("SOCIAL holds facts of life that sources mix with diagnoses; they are not counted as such."),
		field.Enum("severity").Values("MILD", "MODERATE", "SEVERE").Optional().Nillable(),
		field.Time("onset_at").Optional().Nillable(),
		field.Time("abatement_at").Optional().Nillable(),
	}
}

// Indexes serve the lists of the contract.
func (Condition) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "code", "patient_id"),
	}
}
