package population_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/identify/population"
	"caseload/ent"
	"caseload/ent/detectedissue"
	"caseload/ent/encounter"
	"caseload/ent/episodeofcare"
	"caseload/ent/patient"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// asked are the open assessments of the clinic's patient by instrument.
func asked(t *testing.T, w *world.World) map[string]*ent.Task {
	t.Helper()
	tasks := map[string]*ent.Task{}
	w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
		list, err := w.Client.Task.Query().Where(task.PatientID(w.Clinic.Patient.ID), task.KindEQ(task.KindASSESSMENT),
			task.QuestionnaireNEQ(""), task.StatusEQ(task.StatusREQUESTED)).All(ctx)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range list {
			if tasks[one.Questionnaire] != nil {
				t.Errorf("%s is asked twice", one.Questionnaire)
			}
			tasks[one.Questionnaire] = one
		}
	})
	return tasks
}

func names(tasks map[string]*ent.Task) (list []string) {
	for name := range tasks {
		list = append(list, name)
	}
	slices.Sort(list)
	return list
}

// as runs something as the server.
func as(t *testing.T, w *world.World, do func(ctx context.Context) error) {
	t.Helper()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			t.Fatal(err)
		}
	})
}

// visit adds an encounter that ended two days ago.
func visit(t *testing.T, w *world.World, class, label string) (id uuid.UUID, ended time.Time) {
	t.Helper()
	id, ended = world.ID(), time.Now().AddDate(0, 0, -2)
	as(t, w, func(ctx context.Context) error {
		create := w.Client.Encounter.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetClass(class).SetStatus(encounter.StatusFINISHED).
			SetStartsAt(ended.Add(-time.Hour)).SetEndsAt(ended).SetTimelineAt(ended).SetDischargeDispositionCode("01")
		if label != "" {
			create.SetSensitivity(encounter.Sensitivity(label))
		}
		return create.Exec(ctx)
	})
	return id, ended
}

func change(t *testing.T, w *world.World, cause string, severity detectedissue.Severity, kind detectedissue.Kind) {
	t.Helper()
	as(t, w, func(ctx context.Context) error {
		return w.Client.DetectedIssue.Create().SetPatientID(w.Clinic.Patient.ID).SetRule("r").SetKind(kind).SetSeverity(severity).
			SetCause(cause).SetTitle("x").SetLastSeenAt(time.Now()).SetTimelineAt(time.Now()).Exec(ctx)
	})
}

// ward is a world with the test that goes on in it.
type ward struct {
	*world.World

	t *testing.T
}

// TestAnEventOpensItsAssessments asks for each event that a record tells of.
func TestAnEventOpensItsAssessments(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		happens func(ward)
		want    []string
	}{
		"a discharge home":    {func(w ward) { visit(w.t, w.World, "IMP", "") }, []string{"adl-six-domain", "hunger-vital-sign", "iadl-eight-domain"}},
		"an emergency visit":  {func(w ward) { visit(w.t, w.World, "EMER", "") }, []string{"ahc-hrsn", "phq-2"}},
		"a confidential stay": {func(w ward) { visit(w.t, w.World, "IMP", "SUD") }, nil},
		"an outpatient visit": {func(w ward) { visit(w.t, w.World, "AMB", "") }, nil},
		"an urgent change": {func(w ward) {
			change(w.t, w.World, "blood-pressure", detectedissue.SeverityURGENT, detectedissue.KindVITAL_SIGN)
		}, []string{"adl-six-domain"}},
		"a change that can wait": {func(w ward) {
			change(w.t, w.World, "blood-pressure", detectedissue.SeverityACTION, detectedissue.KindVITAL_SIGN)
		}, nil},
		"a fall at 70": {func(w ward) {
			change(w.t, w.World, "fall", detectedissue.SeverityACTION, detectedissue.KindDIAGNOSIS)
		}, []string{"steadi-fall-risk"}},
		"what a screen found": {func(w ward) {
			change(w.t, w.World, "fall", detectedissue.SeverityURGENT, detectedissue.KindSCREENING)
		}, nil},
		"enrollment": {func(w ward) {
			as(w.t, w.World, func(ctx context.Context) error {
				return w.Client.EpisodeOfCare.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(episodeofcare.StatusACTIVE).
					SetStage(episodeofcare.StageENGAGED).SetStartsAt(time.Now().Add(-time.Minute)).SetTimelineAt(time.Now()).Exec(ctx)
			})
		}, []string{"adl-six-domain", "ahc-hrsn", "comprehensive-own", "gad-7", "iadl-eight-domain"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			as(t, w, func(ctx context.Context) error {
				return w.Client.Patient.Update().Where(patient.ID(w.Clinic.Patient.ID)).SetBirthDate(code.PartialDate("1950-03-12")).Exec(ctx)
			})
			run(t, w, population.Scope{})
			before := names(asked(t, w))
			tt.happens(ward{w, t})
			first := run(t, w, population.Scope{})
			got := slices.DeleteFunc(names(asked(t, w)), func(name string) bool { return slices.Contains(before, name) })
			if diff := cmp.Diff(tt.want, got); diff != "" || first.Assessments != len(tt.want) {
				t.Errorf("%d opened (-want +got):\n%s", first.Assessments, diff)
			}
			if again := run(t, w, population.Scope{}); again.Assessments != 0 {
				t.Errorf("%d opened again", again.Assessments)
			}
		})
	}
}

func TestAnAssessmentIsDueWithinTheWindowOfItsEvent(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id, ended := visit(t, w, "IMP", "")
	run(t, w, population.Scope{})
	zone := time.FixedZone("", -5*60*60)
	day := code.DayOf(ended.In(zone))
	for name, due := range map[string]code.Day{"adl-six-domain": day + 7, "hunger-vital-sign": day.BusinessDaysAfter(2)} {
		got := asked(t, w)[name]
		if got == nil || got.DueAt.Sub(due.Time()).Abs() > 36*time.Hour {
			t.Fatalf("%s: %+v", name, got)
		}
		if got.Cause != name+" Encounter/"+id.String() || len(got.PriorityReasons) != 1 || got.OwnerID == nil || *got.OwnerID != w.Clinic.CaseManager.Practitioner {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestASecondEventJoinsTheAssessmentThatIsOpen lets an enrollment and a discharge ask
// for the same: the earlier time counts, and both reasons stand.
func TestASecondEventJoinsTheAssessmentThatIsOpen(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	later := time.Now().AddDate(0, 3, 0)
	as(t, w, func(ctx context.Context) error {
		return w.Client.Task.Create().SetPatientID(w.Clinic.Patient.ID).SetKind(task.KindASSESSMENT).SetTitle("Again").
			SetQuestionnaire("adl-six-domain").SetDueAt(later).Exec(ctx)
	})
	visit(t, w, "IMP", "")
	run(t, w, population.Scope{})
	first := asked(t, w)["adl-six-domain"]
	if !first.DueAt.Before(later) || len(first.PriorityReasons) != 1 || first.Title != "Again" || first.Revision != 2 {
		t.Errorf("joined: %+v", first)
	}
	change(t, w, "blood-pressure", detectedissue.SeverityURGENT, detectedissue.KindVITAL_SIGN)
	run(t, w, population.Scope{})
	second := asked(t, w)["adl-six-domain"]
	if second.ID != first.ID || !second.DueAt.Equal(first.DueAt) || len(second.PriorityReasons) != 2 {
		t.Errorf("joined by another event: %+v", second)
	}
}

// TestWhatWasClosedSinceTheEventIsNotAskedAgain closes the assessment in each way.
func TestWhatWasClosedSinceTheEventIsNotAskedAgain(t *testing.T) {
	t.Parallel()
	for _, status := range []task.Status{task.StatusCOMPLETED, task.StatusCANCELLED} {
		w := world.New(t)
		visit(t, w, "EMER", "")
		if first := run(t, w, population.Scope{}); first.Assessments != 2 {
			t.Fatalf("%d opened", first.Assessments)
		}
		as(t, w, func(ctx context.Context) error {
			return w.Client.Task.Update().Where(task.Source("assessment-schedule")).SetStatus(status).SetRecordedAt(time.Now()).Exec(ctx)
		})
		if again := run(t, w, population.Scope{}); again.Assessments != 0 {
			t.Errorf("%s: %d opened again", status, again.Assessments)
		}
	}
	w := world.New(t)
	visit(t, w, "EMER", "")
	assessed(t, w, "phq-2", `{"q1":0,"q2":0}`, "")
	run(t, w, population.Scope{})
	if got := names(asked(t, w)); !slices.Equal(got, []string{"ahc-hrsn"}) {
		t.Errorf("after an assessment that was completed since: %v", got)
	}
}
