package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/score"
)

// QuestionnaireResponse is an assessment: the answers to one version of an
// instrument, and what they score (FHIR R4 QuestionnaireResponse).
type QuestionnaireResponse struct{ ent.Schema }

// Annotations name the table.
func (QuestionnaireResponse) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("questionnaire_response")}
}

// Mixin lists what QuestionnaireResponse shares with others.
func (QuestionnaireResponse) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the QuestionnaireResponse.
func (QuestionnaireResponse) Fields() []ent.Field {
	return []ent.Field{
		field.String("questionnaire").NotEmpty().Immutable().Comment("The instrument, such as phq-9."),
		field.String("questionnaire_version").NotEmpty().Immutable(),
		field.Enum("status").Values("IN_PROGRESS", "COMPLETED", "AMENDED", "STOPPED", "ENTERED_IN_ERROR").Default("IN_PROGRESS"),
		field.JSON("answers", json.RawMessage{}).Optional(),
		field.UUID("author_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("encounter_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("authored_at").Optional().Nillable().Comment("When it was completed, by the phone's clock."),
		field.Float("total").Optional().Nillable(),
		field.String("band").Default(""),
		field.JSON("result", &score.Result{}).Optional(),
	}
}

// Edges to what the QuestionnaireResponse refers to.
func (QuestionnaireResponse) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("author", Practitioner.Type).Unique().Field("author_id"),
		edge.To("encounter", Encounter.Type).Unique().Field("encounter_id"),
	}
}

// Indexes serve the lists of the contract.
func (QuestionnaireResponse) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "questionnaire", "timeline_at"),
	}
}
