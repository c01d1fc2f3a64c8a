package review

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/collaborative"
	"caseload/care/behavioral/registry"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/practitionerrole"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/rule"
)

// Recommend writes down what a psychiatric consultant said of a case.
type Recommend struct {
	ClientMutationID           uuid.UUID
	ID                         uuid.UUID
	CollaborativeCareEpisodeID uuid.UUID
	// ReviewerID is the consultant of the episode when nil.
	ReviewerID *uuid.UUID
	// ReviewedAt is now when nil.
	ReviewedAt *time.Time
	Kind       psychiatricrecommendation.Kind
	Text       string
}

// Record writes the recommendation: the case leaves the queue, and the treating provider
// finds it on the worklist.
func (in Recommend) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.ReviewCollaborativeCare, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := collaborative.Find(ctx, w, in.CollaborativeCareEpisodeID)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		in = in.whole(known, w)
		if problems, err := in.problems(ctx, w, known); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		row, err := in.row(ctx, w, known)
		if err != nil {
			return record.Outcome{}, err
		}
		if err := row.Exec(ctx); err != nil {
			return record.Conclude(err, "record psychiatric recommendation")
		}
		w.Created(ent.TypePsychiatricRecommendation, in.ID, known.PatientID, "")
		if err := in.reviewed(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: in.ID}, registry.Within(ctx, w, known.PatientID)
	})
}

// whole fills in what was left out.
func (in Recommend) whole(known *ent.CollaborativeCareEpisode, w *record.Writer) Recommend {
	if in.ReviewerID == nil {
		in.ReviewerID = &known.PsychiatricConsultantID
	}
	if in.ReviewedAt == nil {
		in.ReviewedAt = &w.Now
	}
	return in
}

func (in Recommend) problems(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) ([]record.Problem, error) {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Text(in.Text, true, 5_000, "text")
	c.Happened(in.ReviewedAt, w.Now, "reviewedAt")
	if in.ReviewedAt.Before(known.MeasuredFrom) {
		c.Problems = append(c.Problems, record.Wrong("This was before the patient was enrolled.", "reviewedAt"))
	}
	if len(c.Problems) > 0 {
		return c.Problems, nil
	}
	if known.Status != collaborativecareepisode.StatusACTIVE {
		return []record.Problem{{Code: record.AlreadyDone, Message: "This time in collaborative care is over."}}, nil
	}
	if problems, err := w.Standing(ctx, known.PatientID, "collaborativeCareEpisodeId"); err != nil || problems != nil {
		return problems, err
	}
	if problems, err := w.Unused(ctx, in.ID); err != nil || problems != nil {
		return problems, err
	}
	return in.reviewer(ctx, w)
}

// reviewer finds somebody who cannot have reviewed it.
func (in Recommend) reviewer(ctx context.Context, w *record.Writer) ([]record.Problem, error) {
	prescribes, err := w.Client.PractitionerRole.Query().Where(
		practitionerrole.PractitionerID(*in.ReviewerID), practitionerrole.RoleEQ(practitionerrole.RolePROVIDER), rule.Held(*in.ReviewedAt)).Exist(ctx)
	if err != nil {
		return nil, fmt.Errorf("review: look for reviewer: %w", err)
	}
	if !prescribes {
		return []record.Problem{record.Wrong("Who reviews must be a provider of this organization.", "reviewerId")}, nil
	}
	return nil, nil
}

// row is the recommendation. One to go on as before asks nobody for anything.
func (in Recommend) row(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) (*ent.PsychiatricRecommendationCreate, error) {
	row := w.Client.PsychiatricRecommendation.Create().SetID(in.ID).SetPatientID(known.PatientID).SetCollaborativeCareEpisodeID(known.ID).
		SetSensitivity(psychiatricrecommendation.SensitivityPSY).SetReviewerID(*in.ReviewerID).SetKind(in.Kind).SetText(in.Text).
		SetReasons(known.ReviewReasons).SetTimelineAt(*in.ReviewedAt).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
	if in.Kind == psychiatricrecommendation.KindCONTINUE {
		return row.SetStatus(psychiatricrecommendation.StatusDONE).SetDoneAt(w.Now).SetDoneByID(w.Viewer.Practitioner).SetDueAt(w.Now), nil
	}
	due, err := answerBy(ctx, w, known.PatientID)
	if err != nil {
		return nil, err
	}
	return row.SetDueAt(due), notify(ctx, w, known, in.ID, priorityOf(in.Kind), due)
}

// reviewed notes with the episode that it was looked at, and why; a review that comes late
// leaves the one after it as it stands.
func (in Recommend) reviewed(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) error {
	if known.ReviewedAt != nil && !in.ReviewedAt.After(*known.ReviewedAt) {
		return nil
	}
	n, err := w.Client.CollaborativeCareEpisode.Update().
		Where(collaborativecareepisode.ID(known.ID), collaborativecareepisode.Revision(known.Revision)).
		SetReviewedAt(*in.ReviewedAt).SetReviewedReasons(known.ReviewReasons).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
	if err := record.OneChanged(n, err, known.ID, known.Revision, "note the review"); err != nil {
		return err
	}
	w.Updated(ent.TypeCollaborativeCareEpisode, known.ID, known.PatientID, known.Revision+1, "Reviewed")
	return nil
}
