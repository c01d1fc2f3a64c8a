package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
)

// Procedure is something done to or for the patient (FHIR R4 Procedure).
type Procedure struct{ ent.Schema }

// Annotations name the table.
func (Procedure) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("procedure")}
}

// Mixin lists what Procedure shares with others.
func (Procedure) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}}
}

// Fields of the Procedure.
func (Procedure) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("PREPARATION", "IN_PROGRESS", "NOT_DONE", "ON_HOLD", "STOPPED", "COMPLETED", "ENTERED_IN_ERROR", "UNKNOWN").Default("UNKNOWN"),
		field.Time("ends_at").Optional().Nillable(),
		field.String("reason_system").Default(""),
		field.String("reason_code").Default(""),
		field.String("reason_display").Default(""),
	}
}
