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

// ShareLink opens one care plan, within a scope and for a time, to somebody outside
// the organization. Only a hash of its secret is kept.
type ShareLink struct{ ent.Schema }

// Annotations name the table.
func (ShareLink) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("share_link")}
}

// Mixin lists what ShareLink shares with others.
func (ShareLink) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}}
}

// Fields of the ShareLink.
func (ShareLink) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("care_plan_id", uuid.UUID{}).Immutable(),
		field.Bytes("secret_hash").Immutable().Sensitive(),
		field.String("recipient").NotEmpty().Immutable(),
		field.UUID("recipient_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("Who it is, where they are on record: consents name them."),
		field.String("purpose").Default("").Immutable(),
		field.JSON("scope", []string{}).Immutable().Comment("The sections of the plan that it shows."),
		field.UUID("created_by_id", uuid.UUID{}).Immutable(),
		field.Time("expires_at").Immutable(),
		field.Time("revoked_at").Optional().Nillable(),
		field.UUID("revoked_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("last_opened_at").Optional().Nillable(),
		field.Int("open_count").Default(0),
	}
}

// Edges to what the ShareLink refers to.
func (ShareLink) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("care_plan", CarePlan.Type).Unique().Required().Immutable().Field("care_plan_id"),
		edge.To("recipient_practitioner", Practitioner.Type).Unique().Immutable().Field("recipient_id"),
		edge.To("created_by", Practitioner.Type).Unique().Required().Immutable().Field("created_by_id"),
		edge.To("revoked_by", Practitioner.Type).Unique().Field("revoked_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (ShareLink) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("secret_hash").Unique(),
		index.Fields("organization_id", "care_plan_id"),
	}
}
