package fhir_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"caseload/care/exchange/profile"
	"caseload/ent"
	"caseload/ent/handoff"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

const browser = "text/html,application/xhtml+xml,application/xml;q=0.9"

// documentPath is where the packet of the clinic's handoff is.
func (s *site) documentPath() string {
	return "/fhir/Composition/" + s.Clinic.Patient.Rows[ent.TypeHandoff].String() + "/$document"
}

// change changes something behind everybody's back.
func (s *site) change(do func(ctx context.Context, c *ent.Client) error) {
	s.t.Helper()
	s.As(s.t, viewer.SystemOf(s.Clinic.ID), func(ctx context.Context) {
		if err := do(ctx, s.Client); err != nil {
			s.t.Fatal(err)
		}
	})
}

func TestAHandoffIsServedAsADocument(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	answer := s.get("case manager", s.documentPath())
	if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "application/fhir+json; charset=utf-8" ||
		answer.Header().Get("Cache-Control") != "no-store" || answer.Header().Get("Vary") != "Accept" || answer.Header().Get("ETag") != "" {
		t.Fatalf("%d %v", answer.Code, answer.Header())
	}
	for _, finding := range profile.Check(answer.Body.Bytes()) {
		t.Error(finding)
	}
	var b bundle
	if err := json.Unmarshal(answer.Body.Bytes(), &b); err != nil { //nolint:musttag // the names of the contract are those of the fields
		t.Fatal(err)
	}
	one := strings.TrimSuffix(s.documentPath(), "/$document")
	if b.Entry[0].FullURL != "https://care.example.org"+one {
		t.Errorf("the first is %s", b.Entry[0].FullURL)
	}
	if answer := s.get("case manager", one); answer.Code != http.StatusOK || len(profile.Check(answer.Body.Bytes())) > 0 || answer.Header().Get("ETag") != "" {
		t.Errorf("%d %v %s", answer.Code, profile.Check(answer.Body.Bytes()), answer.Body)
	}
	if found := s.page("case manager", "/fhir/Composition?patient="+s.Clinic.Patient.ID.String()); len(found.Entry) != 1 {
		t.Errorf("%d are found", len(found.Entry))
	}
	if answer := s.get("case manager", s.documentPath()+"?persist=true"); answer.Code != http.StatusBadRequest {
		t.Errorf("%d for what is not supported", answer.Code)
	}
}

func TestABrowserReadsThePacket(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.change(func(ctx context.Context, c *ent.Client) error {
		err := c.MedicationRequest.UpdateOneID(s.Clinic.Patient.Rows[ent.TypeMedicationRequest]).SetStatus("ACTIVE").
			SetDisplay(`Metformin <script>alert(1)</script> & "co"`).SetNote(`<img src=x>`).Exec(ctx)
		if err != nil {
			return err
		}
		return c.Handoff.UpdateOneID(s.Clinic.Patient.Rows[ent.TypeHandoff]).SetStatus(handoff.StatusRETURNED).SetQuestion("Which <b>dose</b>?").
			SetGiverName("Ward <5>").Exec(ctx)
	})
	answer := s.get("case manager", s.documentPath(), "Accept", browser)
	if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "text/html; charset=utf-8" || answer.Header().Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %v", answer.Code, answer.Header())
	}
	body := answer.Body.String()
	for _, text := range []string{
		"<h1>Handoff: from acute hospital to home</h1>", "<h2>Checklist</h2>", "<h2>Allergies</h2>", "Metformin &lt;script&gt;", "&lt;img src=x&gt;",
		"Which &lt;b&gt;dose&lt;/b&gt;?", "Ward &lt;5&gt;", "Nothing on record to show. That does not mean that there is nothing.",
	} {
		if !strings.Contains(body, text) {
			t.Errorf("%q is not on the page: %s", text, body)
		}
	}
	body = strings.ReplaceAll(body, `<div xmlns="http://www.w3.org/1999/xhtml">`, "<div>")
	for _, text := range []string{"<script", "<img", "http://", "https://", "<link", "@import", "url("} {
		if strings.Contains(body, text) {
			t.Errorf("%q is on the page", text)
		}
	}
	policy := answer.Header().Get("Content-Security-Policy")
	if !strings.HasPrefix(policy, "default-src 'none'; style-src 'sha256-") || strings.Contains(policy, "unsafe") {
		t.Errorf("policy %s", policy)
	}
	for _, format := range []string{"json", "application/fhir%2Bjson"} {
		if got := s.get("case manager", s.documentPath()+"?_format="+format, "Accept", browser); !strings.HasPrefix(got.Header().Get("Content-Type"), "application/fhir+json") {
			t.Errorf("%s: %v", format, got.Header())
		}
	}
	if got := s.get("case manager", "/fhir/Composition/"+s.Clinic.Patient.Rows[ent.TypeHandoff].String(), "Accept", browser); got.Code != http.StatusNotAcceptable {
		t.Errorf("%d for a page of what has none", got.Code)
	}
}

func TestAPacketThatIsLabelledSaysSo(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.change(func(ctx context.Context, c *ent.Client) error {
		if err := c.Handoff.UpdateOneID(s.Clinic.Patient.Rows[ent.TypeHandoff]).SetSensitivity("SUD").Exec(ctx); err != nil {
			return err
		}
		return c.Consent.Create().SetPatientID(s.Clinic.Patient.ID).SetSensitivity("SUD").SetTimelineAt(s.Recorder.Clock()).Exec(ctx)
	})
	if body := s.get("case manager", s.documentPath(), "Accept", browser).Body.String(); !strings.Contains(body, "42 CFR Part2") {
		t.Errorf("no label: %s", body)
	}
}

func TestAPacketIsNotThereForOthers(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, accept := range []string{"application/fhir+json", browser} {
		unknown := s.get("case manager", "/fhir/Composition/"+world.ID().String()+"/$document", "Accept", accept)
		if unknown.Code != http.StatusNotFound {
			t.Fatalf("%d %s", unknown.Code, unknown.Body)
		}
		for _, persona := range []string{"stranger", "privacy officer", "other case manager", "other supervisor", "other privacy officer"} {
			for _, path := range []string{s.documentPath(), strings.TrimSuffix(s.documentPath(), "/$document")} {
				if strings.HasSuffix(path, "$document") || accept != browser {
					if got := s.get(persona, path, "Accept", accept); got.Code != unknown.Code || got.Body.String() != unknown.Body.String() {
						t.Errorf("%s: %d %s", persona, got.Code, got.Body)
					}
				}
			}
		}
	}
	for _, path := range []string{"/fhir/CarePlan/" + world.ID().String() + "/$document", "/fhir/Composition/Smith/$document"} {
		if got := s.get("case manager", path); got.Code != http.StatusNotFound {
			t.Errorf("%s: %d", path, got.Code)
		}
	}
	if got := s.get("", s.documentPath(), "Accept", browser); got.Code != http.StatusUnauthorized {
		t.Errorf("%d without a token", got.Code)
	}
}

func TestMetadataListsTheDocument(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	body := s.get("", "/fhir/metadata").Body.String()
	for _, text := range []string{"OperationDefinition/Composition-document", `"type":"AllergyIntolerance"`, "us-core-allergyintolerance"} {
		if !strings.Contains(body, text) {
			t.Errorf("%s is not listed", text)
		}
	}
}
