package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"caseload/care/score"
)

// RiskAssessment is what a rule found about a patient at a time, with its parts
// and what was missing (FHIR R4 RiskAssessment). Earlier ones are kept.
type RiskAssessment struct{ ent.Schema }

// Annotations name the table.
func (RiskAssessment) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("risk_assessment")}
}

// Mixin lists what RiskAssessment shares with others.
func (RiskAssessment) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Subject{}, Confidential{}}
}

// Fields of the RiskAssessment.
func (RiskAssessment) Fields() []ent.Field {
	return []ent.Field{
		field.String("rule").NotEmpty().Immutable(),
		field.String("rule_version").Immutable(),
		field.Float("value").Optional().Nillable().Comment("The number; null when the rule names something, or could not be computed."),
		field.String("word").Default("").Comment("What the rule names, where it names and does not count."),
		field.String("band").Default(""),
		field.JSON("parts", []score.Part{}).Optional(),
		field.JSON("missing", []string{}).Optional().Comment("The inputs without which it could not be computed."),
		field.JSON("notes", []string{}).Optional(),
		field.String("fingerprint").Default("").Comment("Of what was found: the same again is not written again."),
		field.Bool("current").Default(true).Comment("False once a later one of the same rule has taken its place."),
	}
}

// Indexes serve the lists of the contract.
func (RiskAssessment) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "rule").Annotations(entsql.IndexWhere("current")),
		index.Fields("organization_id", "rule", "value", "patient_id").Annotations(entsql.IndexWhere("current")),
	}
}
