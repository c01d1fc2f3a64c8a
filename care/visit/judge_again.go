package visit

import (
	"context"
	"fmt"

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
		if err := judgeAnew(ctx, w, o); err != nil {
			return err
		}
	}
	return nil
}

// judgeAnew keeps what verification finds now. A correction that waits goes on waiting.
func judgeAnew(ctx context.Context, w *record.Writer, v *ent.HomeVisit) error {
	q, err := about(ctx, w, v)
	if err == nil {
		err = q.compare(ctx, w, v)
	}
	if err != nil {
		return err
	}
	update := w.Client.HomeVisit.Update()
	if q.judge(v, w, update); len(q.chain.Unapproved()) > 0 {
		update.SetNeedsReview(true)
	}
	return save(ctx, w, v, update, record.Updated)
}
