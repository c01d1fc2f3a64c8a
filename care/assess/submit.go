package assess

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/answer"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/rule"
)

// SubmitAssessment completes an assessment, or amends a completed one.
type SubmitAssessment struct {
	ClientMutationID        uuid.UUID
	QuestionnaireResponseID uuid.UUID
	BaseRevision            int
	Answers                 []answer.Given
	AuthoredAt              *time.Time
}

// Record scores the answers and makes proposals of them. Outcome.Also names the
// safety tasks that were opened at once.
func (in SubmitAssessment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.Assess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, missing, err := find(ctx, w, in.QuestionnaireResponseID)
		if err != nil || missing != nil {
			return record.Refuse(missing...), err
		}
		if problems := in.problems(known, w.Now); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		s, err := in.submission(ctx, w, known)
		if err != nil {
			return record.Outcome{}, err
		}
		if problems := s.sheet.Check(s.form, s.about); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if err := s.score(); err != nil {
			return record.Outcome{}, err
		}
		if err := s.save(ctx); err != nil {
			return record.Outcome{}, err
		}
		tasks, err := s.follow(ctx)
		if err != nil {
			return record.Outcome{}, err
		}
		if err := s.crisis(ctx); err != nil {
			return record.Outcome{}, err
		}
		if err := s.notice(ctx, tasks); err != nil {
			return record.Outcome{}, err
		}
		return record.Outcome{Changed: known.ID, Also: tasks}, s.register(ctx)
	})
}

func (in SubmitAssessment) problems(known *ent.QuestionnaireResponse, now time.Time) []record.Problem {
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case !done(known) && known.Status != questionnaireresponse.StatusIN_PROGRESS:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This assessment was given up."}}
	case FormOf(known) == nil:
		return []record.Problem{record.Wrong("This version of the instrument is not known here any more.", "questionnaireResponseId")}
	}
	var c record.Check
	c.Happened(in.AuthoredAt, now, "authoredAt")
	return append(c.Problems, answer.Sheet(in.Answers).Storable()...)
}

// at is when the assessment was completed. An amendment leaves it in its place.
func (in SubmitAssessment) at(known *ent.QuestionnaireResponse, now time.Time) time.Time {
	switch {
	case in.AuthoredAt != nil:
		return *in.AuthoredAt
	case known.AuthoredAt != nil:
		return *known.AuthoredAt
	}
	return now
}
