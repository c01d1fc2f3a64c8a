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

// CohortMembership is a patient's time in a cohort, and the facts that put them
// there.
type CohortMembership struct{ ent.Schema }

// Annotations name the table.
func (CohortMembership) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("cohort_membership")}
}

// Mixin lists what CohortMembership shares with others.
func (CohortMembership) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CohortMembership.
func (CohortMembership) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("cohort_id", uuid.UUID{}).Immutable(),
		field.JSON("facts", []score.Part{}).Optional(),
		field.String("fingerprint").Default("").Comment("Of what was found: the same again is not written again."),
		field.Time("exited_at").Optional().Nillable().Comment("Null while the patient is in."),
	}
}

// Edges to what the CohortMembership refers to.
func (CohortMembership) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("cohort", Cohort.Type).Unique().Required().Immutable().Field("cohort_id"),
	}
}

// Indexes serve the lists of the contract.
func (CohortMembership) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "cohort_id", "timeline_at", "id"),
	}
}
