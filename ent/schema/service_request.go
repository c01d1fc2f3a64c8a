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

// ServiceRequest is what is asked for a patient and what became of it: case
// management, a specialist, help in the community, or a service at home (FHIR R4
// ServiceRequest; Gravity closed loop).
type ServiceRequest struct{ ent.Schema }

// Annotations name the table.
func (ServiceRequest) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("service_request")}
}

// Mixin lists what ServiceRequest shares with others.
func (ServiceRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}, Stated{}}
}

// Fields of the ServiceRequest.
func (ServiceRequest) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("DRAFT", "ACTIVE", "ON_HOLD", "REVOKED", "COMPLETED", "ENTERED_IN_ERROR", "UNKNOWN").Default("ACTIVE"),
		field.Enum("priority").Values("ROUTINE", "URGENT", "ASAP", "STAT").Default("ROUTINE"),
		field.UUID("requester_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("performer_id", uuid.UUID{}).Optional().Nillable().Comment("Who is asked to triage it; null for every supervisor."),
		field.String("code_system").Default(""),
		field.String("code").Default(""),
		field.String("display").Default(""),
		field.String("reason").NotEmpty(),
		field.Enum("triage").Values("AWAITED", "ACCEPTED", "DECLINED", "INFORMATION_REQUESTED").Default("AWAITED"),
		field.String("triage_note").Default("").Comment("Why it was declined, or what is asked back."),
		field.String("requester_answer").Default("").Comment("What the requester answered when asked back."),
		field.UUID("triaged_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("triaged_at").Optional().Nillable(),
		field.Time("triage_due_at").Comment("By when it must be triaged, from its priority."),
		field.Enum("category").Values("CASE_MANAGEMENT", "SPECIALTY", "COMMUNITY", "HOME_HEALTH", "EQUIPMENT", "MEALS", "TRANSPORT", "OTHER").Default("CASE_MANAGEMENT").Immutable(),
		field.UUID("care_plan_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("healthcare_service_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("loop").Values("ORDERED", "SIGNED", "SENT", "RECEIVED", "ACCEPTED", "REJECTED", "SCHEDULED", "SEEN", "NOTE_RECEIVED", "DELIVERED", "FAILED", "CLOSED", "CANCELLED").Optional().Nillable().Comment("How far the loop is; null for case management, which has its triage."),
		field.JSON("loop_history", []code.StatusChange{}).Optional(),
		field.Time("loop_due_at").Default(func() time.Time { return code.Never }).Comment("When it has been open too long in its status."),
		field.Time("loop_raised_at").Optional().Nillable().Comment("When somebody was told that it has been open too long; null again with the next step."),
		field.Float("quantity").Optional().Nillable(),
		field.UUID("signed_by_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("documents", []code.RequiredDocument{}).Optional(),
		field.String("note").Default(""),
	}
}

// Edges to what the ServiceRequest refers to.
func (ServiceRequest) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("requester", Practitioner.Type).Unique().Field("requester_id"),
		edge.To("performer", Practitioner.Type).Unique().Field("performer_id"),
		edge.To("triaged_by", Practitioner.Type).Unique().Field("triaged_by_id"),
		edge.To("care_plan", CarePlan.Type).Unique().Field("care_plan_id"),
		edge.To("healthcare_service", HealthcareService.Type).Unique().Field("healthcare_service_id"),
		edge.To("signed_by", Practitioner.Type).Unique().Field("signed_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (ServiceRequest) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "triage_due_at", "id"),
		index.Fields("organization_id", "loop_due_at", "id"),
	}
}
