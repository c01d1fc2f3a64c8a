package facilitate

import (
	"context"
	"fmt"
	"time"

	"github.com/google/uuid"

	"caseload/care/record"
	"caseload/ent/consent"
	"caseload/ent/viewer"
)

// Labeled finds that the viewer may not see what carries the label: nobody writes
// what the own role or the patient's consent keeps from them.
func Labeled[L ~string](ctx context.Context, w *record.Writer, patientID uuid.UUID, label *L) ([]record.Problem, error) {
	if label == nil || w.Viewer.Scope() == viewer.OrganizationScope {
		return nil, nil
	}
	allowed, err := consented(ctx, w, patientID, string(*label))
	if err != nil {
		return nil, err
	}
	if !allowed(w.Viewer.Practitioner) {
		return []record.Problem{record.Wrong("The patient's consent does not open this label to you.", "sensitivity")}, nil
	}
	return nil, nil
}

// consented tells to whom the patient's consents open what carries the label: a
// permit is needed, and a denial outweighs it (42 CFR 2.31), as in ent/rule.
func consented(ctx context.Context, w *record.Writer, patientID uuid.UUID, label string) (func(uuid.UUID) bool, error) {
	known, err := w.Client.Consent.Query().Where(
		consent.PatientID(patientID), consent.SensitivityEQ(consent.Sensitivity(label)), consent.StatusEQ(consent.StatusACTIVE)).All(ctx)
	if err != nil {
		return nil, fmt.Errorf("facilitate: read consents: %w", err)
	}
	return func(practitioner uuid.UUID) bool {
		permitted := false
		for _, c := range known {
			if c.GranteeID != nil && *c.GranteeID != practitioner || !lasts(c.StartsAt, c.EndsAt, w.Now) {
				continue
			}
			if c.Decision == consent.DecisionDENY {
				return false
			}
			permitted = true
		}
		return permitted
	}, nil
}

func lasts(starts, ends *time.Time, now time.Time) bool {
	return (starts == nil || !starts.After(now)) && (ends == nil || ends.After(now))
}

// Consented reports whether the patient's consents open what carries the label to somebody.
func Consented(ctx context.Context, w *record.Writer, patientID uuid.UUID, label string, practitioner uuid.UUID) (bool, error) {
	allowed, err := consented(ctx, w, patientID, label)
	return err == nil && allowed(practitioner), err
}
