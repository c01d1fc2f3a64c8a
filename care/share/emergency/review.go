package emergency

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/emergencyaccess"
	"caseload/ent/rule"
)

// Review is what the privacy officer finds of an access.
type Review struct {
	ClientMutationID  uuid.UUID
	EmergencyAccessID uuid.UUID
	BaseRevision      int
	Review            emergencyaccess.Review
	Note              string
}

// Record keeps the finding, once. One that is not justified ends what is still open.
func (in Review) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReviewEmergencyAccess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := in.find(ctx, w)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		update := w.Client.EmergencyAccess.Update().SetReview(in.Review).SetReviewNote(in.Note).SetReviewedAt(w.Now).SetReviewedByID(w.Viewer.Practitioner)
		ends := in.Review == emergencyaccess.ReviewNOT_JUSTIFIED && known.EndsAt.After(w.Now)
		if ends {
			update.SetEndsAt(w.Now).SetEndedByID(w.Viewer.Practitioner)
		}
		return record.Outcome{Changed: known.ID}, change(ctx, w, known, update, ends)
	})
}

func (in Review) find(ctx context.Context, w *record.Writer) (*ent.EmergencyAccess, []record.Problem, error) {
	var c record.Check
	if c.Text(in.Note, true, 2000, "note"); len(c.Problems) > 0 {
		return nil, c.Problems, nil
	}
	known, problems, err := find(ctx, w, in.EmergencyAccessID, in.BaseRevision)
	switch {
	case err != nil || problems != nil:
		return nil, problems, err
	case known.PractitionerID == w.Viewer.Practitioner:
		return nil, []record.Problem{{Code: record.NotPermitted, Message: "Nobody reviews their own access."}}, nil
	case known.Review != nil:
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This access was reviewed."}}, nil
	}
	return known, nil, nil
}
