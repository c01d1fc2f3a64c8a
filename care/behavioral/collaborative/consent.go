package collaborative

import (
	"context"
	"fmt"
	"slices"

	"github.com/google/uuid"

	"caseload/care/record"
	decision "caseload/care/share/consent"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/consent"
)

// consented finds a consent in force that keeps what is told here from one of those who
// treat; permitted says that others open it to all of them.
func (t team) consented(ctx context.Context, w *record.Writer, patient uuid.UUID) (permitted bool, _ []record.Problem, _ error) {
	known, err := w.Client.Consent.Query().Where(
		consent.PatientID(patient), consent.SensitivityEQ(consent.SensitivityPSY), consent.StatusEQ(consent.StatusACTIVE),
		consent.Or(consent.StartsAtIsNil(), consent.StartsAtLTE(w.Now)), consent.Or(consent.EndsAtIsNil(), consent.EndsAtGT(w.Now)),
	).All(ctx)
	if err != nil {
		return false, nil, fmt.Errorf("collaborative: read consents: %w", err)
	}
	permitted = true
	for _, who := range t.people(w) {
		mine := slices.DeleteFunc(slices.Clone(known), func(c *ent.Consent) bool { return c.GranteeID != nil && *c.GranteeID != who })
		if slices.ContainsFunc(mine, func(c *ent.Consent) bool { return c.Decision == consent.DecisionDENY }) {
			return false, []record.Problem{denied()}, nil
		}
		permitted = permitted && len(mine) > 0
	}
	return permitted, nil, nil
}

func denied() record.Problem {
	return record.Problem{Code: record.ConsentDenied, Message: "A consent on record denies that this is shown to those who treat: the patient has to change it first."}
}

// purpose is what the patient permits it for.
const purpose = "Treatment in collaborative care: those who treat tell each other what they do and find"

// documented is how a consent is documented by the way in which it was given.
var documented = map[collaborativecareepisode.ConsentMethod]consent.Documentation{
	collaborativecareepisode.ConsentMethodVERBAL: consent.DocumentationVERBAL, collaborativecareepisode.ConsentMethodWRITTEN: consent.DocumentationSIGNED_FORM,
}

// consent writes down that the patient permits it, as any consent is.
func (in Enroll) consent(ctx context.Context, w *record.Writer) error {
	return decision.Record{
		PatientID: in.PatientID, Labels: []decision.Label{{ID: uuid.Must(uuid.NewV7()), Label: consent.SensitivityPSY}}, Decision: consent.DecisionPERMIT,
		StartsAt: new(earlier(in.Consent.At, w.Now)), Purpose: purpose, Documentation: documented[in.Consent.Method],
	}.Within(ctx, w)
}
