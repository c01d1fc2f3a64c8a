package identify

import (
	"context"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/outreachattempt"
	"caseload/ent/rule"
)

// LogContact is a try to reach a patient, told in as few words as can be: the
// patient and what came of it.
type LogContact struct {
	ClientMutationID uuid.UUID
	PatientID        uuid.UUID
	Outcome          outreachattempt.Outcome
	Mode             outreachattempt.Mode
	At               *time.Time
	Note             string
}

// Record keeps the attempt as [RecordOutreachAttempt] does, for the patient's
// enrollment that has not ended, which Outcome.Also names; without one, for none.
func (in LogContact) Record(ctx context.Context, r *record.Recorder) (record.Outcome, error) {
	act := record.Act{ID: in.ClientMutationID, Name: rule.RecordOutreachAttempt, Input: in}
	return r.Do(ctx, act, func(ctx context.Context, w *record.Writer) (record.Outcome, error) {
		if problems, err := w.Standing(ctx, in.PatientID, "patientId"); err != nil || problems != nil {
			return record.Refuse(problems...), err
		}
		open, err := openEpisode(ctx, w, in.PatientID)
		if err != nil {
			return record.Outcome{}, err
		}
		return attempt{uuid.Must(uuid.NewV7()), in.Mode, in.Outcome, in.At, in.Note, "at"}.keep(ctx, w, in.PatientID, open)
	})
}
