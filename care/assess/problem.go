package assess

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/monitor"
	"caseload/care/plan"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/proposal"
)

// problem puts what is proposed on the patient's list of problems. One of the
// same label that is there is left as it is, and a concern is taken up.
func (in AcceptProposal) problem(ctx context.Context, w *record.Writer, known *ent.Proposal) (result, error) {
	active, err := activeConditions(ctx, w, known.PatientID, labelled(known.Sensitivity))
	if err != nil {
		return result{}, err
	}
	var concern *ent.Condition
	about := tabled(known)
	about.Coding = codingOfRow(known)
	for _, c := range active {
		switch {
		case !about.Means(codings(c)):
		case listed(c):
			return result{ent.TypeCondition, c.ID}, nil
		case concern == nil:
			concern = c
		}
	}
	id, take := in.ResultID, in.newProblem
	if concern != nil {
		id, take = concern.ID, func(ctx context.Context, w *record.Writer, _ *ent.Proposal) error { return takeUp(ctx, w, concern) }
	}
	if err := take(ctx, w, known); err != nil {
		return result{}, err
	}
	return result{ent.TypeCondition, id}, in.address(ctx, w, known, id)
}

// address makes the problem one of the living plan's.
func (in AcceptProposal) address(ctx context.Context, w *record.Writer, known *ent.Proposal, id uuid.UUID) error {
	problem, err := w.Client.Condition.Query().Where(condition.ID(id)).Only(ctx)
	if err != nil {
		return fmt.Errorf("assess: read problem: %w", err)
	}
	if err := plan.AddressProblem(ctx, w, problem, cut(known.Reason, 500)); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	return nil
}

func codingOfRow(known *ent.Proposal) code.Coding {
	return code.Coding{System: known.CodeSystem, Code: known.Code, Display: known.Display}
}

// takeUp makes a concern a problem.
func takeUp(ctx context.Context, w *record.Writer, c *ent.Condition) error {
	n, err := w.Client.Condition.Update().Where(condition.ID(c.ID), condition.Revision(c.Revision)).
		SetCategory(condition.CategoryPROBLEM_LIST_ITEM).SetVerificationStatus(condition.VerificationStatusCONFIRMED).
		SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, c.ID, c.Revision, "take up concern"); err != nil {
		return err
	}
	severity := string(monitor.Info)
	w.Log(record.Change{
		Type: ent.TypeCondition, ID: c.ID, Patient: c.PatientID, Kind: record.Updated,
		Revision: c.Revision + 1, Severity: &severity, Reason: "Taken up as a problem.",
	})
	return monitor.Reassess(ctx, w, c.PatientID)
}

// told is how loud the acceptance of a proposal is told.
var told = map[proposal.Priority]monitor.Severity{
	proposal.PriorityROUTINE: monitor.Info, proposal.PriorityURGENT: monitor.Action,
	proposal.PriorityASAP: monitor.Urgent, proposal.PrioritySTAT: monitor.Urgent,
}

// newProblem records the condition. A change of condition stays a concern.
func (in AcceptProposal) newProblem(ctx context.Context, w *record.Writer, known *ent.Proposal) error {
	category := condition.CategoryPROBLEM_LIST_ITEM
	if known.CodeSystem == changeSystem {
		category = condition.CategoryHEALTH_CONCERN
	}
	_, err := monitor.RecordCondition{
		ID: in.ResultID, PatientID: known.PatientID, Code: codingOfRow(known), Category: category,
		ClinicalStatus: condition.ClinicalStatusACTIVE, VerificationStatus: condition.VerificationStatusCONFIRMED,
		ChangeSeverity: told[known.Priority], Reason: cut(known.Reason, 500),
		Sensitivity: label[condition.Sensitivity](known.Sensitivity),
	}.Within(ctx, w)
	if err != nil {
		return fmt.Errorf("assess: record problem: %w", err)
	}
	return monitor.Reassess(ctx, w, known.PatientID)
}
