package visit_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/visit"
	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/task"
	"caseload/ent/viewer"
)

// asks lets the server look for silent visits.
func (k *kitchen) asks(want visit.Unheard) {
	k.t.Helper()
	got, err := visit.RaiseUnheard(viewer.NewContext(k.t.Context(), viewer.SystemOf(k.Clinic.ID)), k.Recorder)
	if err != nil || got != want {
		k.t.Fatalf("looked and did %+v, %v; want %+v", got, err, want)
	}
}

// passes lets time pass.
func (k *kitchen) passes(d time.Duration) {
	at := k.Recorder.Now().Add(d)
	k.Recorder.Now = func() time.Time { return at }
}

// questions are the tasks about silent visits.
func (k *kitchen) questions() (all []*ent.Task) {
	k.t.Helper()
	k.system(func(ctx context.Context) (err error) {
		all, err = k.Client.Task.Query().Where(task.Title("Find out what became of the planned visit")).All(ctx)
		return err
	})
	return all
}

func TestASilentVisitIsAskedAboutOnce(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	k.planned()
	k.passes(11 * time.Hour)
	k.asks(visit.Unheard{})
	k.passes(2 * time.Hour)
	k.asks(visit.Unheard{Raised: 1})
	k.asks(visit.Unheard{})
	asked := k.questions()
	if len(asked) != 1 || asked[0].OwnerID == nil || *asked[0].OwnerID != k.Clinic.CaseManager.Practitioner {
		t.Fatalf("questions: %+v", asked)
	}
	k.passes(20 * 24 * time.Hour)
	k.asks(visit.Unheard{}) // nobody has answered
}

func TestNobodyIsAskedAboutVisitsOfLongAgo(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	k.planned()
	k.passes(15 * 24 * time.Hour)
	k.asks(visit.Unheard{})
}

func TestAVisitWithinItsWindowIsNotSilent(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id := k.planned()
	k.system(func(ctx context.Context) error {
		return k.Client.Appointment.UpdateOneID(id).SetWindowStartsAt(now.Add(-time.Hour)).SetWindowEndsAt(now.Add(4 * time.Hour)).Exec(ctx)
	})
	k.passes(15 * time.Hour)
	k.asks(visit.Unheard{})
	k.passes(2 * time.Hour)
	k.asks(visit.Unheard{Raised: 1})
}

func TestTheQuestionEndsWithTheAnswer(t *testing.T) {
	t.Parallel()
	for name, answer := range map[string]func(k *kitchen, planned uuid.UUID){
		"the visit comes in late": func(k *kitchen, planned uuid.UUID) {
			taps := k.taps(uuid.Must(uuid.NewV7()), planned)
			k.done(k.Clinic.VisitStaff, taps[0])
		},
		"nobody was there": func(k *kitchen, planned uuid.UUID) {
			k.done(k.Clinic.CaseManager, tap{"recordAppointmentOutcome", facilitate.RecordAppointmentOutcome{
				ClientMutationID: uuid.Must(uuid.NewV7()), AppointmentID: planned, BaseRevision: 1, Outcome: appointment.StatusNOSHOW,
			}})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			k := newKitchen(t)
			planned := k.planned()
			k.passes(13 * time.Hour)
			k.asks(visit.Unheard{Raised: 1})
			answer(k, planned)
			k.asks(visit.Unheard{Settled: 1})
			k.asks(visit.Unheard{})
			if open := slices.ContainsFunc(k.questions(), func(t *ent.Task) bool { return t.Status != task.StatusCOMPLETED }); open {
				t.Error("the question is open still")
			}
		})
	}
}

func TestAVisitThatIsPutOffIsAskedAboutAgain(t *testing.T) {
	t.Parallel()
	k := newKitchen(t)
	id := k.planned()
	k.passes(13 * time.Hour)
	k.asks(visit.Unheard{Raised: 1})
	k.system(func(ctx context.Context) error {
		at := k.Recorder.Now().Add(24 * time.Hour)
		return k.Client.Appointment.UpdateOneID(id).SetStartsAt(at).SetEndsAt(at.Add(time.Hour)).Exec(ctx)
	})
	k.asks(visit.Unheard{Settled: 1})
	k.passes(48 * time.Hour)
	k.asks(visit.Unheard{Raised: 1})
}
