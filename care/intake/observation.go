package intake

import (
	"encoding/json"
	"math"
	"strconv"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	entobservation "caseload/ent/observation"
)

func observation(o fhir.Observation, m *mapping) []row {
	effective := either(m.time("effectiveDateTime", o.EffectiveDateTime),
		either(m.time("effectivePeriod.start", o.EffectivePeriod.Start), m.time("effectiveInstant", o.EffectiveInstant)))
	value := o.Value()
	return []row{{table: "observation", columns: append(m.clinical(statement{
		resource:  o.Resource,
		subject:   m.patient("subject", o.Subject),
		encounter: o.Encounter,
		performer: o.Performer,
		concept:   o.Code,
		system:    code.LOINC,
		effective: effective,
		recorded:  m.time("issued", o.Issued),
		beside:    found(o),
		note:      fhir.Notes(o.Note),
	}),
		column{"status", m.word("status", o.Status, enumOf(entobservation.StatusValidator), "UNKNOWN")},
		column{"category", observationCategory(o.Category)},
		column{"value", pointed(value)},
		column{"value_number", number(value)},
		column{"components", listOf(components(o.Component))},
		column{"interpretation", listOf(fhir.Codings(o.Interpretation))},
		column{"data_absent_reason", stating(o.DataAbsentReason)},
		column{"has_member", m.all("hasMember", o.HasMember, "Observation")},
	)}}
}

// found is what an observation found, as far as it is in codes.
func found(o fhir.Observation) []code.Coding {
	var codes []code.Coding
	add := func(v *code.Value) {
		if v != nil && v.Coding != nil {
			codes = append(codes, *v.Coding)
		}
	}
	add(o.Value())
	for _, part := range o.Component {
		codes = append(codes, part.Code.Values()...)
		add(part.Value())
	}
	return codes
}

// observationCategories is FHIR's own list, which US Core's categories refine.
const observationCategories = "http://terminology.hl7.org/CodeSystem/observation-category"

// observationCategory is the first category of FHIR's list, else the first.
func observationCategory(concepts []fhir.CodeableConcept) string {
	for _, concept := range concepts {
		if c := concept.Prefer(observationCategories); c.System == observationCategories {
			return c.Code
		}
	}
	return fhir.First(concepts).Code
}

func components(list []fhir.ObservationComponent) []code.Component {
	var kept []code.Component
	for _, c := range list {
		component := code.Component{Code: c.Code.Prefer(code.LOINC), Value: c.Value()}
		if reason := c.DataAbsentReason.Value(); !reason.Empty() {
			component.DataAbsentReason = &reason
		}
		kept = append(kept, component)
	}
	return kept
}

// stating is a concept as JSON, nil when it says nothing.
func stating(concept fhir.CodeableConcept) any {
	if value := concept.Value(); !value.Empty() {
		return asJSON(value)
	}
	return nil
}

// pointed is a value as JSON, nil when there is none.
func pointed(value *code.Value) any {
	if value == nil {
		return nil
	}
	return asJSON(value)
}

// number is a quantity as a number, nil for other values and for what a number
// cannot hold.
func number(value *code.Value) any {
	if value == nil {
		return nil
	}
	if value.Integer != nil {
		return float64(*value.Integer)
	}
	if value.Quantity == nil {
		return nil
	}
	amount, err := strconv.ParseFloat(string(json.Number(value.Quantity.Value)), 64)
	if err != nil || math.IsInf(amount, 0) || math.IsNaN(amount) {
		return nil
	}
	return amount
}
