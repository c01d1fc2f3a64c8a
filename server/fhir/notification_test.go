package fhir_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"

	"caseload/care/intake"
	"caseload/care/transition/admission"
	"caseload/ent/viewer"
	"caseload/internal/world"
	"caseload/server/fhir"
)

const processMessage = fhir.Path + "$process-message"

// receiver takes notifications for two organizations; an organization's name is the
// token of its system.
type receiver struct {
	*world.World
	http.Handler

	t      *testing.T
	ledger admission.Ledger
	broken bool
}

func newReceiver(t *testing.T) *receiver {
	t.Helper()
	w := world.New(t)
	r := &receiver{World: w, t: t, ledger: admission.Ledger{DB: w.DB}}
	systems := map[string]viewer.Viewer{"clinic": viewer.SystemOf(w.Clinic.ID), "other": viewer.SystemOf(w.Other.ID)}
	nobody := errors.New("nobody")
	r.Handler = fhir.Handler(fhir.Config{
		DB: w.DB, Client: w.Client, Logger: slog.New(slog.DiscardHandler), Timeout: 10 * time.Second,
		Authenticate: func(ctx context.Context, _ string) (context.Context, time.Time, error) {
			return ctx, time.Time{}, nobody
		},
		AuthenticateNotifier: func(ctx context.Context, token string) (context.Context, time.Time, error) {
			v, ok := systems[token]
			if !ok {
				return ctx, time.Time{}, nobody
			}
			return viewer.NewContext(ctx, v), time.Time{}, nil
		},
		Keep: func(ctx context.Context, raw []byte) (admission.Kept, error) {
			if r.broken {
				return admission.Kept{}, errors.New("no database: " + string(raw))
			}
			return r.ledger.KeepNotification(ctx, raw, admission.Senders{"*": {Zone: time.UTC}})
		},
	})
	return r
}

// post answers the status, the code of the outcome and its text.
func (r *receiver) post(token, media, body string) (status int, code, text string) {
	r.t.Helper()
	request := httptest.NewRequestWithContext(r.t.Context(), http.MethodPost, processMessage, strings.NewReader(body))
	request.Header.Set("Content-Type", media)
	if token != "" {
		request.Header.Set("Authorization", "Bearer "+token)
	}
	answer := httptest.NewRecorder()
	r.ServeHTTP(answer, request)
	var outcome struct {
		ResourceType string
		Issue        []struct {
			Code    string
			Details struct{ Text string }
		}
	}
	if err := json.Unmarshal(answer.Body.Bytes(), &outcome); err != nil || outcome.ResourceType != "OperationOutcome" { //nolint:musttag // the names of the contract are those of the fields
		r.t.Fatalf("%d %s: %v", answer.Code, answer.Body, err)
	}
	return answer.Code, outcome.Issue[0].Code, outcome.Issue[0].Details.Text
}

// counts are the messages and the stays of an organization.
func (r *receiver) counts(o *world.Organization) (messages, stays int) {
	r.t.Helper()
	ctx, op := r.DB.ReadOnly(viewer.NewContext(r.t.Context(), viewer.SystemOf(o.ID)))
	defer op.Rollback()
	if err := op.QueryOne(ctx, `select (select count(*) from admission_message), (select count(*) from encounter where source = $1)`,
		[]any{admission.Source}, &messages, &stays); err != nil {
		r.t.Fatal(err)
	}
	return messages, stays
}

func notificationText(t *testing.T) string {
	t.Helper()
	raw, err := os.ReadFile("../../care/intake/testdata/fhir-notifications/admit-notification-message-bundle-01.json")
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

func TestANotificationIsKeptOnceAndBecomesAStayOfItsOrganization(t *testing.T) {
	t.Parallel()
	r := newReceiver(t)
	text := notificationText(t)
	for i, want := range []string{"informational", "duplicate"} {
		if status, code, _ := r.post("clinic", "application/fhir+json; charset=utf-8", text); status != http.StatusOK || code != want {
			t.Errorf("%d: %d %s, want %s", i, status, code, want)
		}
	}
	ctx := viewer.NewContext(t.Context(), viewer.SystemOf(r.Clinic.ID))
	if _, err := r.ledger.Apply(ctx, &intake.Importer{DB: r.DB, CreatePatients: true}); err != nil {
		t.Fatal(err)
	}
	if messages, stays := r.counts(&r.Clinic); messages != 1 || stays != 1 {
		t.Errorf("%d messages, %d stays", messages, stays)
	}
	if messages, stays := r.counts(&r.Other); messages != 0 || stays != 0 {
		t.Errorf("the other organization has %d messages, %d stays", messages, stays)
	}
}

func TestANotificationThatCannotBeUsedIsKeptAndAnsweredSo(t *testing.T) {
	t.Parallel()
	r := newReceiver(t)
	for name, text := range map[string]string{
		"no JSON": "{SECRET", "another bundle": `{"resourceType": "Bundle", "type": "collection", "id": "SECRET"}`, "nothing": "",
		"not text": "\xff\xfe\x00SECRET", "the null character": strings.Replace(notificationText(t), "Halvorson124", `SECRET\u0000`, 1),
		"nobody": strings.ReplaceAll(notificationText(t), `"identifier"`, `"x"`),
	} {
		status, code, told := r.post("clinic", "application/json", text)
		if status != http.StatusUnprocessableEntity || code != "processing" || strings.Contains(told, "SECRET") {
			t.Errorf("%s: %d %s %s", name, status, code, told)
		}
	}
	if messages, _ := r.counts(&r.Clinic); messages != 6 {
		t.Errorf("%d messages are kept", messages)
	}
}

func TestNotificationsThatAreNotTaken(t *testing.T) {
	t.Parallel()
	r := newReceiver(t)
	text := notificationText(t)
	const good = "application/fhir+json"
	for _, tt := range []struct {
		name, token, media, text string
		status                   int
		code                     string
	}{
		{"no token", "", good, text, http.StatusUnauthorized, "login"},
		{"an unknown token", "x", good, text, http.StatusUnauthorized, "login"},
		{"XML", "clinic", "application/fhir+xml", "<Bundle/>", http.StatusUnsupportedMediaType, "not-supported"},
		{"too large", "clinic", good, `{"a":"` + string(bytes.Repeat([]byte("x"), 16<<20)) + `"}`, http.StatusRequestEntityTooLarge, "too-long"},
	} {
		if status, code, _ := r.post(tt.token, tt.media, tt.text); status != tt.status || code != tt.code {
			t.Errorf("%s: %d %s", tt.name, status, code)
		}
	}
	r.broken = true
	if status, code, told := r.post("clinic", good, text); status != http.StatusServiceUnavailable || code != "transient" || strings.Contains(told, "database") {
		t.Errorf("without a database: %d %s %s", status, code, told)
	}
	if messages, _ := r.counts(&r.Clinic); messages != 0 {
		t.Errorf("%d messages are kept", messages)
	}
}
