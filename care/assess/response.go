package assess

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"caseload/care/assess/instrument"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/questionnaireresponse"
)

// FormOf is the version of the instrument that an assessment answers, nil when
// this service does not carry it.
func FormOf(qr *ent.QuestionnaireResponse) *instrument.Instrument {
	return instrument.Shipped().Pinned(qr.Questionnaire + "|" + qr.QuestionnaireVersion)
}

// find is the assessment with the id, or the problem that there is none.
func find(ctx context.Context, w *record.Writer, id uuid.UUID) (*ent.QuestionnaireResponse, []record.Problem, error) {
	known, err := w.Client.QuestionnaireResponse.Query().Where(questionnaireresponse.ID(id)).Only(ctx)
	if ent.IsNotFound(err) {
		return nil, []record.Problem{record.Missing("assessment", "questionnaireResponseId")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("assess: read assessment: %w", err)
	}
	return known, nil, nil
}

// done reports whether an assessment has been completed once.
func done(qr *ent.QuestionnaireResponse) bool {
	return qr.Status == questionnaireresponse.StatusCOMPLETED || qr.Status == questionnaireresponse.StatusAMENDED
}

// doneStatuses are those of completed assessments.
var doneStatuses = []questionnaireresponse.Status{questionnaireresponse.StatusCOMPLETED, questionnaireresponse.StatusAMENDED}
