// Package scalar reads and writes the contract's own scalars. What it cannot
// read it refuses with the form that it expects, and never with what it got.
package scalar

import "caseload/graph/fault"

// forms say what the values of a scalar look like, to whoever sent another one.
var forms = map[string]string{
	"Boolean":  "true or false",
	"Cursor":   "a cursor of this service, given back unchanged",
	"Date":     "a date of the calendar, as 2026, 2026-11 or 2026-11-25",
	"DateTime": "a time in RFC 3339 with its zone, as 2026-11-25T14:30:00-05:00, in the years 1 to 9998",
	"Decimal":  `a decimal number, as "7.0", with at most 18 digits before the point and 17 after it`,
	"Float":    "a number",
	"ID":       "a UUID, as 0199c0de-0000-7000-8000-000000000001",
	"Int":      "a whole number from -2147483648 to 2147483647",
	"String":   "text",
	"UUID":     "a UUID, as 0199c0de-0000-7000-8000-000000000001",
}

// Form says what the values of a scalar look like; ok is false for a type that
// is no scalar of the contract.
func Form(typ string) (form string, ok bool) {
	form, ok = forms[typ]
	return form, ok
}

func misformed(typ string) error { return fault.BadInput("must be " + forms[typ]) }
