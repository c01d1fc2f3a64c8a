package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// UnmatchedAdmission is a person whom messages of admissions tell of by a number
// that no patient here has, for somebody to say who that is. It follows from the
// messages: see care/transition/admission.
type UnmatchedAdmission struct{ ent.Schema }

// Annotations name the table.
func (UnmatchedAdmission) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("unmatched_admission")}
}

// Mixin lists what UnmatchedAdmission shares with others.
func (UnmatchedAdmission) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the UnmatchedAdmission.
func (UnmatchedAdmission) Fields() []ent.Field {
	return []ent.Field{
		field.String("identifier_system").Immutable().Default(""),
		field.String("identifier_value").NotEmpty().Immutable(),
		field.String("family").Default(""),
		field.JSON("given", []string{}).Optional(),
		field.String("birth_date").GoType(code.PartialDate("")).Default(""),
		field.Enum("gender").Values("MALE", "FEMALE", "OTHER", "UNKNOWN").Default("UNKNOWN"),
		field.String("facility").Default("").Comment("The sending facility of the newest stay."),
		field.Time("first_heard_at"),
		field.Time("last_heard_at"),
		field.Int("message_count").Default(0),
		field.Enum("encounter_status").Values("PLANNED", "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED", "CANCELLED", "ENTERED_IN_ERROR", "UNKNOWN").
			Default("UNKNOWN").Comment("Of the newest stay, as what follows."),
		field.String("encounter_class").Default(""),
		field.Time("admitted_at").Optional().Nillable(),
		field.Time("discharged_at").Optional().Nillable(),
		field.Enum("status").Values("OPEN", "LINKED", "DISMISSED", "WITHDRAWN").Default("OPEN"),
		field.UUID("patient_id", uuid.UUID{}).Optional().Nillable().Comment("Who it is; set while it is linked."),
		field.UUID("link_id", uuid.UUID{}).Optional().Nillable().Comment("Names the link, so that the stays of one that was taken back stay its own."),
		field.UUID("decided_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("decided_at").Optional().Nillable(),
		field.String("reason").Default(""),
	}
}

// Edges to what the UnmatchedAdmission refers to.
func (UnmatchedAdmission) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Field("patient_id"),
		edge.To("decided_by", Practitioner.Type).Unique().Field("decided_by_id"),
	}
}

// Indexes serve the list of what waits, and keep a number from being there twice.
func (UnmatchedAdmission) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "identifier_system", "identifier_value").Unique(),
		index.Fields("organization_id", "status", "last_heard_at", "id"),
		index.Fields("organization_id", "patient_id"),
	}
}
