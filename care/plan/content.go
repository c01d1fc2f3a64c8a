package plan

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/careplan"
	"caseload/ent/careplanchange"
	"caseload/ent/careplanrevision"
	"caseload/ent/rule"
)

// content is a plan's content while one act changes it.
type content struct {
	w       *record.Writer
	plan    *ent.CarePlan
	changes []*ent.CarePlanChangeCreate
	// kind is what the act does to the plan.
	kind record.ChangeKind
	// label is that of what the act is about, where it needs consent.
	label *string
	// open says that something is changed that needs no consent.
	open bool
	// asked are the interventions that the act touches.
	asked []asked
	// merged says that what is given was joined with what others gave meanwhile.
	merged bool
}

// open locks the plan and makes its next revision; nobody else changes the plan
// until the act has ended.
func open(ctx context.Context, w *record.Writer, id uuid.UUID) (*content, []record.Problem, error) {
	n, err := w.Client.CarePlan.Update().
		Where(careplan.ID(id), careplan.EpisodeOfCareIDNotNil(), careplan.StatusIn(rule.LivingStatuses...)).
		AddRevision(1).SetRecordedAt(w.Now).Save(ctx)
	if err != nil {
		return nil, nil, fmt.Errorf("plan: lock: %w", err)
	}
	known, missing, err := ofEnrollment(ctx, w, id)
	switch {
	case err != nil || missing != nil:
		return nil, missing, err
	case n == 0:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This care plan is closed."}}, nil
	}
	return &content{w: w, plan: known, kind: record.Updated}, nil, nil
}

// unlock takes back the revision that open began.
func (c *content) unlock(ctx context.Context) error {
	err := c.w.Client.CarePlan.Update().Where(careplan.ID(c.plan.ID)).AddRevision(-1).Exec(ctx)
	if err != nil {
		return fmt.Errorf("plan: unlock: %w", err)
	}
	return nil
}

// ofEnrollment is the plan with the id, if it is one of an enrollment.
func ofEnrollment(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.CarePlan, []record.Problem, error) {
	known, err := w.Client.CarePlan.Query().Where(careplan.ID(id), careplan.EpisodeOfCareIDNotNil()).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("living care plan", "carePlanId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("plan: read: %w", err)
	}
	return known, nil, nil
}

// knows finds a base revision that the plan never had.
func (c *content) knows(base int) []record.Problem {
	if base < 1 || base >= c.plan.Revision {
		return []record.Problem{record.Wrong("The care plan has had no such revision.", "baseRevision")}
	}
	return nil
}

// fieldReason is the field by which the history keeps a confidential reason.
const fieldReason = "reason"

// item is what a plan is made of, as its history names it.
type item struct {
	typ         string
	id          uuid.UUID
	title       string
	sensitivity *string
}

// note writes down one change of the item.
func (c *content) note(of item, kind careplanchange.Kind, field string, before, after json.RawMessage) {
	create := c.w.Client.CarePlanChange.Create().
		SetPatientID(c.plan.PatientID).SetTimelineAt(c.w.Now).SetCarePlanID(c.plan.ID).SetNumber(c.plan.Revision).
		SetAuthorID(c.w.Viewer.Practitioner).SetDevice(c.w.Viewer.Device).
		SetItemType(of.typ).SetItemID(of.id).SetItemTitle(of.title).SetKind(kind).SetField(field)
	c.about(of)
	if of.sensitivity != nil {
		create.SetSensitivity(careplanchange.Sensitivity(*of.sensitivity))
	} else {
		c.open = true
	}
	if before != nil {
		create.SetBefore(before)
	}
	if after != nil {
		create.SetAfter(after)
	}
	c.changes = append(c.changes, create)
}

// about remembers that the act is about the item.
func (c *content) about(of item) {
	if of.sensitivity != nil && (c.label == nil || *of.sensitivity == strictest) {
		c.label = of.sensitivity
	}
}

// strictest is the label whose law opens least: substance use (42 CFR part 2). What
// speaks of several labels carries it.
const strictest = "SUD"

// told is the reason as the change log and the revision tell it to everybody who sees the plan:
// nothing, where it may speak of what some of them may not see.
func (c *content) told(reason string) string {
	if c.label != nil {
		return ""
	}
	return reason
}

// added notes a new item with the values that it begins with.
func (c *content) added(of item, fields ...field) {
	c.note(of, careplanchange.KindADDED, "", nil, nil)
	for _, f := range fields {
		if f.value != nil {
			c.note(of, careplanchange.KindCHANGED, f.name, nil, f.value)
		}
	}
}

// close brings the work into line and writes the revision. A plan that wants
// approval wants it anew.
func (c *content) close(ctx context.Context, reason string) error {
	if err := c.tasks(ctx); err != nil {
		return err
	}
	if c.plan.Approval == careplan.ApprovalAPPROVED || c.plan.Approval == careplan.ApprovalAWAITED {
		if err := c.setApproval(ctx, careplan.ApprovalDRAFT); err != nil {
			return err
		}
	}
	return c.publish(ctx, reason)
}

// publish writes the revision and tells of it.
func (c *content) publish(ctx context.Context, reason string) error {
	if err := c.revise(ctx, reason); err != nil {
		return err
	}
	c.w.Log(record.Change{
		Type: ent.TypeCarePlan, ID: c.plan.ID, Patient: c.plan.PatientID, Kind: c.kind, Revision: c.plan.Revision, Reason: c.told(reason),
	})
	return nil
}

// revise writes what the revision changed, who made it and why. A reason that may
// speak of what needs consent is one of the changes, and is shown as they are.
func (c *content) revise(ctx context.Context, reason string) error {
	if told := c.told(reason); told != reason {
		of := planItem(c.plan)
		of.sensitivity = c.label
		c.note(of, careplanchange.KindCHANGED, fieldReason, nil, raw(reason))
	}
	if len(c.changes) > 0 {
		if err := c.w.Client.CarePlanChange.CreateBulk(c.changes...).Exec(ctx); err != nil {
			return fmt.Errorf("plan: write changes: %w", err)
		}
	}
	create := c.w.Client.CarePlanRevision.Create().
		SetPatientID(c.plan.PatientID).SetTimelineAt(c.w.Now).SetCarePlanID(c.plan.ID).SetNumber(c.plan.Revision).
		SetAuthorID(c.w.Viewer.Practitioner).SetDevice(c.w.Viewer.Device).SetReason(c.told(reason)).
		SetRecordedAt(c.w.Now).SetReceivedAt(c.w.Now)
	if c.label != nil && !c.open { // a revision without a change that may be seen would tell that there is one
		create.SetSensitivity(careplanrevision.Sensitivity(*c.label))
	}
	err := create.Exec(ctx)
	if err != nil {
		return fmt.Errorf("plan: write revision: %w", err)
	}
	return nil
}

func (c *content) setApproval(ctx context.Context, to careplan.Approval) error {
	if err := c.w.Client.CarePlan.Update().Where(careplan.ID(c.plan.ID)).SetApproval(to).Exec(ctx); err != nil {
		return fmt.Errorf("plan: set approval: %w", err)
	}
	return nil
}

// idle reports whether the act has changed nothing.
func (c *content) idle() bool { return len(c.changes) == 0 && c.kind == record.Updated }

// conclude ends an act on the content with its revision. What changes nothing
// makes none.
func (c *content) conclude(ctx context.Context, changed uuid.UUID, reason string) (record.Outcome, error) {
	if c.idle() {
		return record.Outcome{Changed: changed, Merged: c.merged}, c.unlock(ctx)
	}
	return record.Outcome{Changed: changed, Merged: c.merged}, c.close(ctx, reason)
}

// onContent does an act on the content of a plan.
func onContent(
	ctx context.Context, r *record.Recorder, act record.Act, plan uuid.UUID, problems func() []record.Problem,
	do func(context.Context, *content) (record.Outcome, error),
) (record.Outcome, error) {
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if wrong := problems(); len(wrong) > 0 {
			return record.Refuse(wrong...), nil
		}
		c, refusal, err := open(ctx, w, plan)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		return do(ctx, c)
	})
}
