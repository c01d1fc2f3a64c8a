package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

func shareRelations() []relation {
	return []relation{
		toMany("CarePlan.shareLinks", ent.TypeShareLink, "care_plan_id", newestFirst, nil),
		toOne("ShareLink.patient", ent.TypePatient, func(s *ent.ShareLink) *uuid.UUID { return &s.PatientID }),
		toOne("ShareLink.carePlan", ent.TypeCarePlan, func(s *ent.ShareLink) *uuid.UUID { return &s.CarePlanID }),
		toOne("ShareLink.recipientPractitioner", ent.TypePractitioner, func(s *ent.ShareLink) *uuid.UUID { return s.RecipientID }),
		toOne("ShareLink.createdBy", ent.TypePractitioner, func(s *ent.ShareLink) *uuid.UUID { return &s.CreatedByID }),
		toOne("ShareLink.revokedBy", ent.TypePractitioner, func(s *ent.ShareLink) *uuid.UUID { return s.RevokedByID }),
	}
}
