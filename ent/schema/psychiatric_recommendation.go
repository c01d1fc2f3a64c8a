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

// PsychiatricRecommendation is what came of a psychiatric consultant's review of a case,
// and what the treating provider made of it. When the review was is its place in the
// chart.
type PsychiatricRecommendation struct{ ent.Schema }

// Annotations name the table.
func (PsychiatricRecommendation) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("psychiatric_recommendation")}
}

// Mixin lists what PsychiatricRecommendation shares with others.
func (PsychiatricRecommendation) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the PsychiatricRecommendation.
func (PsychiatricRecommendation) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("collaborative_care_episode_id", uuid.UUID{}).Immutable(),
		field.UUID("reviewer_id", uuid.UUID{}).Immutable(),
		field.Enum("kind").Values("CONTINUE", "MEDICATION", "PSYCHOTHERAPY", "ASSESSMENT", "SAFETY", "REFERRAL", "OTHER").Immutable(),
		field.String("text").NotEmpty().Immutable(),
		field.JSON("reasons", []string{}).Optional().Immutable().Comment("Why the case was due."),
		field.Enum("status").Values("OPEN", "ACCEPTED", "CHANGED", "DECLINED", "DONE").Default("OPEN"),
		field.Time("due_at").Comment("By when it is to be answered, and once it is, done."),
		field.String("answer").Default("").Comment("What the treating provider does instead, or why not."),
		field.UUID("answered_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("answered_at").Optional().Nillable(),
		field.UUID("done_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("done_at").Optional().Nillable(),
		field.Time("raised_at").Optional().Nillable().Comment("When a task was raised since it was overdue."),
	}
}

// Edges to what the PsychiatricRecommendation refers to.
func (PsychiatricRecommendation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("collaborative_care_episode", CollaborativeCareEpisode.Type).Unique().Required().Immutable().Field("collaborative_care_episode_id"),
		edge.To("reviewer", Practitioner.Type).Unique().Required().Immutable().Field("reviewer_id"),
		edge.To("answered_by", Practitioner.Type).Unique().Field("answered_by_id"),
		edge.To("done_by", Practitioner.Type).Unique().Field("done_by_id"),
	}
}

// Indexes serve the recommendations of an episode in time order, and what is overdue.
func (PsychiatricRecommendation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "collaborative_care_episode_id", "timeline_at", "id").StorageKey("psychiatric_recommendation_of_episode"),
		index.Fields("organization_id", "due_at").StorageKey("psychiatric_recommendation_overdue").
			Annotations(entsql.IndexWhere("((raised_at IS NULL) AND ((status)::text = ANY (ARRAY[('OPEN'::character varying)::text, ('ACCEPTED'::character varying)::text, ('CHANGED'::character varying)::text])))")),
	}
}
