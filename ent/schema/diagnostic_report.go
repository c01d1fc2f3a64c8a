package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"github.com/google/uuid"

	"caseload/care/code"
)

// DiagnosticReport is what a laboratory or a department reports: its results as a whole
// and what they come to, or a note in words (FHIR R4 DiagnosticReport).
type DiagnosticReport struct{ ent.Schema }

// Annotations name the table.
func (DiagnosticReport) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("diagnostic_report")}
}

// Mixin lists what DiagnosticReport shares with others.
func (DiagnosticReport) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{}, Stated{}}
}

// Fields of the DiagnosticReport.
func (DiagnosticReport) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("REGISTERED", "PARTIAL", "PRELIMINARY", "FINAL", "AMENDED", "CORRECTED", "APPENDED", "CANCELLED", "ENTERED_IN_ERROR", "UNKNOWN").Default("UNKNOWN"),
		field.String("category").Default("").Comment("LAB (HL7 table 0074), or the LOINC code of a kind of note; as US Core has them."),
		field.Time("issued_at").Optional().Nillable(),
		field.String("conclusion").Default(""),
		field.JSON("conclusion_codes", []code.Coding{}).Optional(),
		field.JSON("results", []uuid.UUID{}).Optional().Comment("The observations, in the order of the report."),
		field.JSON("presented_forms", []code.PresentedForm{}).Optional(),
	}
}
