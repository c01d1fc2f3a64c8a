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

// CrisisProtocol is what is done for the safety of a patient whose answers tell of a
// risk of suicide, from the answers until somebody closes it with a documented
// disposition. Its place in the chart is when it was opened.
type CrisisProtocol struct{ ent.Schema }

// Annotations name the table.
func (CrisisProtocol) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("crisis_protocol")}
}

// Mixin lists what CrisisProtocol shares with others.
func (CrisisProtocol) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CrisisProtocol.
func (CrisisProtocol) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("OPEN", "CLOSED", "JOINED").Default("OPEN").Comment("JOINED while it goes on in that of another record of the same person."),
		field.Enum("severity").Values("LOW", "MODERATE", "HIGH").Comment("The highest that was found: answers never lower it."),
		field.JSON("response_ids", []uuid.UUID{}).Comment("The assessments that led to it, the first one first."),
		field.String("rule_version").Immutable(),
		field.JSON("steps", []code.CrisisStep{}),
		field.JSON("plan", &code.SafetyPlan{}).Optional(),
		field.Time("answer_due_at").Comment("By when somebody is to have answered."),
		field.Time("answered_at").Optional().Nillable(),
		field.UUID("answered_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Int("escalation_level").Default(0).Comment("How often it was brought before somebody above."),
		field.Time("escalate_at").Optional().Nillable().Comment("When it is next brought before somebody; null once somebody answered."),
		field.UUID("escalated_to_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("joined_id", uuid.UUID{}).Optional().Nillable(),
		field.Enum("disposition").Values("SAFE_WITH_PLAN", "OUTPATIENT_CARE", "EMERGENCY_EVALUATION", "HOSPITALIZED", "NO_CURRENT_RISK", "TRANSFERRED", "UNREACHABLE_WELFARE_CHECK", "DIED").Optional().Nillable(),
		field.String("disposition_note").Default(""),
		field.Time("closed_at").Optional().Nillable(),
		field.UUID("closed_by_id", uuid.UUID{}).Optional().Nillable(),
	}
}

// Edges to what the CrisisProtocol refers to.
func (CrisisProtocol) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("answered_by", Practitioner.Type).Unique().Field("answered_by_id"),
		edge.To("escalated_to", Practitioner.Type).Unique().Field("escalated_to_id"),
		edge.To("carries", CrisisProtocol.Type).From("joined").Unique().Field("joined_id"),
		edge.To("closed_by", Practitioner.Type).Unique().Field("closed_by_id"),
	}
}

// Indexes leave one open for a patient and label, and serve the list of those that
// are open and the look for those that nobody answered.
func (CrisisProtocol) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id").Unique().StorageKey("crisis_protocol_open").
			Annotations(entsql.IndexWhere("(((status)::text = 'OPEN'::text) AND (sensitivity IS NULL))")),
		index.Fields("organization_id", "patient_id", "sensitivity").Unique().StorageKey("crisis_protocol_open_labelled").
			Annotations(entsql.IndexWhere("(((status)::text = 'OPEN'::text) AND (sensitivity IS NOT NULL))")),
		index.Fields("organization_id", "timeline_at", "id").StorageKey("crisis_protocol_all_open").
			Annotations(entsql.IndexWhere("((status)::text = 'OPEN'::text)")),
		index.Fields("organization_id", "escalate_at").StorageKey("crisis_protocol_unanswered").
			Annotations(entsql.IndexWhere("(((status)::text = 'OPEN'::text) AND (escalate_at IS NOT NULL))")),
	}
}
