package schema

import (
	"time"

	"entgo.io/ent"
	"entgo.io/ent/dialect/entsql"
	"entgo.io/ent/schema"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"github.com/google/uuid"

	"caseload/care/code"
)

// Patient is a person in care (FHIR R4 Patient, US Core), with the summary that
// a panel row shows: risk, next task, next contact, last encounter. The summary
// follows from other rows and is kept by the writes that change them.
type Patient struct{ ent.Schema }

// Annotations name the table.
func (Patient) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("patient")}
}

// Mixin lists what Patient shares with others.
func (Patient) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}}
}

// Fields of the Patient.
func (Patient) Fields() []ent.Field {
	return []ent.Field{
		field.JSON("identifiers", []code.Identifier{}).Optional(),
		field.String("family").Default(""),
		field.JSON("given", []string{}).Optional(),
		field.String("display_name").Default(""),
		field.String("search_name").Default("").Comment("Family and given names folded to lower case without marks, for ordering and prefix search."),
		field.String("birth_date").GoType(code.PartialDate("")).Default(""),
		field.Enum("gender").Values("MALE", "FEMALE", "OTHER", "UNKNOWN").Default("UNKNOWN"),
		field.Enum("birth_sex").Values("M", "F", "UNK").Optional().Nillable(),
		field.JSON("race", []code.Coding{}).Optional(),
		field.JSON("ethnicity", []code.Coding{}).Optional(),
		field.JSON("telecom", []code.ContactPoint{}).Optional(),
		field.JSON("address", []code.Address{}).Optional(),
		field.String("language").Default("").Comment("BCP 47 tag of the preferred language."),
		field.String("time_zone").Default("").Comment("IANA name; empty means the organization's."),
		field.Bool("active").Default(true),
		field.Bool("deceased").Default(false),
		field.Time("deceased_at").Optional().Nillable(),
		field.UUID("case_manager_id", uuid.UUID{}).Optional().Nillable(),
		field.Int("risk_rank").Default(0).Comment("0 not computable, 1 low, 2 moderate, 3 high; never null so that it can be ordered by."),
		field.String("risk_rule").Default(""),
		field.JSON("risk_reasons", []string{}).Optional(),
		field.Time("risk_as_of").Optional().Nillable(),
		field.Time("next_contact_at").Default(func() time.Time { return code.Never }).Comment("When the next planned call or visit is due; code.Never when none is planned."),
		field.UUID("next_task_id", uuid.UUID{}).Optional().Nillable(),
		field.Int("open_task_count").Default(0),
		field.UUID("last_encounter_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("replaced_by_id", uuid.UUID{}).Optional().Nillable().Comment("The record that this one was merged into; null while it stands for itself."),
	}
}

// Edges to what the Patient refers to.
func (Patient) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("case_manager", Practitioner.Type).Unique().Field("case_manager_id"),
		edge.To("next_task", Task.Type).Unique().Field("next_task_id"),
		edge.To("last_encounter", Encounter.Type).Unique().Field("last_encounter_id"),
		edge.To("replaces", Patient.Type).From("replaced_by").Unique().Field("replaced_by_id"),
	}
}

// Indexes serve the lists of the contract.
func (Patient) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "search_name", "id"),
		index.Fields("organization_id", "next_contact_at", "id"),
		index.Fields("organization_id", "risk_rank", "id"),
		index.Fields("organization_id", "case_manager_id"),
	}
}
