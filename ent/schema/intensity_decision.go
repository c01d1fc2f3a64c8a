package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/score"
)

// IntensityDecision is how much care a patient is to have: what the rule
// proposed, with every criterion, and what a clinician made of it. A change of an
// input makes a new one; earlier ones are kept.
type IntensityDecision struct{ ent.Schema }

// Annotations name the table.
func (IntensityDecision) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("intensity_decision")}
}

// Mixin lists what IntensityDecision shares with others.
func (IntensityDecision) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the IntensityDecision.
func (IntensityDecision) Fields() []ent.Field {
	return []ent.Field{
		field.String("rule").NotEmpty().Immutable(),
		field.String("rule_version").Immutable(),
		field.String("payer").Default("").Immutable().Comment("Whose criteria were added to the rule's own; empty when nobody's."),
		field.Enum("proposed").Values("CARE_COORDINATION", "CASE_MANAGEMENT", "CLINICIAN_DECIDES").Optional().Nillable().Immutable().Comment("Null when it could not be computed."),
		field.JSON("criteria", []score.Part{}).Optional(),
		field.JSON("missing", []string{}).Optional(),
		field.Enum("status").Values("PROPOSED", "ACCEPTED", "OVERRIDDEN", "SUPERSEDED").Default("PROPOSED"),
		field.Enum("decided").Values("CARE_COORDINATION", "CASE_MANAGEMENT").Optional().Nillable(),
		field.UUID("decided_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("reason").Default("").Comment("Why the clinician decided so; required where it is not what was proposed."),
		field.String("fingerprint").Default("").Comment("Of what was found: the same again is not written again."),
		field.Bool("current").Default(true).Comment("False once a later one has taken its place."),
	}
}

// Edges to what the IntensityDecision refers to.
func (IntensityDecision) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("decided_by", Practitioner.Type).Unique().Field("decided_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (IntensityDecision) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id").Annotations(entsql.IndexWhere("current")),
	}
}
