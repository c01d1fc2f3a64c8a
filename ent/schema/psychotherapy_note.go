package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"
)

// PsychotherapyNote is what a therapist notes of a counseling session, kept apart from
// the rest of the record (45 CFR 164.501): for its author and for whom an authorization
// of the patient names (45 CFR 164.508(a)(2)). Its place in the chart is the session.
type PsychotherapyNote struct{ ent.Schema }

// Annotations name the table.
func (PsychotherapyNote) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("psychotherapy_note")}
}

// Mixin lists what PsychotherapyNote shares with others.
func (PsychotherapyNote) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the PsychotherapyNote.
func (PsychotherapyNote) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("sensitivity").Values("PSYTHPN").Default("PSYTHPN").Immutable().Comment("HL7 v3 ActCode."),
		field.UUID("author_id", uuid.UUID{}).Immutable(),
		field.String("text").NotEmpty(),
		field.Enum("status").Values("CURRENT", "ENTERED_IN_ERROR").Default("CURRENT"),
	}
}

// Edges to what the PsychotherapyNote refers to.
func (PsychotherapyNote) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("author", Practitioner.Type).Unique().Required().Immutable().Field("author_id"),
	}
}
