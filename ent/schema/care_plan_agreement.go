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

// CarePlanAgreement is somebody's word on one revision of a care plan: the
// patient's agreement, a provider's sign-off, an approval or its refusal (FHIR R4
// Provenance.signature).
type CarePlanAgreement struct{ ent.Schema }

// Annotations name the table.
func (CarePlanAgreement) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("care_plan_agreement")}
}

// Mixin lists what CarePlanAgreement shares with others.
func (CarePlanAgreement) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CarePlanAgreement.
func (CarePlanAgreement) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.Int("plan_revision").Positive().Immutable(),
		field.Enum("kind").Values("AGREEMENT", "SIGN_OFF", "APPROVAL", "RETURN").Immutable(),
		field.Enum("party").Values("PATIENT", "CAREGIVER", "PRACTITIONER", "NURSE", "SUPERVISOR").Immutable(),
		field.Enum("method").Values("SIGNATURE", "VERBAL_WITNESSED", "ELECTRONIC").Immutable(),
		field.String("party_name").Default("").Immutable(),
		field.UUID("practitioner_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("witness_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.JSON("items", []uuid.UUID{}).Optional().Immutable().Comment("The goals and interventions that it speaks of; all when empty."),
		field.String("note").Default("").Immutable(),
	}
}

// Edges to what the CarePlanAgreement refers to.
func (CarePlanAgreement) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
		edge.To("practitioner", Practitioner.Type).Unique().Immutable().Field("practitioner_id"),
		edge.To("witness", Practitioner.Type).Unique().Immutable().Field("witness_id"),
	}
}

// Indexes serve the lists of the contract.
func (CarePlanAgreement) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id", "plan_revision"),
	}
}
