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

// EmergencyAccess is a try of somebody without a relationship to open a patient's record
// in an emergency (45 CFR 164.312(a)(2)(ii)), and the record of the disclosure where it
// opened (42 CFR 2.51(c)). What was written at the try stays as it is: the server's role
// in Postgres may change its end and its review alone.
type EmergencyAccess struct{ ent.Schema }

// Annotations name the table, and what holds for each row.
func (EmergencyAccess) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("emergency_access"),
		entsql.Checks(map[string]string{"emergency_access_opens_one_record": "(outcome = 'OPENED') = (patient_id is not null)"}),
	}
}

// Mixin lists what EmergencyAccess shares with others.
func (EmergencyAccess) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the EmergencyAccess.
func (EmergencyAccess) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Null where nothing was opened."),
		field.UUID("practitioner_id", uuid.UUID{}).Immutable(),
		field.Enum("outcome").Values("OPENED", "NOT_OPENED").Immutable(),
		field.Enum("kind").Values("MEDICAL_EMERGENCY", "OTHER").Immutable(),
		field.Enum("named_by").Values("ID", "IDENTIFIER", "NAME_AND_BIRTH_DATE").Immutable().Comment("How the patient was named; what was given is not kept."),
		field.String("reason").NotEmpty().Immutable().Comment("The nature of the emergency."),
		field.String("recipient_name").NotEmpty().Immutable(),
		field.String("recipient_affiliation").NotEmpty().Immutable(),
		field.String("disclosed_by").NotEmpty().Immutable().Comment("Who made the disclosure."),
		field.JSON("opens", []string{}).Immutable().Comment("The labels that it opens to the practitioner without a consent."),
		field.UUID("relationship_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.Time("starts_at").Immutable(),
		field.Time("ends_at"),
		field.UUID("ended_by_id", uuid.UUID{}).Optional().Nillable().Comment("Who ended it before its time; null where it ended by itself."),
		field.Enum("review").Values("JUSTIFIED", "NOT_JUSTIFIED").Optional().Nillable(),
		field.String("review_note").Default(""),
		field.Time("reviewed_at").Optional().Nillable(),
		field.UUID("reviewed_by_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Edges to what the EmergencyAccess refers to.
func (EmergencyAccess) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Immutable().Field("patient_id"),
		edge.To("practitioner", Practitioner.Type).Unique().Required().Immutable().Field("practitioner_id"),
		edge.To("relationship", Relationship.Type).Unique().Immutable().Field("relationship_id"),
		edge.To("ended_by", Practitioner.Type).Unique().Field("ended_by_id"),
		edge.To("reviewed_by", Practitioner.Type).Unique().Field("reviewed_by_id"),
	}
}

// Indexes serve the review, the count of tries, and the walls of confidential rows.
func (EmergencyAccess) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "starts_at", "id"),
		index.Fields("organization_id", "practitioner_id", "patient_id", "ends_at"),
		index.Fields("organization_id", "patient_id", "starts_at", "id"),
	}
}
