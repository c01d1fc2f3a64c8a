package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// Observation is a measurement, result or finding (FHIR R4 Observation).
type Observation struct{ ent.Schema }

// Annotations name the table.
func (Observation) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("observation")}
}

// Mixin lists what Observation shares with others.
func (Observation) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}}
}

// Fields of the Observation.
func (Observation) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("REGISTERED", "PRELIMINARY", "FINAL", "AMENDED", "CORRECTED", "CANCELLED", "ENTERED_IN_ERROR", "UNKNOWN").Default("FINAL"),
		field.String("category").Default("").Comment("FHIR observation-category code: vital-signs, laboratory, survey, social-history and so on."),
		field.JSON("value", &code.Value{}).Optional(),
		field.Float("value_number").Optional().Nillable().Comment("The quantity as a number, for trends and rules; the decimal as written is in value."),
		field.JSON("components", []code.Component{}).Optional(),
		field.JSON("interpretation", []code.Coding{}).Optional(),
		field.JSON("data_absent_reason", &code.Coding{}).Optional(),
		field.JSON("has_member", []uuid.UUID{}).Optional(),
		field.UUID("diagnostic_report_id", uuid.UUID{}).Optional().Nillable().Comment("The report that named it as a result last."),
	}
}

// Edges to what the Observation refers to.
func (Observation) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("diagnostic_report", DiagnosticReport.Type).Unique().Field("diagnostic_report_id"),
	}
}

// Indexes serve the lists of the contract.
func (Observation) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "code", "timeline_at"),
		index.Fields("organization_id", "diagnostic_report_id").Annotations(entsql.IndexWhere("(diagnostic_report_id IS NOT NULL)")),
	}
}
