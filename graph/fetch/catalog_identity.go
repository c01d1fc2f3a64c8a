package fetch

import (
	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
)

// identityRelations lead between records that are, or may be, of one person.
func identityRelations() []relation {
	return []relation{
		toOne("Patient.replacedBy", ent.TypePatient, func(p *ent.Patient) *uuid.UUID { return p.ReplacedByID }),
		toList("Patient.links", ent.TypePatientLink, "patient_id", 25),
		toOne("PatientLink.patient", ent.TypePatient, func(l *ent.PatientLink) *uuid.UUID { return &l.PatientID }),
		toOne("PatientLink.other", ent.TypePatient, func(l *ent.PatientLink) *uuid.UUID { return &l.OtherID }),
		toOne("PatientLink.mergedBy", ent.TypePractitioner, func(l *ent.PatientLink) *uuid.UUID { return l.MergedByID }),
		toOne("PatientLink.endedBy", ent.TypePractitioner, func(l *ent.PatientLink) *uuid.UUID { return l.EndedByID }),
		toOne("DuplicateCandidate.patient", ent.TypePatient, func(c *ent.DuplicateCandidate) *uuid.UUID { return &c.PatientID }),
		toOne("DuplicateCandidate.other", ent.TypePatient, func(c *ent.DuplicateCandidate) *uuid.UUID { return &c.OtherID }),
		toOne("DuplicateCandidate.decidedBy", ent.TypePractitioner, func(c *ent.DuplicateCandidate) *uuid.UUID { return c.DecidedByID }),
	}
}

// survivors leads from the id of a record that was merged away to what tells which
// one took its place.
var survivors = relation{
	name: "Query.patient.link", target: ent.TypePatientLink, column: "other_id", shape: list, order: oldestFirst, limit: 1,
	where: func(s *sql.Selector) { s.Where(sql.IsNull(s.C("ended_at"))) },
}
