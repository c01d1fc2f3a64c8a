package hospital

import "strings"

// A unit turns a value into the unit of the score: divide, then multiply.
type unit struct{ divisor, factor float64 }

// hemoglobinUnits turn into g/dL; the molar unit is that of the monomer.
var hemoglobinUnits = map[string]unit{
	"": {1, 1}, "g/dl": {1, 1}, "gm/dl": {1, 1}, "g/l": {10, 1}, "mmol/l": {1, 1.611},
}

// sodiumUnits turn into mmol/L. An ion with one charge has as many
// milliequivalents as millimoles.
var sodiumUnits = map[string]unit{"": {1, 1}, "mmol/l": {1, 1}, "meq/l": {1, 1}}

// in turns a value into the unit of the score. A unit that the table does not
// have leaves the value unread: the name of the unit is what is missing.
func in(units map[string]unit, value *float64, name, unitText string) (converted float64, missing []string) {
	if value == nil {
		return 0, []string{name}
	}
	unit, ok := units[strings.ToLower(strings.TrimSpace(unitText))]
	if !ok {
		return 0, []string{name + "Unit"}
	}
	return *value / unit.divisor * unit.factor, nil
}
