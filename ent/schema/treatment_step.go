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

// TreatmentStep is a change of what is done about a patient's depression or anxiety in
// collaborative care. Since when it holds is its place in the chart.
type TreatmentStep struct{ ent.Schema }

// Annotations name the table.
func (TreatmentStep) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("treatment_step")}
}

// Mixin lists what TreatmentStep shares with others.
func (TreatmentStep) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the TreatmentStep.
func (TreatmentStep) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("collaborative_care_episode_id", uuid.UUID{}).Immutable(),
		field.UUID("performer_id", uuid.UUID{}).Immutable(),
		field.Enum("kind").Values("MEDICATION_START", "MEDICATION_CHANGE", "MEDICATION_STOP", "PSYCHOTHERAPY", "OTHER").Immutable(),
		field.Enum("psychotherapy").Values("BEHAVIORAL_ACTIVATION", "PROBLEM_SOLVING_TREATMENT", "COGNITIVE_BEHAVIORAL_THERAPY", "INTERPERSONAL_THERAPY", "OTHER").Optional().Nillable().Immutable(),
		field.String("what").NotEmpty().Immutable(),
		field.String("why").Default("").Immutable(),
		field.UUID("psychiatric_recommendation_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The recommendation that it carries out."),
	}
}

// Edges to what the TreatmentStep refers to.
func (TreatmentStep) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("collaborative_care_episode", CollaborativeCareEpisode.Type).Unique().Required().Immutable().Field("collaborative_care_episode_id"),
		edge.To("performer", Practitioner.Type).Unique().Required().Immutable().Field("performer_id"),
		edge.To("psychiatric_recommendation", PsychiatricRecommendation.Type).Unique().Immutable().Field("psychiatric_recommendation_id"),
	}
}

// Indexes serve the steps of an episode in time order.
func (TreatmentStep) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "collaborative_care_episode_id", "timeline_at", "id").StorageKey("treatment_step_of_episode"),
	}
}
