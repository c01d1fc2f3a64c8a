package crisis

import (
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/questionnaireresponse"
)

// Answers are an assessment, as it tells of a risk of suicide.
type Answers struct {
	Response, Patient uuid.UUID
	Questionnaire     string
	// Label is the confidential category of the assessment, nil for none.
	Label    *string
	Severity crisisprotocol.Severity // empty where they tell of no risk
	// Told says that everything that asks about suicide has an answer: without that, no
	// severity does not mean no risk.
	Told bool
	// Withdrawn says that the assessment was entered in error.
	Withdrawn bool
	At        time.Time
}

// AnswersOf are those of an assessment as it is on record.
func AnswersOf(r *ent.QuestionnaireResponse) (Answers, error) {
	a := Answers{Response: r.ID, Patient: r.PatientID, Questionnaire: r.Questionnaire, At: r.TimelineAt}
	if r.Sensitivity != nil {
		a.Label = new(string(*r.Sensitivity))
	}
	a.Withdrawn = r.Status == questionnaireresponse.StatusENTERED_IN_ERROR
	form := instrument.Shipped().Pinned(r.Questionnaire + "|" + r.QuestionnaireVersion)
	if a.Withdrawn || form == nil {
		return a, nil
	}
	sheet, err := answer.Parse(r.Answers)
	if err != nil {
		return a, fmt.Errorf("crisis: read answers: %w", err)
	}
	found := form.Evaluate(sheet.Answers(), instrument.Subject{})
	a.Severity, a.Told = SeverityOf(r.Questionnaire, found.Alerts), Told(r.Questionnaire, found.Result.Missing)
	return a, nil
}
