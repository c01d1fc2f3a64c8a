package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"

	"caseload/care/code"
)

// HealthcareService is an entry of the directory: what somebody offers, for whom
// and where (FHIR R4 HealthcareService).
type HealthcareService struct{ ent.Schema }

// Annotations name the table.
func (HealthcareService) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("healthcare_service")}
}

// Mixin lists what HealthcareService shares with others.
func (HealthcareService) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the HealthcareService.
func (HealthcareService) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty(),
		field.String("provided_by").Default(""),
		field.JSON("categories", []code.ServiceCategory{}),
		field.JSON("languages", []string{}).Optional().Comment("BCP 47 tags."),
		field.String("eligibility").Default("").Comment("In words, for people."),
		field.JSON("payers", []string{}).Optional().Comment("Kinds of coverage that it takes; all when empty."),
		field.Int("minimum_age").Optional().Nillable(),
		field.Int("maximum_age").Optional().Nillable(),
		field.Float("latitude").Optional().Nillable(),
		field.Float("longitude").Optional().Nillable(),
		field.Float("radius_kilometers").Optional().Nillable().Comment("How far it goes out; null for no limit."),
		field.JSON("telecom", []code.ContactPoint{}).Optional(),
		field.JSON("address", []code.Address{}).Optional(),
		field.Bool("active").Default(true),
		field.String("note").Default(""),
		field.String("search_text").Default("").Comment("What it is found by: see code.SearchName."),
	}
}

// Indexes serve the lists of the contract.
func (HealthcareService) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "name", "id"),
	}
}
