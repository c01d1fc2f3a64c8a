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

// CollaborativeCareContact is a contact with the patient in collaborative care, or the
// attempt at one. When it was is its place in the chart.
type CollaborativeCareContact struct{ ent.Schema }

// Annotations name the table.
func (CollaborativeCareContact) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("collaborative_care_contact")}
}

// Mixin lists what CollaborativeCareContact shares with others.
func (CollaborativeCareContact) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CollaborativeCareContact.
func (CollaborativeCareContact) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("collaborative_care_episode_id", uuid.UUID{}).Immutable(),
		field.UUID("performer_id", uuid.UUID{}).Immutable(),
		field.Enum("mode").Values("PHONE_CALL", "VIDEO_CALL", "IN_PERSON", "MESSAGE").Immutable(),
		field.Bool("reached").Immutable().Comment("Whether the patient was spoken to: an attempt is no contact."),
		field.JSON("activities", []string{}).Optional().Immutable(),
		field.String("note").Default("").Immutable(),
	}
}

// Edges to what the CollaborativeCareContact refers to.
func (CollaborativeCareContact) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("collaborative_care_episode", CollaborativeCareEpisode.Type).Unique().Required().Immutable().Field("collaborative_care_episode_id"),
		edge.To("performer", Practitioner.Type).Unique().Required().Immutable().Field("performer_id"),
	}
}

// Indexes serve the contacts of an episode in time order.
func (CollaborativeCareContact) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "collaborative_care_episode_id", "timeline_at", "id").StorageKey("collaborative_care_contact_of_episode"),
	}
}
