package visit

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/coverage/ledger"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Withdraw says that a visit should not have been logged: of the wrong patient, or twice
// (FHIR Encounter.status entered-in-error).
type Withdraw struct {
	ClientMutationID uuid.UUID
	HomeVisitID      uuid.UUID
	Reason           string
}

// OfVisit is the visit that it is about.
func (in Withdraw) OfVisit() uuid.UUID { return in.HomeVisitID }

// Record marks the visit, and all that rests on it. Nothing is removed. Minutes of a month
// that is closed stand in the way, until the month is opened again: what was billed must
// not change behind the back of who closed it.
func (in Withdraw) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.WithdrawVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if problems := in.problems(w, v); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if err := in.mark(ctx, w, v); err != nil {
			return record.Outcome{}, err
		}
		if refusal, err := in.takeBack(ctx, w, v); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		return record.Outcome{Changed: v.ID}, nil
	})
}

// takeBack takes back the minutes, and all else that followed of the visit.
func (in Withdraw) takeBack(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (refusal []record.Problem, err error) {
	err = w.AsServer(ctx, func(ctx context.Context) (err error) {
		if refusal, err = in.minutes(ctx, w, v); err != nil || refusal != nil {
			return err
		}
		return undo(ctx, w, v)
	})
	return refusal, err
}

func (in Withdraw) problems(w *record.Writer, v *ent.HomeVisit) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if !rule.MayWithdraw(w.Viewer, v) {
		return []record.Problem{{Code: record.NotPermitted, Message: "Only who made or recorded this visit or a supervisor can withdraw it."}}
	}
	return c.Problems
}

// mark changes the visit itself, and has the aggregator told. A supervisor looks at what
// others have withdrawn, and another one at what they have withdrawn of their own.
func (in Withdraw) mark(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	own := v.WorkerID == w.Viewer.Practitioner || v.RecordedByID == w.Viewer.Practitioner
	update := w.Client.HomeVisit.Update().SetStatus(homevisit.StatusENTERED_IN_ERROR).SetWithdrawalReason(in.Reason).
		SetWithdrawnAt(w.Now).SetWithdrawnByID(w.Viewer.Practitioner).SetNeedsReview(own || !w.Viewer.Has(viewer.Supervisor)).ClearHeldBack()
	if len(v.Submissions) > 0 {
		update.SetSubmitAt(w.Now)
	} else {
		update.ClearSubmitAt()
	}
	return save(ctx, w, v, update, record.Resolved)
}

// minutes takes the visit's minutes out of the ledger, also those that were corrected since.
func (in Withdraw) minutes(ctx context.Context, w *record.Writer, v *ent.HomeVisit) ([]record.Problem, error) {
	if v.TimeEntryID == nil {
		return nil, nil
	}
	return ledger.Withdraw(ctx, w, *v.TimeEntryID, in.Reason)
}
