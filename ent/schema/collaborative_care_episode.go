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

// CollaborativeCareEpisode is one time in collaborative care (IMPACT) and its row of the
// registry: what of it is computed is kept up to date by whatever writes what it rests
// on, so that the registry is read as it stands.
type CollaborativeCareEpisode struct{ ent.Schema }

// Annotations name the table.
func (CollaborativeCareEpisode) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("collaborative_care_episode")}
}

// Mixin lists what CollaborativeCareEpisode shares with others.
func (CollaborativeCareEpisode) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CollaborativeCareEpisode.
func (CollaborativeCareEpisode) Fields() []ent.Field {
	return append(enrolled(), registered()...)
}

// enrolled is what people say of it.
func enrolled() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("ACTIVE", "GRADUATED", "ENDED").Default("ACTIVE"),
		field.UUID("care_manager_id", uuid.UUID{}),
		field.UUID("psychiatric_consultant_id", uuid.UUID{}),
		field.UUID("treating_provider_id", uuid.UUID{}),
		field.UUID("site_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("started_at").Immutable(),
		field.Time("measured_from").Immutable().Comment("The start of its first day where the patient lives: what was measured that day counts."),
		field.Time("ended_at").Optional().Nillable(),
		field.Enum("end_reason").Values("PATIENT_DECLINED", "LOST_TO_FOLLOW_UP", "REFERRED_TO_SPECIALTY_CARE", "MOVED", "DIED", "OTHER").Optional().Nillable(),
		field.String("end_note").Default("").Comment("Why it was ended, or why somebody graduated who is not better."),
		field.Enum("consent_method").Values("VERBAL", "WRITTEN").Immutable(),
		field.Time("consented_at").Immutable(),
		field.UUID("consent_recorded_by_id", uuid.UUID{}).Immutable(),
		field.JSON("relapse_prevention_plan", &code.RelapsePreventionPlan{}).Optional(),
	}
}

// registered is what follows of what is on record.
func registered() []ent.Field {
	return append([]ent.Field{
		field.Int("phq9_baseline").Optional().Nillable(),
		field.Time("phq9_baseline_at").Optional().Nillable(),
		field.Int("phq9_last").Optional().Nillable(),
		field.Time("phq9_last_at").Optional().Nillable(),
		field.Int("gad7_baseline").Optional().Nillable(),
		field.Time("gad7_baseline_at").Optional().Nillable(),
		field.Int("gad7_last").Optional().Nillable(),
		field.Time("gad7_last_at").Optional().Nillable(),
		field.Bool("item9_positive").Default(false),
		field.Bool("suicide_concern").Default(false).Comment("The last screen for the risk of suicide was positive."),
		field.Enum("state").Values("IN_TREATMENT", "IMPROVED", "RESPONSE", "REMISSION", "NOT_IMPROVING", "RELAPSE").Optional().Nillable().Comment("Nil where there is no PHQ-9."),
		field.JSON("state_history", []code.TreatmentState{}).Optional(),
		field.Bool("indexed").Default(false).Comment("The baseline is high enough for a target."),
		field.Bool("responded").Default(false),
		field.Bool("remitted").Default(false),
		field.Bool("improved").Default(false),
		field.Enum("phase").Values("INITIAL", "CONTINUATION", "MAINTENANCE").Default("INITIAL"),
		field.Int("days_to_first_contact").Optional().Nillable(),
		field.JSON("review_reasons", []string{}).Optional(),
		field.Bool("review_due").Default(false),
		field.Time("reviewed_at").Optional().Nillable(),
		field.JSON("reviewed_reasons", []string{}).Optional(),
	}, ordered()...)
}

// ordered are the columns that lists are ordered by, and so never null.
func ordered() []ent.Field {
	return []ent.Field{
		field.String("search_name").Default("").Comment("That of the patient, kept the same by the database."),
		field.Int("score_order").Default(-1).Comment("The last PHQ-9, -1 without one."),
		field.Int("change_order").Default(-1000).Comment("The last PHQ-9 less the first, -1000 without one."),
		field.Time("last_contact_at").Default(func() time.Time { return code.NotYet }).Comment("code.NotYet where nobody was reached."),
		field.Time("next_contact_at").Comment("By when to speak next; code.Never after the end."),
		field.Int64("next_to_act").Default(0).Comment("How soon somebody has to act: the lowest first."),
		field.Time("look_at").Comment("When time alone changes something next; code.Never after the end."),
	}
}

// Edges to what the CollaborativeCareEpisode refers to.
func (CollaborativeCareEpisode) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_manager", Practitioner.Type).Unique().Required().Field("care_manager_id"),
		edge.To("psychiatric_consultant", Practitioner.Type).Unique().Required().Field("psychiatric_consultant_id"),
		edge.To("treating_provider", Practitioner.Type).Unique().Required().Field("treating_provider_id"),
		edge.To("site", Organization.Type).Unique().Field("site_id"),
		edge.To("consent_recorded_by", Practitioner.Type).Unique().Required().Immutable().Field("consent_recorded_by_id"),
	}
}

// Indexes keep it to one that is active a patient, and serve every order of the registry.
func (CollaborativeCareEpisode) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id").Unique().StorageKey("collaborative_care_active").Annotations(entsql.IndexWhere("((status)::text = 'ACTIVE'::text)")),
		index.Fields("organization_id", "next_to_act", "id").StorageKey("collaborative_care_by_next_to_act"),
		index.Fields("organization_id", "score_order", "id").StorageKey("collaborative_care_by_score"),
		index.Fields("organization_id", "change_order", "id").StorageKey("collaborative_care_by_change"),
		index.Fields("organization_id", "started_at", "id").StorageKey("collaborative_care_by_start"),
		index.Fields("organization_id", "last_contact_at", "id").StorageKey("collaborative_care_by_last_contact"),
		index.Fields("organization_id", "next_contact_at", "id").StorageKey("collaborative_care_by_next_contact"),
		index.Fields("organization_id", "search_name", "id").StorageKey("collaborative_care_by_name"),
		index.Fields("organization_id", "look_at").StorageKey("collaborative_care_by_look"),
	}
}
