package fetch

import (
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent"
)

// Reassignment is one patient of a divided caseload, before the people are read.
type Reassignment struct{ facilitate.Reassignment }

// ReassignmentConnection and ReassignmentEdge are pages of a divided caseload.
type (
	ReassignmentConnection = Connection[Reassignment]
	ReassignmentEdge       = Edge[Reassignment]
)

// reassignmentRelations lead from a divided caseload to its people.
func reassignmentRelations() []relation {
	return []relation{
		toOne("Reassignment.patient", ent.TypePatient, func(r *Reassignment) *uuid.UUID { return &r.PatientID }),
		toOne("Reassignment.caseManager", ent.TypePractitioner, func(r *Reassignment) *uuid.UUID { return &r.CaseManagerID }),
	}
}
