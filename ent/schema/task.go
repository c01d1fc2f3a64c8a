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

// Task is one piece of work for a patient with an owner and a due time (FHIR R4
// Task).
type Task struct{ ent.Schema }

// Annotations name the table.
func (Task) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("task")}
}

// Mixin lists what Task shares with others.
func (Task) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
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
	}
}

// Edges to what the Task refers to.
func (Task) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("owner", Practitioner.Type).Unique().Field("owner_id"),
		edge.To("requester", Practitioner.Type).Unique().Field("requester_id"),
		edge.To("condition", Condition.Type).Unique().Field("condition_id"),
	}
}

// Indexes serve the lists of the contract.
func (Task) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "owner_id", "due_at", "id"),
		index.Fields("organization_id", "patient_id", "due_at", "id"),
	}
}
