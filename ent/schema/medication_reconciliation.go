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

// MedicationReconciliation is one going through of everything that a person is said to
// take. What was decided of each medicine is in decisions, which carry labels of their
// own.
type MedicationReconciliation struct{ ent.Schema }

// Annotations name the table.
func (MedicationReconciliation) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("medication_reconciliation")}
}

// Mixin lists what MedicationReconciliation shares with others.
func (MedicationReconciliation) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the MedicationReconciliation.
func (MedicationReconciliation) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("OPEN", "COMPLETED", "CANCELLED").Default("OPEN"),
		field.Enum("occasion").Values("TRANSITION", "VISIT", "NEW_PRESCRIBER", "ROUTINE").Immutable(),
		field.UUID("encounter_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The stay or visit that it follows."),
		field.UUID("opened_by_id", uuid.UUID{}).Immutable(),
		field.UUID("completed_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("completed_at").Optional().Nillable(),
		field.String("reason").Default("").Comment("Why it was cancelled."),
	}
}

// Edges to what the MedicationReconciliation refers to.
func (MedicationReconciliation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("encounter", Encounter.Type).Unique().Immutable().Field("encounter_id"),
		edge.To("opened_by", Practitioner.Type).Unique().Required().Immutable().Field("opened_by_id"),
		edge.To("completed_by", Practitioner.Type).Unique().Field("completed_by_id"),
	}
}

// Indexes keep it to one that is open.
func (MedicationReconciliation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id").Unique().Annotations(entsql.IndexWhere("((status)::text = 'OPEN'::text)")),
	}
}
