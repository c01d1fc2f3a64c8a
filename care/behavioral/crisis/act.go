package crisis

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
)

// onProtocol is an act on a protocol that is open, at the revision that the client knew.
type onProtocol struct {
	record.Act

	protocol uuid.UUID
	base     int
}

// done is what an act made of a protocol.
type done struct {
	update *ent.CrisisProtocolUpdate
	event  happening
	over   bool // the protocol is closed
}

// do performs the act, appends its event and tells of it.
func (a onProtocol) do(
	ctx context.Context, r *record.Recorder, perform func(context.Context, *record.Writer, *ent.CrisisProtocol) (done, []record.Problem, error),
) (record.Outcome, error) {
	return r.Do(ctx, a.Act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := a.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		made, problems, err := perform(ctx, w, known)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		d := Within(w)
		if err := d.save(ctx, known, made.update); err != nil {
			return record.Outcome{}, err
		}
		if made.over {
			if err := endAll(ctx, w, known); err != nil {
				return record.Outcome{}, err
			}
		}
		return record.Outcome{Changed: known.ID}, d.note(ctx, known, made.event)
	})
}

func (a onProtocol) find(ctx context.Context, w *record.Writer) (*ent.CrisisProtocol, []record.Problem, error) {
	known, problems, err := opened(ctx, w, a.protocol)
	if err != nil || problems != nil {
		return nil, problems, err
	}
	if known.Revision != a.base {
		return nil, []record.Problem{record.Conflict(known.ID, a.base, known.Revision)}, nil
	}
	return known, nil, nil
}

// opened is the protocol with the id, which must be open.
func opened(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.CrisisProtocol, []record.Problem, error) {
	known, err := w.Client.CrisisProtocol.Query().Where(crisisprotocol.ID(id)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("crisis protocol", "crisisProtocolId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("crisis: read: %w", err)
	case known.Status != crisisprotocol.StatusOPEN:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This crisis protocol is not open."}}, nil
	}
	problems, err := w.Standing(ctx, known.PatientID, "crisisProtocolId")
	return known, problems, err
}
