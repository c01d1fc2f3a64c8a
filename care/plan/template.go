package plan

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/plan/template"
	"caseload/care/record"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/rule"
)

// origin is the template and the item of it that something comes from; zero for
// what the team made itself.
type origin struct{ key, item string }

// mostDecisions is on how many items of a template one act decides.
const mostDecisions = 200

// ApplyCarePlanTemplate takes over what a template has for a plan: all of it the
// first time, or what a newer version has otherwise. Items that are neither
// accepted nor declined wait on.
type ApplyCarePlanTemplate struct {
	ClientMutationID uuid.UUID
	CarePlanID       uuid.UUID
	Template         string
	Version          string // the newest when empty
	// AnchorOn is the day from which the template counts; today when nil.
	AnchorOn *code.PartialDate
	// Accept are keys of items; all that wait and are not declined when nil.
	Accept  []string
	Decline []string
	Reason  string
}

func (in ApplyCarePlanTemplate) problems() []record.Problem {
	var c record.Check
	c.Text(in.Reason, false, longReason, "reason")
	if len(in.Accept) > mostDecisions {
		c.Problems = append(c.Problems, record.Wrong("These are too many.", "accept"))
	}
	if len(in.Decline) > mostDecisions {
		c.Problems = append(c.Problems, record.Wrong("These are too many.", "decline"))
	}
	if in.AnchorOn != nil && (len(*in.AnchorOn) != len("2006-01-02") || *in.AnchorOn < "1900" || *in.AnchorOn > "2199") {
		c.Problems = append(c.Problems, record.Wrong("This must be a whole date of this or the next century.", "anchorOn"))
	}
	return c.Problems
}

// Record applies the template. Outcome.Also are the goals and interventions that
// it added or changed. Applied again, it adds nothing twice.
func (in ApplyCarePlanTemplate) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	return in.RecordFrom(ctx, r, template.Shipped())
}

// RecordFrom does what Record does with another library.
func (in ApplyCarePlanTemplate) RecordFrom(ctx context.Context, r *record.Recorder, library *template.Library) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ChangeCarePlan, Input: in}
	return onContent(ctx, r, act, in.CarePlanID, in.problems, func(ctx context.Context, c *content) (record.Outcome, error) {
		of := library.Find(in.Template, in.Version)
		if of == nil {
			return record.Refuse(record.Missing("template", "template")), nil
		}
		a := &application{content: c, library: library, of: of}
		if refusal, err := a.decideOn(ctx, in); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := a.carryOut(ctx); err != nil {
			return record.Outcome{}, err
		}
		outcome, err := c.conclude(ctx, c.plan.ID, in.Reason)
		outcome.Also = a.touched
		return outcome, err
	})
}

// application is a template while it is being applied to a plan.
type application struct {
	*content

	library            *template.Library
	of                 *template.Template
	use                code.TemplateUse
	others             []code.TemplateUse
	accepted, declined []template.Difference
	anchor             anchor
	standing           standing
	touched            []uuid.UUID
}

// decideOn finds what waits and was decided now, and reads what is needed to do
// it. A key that the template does not have is refused.
func (a *application) decideOn(ctx context.Context, in ApplyCarePlanTemplate) ([]record.Problem, error) {
	var err error
	if a.standing, err = a.readStanding(ctx); err != nil {
		return nil, err
	}
	used := a.standing.use(a.plan.Templates, a.of.Key)
	a.use = code.TemplateUse{Key: a.of.Key}
	if used != nil {
		a.use = *used
	}
	for _, u := range a.plan.Templates {
		if used == nil || u.Key != used.Key || u.Label != used.Label {
			a.others = append(a.others, u)
		}
	}
	pending := template.Pending(used, a.of, a.library)
	if refusal := a.unknown(in, pending); refusal != nil {
		return refusal, nil
	}
	for _, d := range pending {
		switch {
		case slices.Contains(in.Decline, d.Key):
			a.declined = append(a.declined, d)
		case in.Accept == nil || slices.Contains(in.Accept, d.Key):
			a.accepted = append(a.accepted, d)
		}
	}
	if len(a.accepted) > 0 {
		a.anchor, err = a.readAnchor(ctx, in.AnchorOn)
	}
	return nil, err
}

// unknown refuses keys of items that neither the version nor what waits has. A key
// that does not wait any more is no mistake: the act may come twice.
func (a *application) unknown(in ApplyCarePlanTemplate, pending []template.Difference) []record.Problem {
	var problems []record.Problem
	known := a.of.Keys()
	for _, d := range pending {
		known = append(known, d.Key)
	}
	strange := func(key string) bool { return !slices.Contains(known, key) }
	if slices.ContainsFunc(in.Accept, strange) {
		problems = append(problems, record.Missing("item of the template", "accept"))
	}
	if slices.ContainsFunc(in.Decline, strange) {
		problems = append(problems, record.Missing("item of the template", "decline"))
	}
	return problems
}

// carryOut does what was accepted, and notes what was decided.
func (a *application) carryOut(ctx context.Context) error {
	var taken []string
	for _, d := range a.accepted {
		done, err := a.take(ctx, d)
		if err != nil {
			return err
		}
		if done {
			taken = append(taken, d.Mark(a.of))
		}
	}
	if len(taken)+len(a.declined) == 0 {
		return nil
	}
	return a.keep(ctx, taken)
}

// keep writes on the plan what was decided. When nothing waits any more, the team
// has gone through the version.
func (a *application) keep(ctx context.Context, taken []string) error {
	a.use.AppliedAt = a.w.Now
	a.use.Taken = append(slices.Clone(a.use.Taken), taken...)
	for _, d := range a.declined {
		a.use.Declined = append(slices.Clone(a.use.Declined), d.Mark(a.of))
	}
	of := planItem(a.plan)
	if a.label != nil {
		a.use.Label, of.sensitivity = *a.label, a.label
	}
	if len(template.Pending(&a.use, a.of, a.library)) == 0 {
		a.use.Version, a.use.Taken = a.of.Version, nil
	}
	a.note(of, careplanchange.KindCHANGED, "templates", nil, raw(a.of.Title+" "+a.of.Version))
	err := a.w.Client.CarePlan.Update().Where(careplan.ID(a.plan.ID)).SetTemplates(append(a.others, a.use)).Exec(ctx)
	if err != nil {
		return fmt.Errorf("plan: keep template: %w", err)
	}
	return nil
}
