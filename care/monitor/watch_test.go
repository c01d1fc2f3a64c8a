package monitor_test

import (
	"context"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/detectedissue"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// potassium is a result, so many minutes ago.
func (c *clinic) potassium(value string, ago int) monitor.RecordObservation {
	return c.measured("2823-3", value, "mmol/L", ago)
}

func (c *clinic) measured(loinc, value, unit string, ago int) monitor.RecordObservation {
	at := time.Now().Add(-time.Duration(ago) * time.Minute)
	return monitor.RecordObservation{
		ClientMutationID: world.ID(), ID: world.ID(), PatientID: c.Clinic.Patient.ID, Category: "laboratory", EffectiveAt: &at,
		Code: code.Coding{System: code.LOINC, Code: loinc}, Value: &code.Value{Quantity: &code.Quantity{Value: value, Code: unit}},
	}
}

// issues are the patient's, the oldest first, and tasks those that rules opened.
func (c *clinic) issues() (issues []*ent.DetectedIssue, tasks []*ent.Task) {
	c.t.Helper()
	c.system(func(ctx context.Context) {
		var err error
		issues, err = c.Client.DetectedIssue.Query().Where(detectedissue.PatientID(c.Clinic.Patient.ID), detectedissue.IDNEQ(c.Clinic.Patient.Rows[ent.TypeDetectedIssue])).Order(ent.Asc("recorded_at", "id")).All(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
		tasks, err = c.Client.Task.Query().Where(task.PatientID(c.Clinic.Patient.ID), task.IDNEQ(c.Clinic.Patient.Rows[ent.TypeTask])).Order(ent.Asc("recorded_at", "id")).All(ctx)
		if err != nil {
			c.t.Fatal(err)
		}
	})
	return issues, tasks
}

// only is the one issue that there must be.
func (c *clinic) only() *ent.DetectedIssue {
	c.t.Helper()
	issues, _ := c.issues()
	if len(issues) != 1 {
		c.t.Fatalf("%d issues: %+v", len(issues), issues)
	}
	return issues[0]
}

func TestAValueBeyondItsThresholdOpensAnIssueAndATask(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.potassium("6.2", 5)
	c.record(c.Clinic.VisitStaff, in)
	issue := c.only()
	if issue.Rule != "TRG003" || issue.Severity != detectedissue.SeverityEMERGENT || issue.Kind != detectedissue.KindLABORATORY || issue.Cause != "potassium" ||
		issue.Title != "Potassium" || issue.EvidenceCount != 1 || issue.SuppressedCount != 0 || issue.Sensitivity != nil ||
		strings.Join(issue.Evidence, " ") != "Observation/"+in.ID.String() || strings.Join(issue.Reasons, " ") != "TRG003: Potassium 6.2 mmol/L: at or above 6.0" {
		t.Errorf("issue %+v", issue)
	}
	_, tasks := c.issues()
	if len(tasks) != 1 || issue.TaskID == nil || tasks[0].ID != *issue.TaskID || tasks[0].Cause != "potassium" || tasks[0].Priority != task.PrioritySTAT ||
		*tasks[0].OwnerID != c.Clinic.CaseManager.Practitioner || tasks[0].Kind != task.KindASSESSMENT || !strings.Contains(tasks[0].Note, "clinician call now") {
		t.Errorf("tasks %+v", tasks)
	}
	c.wantChange(created("DetectedIssue", issue.ID, issue.PatientID, "Potassium 6.2 mmol/L: at or above 6.0"), "EMERGENT")
}

func TestANormalValueIsNoIssue(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.VisitStaff, c.potassium("4.2", 5))
	c.record(c.Clinic.VisitStaff, c.measured("2823-3", "9", "furlong", 5))
	c.record(c.Clinic.VisitStaff, c.potassium("6.2", 60*24*31)) // history
	if issues, tasks := c.issues(); len(issues)+len(tasks) > 0 {
		t.Errorf("%+v, %+v", issues, tasks)
	}
}

// A thousand readings of one patient, many at a time and in any order: one issue,
// one reassessment, and every other reading is counted.
func TestAThousandReadingsInABurstAreOneReassessment(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	count := 1_000
	if testing.Short() {
		count = 100
	}
	var all sync.WaitGroup
	for worker := range 4 {
		all.Go(func() {
			for i := worker; i < count; i += 4 {
				value := strconv.FormatFloat(5.5+float64(i*7%20)/10, 'f', 1, 64)
				in := c.potassium(value, (i*37)%5_000)
				if _, err := in.Record(viewer.NewContext(t.Context(), c.Clinic.CaseManager), c.Recorder); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	all.Wait()
	issue := c.only()
	_, tasks := c.issues()
	if len(tasks) != 1 || issue.EvidenceCount != count || issue.Severity != detectedissue.SeverityEMERGENT || len(issue.Evidence) > 20 || len(issue.Reasons) != 2 ||
		issue.SuppressedCount < count-2 || issue.SuppressedCount > count-1 || tasks[0].Priority != task.PrioritySTAT {
		t.Errorf("%d tasks, issue %+v", len(tasks), issue)
	}
}

func TestAGraverValueRaisesTheIssueAndItsTask(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.CaseManager, c.potassium("3.2", 60))
	before := c.only()
	c.record(c.Clinic.CaseManager, c.potassium("3.1", 50))
	joined := c.only()
	if joined.Severity != detectedissue.SeverityACTION || joined.Revision != 2 || joined.SuppressedCount != 1 || joined.EvidenceCount != 2 {
		t.Errorf("joined %+v", joined)
	}
	c.wantChange(updated("DetectedIssue", joined.ID, joined.PatientID, 2, "Potassium 3.1 mmol/L: 2.81 to 3.4"), "")
	c.record(c.Clinic.CaseManager, c.potassium("2.5", 40))
	issue := c.only()
	_, tasks := c.issues()
	if issue.ID != before.ID || issue.Severity != detectedissue.SeverityEMERGENT || issue.Revision != 3 || len(tasks) != 1 || tasks[0].Priority != task.PrioritySTAT ||
		!tasks[0].DueAt.Before(time.Now().Add(time.Minute)) || tasks[0].Revision != 2 {
		t.Errorf("issue %+v, tasks %+v", issue, tasks)
	}
	c.wantChange(updated("DetectedIssue", issue.ID, issue.PatientID, 3, "Potassium 2.5 mmol/L: at or below 2.8"), "EMERGENT")
}

func TestOfTwoCausesEachHasItsOwn(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.CaseManager, c.potassium("6.2", 60))
	c.record(c.Clinic.CaseManager, c.measured("2345-7", "40", "mg/dL", 50))
	c.record(c.Clinic.CaseManager, c.measured("2339-0", "2.2", "mmol/L", 40))
	issues, tasks := c.issues()
	if len(issues) != 2 || len(tasks) != 2 || issues[1].Cause != "glucose" || issues[1].EvidenceCount != 2 {
		t.Errorf("issues %+v, tasks %+v", issues, tasks)
	}
}

func TestWithNobodyAtWorkAnymoreANewTaskIsOpened(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.CaseManager, c.potassium("6.2", 60))
	_, tasks := c.issues()
	c.system(func(ctx context.Context) {
		c.Client.Task.UpdateOneID(tasks[0].ID).SetStatus(task.StatusCOMPLETED).ExecX(ctx)
	})
	c.record(c.Clinic.CaseManager, c.potassium("6.1", 50))
	issue := c.only()
	_, tasks = c.issues()
	if len(tasks) != 2 || *issue.TaskID != tasks[1].ID || issue.SuppressedCount != 0 {
		t.Errorf("tasks %+v, issue %+v", tasks, issue)
	}
}

// A weight that was gained before anybody recorded heart failure counts when it is
// recorded: the order of arrival does not matter.
func TestAConditionCallsForAnotherLookAtWhatWasMeasured(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.VisitStaff, c.measured("29463-7", "80", "kg", 60*24+10))
	c.record(c.Clinic.VisitStaff, c.measured("29463-7", "82", "kg", 10))
	if issues, _ := c.issues(); len(issues) > 0 {
		t.Fatalf("without heart failure: %+v", issues)
	}
	in := c.failure()
	onset := time.Now().AddDate(-1, 0, 0)
	in.OnsetAt = &onset
	c.record(c.Clinic.CaseManager, in)
	issues, tasks := c.issues()
	var causes []string
	for _, i := range issues {
		causes = append(causes, i.Cause)
	}
	if strings.Join(causes, " ") != "diagnosis heart-failure" && strings.Join(causes, " ") != "heart-failure diagnosis" || len(tasks) != 2 {
		t.Errorf("causes %v, %d tasks", causes, len(tasks))
	}
}

func TestWhatHappenedIsAnIssueWithTheSeverityThatWasGiven(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		change func(*monitor.RecordCondition)
		want   string // cause, severity, tasks; the severity that the log tells of the issue
	}{
		"a diagnosis":                      {func(*monitor.RecordCondition) {}, "diagnosis URGENT 1 "},
		"a diagnosis that is good to know": {func(in *monitor.RecordCondition) { in.ChangeSeverity = monitor.Info }, "diagnosis INFO 0 "},
		"an emergency":                     {func(in *monitor.RecordCondition) { in.ChangeSeverity = monitor.Emergent }, "diagnosis EMERGENT 1 "},
		"homeless, graver than was thought": {func(in *monitor.RecordCondition) {
			in.Code, in.ChangeSeverity = code.Coding{System: code.ICD10CM, Code: "Z59.02"}, monitor.Info
		}, "housing-lost URGENT 1 URGENT"},
		"the caregiver is gone": {func(in *monitor.RecordCondition) {
			in.Code, in.ChangeSeverity = code.Coding{System: code.ICD10CM, Code: "Z74.2"}, monitor.Urgent
		}, "caregiver-lost URGENT 1 "},
		"not affordable": {func(in *monitor.RecordCondition) {
			in.Code, in.ChangeSeverity = code.Coding{System: code.ICD10CM, Code: "Z91.120"}, monitor.Action
		}, "medication-unaffordable ACTION 1 "},
		"refuted": {func(in *monitor.RecordCondition) { in.VerificationStatus = condition.VerificationStatusREFUTED }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClinic(t)
			in := c.failure()
			tt.change(&in)
			c.record(c.Clinic.CaseManager, in)
			issues, tasks := c.issues()
			got := ""
			if len(issues) == 1 {
				got = issues[0].Cause + " " + string(issues[0].Severity) + " " + strconv.Itoa(len(tasks)) + " " + c.severity(issues[0].ID)
			}
			if got != tt.want {
				t.Errorf("%q, want %q: %+v", got, tt.want, issues)
			}
		})
	}
}

func TestTheEndOfADiagnosisIsGoodToKnow(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	c.record(c.Clinic.CaseManager, c.ending())
	issue := c.only()
	if _, tasks := c.issues(); issue.Cause != "diagnosis-resolved" || issue.Severity != detectedissue.SeverityINFO || len(tasks) > 0 {
		t.Errorf("issue %+v, tasks %+v", issue, tasks)
	}
}

func TestAMissedVisitIsSaidByItsCode(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	in := c.measured("x", "1", "1", 5)
	in.Code, in.Value = code.Coding{System: code.SNOMED, Code: "281399006", Display: "Did not attend (finding)"}, &code.Value{Boolean: new(true)}
	c.record(c.Clinic.VisitStaff, in)
	if issue := c.only(); issue.Kind != detectedissue.KindMISSED_VISIT || issue.Severity != detectedissue.SeverityACTION {
		t.Errorf("issue %+v", issue)
	}
}

// What rests on a labeled row is an issue apart, and its task tells nothing.
func TestWhatRestsOnALabeledRowIsAnIssueApart(t *testing.T) {
	t.Parallel()
	c := newClinic(t)
	id := world.ID()
	c.system(func(ctx context.Context) {
		c.Client.Condition.Create().SetID(id).SetPatientID(c.Clinic.Patient.ID).SetCodeSystem(code.ICD10CM).SetCode("F11.20").
			SetClinicalStatus(condition.ClinicalStatusACTIVE).SetSensitivity(condition.SensitivitySUD).SetTimelineAt(time.Now()).ExecX(ctx)
	})
	in := c.ending()
	in.ConditionID, in.ChangeSeverity = id, monitor.Urgent
	c.record(systemOf(c), in)
	issue := c.only()
	_, tasks := c.issues()
	if issue.Sensitivity == nil || *issue.Sensitivity != detectedissue.SensitivitySUD || issue.Cause != "diagnosis-resolved/SUD" || len(tasks) != 1 ||
		tasks[0].Title != "See an open matter through" || tasks[0].Note != "" || tasks[0].Cause != "" || len(tasks[0].PriorityReasons) > 0 {
		t.Errorf("issue %+v, tasks %+v", issue, tasks)
	}
}

func systemOf(c *clinic) viewer.Viewer { return viewer.SystemOf(c.Clinic.ID) }

// severity is what the log tells of a thing last.
func (c *clinic) severity(id uuid.UUID) (severity string) {
	c.t.Helper()
	c.system(func(ctx context.Context) { severity = c.lastSeverity(ctx, id) })
	return severity
}
