package fetch

import (
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/facilitate/clash"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/viewer"
)

// Provenance tells where a statement comes from.
type Provenance struct {
	EffectiveAt            *time.Time
	RecordedAt, ReceivedAt time.Time
	Source                 string
	PerformerID            *uuid.UUID
}

// ProvenanceOf is the provenance of a clinical statement.
func ProvenanceOf(s statement) *Provenance {
	of := s.Statement()
	return &Provenance{of.EffectiveAt, of.RecordedAt, of.ReceivedAt, of.Source, of.PerformerID}
}

// Viewer is who is asking, before the person and the organization are read.
type Viewer struct {
	PractitionerID, OrganizationID uuid.UUID
	Roles                          []viewer.Role
	ServerTime                     time.Time
}

// ConditionChange is one event of the change log, before the things it names
// are read.
type ConditionChange struct {
	Cursor    string
	Kind      record.ChangeKind
	Severity  monitor.Severity
	Reason    string
	At        time.Time
	ActorID   *uuid.UUID
	PatientID uuid.UUID
	// One of them is set: what changed.
	ConditionID, DetectedIssueID, CrisisProtocolID *uuid.UUID
}

// WorklistChange is one event of the change log about a task, before the things it
// names are read.
type WorklistChange struct {
	Cursor  string
	Kind    record.ChangeKind
	At      time.Time
	ActorID *uuid.UUID
	TaskID  uuid.UUID
}

// ResultNoticed is one event of the change log about a notice of a result, before that is
// read.
type ResultNoticed struct {
	Cursor   string
	Kind     record.ChangeKind
	At       time.Time
	NoticeID uuid.UUID
}

// MessageAdded is one message that was sent, before it is read.
type MessageAdded struct {
	Cursor               string
	At                   time.Time
	PatientID, MessageID uuid.UUID
}

// CarePlanEvent is one event of the change log about a care plan, before the things
// it names are read.
type CarePlanEvent struct {
	Cursor                string
	Kind                  record.ChangeKind
	Revision              int
	Reason                string
	At                    time.Time
	AuthorID              *uuid.UUID
	PatientID, CarePlanID uuid.UUID
}

// CollaborativeCareEvent is one event of the change log about a time in collaborative
// care, before the things it names are read.
type CollaborativeCareEvent struct {
	Cursor   string
	Kind     record.ChangeKind
	Revision int
	// State is the state that the patient came to; nil where the state stayed.
	State                                 *collaborativecareepisode.State
	Reason                                string
	At                                    time.Time
	ActorID                               *uuid.UUID
	PatientID, CollaborativeCareEpisodeID uuid.UUID
}

// Risk is how likely a patient needs more care soon, before the scores, the
// decision and the cohorts behind it are read.
type Risk struct {
	PatientID uuid.UUID
	Rank      int
	Rule      string
	Reasons   []string
	AsOf      *time.Time
}

// RiskOf is what a panel row keeps of a patient's risk.
func RiskOf(p *ent.Patient) *Risk {
	return &Risk{p.ID, p.RiskRank, p.RiskRule, p.RiskReasons, p.RiskAsOf}
}

// AppointmentConflict is what an appointment collides with, before the other one
// is read.
type AppointmentConflict struct {
	Kind          clash.Kind
	Minutes       int
	Message       string
	AppointmentID uuid.UUID
}

// typeOf is the contract's name for what carries relations.
func typeOf(parent any) string {
	switch p := parent.(type) {
	case *Provenance:
		return "Provenance"
	case *Viewer:
		return "Viewer"
	case *ConditionChange:
		return "ConditionChange"
	case *ResultNoticed:
		return "ResultNoticed"
	case *MessageAdded:
		return "MessageAdded"
	case *CarePlanEvent:
		return "CarePlanEvent"
	case *CollaborativeCareEvent:
		return "CollaborativeCareEvent"
	case *WorklistChange:
		return "WorklistChange"
	case *Risk:
		return "Risk"
	case *code.StatusChange:
		return "ServiceRequestStep"
	case *VisitCandidate:
		return "VisitCandidate"
	case *VisitStop:
		return "VisitStop"
	case *MyDayItem:
		return "MyDayItem"
	case *Reassignment:
		return "Reassignment"
	case *AppointmentConflict:
		return "AppointmentConflict"
	case Node:
		return p.NodeType()
	}
	return ""
}

// within gives the parts of a thing that are no things of their own but carry
// relations, by the field that leads to them.
func within(parent any, field string) (parts []any) {
	if s, ok := parent.(statement); ok && field == "provenance" {
		return []any{ProvenanceOf(s)}
	}
	switch p := parent.(type) {
	case *ent.Patient:
		if field == "risk" {
			return []any{RiskOf(p)}
		}
	case *ent.ServiceRequest:
		if field == "loopHistory" {
			for i := range p.LoopHistory {
				parts = append(parts, &p.LoopHistory[i])
			}
		}
	}
	return parts
}
