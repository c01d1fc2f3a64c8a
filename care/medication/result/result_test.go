package result_test

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/medication/result"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/observation"
	"caseload/ent/resultnotice"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestAResultReachesWhoPrescribes(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.Provider.Practitioner, lisinopril, "")
	w.orders(w.Clinic.Provider.Practitioner, warfarin, "")
	id := w.measures(potassium, "6.2", "mmol/L")
	n := w.one(id)
	same(t, "severity", n.Severity, resultnotice.SeverityEMERGENT)
	same(t, "reasons", n.Reasons, []string{"Potassium: lisinopril can raise potassium"})
	if n.RecipientID != w.Clinic.Provider.Practitioner || n.CarrierID != nil || len(n.Evidence) != 1 || !n.DueAt.Equal(w.now.Add(time.Hour)) {
		t.Errorf("%+v", n)
	}
	w.tells(id) // by another way
	if again := w.one(id); again.Revision != 1 {
		t.Errorf("told twice: %+v", again)
	}
	// A normal result is told too; one that concerns nothing that is taken is not.
	same(t, "normal", w.one(w.measures(potassium, "4.2", "mmol/L")).Severity, resultnotice.SeverityINFO)
	if of := w.notices(w.Clinic.CaseManager, w.measures(tsh, "2.1", "m[IU]/L")); len(of) != 0 {
		t.Errorf("%+v", of)
	}
	same(t, "tasks", w.work(), []string(nil))
}

func TestAResultIsFollowedUntilSomebodyActs(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	provider := w.Clinic.Provider
	w.orders(provider.Practitioner, lisinopril, "")
	id := w.measures(potassium, "5.7", "mmol/L")
	n := w.one(id)
	same(t, "somebody else's", w.told(w.Clinic.CaseManager, acknowledge(n)), "INVALID input.resultNoticeId")
	w.done(provider, acknowledge(n))
	same(t, "again", w.told(provider, acknowledge(n)), "REVISION_CONFLICT input.baseRevision")
	n = w.one(id)
	if n.Status != resultnotice.StatusACKNOWLEDGED || n.ClosedAt != nil || !n.DueAt.Equal(n.ToldAt.Add(24*time.Hour)) {
		t.Errorf("%+v", n)
	}
	same(t, "nothing done", w.told(provider, act(n, " ")), "INVALID input.action")
	w.done(provider, act(n, "lisinopril paused, repeat on Monday"))
	if n = w.one(id); n.Status != resultnotice.StatusACTED || n.ClosedAt == nil || n.Action == "" {
		t.Errorf("%+v", n)
	}
	same(t, "over", w.told(provider, act(n, "x")), "ALREADY_DONE")
	// What is normal is settled by knowing of it.
	normal := w.measures(potassium, "4.0", "mmol/L")
	w.done(provider, acknowledge(w.one(normal)))
	if n := w.one(normal); n.ClosedAt == nil {
		t.Errorf("%+v", n)
	}
}

func acknowledge(n *ent.ResultNotice) result.Acknowledge {
	return result.Acknowledge{ClientMutationID: world.ID(), ResultNoticeID: n.ID, BaseRevision: n.Revision}
}

func act(n *ent.ResultNotice, what string) result.Act {
	return result.Act{ClientMutationID: world.ID(), ResultNoticeID: n.ID, BaseRevision: n.Revision, Action: what}
}

func TestACorrectedResultIsToldAgainAndOneTakenBackIsWithdrawn(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.Provider.Practitioner, lisinopril, "")
	id := w.measures(potassium, "4.1", "mmol/L")
	w.done(w.Clinic.Provider, acknowledge(w.one(id)))
	correct := func(u *ent.ObservationUpdateOne) {
		u.SetStatus(corrected).SetValue(valued("6.4")).SetValueNumber(6.4)
	}
	w.becomes(id, correct)
	n := w.one(id)
	if n.Status != resultnotice.StatusSENT || n.ToldCount != 2 || n.Severity != resultnotice.SeverityEMERGENT || n.ClosedAt != nil || n.AcknowledgedAt != nil {
		t.Errorf("%+v", n)
	}
	w.becomes(id, correct)
	if again := w.one(id); again.ToldCount != 2 {
		t.Errorf("the same correction is told twice: %+v", again)
	}
	w.done(w.Clinic.Provider, act(n, "sent to the emergency room"))
	w.becomes(id, func(u *ent.ObservationUpdateOne) { u.SetStatus(observation.StatusENTERED_IN_ERROR) })
	if n := w.one(id); n.Status != resultnotice.StatusWITHDRAWN || n.ClosedAt == nil || n.Action == "" {
		t.Errorf("%+v", n)
	}
	same(t, "who acted hears of it", w.work(), []string{"provider: A result that you knew of was taken back"})
	w.becomes(id, correct)
	if n := w.one(id); n.Status != resultnotice.StatusSENT || n.ToldCount != 3 {
		t.Errorf("stands after all: %+v", n)
	}
}

func TestWhoIsNotHereHearsFromTheCaseManager(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.outsider, warfarin, "")
	id := w.measures(inr, "6.1", "{INR}")
	n := w.one(id)
	if n.CarrierID == nil || *n.CarrierID != w.Clinic.CaseManager.Practitioner || n.RecipientID != w.outsider {
		t.Fatalf("%+v", n)
	}
	same(t, "tasks", w.work(), []string{"manager: Pass a result on to a prescriber who does not see it here"})
	w.done(w.Clinic.CaseManager, act(n, "called the practice, they hold the dose"))
	same(t, "after the call", w.work(), []string(nil))
}

func TestAResultForNobodyHereWaitsInThePool(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.system(func(ctx context.Context) error {
		return w.Client.Patient.UpdateOneID(w.patient).ClearCaseManagerID().Exec(ctx)
	})
	w.orders(w.outsider, warfarin, "")
	id := w.measures(inr, "6.1", "{INR}")
	pass := []string{"pool results: Pass a result on to a prescriber who does not see it here"}
	same(t, "tasks", w.work(), pass)
	w.system(func(ctx context.Context) error {
		return w.Client.Task.Update().Where(task.PatientID(w.patient)).SetStatus(task.StatusCOMPLETED).Exec(ctx)
	})
	w.becomes(id, func(u *ent.ObservationUpdateOne) { u.SetStatus(corrected).SetValue(valued("7.2")) })
	same(t, "after a correction", w.work(), pass)
	n, provider := w.one(id), w.Clinic.Provider
	same(t, "nobody has taken it", w.told(provider, act(n, "told the anticoagulation clinic")), "INVALID input.resultNoticeId")
	var waiting *ent.Task
	w.As(t, provider, func(ctx context.Context) {
		var err error
		if waiting, err = w.Client.Task.Query().Where(task.PatientID(w.patient), task.Pool("results"), task.StatusEQ(task.StatusREQUESTED)).Only(ctx); err != nil {
			t.Fatal(err)
		}
	})
	w.done(provider, facilitate.ClaimTask{ClientMutationID: world.ID(), TaskID: waiting.ID, BaseRevision: waiting.Revision})
	same(t, "somebody else has", w.told(w.Clinic.CaseManager, act(n, "called")), "INVALID input.resultNoticeId")
	w.done(provider, act(n, "told the anticoagulation clinic"))
	same(t, "answered", w.work(), []string(nil))
}

// What is late and has nobody to be supervised by waits in the pool as well.
func TestWhatIsLateForNobodyHereWaitsInThePool(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.system(func(ctx context.Context) error {
		return w.Client.Patient.UpdateOneID(w.patient).ClearCaseManagerID().Exec(ctx)
	})
	w.orders(w.outsider, warfarin, "")
	id := w.measures(inr, "6.1", "{INR}")
	w.now = w.one(id).ToldAt.AddDate(0, 0, 30)
	if _, err := (result.Round{Recorder: w.Recorder}).Run(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))); err != nil {
		t.Fatal(err)
	}
	same(t, "tasks", w.work(), []string{"pool results: A result waits for an answer", "pool results: Pass a result on to a prescriber who does not see it here"})
}

// A supervisor answers for those whom they supervise, and for nobody else.
func TestASupervisorAnswersForTheirPeople(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.CaseManager.Practitioner, lisinopril, "")
	theirs := w.one(w.measures(potassium, "5.7", "mmol/L"))
	w.done(w.Clinic.Supervisor, act(theirs, "called the patient in"))
	w.orders(w.Clinic.Provider.Practitioner, warfarin, "")
	for _, n := range w.notices(w.Clinic.Provider, w.measures(inr, "6.1", "{INR}")) {
		same(t, "not theirs", w.told(w.Clinic.Supervisor, act(n, "called")), "INVALID input.resultNoticeId")
	}
}

func TestAResultIsHandedOnUnderItsLabel(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	provider, manager := w.Clinic.Provider, w.Clinic.CaseManager
	w.consents(consent.SensitivityPSY)
	w.orders(provider.Practitioner, lisinopril, "")
	id := w.measures(potassium, "5.7", "mmol/L")
	n := w.one(id)
	w.done(provider, result.HandOn{ClientMutationID: world.ID(), ID: world.ID(), ResultNoticeID: n.ID, BaseRevision: 1, PractitionerID: manager.Practitioner, Reason: "on leave"})
	label := func(notice uuid.UUID, label resultnotice.Sensitivity) {
		w.system(func(ctx context.Context) error {
			return w.Client.ResultNotice.UpdateOneID(notice).SetSensitivity(label).Exec(ctx)
		})
	}
	theirs := w.notices(manager, id)[1]
	label(theirs.ID, resultnotice.SensitivityPSY)
	w.done(manager, result.HandOn{ClientMutationID: world.ID(), ID: world.ID(), ResultNoticeID: theirs.ID, BaseRevision: theirs.Revision, PractitionerID: provider.Practitioner, Reason: "she knows"})
	if back := w.notices(provider, id)[0]; back.Sensitivity == nil || *back.Sensitivity != resultnotice.SensitivityPSY || back.Reasons[0] != "she knows" {
		t.Errorf("back again: %+v", back)
	}
}

func TestAResultIsHandedOn(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	provider, manager := w.Clinic.Provider, w.Clinic.CaseManager
	w.orders(provider.Practitioner, lisinopril, "")
	id := w.measures(potassium, "5.7", "mmol/L")
	n := w.one(id)
	to := result.HandOn{ClientMutationID: world.ID(), ID: world.ID(), ResultNoticeID: n.ID, BaseRevision: 1, PractitionerID: w.outsider, Reason: "on leave"}
	same(t, "to a stranger", w.told(provider, to), "INVALID input.practitionerId")
	to.PractitionerID = provider.Practitioner
	same(t, "to oneself", w.told(provider, to), "INVALID input.practitionerId")
	to.PractitionerID = manager.Practitioner
	w.done(provider, to)
	all := w.notices(provider, id)
	if len(all) != 2 || all[0].Status != resultnotice.StatusHANDED_ON || all[1].RecipientID != manager.Practitioner || !all[1].DueAt.Equal(n.DueAt) {
		t.Fatalf("%+v", all)
	}
	w.becomes(id, func(u *ent.ObservationUpdateOne) { u.SetStatus(corrected).SetValue(valued("5.9")) })
	all = w.notices(provider, id)
	if all[0].Status != resultnotice.StatusHANDED_ON || all[1].ToldCount != 2 {
		t.Errorf("the correction: %+v", all)
	}
}

func TestWhatNobodyAnswersComesToTheSupervisor(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.CaseManager.Practitioner, lisinopril, "")
	id := w.measures(potassium, "5.7", "mmol/L")
	w.measures(potassium, "4.1", "mmol/L")
	run := func(after time.Duration) int {
		w.now = w.one(id).ToldAt.Add(after)
		n, err := result.Round{Recorder: w.Recorder}.Run(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)))
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	run(0) // what the world has of old
	same(t, "in time", run(11*time.Hour), 0)
	same(t, "late", run(12*time.Hour), 1)
	same(t, "once", run(13*time.Hour), 0)
	same(t, "tasks", w.work(), []string{"supervisor: A result waits for an answer"})
	w.done(w.Clinic.Supervisor, act(w.one(id), "called the patient in"))
	same(t, "answered", w.work(), []string(nil))
	if _, err := (result.Round{Recorder: w.Recorder}).Run(viewer.NewContext(t.Context(), w.Clinic.Supervisor)); err == nil {
		t.Error("a person ran the round")
	}
}

// What a notice rests on carries its label: neither a labelled order nor a labelled result
// is told of to whom the consent does not open it.
func TestANoticeCarriesTheLabelOfWhatItRestsOn(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	provider := w.Clinic.Provider
	w.orders(provider.Practitioner, lisinopril, "SUD")
	hidden := w.measures(potassium, "6.2", "mmol/L")
	if of := w.notices(w.Clinic.CaseManager, hidden); len(of) != 0 {
		t.Errorf("without consent: %+v", of)
	}
	n := w.one(hidden)
	if n.Sensitivity == nil || n.CarrierID == nil {
		t.Errorf("the prescriber does not see it either: %+v", n)
	}
	same(t, "the task says nothing", w.work(), []string{"manager: See an open matter through"})
	w.consents(consent.SensitivitySUD)
	open := w.measures(potassium, "6.3", "mmol/L")
	if n := w.one(open); n.Sensitivity == nil || *n.Sensitivity != resultnotice.SensitivitySUD || n.CarrierID != nil || !strings.Contains(n.Reasons[0], "lisinopril") {
		t.Errorf("%+v", n)
	}
	// An order without a label goes before, so that it hides no notice.
	w.orders(provider.Practitioner, lisinopril, "")
	if n := w.one(w.measures(potassium, "6.4", "mmol/L")); n.Sensitivity != nil || len(n.Evidence) != 1 {
		t.Errorf("%+v", n)
	}
}

// A result of one label and an order of another: the notice has that of the result, and does
// not name the order.
func TestTwoLabelsAreNotTold(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.Provider.Practitioner, lisinopril, "SUD")
	id := w.measures(potassium, "6.2", "mmol/L")
	w.becomes(id, func(u *ent.ObservationUpdateOne) {
		u.SetStatus(corrected).SetValue(valued("6.5")).SetSensitivity(observation.SensitivityPSY)
	})
	n := w.one(id)
	if *n.Sensitivity != resultnotice.SensitivityPSY || len(n.Evidence) != 0 || slices.ContainsFunc(n.Reasons, func(r string) bool { return strings.Contains(r, "lisinopril") }) {
		t.Errorf("%+v", n)
	}
}

func TestOldResultsAndThoseOfTheDeadAreHistory(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.orders(w.Clinic.Provider.Practitioner, lisinopril, "")
	id := w.measures(tsh, "4.1", "m[IU]/L")
	w.becomes(id, func(u *ent.ObservationUpdateOne) {
		u.SetCode(potassium).SetCodings(nil).SetTimelineAt(w.now.AddDate(0, 0, -31))
	})
	if of := w.notices(w.Clinic.Provider, id); len(of) != 0 {
		t.Errorf("%+v", of)
	}
	w.becomes(id, func(u *ent.ObservationUpdateOne) { u.SetTimelineAt(w.now.AddDate(0, 0, -29)) })
	if of := w.notices(w.Clinic.Provider, id); len(of) != 1 {
		t.Errorf("%+v", of)
	}
}
