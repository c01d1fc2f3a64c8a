package fetch

import (
	"maps"
	"slices"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/rule"
)

// mostTold is how many people are named who were told of a crisis.
const mostTold = 100

// behavioralRelations lead to crises, emergencies and what is kept apart.
func behavioralRelations() []relation {
	type (
		protocol     = *ent.CrisisProtocol
		event        = *ent.CrisisEvent
		notification = *ent.CrisisNotification
		note         = *ent.PsychotherapyNote
	)
	return []relation{
		toMany("Patient.crisisProtocols", ent.TypeCrisisProtocol, "patient_id", newestFirst, map[string]filter{"status": {column: "status"}}),
		toOne("CrisisProtocol.patient", ent.TypePatient, func(p protocol) *uuid.UUID { return &p.PatientID }),
		toOne("CrisisProtocol.answeredBy", ent.TypePractitioner, func(p protocol) *uuid.UUID { return p.AnsweredByID }),
		toOne("CrisisProtocol.escalatedTo", ent.TypePractitioner, func(p protocol) *uuid.UUID { return p.EscalatedToID }),
		toOne("CrisisProtocol.joined", ent.TypeCrisisProtocol, func(p protocol) *uuid.UUID { return p.JoinedID }),
		toOne("CrisisProtocol.closedBy", ent.TypePractitioner, func(p protocol) *uuid.UUID { return p.ClosedByID }),
		toList("CrisisProtocol.notifications", ent.TypeCrisisNotification, "crisis_protocol_id", mostTold),
		toMany("CrisisProtocol.events", ent.TypeCrisisEvent, "crisis_protocol_id", newestFirst, nil),
		toOne("CrisisEvent.patient", ent.TypePatient, func(e event) *uuid.UUID { return &e.PatientID }),
		toOne("CrisisEvent.crisisProtocol", ent.TypeCrisisProtocol, func(e event) *uuid.UUID { return &e.CrisisProtocolID }),
		toOne("CrisisEvent.author", ent.TypePractitioner, func(e event) *uuid.UUID { return e.AuthorID }),
		toOne("CrisisEvent.questionnaireResponse", ent.TypeQuestionnaireResponse, func(e event) *uuid.UUID { return e.QuestionnaireResponseID }),
		toOne("CrisisNotification.patient", ent.TypePatient, func(n notification) *uuid.UUID { return &n.PatientID }),
		toOne("CrisisNotification.crisisProtocol", ent.TypeCrisisProtocol, func(n notification) *uuid.UUID { return &n.CrisisProtocolID }),
		toOne("CrisisNotification.recipient", ent.TypePractitioner, func(n notification) *uuid.UUID { return n.RecipientID }),
		toOne("CrisisNotification.notifiedBy", ent.TypePractitioner, func(n notification) *uuid.UUID { return n.NotifiedByID }),
		toOne("CrisisNotification.answerRecordedBy", ent.TypePractitioner, func(n notification) *uuid.UUID { return n.AnswerRecordedByID }),
		toOne("ConditionChange.crisisProtocol", ent.TypeCrisisProtocol, func(c *ConditionChange) *uuid.UUID { return c.CrisisProtocolID }),
		toMany("Patient.psychotherapyNotes", ent.TypePsychotherapyNote, "patient_id", newestFirst, nil),
		toOne("PsychotherapyNote.patient", ent.TypePatient, func(n note) *uuid.UUID { return &n.PatientID }),
		toOne("PsychotherapyNote.author", ent.TypePractitioner, func(n note) *uuid.UUID { return &n.AuthorID }),
	}
}

// confidentialityRelations lead to consents, emergencies, and what is said along with
// what they open.
func confidentialityRelations() []relation {
	type (
		access  = *ent.EmergencyAccess
		consent = *ent.Consent
	)
	return []relation{
		toFacts("Patient.confidentialityNotices", labelled()...),
		toOne("Consent.recordedBy", ent.TypePractitioner, func(c consent) *uuid.UUID { return c.RecordedByID }),
		toOne("Consent.revokedBy", ent.TypePractitioner, func(c consent) *uuid.UUID { return c.RevokedByID }),
		toMany("Patient.emergencyAccesses", ent.TypeEmergencyAccess, "patient_id", order{column: "starts_at", typ: "timestamptz", desc: true}, nil),
		toOne("EmergencyAccess.patient", ent.TypePatient, func(a access) *uuid.UUID { return a.PatientID }),
		toOne("EmergencyAccess.practitioner", ent.TypePractitioner, func(a access) *uuid.UUID { return &a.PractitionerID }),
		toOne("EmergencyAccess.endedBy", ent.TypePractitioner, func(a access) *uuid.UUID { return a.EndedByID }),
		toOne("EmergencyAccess.reviewedBy", ent.TypePractitioner, func(a access) *uuid.UUID { return a.ReviewedByID }),
	}
}

// mostLabels is more than there are confidential categories.
const mostLabels = 10

// labelled are the confidential categories of what the viewer sees, each once for every
// type that may carry one.
func labelled() (sources []source) {
	for _, typ := range slices.Sorted(maps.Keys(kinds)) {
		if class, ok := rule.ClassOf(typ); !ok || class != rule.Health {
			continue
		}
		sources = append(sources, source{
			name: "label", table: kinds[typ].table, access: typ, limit: mostLabels, order: "sensitivity", columns: []string{"sensitivity"},
			where: func(s *sql.Selector, _ map[string]any) { s.Distinct().Where(sql.NotNull(s.C("sensitivity"))) },
		})
	}
	return sources
}
