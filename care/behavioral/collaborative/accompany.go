package collaborative

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/relationship"
)

// accompany opens the record to the psychiatric consultant for as long as it lasts.
func accompany(ctx context.Context, w *record.Writer, patient, consultant uuid.UUID, from time.Time) error {
	err := w.Client.Relationship.Create().SetPatientID(patient).SetPractitionerID(consultant).
		SetBasis(relationship.BasisCOLLABORATIVE_CARE).SetStartsAt(from).SetReason("Psychiatric consultant in collaborative care").Exec(ctx)
	if err != nil {
		return fmt.Errorf("collaborative: open the record to the consultant: %w", err)
	}
	return nil
}

// leave closes the record to the psychiatric consultant, who saw it for this alone.
func leave(ctx context.Context, w *record.Writer, known *ent.CollaborativeCareEpisode) error {
	return w.AsServer(ctx, func(ctx context.Context) error {
		err := w.Client.Relationship.Update().Where(
			relationship.PatientID(known.PatientID), relationship.PractitionerID(known.PsychiatricConsultantID),
			relationship.BasisEQ(relationship.BasisCOLLABORATIVE_CARE), relationship.EndsAtIsNil(),
		).SetEndsAt(w.Now).Exec(ctx)
		if err != nil {
			return fmt.Errorf("collaborative: close the record to the consultant: %w", err)
		}
		return nil
	})
}
