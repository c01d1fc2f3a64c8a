package intake

import (
	"caseload/care/code"
	"caseload/care/intake/fhir"
	entallergy "caseload/ent/allergyintolerance"
)

func allergyIntolerance(a fhir.AllergyIntolerance, m *mapping) []row {
	onset := either(m.time("onsetDateTime", a.OnsetDateTime), m.time("onsetPeriod.start", a.OnsetPeriod.Start))
	return []row{{table: "allergy_intolerance", columns: append(m.clinical(statement{
		resource:  a.Resource,
		subject:   m.patient("patient", a.Patient),
		encounter: a.Encounter,
		performer: []fhir.Reference{a.Asserter, a.Recorder},
		concept:   a.Code,
		effective: onset,
		recorded:  m.time("recordedDate", a.RecordedDate),
		beside:    told(a),
		note:      fhir.Notes(a.Note),
	}),
		column{"clinical_status", m.word("clinicalStatus", a.ClinicalStatus.Word(), enumOf(entallergy.ClinicalStatusValidator), nil)},
		column{"verification_status", m.word("verificationStatus", a.VerificationStatus.Word(), enumOf(entallergy.VerificationStatusValidator), nil)},
		column{"criticality", m.word("criticality", a.Criticality, enumOf(entallergy.CriticalityValidator), nil)},
		column{"category", listOf(a.Category)},
		column{"reactions", listOf(reactions(a))},
		column{"onset_at", earliest(onset)},
		column{"stated", m.stated([]string{
			"type", "onsetDateTime", "onsetAge", "onsetPeriod", "onsetRange", "onsetString",
			"recordedDate", "recorder", "asserter", "lastOccurrence", "note", "code", "reaction",
		})},
	)}}
}

func reactions(a fhir.AllergyIntolerance) []code.Reaction {
	var kept []code.Reaction
	for _, r := range a.Reaction {
		kept = append(kept, r.Kept())
	}
	return kept
}

// told are the codes of what happened, which may tell what carries a label.
func told(a fhir.AllergyIntolerance) []code.Coding {
	var all []code.Coding
	for _, r := range a.Reaction {
		all = append(all, fhir.AllCodings(append([]fhir.CodeableConcept{r.Substance}, r.Manifestation...))...)
	}
	return all
}
