package crisis

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisevent"
	"caseload/ent/crisisnotification"
	"caseload/ent/practitioner"
	"caseload/ent/rule"
)

// RecordNotification says who was told of a crisis: somebody of the directory, or a
// person or role in words.
type RecordNotification struct {
	ClientMutationID uuid.UUID
	ID               uuid.UUID
	CrisisProtocolID uuid.UUID
	RecipientID      *uuid.UUID
	RecipientName    string
	Role             crisisnotification.Role
	Channel          crisisnotification.Channel
	At               *time.Time
}

// Record writes who was told under the client's id.
func (in RecordNotification) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordCrisisStep, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		p, problems, err := opened(ctx, w, in.CrisisProtocolID)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if problems, err := in.problems(ctx, w); err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		if err := in.row(w, p).Exec(ctx); err != nil {
			return record.Conclude(err, "record who was told of a crisis")
		}
		w.Created(ent.TypeCrisisNotification, in.ID, p.PatientID, "")
		return record.Outcome{Changed: in.ID}, Within(w).note(ctx, p, in.event())
	})
}

func (in RecordNotification) problems(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.RecipientName, in.RecipientID == nil, 200, "recipientName")
	c.Happened(in.At, w.Now, "at")
	if len(c.Problems) > 0 {
		return c.Problems, nil
	}
	if in.RecipientID != nil {
		known, err := w.Client.Practitioner.Query().Where(practitioner.ID(*in.RecipientID)).Exist(ctx)
		if err != nil || !known {
			return []record.Problem{record.Missing("practitioner", "recipientId")}, err
		}
	}
	return w.Unused(ctx, in.ID)
}

func (in RecordNotification) row(w *record.Writer, p *ent.CrisisProtocol) *ent.CrisisNotificationCreate {
	return told(Within(w), p, in.Role, in.Channel, w.When(in.At)).SetID(in.ID).SetNillableRecipientID(in.RecipientID).SetRecipientName(in.RecipientName)
}

func (in RecordNotification) event() happening {
	return happening{kind: crisisevent.KindNOTIFIED, text: string(in.Role) + " by " + string(in.Channel), at: in.At}
}

// told is the row of somebody who was told.
func told(d Desk, p *ent.CrisisProtocol, role crisisnotification.Role, channel crisisnotification.Channel, at time.Time) *ent.CrisisNotificationCreate {
	create := d.Client.CrisisNotification.Create().SetPatientID(p.PatientID).SetCrisisProtocolID(p.ID).SetRole(role).SetChannel(channel).
		SetTimelineAt(at).SetRecordedAt(d.Now).SetReceivedAt(d.Now)
	if p.Sensitivity != nil {
		create.SetSensitivity(crisisnotification.Sensitivity(*p.Sensitivity))
	}
	if d.Viewer.Practitioner != uuid.Nil {
		create.SetNotifiedByID(d.Viewer.Practitioner)
	}
	return create
}
