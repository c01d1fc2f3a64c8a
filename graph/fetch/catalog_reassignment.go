package fetch

import (
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/ent"
)

// Reassignment is one patient of a divided caseload, before the people are read.
type Reassignment struct{ facilitate.Reassignment }

// A divided caseload in pages.
type (
	// ReassignmentConnection is a page of it.
	ReassignmentConnection = Connection[Reassignment]
	// ReassignmentEdge is one patient of it, with the place.
	ReassignmentEdge = Edge[Reassignment]
)

// reassignmentRelations lead from a divided caseload to its people.
func reassignmentRelations() []relation {
	return []relation{
		toOne("Reassignment.patient", ent.TypePatient, func(r *Reassignment) *uuid.UUID { return &r.PatientID }),
		toOne("Reassignment.caseManager", ent.TypePractitioner, func(r *Reassignment) *uuid.UUID { return &r.CaseManagerID }),
	}
}
