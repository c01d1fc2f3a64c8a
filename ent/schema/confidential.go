package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
)

// Confidential labels what needs the patient's consent to be shown. A result
// that was computed from confidential rows carries their label.
type Confidential struct{ mixin.Schema }

// Fields of the label.
func (Confidential) Fields() []ent.Field {
	return []ent.Field{
		field.Enum("sensitivity").Values("SUD", "PSY", "HIV", "SEX", "ETH").Optional().Nillable().Comment("Confidential category (HL7 v3 ActCode); SUD is 42 CFR Part 2."),
	}
}
