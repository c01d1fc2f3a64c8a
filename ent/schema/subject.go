package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"
)

// Subject is what everything carries that is about one patient and stands in a
// list of theirs by time.
type Subject struct{ mixin.Schema }

// Fields of the Subject.
func (Subject) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.Time("timeline_at").Comment("Its place in the chart. Never null, so that paging loses nothing."),
	}
}

// Edges to the patient.
func (Subject) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
	}
}

// Indexes serve a patient's chart in time order.
func (Subject) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "timeline_at", "id"),
	}
}
