// Package schema models what the service stores. Each file is one noun; the
// names are those of FHIR R4 and US Core. Every table leads its key with the
// organization: see package ent/migrate for the composite keys made of it.
package schema

import (
	"entgo.io/ent"
	"entgo.io/ent/schema/field"
	"entgo.io/ent/schema/mixin"
	"github.com/google/uuid"

	"caseload/ent/rule"
)

// Tenant gives a table its key: the organization that holds the row, and the
// row's own id, a UUIDv7 that a phone may have made offline.
type Tenant struct{ mixin.Schema }

// Fields of the key.
func (Tenant) Fields() []ent.Field {
	return []ent.Field{
		field.UUID("id", uuid.UUID{}).Default(newID).Immutable(),
		field.UUID("organization_id", uuid.UUID{}).Immutable(),
	}
}

// Policy guards every type by the same rules.
func (Tenant) Policy() ent.Policy { return rule.Policy() }

func newID() uuid.UUID { return uuid.Must(uuid.NewV7()) }
