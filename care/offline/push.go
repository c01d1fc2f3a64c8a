package offline

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// MostOperations is how many acts one push may bring.
const MostOperations = 100

// Push is a phone's queue, in the order in which its acts were done.
type Push struct {
	// SentAt is the phone's clock as it sends.
	SentAt     time.Time
	Operations []Operation
}

// Problems are what stands in the way of the push as a whole.
func (p Push) Problems(now time.Time) []record.Problem {
	var c record.Check
	if n := len(p.Operations); n < 1 || n > MostOperations {
		c.Problems = append(c.Problems, record.Wrong("A push brings 1 to 100 acts.", "operations"))
	}
	if skew := p.Skew(now); skew > mostSkew || skew < -mostSkew {
		c.Problems = append(c.Problems, record.Wrong("The phone's clock is off by more than can be put right.", "sentAt"))
	}
	return c.Problems
}

// Result is what became of an act.
type Result struct {
	ID     uuid.UUID
	Status Status
	// Outcome is what the act answered, the first time.
	Outcome record.Outcome
	// WaitsFor are the acts that must be done before, where it was not tried.
	WaitsFor []uuid.UUID
	// Failure is what failed of ours, where the act waits for that alone.
	Failure error
}

// Run carries the acts out in their order, each as the mutation of its name does, each
// in a transaction of its own. One that cannot be done, or at which we fail, stops none
// but those that depend on it. Sent again, each answers as it did the first time.
func (p Push) Run(ctx context.Context, r *record.Recorder) ([]Result, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return nil, rule.ErrNoViewer
	}
	q := &queue{Push: p, recorder: r, viewer: v, now: r.Clock(), failed: map[uuid.UUID]bool{}, made: map[uuid.UUID]uuid.UUID{}}
	q.skew = skewOf(p.SentAt, q.now)
	if err := q.recall(ctx); err != nil {
		return nil, err
	}
	results := make([]Result, len(p.Operations))
	for i, o := range p.Operations {
		result, err := q.attempt(ctx, o)
		if err != nil {
			return nil, err
		}
		results[i] = result
		q.note(o, result)
	}
	return results, q.keep(ctx, results)
}

// queue is a push at work.
type queue struct {
	Push

	recorder   *record.Recorder
	viewer     viewer.Viewer
	now        time.Time
	skew       time.Duration
	revoked    bool
	known      map[uuid.UUID]Status    // what became of acts that were sent before
	decided    map[uuid.UUID]bool      // those of them that waited in the inbox until a person decided
	performers map[uuid.UUID]bool      // those whom the organization knows
	failed     map[uuid.UUID]bool      // acts of this push that were not done
	made       map[uuid.UUID]uuid.UUID // by what they would have made
	held       []heldBack
}

// perform carries one act out, unless it waits for another or must be looked at first.
func (q *queue) perform(ctx context.Context, o Operation) (Result, error) {
	result := Result{ID: o.ID()}
	if o.unreadable() {
		outcome, err := o.Act.Record(ctx, q.recorder)
		result.Status, result.Outcome = Rejected, outcome
		return result, err
	}
	if !q.performers[q.performer(o)] {
		result.Status, result.Outcome = Rejected, record.Refuse(record.Missing("practitioner", "performerId"))
		return result, nil
	}
	if q.known[o.ID()] == Quarantined {
		result.Status = Quarantined
		return result, nil
	}
	if _, ok := o.Act.(ofVisit); ok && q.revoked && q.known[o.ID()] == "" {
		return q.quarantine(ctx, o, result, DeviceRevoked) // a lost phone does not send it again with what it waits for
	}
	if result.WaitsFor = q.lacks(o); len(result.WaitsFor) > 0 {
		result.Status = Waiting
		return result, nil
	}
	if q.known[o.ID()] == Conflict && (q.revoked || q.heldUp(o)) {
		result.Status = Conflict // it waits in the inbox already, for what it met
		return result, nil
	}
	if q.revoked && !q.known[o.ID()].done() {
		return q.quarantine(ctx, o, result, DeviceRevoked)
	}
	if q.heldUp(o) {
		result.Outcome = record.Refuse(record.Missing("act", "dependsOn"))
		return q.quarantine(ctx, o, result, PatientLost)
	}
	outcome, err := q.carryOut(ctx, o, o.Act)
	if err != nil {
		return result, err
	}
	if unseen(outcome) {
		if outcome, err = q.keepVisit(ctx, o, outcome); err != nil {
			return result, err
		}
	}
	result.Outcome, result.Status = outcome, statusOf(outcome)
	switch {
	case result.Status == Conflict:
		return q.inbox(ctx, o, result, ChangedMeanwhile)
	case unseen(outcome):
		return q.quarantine(ctx, o, result, PatientLost)
	}
	return result, nil
}

// carryOut does the act as the mutation of its name does, with its times put right, and
// tells it how it came.
func (q *queue) carryOut(ctx context.Context, o Operation, act Act) (record.Outcome, error) {
	ctx = record.AsSent(q.sent(ctx, o), o.Act)
	return putRight(act, q.skewOf(o)).Record(ctx, q.recorder)
}

// unseen reports whether an act met something that the viewer does not see.
func unseen(outcome record.Outcome) bool {
	return slices.ContainsFunc(outcome.Problems, func(p record.Problem) bool { return p.Code == record.NotFound })
}

// lacks are the acts that this one depends on and that are not done: by its own word,
// or since it names what one of them would have made. One that a person has decided is not
// waited for, and neither is one that is kept for review: nothing more comes of it here.
func (q *queue) lacks(o Operation) (acts []uuid.UUID) {
	for _, id := range o.DependsOn {
		before, known := q.known[id]
		if q.decided[id] || before == Quarantined {
			continue
		}
		if q.failed[id] || known && !before.done() || !known && !q.brings(id) {
			acts = append(acts, id)
		}
	}
	for _, id := range o.mentions() {
		if maker, ok := q.made[id]; ok && maker != o.ID() && !slices.Contains(acts, maker) {
			acts = append(acts, maker)
		}
	}
	return acts
}

// heldUp reports whether the act depends on one that is kept for review.
func (q *queue) heldUp(o Operation) bool {
	return slices.ContainsFunc(o.DependsOn, func(id uuid.UUID) bool { return q.known[id] == Quarantined && !q.decided[id] })
}

// brings reports whether the act is part of this push.
func (q *queue) brings(id uuid.UUID) bool {
	return slices.ContainsFunc(q.Operations, func(o Operation) bool { return o.ID() == id })
}

// note remembers what was not done, for what depends on it.
func (q *queue) note(o Operation, result Result) {
	switch {
	case result.Status.done():
		delete(q.failed, o.ID())
		return
	case result.Status == Quarantined:
		q.known[o.ID()] = Quarantined
		return
	}
	q.failed[o.ID()] = true
	if id := o.makes(); id != uuid.Nil {
		q.made[id] = o.ID()
	}
}
