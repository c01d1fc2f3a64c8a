package assess

import (
	"context"

	"github.com/google/uuid"

	"caseload/care/assess/answer"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/rule"
)

// SaveAssessmentDraft keeps the answers so far.
type SaveAssessmentDraft struct {
	ClientMutationID        uuid.UUID
	QuestionnaireResponseID uuid.UUID
	BaseRevision            int
	Answers                 []answer.Given
}

// Record keeps the answers in the place of those before, whether they could be
// submitted or not.
func (in SaveAssessmentDraft) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.Assess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		known, missing, err := find(ctx, w, in.QuestionnaireResponseID)
		if err != nil || missing != nil {
			return record.Refuse(missing...), err
		}
		if problems := in.problems(known); len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		n, err := w.Client.QuestionnaireResponse.Update().
			Where(questionnaireresponse.ID(known.ID), questionnaireresponse.Revision(in.BaseRevision)).
			SetAnswers(answer.Sheet(in.Answers).Keep()).SetRecordedAt(w.Now).AddRevision(1).Save(ctx)
		if err := record.OneChanged(n, err, known.ID, in.BaseRevision, "save draft"); err != nil {
			return record.Outcome{}, err
		}
		w.Updated(ent.TypeQuestionnaireResponse, known.ID, known.PatientID, in.BaseRevision+1, "")
		return record.Outcome{Changed: known.ID}, nil
	})
}

func (in SaveAssessmentDraft) problems(known *ent.QuestionnaireResponse) []record.Problem {
	switch {
	case known.Revision != in.BaseRevision:
		return []record.Problem{record.Conflict(known.ID, in.BaseRevision, known.Revision)}
	case done(known):
		return []record.Problem{{Code: record.AlreadyDone, Message: "This assessment is completed: submit it again to amend it."}}
	case known.Status != questionnaireresponse.StatusIN_PROGRESS:
		return []record.Problem{{Code: record.AlreadyDone, Message: "This assessment was given up."}}
	}
	return answer.Sheet(in.Answers).Storable()
}
