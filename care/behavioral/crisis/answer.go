package crisis

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisnotification"
	"caseload/ent/rule"
)

// AnswerNotification says what somebody answered who was told of a crisis.
type AnswerNotification struct {
	ClientMutationID     uuid.UUID
	CrisisNotificationID uuid.UUID
	BaseRevision         int
	Answer               string
	At                   *time.Time
}

// Record writes the answer. The first one of somebody who can take responsibility ends
// the wait for one.
func (in AnswerNotification) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordCrisisStep, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		n, p, problems, err := in.find(ctx, w)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		if err := in.save(ctx, w, n); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: n.ID}, in.answered(ctx, w, n, p)
	})
}

func (in AnswerNotification) find(ctx context.Context, w *record.Writer) (*ent.CrisisNotification, *ent.CrisisProtocol, []record.Problem, error) {
	var c record.Check
	c.Text(in.Answer, true, 1000, "answer")
	c.Happened(in.At, w.Now, "at")
	if len(c.Problems) > 0 {
		return nil, nil, c.Problems, nil
	}
	n, err := w.Client.CrisisNotification.Query().Where(crisisnotification.ID(in.CrisisNotificationID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, nil, []record.Problem{record.Missing("notification", "crisisNotificationId")}, nil
	case err != nil:
		return nil, nil, nil, fmt.Errorf("crisis: read who was told: %w", err)
	case n.Revision != in.BaseRevision:
		return nil, nil, []record.Problem{record.Conflict(n.ID, in.BaseRevision, n.Revision)}, nil
	case n.AnsweredAt != nil:
		return nil, nil, []record.Problem{{Code: record.AlreadyDone, Message: "This was answered already."}}, nil
	}
	p, problems, err := opened(ctx, w, n.CrisisProtocolID)
	return n, p, problems, err
}

func (in AnswerNotification) save(ctx context.Context, w *record.Writer, n *ent.CrisisNotification) error {
	changed, err := w.Client.CrisisNotification.Update().Where(crisisnotification.ID(n.ID), crisisnotification.Revision(n.Revision)).
		SetAnsweredAt(w.When(in.At)).SetAnswerRecordedByID(w.Viewer.Practitioner).SetAnswer(in.Answer).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(changed, err, n.ID, n.Revision, "answer notification"); err != nil {
		return err
	}
	w.Updated(ent.TypeCrisisNotification, n.ID, n.PatientID, n.Revision+1, "")
	return nil
}

// answered ends the wait for an answer, with its tasks, and appends the event.
func (in AnswerNotification) answered(ctx context.Context, w *record.Writer, n *ent.CrisisNotification, p *ent.CrisisProtocol) error {
	d := Within(w)
	if p.AnsweredAt == nil && answers(n.Role) {
		update := w.Client.CrisisProtocol.Update().SetAnsweredAt(w.When(in.At)).SetNillableAnsweredByID(n.RecipientID).ClearEscalateAt()
		if err := d.save(ctx, p, update); err != nil {
			return err
		}
		if err := endWaiting(ctx, w, p); err != nil {
			return err
		}
	}
	return d.note(ctx, p, happening{kind: crisisevent.KindANSWERED, text: string(n.Role) + ": " + in.Answer, at: in.At})
}
