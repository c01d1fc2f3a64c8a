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

// VisitFinding is what was answered to one item of a home visit's checklist. Findings are
// appended: the last one of an item, by when it was found, holds. Its place in the chart
// is when it was found.
type VisitFinding struct{ ent.Schema }

// Annotations name the table.
func (VisitFinding) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("visit_finding")}
}

// Mixin lists what VisitFinding shares with others.
func (VisitFinding) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the VisitFinding.
func (VisitFinding) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("home_visit_id", uuid.UUID{}).Immutable(),
		field.UUID("author_id", uuid.UUID{}).Immutable(),
		field.String("item").NotEmpty().Immutable().Comment("Key of the item in the checklist."),
		field.Enum("kind").Values("VITAL", "YES_NO", "RED_FLAG", "INSTRUMENT", "TEACHING").Immutable(),
		field.Enum("status").Values("DONE", "NOT_DONE").Immutable(),
		field.JSON("quantity", &code.Quantity{}).Optional().Immutable().Comment("Of a vital sign: the number in the item's unit (UCUM)."),
		field.Bool("answer").Optional().Nillable().Immutable().Comment("Of a question or a red flag."),
		field.String("note").Default("").Immutable().Comment("More about it; why it was not done."),
		field.Bool("entered_in_error").Default(false).Comment("Its visit was entered in error; what was found stays as it was found."),
		field.UUID("observation_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("questionnaire_response_id", uuid.UUID{}).Optional().Nillable().Immutable(),
	}
}

// Edges to what the VisitFinding refers to.
func (VisitFinding) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("home_visit", HomeVisit.Type).Unique().Required().Immutable().Field("home_visit_id"),
		edge.To("author", Practitioner.Type).Unique().Required().Immutable().Field("author_id"),
		edge.To("observation", Observation.Type).Unique().Immutable().Field("observation_id"),
		edge.To("questionnaire_response", QuestionnaireResponse.Type).Unique().Immutable().Field("questionnaire_response_id"),
	}
}

// Indexes serve the findings of a visit in their order.
func (VisitFinding) Indexes() []ent.Index {
	return []ent.Index{index.Fields("organization_id", "home_visit_id", "timeline_at", "id")}
}
