package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// ledgerRelations lead to and from time that was spent.
func ledgerRelations() []relation {
	type entry = *ent.TimeEntry
	return []relation{
		toMany("Patient.timeEntries", ent.TypeTimeEntry, "patient_id", newestFirst,
			map[string]filter{"family": {column: "family"}, "status": {column: "status", unset: []string{"IN_EFFECT"}}}),
		toOne("TimeEntry.patient", ent.TypePatient, func(e entry) *uuid.UUID { return &e.PatientID }),
		toOne("TimeEntry.worker", ent.TypePractitioner, func(e entry) *uuid.UUID { return &e.WorkerID }),
		toOne("TimeEntry.withdrawnBy", ent.TypePractitioner, func(e entry) *uuid.UUID { return e.WithdrawnByID }),
		toOne("TimeEntry.corrects", ent.TypeTimeEntry, func(e entry) *uuid.UUID { return e.CorrectsID }),
		toOne("TimeEntry.task", ent.TypeTask, func(e entry) *uuid.UUID { return e.TaskID }),
		toOne("TimeEntry.appointment", ent.TypeAppointment, func(e entry) *uuid.UUID { return e.AppointmentID }),
		toOne("TimeEntry.encounter", ent.TypeEncounter, func(e entry) *uuid.UUID { return e.EncounterID }),
	}
}
