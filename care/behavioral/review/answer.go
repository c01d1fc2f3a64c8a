package review

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/behavioral/collaborative"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/rule"
)

// Answer says what becomes of a recommendation.
type Answer struct {
	ClientMutationID            uuid.UUID
	PsychiatricRecommendationID uuid.UUID
	BaseRevision                int
	// Status is ACCEPTED, CHANGED, DECLINED or DONE.
	Status psychiatricrecommendation.Status
	// Reason is what is done instead, or why it is not.
	Reason string
}

// Record answers the recommendation. One that is taken up is followed until it is done.
func (in Answer) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.AnswerRecommendation, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, problems, err := in.find(ctx, w)
		if err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		if err := settle(ctx, w, known); err != nil {
			return record.Outcome{}, err
		}
		update := w.Client.PsychiatricRecommendation.Update().SetStatus(in.Status).ClearRaisedAt()
		if problems, err := in.set(ctx, w, known, update); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		n, err := update.Where(psychiatricrecommendation.ID(known.ID), psychiatricrecommendation.Revision(known.Revision)).
			SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, known.Revision, "answer recommendation"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypePsychiatricRecommendation, known.ID, known.PatientID, known.Revision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in Answer) find(ctx context.Context, w *record.Writer) (*ent.PsychiatricRecommendation, []record.Problem, error) {
	known, err := w.Client.PsychiatricRecommendation.Query().Where(psychiatricrecommendation.ID(in.PsychiatricRecommendationID)).Only(ctx)
	switch {
	case ent.IsNotFound(err):
		return nil, []record.Problem{record.Missing("recommendation", "psychiatricRecommendationId")}, nil
	case err != nil:
		return nil, nil, fmt.Errorf("review: read recommendation: %w", err)
	case known.Revision != in.BaseRevision:
		return nil, []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}, nil
	case over(known.Status):
		return nil, []record.Problem{{Code: record.AlreadyDone, Message: "This recommendation is settled."}}, nil
	}
	if problems := in.problems(); problems != nil {
		return nil, problems, nil
	}
	problems, err := w.Standing(ctx, known.PatientID, "psychiatricRecommendationId")
	return known, problems, err
}

func over(s psychiatricrecommendation.Status) bool {
	return s == psychiatricrecommendation.StatusDECLINED || s == psychiatricrecommendation.StatusDONE
}

func (in Answer) problems() []record.Problem {
	var c record.Check
	needed := in.Status == psychiatricrecommendation.StatusCHANGED || in.Status == psychiatricrecommendation.StatusDECLINED
	c.Text(in.Reason, needed, 2_000, "reason")
	if in.Status == psychiatricrecommendation.StatusOPEN {
		c.Problems = append(c.Problems, record.Wrong("This is no answer.", "status"))
	}
	return c.Problems
}

// set says who answered or did it, and by when it is to be done.
func (in Answer) set(ctx context.Context, w *record.Writer, known *ent.PsychiatricRecommendation, update *ent.PsychiatricRecommendationUpdate) ([]record.Problem, error) {
	if in.Reason != "" {
		update.SetAnswer(in.Reason)
	}
	if in.Status == psychiatricrecommendation.StatusDONE {
		update.SetDoneAt(w.Now).SetDoneByID(w.Viewer.Practitioner)
		return nil, nil
	}
	update.SetAnsweredAt(w.Now).SetAnsweredByID(w.Viewer.Practitioner)
	if over(in.Status) {
		return nil, nil
	}
	of, problems, err := collaborative.Find(ctx, w, known.CollaborativeCareEpisodeID)
	if err != nil || problems != nil {
		return problems, err
	}
	due, err := doBy(ctx, w, known.PatientID)
	if err != nil {
		return nil, err
	}
	update.SetDueAt(due)
	return nil, notify(ctx, w, of, known.ID, priorityOf(known.Kind), due)
}
