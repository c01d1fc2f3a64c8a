package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// appointmentRelations lead to and from planned meetings, and to tries to reach
// somebody.
func appointmentRelations() []relation {
	type appointment = *ent.Appointment
	return []relation{
		toMany("Patient.appointments", ent.TypeAppointment, "patient_id", newestFirst, map[string]filter{"status": {column: "status"}}),
		toMany("Patient.outreachAttempts", ent.TypeOutreachAttempt, "patient_id", newestFirst, nil),
		toOne("Appointment.patient", ent.TypePatient, func(a appointment) *uuid.UUID { return &a.PatientID }),
		toOne("Appointment.practitioner", ent.TypePractitioner, func(a appointment) *uuid.UUID { return a.PractitionerID }),
		toOne("Appointment.requirements", ent.TypePractitioner, func(a appointment) *uuid.UUID { return a.PractitionerID }),
		toOne("Appointment.serviceRequest", ent.TypeServiceRequest, func(a appointment) *uuid.UUID { return a.ServiceRequestID }),
		toOne("AppointmentConflict.appointment", ent.TypeAppointment, func(c *AppointmentConflict) *uuid.UUID { return &c.AppointmentID }),
	}
}
