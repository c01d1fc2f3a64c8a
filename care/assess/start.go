package assess

import (
	"context"
	"fmt"
	"time"

	"entgo.io/ent/dialect/sql"
	"github.com/google/uuid"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/encounter"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/rule"
)

// StartAssessment begins an assessment.
type StartAssessment struct {
	ClientMutationID     uuid.UUID
	ID, PatientID        uuid.UUID
	Questionnaire        string
	QuestionnaireVersion *string
	EncounterID          *uuid.UUID
	StartedAt            *time.Time
}

// Record begins the assessment as an empty draft.
func (in StartAssessment) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.Assess, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		form, problems := in.form(w.Now)
		if len(problems) > 0 {
			return record.Refuse(problems...), nil
		}
		if refusal, err := w.Fresh(ctx, in.ID, in.PatientID); err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		label, refusal, err := in.label(ctx, w)
		if err != nil || refusal != nil {
			return record.Refuse(refusal...), err
		}
		if err := in.create(w, form).SetNillableSensitivity(label).Exec(ctx); err != nil {
			return record.Conclude(err, "start assessment")
		}
		w.Created(ent.TypeQuestionnaireResponse, in.ID, in.PatientID, "")
		return record.Outcome{Changed: in.ID}, nil
	})
}

// form is the version that is begun with, and what stands against it.
func (in StartAssessment) form(now time.Time) (*instrument.Instrument, []record.Problem) {
	var c record.Check
	c.NewID(in.ID, "id")
	c.Happened(in.StartedAt, now, "startedAt")
	form := instrument.Shipped().Current(in.Questionnaire)
	field := "questionnaire"
	if in.QuestionnaireVersion != nil {
		var found []instrument.Problem
		field = "questionnaireVersion"
		form, found = instrument.Shipped().Accept(in.Questionnaire+"|"+*in.QuestionnaireVersion, code.DayOf(in.at(now)))
		for _, p := range found {
			c.Problems = append(c.Problems, record.Wrong(p.Message, field))
		}
	} else if form == nil {
		c.Problems = append(c.Problems, record.Wrong("There is no such instrument, or it is not offered any more.", field))
	}
	return form, c.Problems
}

func (in StartAssessment) at(now time.Time) time.Time {
	if in.StartedAt != nil {
		return *in.StartedAt
	}
	return now
}

// label is the confidential label of the encounter in which it is made.
func (in StartAssessment) label(ctx context.Context, w *record.Writer) (*questionnaireresponse.Sensitivity, []record.Problem, error) {
	if in.EncounterID == nil {
		return nil, nil, nil
	}
	known, err := w.Client.Encounter.Query().Where(encounter.ID(*in.EncounterID), encounter.PatientID(in.PatientID)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("encounter", "encounterId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("assess: read encounter: %w", err)
	}
	return label[questionnaireresponse.Sensitivity](known.Sensitivity), nil, nil
}

func (in StartAssessment) create(w *record.Writer, form *instrument.Instrument) *ent.QuestionnaireResponseCreate {
	return w.Client.QuestionnaireResponse.Create().
		SetID(in.ID).SetPatientID(in.PatientID).SetAuthorID(w.Viewer.Practitioner).SetNillableEncounterID(in.EncounterID).
		SetQuestionnaire(form.ID).SetQuestionnaireVersion(form.Version).SetAnswers(answer.Sheet{}.Keep()).
		SetTimelineAt(in.at(w.Now)).SetRecordedAt(w.Now).SetReceivedAt(w.Now)
}

// label is a confidential label as that of another type.
func label[To, From ~string](from *From) *To {
	if from == nil {
		return nil
	}
	to := To(*from)
	return &to
}

// labelled narrows to the rows with the same confidential label, or to those
// without one. Who may not see a label must not learn of it by what changes in
// the rows that they do see, so rows of different labels never meet.
func labelled[L ~string](as *L) func(*sql.Selector) {
	if as == nil {
		return sql.FieldIsNull("sensitivity")
	}
	return sql.FieldEQ("sensitivity", string(*as))
}
