package plan

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	planned "caseload/care/plan/content"
	"caseload/care/plan/template"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/condition"
	"caseload/ent/goal"
	"caseload/ent/intervention"
	"caseload/ent/patient"
	"caseload/ent/rule"
)

// anchor is the day from which a template counts, where, and whose patient it is.
type anchor struct {
	day     code.Day
	zone    *time.Location
	manager *uuid.UUID
}

func (c *content) readAnchor(ctx context.Context, on *code.PartialDate) (anchor, error) {
	of, err := c.w.Client.Patient.Query().Where(patient.ID(c.plan.PatientID)).Only(ctx)
	if err != nil {
		return anchor{}, fmt.Errorf("plan: read patient: %w", err)
	}
	zone, err := c.w.Zone(ctx, of)
	if err != nil {
		return anchor{}, fmt.Errorf("plan: %w", err)
	}
	a := anchor{day: code.DayOf(c.w.Now.In(zone)), zone: zone, manager: of.CaseManagerID}
	if on == nil {
		return a, nil
	}
	if a.day, err = code.ParseDay(string(*on)); err != nil {
		return anchor{}, fmt.Errorf("plan: anchor: %w", err)
	}
	return a, nil
}

// noon is the middle of the day where the patient is: the day stays the same
// wherever it is read.
func (a anchor) noon(day code.Day) time.Time {
	year, month, date := day.Time().Date()
	return time.Date(year, month, date, 12, 0, 0, 0, a.zone)
}

// standing is what the viewer sees of the template in the plan, by item, and the
// patient's conditions.
type standing struct {
	goals         map[string]*ent.Goal
	interventions map[string]*ent.Intervention
	conditions    []*ent.Condition
}

func (a *application) readStanding(ctx context.Context) (standing, error) {
	s := standing{goals: map[string]*ent.Goal{}, interventions: map[string]*ent.Intervention{}}
	goals, err := a.w.Client.Goal.Query().Where(goal.CarePlanID(a.plan.ID), goal.TemplateKey(a.of.Key)).All(ctx)
	if err != nil {
		return s, fmt.Errorf("plan: read goals: %w", err)
	}
	for _, g := range goals {
		s.goals[g.TemplateItem] = g
	}
	interventions, err := a.w.Client.Intervention.Query().
		Where(intervention.CarePlanID(a.plan.ID), intervention.TemplateKey(a.of.Key)).All(ctx)
	if err != nil {
		return s, fmt.Errorf("plan: read interventions: %w", err)
	}
	for _, i := range interventions {
		s.interventions[i.TemplateItem] = i
	}
	s.conditions, err = a.w.Client.Condition.Query().Where(condition.PatientID(a.plan.PatientID), rule.ActiveConditions()).
		Order(condition.ByTimelineAt()).All(ctx)
	if err != nil {
		return s, fmt.Errorf("plan: read conditions: %w", err)
	}
	return s, nil
}

// use is how the plan uses the template, as far as the viewer may know: of a use
// that is confidential they see something, or it is not there for them.
func (s standing) use(uses []code.TemplateUse, key string) *code.TemplateUse {
	for _, u := range uses {
		if u.Key == key && (u.Label == "" || len(s.goals)+len(s.interventions) > 0) {
			return &u
		}
	}
	return nil
}

// of are the patient's conditions that are a problem of the template.
func (s standing) of(t *template.Template, problem string) []*ent.Condition {
	var found []*ent.Condition
	for _, p := range t.Problems {
		if p.Key != problem {
			continue
		}
		for _, c := range s.conditions {
			if p.Is(append([]code.Coding{{System: c.CodeSystem, Code: c.Code}}, c.Codings...)...) {
				found = append(found, c)
			}
		}
	}
	return found
}

// take does what one difference asks for. Done is false where it cannot be done
// yet: a problem that is not on record waits until it is.
func (a *application) take(ctx context.Context, d template.Difference) (done bool, err error) {
	switch d.Kind {
	case planned.Problem:
		return a.takeProblem(ctx, d)
	case planned.Goal:
		return true, a.takeGoal(ctx, d)
	case planned.Intervention:
		return true, a.takeIntervention(ctx, d)
	default: // questions about barriers are asked, not taken over
		return false, nil
	}
}

// takeProblem makes the patient's conditions that are the problem a part of the
// plan, or no part of it any more.
func (a *application) takeProblem(ctx context.Context, d template.Difference) (bool, error) {
	found := a.standing.of(a.of, d.Key)
	addresses := slices.Clone(a.plan.Addresses)
	for _, x := range found {
		at := slices.Index(addresses, x.ID)
		switch {
		case d.Op == template.Drops && at >= 0:
			addresses = slices.Delete(addresses, at, at+1)
			a.note(problemItem(x), careplanchange.KindREMOVED, "", nil, nil)
		case d.Op != template.Drops && at < 0:
			addresses = append(addresses, x.ID)
			a.note(problemItem(x), careplanchange.KindADDED, "", nil, nil)
		}
	}
	if slices.Equal(addresses, a.plan.Addresses) {
		return len(found) > 0 || d.Op == template.Drops, nil
	}
	a.plan.Addresses = addresses
	if err := a.w.Client.CarePlan.Update().Where(careplan.ID(a.plan.ID)).SetAddresses(addresses).Exec(ctx); err != nil {
		return false, fmt.Errorf("plan: add problems: %w", err)
	}
	return true, nil
}

func (a *application) takeGoal(ctx context.Context, d template.Difference) error {
	known := a.standing.goals[d.Key]
	wanted, ok := d.After.(template.Goal)
	switch {
	case !ok:
		return a.endGoal(ctx, known)
	case known != nil:
		return a.changeGoal(ctx, known, d, wanted)
	}
	conditions := a.standing.of(a.of, wanted.Problem)
	label := sensitivityOf(conditions)
	priority := goal.Priority(wanted.Priority)
	in := AddGoal{ID: uuid.Must(uuid.NewV7()), Description: wanted.Title, Priority: &priority, Targets: a.targets(wanted)}
	made := &ent.Goal{ID: in.ID}
	for _, x := range conditions {
		in.Addresses = append(in.Addresses, x.ID)
	}
	if label != nil {
		sensitivity := goal.Sensitivity(*label)
		made.Sensitivity = &sensitivity
	}
	a.standing.goals[d.Key] = made
	a.touched = append(a.touched, in.ID)
	if err := in.create(ctx, a.content, label, origin{a.of.Key, d.Key}); err != nil {
		return fmt.Errorf("plan: add goal: %w", err)
	}
	return nil
}

func (a *application) targets(of template.Goal) []*code.Target {
	targets := make([]*code.Target, len(of.Targets))
	for i, t := range of.Targets {
		target := t.On(a.anchor.day)
		targets[i] = &target
	}
	return targets
}

func (a *application) takeIntervention(ctx context.Context, d template.Difference) error {
	known := a.standing.interventions[d.Key]
	wanted, ok := d.After.(template.Intervention)
	switch {
	case !ok:
		return a.endIntervention(ctx, known)
	case known != nil:
		return a.changeIntervention(ctx, known, d, wanted)
	}
	due := a.anchor.noon(wanted.Due(a.anchor.day))
	in := AddIntervention{
		ID: uuid.Must(uuid.NewV7()), Title: wanted.Title, Description: wanted.Description, Kind: intervention.Kind(wanted.Kind),
		OwnerRole: wanted.Who, Recurrence: wanted.Recurrence, DueAt: &due,
	}
	if slices.Contains(managers, wanted.Who) {
		in.OwnerID = a.anchor.manager
	}
	var served []*ent.Goal
	for _, key := range wanted.Goals {
		if g := a.standing.goals[key]; g != nil {
			in.GoalIDs, served = append(in.GoalIDs, g.ID), append(served, g)
		}
	}
	label := labelOfGoals(served)
	a.touched = append(a.touched, in.ID)
	if err := in.create(ctx, a.content, label, origin{a.of.Key, d.Key}); err != nil {
		return fmt.Errorf("plan: add intervention: %w", err)
	}
	return nil
}

// managers are the roles whose work is the case manager's.
var managers = []string{"CASE_MANAGER", "NURSE", "BEHAVIORAL_CARE_MANAGER"}
