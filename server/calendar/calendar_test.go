package calendar_test

import (
	"context"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"caseload/ent"
	"caseload/ent/database"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/internal/testkit"
	"caseload/internal/world"
	"caseload/server/calendar"
)

func TestMain(m *testing.M) { testkit.Main(m) }

// phone is a world with the calendars that it serves. The time is that of the
// appointments in it.
type phone struct {
	*world.World
	t       *testing.T
	handler calendar.Handler
}

func newPhone(t *testing.T) *phone {
	t.Helper()
	w := world.New(t)
	return &phone{w, t, calendar.Handler{
		DB: w.DB, Client: w.Client, Signer: w.Signer(), Log: slog.New(slog.DiscardHandler),
		Now: func() time.Time { return time.Date(2026, 3, 9, 12, 0, 0, 0, time.UTC) },
	}}
}

// address asks the contract for an address.
func (p *phone) address(v viewer.Viewer, query, field string) string {
	p.t.Helper()
	var data map[string]map[string]json.RawMessage
	variables := map[string]any{}
	if strings.Contains(query, "$id") {
		variables["id"] = p.Clinic.Patient.Rows[ent.TypeAppointment].String()
	}
	p.Ask(p.t, v, query, variables).Into(p.t, &data)
	for _, thing := range data {
		var address string
		if err := json.Unmarshal(thing[field], &address); err != nil {
			p.t.Fatal(err)
		}
		return address
	}
	p.t.Fatal("no address")
	return ""
}

// get asks for a calendar.
func (p *phone) get(address string) (int, string) {
	p.t.Helper()
	answer := httptest.NewRecorder()
	p.handler.ServeHTTP(answer, httptest.NewRequestWithContext(p.t.Context(), http.MethodGet, address, nil))
	return answer.Code, answer.Body.String()
}

const one = `query($id: ID!) { node(id: $id) { ... on Appointment { icsUrl } } }`

func TestTheCalendarOfSomebodyHasTheirAppointmentsWithoutNames(t *testing.T) {
	t.Parallel()
	p := newPhone(t)
	address := p.address(p.Clinic.CaseManager, `{ viewer { calendarUrl } }`, "calendarUrl")
	status, text := p.get(address)
	id := p.Clinic.Patient.Rows[ent.TypeAppointment].String()
	if status != http.StatusOK || strings.Count(text, "BEGIN:VEVENT") != 1 || !strings.Contains(text, id) || !strings.Contains(text, "SUMMARY:Home visit\r\n") {
		t.Errorf("%d: %s", status, text)
	}
	if strings.Contains(text, "Patient") {
		t.Errorf("it names the patient: %s", text)
	}
	_, text = p.get(p.address(p.Clinic.CaseManager, `{ viewer { calendarUrl(initials: true) } }`, "calendarUrl"))
	if !strings.Contains(text, "SUMMARY:Home visit C.\r\n") || strings.Contains(text, "Clinic Patient") {
		t.Errorf("with initials: %s", text)
	}
	if _, text := p.get(p.address(p.Clinic.Provider, `{ viewer { calendarUrl } }`, "calendarUrl")); strings.Contains(text, "VEVENT") {
		t.Errorf("somebody else's: %s", text)
	}
	if path, _, _ := strings.Cut(address, "?"); path != graph.CalendarPath+"appointments.ics" {
		t.Errorf("the path, which is logged, is %s", path)
	}
}

func TestAnAddressOpensNoMoreThanItsHolderMaySeeNow(t *testing.T) {
	t.Parallel()
	p := newPhone(t)
	single := p.address(p.Clinic.VisitStaff, one, "icsUrl")
	all := p.address(p.Clinic.VisitStaff, `{ viewer { calendarUrl } }`, "calendarUrl")
	if status, text := p.get(single); status != http.StatusOK || strings.Count(text, "BEGIN:VEVENT") != 1 {
		t.Errorf("%d: %s", status, text)
	}
	p.as("update relationship set ends_at = now() where practitioner_id = $1")
	if status, _ := p.get(single); status != http.StatusNotFound {
		t.Errorf("without the relationship: %d", status)
	}
	if status, _ := p.get(all); status != http.StatusOK {
		t.Errorf("the own calendar: %d", status)
	}
	p.as("update practitioner_role set active = false where practitioner_id = $1")
	if status, _ := p.get(all); status != http.StatusNotFound {
		t.Errorf("without a role: %d", status)
	}
	for when, role := range map[string]string{"is over": "starts_at = null, ends_at = '2026-03-09'", "has not begun": "starts_at = '2026-03-10', ends_at = null"} {
		p.as("update practitioner_role set active = true, " + role + " where practitioner_id = $1")
		if status, _ := p.get(all); status != http.StatusNotFound {
			t.Errorf("with a role that %s: %d", when, status)
		}
	}
	for _, wrong := range []string{graph.CalendarPath + "x.ics", single[:len(single)-3], strings.Replace(single, "token=", "token=x", 1)} {
		if status, _ := p.get(wrong); status != http.StatusNotFound {
			t.Errorf("%s: %d", wrong, status)
		}
	}
	p.handler.Signer.Now = func() time.Time { return time.Now().Add(2 * time.Hour) }
	if status, _ := p.get(single); status != http.StatusNotFound {
		t.Errorf("after its hour: %d", status)
	}
}

func TestAnAddressIsRevokedWithThePhoneThatAskedForIt(t *testing.T) {
	t.Parallel()
	p := newPhone(t)
	lost, kept := p.Clinic.VisitStaff, p.Clinic.VisitStaff
	lost.Device, kept.Device = "lost phone", "kept phone"
	const query = `{ viewer { calendarUrl } }`
	theirs, others := p.address(lost, query, "calendarUrl"), p.address(kept, query, "calendarUrl")
	single := p.address(lost, one, "icsUrl")
	var answer struct {
		RevokeDevice struct{ Problems []struct{ Message string } }
	}
	p.Ask(t, kept, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { message } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "practitionerId": lost.Practitioner.String(), "device": lost.Device, "reason": "Left on a train",
	}}).Into(t, &answer)
	if len(answer.RevokeDevice.Problems) > 0 {
		t.Fatal(answer)
	}
	for address, want := range map[string]int{theirs: http.StatusNotFound, single: http.StatusNotFound, others: http.StatusOK} {
		if status, _ := p.get(address); status != want {
			t.Errorf("%d, want %d", status, want)
		}
	}
}

// as changes what there is of the visit staff.
func (p *phone) as(statement string) {
	p.t.Helper()
	p.As(p.t, viewer.SystemOf(p.Clinic.ID), func(ctx context.Context) {
		op, _ := database.FromContext(ctx)
		if _, err := op.Exec(ctx, statement, p.Clinic.VisitStaff.Practitioner); err != nil {
			p.t.Fatal(err)
		}
	})
}
