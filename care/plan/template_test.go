package plan_test

import (
	"context"
	"slices"
	"testing"

	"caseload/care/plan"
	"caseload/care/plan/template"
	"caseload/ent"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// walking is a template of two goals and the work for them.
func walking(version string) *template.Template {
	return &template.Template{
		Key: "walking", Version: version, Title: "Walking",
		Goals: []template.Goal{
			{Key: "shop", Title: "Walks to the shop", Priority: "HIGH", Targets: []template.Target{{Text: "Walks there", DueDays: 30}}},
			{Key: "stairs", Title: "Climbs stairs", Priority: "LOW", Targets: []template.Target{{Text: "Climbs", DueDays: 60}}},
		},
		Interventions: []template.Intervention{
			{Key: "call", Title: "Call each week", Kind: "PHONE_CALL", Who: "CASE_MANAGER", Goals: []string{"shop"}, DueDays: 7},
		},
	}
}

// better adds an item, times and words one anew, and leaves one out.
func better() *template.Template {
	t := walking("2")
	t.Goals = append(t.Goals[:1], template.Goal{Key: "church", Title: "Walks to church", Priority: "LOW", Targets: []template.Target{{Text: "Walks", DueDays: 90}}})
	t.Interventions[0].Title, t.Interventions[0].DueDays = "Call twice a week", 3
	return t
}

// desk is a plan, and the library of the day.
type desk struct {
	*world.World

	t       *testing.T
	library *template.Library
}

func newDesk(t *testing.T, versions ...*template.Template) *desk {
	t.Helper()
	library, err := template.NewLibrary(versions...)
	must(t, err)
	return &desk{world.New(t), t, library}
}

func (d *desk) asManager() context.Context {
	return viewer.NewContext(d.t.Context(), d.Clinic.CaseManager)
}

func (d *desk) applies(in plan.ApplyCarePlanTemplate) {
	d.t.Helper()
	in.ClientMutationID, in.CarePlanID, in.Template = world.ID(), d.Clinic.Patient.Rows[ent.TypeCarePlan], "walking"
	outcome, err := in.RecordFrom(d.asManager(), d.Recorder, d.library)
	must(d.t, err)
	if len(outcome.Problems) > 0 {
		d.t.Fatalf("%+v", outcome.Problems)
	}
}

// waiting are the keys of what nobody decided on.
func (d *desk) waiting() (keys []string) {
	d.t.Helper()
	d.As(d.t, d.Clinic.CaseManager, func(ctx context.Context) {
		updates, err := plan.TemplateUpdates(ctx, d.Client, d.Clinic.Patient.Rows[ent.TypeCarePlan], d.library)
		must(d.t, err)
		for _, u := range updates {
			for _, difference := range u.Differences {
				keys = append(keys, string(difference.Op)+" "+difference.Key)
			}
		}
	})
	return keys
}

// holds are the goals and interventions of the template with their states.
func (d *desk) holds() (items []string) {
	d.t.Helper()
	d.As(d.t, d.Clinic.CaseManager, func(ctx context.Context) {
		goals, err := d.Client.Goal.Query().Where(goal.TemplateKey("walking")).All(ctx)
		must(d.t, err)
		for _, g := range goals {
			items = append(items, g.TemplateItem+": "+g.Display+" "+string(g.LifecycleStatus))
		}
		interventions, err := d.Client.Intervention.Query().Where(intervention.TemplateKey("walking")).All(ctx)
		must(d.t, err)
		for _, i := range interventions {
			items = append(items, i.TemplateItem+": "+i.Title+" "+string(i.Status))
		}
	})
	slices.Sort(items)
	return items
}

func (d *desk) expect(what string, got []string, want ...string) {
	d.t.Helper()
	if !slices.Equal(got, want) {
		d.t.Errorf("%s: %q, want %q", what, got, want)
	}
}

func TestANewerVersionProposesItsDifferences(t *testing.T) {
	t.Parallel()
	d := newDesk(t, walking("1"))
	d.applies(plan.ApplyCarePlanTemplate{})
	d.expect("after the first version", d.waiting())

	library, err := template.NewLibrary(walking("1"), better())
	must(t, err)
	d.library = library
	d.expect("a newer version proposes", d.waiting(), "ADDED church", "CHANGED call", "REMOVED stairs")
	before := d.holds()
	d.expect("and changes nothing by itself", before, "call: Call each week NOT_STARTED", "shop: Walks to the shop ACTIVE", "stairs: Climbs stairs ACTIVE")

	d.applies(plan.ApplyCarePlanTemplate{Accept: []string{"call"}})
	d.expect("the rest waits on", d.waiting(), "ADDED church", "REMOVED stairs")
	d.applies(plan.ApplyCarePlanTemplate{Decline: []string{"church"}})
	d.expect("everything is decided", d.waiting())
	d.expect("the plan", d.holds(), "call: Call twice a week NOT_STARTED", "shop: Walks to the shop ACTIVE", "stairs: Climbs stairs CANCELLED")

	d.applies(plan.ApplyCarePlanTemplate{})
	d.expect("applied again", d.holds(), "call: Call twice a week NOT_STARTED", "shop: Walks to the shop ACTIVE", "stairs: Climbs stairs CANCELLED")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
