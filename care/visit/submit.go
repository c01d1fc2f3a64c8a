package visit

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/care/visit/aggregator"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Submitting brings visits that Medicaid pays for to the aggregator, and what it says of
// them back. Several servers may do so at once, and a batch may get lost on either way: a
// version is made once, and sent until it is answered.
type Submitting struct {
	Recorder *record.Recorder
	To       Aggregator
}

// Aggregator is who takes the records: [aggregator.Client].
type Aggregator interface {
	Submit(ctx context.Context, records []aggregator.Record) ([]aggregator.Answer, error)
	Ask(ctx context.Context, keys []aggregator.Key) ([]aggregator.Answer, error)
}

// Submitted is what a look at an organization did. Contradicted are answers against those
// of before, which count for nothing.
type Submitted struct{ Sent, Asked, Held, Accepted, Rejected, Contradicted int }

// Run looks once at the viewer's organization, which must be the server's. When the
// aggregator does not answer, its error comes with what was done before, and all that was
// sent is sent again later.
func (s Submitting) Run(ctx context.Context) (done Submitted, err error) {
	v, ok := viewer.FromContext(ctx)
	if !ok || !rule.May(v, rule.SubmitVisits) {
		return done, rule.ErrNoViewer
	}
	due, err := s.due(ctx)
	if err != nil || len(due) == 0 {
		return done, err
	}
	var b batch
	err = s.act(ctx, "prepare", func(ctx context.Context, w *record.Writer) error {
		b, done = batch{}, Submitted{} // what was done in vain is done again
		return s.prepare(ctx, w, due, &b, &done)
	})
	if err != nil {
		return Submitted{}, err
	}
	answers, err := s.exchange(ctx, b)
	done.Sent, done.Asked = len(b.records), len(b.asked)
	if taken := s.act(ctx, "answers", func(ctx context.Context, w *record.Writer) error { return take(ctx, w, b, answers, &done) }); taken != nil {
		return done, taken
	}
	return done, err
}

func (s Submitting) act(ctx context.Context, what string, do func(context.Context, *record.Writer) error) error {
	act := record.Act{ID: uuid.Must(uuid.NewV7()), Name: rule.SubmitVisits, Input: what}
	_, err := s.Recorder.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		return record.Outcome{}, do(ctx, w)
	})
	return err
}

// due are the visits that are to be looked at, as many as go at once.
func (s Submitting) due(ctx context.Context) (ids []uuid.UUID, err error) {
	ctx, op := s.Recorder.DB.ReadOnly(ctx)
	defer op.Rollback()
	all, err := s.Recorder.Client.HomeVisit.Query().Where(homevisit.SubmitAtLTE(s.Recorder.Clock())).
		Order(ent.Asc(homevisit.FieldSubmitAt, homevisit.FieldID)).Limit(aggregator.BatchSize()).Select(homevisit.FieldID).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: look for visits to submit: %w", err)
	}
	for _, v := range all {
		ids = append(ids, v.ID)
	}
	return ids, nil
}

// prepare makes what is to be sent, and notes that it is before it is. Whatever another
// server has taken meanwhile is not due any more.
func (s Submitting) prepare(ctx context.Context, w *record.Writer, due []uuid.UUID, b *batch, done *Submitted) error {
	all, err := held(ctx, w, due)
	if err != nil {
		return err
	}
	for _, v := range all {
		if v.SubmitAt == nil || v.SubmitAt.After(w.Now) {
			continue
		}
		if err := b.add(ctx, w, v, done); err != nil {
			return err
		}
	}
	return nil
}

// held are the visits, locked.
func held(ctx context.Context, w *record.Writer, ids []uuid.UUID) ([]*ent.HomeVisit, error) {
	if err := w.Hold(ctx, homevisit.Table, ids...); err != nil {
		return nil, fmt.Errorf("visit: %w", err)
	}
	all, err := w.Client.HomeVisit.Query().Where(homevisit.IDIn(ids...)).Order(ent.Asc(homevisit.FieldID)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("visit: read visits to submit: %w", err)
	}
	return all, nil
}

// exchange sends and asks. What was answered before a failure counts.
func (s Submitting) exchange(ctx context.Context, b batch) (answers []aggregator.Answer, err error) {
	if len(b.records) > 0 {
		if answers, err = s.To.Submit(ctx, b.records); err != nil {
			return nil, fmt.Errorf("visit: submit: %w", err)
		}
	}
	if len(b.asked) == 0 {
		return answers, nil
	}
	more, err := s.To.Ask(ctx, b.asked)
	if err != nil {
		return answers, fmt.Errorf("visit: ask for answers: %w", err)
	}
	return append(answers, more...), nil
}
