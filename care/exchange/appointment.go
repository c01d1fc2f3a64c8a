package exchange

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/appointment"
)

func appointments(ctx context.Context, c *ent.Client, s Selection) ([]draft, error) {
	rows, err := c.Appointment.Query().Where(s.rows(appointment.FieldPatientID)).All(ctx)
	return drafts(rows, err, func(r *ent.Appointment) uuid.UUID { return r.ID }, appointmentOf)
}

func appointmentOf(r *ent.Appointment, l *links) fhir.Any {
	a := &fhir.Appointment{
		Resource:        row{r.ID, r.Revision, r.RecordedAt, r.ReceivedAt, ""}.head("Appointment"),
		Status:          word(r.Status),
		AppointmentType: fhir.CodeableConcept{Text: word(r.Kind)},
		Description:     r.Title,
		Start:           instant(r.StartsAt),
		End:             instant(r.EndsAt),
	}
	for _, who := range present(nil, l.to("Patient", r.PatientID), l.maybe("Practitioner", r.PractitionerID), fhir.Reference{Display: r.Location}) {
		a.Participant = append(a.Participant, fhir.AppointmentParticipant{Actor: who, Status: "accepted"})
	}
	return a
}
