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

// CommunicationReceipt is what somebody has to do with a message: wrote it, was
// mentioned in it, has read it, has acknowledged it.
type CommunicationReceipt struct{ ent.Schema }

// Annotations name the table.
func (CommunicationReceipt) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("communication_receipt")}
}

// Mixin lists what CommunicationReceipt shares with others.
func (CommunicationReceipt) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the CommunicationReceipt.
func (CommunicationReceipt) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("communication_id", uuid.UUID{}).Immutable(),
		field.UUID("thread_id", uuid.UUID{}).Immutable().Comment("That of the message, so that somebody's threads are found by one index."),
		field.UUID("practitioner_id", uuid.UUID{}).Immutable(),
		field.Bool("mentioned").Default(false).Immutable(),
		field.Time("read_at").Optional().Nillable(),
		field.Time("acknowledged_at").Optional().Nillable(),
	}
}

// Edges to what the CommunicationReceipt refers to.
func (CommunicationReceipt) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("communication", Communication.Type).Unique().Required().Immutable().Field("communication_id"),
		edge.To("practitioner", Practitioner.Type).Unique().Required().Immutable().Field("practitioner_id"),
	}
}

// Indexes serve the lists of the contract.
func (CommunicationReceipt) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "communication_id", "practitioner_id").Unique(),
		index.Fields("organization_id", "practitioner_id", "thread_id"),
	}
}
