package visit_test

import (
	"context"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/visit"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/consent"
	"caseload/ent/detectedissue"
	"caseload/ent/homevisit"
	"caseload/ent/observation"
	"caseload/ent/task"
	"caseload/ent/timeentry"
	"caseload/ent/viewer"
	"caseload/ent/visitfinding"
	"caseload/internal/world"
)

// whole demands that a visit of all the taps is on record, with what follows of it, once.
func (k *kitchen) whole(id, planned uuid.UUID) {
	k.t.Helper()
	v := k.visit(id)
	if v.Status != homevisit.StatusCOMPLETED || len(v.Notes) != 1 || len(v.Signatures) != 2 || v.Purpose != homevisit.PurposePOST_DISCHARGE ||
		!v.Notes[0].Dictated || v.EndedAt == nil || v.EndedAt.Sub(v.StartedAt) != time.Hour || v.CheckOut == nil || names(v) != "" || v.NeedsReview {
		k.t.Errorf("%+v", v)
	}
	k.system(func(ctx context.Context) error {
		counts := map[string]int{}
		var err error
		count := func(name string, n int, e error) {
			counts[name] = n
			if e != nil {
				err = e
			}
		}
		n, e := k.Client.VisitFinding.Query().Where(visitfinding.HomeVisitID(id)).Count(ctx)
		count("findings", n, e)
		n, e = k.Client.Observation.Query().Where(observation.PatientID(k.Clinic.Patient.ID), observation.Category("vital-signs")).Count(ctx)
		count("observations", n, e)
		n, e = k.Client.Task.Query().Where(task.Cause("visit-item/runs-out")).Count(ctx)
		count("tasks", n, e)
		n, e = k.Client.DetectedIssue.Query().Where(detectedissue.Cause("visit-red-flag")).Count(ctx)
		count("flags", n, e)
		n, e = k.Client.Appointment.Query().Where(appointment.ID(planned), appointment.StatusEQ(appointment.StatusFULFILLED)).Count(ctx)
		count("fulfilled", n, e)
		for name, want := range map[string]int{"findings": 5, "observations": 2, "tasks": 1, "fulfilled": 1} {
			if counts[name] != want {
				k.t.Errorf("%d %s, want %d", counts[name], name, want)
			}
		}
		if err == nil && counts["flags"] == 0 {
			k.t.Error("the red flag is no change of condition")
		}
		return err
	})
}

func TestAVisitFromTheDoorToTheDoor(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)...)
	k.whole(id, planned)
	if v := k.visit(id); v.MinutesMissing != "not computable: family missing" || v.TimeEntryID != nil {
		t.Errorf("minutes: %+v", v)
	}
}

// TestAVisitSurvivesACrashAtAnyTap cuts a visit after every tap: the phone does not know
// whether the last one arrived, and sends everything again, in any mixture.
func TestAVisitSurvivesACrashAtAnyTap(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	taps := k.taps(id, planned)
	random := rand.New(rand.NewPCG(1, 2))
	for cut := range taps {
		k.done(k.Clinic.VisitStaff, taps[:cut+1]...)                   // from the first tap on
		k.done(k.Clinic.VisitStaff, taps[random.IntN(cut+1):cut+1]...) // and some of them once more
	}
	k.whole(id, planned)
}

func TestMinutesGoToTheLedgerOrSayWhyNot(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	taps := k.taps(id, planned)
	out := taps[len(taps)-1].act.(visit.CheckOut)
	out.Family = new(timeentry.FamilyCCM)
	taps[len(taps)-1].act = out
	k.done(k.Clinic.CaseManager, taps...)
	v := k.visit(id)
	if v.TimeEntryID == nil || v.MinutesMissing != "" {
		t.Fatalf("%+v", v)
	}
	k.system(func(ctx context.Context) error {
		e, err := k.Client.TimeEntry.Query().Where(timeentry.ID(*v.TimeEntryID)).Only(ctx)
		if err == nil && (e.EndsAt.Sub(e.StartsAt) != time.Hour || e.Activity != timeentry.ActivityVISIT || e.WorkerID != k.Clinic.CaseManager.Practitioner) {
			t.Errorf("%+v", e)
		}
		return err
	})
	// The same hour again, of another visit: the ledger refuses it, and the visit ends all the same.
	again, other := world.ID(), k.planned()
	second := k.taps(again, other)
	out = second[len(second)-1].act.(visit.CheckOut)
	out.Family = new(timeentry.FamilyCCM)
	second[len(second)-1].act = out
	k.done(k.Clinic.CaseManager, second...)
	if v := k.visit(again); v.Status != homevisit.StatusCOMPLETED || v.TimeEntryID != nil || v.MinutesMissing != "Other time is logged then: no minute counts twice." ||
		names(v) != "overlap_worker overlap_client" || !v.NeedsReview {
		t.Errorf("%+v", v)
	}
}

func TestWhatIsMeasuredAtAConfidentialVisitCarriesItsLabel(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned, sud := world.ID(), k.planned(), homevisit.SensitivitySUD
	k.system(func(ctx context.Context) error {
		return k.Client.Consent.Create().SetPatientID(k.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).SetDecision(consent.DecisionPERMIT).
			SetSensitivity(consent.SensitivitySUD).SetGranteeID(k.Clinic.VisitStaff.Practitioner).SetTimelineAt(now).Exec(ctx)
	})
	taps := k.taps(id, planned)
	in := taps[0].act.(visit.CheckIn)
	in.Sensitivity = &sud
	taps[0].act = in
	k.done(k.Clinic.VisitStaff, taps...)
	measured := observation.TimelineAt(now.Add(-55 * time.Minute))
	for want, who := range []viewer.Viewer{k.Clinic.CaseManager, k.Clinic.VisitStaff} {
		k.As(t, who, func(ctx context.Context) {
			found, err := k.Client.Observation.Query().Where(measured).All(ctx)
			if err != nil || len(found) != want {
				t.Errorf("%v reads %d observations of the visit, want %d: %v", who.Roles, len(found), want, err)
			}
		})
	}
}

func TestAnswersMustFitTheirItem(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)[0])
	number := func(value, unit string) *code.Quantity { return &code.Quantity{Value: value, Code: unit} }
	for want, in := range map[string]visit.RecordFinding{
		"INVALID input.item":                    {Item: "no such item"},
		"INVALID input.quantity":                {Item: "oxygen"},
		"INVALID input.quantity.code":           {Item: "oxygen", Quantity: number("97", "kPa")},
		"INVALID input.quantity.value":          {Item: "oxygen", Quantity: number("970", "%")},
		"INVALID input.answer":                  {Item: "runs-out"},
		"INVALID input.status":                  {Item: "runs-out", Status: visitfinding.StatusNOT_DONE, Answer: new(true)},
		"INVALID input.questionnaireResponseId": {Item: "teach-back", QuestionnaireResponseID: new(world.ID())},
		"NOT_FOUND input.homeVisitId":           {Item: "oxygen", HomeVisitID: world.ID(), Quantity: number("97", "%")},
	} {
		in.ClientMutationID, in.ID = world.ID(), world.ID()
		if in.HomeVisitID == uuid.Nil {
			in.HomeVisitID = id
		}
		if in.Status == "" {
			in.Status = visitfinding.StatusDONE
		}
		if got := k.do(k.Clinic.VisitStaff, in); got != want {
			t.Errorf("%+v: %s, want %s", in, got, want)
		}
	}
}

func TestAVisitThatNobodyPlannedIsFlaggedAndKept(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id := world.ID()
	k.done(k.Clinic.VisitStaff,
		tap{"checkInToVisit", visit.CheckIn{ClientMutationID: world.ID(), ID: id, PatientID: k.Clinic.Patient.ID, Method: code.VisitTelephony, Caller: "+1 617 555 0100"}},
		tap{"checkOutOfVisit", visit.CheckOut{ClientMutationID: world.ID(), HomeVisitID: id, Method: code.VisitTelephony}})
	v := k.visit(id)
	if got := names(v); got != "missing_service missing_place unscheduled_visit end_before_start client_signature_missing" || !v.NeedsReview {
		t.Errorf("flags %s", got)
	}
	k.done(k.Clinic.VisitStaff, tap{"signVisit", visit.Sign{
		ClientMutationID: world.ID(), ID: world.ID(), HomeVisitID: id, Signer: code.SignedByPatient, Kind: code.NotSigned, Reason: "Cannot hold a pen",
	}})
	if got := names(k.visit(id)); got != "missing_service missing_place unscheduled_visit end_before_start" {
		t.Errorf("flags after a reason: %s", got)
	}
	if got := k.do(k.Clinic.VisitStaff, visit.CheckOut{ClientMutationID: world.ID(), HomeVisitID: id}); got != "ALREADY_DONE" {
		t.Errorf("out once more: %s", got)
	}
}

func TestALiveInCaregiverIsNotVerified(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id := world.ID()
	k.done(k.Clinic.VisitStaff,
		tap{"checkInToVisit", visit.CheckIn{ClientMutationID: world.ID(), ID: id, PatientID: k.Clinic.Patient.ID, LiveInAttestedOn: new(code.PartialDate("2026-01-01"))}},
		tap{"checkOutOfVisit", visit.CheckOut{ClientMutationID: world.ID(), HomeVisitID: id}})
	if v := k.visit(id); !v.LiveInCaregiver || v.LiveInAttestedOn != "2026-01-01" || names(v) != "" || v.NeedsReview {
		t.Errorf("%+v", v)
	}
}

func TestAShutDoorCallsTheVisitOff(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id, planned := world.ID(), k.planned()
	k.done(k.Clinic.VisitStaff, k.taps(id, planned)[0],
		tap{"cancelVisit", visit.Cancel{ClientMutationID: world.ID(), HomeVisitID: id, Reason: "Nobody opened"}})
	if v := k.visit(id); v.Status != homevisit.StatusCANCELLED || v.CancellationReason != "Nobody opened" {
		t.Errorf("%+v", v)
	}
	k.system(func(ctx context.Context) error {
		a, err := k.Client.Appointment.Query().Where(appointment.ID(planned)).Only(ctx)
		if err == nil && a.Status != appointment.StatusBOOKED {
			t.Errorf("the appointment is %s", a.Status)
		}
		return err
	})
}

func TestFindingsAreAppendedAlone(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	for _, table := range []string{"visit_finding", "visit_correction"} {
		typ := map[string]string{"visit_finding": ent.TypeVisitFinding, "visit_correction": ent.TypeVisitCorrection}[table]
		if got := k.edit(table, k.Clinic.Patient.Rows[typ]); got == "" {
			t.Errorf("%s was edited", table)
		}
	}
}
