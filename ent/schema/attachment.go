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

// Attachment is a file that belongs to a message, or to a home visit (FHIR R4 Attachment). Its bytes
// stand in a table of their own.
type Attachment struct{ ent.Schema }

// Annotations name the table.
func (Attachment) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("attachment")}
}

// Mixin lists what Attachment shares with others.
func (Attachment) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the Attachment.
func (Attachment) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("communication_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("home_visit_id", uuid.UUID{}).Optional().Nillable().Immutable(),
		field.UUID("author_id", uuid.UUID{}).Immutable(),
		field.String("title").NotEmpty().Immutable(),
		field.String("content_type").NotEmpty().Immutable(),
		field.Int64("size").NonNegative().Immutable(),
		field.String("sha256").Immutable(),
		field.Time("uploaded_at").Optional().Nillable().Comment("Null until the bytes have come."),
	}
}

// Edges to what the Attachment refers to.
func (Attachment) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("communication", Communication.Type).Unique().Field("communication_id"),
		edge.To("home_visit", HomeVisit.Type).Unique().Immutable().Field("home_visit_id"),
		edge.To("author", Practitioner.Type).Unique().Required().Immutable().Field("author_id"),
	}
}

// Indexes serve the lists of the contract.
func (Attachment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "communication_id"),
		index.Fields("organization_id", "home_visit_id"),
	}
}
