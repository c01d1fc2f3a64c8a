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
)

// SyncConflict is an act that was done without reception and could not be carried out
// when it arrived, and that a person must decide about.
type SyncConflict struct{ ent.Schema }

// Annotations name the table.
func (SyncConflict) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("sync_conflict")}
}

// Mixin lists what SyncConflict shares with others.
func (SyncConflict) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the SyncConflict.
func (SyncConflict) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("cause").Values("CHANGED_MEANWHILE", "PATIENT_LOST", "DEVICE_REVOKED").Immutable(),
		field.Enum("status").Values("OPEN", "RESOLVED").Default("OPEN"),
		field.String("act").NotEmpty().Immutable().Comment("The field of the contract's Mutation."),
		field.JSON("input", json.RawMessage{}).Immutable().Comment("The act as it was sent."),
		field.JSON("problems", json.RawMessage{}).Immutable(),
		field.UUID("client_mutation_id", uuid.UUID{}).Immutable(),
		field.UUID("about_id", uuid.UUID{}).Optional().Nillable().Immutable().Comment("The thing that has changed meanwhile."),
		field.UUID("sender_id", uuid.UUID{}).Immutable().Comment("Who was signed in when it arrived."),
		field.UUID("performer_id", uuid.UUID{}).Immutable().Comment("Who did it."),
		field.String("device").Immutable().Default(""),
		field.Time("done_at").Immutable().Comment("By the phone's clock, put right by how far that was off."),
		field.Enum("resolution").Values("KEPT", "REPLACED", "DISMISSED").Optional().Nillable(),
		field.UUID("resolved_by_id", uuid.UUID{}).Optional().Nillable(),
		field.Time("resolved_at").Optional().Nillable(),
		field.String("note").Default(""),
	}
}

// Edges to what the SyncConflict refers to.
func (SyncConflict) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("sender", Practitioner.Type).Unique().Required().Immutable().Field("sender_id"),
		edge.To("performer", Practitioner.Type).Unique().Required().Immutable().Field("performer_id"),
		edge.To("resolved_by", Practitioner.Type).Unique().Field("resolved_by_id"),
	}
}

// Indexes serve the inbox, and keep each act once.
func (SyncConflict) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "sender_id", "client_mutation_id").Unique(),
		index.Fields("organization_id", "timeline_at", "id").Annotations(entsql.IndexWhere("((status)::text = 'OPEN'::text)")),
	}
}
