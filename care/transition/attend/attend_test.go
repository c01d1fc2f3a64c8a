package attend_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/care/transition/attend"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/encounter"
	"caseload/ent/handoff"
	"caseload/ent/outreachattempt"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// ward is a clinic that looks after a patient of its own, on its own clock.
type ward struct {
	*world.World
	t       *testing.T
	ctx     context.Context //nolint:containedctx // lives as long as the test
	clock   time.Time
	round   attend.Round
	patient world.Patient
}

// monday is 16 November 2026 in New York at noon.
var monday = time.Date(2026, 11, 16, 12, 0, 0, 0, must(time.LoadLocation("America/New_York")))

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func newWard(t *testing.T) *ward {
	t.Helper()
	w := &ward{World: world.New(t), t: t, clock: monday}
	w.ctx = viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))
	r := &record.Recorder{DB: w.DB, Client: w.Client, Now: func() time.Time { return w.clock }}
	w.round = attend.Round{Recorder: r}
	w.patient = w.Patient(t, w.Clinic, w.Clinic.CaseManager, "Ward")
	w.write(func(ctx context.Context) error {
		return w.Client.Patient.UpdateOneID(w.patient.ID).SetTimeZone("America/New_York").Exec(ctx)
	})
	return w
}

func (w *ward) write(do func(ctx context.Context) error) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx); err != nil {
			w.t.Fatal(err)
		}
	})
}

// after looks when so many hours have gone by since monday.
func (w *ward) after(hours int) attend.Done {
	w.t.Helper()
	w.clock = monday.Add(time.Duration(hours) * time.Hour)
	done, err := w.round.Run(w.ctx)
	if err != nil {
		w.t.Fatal(err)
	}
	return done
}

// discharged makes a stay of a heart attack that ended on monday at noon.
func (w *ward) discharged(change func(*ent.EncounterCreate)) (id uuid.UUID) {
	w.t.Helper()
	id = world.ID()
	w.write(func(ctx context.Context) error {
		stay := w.Client.Encounter.Create().SetID(id).SetPatientID(w.patient.ID).SetClass("IMP").SetStatus(encounter.StatusFINISHED).
			SetStartsAt(monday.AddDate(0, 0, -4)).SetEndsAt(monday).SetTimelineAt(monday.AddDate(0, 0, -4)).SetDischargeDispositionCode("01")
		if change != nil {
			change(stay)
		}
		return stay.Exec(ctx)
	})
	return id
}

// tasks are the open tasks that the rounds have raised, as kind and owner.
func (w *ward) tasks() (list []string) {
	w.t.Helper()
	owners := map[uuid.UUID]string{w.Clinic.CaseManager.Practitioner: "manager", w.Clinic.Supervisor.Practitioner: "supervisor"}
	w.write(func(ctx context.Context) error {
		open, err := w.Client.Task.Query().Where(task.PatientID(w.patient.ID), task.CauseHasPrefix("discharge:"),
			task.StatusEQ(task.StatusREQUESTED)).Order(task.ByID()).All(ctx)
		for _, t := range open {
			list = append(list, t.Cause[strings.LastIndex(t.Cause, ":")+1:]+" "+owners[*t.OwnerID])
		}
		return err
	})
	return list
}

func (w *ward) want(what string, got, want []string) {
	w.t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		w.t.Errorf("%s (-want +got)\n%s", what, diff)
	}
}

// Somebody who came to a nursing facility from home, and left it for a hospital, was
// admitted twice within a week: each admission has a handoff of its own, which stays.
func TestTwoAdmissionsInAWeekHaveTwoHandoffs(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	nursing := w.discharged(func(stay *ent.EncounterCreate) { stay.SetClass("SNF") })
	hospital := w.discharged(func(stay *ent.EncounterCreate) {
		stay.SetStatus(encounter.StatusIN_PROGRESS).SetStartsAt(monday.Add(time.Hour)).SetTimelineAt(monday.Add(time.Hour)).SetDischargeDispositionCode("")
		stay.Mutation().ResetEndsAt()
	})
	if done := w.after(2); done.Opened != 2 {
		t.Errorf("%+v", done)
	}
	for hours := 3; hours < 6; hours++ {
		if done := w.after(hours); done.Opened+done.Corrected+done.Cancelled != 0 {
			t.Errorf("after %d hours: %+v", hours, done)
		}
	}
	var got []string
	w.write(func(ctx context.Context) error {
		all, err := w.Client.Handoff.Query().Where(handoff.EncounterIDIn(nursing, hospital)).Order(handoff.ByTimelineAt()).All(ctx)
		for _, h := range all {
			got = append(got, string(h.Kind)+" "+h.FromSetting+" "+h.ToSetting+" "+string(h.Status))
		}
		return err
	})
	w.want("handoffs", got, []string{"ADMISSION home snf PREPARING", "ADMISSION snf inpatient PREPARING"})
}

func TestEveryClockEscalatesWhereNobodyActs(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.discharged(nil)
	if done := w.after(1); done.Opened != 2 || done.Raised != 0 { // into the hospital and home
		t.Errorf("%+v", done)
	}
	w.after(24)
	w.want("a day later", w.tasks(), []string{"remind manager"})
	w.after(48)
	w.want("noon of the second business day", w.tasks(), []string{"remind manager", "lead supervisor"})
	if done := w.after(49); done != (attend.Done{}) {
		t.Errorf("it was raised again: %+v", done)
	}
	w.after(5*24 + 1)
	w.want("no visit is booked", w.tasks(), []string{"remind manager", "lead supervisor", "book manager"})
	w.after(14*24 + 1)
	w.want("no reconciliation", w.tasks(), []string{"remind manager", "lead supervisor", "book manager"})
}

func TestWhatIsDoneIsNotRaised(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.discharged(nil)
	w.after(24)
	w.write(func(ctx context.Context) error {
		return w.Client.OutreachAttempt.Create().SetPatientID(w.patient.ID).SetMode(outreachattempt.ModePHONE_CALL).
			SetOutcome(outreachattempt.OutcomeREACHED).SetTimelineAt(monday.Add(30 * time.Hour)).Exec(ctx)
	})
	if done := w.after(48); done.Settled != 1 || done.Raised != 0 {
		t.Errorf("somebody was reached: %+v", done)
	}
	w.write(func(ctx context.Context) error {
		return w.Client.Appointment.Create().SetPatientID(w.patient.ID).SetTitle("Visit").SetKind(appointment.KindCLINIC_VISIT).SetStatus(appointment.StatusBOOKED).
			SetStartsAt(monday.AddDate(0, 0, 6)).SetEndsAt(monday.AddDate(0, 0, 6).Add(time.Hour)).SetTimelineAt(monday.AddDate(0, 0, 6)).Exec(ctx)
	})
	w.after(5*24 + 1)
	w.want("all is done", w.tasks(), nil)
}

func TestADischargeThatWasTakenBackTakesItsWorkAlong(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	id := w.discharged(nil)
	w.after(24)
	w.write(func(ctx context.Context) error {
		return w.Client.Encounter.UpdateOneID(id).SetStatus(encounter.StatusIN_PROGRESS).ClearEndsAt().SetDischargeDispositionCode("").Exec(ctx)
	})
	if done := w.after(25); done.Settled != 1 || done.Cancelled != 1 {
		t.Errorf("%+v", done)
	}
	w.want("taken back", w.tasks(), nil)
	w.write(func(ctx context.Context) error {
		return w.Client.Encounter.UpdateOneID(id).SetStatus(encounter.StatusFINISHED).SetEndsAt(monday.Add(26 * time.Hour)).SetDischargeDispositionCode("03").Exec(ctx)
	})
	w.after(27)
	w.write(func(ctx context.Context) error {
		kinds, err := w.Client.Handoff.Query().Where(handoff.PatientID(w.patient.ID), handoff.IDNEQ(w.patient.Rows[ent.TypeHandoff]), handoff.StatusNEQ(handoff.StatusCANCELLED)).
			Order(handoff.ByTimelineAt()).Select(handoff.FieldKind).Strings(ctx)
		w.want("handoffs", kinds, []string{"ADMISSION", "TO_FACILITY"})
		return err
	})
}

func TestACorrectedDischargeMovesItsHandoff(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	id := w.discharged(nil)
	w.after(1)
	w.after(4*24 + 1)
	w.write(func(ctx context.Context) error {
		return w.Client.Encounter.UpdateOneID(id).SetEndsAt(monday.AddDate(0, 0, 3)).Exec(ctx)
	})
	if done := w.after(4*24 + 2); done.Corrected != 1 || done.Chased != 0 {
		t.Errorf("%+v", done)
	}
	w.write(func(ctx context.Context) error {
		h, err := w.Client.Handoff.Query().Where(handoff.PatientID(w.patient.ID), handoff.EncounterID(id), handoff.KindEQ(handoff.KindTO_HOME)).Only(ctx)
		if err == nil && (!h.TimelineAt.Equal(monday.AddDate(0, 0, 3)) || !h.DueAt.Equal(monday.AddDate(0, 0, 6).Add(12*time.Hour-time.Second)) || h.ChasedAt != nil) {
			t.Errorf("moved %s, due %s, chased %v", h.TimelineAt, h.DueAt, h.ChasedAt)
		}
		return err
	})
	if done := w.after(7 * 24); done.Chased != 1 {
		t.Errorf("due at its new time: %+v", done)
	}
}

func TestWhatIsMissingOfAHandoffIsChasedOnce(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.discharged(nil)
	w.after(1)
	if done := w.after(4*24 + 1); done.Chased != 2 {
		t.Errorf("%+v", done)
	}
	if done := w.after(4*24 + 2); done != (attend.Done{}) {
		t.Errorf("again: %+v", done)
	}
}

func TestNoTaskTellsOfAStayThatCarriesALabel(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.discharged(func(c *ent.EncounterCreate) { c.SetSensitivity(encounter.SensitivitySUD) })
	w.after(1)
	w.after(24)
	w.after(48)
	w.after(5 * 24)
	w.want("escalations", w.tasks(), nil)
	w.write(func(ctx context.Context) error {
		all, err := w.Client.Handoff.Query().Where(handoff.PatientID(w.patient.ID), handoff.IDNEQ(w.patient.Rows[ent.TypeHandoff])).All(ctx)
		for _, h := range all {
			if h.Sensitivity == nil || *h.Sensitivity != handoff.SensitivitySUD {
				t.Errorf("a handoff without the label of its stay: %v", h.Kind)
			}
		}
		titles, err2 := w.Client.Task.Query().Where(task.PatientID(w.patient.ID), task.CauseHasPrefix("handoff:")).Select(task.FieldTitle).Strings(ctx)
		w.want("titles", titles, []string{"See an open matter through", "See an open matter through"})
		if err == nil {
			err = err2
		}
		return err
	})
}

func TestOnlyTheServerLooks(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	if _, err := w.round.Run(viewer.NewContext(t.Context(), w.Clinic.Supervisor)); err == nil {
		t.Error("a supervisor may")
	}
}
