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
		field.Enum("purpose").Values("POST_DISCHARGE", "ROUTINE", "MEDICATION_REVIEW", "HOME_SAFETY", "ASSESSMENT", "TEACHING", "OTHER").Optional().Nillable().Comment("What a home visit is for: it tells the checklist."),
		field.JSON("skills", []string{}).Optional().Comment("What who comes must be able to do, in words or credentials."),
		field.String("language").Default("").Comment("BCP 47 tag of the language that is needed; empty for none."),
		field.Time("window_starts_at").Optional().Nillable().Comment("From when on somebody may come; null where that is its start alone."),
		field.Time("window_ends_at").Optional().Nillable(),
		field.JSON("position", &code.Position{}).Optional().Comment("Where it takes place, for distances."),
		field.Enum("missed_reason").Values("NOBODY_HOME", "REFUSED", "IN_HOSPITAL", "MOVED", "UNSAFE", "WORKER_UNABLE", "OTHER").Optional().Nillable().Comment("Why it did not take place when its time came."),
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
