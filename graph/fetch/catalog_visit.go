package fetch

import (
	"github.com/google/uuid"

	"caseload/care/visit/candidate"
	"caseload/care/visit/route"
	"caseload/ent"
)

// The most files and corrections that are named of one visit.
const (
	mostFiles       = 100
	mostCorrections = 100
)

// VisitStop is a stop of a day's route, before its appointment is read.
type VisitStop struct{ route.Leg }

// VisitCandidate is somebody who could come to a visit, before the person is read.
type VisitCandidate struct{ candidate.Candidate }

// visitRelations lead to and from home visits.
func visitRelations() []relation {
	type (
		visit      = *ent.HomeVisit
		finding    = *ent.VisitFinding
		correction = *ent.VisitCorrection
	)
	return []relation{
		toMany("Patient.homeVisits", ent.TypeHomeVisit, "patient_id", newestFirst, map[string]filter{"status": {column: "status"}}),
		toMany("Appointment.homeVisits", ent.TypeHomeVisit, "appointment_id", newestFirst, nil),
		toOne("Attachment.homeVisit", ent.TypeHomeVisit, func(a *ent.Attachment) *uuid.UUID { return a.HomeVisitID }),
		toOne("HomeVisit.patient", ent.TypePatient, func(v visit) *uuid.UUID { return &v.PatientID }),
		toOne("HomeVisit.appointment", ent.TypeAppointment, func(v visit) *uuid.UUID { return v.AppointmentID }),
		toOne("HomeVisit.worker", ent.TypePractitioner, func(v visit) *uuid.UUID { return &v.WorkerID }),
		toOne("HomeVisit.recordedBy", ent.TypePractitioner, func(v visit) *uuid.UUID { return &v.RecordedByID }),
		toOne("HomeVisit.reviewedBy", ent.TypePractitioner, func(v visit) *uuid.UUID { return v.ReviewedByID }),
		toOne("HomeVisit.withdrawnBy", ent.TypePractitioner, func(v visit) *uuid.UUID { return v.WithdrawnByID }),
		toOne("HomeVisit.timeEntry", ent.TypeTimeEntry, func(v visit) *uuid.UUID { return v.TimeEntryID }),
		toMany("HomeVisit.findings", ent.TypeVisitFinding, "home_visit_id", newestFirst, nil),
		toList("HomeVisit.attachments", ent.TypeAttachment, "home_visit_id", mostFiles),
		toList("HomeVisit.corrections", ent.TypeVisitCorrection, "home_visit_id", mostCorrections),
		toOne("VisitFinding.patient", ent.TypePatient, func(f finding) *uuid.UUID { return &f.PatientID }),
		toOne("VisitFinding.homeVisit", ent.TypeHomeVisit, func(f finding) *uuid.UUID { return &f.HomeVisitID }),
		toOne("VisitFinding.author", ent.TypePractitioner, func(f finding) *uuid.UUID { return &f.AuthorID }),
		toOne("VisitFinding.observation", ent.TypeObservation, func(f finding) *uuid.UUID { return f.ObservationID }),
		toOne("VisitFinding.questionnaireResponse", ent.TypeQuestionnaireResponse, func(f finding) *uuid.UUID { return f.QuestionnaireResponseID }),
		toOne("VisitCorrection.patient", ent.TypePatient, func(c correction) *uuid.UUID { return &c.PatientID }),
		toOne("VisitCorrection.homeVisit", ent.TypeHomeVisit, func(c correction) *uuid.UUID { return &c.HomeVisitID }),
		toOne("VisitCorrection.author", ent.TypePractitioner, func(c correction) *uuid.UUID { return &c.AuthorID }),
		toOne("VisitCorrection.approvedBy", ent.TypePractitioner, func(c correction) *uuid.UUID { return c.ApprovedByID }),
		toOne("VisitCandidate.practitioner", ent.TypePractitioner, func(c *VisitCandidate) *uuid.UUID { return &c.PractitionerID }),
		toOne("VisitStop.appointment", ent.TypeAppointment, func(s *VisitStop) *uuid.UUID { return &s.AppointmentID }),
	}
}
