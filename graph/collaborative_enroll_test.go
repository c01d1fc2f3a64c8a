package graph_test

import (
	"context"
	"testing"
	"time"

	"caseload/ent/consent"
	"caseload/ent/viewer"
)

// The consent comes first, if only by an hour.
func TestEnrollingNeedsAConsentThatWasGivenBefore(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	in := d.enrolling()
	in["startedAt"] = time.Now().Add(-2 * time.Hour).UTC().Format(time.RFC3339)
	p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in)
	if len(p.Problems) != 1 || p.Problems[0].Code != "INVALID" || p.Problems[0].Path[1] != "consent" {
		t.Errorf("an hour before the consent: %+v", p)
	}
	in["startedAt"] = in["consent"].(map[string]any)["givenAt"]
	if p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in); p.CollaborativeCareEpisode == nil {
		t.Errorf("with the consent: %+v", p.Problems)
	}
}

// The consent that enrolling writes says as much as any that is recorded.
func TestTheConsentOfEnrollingSaysWhoWroteItDownForWhatAndHow(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	d.enroll()
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		c, err := d.Client.Consent.Query().Where(consent.PatientID(d.Clinic.Patient.ID), consent.SensitivityEQ(consent.SensitivityPSY)).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if c.RecordedByID == nil || *c.RecordedByID != d.Clinic.CaseManager.Practitioner || c.Documentation == nil || *c.Documentation != consent.DocumentationSIGNED_FORM ||
			c.Purpose == "" || c.ScopeCode != "patient-privacy" || c.CategoryCode != "IDSCL" || c.StartsAt == nil || time.Since(*c.StartsAt) < 50*time.Minute {
			t.Errorf("%+v", c)
		}
	})
}
