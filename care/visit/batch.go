package visit

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/care/visit/aggregator"
	"caseload/ent"
	"caseload/ent/homevisit"
)

// batch is what goes to the aggregator at once.
type batch struct {
	records []aggregator.Record
	asked   []aggregator.Key
}

// add adds the visit's version that waits for an answer, else the next one. When it is
// looked at again is nothing to tell anybody: the visit's revision grows only with what
// its readers see.
func (b *batch) add(ctx context.Context, w *record.Writer, v *ent.HomeVisit, done *Submitted) error {
	update := w.Client.HomeVisit.Update()
	if len(v.Submissions) > 0 && said(v).State == aggregator.Pending {
		if err := b.repeat(w, v, update); err != nil {
			return err
		}
		return quietly(ctx, v, update)
	}
	made, held, err := next(ctx, w, v)
	if err != nil {
		return err
	}
	switch {
	case len(held) > 0:
		done.Held++
		return save(ctx, w, v, update.SetHeldBack(held).SetNeedsReview(true).ClearSubmitAt(), record.Updated)
	case made == nil && v.Status == homevisit.StatusCOMPLETED && w.Now.Sub(v.StartedAt) < aggregator.Retroactive():
		return quietly(ctx, v, update.SetSubmitAt(w.Now.Add(24*time.Hour)))
	case made == nil || known(v, made):
		return quietly(ctx, v, update.ClearHeldBack().ClearSubmitAt())
	}
	if err := b.send(w, v, update, *made); err != nil {
		return err
	}
	return save(ctx, w, v, update, record.Updated)
}

func quietly(ctx context.Context, v *ent.HomeVisit, update *ent.HomeVisitUpdate) error {
	n, err := update.Where(homevisit.ID(v.ID), homevisit.Revision(v.Revision)).Save(ctx)
	return record.OneChanged(n, err, v.ID, v.Revision, "note when to submit a visit")
}

// known reports whether the aggregator has accepted just that.
func known(v *ent.HomeVisit, r *aggregator.Record) bool {
	last := len(v.Submissions) - 1
	return last >= 0 && v.Submissions[last].State == string(aggregator.Accepted) && unchanged(v.Submissions[last].Record, *r)
}

// next makes the next version of a visit: none where Medicaid does not pay, or nothing has
// changed since the last one was accepted.
func next(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (*aggregator.Record, []string, error) {
	if v.Status == homevisit.StatusENTERED_IN_ERROR {
		return void(v)
	}
	who, pays, err := memberOf(ctx, w, v)
	if err != nil || !pays || v.Status != homevisit.StatusCOMPLETED {
		return nil, nil, err
	}
	version := 1
	if len(v.Submissions) > 0 {
		following, err := said(v).Next()
		if err != nil { // rejected for good
			return nil, []string{"rejected"}, nil //nolint:nilerr // it is told
		}
		version = following.Version
	}
	q, err := ask(ctx, w, v)
	if err != nil {
		return nil, nil, err
	}
	caregiver, err := caregiverOf(ctx, w, v)
	if err != nil {
		return nil, nil, err
	}
	made, err := q.entry(v, who, caregiver, version).Record()
	if err != nil {
		held, waits := heldBy(err, q.findings())
		if !waits {
			return nil, nil, fmt.Errorf("visit: make a record: %w", err)
		}
		return nil, held, nil
	}
	return &made, nil, nil
}

// send adds a new version.
func (b *batch) send(w *record.Writer, v *ent.HomeVisit, update *ent.HomeVisitUpdate, r aggregator.Record) error {
	text, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("visit: write a record: %w", err)
	}
	all := append(slices.Clone(v.Submissions), code.VisitSubmission{Version: r.Version, State: string(aggregator.Pending), Record: text, Sends: 1, SentAt: w.Now, Voids: r.Voided})
	update.SetSubmissions(all).ClearHeldBack().SetSubmitAt(again(1, w.Now))
	b.records = append(b.records, r)
	return nil
}

// repeat asks what became of a version that the aggregator said it has, and sends just the
// same again where it did not.
func (b *batch) repeat(w *record.Writer, v *ent.HomeVisit, update *ent.HomeVisitUpdate) error {
	all := slices.Clone(v.Submissions)
	last := &all[len(all)-1]
	last.Sends++
	update.SetSubmissions(all).SetSubmitAt(again(last.Sends, w.Now))
	if last.Taken {
		b.asked = append(b.asked, aggregator.Key{VisitID: v.ID.String(), Version: last.Version})
		return nil
	}
	var r aggregator.Record
	if err := json.Unmarshal(last.Record, &r); err != nil {
		return fmt.Errorf("visit: read a record: %w", err)
	}
	b.records = append(b.records, r)
	return nil
}
