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

// BillingClose is a calendar month of a patient's care management that was closed: what
// its minutes came to then, which stands whatever comes later. A month is closed in two
// parts, so that what tells of behavioral care carries its label: there are always both,
// whether or not there is such time. One that was opened again stays, as history. Its
// place in the chart is when it was closed.
type BillingClose struct{ ent.Schema }

// Annotations name the table, and what holds for each row.
func (BillingClose) Annotations() []schema.Annotation {
	return []schema.Annotation{
		entsql.Table("billing_close"),
		entsql.Checks(map[string]string{"billing_close_has_its_label": "(part = 'GENERAL') = (sensitivity is null)"}),
	}
}

// Mixin lists what BillingClose shares with others.
func (BillingClose) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the BillingClose.
func (BillingClose) Fields() []ent.Field {
	return []ent.Field{
		field.String("month").NotEmpty().Immutable().Comment("YYYY-MM."),
		field.Enum("part").Values("GENERAL", "BEHAVIORAL").Immutable(),
		field.Time("starts_at").Immutable().Comment("The first instant of the month, in the zone of the patient when it was closed."),
		field.Time("ends_at").Immutable().Comment("The first instant after it."),
		field.Enum("status").Values("CLOSED", "REOPENED").Default("CLOSED"),
		field.UUID("closed_by_id", uuid.UUID{}).Immutable(),
		field.Time("reopened_at").Optional().Nillable(),
		field.UUID("reopened_by_id", uuid.UUID{}).Optional().Nillable(),
		field.String("reason").Default("").Comment("Why it was opened again."),
		field.String("rule_version").Immutable(),
		field.JSON("snapshot", json.RawMessage{}).Immutable().Comment("What the part came to, as package month writes it."),
	}
}

// Edges to who closed the BillingClose and who opened it again.
func (BillingClose) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("closed_by", Practitioner.Type).Unique().Required().Immutable().Field("closed_by_id"),
		edge.To("reopened_by", Practitioner.Type).Unique().Field("reopened_by_id"),
	}
}

// Indexes leave one closing of a month in force, and serve the export.
func (BillingClose) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "month", "patient_id", "part").Unique().StorageKey("billing_close_once").
			Annotations(entsql.IndexWhere("((status)::text = 'CLOSED'::text)")),
	}
}
