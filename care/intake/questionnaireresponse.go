package intake

import (
	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
	"caseload/care/intake/fhir"
	entresponse "caseload/ent/questionnaireresponse"
)

// questionnaireResponse reads answers to an instrument that is known here, be it
// to our own form or to one with the same LOINC codes. Others are kept raw.
func questionnaireResponse(e fhir.Entry) (reading, error) {
	read, err := questionnaire.Read(e.Raw, instrument.Shipped())
	if err != nil {
		return reading{}, err
	}
	resource, err := fhir.Decode[fhir.Resource](e)
	if err != nil {
		return reading{}, err
	}
	return reading{rows: func(m *mapping) []row {
		if read.Instrument == nil {
			return nil
		}
		return responseRows(read, resource, m)
	}}, nil
}

// responseRows are the answers with what they score here. They propose nothing:
// whoever asked elsewhere has acted on them there, and a history of years must
// not open tasks of today. The sex is not known while a resource is read, so
// ranges that depend on it are those for anybody.
func responseRows(read questionnaire.Reading, resource fhir.Resource, m *mapping) []row {
	response, form := read.Response, read.Instrument
	authored := m.time("authored", response.Authored)
	status := m.word("status", response.Status, enumOf(entresponse.StatusValidator), "COMPLETED")
	out := form.Evaluate(read.Answers, instrument.Subject{})
	done := status == "COMPLETED" || status == "AMENDED"
	return []row{{table: "questionnaire_response", columns: []column{
		{"recorded_at", recorded(authored, updated(resource))},
		{"patient_id", m.patient("subject", pointer(response.Subject))},
		{"author_id", m.reference("author", pointer(response.Author), "Practitioner")},
		{"encounter_id", m.reference("encounter", pointer(response.Encounter), "Encounter")},
		{"questionnaire", form.ID},
		{"questionnaire_version", form.Version},
		{"status", status},
		{"answers", answer.Of(form, read.Answers).Keep()},
		{"authored_at", whenDone(done, earliest(authored))},
		{"timeline_at", recorded(authored, updated(resource))},
		{"total", whenDone(done, totalOf(out))},
		{"band", bandOf(done, out)},
		{"result", whenDone(done, asJSON(out.Result))},
		{"sensitivity", optional(resource.Sensitivity())},
	}}}
}

// pointer is a reference as the other resources have it.
func pointer(r *questionnaire.Reference) fhir.Reference {
	if r == nil {
		return fhir.Reference{}
	}
	return fhir.Reference{Reference: r.Reference, Display: r.Display}
}

// whenDone is a value of completed answers, nil for a draft.
func whenDone(done bool, value any) any {
	if !done {
		return nil
	}
	return value
}

func totalOf(out instrument.Outcome) any {
	if out.Total == nil {
		return nil
	}
	return *out.Total
}

func bandOf(done bool, out instrument.Outcome) string {
	if !done {
		return ""
	}
	return out.Band
}
