package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"caseload/care/code"
)

// Practitioner is a person who gives or coordinates care (FHIR R4
// Practitioner).
type Practitioner struct{ ent.Schema }

// Annotations name the table.
func (Practitioner) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("practitioner")}
}

// Mixin lists what Practitioner shares with others.
func (Practitioner) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Practitioner.
func (Practitioner) Fields() []ent.Field {
	return []ent.Field{
		field.JSON("identifiers", []code.Identifier{}).Optional(),
		field.String("family").Default(""),
		field.JSON("given", []string{}).Optional(),
		field.String("display_name").Default(""),
		field.JSON("telecom", []code.ContactPoint{}).Optional(),
		field.JSON("address", []code.Address{}).Optional(),
		field.JSON("languages", []string{}).Optional().Comment("BCP 47 tags of the languages in which the person speaks with patients."),
		field.JSON("qualifications", []code.Qualification{}).Optional(),
		field.Bool("active").Default(true),
	}
}
