package exchange

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/encounter"
)

func encounters(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Encounter.Query().Where(s.rows(encounter.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.Encounter) uuid.UUID { return r.ID }, encounterOf)
}

func encounterOf(r *ent.Encounter, l *links) fhir.Any {
	e := &fhir.Encounter{
		Resource:        row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, labelOf(r.Sensitivity)}.head("Encounter", profiles("us-core-encounter")...),
		Status:          encounterStatus(r.Status),
		Class:           fhir.Coding{System: actCode, Code: r.Class},
		Type:            []fhir.CodeableConcept{or(about(nil, "", code.Coding{System: r.CodeSystem, Code: r.Code, Display: r.Display}, r.Codings))},
		Subject:         l.to("Patient", r.PatientID),
		Period:          fhir.Period{Start: maybeAt(r.StartsAt), End: maybeAt(r.EndsAt)},
		ReasonCode:      concepts(code.Coding{System: r.ReasonSystem, Code: r.ReasonCode, Display: r.ReasonDisplay}),
		ServiceProvider: l.maybe("Organization", r.ServiceProviderID),
		PartOf:          l.maybe("Encounter", r.EncounterID),
	}
	for _, h := range r.ClassHistory {
		e.ClassHistory = append(e.ClassHistory, fhir.ClassPeriod{
			Class:  fhir.Coding{System: h.Class.System, Code: h.Class.Code, Display: h.Class.Display},
			Period: fhir.Period{Start: maybeAt(h.From), End: maybeAt(h.To)},
		})
	}
	if r.Class == "" {
		e.Class = absent().Coding[0]
	}
	if led := l.maybe("Practitioner", r.PerformerID); says(led) {
		e.Participant = []fhir.EncounterParticipant{{Individual: led, Type: concepts(code.Coding{
			System: "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", Code: "PPRF", Display: "primary performer",
		})}}
	}
	e.Hospitalization.DischargeDisposition = concept(code.Coding{
		System: r.DischargeDispositionSystem, Code: r.DischargeDispositionCode, Display: r.DischargeDispositionDisplay,
	})
	return e
}

// encounterStatus writes the one status that has no line in its name.
func encounterStatus(s encounter.Status) string {
	if s == encounter.StatusONLEAVE {
		return "onleave"
	}
	return word(s)
}
