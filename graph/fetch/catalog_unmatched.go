package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// mostCandidates is how many patients are named who may be the person.
const mostCandidates = 10

// unmatchedRelations lead from people whom nobody knew to who they are or may be.
func unmatchedRelations() []relation {
	type (
		unmatched = *ent.UnmatchedAdmission
		candidate = *ent.UnmatchedAdmissionCandidate
	)
	likeliest := order{column: "score", typ: "float8", desc: true}
	return []relation{
		{
			name: "UnmatchedAdmission.candidates", target: ent.TypeUnmatchedAdmissionCandidate, column: "unmatched_admission_id",
			key: ownID, shape: list, order: likeliest, limit: mostCandidates,
		},
		toOne("UnmatchedAdmission.patient", ent.TypePatient, func(u unmatched) *uuid.UUID { return u.PatientID }),
		toOne("UnmatchedAdmission.decidedBy", ent.TypePractitioner, func(u unmatched) *uuid.UUID { return u.DecidedByID }),
		toOne("UnmatchedAdmissionCandidate.patient", ent.TypePatient, func(c candidate) *uuid.UUID { return &c.PatientID }),
		toOne("UnmatchedAdmissionCandidate.unmatchedAdmission", ent.TypeUnmatchedAdmission, func(c candidate) *uuid.UUID { return &c.UnmatchedAdmissionID }),
	}
}
