package psychotherapy

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
)

// Write keeps a note of a session.
type Write struct {
	ClientMutationID uuid.UUID
	ID, PatientID    uuid.UUID
	Text             string
	SessionAt        *time.Time
}

// longest is how long a note may be, in characters.
const longest = 20_000

// Record writes the note under the client's id, for its author.
func (in Write) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.WritePsychotherapyNote, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		var c record.Check
		c.NewID(in.ID, "id")
		c.Text(in.Text, true, longest, "text")
		if c.Happened(in.SessionAt, w.Now, "sessionAt"); len(c.Problems) > 0 {
			return record.Refuse(c.Problems...), nil
		}
		if problems, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		err := w.Client.PsychotherapyNote.Create().SetID(in.ID).SetPatientID(in.PatientID).SetAuthorID(w.Viewer.Practitioner).SetText(in.Text).
			SetTimelineAt(w.When(in.SessionAt)).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
		if err != nil {
			return record.Conclude(err, "write psychotherapy note")
		}
		w.Created(ent.TypePsychotherapyNote, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}
