package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"
)

// UnmatchedAdmissionCandidate is a patient on record who may be the person of an
// UnmatchedAdmission. It is derived, and goes when it does not hold any more.
type UnmatchedAdmissionCandidate struct{ ent.Schema }

// Annotations name the table.
func (UnmatchedAdmissionCandidate) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("unmatched_admission_candidate")}
}

// Mixin lists what UnmatchedAdmissionCandidate shares with others.
func (UnmatchedAdmissionCandidate) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the UnmatchedAdmissionCandidate.
func (UnmatchedAdmissionCandidate) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("unmatched_admission_id", uuid.UUID{}).Immutable(),
		field.String("rule_version").Default(""),
		field.Enum("band").Values("UNLIKELY", "POSSIBLE", "CERTAIN"),
		field.Float("score").Comment("In bits: see package match."),
		field.JSON("findings", json.RawMessage{}).Optional().Comment("As package match tells them."),
	}
}

// Edges to what the UnmatchedAdmissionCandidate refers to.
func (UnmatchedAdmissionCandidate) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("unmatched_admission", UnmatchedAdmission.Type).Unique().Required().Immutable().Field("unmatched_admission_id"),
	}
}

// Indexes keep a candidate from being there twice.
func (UnmatchedAdmissionCandidate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "unmatched_admission_id", "patient_id").Unique(),
	}
}
