package assess

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/care/assess/instrument/questionnaire"
	"caseload/ent"
)

// Form is an instrument as a FHIR R4 Questionnaire in JSON.
func Form(in *instrument.Instrument) (string, error) {
	form, err := questionnaire.Render(in)
	if err != nil {
		return "", fmt.Errorf("assess: %w", err)
	}
	return text(form)
}

// Response is an assessment as a FHIR R4 QuestionnaireResponse in JSON; empty
// where this service does not carry the version of the instrument.
func Response(qr *ent.QuestionnaireResponse) (string, error) {
	form := FormOf(qr)
	if form == nil {
		return "", nil
	}
	sheet, err := answer.Parse(qr.Answers)
	if err != nil {
		return "", fmt.Errorf("assess: %w", err)
	}
	response := questionnaire.Respond(form, sheet.Answers(), outcomeOf(qr))
	response.ID = qr.ID.String()
	response.Status = strings.ToLower(strings.ReplaceAll(string(qr.Status), "_", "-"))
	response.Subject = &questionnaire.Reference{Reference: "Patient/" + qr.PatientID.String()}
	if qr.EncounterID != nil {
		response.Encounter = &questionnaire.Reference{Reference: "Encounter/" + qr.EncounterID.String()}
	}
	if qr.AuthorID != nil {
		response.Author = &questionnaire.Reference{Reference: "Practitioner/" + qr.AuthorID.String()}
	}
	if qr.AuthoredAt != nil {
		response.Authored = qr.AuthoredAt.UTC().Format(time.RFC3339)
	}
	return text(response)
}

// outcomeOf is the outcome as far as it is kept.
func outcomeOf(qr *ent.QuestionnaireResponse) instrument.Outcome {
	out := instrument.Outcome{Total: qr.Total, Band: qr.Band}
	if qr.Result == nil {
		return out
	}
	out.Result = *qr.Result
	for _, part := range qr.Result.Parts {
		out.Needs = append(out.Needs, instrument.FoundNeed{ID: part.Name, Label: part.Label, Status: part.Status, Total: part.Points})
	}
	return out
}

func text(resource any) (string, error) {
	raw, err := json.Marshal(resource)
	if err != nil {
		return "", fmt.Errorf("assess: write FHIR: %w", err)
	}
	return string(raw), nil
}
