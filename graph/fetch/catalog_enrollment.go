package fetch

import (
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/ent"
)

// enrollmentRelations lead from referrals and enrollments to whom they name.
func enrollmentRelations() []relation {
	return []relation{
		toOne("ServiceRequest.patient", ent.TypePatient, func(s *ent.ServiceRequest) *uuid.UUID { return &s.PatientID }),
		toOne("ServiceRequest.requester", ent.TypePractitioner, func(s *ent.ServiceRequest) *uuid.UUID { return s.RequesterID }),
		toOne("ServiceRequest.performer", ent.TypePractitioner, func(s *ent.ServiceRequest) *uuid.UUID { return s.PerformerID }),
		toOne("ServiceRequest.triagedBy", ent.TypePractitioner, func(s *ent.ServiceRequest) *uuid.UUID { return s.TriagedByID }),
		toOne("ServiceRequest.signedBy", ent.TypePractitioner, func(s *ent.ServiceRequest) *uuid.UUID { return s.SignedByID }),
		toOne("ServiceRequest.healthcareService", ent.TypeHealthcareService, func(s *ent.ServiceRequest) *uuid.UUID { return s.HealthcareServiceID }),
		toOne("ServiceRequest.carePlan", ent.TypeCarePlan, func(s *ent.ServiceRequest) *uuid.UUID { return s.CarePlanID }),
		toOne("ServiceRequestStep.by", ent.TypePractitioner, func(s *code.StatusChange) *uuid.UUID { return &s.By }),
		toOne("EpisodeOfCare.patient", ent.TypePatient, func(e *ent.EpisodeOfCare) *uuid.UUID { return &e.PatientID }),
		toOne("EpisodeOfCare.careManager", ent.TypePractitioner, func(e *ent.EpisodeOfCare) *uuid.UUID { return e.CareManagerID }),
		toOne("EpisodeOfCare.serviceRequest", ent.TypeServiceRequest, func(e *ent.EpisodeOfCare) *uuid.UUID { return e.ServiceRequestID }),
		toMany("EpisodeOfCare.outreachAttempts", ent.TypeOutreachAttempt, "episode_of_care_id", newestFirst, nil),
		toOne("OutreachAttempt.patient", ent.TypePatient, func(a *ent.OutreachAttempt) *uuid.UUID { return &a.PatientID }),
		toOne("OutreachAttempt.performer", ent.TypePractitioner, func(a *ent.OutreachAttempt) *uuid.UUID { return a.PerformerID }),
		toOne("OutreachAttempt.episodeOfCare", ent.TypeEpisodeOfCare, func(a *ent.OutreachAttempt) *uuid.UUID { return a.EpisodeOfCareID }),
	}
}
