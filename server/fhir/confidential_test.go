package fhir_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/ent"
	"caseload/ent/consent"
	"caseload/internal/world"
)

const redisclosure = "42 CFR part 2 prohibits unauthorized use or disclosure of these records."

// everything is what the case manager is answered over FHIR about the clinic's patient: each
// list and each hidden row by its id.
func (s *site) everything(hidden map[string]uuid.UUID) map[string]string {
	s.t.Helper()
	answers := map[string]string{}
	for _, typ := range exchange.Types() {
		if typ.About {
			subject := "patient"
			if typ.Name == "Patient" {
				subject = "_id"
			}
			answers[typ.Name] = s.get("case manager", fmt.Sprintf("/fhir/%s?%s=%s&_count=100", typ.Name, subject, s.Clinic.Patient.ID)).Body.String()
		}
	}
	for typ, id := range hidden {
		answer := s.get("case manager", "/fhir/"+typ+"/"+id.String())
		if answer.Code == http.StatusOK {
			answers[typ+" by its id"] = answer.Body.String()
		}
	}
	for _, format := range []string{"application/fhir+json", browser} {
		answers["packet as "+format] = s.get("case manager", s.documentPath(), "Accept", format).Body.String()
	}
	return answers
}

// What a consent opens goes out with the notice of 42 CFR 2.32, and after the revocation
// it does not go out at all.
func TestWhatAConsentOpensGoesOutWithItsNotice(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	hidden := s.Confidential(t, s.Clinic, "SUD")
	s.silent("without consent", hidden)
	id := world.ID()
	s.change(func(ctx context.Context, c *ent.Client) error {
		return c.Consent.Create().SetID(id).SetPatientID(s.Clinic.Patient.ID).SetSensitivity(consent.SensitivitySUD).SetTimelineAt(time.Now()).Exec(ctx)
	})
	answers := s.everything(hidden)
	for _, typ := range []string{"Condition", "Encounter", "Goal", "MedicationRequest", "CarePlan", "AllergyIntolerance"} {
		list, one := answers[typ], answers[typ+" by its id"]
		if !strings.Contains(list, hidden[typ].String()) || !strings.Contains(list, redisclosure) || !strings.Contains(one, redisclosure) || !strings.Contains(one, "42CFRPart2") {
			t.Errorf("with consent: %s is %s", typ, list)
		}
	}
	for path, answer := range answers {
		if strings.HasPrefix(path, "packet") && !strings.Contains(answer, redisclosure) {
			t.Errorf("with consent: %s has no notice", path)
		}
	}
	s.change(func(ctx context.Context, c *ent.Client) error {
		return c.Consent.UpdateOneID(id).SetStatus(consent.StatusINACTIVE).Exec(ctx)
	})
	s.silent("after the revocation", hidden)
}

// silent demands that nothing of what is hidden goes out, nor that there is something.
func (s *site) silent(when string, hidden map[string]uuid.UUID) {
	s.t.Helper()
	for path, answer := range s.everything(hidden) {
		for typ, id := range hidden {
			if strings.Contains(answer, id.String()) {
				s.t.Errorf("%s: %s shows a %s", when, path, typ)
			}
		}
		for _, text := range []string{world.Secret, redisclosure, "42CFRPart2"} {
			if strings.Contains(answer, text) {
				s.t.Errorf("%s: %s says %s", when, path, text)
			}
		}
	}
}
