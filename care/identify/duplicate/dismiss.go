package duplicate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/duplicatecandidate"
	"caseload/ent/rule"
)

// DismissDuplicate says of a pair that it is two people.
type DismissDuplicate struct {
	ClientMutationID     uuid.UUID
	DuplicateCandidateID uuid.UUID
	BaseRevision         int
	Reason               string
}

// Record dismisses the pair for good: it does not wait again, whatever changes.
func (in DismissDuplicate) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.MergePatients, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.DuplicateCandidate.Query().Where(duplicatecandidate.ID(in.DuplicateCandidateID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("pair", "duplicateCandidateId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("duplicate: read pair: %w", err)
		}
		if problems := in.problems(known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		n, err := w.Client.DuplicateCandidate.Update().
			Where(duplicatecandidate.ID(known.ID), duplicatecandidate.Revision(in.BaseRevision)).
			SetStatus(duplicatecandidate.StatusDISMISSED).SetDecidedByID(w.Viewer.Practitioner).SetDecidedAt(w.Now).
			SetReason(in.Reason).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "dismiss pair"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeDuplicateCandidate, known.ID, known.PatientID, in.BaseRevision+1, in.Reason)
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in DismissDuplicate) problems(known *ent.DuplicateCandidate) []record.Problem {
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case known.Status != duplicatecandidate.StatusOPEN:
		return []record.Problem{{Code: record.AlreadyDone, Message: "Nothing waits about this pair any more."}}
	}
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	return c.Problems
}
