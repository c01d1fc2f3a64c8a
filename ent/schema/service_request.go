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

// ServiceRequest is the referral of a patient to case management and what became
// of it (FHIR R4 ServiceRequest; Gravity closed loop).
type ServiceRequest struct{ ent.Schema }

// Annotations name the table.
func (ServiceRequest) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("service_request")}
}

// Mixin lists what ServiceRequest shares with others.
func (ServiceRequest) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the ServiceRequest.
func (ServiceRequest) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("DRAFT", "ACTIVE", "ON_HOLD", "REVOKED", "COMPLETED", "ENTERED_IN_ERROR").Default("ACTIVE"),
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
	}
}

// Edges to what the ServiceRequest refers to.
func (ServiceRequest) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("requester", Practitioner.Type).Unique().Field("requester_id"),
		edge.To("performer", Practitioner.Type).Unique().Field("performer_id"),
		edge.To("triaged_by", Practitioner.Type).Unique().Field("triaged_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (ServiceRequest) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "triage_due_at", "id"),
	}
}
