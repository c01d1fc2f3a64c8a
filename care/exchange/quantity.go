package exchange

import (
	"encoding/json"

	"caseload/care/code"
	"caseload/care/intake/fhir"
)

// quantity is an amount as FHIR writes it. A code needs its system (FHIR qty-3).
func quantity(q code.Quantity) *fhir.Quantity {
	to := &fhir.Quantity{Value: json.Number(q.Value), Comparator: q.Comparator, Unit: q.Unit, Code: q.Code}
	if q.Code != "" {
		to.System = code.UCUM
	}
	return to
}
