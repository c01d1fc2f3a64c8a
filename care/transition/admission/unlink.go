package admission

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/unmatchedadmission"
)

// UnlinkUnmatchedAdmission takes back who somebody is.
type UnlinkUnmatchedAdmission struct {
	ClientMutationID     uuid.UUID
	UnmatchedAdmissionID uuid.UUID
	BaseRevision         int
	Reason               string
}

// Record ends the link: the person waits again, and the stays that came by it are
// withdrawn with the next turn. The viewer must see the patient.
func (in UnlinkUnmatchedAdmission) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	d := decision{in.ClientMutationID, in.UnmatchedAdmissionID, in.BaseRevision, in.Reason, []unmatchedadmission.Status{unmatchedadmission.StatusLINKED}}
	return d.record(ctx, r, in, func(ctx context.Context, w *record.Writer, known *ent.UnmatchedAdmission) (record.Outcome, error) {
		err := d.save(ctx, w, func(u *ent.UnmatchedAdmissionUpdate) *ent.UnmatchedAdmissionUpdate {
			return u.SetStatus(unmatchedadmission.StatusOPEN).ClearPatientID().ClearLinkID().ClearDecidedByID().ClearDecidedAt().SetReason("")
		})
		if err != nil {
			return record.Outcome{}, err
		}
		// To those who see the patient: that it was this one is not for the others.
		w.Updated(ent.TypeUnmatchedAdmission, known.ID, *known.PatientID, in.BaseRevision+1, in.Reason)
		return record.Outcome{Changed: known.ID}, w.AsServer(ctx, func(ctx context.Context) error {
			return await(ctx, w.Viewer.Organization, numberOf(known))
		})
	})
}
