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

// DetectedIssue is a change of a patient's condition that a rule noticed and that
// somebody must look at (FHIR R4 DetectedIssue).
type DetectedIssue struct{ ent.Schema }

// Annotations name the table.
func (DetectedIssue) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("detected_issue")}
}

// Mixin lists what DetectedIssue shares with others.
func (DetectedIssue) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the DetectedIssue.
func (DetectedIssue) Fields() []ent.Field {
	return []ent.Field{
		field.String("rule").NotEmpty().Immutable(),
		field.String("rule_version").Default(""),
		field.Enum("kind").Values("DIAGNOSIS", "VITAL_SIGN", "LABORATORY", "TREND", "ENCOUNTER", "MEDICATION", "SCREENING", "MISSED_VISIT", "SOCIAL").Immutable(),
		field.Enum("severity").Values("INFO", "ACTION", "URGENT", "EMERGENT"),
		field.Enum("status").Values("OPEN", "SNOOZED", "RESOLVED").Default("OPEN"),
		field.String("cause").NotEmpty().Immutable().Comment("What it is about: what comes while one is open joins it by this."),
		field.String("title").NotEmpty(),
		field.JSON("reasons", []string{}).Optional(),
		field.JSON("evidence", []string{}).Optional().Comment("Type/id of the rows behind it, the newest ones."),
		field.Int("evidence_count").Default(0),
		field.Int("suppressed_count").Default(0).Comment("How often it came again and raised nobody."),
		field.Time("last_seen_at"),
		field.UUID("task_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("snoozed_until").Optional().Nillable(),
		field.String("snooze_reason").Default(""),
		field.UUID("resolved_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("resolved_at").Optional().Nillable(),
		field.String("resolution").Default(""),
	}
}

// Edges to what the DetectedIssue refers to.
func (DetectedIssue) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("task", Task.Type).Unique().Field("task_id"),
		edge.To("resolved_by", Practitioner.Type).Unique().Field("resolved_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (DetectedIssue) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "cause").Unique().Annotations(entsql.IndexWhere("((status)::text <> 'RESOLVED'::text)")),
	}
}
