package visit

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/homevisit"
	"caseload/ent/rule"
	"caseload/ent/visitcorrection"
)

// Review is a supervisor's look at a visit: which flags are accepted as they are.
type Review struct {
	ClientMutationID uuid.UUID
	HomeVisitID      uuid.UUID
	BaseRevision     int
	// Accepted are the names of the exceptions that are accepted.
	Accepted []string
	Note     string
}

// Record accepts the exceptions and approves what others have corrected. Nobody reviews a
// visit of their own. Flags of the class fix cannot be accepted: they are corrected.
func (in Review) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	a := onVisit{record.Act{ID: in.ClientMutationID, Name: rule.ReviewVisit, Input: in}, in.HomeVisitID}
	return a.do(ctx, r, func(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (record.Outcome, error) {
		if problems := in.problems(w, v); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		left, problems, err := in.approve(ctx, w, v)
		if err != nil || len(problems) > 0 {
			return record.Refuse(problems...), err
		}
		all := in.accept(w, v)
		open := v.Status != homevisit.StatusENTERED_IN_ERROR && (left > 0 || slices.ContainsFunc(all, code.VisitException.Open))
		update := w.Client.HomeVisit.Update().SetExceptions(all).SetNeedsReview(open).
			SetReviewedByID(w.Viewer.Practitioner).SetReviewedAt(w.Now).SetReviewNote(in.Note)
		if v.Status == homevisit.StatusCOMPLETED || len(v.Submissions) > 0 {
			update.SetSubmitAt(w.Now)
		}
		return record.Outcome{Changed: v.ID}, save(ctx, w, v, update, record.Updated)
	})
}

func (in Review) problems(w *record.Writer, v *ent.HomeVisit) []record.Problem {
	var c record.Check
	c.Text(in.Note, false, 2_000, "note")
	switch {
	case v.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(v.ID, in.BaseRevision, v.Revision)}
	case v.WorkerID == w.Viewer.Practitioner:
		return []record.Problem{{Code: record.NotPermitted, Message: "Nobody reviews a visit of their own."}}
	case v.Status == homevisit.StatusIN_PROGRESS:
		return []record.Problem{record.Wrong("This visit is not over.", "homeVisitId")}
	}
	for _, name := range in.Accepted {
		at := slices.IndexFunc(v.Exceptions, func(e code.VisitException) bool { return e.Name == name })
		switch {
		case at < 0:
			c.Problems = append(c.Problems, record.Wrong("This visit has no exception "+name+".", "accepted"))
		case v.Exceptions[at].Class == "fix":
			c.Problems = append(c.Problems, record.Wrong("An exception of this class is corrected, not accepted: "+name+".", "accepted"))
		}
	}
	return c.Problems
}

// accept are the exceptions as they are from then on.
func (in Review) accept(w *record.Writer, v *ent.HomeVisit) []code.VisitException {
	all := slices.Clone(v.Exceptions)
	for i := range all {
		if slices.Contains(in.Accepted, all[i].Name) && all[i].AcceptedAt == nil {
			all[i].AcceptedBy, all[i].AcceptedAt = &w.Viewer.Practitioner, &w.Now
		}
	}
	return all
}

// approve approves the corrections that somebody else has made, and counts those that are
// left.
func (in Review) approve(ctx context.Context, w *record.Writer, v *ent.HomeVisit) (left int, problems []record.Problem, err error) {
	waiting, err := w.Client.VisitCorrection.Query().Where(visitcorrection.HomeVisitID(v.ID), visitcorrection.ApprovedByIDIsNil()).All(ctx)
	if err != nil {
		return 0, nil, fmt.Errorf("visit: read corrections: %w", err)
	}
	if slices.ContainsFunc(waiting, func(c *ent.VisitCorrection) bool {
		return c.Element == visitcorrection.ElementWORKER && c.AuthorID == w.Viewer.Practitioner
	}) {
		return 0, []record.Problem{{Code: record.NotPermitted, Message: "Nobody reviews a visit that they have put under another name."}}, nil
	}
	for _, c := range waiting {
		if c.AuthorID == w.Viewer.Practitioner {
			left++
			continue
		}
		n, err := w.Client.VisitCorrection.Update().Where(visitcorrection.ID(c.ID), visitcorrection.ApprovedByIDIsNil()).
			SetApprovedByID(w.Viewer.Practitioner).SetApprovedAt(w.Now).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, c.ID, c.Revision, "approve a correction"); err != nil {
			return 0, nil, err
		}
		w.Updated(ent.TypeVisitCorrection, c.ID, c.PatientID, c.Revision+1, "")
	}
	return left, nil, nil
}
