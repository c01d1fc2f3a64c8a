package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"

	"caseload/care/code"
)

// Organization is a hospital, clinic, payer or agency (FHIR R4 Organization).
// The organization that holds all rows of a tenant is the row whose id is its
// own organization_id.
type Organization struct{ ent.Schema }

// Annotations name the table.
func (Organization) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("organization")}
}

// Mixin lists what Organization shares with others.
func (Organization) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Organization.
func (Organization) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").Default(""),
		field.JSON("identifiers", []code.Identifier{}).Optional(),
		field.JSON("telecom", []code.ContactPoint{}).Optional(),
		field.JSON("address", []code.Address{}).Optional(),
		field.Bool("active").Default(true),
		field.String("time_zone").Default("America/New_York").Comment("IANA name; where clocks run when a patient has no zone of their own."),
	}
}
