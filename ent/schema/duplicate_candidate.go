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

// DuplicateCandidate is a pair of records that may be of one person, for
// somebody to look at. The patient is the one with the later id.
type DuplicateCandidate struct{ ent.Schema }

// Annotations name the table.
func (DuplicateCandidate) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("duplicate_candidate")}
}

// Mixin lists what DuplicateCandidate shares with others.
func (DuplicateCandidate) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the DuplicateCandidate.
func (DuplicateCandidate) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("other_id", uuid.UUID{}).Immutable(),
		field.String("rule_version").Default(""),
		field.Enum("band").Values("UNLIKELY", "POSSIBLE", "CERTAIN"),
		field.Float("score").Comment("In bits: see package match."),
		field.JSON("findings", json.RawMessage{}).Optional().Comment("As package match tells them."),
		field.Enum("status").Values("OPEN", "MERGED", "DISMISSED", "WITHDRAWN").Default("OPEN"),
		field.UUID("decided_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("reason").Default(""),
	}
}

// Edges to what the DuplicateCandidate refers to.
func (DuplicateCandidate) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("other", Patient.Type).Unique().Required().Immutable().Field("other_id"),
		edge.To("decided_by", Practitioner.Type).Unique().Field("decided_by_id"),
	}
}

// Indexes serve the list of what waits, and keep a pair from being there twice.
func (DuplicateCandidate) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "other_id").Unique(),
		index.Fields("organization_id", "other_id"),
		index.Fields("organization_id", "score", "id").Annotations(entsql.IndexWhere("((status)::text = 'OPEN'::text)")),
	}
}
