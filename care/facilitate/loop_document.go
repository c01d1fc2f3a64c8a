package facilitate

import (
	"context"
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/servicerequest"
)

// RecordServiceDocument says that a paper has come which a payer wants for an
// order.
type RecordServiceDocument struct {
	ClientMutationID uuid.UUID
	ServiceRequestID uuid.UUID
	BaseRevision     int
	Kind             string
	DatedOn          *code.PartialDate
	ReceivedAt       *time.Time
	Note             string
}

// Record notes the document. Recorded again, it takes the place of what was noted
// before.
func (in RecordServiceDocument) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordServiceStep, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := theLoop(ctx, w, in.ServiceRequestID, in.BaseRevision, true)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if problems := in.problems(w.Now, known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		n, err := w.Client.ServiceRequest.Update().
			Where(servicerequest.ID(known.ID), servicerequest.Revision(in.BaseRevision)).
			SetDocuments(received(known.Documents, in.document(w.Now))).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "record document"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeServiceRequest, known.ID, known.PatientID, in.BaseRevision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in RecordServiceDocument) problems(now time.Time, known *ent.ServiceRequest) []record.Problem {
	var c record.Check
	c.Text(in.Note, false, 2_000, "note")
	c.Happened(in.ReceivedAt, now, "receivedAt")
	wanted := slices.ContainsFunc(known.Documents, func(d code.RequiredDocument) bool { return d.Kind == in.Kind })
	if !wanted {
		c.Problems = append(c.Problems, record.Wrong("This order needs no such document.", "kind"))
	}
	return c.Problems
}

func (in RecordServiceDocument) document(now time.Time) code.RequiredDocument {
	d := code.RequiredDocument{Kind: in.Kind, ReceivedAt: &now, Note: in.Note}
	if in.ReceivedAt != nil {
		d.ReceivedAt = in.ReceivedAt
	}
	if in.DatedOn != nil {
		d.DatedOn = *in.DatedOn
	}
	return d
}
