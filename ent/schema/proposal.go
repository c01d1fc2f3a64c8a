package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// Proposal is what an answer suggests to do: a problem, goal, task or referral
// that a person accepts, defers or returns.
type Proposal struct{ ent.Schema }

// Annotations name the table.
func (Proposal) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("proposal")}
}

// Mixin lists what Proposal shares with others.
func (Proposal) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Proposal.
func (Proposal) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("questionnaire_response_id", uuid.UUID{}).Immutable(),
		field.Enum("kind").Values("PROBLEM", "GOAL", "TASK", "REFERRAL").Immutable(),
		field.String("key").NotEmpty().Immutable().Comment("What it is about: a repeated assessment finds the open one by it."),
		field.String("code_system").Default(""),
		field.String("code").Default(""),
		field.String("display").Default(""),
		field.String("title").NotEmpty(),
		field.String("reason").Default("").Comment("The alert and the facts that led to it."),
		field.Enum("priority").Values("ROUTINE", "URGENT", "ASAP", "STAT").Default("ROUTINE"),
		field.Time("due_at").Default(func() time.Time { return code.Never }),
		field.Enum("status").Values("PROPOSED", "ACCEPTED", "DEFERRED", "RETURNED").Default("PROPOSED"),
		field.UUID("decided_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("decision_reason").Default(""),
		field.String("result_type").Default("").Comment("The type of what came of it, or of what was open already."),
		field.UUID("result_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Edges to what the Proposal refers to.
func (Proposal) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("questionnaire_response", QuestionnaireResponse.Type).Unique().Required().Immutable().Field("questionnaire_response_id"),
		edge.To("decided_by", Practitioner.Type).Unique().Field("decided_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (Proposal) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "key"),
	}
}
