package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"
)

// TimeEntry is time that somebody spent on the care of one patient, for one family of
// codes. An entry is never changed: what was wrong is marked so and another one takes
// its place. No two entries of one worker that are in effect overlap, whatever the
// patient: a constraint of the table keeps them apart. Its place in the chart is its
// start.
type TimeEntry struct{ ent.Schema }

// Annotations name the table, and what holds for each row.
func (TimeEntry) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("time_entry"),
		entsql.Checks(map[string]string{"time_entry_ends_after_its_start": "ends_at > starts_at"}),
	}
}

// Mixin lists what TimeEntry shares with others.
func (TimeEntry) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the TimeEntry.
func (TimeEntry) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("worker_id", uuid.UUID{}).Immutable(),
		field.Enum("actor").Values("STAFF", "PRACTITIONER", "BHCM", "AUXILIARY", "NAVIGATOR", "PEER").Immutable().Comment("As what the worker's time counts."),
		field.Enum("family").Values("CCM", "PCM", "BHI", "COCM", "CHI", "PIN", "PIN_PS", "TCM", "APCM").Immutable(),
		field.Enum("activity").Values("PHONE_CALL", "VIDEO_CALL", "VISIT", "MESSAGE", "CARE_PLAN", "MEDICATION_REVIEW", "ASSESSMENT", "CASE_REVIEW", "COORDINATION", "EDUCATION", "DOCUMENTATION", "OTHER").Default("OTHER").Immutable(),
		field.Time("starts_at").Immutable(),
		field.Time("ends_at").Immutable(),
		field.String("note").Default("").Immutable(),
		field.Enum("status").Values("IN_EFFECT", "ENTERED_IN_ERROR").Default("IN_EFFECT"),
		field.String("reason").Default("").Comment("Why it was an error."),
		field.Time("withdrawn_at").Optional().Nillable(),
		field.UUID("withdrawn_by_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("corrects_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The entry whose place it takes."),
		field.UUID("task_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("appointment_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("encounter_id", uuid.UUID{}).Optional().Nillable().Immutable(),
	}
}

// Edges to what the TimeEntry refers to.
func (TimeEntry) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("worker", Practitioner.Type).Unique().Required().Immutable().Field("worker_id"),
		edge.To("withdrawn_by", Practitioner.Type).Unique().Field("withdrawn_by_id"),
		edge.To("corrections", TimeEntry.Type).From("corrects").Unique().Immutable().Field("corrects_id"),
		edge.To("task", Task.Type).Unique().Immutable().Field("task_id"),
		edge.To("appointment", Appointment.Type).Unique().Immutable().Field("appointment_id"),
		edge.To("encounter", Encounter.Type).Unique().Immutable().Field("encounter_id"),
	}
}
