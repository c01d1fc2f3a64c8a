package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/edge"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/index"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"

	"caseload/care/code"
)

// Clinical is what every statement about a patient's health carries: whom it is
// about, in which encounter it was made, by whom, when it holds true, and the
// code that says what it is.
type Clinical struct {
	mixin.Schema
	// Encounter is set for encounters themselves, which say by an edge of their
	// own which longer encounter they are part of.
	Encounter bool
}

// Fields of a clinical statement.
func (Clinical) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("patient_id", uuid.UUID{}).Immutable(),
		field.UUID("encounter_id", uuid.UUID{}).Optional().Nillable(),
		field.UUID("performer_id", uuid.UUID{}).Optional().Nillable(),
		field.String("code_system").Default(""),
		field.String("code").Default(""),
		field.String("display").Default(""),
		field.JSON("codings", []code.Coding{}).Optional().Comment("All codings of the concept, the first one included."),
		field.Time("effective_at").Optional().Nillable().Comment("When it holds true; null when the source does not say."),
		field.Time("timeline_at").Comment("Its place in the chart: effective_at, else recorded_at. Never null, so that paging loses nothing."),
		field.Enum("sensitivity").Values("SUD", "PSY", "HIV", "SEX", "ETH").Optional().Nillable().Comment("Confidential category (HL7 v3 ActCode); SUD is 42 CFR Part 2."),
		field.String("note").Default(""),
	}
}

// Edges to the people and the encounter of the statement.
func (c Clinical) Edges() []ent.Edge {
	edges := []ent.Edge{
		edge.To("patient", Patient.Type).Unique().Required().Immutable().Field("patient_id"),
		edge.To("performer", Practitioner.Type).Unique().Field("performer_id"),
	}
	if !c.Encounter {
		edges = append(edges, edge.To("encounter", Encounter.Type).Unique().Field("encounter_id"))
	}
	return edges
}

// Indexes serve a patient's chart in time order, and the encounter's own rows.
func (Clinical) Indexes() []ent.Index {
	return []ent.Index{
		index.Fields("organization_id", "patient_id", "timeline_at", "id"),
		index.Fields("organization_id", "encounter_id"),
	}
}
