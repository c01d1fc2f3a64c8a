package assess

import (
	"context"
	"fmt"

	"caseload/care/behavioral/crisis"
)

// crisis opens the protocol of a patient at risk of suicide where the answers tell of
// it, or joins the one that is open. Answers without a risk close nothing.
func (s *submission) crisis(ctx context.Context) error {
	a := crisis.Answers{
		Response: s.known.ID, Patient: s.known.PatientID, Questionnaire: s.known.Questionnaire, At: s.at,
		Severity: crisis.SeverityOf(s.known.Questionnaire, s.after.Alerts), Told: crisis.Told(s.known.Questionnaire, s.after.Result.Missing),
	}
	if s.known.Sensitivity != nil {
		a.Label = new(string(*s.known.Sensitivity))
	}
	if err := crisis.Within(s.w).Take(ctx, a); err != nil {
		return fmt.Errorf("assess: %w", err)
	}
	return nil
}
