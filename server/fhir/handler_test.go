package fhir_test

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/exchange"
	"caseload/care/exchange/profile"
	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/fhir"
)

// site is a world whose records are served; a persona's name is the token.
type site struct {
	*world.World
	http.Handler

	t *testing.T
}

func newSite(t *testing.T) *site {
	t.Helper()
	w := world.New(t)
	people := w.Clinic.Personas()
	for name, v := range w.Other.Personas() {
		people["other "+name] = v
	}
	handler := fhir.Handler(fhir.Config{
		DB: w.DB, Client: w.Client, Logger: slog.New(slog.DiscardHandler), Timeout: 10 * time.Second, Origin: "https://care.example.org",
		Authenticate: func(ctx context.Context, token string) (context.Context, time.Time, error) {
			v, ok := people[token]
			if !ok {
				return ctx, time.Time{}, errors.New("nobody")
			}
			return viewer.NewContext(ctx, v), time.Time{}, nil
		},
	})
	return &site{w, handler, t}
}

func (s *site) get(persona, path string, header ...string) *httptest.ResponseRecorder {
	s.t.Helper()
	request := httptest.NewRequestWithContext(s.t.Context(), http.MethodGet, path, nil)
	if persona != "" {
		request.Header.Set("Authorization", "Bearer "+persona)
	}
	for i := 0; i < len(header); i += 2 {
		request.Header.Set(header[i], header[i+1])
	}
	answer := httptest.NewRecorder()
	s.ServeHTTP(answer, request)
	return answer
}

// bundle is what a test reads of a page.
type bundle struct {
	Link  []struct{ Relation, URL string }
	Entry []struct {
		FullURL  string
		Resource json.RawMessage
	}
}

func (s *site) page(persona, path string) bundle {
	s.t.Helper()
	answer := s.get(persona, path)
	if answer.Code != http.StatusOK {
		s.t.Fatalf("%s: %d %s", path, answer.Code, answer.Body)
	}
	var b bundle
	if err := json.Unmarshal(answer.Body.Bytes(), &b); err != nil { //nolint:musttag // the names of the contract are those of the fields
		s.t.Fatal(err)
	}
	return b
}

func TestEachTypeIsServedAndConforms(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, typ := range exchange.Types() {
		id, ok := s.Clinic.Patient.Rows[typ.Name]
		switch typ.Name {
		case "Organization":
			id, ok = s.Clinic.ID, true
		case "Practitioner":
			id, ok = s.Clinic.CaseManager.Practitioner, true
		}
		if !ok {
			continue
		}
		answer := s.get("case manager", "/fhir/"+typ.Name+"/"+id.String())
		if answer.Code != http.StatusOK || answer.Header().Get("Content-Type") != "application/fhir+json; charset=utf-8" || answer.Header().Get("ETag") != `W/"1"` {
			t.Fatalf("%s: %d %v", typ.Name, answer.Code, answer.Header())
		}
		for _, finding := range profile.Check(answer.Body.Bytes()) {
			t.Errorf("%s: %s", typ.Name, finding)
		}
		if again := s.get("case manager", "/fhir/"+typ.Name+"/"+id.String(), "If-None-Match", `W/"1"`); again.Code != http.StatusNotModified || again.Body.Len() > 0 {
			t.Errorf("%s: %d for what the client has", typ.Name, again.Code)
		}
	}
}

func TestWhatIsNotForTheViewerIsNotThere(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	nobody := s.get("case manager", "/fhir/CarePlan/"+world.ID().String())
	for persona, typ := range map[string]string{
		"stranger": ent.TypeCarePlan, "other case manager": ent.TypeCarePlan, "other privacy officer": ent.TypePatient, "privacy officer": ent.TypeCarePlan,
	} {
		path := "/fhir/" + typ + "/" + s.Clinic.Patient.Rows[typ].String()
		if got := s.get(persona, path); got.Code != nobody.Code || got.Body.String() != nobody.Body.String() {
			t.Errorf("%s: %d %s, unknown: %d %s", persona, got.Code, got.Body, nobody.Code, nobody.Body)
		}
	}
	for _, persona := range []string{"stranger", "other case manager"} {
		for _, typ := range exchange.Types() {
			if !typ.About || typ.Name == "Patient" {
				continue
			}
			if b := s.page(persona, "/fhir/"+typ.Name+"?patient="+s.Clinic.Patient.ID.String()); len(b.Entry) > 0 {
				t.Errorf("%s finds %d of %s", persona, len(b.Entry), typ.Name)
			}
		}
	}
}

func TestPagesLoseNothingAndRepeatNothing(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	s.As(t, viewer.SystemOf(s.Clinic.ID), func(ctx context.Context) {
		for range 6 {
			if err := s.Client.Task.Create().SetPatientID(s.Clinic.Patient.ID).SetTitle("Call").Exec(ctx); err != nil {
				t.Fatal(err)
			}
		}
	})
	seen, pages := map[string]bool{}, 0
	for path := "/fhir/Task?patient=Patient/" + s.Clinic.Patient.ID.String() + "&_count=3"; path != ""; pages++ {
		b := s.page("case manager", path)
		path = ""
		for _, e := range b.Entry {
			if seen[e.FullURL] || !strings.HasPrefix(e.FullURL, "https://care.example.org/fhir/Task/") {
				t.Errorf("%s", e.FullURL)
			}
			seen[e.FullURL] = true
		}
		for _, link := range b.Link {
			if link.Relation == "next" {
				path = strings.TrimPrefix(link.URL, "https://care.example.org")
			}
		}
	}
	if len(seen) != 7 || pages != 3 {
		t.Errorf("%d tasks on %d pages, want 7 on 3", len(seen), pages)
	}
}

func TestRequestsThatAreRefused(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	patient := s.Clinic.Patient.ID.String()
	for name, tt := range map[string]struct {
		persona, path string
		status        int
		code          string
		header        []string
	}{
		"nobody":                    {"", "/fhir/Goal?patient=" + patient, 401, "login", nil},
		"an unknown token":          {"smith", "/fhir/Goal?patient=" + patient, 401, "login", nil},
		"no patient":                {"case manager", "/fhir/Goal", 400, "invalid", nil},
		"no id":                     {"case manager", "/fhir/Goal?patient=Smith", 400, "invalid", nil},
		"a filter that is unknown":  {"case manager", "/fhir/Goal?patient=" + patient + "&lifecycle-status=active", 400, "invalid", nil},
		"a parameter twice":         {"case manager", "/fhir/Goal?patient=" + patient + "&patient=" + patient, 400, "invalid", nil},
		"too many":                  {"case manager", "/fhir/Goal?patient=" + patient + "&_count=101", 400, "invalid", nil},
		"none":                      {"case manager", "/fhir/Goal?patient=" + patient + "&_count=0", 400, "invalid", nil},
		"a cursor of one's own":     {"case manager", "/fhir/Goal?patient=" + patient + "&_cursor=1", 400, "invalid", nil},
		"everybody's practitioners": {"case manager", "/fhir/Practitioner?patient=" + patient, 400, "not-supported", nil},
		"a type that is not served": {"case manager", "/fhir/Consent?patient=" + patient, 404, "not-found", nil},
		"an id that is none":        {"case manager", "/fhir/Goal/Smith", 404, "not-found", nil},
		"an id in other clothes":    {"case manager", "/fhir/Patient/%7B" + patient + "%7D", 404, "not-found", nil},
		"a version":                 {"case manager", "/fhir/Patient/" + patient + "/_history/1", 404, "not-found", nil},
		"XML":                       {"case manager", "/fhir/Patient/" + patient, 406, "not-supported", []string{"Accept", "application/fhir+xml"}},
		"XML by parameter":          {"case manager", "/fhir/metadata?_format=xml", 406, "not-supported", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			answer := s.get(tt.persona, tt.path, tt.header...)
			var outcome struct {
				ResourceType string
				Issue        []struct{ Code string }
			}
			if err := json.Unmarshal(answer.Body.Bytes(), &outcome); err != nil { //nolint:musttag // the names of the contract are those of the fields
				t.Fatalf("%d %s: %v", answer.Code, answer.Body, err)
			}
			if answer.Code != tt.status || outcome.ResourceType != "OperationOutcome" || outcome.Issue[0].Code != tt.code {
				t.Errorf("got %d %s, want %d %s", answer.Code, answer.Body, tt.status, tt.code)
			}
			if strings.Contains(answer.Body.String(), patient) || strings.Contains(answer.Body.String(), "Smith") {
				t.Errorf("repeats what was sent: %s", answer.Body)
			}
		})
	}
}

func TestRecordsCanOnlyBeRead(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
		answer := httptest.NewRecorder()
		s.ServeHTTP(answer, httptest.NewRequestWithContext(t.Context(), method, "/fhir/Goal/"+uuid.NewString(), strings.NewReader("{}")))
		if answer.Code != http.StatusMethodNotAllowed || answer.Header().Get("Allow") != "GET, HEAD" {
			t.Errorf("%s: %d", method, answer.Code)
		}
	}
}

func TestMetadataListsWhatIsServed(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	var statement struct {
		FHIRVersion string
		Rest        []struct {
			Resource []struct{ Type string }
		}
	}
	if err := json.Unmarshal(s.get("", "/fhir/metadata").Body.Bytes(), &statement); err != nil { //nolint:musttag // the names of the contract are those of the fields
		t.Fatal(err)
	}
	if statement.FHIRVersion != "4.0.1" || len(statement.Rest[0].Resource) != len(exchange.Types()) {
		t.Errorf("%+v", statement)
	}
}
