package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// syncRelations lead from acts that wait to whom they are of and about.
func syncRelations() []relation {
	type conflict = *ent.SyncConflict
	return []relation{
		toOne("SyncConflict.patient", ent.TypePatient, func(c conflict) *uuid.UUID { return &c.PatientID }),
		toOne("SyncConflict.sender", ent.TypePractitioner, func(c conflict) *uuid.UUID { return &c.SenderID }),
		toOne("SyncConflict.performer", ent.TypePractitioner, func(c conflict) *uuid.UUID { return &c.PerformerID }),
		toOne("SyncConflict.resolvedBy", ent.TypePractitioner, func(c conflict) *uuid.UUID { return c.ResolvedByID }),
	}
}
