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

// Intervention is one thing that somebody on the care team does for a goal (FHIR
// R4 CarePlan.activity.detail).
type Intervention struct{ ent.Schema }

// Annotations name the table.
func (Intervention) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("intervention")}
}

// Mixin lists what Intervention shares with others.
func (Intervention) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Intervention.
func (Intervention) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.JSON("goal_ids", []uuid.UUID{}).Optional().Comment("The goals that it serves."),
		field.Enum("kind").Values("PHONE_CALL", "HOME_VISIT", "ASSESSMENT", "MEDICATION_REVIEW", "REFERRAL", "FOLLOW_UP", "EDUCATION", "MONITORING", "OTHER").Default("OTHER"),
		field.Enum("status").Values("NOT_STARTED", "SCHEDULED", "IN_PROGRESS", "ON_HOLD", "COMPLETED", "CANCELLED", "STOPPED", "ENTERED_IN_ERROR").Default("NOT_STARTED"),
		field.String("title").NotEmpty(),
		field.String("description").Default(""),
		field.String("code_system").Default(""),
		field.String("code").Default(""),
		field.String("display").Default(""),
		field.UUID("owner_id", uuid.UUID{}).Optional().Nillable(),
		field.String("owner_role").Default("").Comment("Who does it by role, where no person is named yet."),
		field.String("recurrence").Default("").Comment("An RRULE of RFC 5545; empty when it is done once."),
		field.Time("due_at").Default(func() time.Time { return code.Never }),
		field.String("template_key").Default("").Immutable().Comment("The template that it comes from; empty for one of the team's own."),
		field.String("template_item").Default("").Immutable(),
		field.JSON("annotations", []code.Annotation{}).Optional(),
	}
}

// Edges to what the Intervention refers to.
func (Intervention) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
		edge.To("owner", Practitioner.Type).Unique().Field("owner_id"),
	}
}

// Indexes serve the lists of the contract.
func (Intervention) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "care_plan_id"),
	}
}
