package share

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/rule"
	"caseload/ent/sharelink"
)

// RevokeShareLink ends a link before its time.
type RevokeShareLink struct {
	ClientMutationID uuid.UUID
	ShareLinkID      uuid.UUID
}

// Record ends the link: whoever opens it from now on finds nothing.
func (in RevokeShareLink) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ShareCarePlan, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, err := w.Client.ShareLink.Query().Where(sharelink.ID(in.ShareLinkID)).Only(ctx)
		if ent.IsNotFound(err) {
			return record.Refuse(record.Missing("share link", "shareLinkId")), nil
		}
		if err != nil {
			return record.Outcome{}, fmt.Errorf("share: read link: %w", err)
		}
		if known.RevokedAt != nil {
			return record.Refuse(record.Problem{Code: record.AlreadyDone, Message: "This link is revoked already."}), nil
		}
		n, err := w.Client.ShareLink.Update().Where(sharelink.ID(known.ID), sharelink.Revision(known.Revision)).
			SetRevokedAt(w.Now).SetRevokedByID(w.Viewer.Practitioner).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, known.Revision, "revoke share link"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeShareLink, known.ID, known.PatientID, known.Revision+1, "revoked")
		return record.Outcome{Changed: known.ID}, nil
	})
}
