package plan_test

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/plan"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// claimed is a new task of the plan that the visit staff is at.
func (d *desk) claimed() uuid.UUID {
	d.t.Helper()
	id, staff := world.ID(), d.Clinic.VisitStaff.Practitioner
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		must(d.t, d.Client.Task.Create().SetID(id).SetPatientID(d.Clinic.Patient.ID).SetCarePlanID(d.Clinic.Patient.Rows[ent.TypeCarePlan]).
			SetTitle("Call").SetClaimedByID(staff).SetClaimExpiresAt(time.Now().Add(time.Hour)).SetHandedOverByID(staff).Exec(ctx))
	})
	return id
}

func (d *desk) task(id uuid.UUID) (found *ent.Task) {
	d.t.Helper()
	d.As(d.t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		var err error
		found, err = d.Client.Task.Get(ctx, id)
		must(d.t, err)
	})
	return found
}

// closes ends the plan, and answers which tasks it ended.
func (d *desk) closes(handOverTo *uuid.UUID) []uuid.UUID {
	d.t.Helper()
	in := plan.CloseCarePlan{ClientMutationID: world.ID(), CarePlanID: d.Clinic.Patient.Rows[ent.TypeCarePlan], Reason: "done", HandOverTo: handOverTo}
	d.As(d.t, d.Clinic.CaseManager, func(ctx context.Context) {
		known, err := d.Client.CarePlan.Query().Where(careplan.ID(in.CarePlanID)).Only(ctx)
		must(d.t, err)
		in.BaseRevision = known.Revision
	})
	outcome, err := in.Record(d.asManager(), d.Recorder)
	must(d.t, err)
	if len(outcome.Problems) > 0 {
		d.t.Fatalf("%+v", outcome.Problems)
	}
	return outcome.Also
}

func TestNobodyIsAtATaskThatEndsWithItsPlan(t *testing.T) {
	t.Parallel()
	d := newDesk(t, walking("1"))
	id := d.claimed()
	d.closes(nil)
	if got := d.task(id); got.Status != task.StatusCANCELLED || got.ClaimedByID != nil || got.ClaimExpiresAt != nil || got.HandedOverByID != nil {
		t.Errorf("cancelled: %+v", got)
	}
	d = newDesk(t, walking("1"))
	id = d.claimed()
	d.closes(&d.Clinic.VisitStaff.Practitioner)
	got := d.task(id)
	if got.OwnerID == nil || *got.OwnerID != d.Clinic.VisitStaff.Practitioner || got.ClaimedByID != nil || got.ClaimExpiresAt != nil ||
		got.HandedOverByID == nil || *got.HandedOverByID != d.Clinic.CaseManager.Practitioner {
		t.Errorf("handed over: %+v", got)
	}
}

// TestATaskThatIsCompletedWhileItsPlanIsClosedStaysSo completes it in a transaction
// that ends when the other one waits for it.
func TestATaskThatIsCompletedWhileItsPlanIsClosedStaysSo(t *testing.T) {
	t.Parallel()
	d := newDesk(t, walking("1"))
	id := d.claimed()
	ctx, op := d.DB.ReadWrite(viewer.NewContext(t.Context(), viewer.SystemOf(d.Clinic.ID)))
	defer op.Rollback()
	must(t, d.Client.Task.Update().Where(task.ID(id)).SetStatus(task.StatusCOMPLETED).AddRevision(1).Exec(ctx))
	committed := make(chan error, 1)
	go func() {
		for waiting := 0; waiting == 0; {
			if err := op.QueryOne(ctx, `select count(*) from pg_locks where pg_backend_pid() = any(pg_blocking_pids(pid))`, nil, &waiting); err != nil {
				committed <- err
				return
			}
		}
		committed <- op.Commit()
	}()
	if ended := d.closes(nil); slices.Contains(ended, id) {
		t.Errorf("it ended %v", ended)
	}
	must(t, <-committed)
	if got := d.task(id); got.Status != task.StatusCOMPLETED || got.Revision != 2 {
		t.Errorf("%s in revision %d", got.Status, got.Revision)
	}
}
