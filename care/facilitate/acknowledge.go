package facilitate

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/communication"
	"caseload/ent/communicationreceipt"
	"caseload/ent/rule"
)

// AcknowledgeMessage says that the viewer has taken note of a message that asks for
// it.
type AcknowledgeMessage struct {
	ClientMutationID uuid.UUID
	CommunicationID  uuid.UUID
}

// Record acknowledges the message. It waits no more when everybody has done so who
// is mentioned in it and can still see it; when nobody is mentioned, one is enough.
func (in AcknowledgeMessage) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.SendMessage, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := theMessage(ctx, w, in.CommunicationID)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		switch {
		case !known.AcknowledgementRequired:
			return record.Refuse(record.Wrong("This message asks for no acknowledgement.", "communicationId")), nil
		case known.SenderID != nil && *known.SenderID == w.Viewer.Practitioner:
			return record.Refuse(record.Problem{Code: record.NotPermitted, Message: "Somebody else is to acknowledge it."}), nil
		}
		// Two who acknowledge at once come one after the other, and the second sees the first.
		if err := w.Client.Communication.Update().Where(communication.ID(known.ID)).SetRecordedAt(w.Now).Exec(ctx); err != nil {
			return record.Outcome{}, fmt.Errorf("facilitate: hold message: %w", err)
		}
		given, err := receiptsOf(ctx, w, known.ID)
		if err != nil {
			return record.Outcome{}, err
		}
		for _, r := range given {
			if r.PractitionerID == w.Viewer.Practitioner && r.AcknowledgedAt != nil {
				return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "You have acknowledged it before."}), nil
			}
		}
		if err := receive(ctx, w, []*ent.Communication{known}, true); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID}, conclude(ctx, w, known, given)
	})
}

func receiptsOf(ctx context.Context, w *record.Writer, message uuid.UUID) ([]*ent.CommunicationReceipt, error) {
	given, err := w.Client.CommunicationReceipt.Query().Where(communicationreceipt.CommunicationID(message)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read receipts: %w", err)
	}
	return given, nil
}

// conclude notes that the message waits for nobody any more, if that is so once the
// viewer has acknowledged it too.
func conclude(ctx context.Context, w *record.Writer, known *ent.Communication, given []*ent.CommunicationReceipt) error {
	if known.AcknowledgedAt != nil {
		return nil
	}
	sees, err := team(ctx, w, known.PatientID)
	if err != nil {
		return err
	}
	for _, r := range given {
		if r.Mentioned && r.AcknowledgedAt == nil && r.PractitionerID != w.Viewer.Practitioner && sees[r.PractitionerID] {
			return nil
		}
	}
	n, err := w.Client.Communication.Update().Where(communication.ID(known.ID), communication.AcknowledgedAtIsNil()).
		SetAcknowledgedAt(w.Now).AddRevision(1).Save(ctx)
	if err != nil {
		return fmt.Errorf("facilitate: conclude message: %w", err)
	}
	if n > 0 {
		w.Updated(ent.TypeCommunication, known.ID, known.PatientID, known.Revision+1, "")
	}
	return nil
}
