package ledger

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/billingclose"
	"caseload/ent/rule"
)

// ReopenBillingMonth opens a month that was closed. How it was closed stays on record.
type ReopenBillingMonth struct {
	ClientMutationID uuid.UUID
	BillingCloseID   uuid.UUID
	BaseRevision     int
	Reason           string
}

// Record opens the month again.
func (in ReopenBillingMonth) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.CloseBillingMonth, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.BillingClose.Query().Where(billingclose.ID(in.BillingCloseID), billingclose.PartEQ(billingclose.PartGENERAL)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("closed month", "billingCloseId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("ledger: read closed month: %w", err)
		}
		if problems := in.problems(known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if err := hold(ctx, known.PatientID); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, w.AsServer(ctx, func(ctx context.Context) error { return in.reopen(ctx, w, known) })
	})
}

func (in ReopenBillingMonth) problems(known *ent.BillingClose) []record.Problem {
	var c record.Check
	c.Text(in.Reason, true, limits().Of("longest_reason"), "reason")
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case known.Status != billingclose.StatusCLOSED:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This month was opened again."}}
	}
	return c.Problems
}

// reopen opens both parts, whoever sees them.
func (in ReopenBillingMonth) reopen(ctx context.Context, w *record.Writer, known *ent.BillingClose) error {
	parts, err := w.Client.BillingClose.Query().Where(
		billingclose.PatientID(known.PatientID), billingclose.Month(known.Month), billingclose.StatusEQ(billingclose.StatusCLOSED)).All(ctx)
	if err != nil {
		return fmt.Errorf("ledger: read closed month: %w", err)
	}
	// Somebody else may have opened it before the months were held.
	if !slices.ContainsFunc(parts, func(part *ent.BillingClose) bool { return part.ID == known.ID }) {
		return record.OneChanged(0, nil, known.ID, known.Revision, "open a month again")
	}
	for _, part := range parts {
		n, err := w.Client.BillingClose.Update().Where(billingclose.ID(part.ID), billingclose.Revision(part.Revision), billingclose.StatusEQ(billingclose.StatusCLOSED)).
			SetStatus(billingclose.StatusREOPENED).SetReopenedAt(w.Now).SetReopenedByID(w.Viewer.Practitioner).SetReason(in.Reason).
			SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, part.ID, part.Revision, "open a month again"); err != nil {
			return err
		}
		w.Updated(ent.TypeBillingClose, part.ID, part.PatientID, part.Revision+1, "")
	}
	return nil
}
