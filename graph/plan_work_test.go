package graph_test

import (
	"context"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// plannedTask is a task as the plan's page shows it.
type plannedTask struct {
	ID, Title, Status string
	Revision          int
	DueAt             string
	Owner             struct{ ID string }
}

// intervenes adds an intervention and returns its id.
func (d *planDesk) intervenes(v viewer.Viewer, fields string) uuid.UUID {
	d.t.Helper()
	id := world.ID()
	var got struct {
		AddIntervention struct{ Problems []struct{ Code string } }
	}
	d.Ask(d.t, v, `mutation($act: UUID!, $id: ID!, $plan: ID!) { addIntervention(input: {clientMutationId: $act, id: $id, carePlanId: $plan, `+fields+`})
		{ problems { code } } }`, map[string]any{"act": world.ID().String(), "id": id.String(), "plan": d.plan.String()}).Into(d.t, &got)
	if len(got.AddIntervention.Problems) > 0 {
		d.t.Fatal(got.AddIntervention.Problems)
	}
	return id
}

// update gives fields of an intervention values, knowing the plan as it is.
func (d *planDesk) update(v viewer.Viewer, id uuid.UUID, fields string) {
	d.t.Helper()
	var got struct {
		UpdateIntervention struct{ Problems []struct{ Code string } }
	}
	d.Ask(d.t, v, `mutation($act: UUID!, $id: ID!) { updateIntervention(input: {clientMutationId: $act, interventionId: $id, baseRevision: `+itoa(d.revision())+`, `+fields+`})
		{ problems { code } } }`, map[string]any{"act": world.ID().String(), "id": id.String()}).Into(d.t, &got)
	if len(got.UpdateIntervention.Problems) > 0 {
		d.t.Fatal(got.UpdateIntervention.Problems)
	}
}

func (d *planDesk) revision() int {
	d.t.Helper()
	var got struct{ Node struct{ Revision int } }
	d.Ask(d.t, d.Clinic.CaseManager, `query($id: ID!) { node(id: $id) { ... on CarePlan { revision } } }`, map[string]any{"id": d.plan.String()}).Into(d.t, &got)
	return got.Node.Revision
}

// work is the status of an intervention and its tasks.
func (d *planDesk) work(v viewer.Viewer, id uuid.UUID) (status string, tasks []plannedTask) {
	d.t.Helper()
	var got struct {
		Node struct {
			Status string
			Tasks  struct{ Nodes []plannedTask }
		}
	}
	d.Ask(d.t, v, `query($id: ID!) { node(id: $id) { ... on Intervention { status tasks { nodes { id title status revision dueAt owner { id } } } } } }`,
		map[string]any{"id": id.String()}).Into(d.t, &got)
	return got.Node.Status, got.Node.Tasks.Nodes
}

func (d *planDesk) completes(v viewer.Viewer, of plannedTask) {
	d.t.Helper()
	var got struct {
		CompleteTask struct{ Problems []struct{ Code string } }
	}
	d.Ask(d.t, v, `mutation($act: UUID!, $id: ID!) { completeTask(input: {clientMutationId: $act, taskId: $id, baseRevision: `+itoa(of.Revision)+`}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": of.ID}).Into(d.t, &got)
	if len(got.CompleteTask.Problems) > 0 {
		d.t.Fatal(got.CompleteTask.Problems)
	}
}

func TestAnInterventionHasOneOpenTask(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	owner := `ownerId: "` + manager.Practitioner.String() + `"`
	waiting := d.intervenes(manager, `title: "Call", kind: PHONE_CALL, `+owner)
	if _, tasks := d.work(manager, waiting); len(tasks) != 0 {
		t.Errorf("a task without a time: %+v", tasks)
	}
	d.update(manager, waiting, `dueAt: "2026-12-01T15:00:00Z"`)
	d.update(manager, waiting, `title: "Call the daughter", dueAt: "2026-12-02T15:00:00Z"`)
	_, tasks := d.work(manager, waiting)
	if len(tasks) != 1 || tasks[0].Title != "Call the daughter" || tasks[0].DueAt != "2026-12-02T15:00:00Z" || tasks[0].Owner.ID != manager.Practitioner.String() {
		t.Fatalf("%+v", tasks)
	}
	d.update(manager, waiting, `status: ON_HOLD`)
	if _, tasks := d.work(manager, waiting); len(tasks) != 1 || tasks[0].Status != "CANCELLED" {
		t.Errorf("paused, and still to be done: %+v", tasks)
	}
	d.update(manager, waiting, `status: SCHEDULED`)
	_, tasks = d.work(manager, waiting)
	open := tasks[0]
	if open.Status == "CANCELLED" {
		open = tasks[1]
	}
	if len(tasks) != 2 || open.Status != "REQUESTED" {
		t.Fatalf("%+v", tasks)
	}
	before := d.revision()
	d.completes(manager, open)
	if status, _ := d.work(manager, waiting); status != "COMPLETED" || d.revision() != before+1 {
		t.Errorf("status %s at revision %d", status, d.revision())
	}
}

func TestVisitStaffBringTheirWorkHome(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	staff := d.Clinic.VisitStaff
	id := d.intervenes(d.Clinic.CaseManager, `title: "Look at the scale", kind: HOME_VISIT, dueAt: "2026-12-01T15:00:00Z", ownerId: "`+staff.Practitioner.String()+`"`)
	_, tasks := d.work(staff, id)
	d.completes(staff, tasks[0])
	if status, _ := d.work(d.Clinic.CaseManager, id); status != "COMPLETED" {
		t.Errorf("status %s", status)
	}
}

func TestWorkThatRepeatsStaysUnderWay(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	id := d.intervenes(manager, `title: "Weigh together", recurrence: "FREQ=WEEKLY", dueAt: "2026-12-01T15:00:00Z", ownerId: "`+manager.Practitioner.String()+`"`)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.CarePlan.Update().Where(careplan.ID(d.plan)).SetProgram("complex-care").SetApproval("APPROVED").Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	for range 2 {
		_, tasks := d.work(manager, id)
		d.completes(manager, tasks[0])
	}
	if status, tasks := d.work(manager, id); status != "IN_PROGRESS" || len(tasks) != 3 {
		t.Errorf("%s with %+v", status, tasks)
	}
	if got := d.approval(); got != "APPROVED" {
		t.Errorf("work that was done makes the plan %s", got)
	}
}

func TestWorkForWhatNeedsConsentTellsNothing(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.Goal.Update().Where(goal.ID(d.goal)).SetSensitivity(goal.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	manager := d.Clinic.CaseManager
	system := viewer.Viewer{Organization: d.Clinic.ID, Practitioner: manager.Practitioner, Roles: []viewer.Role{viewer.System, viewer.CaseManager}}
	id := d.intervenes(system, `title: "Methadone clinic", description: "Daily dose", kind: PHONE_CALL, dueAt: "2026-12-01T15:00:00Z", goalIds: ["`+
		d.goal.String()+`"], ownerId: "`+manager.Practitioner.String()+`"`)
	var of plannedTask
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		known, err := d.Client.Task.Query().Where(task.InterventionID(id)).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		of = plannedTask{ID: known.ID.String(), Revision: known.Revision}
	})
	answer := d.Ask(t, manager, `query($id: ID!) { node(id: $id) { ... on Task { title note kind intervention { id } carePlan { id } } } }`, map[string]any{"id": of.ID})
	text := string(answer.Data)
	if strings.Contains(text, "Methadone") || strings.Contains(text, "dose") || !strings.Contains(text, record.NeutralTitle) || !strings.Contains(text, `"intervention":null`) {
		t.Errorf("%s", text)
	}
	d.completes(manager, of) // may be done by who may not see why
}

func TestATemplateBringsItsWorkOnce(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	count := func() (owned, open int) {
		d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
			owned = d.Client.Intervention.Query().Where(intervention.CarePlanID(d.plan), intervention.OwnerIDNotNil(), intervention.TemplateKey("heart-failure")).CountX(ctx)
			open = d.Client.Task.Query().Where(task.CarePlanID(d.plan), task.InterventionIDNotNil()).CountX(ctx)
		})
		return owned, open
	}
	d.applies(manager, `template: "heart-failure"`)
	if owned, open := count(); owned == 0 || open != owned {
		t.Errorf("%d interventions have somebody to do them, and %d tasks came of it", owned, open)
	}
	revision := d.revision()
	d.applies(manager, `template: "heart-failure"`)
	if owned, open := count(); open != owned || d.revision() != revision {
		t.Errorf("applied again: %d tasks for %d, revision %d after %d", open, owned, d.revision(), revision)
	}
}

func TestWhatChangesNothingMakesNoRevision(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := by(d.Clinic.CaseManager, "one")
	d.edit(manager, 1, `patientWords: "To church"`)
	revision := d.revision()
	if a := d.edit(manager, revision, `patientWords: "To church"`); len(a.Problems) > 0 || a.Goal.PatientWords != "To church" {
		t.Errorf("%+v", a)
	}
	if got := d.revision(); got != revision {
		t.Errorf("revision %d after %d", got, revision)
	}
}

func TestAnEnrollmentThatEndsClosesItsPlan(t *testing.T) {
	t.Parallel()
	d := newPlanDesk(t)
	manager := d.Clinic.CaseManager
	id := d.intervenes(manager, `title: "Call", dueAt: "2026-12-01T15:00:00Z", ownerId: "`+manager.Practitioner.String()+`"`)
	var got struct {
		ChangeEpisodeOfCare struct{ Problems []struct{ Code string } }
	}
	d.Ask(t, manager, `mutation($act: UUID!, $id: ID!) { changeEpisodeOfCare(input: {clientMutationId: $act, episodeOfCareId: $id, baseRevision: 1, stage: CLOSED, reason: "Moved away"}) { problems { code } } }`,
		map[string]any{"act": world.ID().String(), "id": d.Clinic.Patient.Rows[ent.TypeEpisodeOfCare].String()}).Into(t, &got)
	if len(got.ChangeEpisodeOfCare.Problems) > 0 {
		t.Fatal(got.ChangeEpisodeOfCare.Problems)
	}
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		plan := d.Client.CarePlan.GetX(ctx, d.plan)
		if plan.Status != careplan.StatusREVOKED || plan.ClosedReason != "Moved away" {
			t.Errorf("%s: %q", plan.Status, plan.ClosedReason)
		}
	})
	if _, tasks := d.work(manager, id); len(tasks) != 1 || tasks[0].Status != "CANCELLED" {
		t.Errorf("%+v", tasks)
	}
}

func TestAnAcceptedGoalLandsInTheLivingPlan(t *testing.T) {
	t.Parallel()
	d := newDesk(t)
	plan := d.Clinic.Patient.Rows[ent.TypeCarePlan]
	proposals := d.submit(d.start("hunger-vital-sign"), hungry()).QuestionnaireResponse.Proposals.Nodes
	for _, title := range []string{"Enough food on every day of the month", "Food insecurity"} {
		if got := d.accept(d.find(proposals, title)); got.Proposal == nil {
			t.Fatal(got.problems())
		}
	}
	var got struct {
		Node struct {
			Revision int
			Goals    struct {
				Nodes []struct{ Description string }
			}
			Problems []struct{ ID string }
		}
	}
	d.ask(`query($id: ID!) { node(id: $id) { ... on CarePlan { revision goals { nodes { description } } problems { id } } } }`,
		map[string]any{"id": plan.String()}, &got)
	if n := got.Node; n.Revision != 3 || len(n.Goals.Nodes) != 2 || len(n.Problems) == 0 {
		t.Errorf("%+v", n)
	}
}
