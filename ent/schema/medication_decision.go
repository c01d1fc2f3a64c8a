package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// MedicationDecision is what was decided of one medicine in a reconciliation. It carries
// the label of what the medicine is known by.
type MedicationDecision struct{ ent.Schema }

// Annotations name the table.
func (MedicationDecision) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("medication_decision")}
}

// Mixin lists what MedicationDecision shares with others.
func (MedicationDecision) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the MedicationDecision.
func (MedicationDecision) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("medication_reconciliation_id", uuid.UUID{}).Immutable(),
		field.String("medication").NotEmpty().Immutable().Comment("The key of the medicine in the list."),
		field.String("display").Default("").Immutable(),
		field.JSON("codings", []code.Coding{}).Optional().Immutable(),
		field.Enum("decision").Values("CONTINUE", "CHANGE_DOSE", "HOLD", "STOP", "START", "CLARIFY"),
		field.String("dosage").Default("").Comment("How it is to be taken from now on; empty for as before."),
		field.String("reason").Default(""),
		field.JSON("evidence", []string{}).Optional().Comment("Type/id of what was on record of it."),
		field.UUID("decided_by_id", uuid.UUID{}),
		field.UUID("prescriber_id", uuid.UUID{}).Optional().Nillable().Comment("With whom it is to be clarified."),
	}
}

// Edges to what the MedicationDecision refers to.
func (MedicationDecision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("medication_reconciliation", MedicationReconciliation.Type).Unique().Required().Immutable().Field("medication_reconciliation_id"),
		edge.To("decided_by", Practitioner.Type).Unique().Required().Field("decided_by_id"),
		edge.To("prescriber", Practitioner.Type).Unique().Field("prescriber_id"),
	}
}

// Indexes keep it to one decision of each medicine.
func (MedicationDecision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "medication_reconciliation_id", "medication").Unique(),
	}
}
