package schema

import (
	"encoding/json"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
)

// Cohort is a rule that finds people by saved criteria (FHIR R4 Group with
// characteristics, not enumerated).
type Cohort struct{ ent.Schema }

// Annotations name the table.
func (Cohort) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("cohort")}
}

// Mixin lists what Cohort shares with others.
func (Cohort) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Cohort.
func (Cohort) Fields() []ent.Field {
	return []ent.Field{
		field.String("name").NotEmpty().Immutable().Comment("Its key, unique in the organization."),
		field.String("title").NotEmpty(),
		field.String("description").Default(""),
		field.JSON("definition", json.RawMessage{}),
		field.String("definition_version").Default(""),
		field.String("citation").Default("").Comment("Where the definition is published; empty for one of the organization's own."),
		field.Bool("active").Default(true),
	}
}

// Indexes serve the lists of the contract.
func (Cohort) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "name").Unique(),
	}
}
