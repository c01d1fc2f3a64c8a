// Package record is the one way to write. An act runs in one transaction, for
// one viewer, once for each client mutation id, and appends what it changed to
// the change log as the last thing it does.
package record

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/rule"
	"caseload/ent/viewer"
)

// Recorder runs acts.
type Recorder struct {
	DB     *database.DB
	Client *ent.Client
	// Wake tells the change feed, after the commit, that an organization's log
	// has grown. It may be nil.
	Wake func(organization uuid.UUID)
	// Now is the clock; time.Now when nil.
	Now func() time.Time
}

// Act is one thing that a client asks for, and the id by which it is done only
// once however often it is asked for.
type Act struct {
	ID    uuid.UUID
	Name  rule.Act
	Input any // what the client sent, compared when the act is asked for again
}

// Outcome is what an act did. It is kept, and answers every repetition.
type Outcome struct {
	Changed  uuid.UUID   `json:"changed,omitzero"`
	Also     []uuid.UUID `json:"also,omitempty"`
	Problems []Problem   `json:"problems,omitempty"`
	// Left is what stood in the way of parts of an act on many things, of which the
	// others were done. Problems, in contrast, take everything back.
	Left []Problem `json:"left,omitempty"`
	// Merged says that what was given was joined with what others gave meanwhile.
	Merged bool `json:"merged,omitempty"`
}

// Do performs the act, or answers what it answered the first time. An act that
// meets a problem changes nothing. The error is for failures of the system.
func (r *Recorder) Do(ctx context.Context, act Act, perform func(context.Context, *Writer) (Outcome, error)) (Outcome, error) {
	v, ok := viewer.FromContext(ctx)
	if !ok {
		return Outcome{}, rule.ErrNoViewer
	}
	if act.ID == uuid.Nil { // not one act, but everybody's who forgot to name it
		return Refuse(Wrong("This must be an id of the client's own.", "clientMutationId")), nil
	}
	hash, err := fingerprint(ctx, act)
	if _, endless := errors.AsType[*json.UnsupportedValueError](err); endless {
		return Refuse(Wrong("A number must be finite.")), nil
	}
	if err != nil {
		return Outcome{}, err
	}
	if !rule.May(v, act.Name) {
		return r.refuse(ctx, v, act, hash, Problem{Code: NotPermitted, Message: "Your role does not allow this."})
	}
	outcome, err := again(ctx, func(ctx context.Context) (Outcome, error) { return r.attempt(ctx, v, act, hash, perform) })
	if refusal, ok := errors.AsType[*refusalError](err); ok {
		return r.refuse(ctx, v, act, hash, refusal.problems...)
	}
	return outcome, err
}

func (r *Recorder) attempt(ctx context.Context, v viewer.Viewer, act Act, hash []byte, perform func(context.Context, *Writer) (Outcome, error)) (Outcome, error) {
	ctx, op := r.DB.ReadWrite(ctx)
	defer op.Rollback()
	first, outcome, err := begin(ctx, op, v, act, hash, Outcome{})
	if err != nil || !first {
		return outcome, err
	}
	w := &Writer{Viewer: v, Client: r.Client, Now: r.Clock(), op: op, changes: []Change{}}
	outcome, err = perform(ctx, w)
	if err != nil {
		return Outcome{}, err
	}
	if len(outcome.Problems) > 0 {
		return Outcome{}, &refusalError{outcome.Problems}
	}
	if err := w.finish(ctx, act.ID, outcome); err != nil {
		return Outcome{}, err
	}
	if err := op.Commit(); err != nil {
		return Outcome{}, fmt.Errorf("record: %w", err)
	}
	if r.Wake != nil && len(w.changes) > 0 {
		r.Wake(v.Organization)
	}
	return outcome, nil
}

// refuse keeps the problems as the act's outcome, in a transaction of its own.
func (r *Recorder) refuse(ctx context.Context, v viewer.Viewer, act Act, hash []byte, problems ...Problem) (Outcome, error) {
	ctx, op := r.DB.ReadWrite(ctx)
	defer op.Rollback()
	refused := Outcome{Problems: problems}
	first, earlier, err := begin(ctx, op, v, act, hash, refused)
	if err != nil {
		return Outcome{}, err
	}
	if !first {
		refused = earlier
	}
	if err := op.Commit(); err != nil {
		return Outcome{}, fmt.Errorf("record: %w", err)
	}
	return refused, nil
}

// Clock is the time now, by the recorder's clock.
func (r *Recorder) Clock() time.Time {
	if r.Now != nil {
		return r.Now()
	}
	return time.Now()
}

func fingerprint(ctx context.Context, act Act) ([]byte, error) {
	text, err := json.Marshal(asSent(ctx, act.Input))
	if err != nil {
		return nil, fmt.Errorf("record: input of %s: %w", act.Name, err)
	}
	sum := sha256.Sum256(text)
	return sum[:], nil
}

// refusalError carries problems out of a transaction that must not last.
type refusalError struct{ problems []Problem }

func (e *refusalError) Error() string { return "record: the act met problems" }
