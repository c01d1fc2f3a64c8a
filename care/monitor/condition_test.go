package monitor_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// failure is a condition that begins.
func (c *clinic) failure() monitor.RecordCondition {
	return monitor.RecordCondition{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID,
		Code:     code.Coding{System: code.SNOMED, Code: "88805009", Display: "Chronic congestive heart failure"},
		Category: condition.CategoryPROBLEM_LIST_ITEM, ClinicalStatus: condition.ClinicalStatusACTIVE,
		VerificationStatus: condition.VerificationStatusCONFIRMED,
		ChangeSeverity:     monitor.Urgent, Reason: "short of breath", Note: "since yesterday",
	}
}

func TestARecordedConditionIsOnTheChartAndInTheLog(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.failure()
	onset := time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)
	in.OnsetAt, in.EffectiveAt = &onset, &onset
	if got := c.record(c.Clinic.CaseManager, in); got.Changed != in.ID || len(got.Problems) > 0 {
		t.Fatalf("outcome %+v", got)
	}
	got := c.condition(in.ID)
	if got.Code != in.Code.Code || got.PatientID != in.PatientID || got.Note != in.Note || got.Revision != 1 || !got.TimelineAt.Equal(onset) ||
		got.PerformerID == nil || *got.PerformerID != c.Clinic.CaseManager.Practitioner || got.ReceivedAt.Equal(onset) {
		t.Errorf("condition %+v", got)
	}
	c.wantChange(record.Change{
		Type: ent.TypeCondition, ID: in.ID, Patient: in.PatientID, Kind: record.Created, Revision: 1, Reason: in.Reason,
	}, "URGENT")
}

func TestAConditionWithAWrongInputIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	ahead := time.Now().AddDate(1, 0, 0)
	for want, spoil := range map[string]func(*monitor.RecordCondition){
		"INVALID input.id":          func(in *monitor.RecordCondition) { in.ID = uuid.Nil },
		"INVALID input.code.code":   func(in *monitor.RecordCondition) { in.Code.Code = " " },
		"INVALID input.code.system": func(in *monitor.RecordCondition) { in.Code.System = "" },
		"INVALID input.onsetAt":     func(in *monitor.RecordCondition) { in.OnsetAt = &ahead },
		"INVALID input.effectiveAt": func(in *monitor.RecordCondition) { in.EffectiveAt = &ahead },
		"INVALID input.reason":      func(in *monitor.RecordCondition) { in.Reason = strings.Repeat("x", 501) },
		"INVALID input.note":        func(in *monitor.RecordCondition) { in.Note = "\x00" },
		"ID_TAKEN input.id":         func(in *monitor.RecordCondition) { in.ID = c.Clinic.Patient.Rows[ent.TypeCondition] },
		"NOT_FOUND input.patientId": func(in *monitor.RecordCondition) { in.PatientID = c.Clinic.StrangersPatient.ID },
	} {
		in := c.failure()
		spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	foreign := c.failure()
	foreign.PatientID = c.Other.Patient.ID
	if got := c.refused(c.Clinic.Supervisor, foreign); got != "NOT_FOUND input.patientId" {
		t.Errorf("another organization's patient: %s", got)
	}
	for name, v := range map[string]viewer.Viewer{"visit staff": c.Clinic.VisitStaff, "privacy officer": c.Clinic.PrivacyOfficer} {
		if got := c.refused(v, c.failure()); got != "NOT_PERMITTED" {
			t.Errorf("%s: %s", name, got)
		}
	}
}

func TestAConditionMovesTheRiskOnThePanelRow(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.failure()
	c.record(c.Clinic.CaseManager, in)
	with := c.risk()
	out := c.ending()
	out.ConditionID = in.ID
	c.record(c.Clinic.Provider, out)
	without := c.risk()
	if !strings.Contains(with, "2 chronic") || !strings.Contains(without, "1 chronic") {
		t.Errorf("with heart failure: %s; without: %s", with, without)
	}
}

// ending is the end of the condition that the clinic's patient has.
func (c *clinic) ending() monitor.ResolveCondition {
	return monitor.ResolveCondition{
		ClientMutationID: world.ID(), ConditionID: c.Clinic.Patient.Rows[ent.TypeCondition], BaseRevision: 1,
		ChangeSeverity: monitor.Info, Reason: "gone",
	}
}

func TestAResolvedConditionIsResolvedOnTheChartAndInTheLog(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.ending()
	end := time.Date(2026, 11, 21, 9, 0, 0, 0, time.UTC)
	in.AbatementAt = &end
	if got := c.record(c.Clinic.Provider, in); got.Changed != in.ConditionID {
		t.Fatalf("outcome %+v", got)
	}
	got := c.condition(in.ConditionID)
	if got.ClinicalStatus == nil || *got.ClinicalStatus != condition.ClinicalStatusRESOLVED || got.AbatementAt == nil ||
		!got.AbatementAt.Equal(end) || got.Revision != 2 {
		t.Errorf("condition %+v", got)
	}
	c.wantChange(record.Change{
		Type: ent.TypeCondition, ID: in.ConditionID, Patient: c.Clinic.Patient.ID, Kind: record.Resolved, Revision: 2, Reason: "gone",
	}, "INFO")
	again := c.ending()
	again.BaseRevision = 2
	if got := c.refused(c.Clinic.CaseManager, again); got != "ALREADY_DONE" {
		t.Errorf("again: %s", got)
	}
}

func TestAConditionThatMovedOnIsNotResolvedAndBothRevisionsAreTold(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	first := c.ending()
	c.record(c.Clinic.CaseManager, first)
	late := c.ending()
	got := c.record(c.Clinic.Provider, late)
	want := record.Conflict(late.ConditionID, 1, 2)
	if len(got.Problems) != 1 || got.Problems[0].Code != want.Code || got.Problems[0].Base != 1 || got.Problems[0].Current != 2 ||
		got.Problems[0].CurrentID != late.ConditionID {
		t.Errorf("outcome %+v, want %+v", got, want)
	}
}

func TestAnEndThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	begun := c.failure()
	onset := time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)
	begun.OnsetAt = &onset
	c.record(c.Clinic.CaseManager, begun)
	before, ahead := onset.Add(-time.Hour), time.Now().AddDate(1, 0, 0)
	for want, spoil := range map[string]func(*monitor.ResolveCondition){
		"INVALID input.reason":        func(in *monitor.ResolveCondition) { in.Reason = strings.Repeat("x", 501) },
		"INVALID input.abatementAt":   func(in *monitor.ResolveCondition) { in.AbatementAt = &ahead },
		"NOT_FOUND input.conditionId": func(in *monitor.ResolveCondition) { in.ConditionID = world.ID() },
	} {
		in := c.ending()
		spoil(&in)
		if got := c.refused(c.Clinic.CaseManager, in); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
	early := c.ending()
	early.ConditionID, early.AbatementAt = begun.ID, &before
	if got := c.refused(c.Clinic.CaseManager, early); got != "INVALID input.abatementAt" {
		t.Errorf("before it began: %s", got)
	}
	for _, foreign := range []world.Patient{c.Clinic.StrangersPatient, c.Other.Patient} {
		in := c.ending()
		in.ConditionID = foreign.Rows[ent.TypeCondition]
		if got := c.refused(c.Clinic.CaseManager, in); got != "NOT_FOUND input.conditionId" {
			t.Errorf("a patient out of sight: %s", got)
		}
	}
	if got := c.condition(begun.ID); got.Revision != 1 {
		t.Errorf("revision %d", got.Revision)
	}
}

func TestSeveritiesAreListedFromOneUp(t *testing.T) {
	t.Parallel()
	for least, want := range map[monitor.Severity]int{monitor.Info: 4, monitor.Action: 3, monitor.Urgent: 2, monitor.Emergent: 1, "": 0} {
		if got := monitor.AtLeast(least); len(got) != want || want > 0 && (got[0] != least || got[want-1] != monitor.Emergent) {
			t.Errorf("from %s: %v", least, got)
		}
	}
}
