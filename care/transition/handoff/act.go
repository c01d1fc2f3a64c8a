package handoff

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/handoff"
)

// open are the statuses in which a handoff is with its giver.
var open = []handoff.Status{handoff.StatusPREPARING, handoff.StatusRETURNED}

// Open reports whether a handoff is with its giver, who may change and submit it.
func Open(h *ent.Handoff) bool { return slices.Contains(open, h.Status) }

// onHandoff is an act on a handoff.
type onHandoff struct {
	record.Act

	handoff uuid.UUID
	base    int
	// during are the statuses in which it may be done, instead what to say in another.
	during  []handoff.Status
	instead string
}

// do performs an act on a handoff at the revision that the client knew.
func (a onHandoff) do(
	ctx context.Context, r *record.Recorder,
	perform func(context.Context, *record.Writer, *ent.Handoff) ([]record.Problem, *ent.HandoffUpdate, error),
) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := a.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		problems, update, err := perform(ctx, w, known)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		n, err := update.Where(handoff.ID(known.ID), handoff.Revision(a.base)).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, a.base, "change handoff"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeHandoff, known.ID, known.PatientID, a.base+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (a onHandoff) find(ctx context.Context, w *record.Writer) (*ent.Handoff, []record.Problem, error) {
	known, err := w.Client.Handoff.Query().Where(handoff.ID(a.handoff)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("handoff", "handoffId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("handoff: read: %w", err)
	case known.Revision != a.base:
		return nil, []record.Problem{record.Conflict(known.ID, a.base, known.Revision)}, nil
	}
	if !slices.Contains(a.during, known.Status) {
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: a.instead}}, nil
	}
	problems, err := w.Standing(ctx, known.PatientID, "handoffId")
	return known, problems, err
}
