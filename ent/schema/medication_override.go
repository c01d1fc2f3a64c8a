package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"
)

// MedicationOverride says why a finding about a list of medicines is let stand. It holds
// as long as the medicines behind the finding stay what they were.
type MedicationOverride struct{ ent.Schema }

// Annotations name the table.
func (MedicationOverride) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("medication_override")}
}

// Mixin lists what MedicationOverride shares with others.
func (MedicationOverride) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the MedicationOverride.
func (MedicationOverride) Fields() []ent.Field {
	return []ent.Field{
		field.String("finding").NotEmpty().Immutable().Comment("The key of the finding."),
		field.String("fingerprint").NotEmpty().Immutable().Comment("Of the medicines behind the finding as they were."),
		field.String("reason").NotEmpty().Immutable(),
		field.UUID("overridden_by_id", uuid.UUID{}).Immutable(),
	}
}

// Edges to who let it stand.
func (MedicationOverride) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("overridden_by", Practitioner.Type).Unique().Required().Immutable().Field("overridden_by_id"),
	}
}
