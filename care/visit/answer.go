package visit

import (
	"context"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/care/visit/aggregator"
	"caseload/ent"
)

// take notes what the aggregator said of versions. What it was asked about and does not
// know was never taken, and is sent again.
func take(ctx context.Context, w *record.Writer, b batch, answers []aggregator.Answer, done *Submitted) error {
	by := map[uuid.UUID][]aggregator.Answer{}
	var ids []uuid.UUID
	add := func(name string) (uuid.UUID, bool) {
		id, err := uuid.Parse(name)
		if err == nil && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
		return id, err == nil
	}
	for _, a := range answers {
		if id, ok := add(a.VisitID); ok {
			by[id] = append(by[id], a)
		}
	}
	for _, k := range b.asked {
		add(k.VisitID)
	}
	if len(ids) == 0 {
		return nil
	}
	all, err := held(ctx, w, ids)
	if err != nil {
		return err
	}
	for _, v := range all {
		if err := takeOf(ctx, w, v, by[v.ID], done); err != nil {
			return err
		}
	}
	return nil
}

// takeOf takes the answers about one visit.
func takeOf(ctx context.Context, w *record.Writer, v *ent.HomeVisit, answers []aggregator.Answer, done *Submitted) error {
	if len(v.Submissions) == 0 {
		return nil
	}
	before := said(v)
	all, now := slices.Clone(v.Submissions), before
	last := &all[len(all)-1]
	taken := false
	for _, a := range answers {
		following, err := now.Answered(a, w.Now)
		if err != nil {
			done.Contradicted++
			continue
		}
		taken, now = taken || a.Version == now.Version, following
	}
	if now.State == before.State && last.Taken == taken {
		return nil
	}
	last.Taken = taken
	update := w.Client.HomeVisit.Update()
	if now.State != before.State {
		settle(w, last, now, update, done)
	}
	return save(ctx, w, v, update.SetSubmissions(all), record.Updated)
}

// settle notes that a version is accepted, or brings one that is rejected before a
// supervisor.
func settle(w *record.Writer, last *code.VisitSubmission, now aggregator.Submission, update *ent.HomeVisitUpdate, done *Submitted) {
	last.State, last.AnsweredAt = string(now.State), &w.Now
	for _, r := range now.Reasons {
		last.Reasons = append(last.Reasons, code.VisitSubmissionReason(r))
	}
	if now.State == aggregator.Rejected {
		done.Rejected++
		update.SetNeedsReview(true).ClearSubmitAt()
		return
	}
	done.Accepted++
	update.SetSubmitAt(w.Now) // it may have been corrected meanwhile
}
