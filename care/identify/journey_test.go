package identify_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/identify"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/episodeofcare"
	"caseload/ent/outreachattempt"
	"caseload/ent/patient"
	"caseload/ent/servicerequest"
	"caseload/ent/task"
	"caseload/ent/viewer"
	worlds "caseload/internal/world"
)

// act is an input of an act.
type act interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// do performs the act as somebody, and returns what it changed and what stood in
// the way.
func do(t *testing.T, w *worlds.World, v viewer.Viewer, in act) record.Outcome {
	t.Helper()
	outcome, err := in.Record(viewer.NewContext(t.Context(), v), w.Recorder)
	if err != nil {
		t.Fatal(err)
	}
	return outcome
}

// done fails the test where something stood in the way.
func done(t *testing.T, w *worlds.World, v viewer.Viewer, in act) record.Outcome {
	t.Helper()
	outcome := do(t, w, v, in)
	if len(outcome.Problems) > 0 {
		t.Fatalf("%T: %+v", in, outcome.Problems)
	}
	return outcome
}

// read reads one thing as somebody.
func read[T any](t *testing.T, w *worlds.World, v viewer.Viewer, query func(context.Context) (T, error)) T {
	t.Helper()
	var found T
	w.As(t, v, func(ctx context.Context) {
		var err error
		if found, err = query(ctx); err != nil {
			t.Fatal(err)
		}
	})
	return found
}

func episode(t *testing.T, w *worlds.World, id uuid.UUID) *ent.EpisodeOfCare {
	t.Helper()
	return read(t, w, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) (*ent.EpisodeOfCare, error) {
		return w.Client.EpisodeOfCare.Query().Where(episodeofcare.ID(id)).Only(ctx)
	})
}

func referral(t *testing.T, w *worlds.World, id uuid.UUID) *ent.ServiceRequest {
	t.Helper()
	return read(t, w, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) (*ent.ServiceRequest, error) {
		return w.Client.ServiceRequest.Query().Where(servicerequest.ID(id)).Only(ctx)
	})
}

// closed ends the enrollment that a patient of a world has.
func closed(t *testing.T, w *worlds.World, manager viewer.Viewer, p worlds.Patient) {
	t.Helper()
	done(t, w, manager, identify.ChangeEpisodeOfCare{
		ClientMutationID: worlds.ID(), EpisodeOfCareID: p.Rows[ent.TypeEpisodeOfCare], BaseRevision: 1,
		Stage: episodeofcare.StageCLOSED, Reason: "moved away",
	})
}

func TestAReferralOpensTheRecordUntilItIsTriaged(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	of, id := w.Clinic.StrangersPatient, worlds.ID()
	closed(t, w, w.Clinic.Stranger, of)
	sees := func(v viewer.Viewer) bool {
		return read(t, w, v, func(ctx context.Context) (bool, error) {
			return w.Client.Patient.Query().Where(patient.ID(of.ID)).Exist(ctx)
		})
	}
	if sees(w.Clinic.CaseManager) {
		t.Fatal("the case manager sees the patient before the referral")
	}
	done(t, w, w.Clinic.Stranger, identify.ReferPatient{
		ClientMutationID: worlds.ID(), ID: id, PatientID: of.ID, Reason: "Falls, lives alone", Priority: servicerequest.PriorityURGENT,
		PerformerID: &w.Clinic.CaseManager.Practitioner,
	})
	if !sees(w.Clinic.CaseManager) || sees(w.Clinic.Provider) || sees(w.Other.CaseManager) {
		t.Fatal("the referral opens the record to who is asked to triage it, and to nobody else")
	}
	ask := identify.TriageReferral{ClientMutationID: worlds.ID(), ServiceRequestID: id, BaseRevision: 1, Decision: identify.RequestInformation, Note: "Since when?"}
	done(t, w, w.Clinic.CaseManager, ask)
	done(t, w, w.Clinic.Stranger, identify.AnswerReferral{ClientMutationID: worlds.ID(), ServiceRequestID: id, BaseRevision: 2, Answer: "Since May"})
	if r := referral(t, w, id); r.Triage != servicerequest.TriageAWAITED || r.RequesterAnswer != "Since May" {
		t.Errorf("after the answer: %+v", r)
	}
	enrollment := worlds.ID()
	accept := identify.TriageReferral{
		ClientMutationID: worlds.ID(), ServiceRequestID: id, BaseRevision: 3, Decision: identify.Accept, EpisodeOfCareID: &enrollment,
		CareManagerID: &w.Clinic.CaseManager.Practitioner,
	}
	outcome := done(t, w, w.Clinic.CaseManager, accept)
	if !slices.Equal(outcome.Also, []uuid.UUID{enrollment}) {
		t.Errorf("the outcome names %v", outcome.Also)
	}
	if e := episode(t, w, enrollment); e.Stage != episodeofcare.StagePROPOSED || *e.CareManagerID != w.Clinic.CaseManager.Practitioner || *e.ServiceRequestID != id {
		t.Errorf("the enrollment is %+v", e)
	}
	if !sees(w.Clinic.CaseManager) {
		t.Error("who became the case manager lost the patient")
	}
	if again := do(t, w, w.Clinic.CaseManager, accept); !slices.Equal(again.Also, outcome.Also) || len(again.Problems) > 0 {
		t.Errorf("the same act again answers %+v", again)
	}
	told := read(t, w, w.Clinic.Stranger, func(ctx context.Context) (int, error) {
		return w.Client.Task.Query().Where(task.OwnerID(w.Clinic.Stranger.Practitioner), task.PatientID(of.ID), task.KindEQ(task.KindFOLLOW_UP)).Count(ctx)
	})
	// Who referred was the case manager and is not any more: the news went along with the open work.
	if told != 0 {
		t.Errorf("%d notices are left with who handed the patient over", told)
	}
}

func TestADeclinedReferralTellsTheRequesterWhy(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	of, id := w.Clinic.Patient, worlds.ID()
	done(t, w, w.Clinic.Provider, identify.ReferPatient{
		ClientMutationID: worlds.ID(), ID: id, PatientID: of.ID, Reason: "Heart failure", Priority: servicerequest.PriorityROUTINE,
	})
	decline := identify.TriageReferral{ClientMutationID: worlds.ID(), ServiceRequestID: id, BaseRevision: 1, Decision: identify.Decline}
	if refused := do(t, w, w.Clinic.Supervisor, decline); len(refused.Problems) != 1 || refused.Problems[0].Path[1] != "note" {
		t.Errorf("a decline without a reason: %+v", refused.Problems)
	}
	decline.ClientMutationID, decline.Note = worlds.ID(), "Enrolled already"
	done(t, w, w.Clinic.Supervisor, decline)
	notice := read(t, w, w.Clinic.Provider, func(ctx context.Context) (*ent.Task, error) {
		return w.Client.Task.Query().Where(task.OwnerID(w.Clinic.Provider.Practitioner), task.KindEQ(task.KindFOLLOW_UP)).Only(ctx)
	})
	if notice.Note != "Enrolled already" || notice.Title == "" {
		t.Errorf("the requester reads %q, %q", notice.Title, notice.Note)
	}
	again := identify.TriageReferral{ClientMutationID: worlds.ID(), ServiceRequestID: id, BaseRevision: 2, Decision: identify.Decline, Note: "x"}
	if refused := do(t, w, w.Clinic.Supervisor, again); len(refused.Problems) != 1 || refused.Problems[0].Code != record.AlreadyDone {
		t.Errorf("a second triage: %+v", refused.Problems)
	}
}

func TestNobodyProlongsTheOwnRightByReferring(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	refused := do(t, w, w.Clinic.CaseManager, identify.ReferPatient{
		ClientMutationID: worlds.ID(), ID: worlds.ID(), PatientID: w.Clinic.Patient.ID, Reason: "x",
		Priority: servicerequest.PriorityROUTINE, PerformerID: &w.Clinic.CaseManager.Practitioner,
	})
	if len(refused.Problems) != 1 || refused.Problems[0].Path[1] != "performerId" {
		t.Errorf("a referral to oneself: %+v", refused.Problems)
	}
}

func TestUnableToReachNeedsAttemptsOfDifferentKinds(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	id, manager := w.Clinic.Patient.Rows[ent.TypeEpisodeOfCare], w.Clinic.CaseManager
	giveUp := func() record.Outcome {
		return do(t, w, manager, identify.ChangeEpisodeOfCare{
			ClientMutationID: worlds.ID(), EpisodeOfCareID: id, BaseRevision: episode(t, w, id).Revision,
			Stage: episodeofcare.StageUNABLE_TO_REACH, Reason: "nobody answers",
		})
	}
	if refused := giveUp(); len(refused.Problems) != 2 {
		t.Errorf("after one call: %+v", refused.Problems)
	}
	for i, mode := range []outreachattempt.Mode{outreachattempt.ModeLETTER, outreachattempt.ModePHONE_CALL} {
		at := time.Date(2026, 4, 1+i, 9, 0, 0, 0, time.UTC)
		done(t, w, manager, identify.RecordOutreachAttempt{
			ClientMutationID: worlds.ID(), ID: worlds.ID(), EpisodeOfCareID: id, Mode: mode, Outcome: outreachattempt.OutcomeNO_ANSWER, HappenedAt: &at,
		})
	}
	outcome := giveUp()
	if len(outcome.Problems) > 0 {
		t.Fatalf("after three attempts by two ways: %+v", outcome.Problems)
	}
	if e := episode(t, w, id); e.Status != episodeofcare.StatusCANCELLED || e.EndsAt == nil {
		t.Errorf("the enrollment is %+v", e)
	}
	if !slices.Contains(outcome.Also, w.Clinic.Patient.Rows[ent.TypeTask]) {
		t.Errorf("its open work is still there: %v", outcome.Also)
	}
}

func TestTheFirstAttemptBeginsTheOutreach(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	closed(t, w, w.Clinic.CaseManager, w.Clinic.Patient)
	id := worlds.ID()
	done(t, w, w.Clinic.CaseManager, identify.ProposeEpisodeOfCare{ClientMutationID: worlds.ID(), ID: id, PatientID: w.Clinic.Patient.ID, Reason: "rising risk"})
	twice := do(t, w, w.Clinic.CaseManager, identify.ProposeEpisodeOfCare{ClientMutationID: worlds.ID(), ID: worlds.ID(), PatientID: w.Clinic.Patient.ID, Reason: "again"})
	if len(twice.Problems) != 1 || twice.Problems[0].Code != record.AlreadyDone {
		t.Errorf("a second enrollment at once: %+v", twice.Problems)
	}
	done(t, w, w.Clinic.VisitStaff, identify.RecordOutreachAttempt{
		ClientMutationID: worlds.ID(), ID: worlds.ID(), EpisodeOfCareID: id, Mode: outreachattempt.ModeHOME_VISIT, Outcome: outreachattempt.OutcomeREACHED,
	})
	if e := episode(t, w, id); e.Stage != episodeofcare.StageOUTREACH || len(e.History) != 2 || e.Revision != 2 {
		t.Errorf("after the first attempt: %+v", e)
	}
	wrong := do(t, w, w.Clinic.CaseManager, identify.ChangeEpisodeOfCare{
		ClientMutationID: worlds.ID(), EpisodeOfCareID: id, BaseRevision: 2, Stage: episodeofcare.StageGRADUATED, Reason: "goals reached",
	})
	if len(wrong.Problems) != 1 || wrong.Problems[0].Code != record.Invalid {
		t.Errorf("graduation before taking part: %+v", wrong.Problems)
	}
}

func TestASafetyTaskOutlivesTheEnrollment(t *testing.T) {
	t.Parallel()
	w := worlds.New(t)
	safety := worlds.ID()
	done(t, w, w.Clinic.CaseManager, facilitate.CreateTask{
		ClientMutationID: worlds.ID(), ID: safety, PatientID: w.Clinic.Patient.ID, Title: "Safety plan", Kind: task.KindOTHER, Priority: task.PrioritySTAT,
	})
	closed(t, w, w.Clinic.CaseManager, w.Clinic.Patient)
	left := read(t, w, w.Clinic.CaseManager, func(ctx context.Context) (*ent.Task, error) {
		return w.Client.Task.Query().Where(task.ID(safety)).Only(ctx)
	})
	if left.Status != task.StatusREQUESTED {
		t.Errorf("the safety task is %s", left.Status)
	}
}
