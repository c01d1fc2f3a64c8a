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

// Encounter is a contact between a patient and those who care for them (FHIR R4
// Encounter).
type Encounter struct{ ent.Schema }

// Annotations name the table.
func (Encounter) Annotations() []schema.Annotation {
	return []schema.Annotation{entsql.Table("encounter")}
}

// Mixin lists what Encounter shares with others.
func (Encounter) Mixin() []ent.Mixin {
	return []ent.Mixin{Tenant{}, Provenance{}, Clinical{Encounter: true}}
}

// Fields of the Encounter.
func (Encounter) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("status").Values("PLANNED", "ARRIVED", "TRIAGED", "IN_PROGRESS", "ONLEAVE", "FINISHED", "CANCELLED", "ENTERED_IN_ERROR", "UNKNOWN").Default("UNKNOWN"),
		field.String("class").Default("").Comment("HL7 v3 ActEncounterCode: AMB, EMER, IMP, OBSENC, HH, VR and so on."),
		field.Time("starts_at").Optional().Nillable(),
		field.Time("ends_at").Optional().Nillable(),
		field.String("reason_system").Default(""),
		field.String("reason_code").Default(""),
		field.String("reason_display").Default(""),
		field.String("discharge_disposition_system").Default(""),
		field.String("discharge_disposition_code").Default(""),
		field.String("discharge_disposition_display").Default(""),
		field.UUID("service_provider_id", uuid.UUID{}).Optional().Nillable(),
		field.JSON("class_history", []code.ClassPeriod{}).Optional().Comment("The classes one after the other, where there was more than one."),
	}
}

// Edges to what the Encounter refers to.
func (Encounter) Edges() []ent.Edge {
	return []ent.Edge{
		edge.To("parts", Encounter.Type).From("part_of").Unique().Field("encounter_id"),
		edge.To("service_provider", Organization.Type).Unique().Field("service_provider_id"),
	}
}

// Indexes serve the look at who was discharged lately.
func (Encounter) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "ends_at").StorageKey("encounter_stay_by_end").
			Annotations(entsql.IndexWhere("((class)::text = ANY (ARRAY[('IMP'::character varying)::text, ('ACUTE'::character varying)::text, ('NONAC'::character varying)::text, ('OBSENC'::character varying)::text, ('SNF'::character varying)::text]))")),
	}
}
