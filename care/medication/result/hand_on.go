package result

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/facilitate"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/resultnotice"
)

// HandOn gives the result to somebody else to act on.
type HandOn struct {
	ClientMutationID uuid.UUID
	// ID is that of the new notice, which whoever gets it has.
	ID             uuid.UUID
	ResultNoticeID uuid.UUID
	BaseRevision   int
	PractitionerID uuid.UUID
	Reason         string
}

// Record hands the result on to somebody who sees it. The time that there is runs on.
func (in HandOn) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onNotice{in.ClientMutationID, in, in.ResultNoticeID, in.BaseRevision, waiting}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, known *ent.ResultNotice) ([]record.Problem, *ent.ResultNoticeUpdate, error) {
		problems, err := in.problems(ctx, w, known)
		if err != nil || problems != nil {
			return problems, nil, err
		}
		if err := in.give(ctx, w, known); err != nil {
			return nil, nil, err
		}
		return nil, w.Client.ResultNotice.Update().SetStatus(resultnotice.StatusHANDED_ON).SetHandedToID(in.PractitionerID).
			SetReason(in.Reason).SetClosedAt(w.Now), nil
	})
}

func (in HandOn) problems(ctx context.Context, w *record.Writer, known *ent.ResultNotice) ([]record.Problem, error) {
	var c record.Check
	c.NewID(in.ID, "id")
	if c.Text(in.Reason, true, 1_000, "reason"); len(c.Problems) > 0 {
		return c.Problems, nil
	}
	if in.PractitionerID == known.RecipientID {
		return []record.Problem{record.Wrong("This person has the result already.", "practitionerId")}, nil
	}
	if problems, err := w.Unused(ctx, in.ID); err != nil || problems != nil {
		return problems, err
	}
	if problems, err := facilitate.Able(ctx, w, in.PractitionerID, known.PatientID, "practitionerId"); err != nil || problems != nil {
		return problems, err
	}
	if known.Sensitivity == nil {
		return nil, nil
	}
	opened, err := facilitate.Consented(ctx, w, known.PatientID, string(*known.Sensitivity), in.PractitionerID)
	if err != nil || opened {
		return nil, err
	}
	return []record.Problem{record.Wrong("The patient's consent does not open this result to this person.", "practitionerId")}, nil
}

// give makes the notice of whoever gets it, unless they have one of this result.
func (in HandOn) give(ctx context.Context, w *record.Writer, known *ent.ResultNotice) error {
	// There is one for each result and recipient, under a label perhaps that keeps it from the viewer.
	had := false
	err := w.AsServer(ctx, func(ctx context.Context) error {
		has, err := w.Client.ResultNotice.Query().Where(resultnotice.ObservationID(known.ObservationID), resultnotice.RecipientID(in.PractitionerID)).All(ctx)
		if err != nil {
			return fmt.Errorf("result: look for notice: %w", err)
		}
		if had = len(has) > 0; !had || Waiting(has[0]) {
			return nil
		}
		return in.giveAgain(ctx, w, known, has[0])
	})
	if err != nil || had {
		return err
	}
	err = w.Client.ResultNotice.Create().SetID(in.ID).SetPatientID(known.PatientID).SetObservationID(known.ObservationID).SetRecipientID(in.PractitionerID).
		SetBasis(resultnotice.BasisHANDED_ON).SetReasons(append([]string{in.Reason}, known.Reasons...)).SetEvidence(known.Evidence).SetSeverity(known.Severity).
		SetFingerprint(known.Fingerprint).SetToldAt(w.Now).SetDueAt(known.DueAt).SetNillableSensitivity(known.Sensitivity).
		SetHandedFromID(w.Viewer.Practitioner).SetTimelineAt(w.Now).SetRecordedAt(w.Now).SetReceivedAt(w.Now).Exec(ctx)
	if err != nil {
		return fmt.Errorf("result: hand on: %w", err)
	}
	w.Created(ent.TypeResultNotice, in.ID, known.PatientID, "")
	return nil
}

// giveAgain opens the notice of somebody who had settled the result, or handed it on.
func (in HandOn) giveAgain(ctx context.Context, w *record.Writer, known, n *ent.ResultNotice) error {
	reasons, label := append([]string{in.Reason}, n.Reasons...), known.Sensitivity
	if label != nil && n.Sensitivity != nil && *label != *n.Sensitivity { // one label would not guard both
		reasons, label = n.Reasons, n.Sensitivity
	}
	changed, err := w.Client.ResultNotice.Update().Where(resultnotice.ID(n.ID), resultnotice.Revision(n.Revision)).
		SetStatus(resultnotice.StatusSENT).SetReasons(reasons).SetNillableSensitivity(label).SetToldAt(w.Now).SetDueAt(known.DueAt).
		SetHandedFromID(w.Viewer.Practitioner).ClearClosedAt().ClearEscalatedAt().ClearAcknowledgedAt().ClearAcknowledgedByID().
		SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(changed, err, n.ID, n.Revision, "hand result on"); err != nil {
		return err
	}
	w.Updated(ent.TypeResultNotice, n.ID, n.PatientID, n.Revision+1, "")
	return nil
}
