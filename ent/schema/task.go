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

// open leaves the tasks that still wait for somebody (see rule.OpenStatuses), in
// the words in which Postgres gives the predicate back.
const open = "((status)::text = ANY (ARRAY[('REQUESTED'::character varying)::text, ('RECEIVED'::character varying)::text, ('ACCEPTED'::character varying)::text, " +
	"('READY'::character varying)::text, ('IN_PROGRESS'::character varying)::text, ('ON_HOLD'::character varying)::text]))"

// Task is one piece of work for a patient with an owner and a due time (FHIR R4
// Task).
type Task struct{ ent.Schema }

// Annotations name the table.
func (Task) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("task")}
}

// Mixin lists what Task shares with others.
func (Task) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Stated{}}
}

// Fields of the Task.
func (Task) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("owner_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("requester_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("condition_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("kind").Values("PHONE_CALL", "HOME_VISIT", "ASSESSMENT", "MEDICATION_REVIEW", "REFERRAL", "FOLLOW_UP", "OTHER").Default("OTHER"),
		field.Enum("status").Values("DRAFT", "REQUESTED", "RECEIVED", "ACCEPTED", "REJECTED", "READY", "CANCELLED", "IN_PROGRESS", "ON_HOLD", "FAILED", "COMPLETED", "ENTERED_IN_ERROR").Default("REQUESTED"),
		field.Enum("priority").Values("ROUTINE", "URGENT", "ASAP", "STAT").Default("ROUTINE"),
		field.String("title").NotEmpty(),
		field.String("note").Default(""),
		field.Time("due_at").Default(func() time.Time { return code.Never }).Comment("code.Never when no time was set, so that it can be ordered by."),
		field.Time("completed_at").Optional().Nillable(),
		field.String("outcome").Default(""),
		field.String("questionnaire").Default("").Comment("The instrument to be filled in, for an assessment."),
		field.UUID("care_plan_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("intervention_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("service_request_id", uuid.UUID{}).Optional().Nillable(),
		field.String("pool").Default("").Comment("Where it waits for whoever claims it; empty when it was given to a person."),
		field.Time("starts_at").Optional().Nillable().Comment("From when it may be done."),
		field.JSON("priority_reasons", []string{}).Optional(),
		field.JSON("checklist", []code.ChecklistItem{}).Optional(),
		field.String("recurrence").Default("").Comment("An RRULE of RFC 5545; empty when it is done once."),
		field.UUID("claimed_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("claim_expires_at").Optional().Nillable(),
		field.UUID("handed_over_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Int("escalation_level").Default(0),
		field.Time("escalated_at").Optional().Nillable(),
		field.UUID("escalated_to_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("snoozed_until").Optional().Nillable(),
		field.String("snooze_reason").Default(""),
		field.String("cause").Default("").Comment("What a rule opened it for: one is open a cause."),
	}
}

// Edges to what the Task refers to.
func (Task) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("owner", Practitioner.Type).Unique().Field("owner_id"),
		edge.To("requester", Practitioner.Type).Unique().Field("requester_id"),
		edge.To("condition", Condition.Type).Unique().Field("condition_id"),
		edge.To("care_plan", CarePlan.Type).Unique().Field("care_plan_id"),
		edge.To("intervention", Intervention.Type).Unique().Field("intervention_id"),
		edge.To("service_request", ServiceRequest.Type).Unique().Field("service_request_id"),
		edge.To("claimed_by", Practitioner.Type).Unique().Field("claimed_by_id"),
		edge.To("handed_over_by", Practitioner.Type).Unique().Field("handed_over_by_id"),
		edge.To("escalated_to", Practitioner.Type).Unique().Field("escalated_to_id"),
	}
}

// Indexes serve the lists of the contract.
func (Task) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "owner_id", "due_at", "id"),
		index.Fields("organization_id", "patient_id", "due_at", "id"),
		index.Fields("organization_id", "owner_id", "due_at", "id").StorageKey("task_open_by_owner").Annotations(entsql.IndexWhere(open)),
		index.Fields("organization_id", "pool", "due_at", "id").StorageKey("task_open_in_pool").Annotations(entsql.IndexWhere("(" + open + " AND (owner_id IS NULL))")),
		index.Fields("organization_id", "claimed_by_id", "due_at", "id").StorageKey("task_open_by_claimant").Annotations(entsql.IndexWhere("(" + open + " AND (claimed_by_id IS NOT NULL))")),
		index.Fields("organization_id", "escalated_to_id", "due_at", "id").StorageKey("task_open_by_escalation").Annotations(entsql.IndexWhere("(" + open + " AND (escalated_to_id IS NOT NULL))")),
		index.Fields("organization_id", "patient_id", "cause").Unique().StorageKey("task_open_cause").Annotations(entsql.IndexWhere("(" + open + " AND ((cause)::text <> ''::text))")),
		index.Fields("organization_id", "intervention_id", "due_at", "id").Annotations(entsql.IndexWhere("(intervention_id IS NOT NULL)")),
		index.Fields("organization_id", "care_plan_id").Annotations(entsql.IndexWhere("(care_plan_id IS NOT NULL)")),
	}
}
