package exchange

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/medicationrequest"
)

func medicationRequests(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.MedicationRequest.Query().Where(s.rows(medicationrequest.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.MedicationRequest) uuid.UUID { return r.ID }, medicationRequestOf)
}

func medicationRequestOf(r *ent.MedicationRequest, l *links) fhir.Any {
	m := &fhir.MedicationRequest{
		Resource:                  row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("MedicationRequest"),
		Status:                    word(r.Status),
		Intent:                    word(r.Intent),
		MedicationCodeableConcept: or(about(nil, "", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, r.Codings)),
		Subject:                   l.to("Patient", r.PatientID),
		Encounter:                 l.maybe("Encounter", r.EncounterID),
		AuthoredOn:                maybeAt(r.EffectiveAt),
		Requester:                 l.maybe("Practitioner", r.PerformerID),
		ReasonCode:                concepts(code.Coding{System: r.ReasonSystem, Code: r.ReasonCode, Display: r.ReasonDisplay}),
		Note:                      notes(l, nil, r.Note),
	}
	if says(m.Requester) || r.Intent != medicationrequest.IntentORDER { // us-core-21
		m.Meta.Profile = profiles("us-core-medicationrequest")
	}
	if r.Dosage != "" {
		m.DosageInstruction = []fhir.Dosage{{Text: r.Dosage}}
	}
	return m
}
