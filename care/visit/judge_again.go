package visit

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/homevisit"
)

// judgeOthers asks verification anew about the visits that seemed to be at the same time.
func judgeOthers(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	if v.Status != homevisit.StatusCOMPLETED {
		return nil
	}
	ids, err := w.Client.HomeVisit.Query().Where(atOnce(v)...).Order(ent.Asc(homevisit.FieldID)).IDs(ctx)
	if err != nil {
		return fmt.Errorf("visit: look for visits at the same time: %w", err)
	}
	if len(ids) == 0 {
		return nil
	}
	others, err := held(ctx, w, ids)
	if err != nil {
		return err
	}
	for _, o := range others {
		if o.Status != homevisit.StatusCOMPLETED {
			continue // it was withdrawn while we waited
		}
		if err := judgeAnew(ctx, w, o); err != nil {
			return err
		}
	}
	return nil
}

// judgeAnew keeps what verification finds now, where that is something else. A correction that waits
// goes on waiting, and so does what the aggregator has sent back.
func judgeAnew(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	q, err := about(ctx, w, v)
	if err == nil {
		err = q.compare(ctx, w, v)
	}
	if err != nil {
		return err
	}
	before, waited := v.Exceptions, v.NeedsReview && !slices.ContainsFunc(v.Exceptions, code.VisitException.Open)
	update := w.Client.HomeVisit.Update()
	q.judge(v, w, update)
	if len(before) == 0 && len(v.Exceptions) == 0 || reflect.DeepEqual(before, v.Exceptions) {
		return nil
	}
	if waited || len(q.chain.Unapproved()) > 0 {
		update.SetNeedsReview(true)
	}
	if v.SubmitAt == nil && waited {
		update.ClearSubmitAt()
	}
	return save(ctx, w, v, update, record.Updated)
}
