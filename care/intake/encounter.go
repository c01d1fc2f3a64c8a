package intake

import (
	"time"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	entencounter "caseload/ent/encounter"
)

func encounter(e fhir.Encounter, m *mapping) []row {
	starts := m.time("period.start", e.Period.Start)
	concept := fhir.CodeableConcept{}
	if len(e.Type) > 0 {
		concept = e.Type[0]
	}
	columns := append(m.clinical(statement{
		resource:  e.Resource,
		subject:   m.patient("subject", e.Subject),
		encounter: e.PartOf,
		performer: []fhir.Reference{e.Performer()},
		concept:   concept,
		system:    code.SNOMED,
		effective: starts,
		beside:    fhir.AllCodings(e.ReasonCode),
	}),
		column{"status", m.word("status", e.Status, enumOf(entencounter.StatusValidator), "UNKNOWN")},
		column{"class", e.Class.Code},
		column{"starts_at", earliest(starts)},
		column{"ends_at", earliest(m.time("period.end", e.Period.End))},
	)
	columns = append(columns, coding("reason", fhir.First(e.ReasonCode))...)
	columns = append(columns, coding("discharge_disposition", disposition(e.Hospitalization.DischargeDisposition))...)
	return []row{{table: "encounter", columns: append(columns,
		column{"service_provider_id", m.reference("serviceProvider", e.ServiceProvider, "Organization")},
		column{"class_history", listOf(classHistory(m, e))},
	)}}
}

// classHistory are the classes of the encounter one after the other, as far as the
// source tells.
func classHistory(m *mapping, e fhir.Encounter) []code.ClassPeriod {
	var history []code.ClassPeriod
	for _, h := range e.ClassHistory {
		history = append(history, code.ClassPeriod{
			Class: code.Coding{System: h.Class.System, Code: h.Class.Code, Display: h.Class.Display},
			From:  instant(m.time("classHistory.period.start", h.Period.Start)),
			To:    instant(m.time("classHistory.period.end", h.Period.End)),
		})
	}
	return history
}

// instant is when a time begins, nil where none is stated.
func instant(t fhir.Time) *time.Time {
	if !t.Set() {
		return nil
	}
	return &t.At
}

// dischargeStatus is the canonical address of the NUBC patient discharge status
// codes (UB-04 form locator 17), which senders write in several ways.
const dischargeStatus = "https://www.nubc.org/CodeSystem/PatDischargeStatus"

var dischargeStatusAliases = map[string]bool{
	dischargeStatus:                                   true,
	"http://www.nubc.org/patient-discharge":           true,
	"https://www.nubc.org/patient-discharge":          true,
	"http://terminology.hl7.org/CodeSystem/nubc-UB92": true,
}

// disposition is where the patient went, in two digits: "1" and "01" are both
// home.
func disposition(concept fhir.CodeableConcept) code.Coding {
	c := concept.Value()
	if !dischargeStatusAliases[c.System] {
		return c
	}
	c.System = dischargeStatus
	if len(c.Code) == 1 {
		c.Code = "0" + c.Code
	}
	return c
}
