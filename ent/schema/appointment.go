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

// Appointment is a planned meeting with the patient at a time (FHIR R4
// Appointment). Its place in the chart is its start.
type Appointment struct{ ent.Schema }

// Annotations name the table.
func (Appointment) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("appointment")}
}

// Mixin lists what Appointment shares with others.
func (Appointment) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the Appointment.
func (Appointment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("practitioner_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("service_request_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.Enum("status").Values("PROPOSED", "PENDING", "BOOKED", "ARRIVED", "FULFILLED", "CANCELLED", "NOSHOW", "ENTERED_IN_ERROR", "CHECKED_IN", "WAITLIST").Default("BOOKED"),
		field.Enum("kind").Values("HOME_VISIT", "PHONE_CALL", "VIDEO_CALL", "CLINIC_VISIT", "OTHER").Default("OTHER"),
		field.String("title").NotEmpty(),
		field.Time("starts_at"),
		field.Time("ends_at"),
		field.String("location").Default(""),
		field.Int("travel_minutes").Default(0).NonNegative().Comment("The way there, which keeps the practitioner busy before the start."),
		field.JSON("reminders", []code.Reminder{}).Optional(),
		field.String("cancellation_reason").Default(""),
		field.String("note").Default(""),
	}
}

// Edges to what the Appointment refers to.
func (Appointment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("practitioner", Practitioner.Type).Unique().Field("practitioner_id"),
		edge.To("service_request", ServiceRequest.Type).Unique().Immutable().Field("service_request_id"),
	}
}

// Indexes serve the lists of the contract.
func (Appointment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "practitioner_id", "starts_at", "id"),
	}
}
