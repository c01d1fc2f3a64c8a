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

// HomeVisit is a visit that somebody has begun at a patient's home (FHIR R4 Encounter of
// class HH). Its id is made by the phone, so that nothing of it waits for reception. What
// is planned is an [Appointment]; a visit may be of one, or of none. It keeps what
// electronic visit verification asks for: one fix of the place at its start and one at
// its end. Its place in the chart is its start.
type HomeVisit struct{ ent.Schema }

// Annotations name the table.
func (HomeVisit) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("home_visit")}
}

// Mixin lists what HomeVisit shares with others.
func (HomeVisit) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the HomeVisit.
func (HomeVisit) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("appointment_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("worker_id", uuid.UUID{}).Comment("Who made the visit."),
		field.UUID("recorded_by_id", uuid.UUID{}).Immutable().Comment("Who was signed in when the check-in arrived."),
		field.Enum("status").Values("IN_PROGRESS", "COMPLETED", "CANCELLED", "ENTERED_IN_ERROR").Default("IN_PROGRESS"),
		field.Enum("purpose").Values("POST_DISCHARGE", "ROUTINE", "MEDICATION_REVIEW", "HOME_SAFETY", "ASSESSMENT", "TEACHING", "OTHER").Default("ROUTINE").Immutable(),
		field.String("checklist_version").Default("").Immutable().Comment("The version of the purpose's checklist that the phone went through."),
		field.String("service_code").Default("").Comment("HCPCS or CPT code of the service; empty when none was told."),
		field.String("service_modifier").Default(""),
		field.Time("started_at"),
		field.Time("ended_at").Optional().Nillable(),
		field.JSON("check_in", &code.VisitStamp{}).Immutable(),
		field.JSON("check_out", &code.VisitStamp{}).Optional(),
		field.Bool("live_in_caregiver").Default(false).Immutable().Comment("The worker lives with the patient, by an attestation (CMS informational bulletin 2019-08-08)."),
		field.String("live_in_attested_on").Default("").Immutable().Comment("Day of that attestation."),
		field.JSON("notes", []code.VisitNote{}).Optional(),
		field.JSON("signatures", []code.VisitSignature{}).Optional(),
		field.JSON("exceptions", []code.VisitException{}).Optional().Comment("What verification found, and who accepted it."),
		field.JSON("submissions", []code.VisitSubmission{}).Optional().Comment("What went to the aggregator, by version."),
		field.JSON("held_back", []string{}).Optional().Comment("What keeps it from going there: exceptions and corrections that wait, and what is missing."),
		field.Time("submit_at").Optional().Nillable().Comment("When it is looked at for the aggregator next; null for not until it changes."),
		field.Bool("needs_review").Default(false).Comment("Whether a supervisor has still to look at it."),
		field.UUID("reviewed_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("reviewed_at").Optional().Nillable(),
		field.String("review_note").Default(""),
		field.Bool("after_hand_over").Default(false).Immutable().Comment("It arrived when its worker had lost the patient to somebody else."),
		field.UUID("time_entry_id", uuid.UUID{}).Optional().Nillable(),
		field.String("minutes_missing").Default("").Comment("Why its minutes are not in the ledger."),
		field.String("cancellation_reason").Default(""),
		field.String("withdrawal_reason").Default("").Comment("Why it was entered in error; empty where it was not."),
		field.Time("withdrawn_at").Optional().Nillable(),
		field.UUID("withdrawn_by_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Edges to what the HomeVisit refers to.
func (HomeVisit) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("appointment", Appointment.Type).Unique().Immutable().Field("appointment_id"),
		edge.To("worker", Practitioner.Type).Unique().Required().Field("worker_id"),
		edge.To("recorded_by", Practitioner.Type).Unique().Required().Immutable().Field("recorded_by_id"),
		edge.To("reviewed_by", Practitioner.Type).Unique().Field("reviewed_by_id"),
		edge.To("time_entry", TimeEntry.Type).Unique().Field("time_entry_id"),
		edge.To("withdrawn_by", Practitioner.Type).Unique().Field("withdrawn_by_id"),
	}
}

// Indexes serve the visits of an appointment, what one worker did at a time, and the
// lists of those that wait for a supervisor or for the aggregator.
func (HomeVisit) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "appointment_id"),
		index.Fields("organization_id", "worker_id", "started_at"),
		index.Fields("organization_id", "timeline_at", "id").StorageKey("home_visit_to_review").Annotations(entsql.IndexWhere("needs_review")),
		index.Fields("organization_id", "submit_at").StorageKey("home_visit_to_submit").Annotations(entsql.IndexWhere("submit_at IS NOT NULL")),
	}
}
