package graph_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/condition"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

const carePlanChanged = `subscription($plan: ID, $patients: [ID!], $after: Cursor) {
	carePlanChanged(carePlanId: $plan, patients: $patients, after: $after) {
		cursor kind revision reason author { id } patient { id } carePlan { id } } }`

// revisions are what the events tell.
func revisions(events ...event) []string {
	told := []string{}
	for _, e := range events {
		plan := "hidden"
		if e.CarePlan != nil {
			plan = "shown"
		}
		told = append(told, fmt.Sprintf("%d %s %s %q", e.Revision, e.Kind, plan, e.Reason))
	}
	return told
}

// listen subscribes to changes of care plans.
func (d *planDesk) listen(ctx context.Context, variables map[string]any, after string) *listener {
	d.t.Helper()
	return listenTo(ctx, d.t, d.World, carePlanChanged, variables, after, nil)
}

// reword gives the goal another text, and the plan its next revision.
func (d *planDesk) reword(v viewer.Viewer, base int) {
	d.t.Helper()
	d.done(d.edit(v, base, fmt.Sprintf(`description: "Walk %d miles", reason: "asked for"`, base)))
}

func (d *planDesk) done(a planAnswer) {
	d.t.Helper()
	if len(a.Problems) > 0 {
		d.t.Fatal(a.Problems)
	}
}

func TestListenersHearOfEveryRevisionOfAPlanOnce(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	l := d.listen(viewer.NewContext(t.Context(), manager), map[string]any{"plan": d.plan}, "")
	d.reword(d.Clinic.Provider, 1)
	first := l.hear(t)
	want := event{
		Cursor: first.Cursor, Kind: "UPDATED", Revision: 2, Reason: "asked for", CarePlan: &subject{d.plan.String()},
		Patient: &subject{d.Clinic.Patient.ID.String()}, Author: &subject{d.Clinic.Provider.Practitioner.String()},
	}
	if difference := cmp.Diff(want, first); difference != "" || first.Cursor == "" {
		t.Errorf("(-want +heard):\n%s", difference)
	}
	for _, content := range []string{
		`addBarrier(input: {clientMutationId: $act, id: $new, carePlanId: $plan, title: "Stairs", category: HOUSING})`,
		`addIntervention(input: {clientMutationId: $act, id: $new, carePlanId: $plan, title: "Call", kind: PHONE_CALL})`,
		`agreeToCarePlan(input: {clientMutationId: $act, id: $new, carePlanId: $plan, baseRevision: 4, party: PATIENT, method: SIGNATURE})`,
		`closeCarePlan(input: {clientMutationId: $act, carePlanId: $plan, baseRevision: 4, completed: true, reason: "done"})`,
	} {
		d.done(d.act(manager, content+` { problems { code } }`))
	}
	told := []string{`3 UPDATED shown ""`, `4 UPDATED shown ""`, `4 UPDATED shown ""`, `5 RESOLVED shown "done"`}
	if difference := cmp.Diff(told, revisions(l.rest(t)...)); difference != "" {
		t.Errorf("(-want +heard):\n%s", difference)
	}
}

func TestEachPersonaHearsOfThePlansThatTheRoleOpens(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			d := newPlanDesk(t)
			d.Enter(t, way.login(d.World))
			others := []uuid.UUID{d.Other.Patient.ID, d.Clinic.StrangersPatient.ID, d.Clinic.Patient.ID}
			listeners := map[string]map[string]*listener{}
			for persona, v := range everybody(d.World) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				listeners[persona] = map[string]*listener{
					"all":          d.listen(ctx, map[string]any{}, ""),
					"the plan":     d.listen(ctx, map[string]any{"plan": d.plan}, ""),
					"the patients": d.listen(ctx, map[string]any{"patients": others}, ""),
					"another plan": d.listen(ctx, map[string]any{"plan": d.Other.Patient.Rows[ent.TypeCarePlan]}, ""),
					"nobody":       d.listen(ctx, map[string]any{"plan": d.plan, "patients": []uuid.UUID{}}, ""),
				}
			}
			d.reword(d.Clinic.Provider, 1)
			for persona, scopes := range listeners {
				for scope, l := range scopes {
					want := []string{}
					if scope != "nobody" && scope != "another plan" && slices.Contains(opens[persona], rule.Health) {
						want = []string{`2 UPDATED shown "asked for"`}
					}
					if difference := cmp.Diff(want, revisions(l.rest(t)...)); difference != "" {
						t.Errorf("%s, %s (-want +heard):\n%s", persona, scope, difference)
					}
				}
			}
		})
	}
}

func TestAListenerToPlansGoesOnFromItsCursor(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	ctx := viewer.NewContext(t.Context(), d.Clinic.CaseManager)
	l := d.listen(ctx, map[string]any{}, "")
	d.reword(d.Clinic.Provider, 1)
	cursor := l.hear(t).Cursor
	l.hangUp()
	missed := []string{}
	for base := 2; base < 62; base++ { // more than are read at once
		d.reword(d.Clinic.Provider, base)
		missed = append(missed, fmt.Sprintf(`%d UPDATED shown "asked for"`, base+1))
	}
	heard := d.listen(ctx, map[string]any{}, cursor).rest(t)
	if difference := cmp.Diff(missed, revisions(heard...)); difference != "" {
		t.Fatalf("(-recorded +heard):\n%s", difference)
	}
	if again := d.listen(ctx, map[string]any{}, heard[len(heard)-1].Cursor).rest(t); len(again) > 0 {
		t.Errorf("heard again: %v", revisions(again...))
	}
}

// TestWhoWasRemovedFromTheTeamHearsOfNoPlan ends the relationship mid-stream, and
// has the listener come back with the cursor of before.
func TestWhoWasRemovedFromTheTeamHearsOfNoPlan(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			d := newPlanDesk(t)
			d.Enter(t, way.login(d.World))
			staff := d.Clinic.VisitStaff
			ctx := way.asks(viewer.NewContext(t.Context(), staff))
			l := d.listen(ctx, map[string]any{"plan": d.plan}, "")
			d.reword(d.Clinic.Provider, 1)
			cursor := l.hear(t).Cursor
			end(t, d.World, staff)
			d.reword(d.Clinic.Provider, 2)
			if heard := l.rest(t); len(heard) > 0 {
				t.Errorf("heard %v after the relationship has ended", revisions(heard...))
			}
			if heard := d.listen(ctx, map[string]any{}, cursor).rest(t); len(heard) > 0 {
				t.Errorf("heard %v from a cursor of before", revisions(heard...))
			}
		})
	}
}

func TestAPlanThatNeedsConsentIsNotHeardOfWithoutIt(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	ctx := viewer.NewContext(t.Context(), d.Clinic.CaseManager)
	l := d.listen(ctx, map[string]any{}, "")
	d.reword(d.Clinic.Provider, 1)
	cursor := l.hear(t).Cursor
	d.reword(d.Clinic.Provider, 2) // a stream that is open may tell of it before the label is there
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.CarePlan.Update().Where(careplan.ID(d.plan)).SetSensitivity(careplan.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	if heard := d.listen(ctx, map[string]any{}, cursor).rest(t); len(heard) > 0 {
		t.Errorf("heard %v", revisions(heard...))
	}
}

// TestTheReasonOfAConfidentialChangeIsNotTold adds a goal for a confidential
// condition to a plan that the listener sees.
func TestTheReasonOfAConfidentialChangeIsNotTold(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Condition.Update().Where(condition.ID(d.Clinic.Patient.Rows[ent.TypeCondition])).
			SetSensitivity(condition.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	l := d.listen(viewer.NewContext(t.Context(), manager), map[string]any{}, "")
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: manager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.CaseManager}}
	d.done(d.act(system, `addGoal(input: {clientMutationId: $act, id: $new, carePlanId: $plan, description: "No more drinking",
		addresses: [$condition], reason: "had a relapse"}) { problems { code } }`))
	if difference := cmp.Diff([]string{`2 UPDATED shown ""`}, revisions(l.rest(t)...)); difference != "" {
		t.Errorf("(-want +heard):\n%s", difference)
	}
}
