package fetch

import (
	"github.com/google/uuid"

	"caseload/ent"
)

// issueRelations lead to what rules noticed, and to what is read for a trend and
// for the gaps in care.
func issueRelations() []relation {
	type issue = *ent.DetectedIssue
	return []relation{
		toMany("Patient.detectedIssues", ent.TypeDetectedIssue, "patient_id", newestFirst,
			map[string]filter{"status": {column: "status", unset: []string{"OPEN", "SNOOZED"}}}),
		toOne("DetectedIssue.patient", ent.TypePatient, func(i issue) *uuid.UUID { return &i.PatientID }),
		toOne("DetectedIssue.task", ent.TypeTask, func(i issue) *uuid.UUID { return i.TaskID }),
		toOne("DetectedIssue.resolvedBy", ent.TypePractitioner, func(i issue) *uuid.UUID { return i.ResolvedByID }),
		toOne("ConditionChange.detectedIssue", ent.TypeDetectedIssue, func(c *ConditionChange) *uuid.UUID { return c.DetectedIssueID }),
		toOne("WorklistChange.actor", ent.TypePractitioner, func(c *WorklistChange) *uuid.UUID { return c.ActorID }),
		toOne("WorklistChange.task", ent.TypeTask, func(c *WorklistChange) *uuid.UUID { return &c.TaskID }),
		toOne("WorklistChange.mine", ent.TypeTask, func(c *WorklistChange) *uuid.UUID { return &c.TaskID }),
		toFacts("Patient.trend", measured()),
		toDatedFacts("Patient.careGaps", done()...),
	}
}
