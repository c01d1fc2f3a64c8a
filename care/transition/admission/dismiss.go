package admission

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/unmatchedadmission"
)

// DismissUnmatchedAdmission says of somebody that it is no patient here.
type DismissUnmatchedAdmission struct {
	ClientMutationID     uuid.UUID
	UnmatchedAdmissionID uuid.UUID
	BaseRevision         int
	Reason               string
}

// Record dismisses the person until something new is heard. The messages stay kept, and
// are applied if the number becomes known.
func (in DismissUnmatchedAdmission) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	d := decision{in.ClientMutationID, in.UnmatchedAdmissionID, in.BaseRevision, in.Reason, []unmatchedadmission.Status{unmatchedadmission.StatusOPEN}}
	return d.record(ctx, r, in, func(ctx context.Context, w *record.Writer, known *ent.UnmatchedAdmission) (record.Outcome, error) {
		err := d.save(ctx, w, func(u *ent.UnmatchedAdmissionUpdate) *ent.UnmatchedAdmissionUpdate {
			return u.SetStatus(unmatchedadmission.StatusDISMISSED)
		})
		// The log of what is about no patient is everybody's: the reason is not for it.
		w.Updated(ent.TypeUnmatchedAdmission, known.ID, uuid.Nil, in.BaseRevision+1, "")
		return record.Outcome{Changed: known.ID}, err
	})
}
