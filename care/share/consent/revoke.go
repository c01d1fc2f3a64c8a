package consent

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/ent/rule"
)

// Revoke says that a patient took a consent back (42 CFR 2.31(a)(6)).
type Revoke struct {
	ClientMutationID uuid.UUID
	ConsentID        uuid.UUID
	BaseRevision     int
	At               *time.Time
	Reason           string
}

// Record takes the consent out of force at once. It stays, as history. What was imported
// is revoked for good: an older version that comes later brings it not back.
func (in Revoke) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordConsent, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := in.find(ctx, w)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		at := w.Now
		if in.At != nil {
			at = *in.At
		}
		update := w.Client.Consent.Update().Where(consent.ID(known.ID), consent.Revision(known.Revision)).
			SetStatus(consent.StatusINACTIVE).SetRevokedAt(at).SetRevokedByID(w.Viewer.Practitioner).SetRevocationReason(in.Reason).
			SetStatedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1)
		if known.EndsAt == nil || known.EndsAt.After(at) {
			update.SetEndsAt(at)
		}
		n, err := update.Save(ctx)
		if err := record.OneChanged(n, err, known.ID, known.Revision, "revoke consent"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeConsent, known.ID, known.PatientID, known.Revision+1, "revoked")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in Revoke) find(ctx context.Context, w *record.Writer) (*ent.Consent, []record.Problem, error) {
	var c record.Check
	c.Text(in.Reason, true, 500, "reason")
	if in.At != nil && in.At.After(w.Now) {
		c.Problems = append(c.Problems, record.Wrong("This time lies in the future.", "at"))
	}
	if len(c.Problems) > 0 {
		return nil, c.Problems, nil
	}
	known, err := w.Client.Consent.Query().Where(consent.ID(in.ConsentID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("consent", "consentId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("consent: read: %w", err)
	case known.Revision != in.BaseRevision:
		return nil, []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case known.Status != consent.StatusACTIVE:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This consent is not in force."}}, nil
	}
	problems, err := w.Standing(ctx, known.PatientID, "consentId")
	return known, problems, err
}
