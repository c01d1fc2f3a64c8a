package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// transitionRelations lead to what is told of moves between settings, and to what that
// is computed of.
func transitionRelations() []relation {
	type handoff = *ent.Handoff
	return []relation{
		toDatedFacts("Patient.transitionsOfCare", discharged()...),
		toFacts("Patient.careSettings", placed()),
		toMany("Patient.handoffs", ent.TypeHandoff, "patient_id", newestFirst,
			map[string]filter{"status": {column: "status", unset: []string{"PREPARING", "SENT", "RETURNED", "ACKNOWLEDGED"}}}),
		toOne("Handoff.patient", ent.TypePatient, func(h handoff) *uuid.UUID { return &h.PatientID }),
		toOne("Handoff.encounter", ent.TypeEncounter, func(h handoff) *uuid.UUID { return &h.EncounterID }),
		toOne("Handoff.giver", ent.TypePractitioner, func(h handoff) *uuid.UUID { return h.GiverID }),
		toOne("Handoff.receiver", ent.TypePractitioner, func(h handoff) *uuid.UUID { return h.ReceiverID }),
		toOne("Handoff.acknowledgedBy", ent.TypePractitioner, func(h handoff) *uuid.UUID { return h.AcknowledgedByID }),
	}
}
