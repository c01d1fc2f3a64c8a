package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entprocedure "caseload/ent/procedure"
)

func procedure(p fhir.Procedure, m *mapping) []row {
	var performers []fhir.Reference
	for _, performer := range p.Performer {
		performers = append(performers, performer.Actor)
	}
	why := reason(p.ReasonCode, p.ReasonReference)
	columns := append(m.clinical(statement{
		resource:  p.Resource,
		subject:   m.patient("subject", p.Subject),
		encounter: p.Encounter,
		performer: append(performers, p.Recorder),
		concept:   p.Code,
		system:    code.SNOMED,
		effective: either(m.time("performedDateTime", p.PerformedDateTime), m.time("performedPeriod.start", p.PerformedPeriod.Start)),
		beside:    append(fhir.AllCodings(p.ReasonCode), why),
		note:      fhir.Notes(p.Note),
	}),
		column{"status", m.word("status", p.Status, enumOf(entprocedure.StatusValidator), "UNKNOWN")},
		column{"ends_at", earliest(m.time("performedPeriod.end", p.PerformedPeriod.End))},
	)
	return []row{{table: "procedure", columns: append(columns, coding("reason", why)...)}}
}
