package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/appointment"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// tableTaps are a visit as a phone queues it, each tap an act of its own.
func tableTaps(patient, visit uuid.UUID, begun time.Time) []op {
	at := func(minutes int) string {
		return begun.Add(time.Duration(minutes) * time.Minute).UTC().Format(time.RFC3339)
	}
	here := map[string]any{"latitude": 42.36012345, "longitude": -71.05891234, "accuracyMeters": 9.0}
	id := func() string { return world.ID().String() }
	ops := []op{
		offlineAct("checkInToVisit", map[string]any{"id": visit.String(), "patientId": patient.String(), "serviceCode": "T1017", "at": at(0), "fix": here}),
		offlineAct("recordVisitFinding", map[string]any{"id": id(), "homeVisitId": visit.String(), "item": "oxygen", "quantity": map[string]any{"value": "97", "code": "%"}, "at": at(5)}),
		offlineAct("recordVisitFinding", map[string]any{"id": id(), "homeVisitId": visit.String(), "item": "food", "answer": true, "at": at(9)}),
		offlineAct("addVisitNote", map[string]any{"id": id(), "homeVisitId": visit.String(), "text": "Fine", "at": at(20)}),
		offlineAct("signVisit", map[string]any{"id": id(), "homeVisitId": visit.String(), "signer": "PATIENT", "at": at(28)}),
		offlineAct("checkOutOfVisit", map[string]any{"homeVisitId": visit.String(), "at": at(30), "fix": here}),
	}
	for i := range ops {
		ops[i]["doneAt"], ops[i]["sequence"] = at(5*i), i+1
	}
	return ops
}

const visitFields = `id status afterHandOver worker { id } notes { text } signatures { signer } findings { totalCount }
	checkIn { at deviceAt skewSeconds sequence position { latitude longitude } }`

// seenVisit is what somebody sees of a visit.
type seenVisit struct {
	Node *struct {
		Status        string
		AfterHandOver bool
		Worker        struct{ ID uuid.UUID }
		Notes         []any
		Signatures    []any
		Findings      struct{ TotalCount int }
		CheckIn       struct {
			At, DeviceAt time.Time
			SkewSeconds  int
			Sequence     int
			Position     struct{ Latitude, Longitude float64 }
		}
	}
}

func visitOf(t *testing.T, w *world.World, v viewer.Viewer, id uuid.UUID) (got seenVisit) {
	t.Helper()
	w.Ask(t, v, `query($id: ID!) { node(id: $id) { ... on HomeVisit { `+visitFields+` } } }`, map[string]any{"id": id.String()}).Into(t, &got)
	return got
}

func allApplied(t *testing.T, got []outcome) {
	t.Helper()
	if s := statuses(got); slices.ContainsFunc(s, func(s string) bool { return s != "APPLIED" }) {
		t.Fatalf("%v: %+v", s, got)
	}
}

func TestAVisitComesLateByAPhoneWhoseClockIsOff(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id, ahead := world.ID(), 3*time.Hour
	begun := time.Now().Add(-5 * time.Hour).Truncate(time.Second)
	ops := tableTaps(w.Clinic.Patient.ID, id, begun.Add(ahead))
	for range 2 { // the line broke before the answer
		allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now().Add(ahead), ops...))
	}
	got := visitOf(t, w, w.Clinic.CaseManager, id).Node
	if got == nil || got.Status != "COMPLETED" || got.AfterHandOver || len(got.Notes) != 1 || len(got.Signatures) != 1 || got.Findings.TotalCount != 2 {
		t.Fatalf("%+v", got)
	}
	in := got.CheckIn
	if in.At.Sub(begun).Abs() > 3*time.Second || !in.DeviceAt.Equal(begun.Add(ahead)) || (time.Duration(in.SkewSeconds)*time.Second-ahead).Abs() > 3*time.Second || in.Sequence != 1 {
		t.Errorf("clocks: %+v, begun %v", in, begun)
	}
	if in.Position.Latitude != 42.3601 || in.Position.Longitude != -71.0589 {
		t.Errorf("the place shows as %+v", in.Position)
	}
}

func TestAVisitIsKeptThoughItsWorkerLostThePatient(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	h := newHandset(t, w, w.Clinic.VisitStaff)
	past := time.Now().Add(-time.Second)
	h.relation(w.Clinic.Patient.ID, &past)
	id := world.ID()
	ops := tableTaps(w.Clinic.Patient.ID, id, time.Now().Add(-2*time.Hour))
	foreign := tableTaps(w.Clinic.StrangersPatient.ID, world.ID(), time.Now().Add(-2*time.Hour))
	elsewhere := tableTaps(w.Other.Patient.ID, world.ID(), time.Now().Add(-2*time.Hour))
	for range 2 {
		allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), ops...))
	}
	got := visitOf(t, w, w.Clinic.CaseManager, id).Node
	if got == nil || got.Status != "COMPLETED" || !got.AfterHandOver || got.Worker.ID != w.Clinic.VisitStaff.Practitioner || got.Findings.TotalCount != 2 || len(got.Notes) != 1 {
		t.Fatalf("%+v", got)
	}
	if theirs := visitOf(t, w, w.Clinic.VisitStaff, id).Node; theirs != nil {
		t.Errorf("who lost the patient sees %+v", theirs)
	}
	answer := string(w.Ask(t, w.Clinic.CaseManager, `{ worklist(first: 100) { nodes { title } } }`, nil).Data)
	if strings.Count(answer, "Read the visit that was made before the hand-over") != 1 {
		t.Errorf("who has the patient now is not told: %s", answer)
	}
	for name, other := range map[string][]op{"a stranger's patient": foreign, "another organization's": elsewhere} {
		if s := statuses(push(t, w, w.Clinic.VisitStaff, time.Now(), other...)); s[0] != "REJECTED" || slices.Contains(s, "APPLIED") {
			t.Errorf("%s: %v", name, s)
		}
	}
	// Whom somebody else is said to have visited is looked at first, if they have used this phone, and of others nothing is told.
	allApplied(t, push(t, w, w.Clinic.Stranger, time.Now(), weighing(w.Clinic.StrangersPatient.ID.String())))
	said := tableTaps(w.Clinic.StrangersPatient.ID, world.ID(), time.Now().Add(-2*time.Hour))[:1]
	said[0]["performerId"] = w.Clinic.Stranger.Practitioner.String()
	if s := statuses(push(t, w, w.Clinic.VisitStaff, time.Now(), said...)); s[0] != "QUARANTINED" {
		t.Errorf("in another's name: %v", s)
	}
}

func TestAVisitFromARevokedPhoneWaitsAsAWhole(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	phone := w.Clinic.VisitStaff
	revoke(t, w)
	id := world.ID()
	ops := tableTaps(w.Clinic.Patient.ID, id, time.Now().Add(-2*time.Hour))
	first := statuses(push(t, w, phone, time.Now(), ops[:3]...))
	rest := statuses(push(t, w, phone, time.Now(), ops[3:]...))
	for i, s := range append(first, rest...) {
		if s != "QUARANTINED" {
			t.Errorf("tap %d is %s", i+1, s)
		}
	}
	if got := visitOf(t, w, w.Clinic.CaseManager, id).Node; got != nil {
		t.Errorf("it was done: %+v", got)
	}
	var inbox struct {
		SyncConflicts struct {
			Nodes []struct{ ID, Act, Input string }
		}
	}
	w.Ask(t, w.Clinic.CaseManager, `{ syncConflicts(first: 100) { nodes { id act input } } }`, nil).Into(t, &inbox)
	held := map[string]map[string]any{}
	for _, n := range inbox.SyncConflicts.Nodes {
		var input map[string]any
		if json.Unmarshal([]byte(n.Input), &input) == nil && strings.Contains(n.Input, id.String()) {
			held[n.Act+n.ID] = map[string]any{"act": n.Act, "id": n.ID, "input": input}
		}
	}
	if len(held) != len(ops) {
		t.Fatalf("%d acts wait, of %d", len(held), len(ops))
	}
	for key, h := range held { // whoever has the patient does the check-in in the worker's name
		if !strings.HasPrefix(key, "checkInToVisit") {
			continue
		}
		input := h["input"].(map[string]any)
		input["clientMutationId"], input["workerId"] = world.ID().String(), phone.Practitioner.String()
		var done struct{ ResolveSyncConflict struct{ Problems []any } }
		w.Ask(t, w.Clinic.CaseManager, `mutation($input: ResolveSyncConflictInput!) { resolveSyncConflict(input: $input) { problems { code message } } }`,
			plainJSON(t, map[string]any{"input": map[string]any{
				"clientMutationId": world.ID().String(), "syncConflictId": h["id"], "baseRevision": 1, "resolution": "REPLACED", "act": map[string]any{"checkInToVisit": input},
			}})).Into(t, &done)
		if len(done.ResolveSyncConflict.Problems) > 0 {
			t.Errorf("%+v", done)
		}
	}
	if got := visitOf(t, w, w.Clinic.CaseManager, id).Node; got == nil || got.Worker.ID != phone.Practitioner {
		t.Errorf("after the review: %+v", got)
	}
}

func TestWhatArrivesOfAVisitAfterTheHandOverIsTold(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	ops := tableTaps(w.Clinic.Patient.ID, world.ID(), time.Now().Add(-2*time.Hour))
	allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), ops[:2]...))
	past := time.Now().Add(-time.Second)
	newHandset(t, w, w.Clinic.VisitStaff).relation(w.Clinic.Patient.ID, &past)
	told := func() int {
		answer := string(w.Ask(t, w.Clinic.CaseManager, `{ worklist(first: 100) { nodes { title } } }`, nil).Data)
		return strings.Count(answer, "Read the visit that was made before the hand-over")
	}
	if n := told(); n != 0 {
		t.Errorf("told of what came before the hand-over: %d", n)
	}
	allApplied(t, push(t, w, w.Clinic.VisitStaff, time.Now(), ops[2:]...))
	if n := told(); n != 1 {
		t.Errorf("told %d times", n)
	}
}

// revoke says that the phone of the visit staff is lost.
func revoke(t *testing.T, w *world.World) {
	t.Helper()
	phone := w.Clinic.VisitStaff
	w.Ask(t, w.Clinic.PrivacyOfficer, `mutation($input: RevokeDeviceInput!) { revokeDevice(input: $input) { problems { code } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID().String(), "practitionerId": phone.Practitioner.String(), "device": phone.Device, "reason": "left on a bus",
	}}).Into(t, &struct{}{})
}

func TestWhatWaitsOfAConfidentialVisitStaysUnderItsLabel(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Owner(t, `update relationship set starts_at = '2026-01-01'`, nil)
	revoke(t, w)
	begun, answers := time.Now().Add(-2*time.Hour), w.Clinic.Patient.Rows[ent.TypeQuestionnaireResponse].String()
	input := func(o op) map[string]any {
		for _, input := range o["act"].(map[string]any) {
			return input.(map[string]any)
		}
		return nil
	}
	secret := tableTaps(w.Clinic.Patient.ID, world.ID(), begun)[:4]
	input(secret[0])["sensitivity"] = "SUD"
	input(secret[1])["questionnaireResponseId"] = answers // leads to the patient by itself, and to no label
	input(secret[2])["questionnaireResponseId"] = w.Clinic.StrangersPatient.Rows[ent.TypeQuestionnaireResponse].String()
	plain := tableTaps(w.Clinic.Patient.ID, world.ID(), begun)
	input(plain[5])["family"] = "BHI"
	got := statuses(push(t, w, w.Clinic.VisitStaff, time.Now(), append(secret, plain...)...))
	for i, s := range got {
		if want := map[bool]string{false: "QUARANTINED", true: "REJECTED"}[i == 2]; s != want {
			t.Errorf("act %d of %v is %s, want %s", i+1, got, s, want)
		}
	}
	var inbox struct {
		SyncConflicts struct{ Nodes []struct{ Act, Input string } }
	}
	for _, who := range []viewer.Viewer{w.Clinic.CaseManager, w.Clinic.Supervisor, w.Clinic.Provider} {
		w.Ask(t, who, `{ syncConflicts(first: 100) { nodes { act input } } }`, nil).Into(t, &inbox)
		seen := 0
		for _, n := range inbox.SyncConflicts.Nodes {
			if strings.Contains(n.Input, input(secret[0])["id"].(string)) || strings.Contains(n.Input, "BHI") {
				t.Errorf("%v sees %s", who.Roles, n.Act)
			}
			if strings.Contains(n.Input, input(plain[0])["id"].(string)) {
				seen++
			}
		}
		if seen != len(plain)-1 {
			t.Errorf("%v sees %d acts of the plain visit", who.Roles, seen)
		}
	}
}

func TestTheRouteOfADay(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	day := hour(t, 0)
	book := func(n int, at map[string]any) string {
		id := world.ID().String()
		input := map[string]any{
			"clientMutationId": world.ID().String(), "id": id, "patientId": w.Clinic.Patient.ID.String(), "kind": "HOME_VISIT", "purpose": "POST_DISCHARGE",
			"skills": []string{"RN"}, "language": "es", "startsAt": day.Add(time.Duration(n) * time.Hour).Format(time.RFC3339), "endsAt": day.Add(time.Duration(n+1) * time.Hour).Format(time.RFC3339),
			"windowStartsAt": day.Add(time.Duration(n) * time.Hour).Format(time.RFC3339), "windowEndsAt": day.Add(time.Duration(n+2) * time.Hour).Format(time.RFC3339),
		}
		if at != nil {
			input["position"] = at
		}
		var got struct {
			BookAppointment struct{ Problems []struct{ Message string } }
		}
		w.Ask(t, w.Clinic.CaseManager, `mutation($input: BookAppointmentInput!) { bookAppointment(input: $input) { problems { message } } }`, map[string]any{"input": input}).Into(t, &got)
		if len(got.BookAppointment.Problems) > 0 {
			t.Fatal(got)
		}
		return id
	}
	third := book(15, nil)
	second := book(11, map[string]any{"latitude": 42.4601, "longitude": -71.0589})
	first := book(9, map[string]any{"latitude": 42.3601, "longitude": -71.0589})
	var got struct {
		VisitRoute struct {
			RuleVersion string
			Stops       []struct {
				Number      int
				Kilometers  *float64
				Minutes     *int
				Missing     []string
				Appointment struct {
					ID, Purpose, Language string
					Skills                []string
					Position              *struct{ Latitude float64 }
				}
			}
		}
	}
	query := `query($date: Date!) { visitRoute(date: $date, timeZone: "America/New_York") { ruleVersion stops { number kilometers minutes missing
		appointment { id purpose language skills position { latitude } } } } }`
	ask := func(v viewer.Viewer) {
		got.VisitRoute.Stops = nil
		w.Ask(t, v, query, map[string]any{"date": day.Format(time.DateOnly)}).Into(t, &got)
	}
	ask(w.Clinic.CaseManager)
	s := got.VisitRoute.Stops
	if len(s) != 3 || s[0].Appointment.ID != first || s[1].Appointment.ID != second || s[2].Appointment.ID != third || s[0].Appointment.Purpose != "POST_DISCHARGE" || s[0].Appointment.Language != "es" {
		t.Fatalf("%+v", s)
	}
	if s[0].Minutes != nil || s[1].Minutes == nil || *s[1].Minutes != 29 || *s[1].Kilometers != 15.8 || s[2].Minutes != nil || !slices.Equal(s[2].Missing, []string{"place"}) {
		t.Errorf("%+v", s)
	}
	if ask(w.Clinic.Supervisor); len(got.VisitRoute.Stops) != 0 {
		t.Errorf("another one's day: %+v", got)
	}
}

func TestAMissedVisitIsAChangeOfConditionWithItsReason(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := world.ID()
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		begun := time.Now().Add(-time.Hour)
		if err := w.Client.Appointment.Create().SetID(id).SetPatientID(w.Clinic.Patient.ID).SetPractitionerID(w.Clinic.CaseManager.Practitioner).
			SetKind(appointment.KindHOME_VISIT).SetTitle("Home visit").SetStartsAt(begun).SetEndsAt(begun.Add(time.Hour)).SetTimelineAt(begun).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	var got struct {
		RecordAppointmentOutcome struct {
			Appointment struct{ Status, MissedReason string }
			Problems    []struct{ Message string }
		}
	}
	w.Ask(t, w.Clinic.CaseManager, fmt.Sprintf(`mutation { recordAppointmentOutcome(input: {clientMutationId: %q, appointmentId: %q, baseRevision: 1, outcome: NOSHOW, missedReason: NOBODY_HOME}) {
		appointment { status missedReason } problems { message } } }`, world.ID(), id), nil).Into(t, &got)
	if a := got.RecordAppointmentOutcome.Appointment; a.Status != "NOSHOW" || a.MissedReason != "NOBODY_HOME" {
		t.Fatalf("%+v", got)
	}
	answer := string(w.Ask(t, w.Clinic.CaseManager, fmt.Sprintf(`{ patient(id: %q) { detectedIssues(first: 100) { nodes { kind title } } } }`, w.Clinic.Patient.ID), nil).Data)
	if !strings.Contains(answer, "MISSED_VISIT") {
		t.Errorf("no change of condition: %s", answer)
	}
}

func TestChecklistsAreThoseOfTheDay(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	var got struct {
		VisitChecklists []struct {
			Purpose, Version string
			EffectiveOn      string
			Items            []struct{ Key, Kind, Unit string }
		}
	}
	ask := func(date string) int {
		got.VisitChecklists = nil
		w.Ask(t, w.Clinic.VisitStaff, `query($date: Date) { visitChecklists(date: $date) { purpose version effectiveOn items { key kind unit code { code } task { when title days } } } }`,
			map[string]any{"date": date}).Into(t, &got)
		return len(got.VisitChecklists)
	}
	if n := ask("2026-11-29"); n != 7 || len(got.VisitChecklists[0].Items) == 0 {
		t.Errorf("%d checklists: %+v", n, got)
	}
	if n := ask("2025-11-29"); n != 0 {
		t.Errorf("%d checklists before there are any", n)
	}
}

func TestVisitsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	few, many := world.New(t), world.New(t)
	for i := range 20 {
		many.Patient(t, many.Clinic, many.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	many.As(t, viewer.SystemOf(many.Clinic.ID), func(ctx context.Context) {
		if err := many.Client.Appointment.Update().SetKind(appointment.KindHOME_VISIT).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	for name, of := range map[string]func(string) string{"nodes": nodes, "edges": edges} {
		for query, want := range map[string]int{
			`{ visitsToReview(first: 100) { totalCount ` + of(`id patient { id } worker { id } appointment { id } corrections { id author { id } } attachments { id } findings(first: 5) { `+of(`id author { id } observation { id }`)+` }`) + ` } }`: 4,
			`{ panel(first: 100) { ` + of(`homeVisits(first: 5) { totalCount `+of(`id timeEntry { id } reviewedBy { id }`)+` }`) + ` } }`:                                                                                                             4,
		} {
			for size, w := range map[string]*world.World{"1": few, "20": many} {
				sent := w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) })
				if len(sent) != want {
					t.Errorf("%s of %s through %s takes %d statements, want %d", query[:30], size, name, len(sent), want)
				}
			}
		}
	}
	for query, want := range map[string]int{
		`{ visitRoute(date: "2026-03-10") { ruleVersion stops { number appointment { id patient { id } } } } }`: 5,
		`{ visitChecklists { purpose items { key } } }`:                                                         0,
	} {
		for size, w := range map[string]*world.World{"1": few, "20": many} {
			if sent := w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) }); len(sent) != want {
				t.Errorf("%s of %s takes %d statements, want %d", query[:15], size, len(sent), want)
			}
		}
	}
}

func TestActsOfVisitsTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	for act, want := range map[string]int{
		`checkInToVisit(input: {clientMutationId: $act, id: $new, patientId: $patient, appointmentId: $appointment}) { homeVisit { id }`:                               13,
		`recordVisitFinding(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, item: "oxygen", quantity: {value: "97", code: "%"}}) { visitFinding { id }`: 16,
		`recordVisitFinding(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, item: "goals", status: NOT_DONE}) { visitFinding { id }`:                    11,
		`addVisitNote(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, text: "x"}) { homeVisit { id }`:                                                   10,
		`signVisit(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, signer: PATIENT}) { homeVisit { id }`:                                                10,
		`checkOutOfVisit(input: {clientMutationId: $act, homeVisitId: $visit}) { homeVisit { id }`:                                                                     21,
		`cancelVisit(input: {clientMutationId: $act, homeVisitId: $visit, reason: "x"}) { homeVisit { id }`:                                                            13,
		`withdrawVisit(input: {clientMutationId: $act, homeVisitId: $visit, reason: "x"}) { homeVisit { id }`:                                                          16,
		`withdrawVisit(input: {clientMutationId: $act, homeVisitId: $done, reason: "x"}) { homeVisit { id }`:                                                           19,
		`correctVisit(input: {clientMutationId: $act, id: $new, homeVisitId: $visit, baseRevision: 1, element: SERVICE, after: "T1016"}) { homeVisit { id }`:           18,
		`reviewVisit(input: {clientMutationId: $act, homeVisitId: $done, baseRevision: 1, accepted: ["client_signature_missing"]}) { homeVisit { id }`:                 12,
	} {
		w := world.New(t)
		rows := w.Clinic.Patient.Rows
		open := world.ID()
		checkedIn(t, w, open)
		who := w.Clinic.CaseManager
		if strings.HasPrefix(act, "review") {
			who = w.Clinic.Supervisor
		}
		query := act
		for name, id := range map[string]uuid.UUID{
			"act": world.ID(), "new": world.ID(), "patient": w.Clinic.Patient.ID, "visit": open, "done": rows[ent.TypeHomeVisit], "appointment": rows[ent.TypeAppointment],
		} {
			query = strings.ReplaceAll(query, "$"+name, `"`+id.String()+`"`)
		}
		var got map[string]struct{ Problems []struct{ Code string } }
		sent := w.Statements(func() { w.Ask(t, who, `mutation { `+query+` problems { code } } }`, nil).Into(t, &got) })
		for name, payload := range got {
			if len(payload.Problems) > 0 {
				t.Errorf("%s: %v", name, payload.Problems)
			}
		}
		if len(sent) != want {
			t.Errorf("%s takes %d statements, want %d", act[:60], len(sent), want)
		}
	}
}

// checkedIn begins a visit of the case manager's.
func checkedIn(t *testing.T, w *world.World, id uuid.UUID) {
	t.Helper()
	ops := tableTaps(w.Clinic.Patient.ID, id, time.Now().Add(-time.Hour))
	ops[0]["act"].(map[string]any)["checkInToVisit"].(map[string]any)["appointmentId"] = w.Clinic.Patient.Rows[ent.TypeAppointment].String()
	allApplied(t, push(t, w, w.Clinic.CaseManager, time.Now(), ops[0]))
}
