package population_test

import (
	"context"
	"testing"
	"time"

	"caseload/care/identify/population"
	"caseload/ent"
	"caseload/ent/encounter"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestACallLosesItsReasonWithTheDischarge(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	ended, id := time.Now().AddDate(0, 0, -1), world.ID()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		err := w.Client.Encounter.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetClass("IMP").SetStatus(encounter.StatusFINISHED).
			SetStartsAt(ended.AddDate(0, 0, -3)).SetEndsAt(ended).SetTimelineAt(ended).SetDischargeDispositionCode("01").Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	calls := func() (open, all int) {
		run(t, w, population.Scope{})
		w.As(t, w.Clinic.CaseManager, func(ctx context.Context) {
			list, err := w.Client.Task.Query().Where(task.Source("post-discharge-screening")).All(ctx)
			if err != nil {
				t.Fatal(err)
			}
			for _, c := range list {
				if all++; c.Status == task.StatusREQUESTED {
					open++
				} else if c.Outcome != "The discharge was taken back." {
					t.Errorf("%+v", c)
				}
			}
		})
		return open, all
	}
	set := func(change func(*ent.EncounterUpdate) *ent.EncounterUpdate) {
		w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
			if err := change(w.Client.Encounter.Update().Where(encounter.ID(id))).Exec(ctx); err != nil {
				t.Fatal(err)
			}
		})
	}
	for _, step := range []struct {
		name      string
		change    func(*ent.EncounterUpdate) *ent.EncounterUpdate
		open, all int
	}{
		{"discharged", func(u *ent.EncounterUpdate) *ent.EncounterUpdate { return u.SetEndsAt(ended) }, 1, 1},
		{"taken back", func(u *ent.EncounterUpdate) *ent.EncounterUpdate {
			return u.ClearEndsAt().SetStatus(encounter.StatusIN_PROGRESS)
		}, 0, 1},
		{"still there", func(u *ent.EncounterUpdate) *ent.EncounterUpdate { return u.SetStatus(encounter.StatusIN_PROGRESS) }, 0, 1},
		{"discharged after all", func(u *ent.EncounterUpdate) *ent.EncounterUpdate {
			return u.SetEndsAt(ended).SetStatus(encounter.StatusFINISHED)
		}, 1, 2},
		{"the stay was none", func(u *ent.EncounterUpdate) *ent.EncounterUpdate { return u.SetStatus(encounter.StatusCANCELLED) }, 0, 2},
	} {
		set(step.change)
		if open, all := calls(); open != step.open || all != step.all {
			t.Errorf("%s: %d calls are open of %d, want %d of %d", step.name, open, all, step.open, step.all)
		}
	}
}
