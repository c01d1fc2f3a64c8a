package fhir

// Appointment is a planned meeting (R4 Appointment).
type Appointment struct {
	Resource

	Status          string                   `json:"status,omitempty"`
	AppointmentType CodeableConcept          `json:"appointmentType,omitzero"`
	Description     string                   `json:"description,omitempty"`
	Start           string                   `json:"start,omitempty"`
	End             string                   `json:"end,omitempty"`
	Participant     []AppointmentParticipant `json:"participant,omitempty"`
}

// AppointmentParticipant is somebody or something that takes part (R4
// Appointment.participant).
type AppointmentParticipant struct {
	Actor  Reference `json:"actor,omitzero"`
	Status string    `json:"status,omitempty"`
}
