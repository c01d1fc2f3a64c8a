package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/crisis"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/crisisprotocol"
	"caseload/ent/detectedissue"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// protocol is what a phone reads of one.
type protocol struct {
	ID, Status, Severity string
	Revision             int
	ResponseIDs          []string `json:"responseIds"`
	AnsweredAt           *string
	EscalationLevel      int
	EscalatedTo          *struct{ ID string }
	Missing              []string
	Steps                []struct{ Key, Status, Note string }
	Plan                 *struct{ WarningSigns []string }
	Events               struct{ Nodes []struct{ Kind, Text string } }
	Notifications        []struct{ ID, Role string }
	Disposition          *string
}

const protocolFields = `id status severity revision responseIds answeredAt escalationLevel escalatedTo { id } missing steps { key status note }
	plan { warningSigns } disposition events(first: 100) { nodes { kind text author { id } } } notifications { id role recipient { id } }`

// ward is a desk whose patient has no crisis.
type ward struct{ *desk }

func newWard(t *testing.T) ward {
	t.Helper()
	d := newDesk(t)
	// The world's crisis is history, so that answers open one of their own.
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		if err := d.Client.CrisisProtocol.Update().SetStatus(crisisprotocol.StatusCLOSED).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	return ward{d}
}

// protocols are those of the patient, the newest first, but for the world's.
func (w ward) protocols() []protocol {
	w.t.Helper()
	var got struct {
		Patient struct{ CrisisProtocols struct{ Nodes []protocol } }
	}
	w.ask(`query($id: ID!) { patient(id: $id) { crisisProtocols { nodes { `+protocolFields+` } } } }`, map[string]any{"id": w.Clinic.Patient.ID}, &got)
	var list []protocol
	for _, p := range got.Patient.CrisisProtocols.Nodes {
		if p.ID != w.Clinic.Patient.Rows[ent.TypeCrisisProtocol].String() {
			list = append(list, p)
		}
	}
	return list
}

// only is the one protocol that there is.
func (w ward) only() protocol {
	w.t.Helper()
	list := w.protocols()
	if len(list) != 1 {
		w.t.Fatalf("%d protocols", len(list))
	}
	return list[0]
}

// do sends an act, and answers its problems as codes.
func (w ward) do(act string, input map[string]any) string {
	w.t.Helper()
	input["clientMutationId"] = world.ID()
	var got map[string]struct {
		Problems []struct{ Code, Message string }
	}
	w.ask(fmt.Sprintf(`mutation($input: %s%sInput!) { %s(input: $input) { problems { code message } } }`, strings.ToUpper(act[:1]), act[1:], act),
		map[string]any{"input": input}, &got)
	var codes []string
	for _, p := range got[act].Problems {
		codes = append(codes, p.Code)
	}
	return strings.Join(codes, " ")
}

func (w ward) done(act string, input map[string]any) {
	w.t.Helper()
	if problems := w.do(act, input); problems != "" {
		w.t.Fatalf("%s: %s", act, problems)
	}
}

func (p protocol) kinds() string {
	var kinds []string
	for _, event := range slices.Backward(p.Events.Nodes) {
		kinds = append(kinds, event.Kind)
	}
	return strings.Join(kinds, " ")
}

// screen answers the C-SSRS screener: the options are yes or no, item by item.
func (w ward) screen(yes ...string) {
	w.t.Helper()
	said := map[string]string{}
	for _, item := range yes {
		said[item] = "LA33-6"
	}
	var answers []map[string]any
	for _, item := range []string{"q1", "q2", "q3", "q4", "q5", "q6", "q6_recent"} {
		option, asked := said[item], true
		if option == "" {
			option = "LA32-8"
		}
		if (item == "q3" || item == "q4" || item == "q5") && said["q2"] == "" || item == "q6_recent" && said["q6"] == "" {
			asked = false
		}
		if asked {
			answers = append(answers, map[string]any{"item": item, "options": []string{option}})
		}
	}
	w.submit(w.start("cssrs-screener"), answers)
}

func TestAPositiveItemOpensOneProtocolAndFurtherOnesJoinIt(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.submit(w.start("phq-9"), phq9(3, 3, 3, 3, 3, 3, 3, 3, 0))
	if list := w.protocols(); len(list) != 0 {
		t.Fatalf("a severe depression without item 9 opened %v", list)
	}
	w.submit(w.start("phq-9"), phq9(0, 0, 0, 0, 0, 0, 0, 0, 1))
	p := w.only()
	if p.Status != "OPEN" || p.Severity != "MODERATE" || len(p.ResponseIDs) != 1 || len(p.Missing) != 7 || p.kinds() != "OPENED" {
		t.Errorf("%+v", p)
	}
	w.screen("q1")
	if p = w.only(); p.Severity != "MODERATE" || len(p.ResponseIDs) != 2 || p.kinds() != "OPENED RESPONSE_JOINED" {
		t.Errorf("a low screen made it %+v", p)
	}
	w.done("recordCrisisStep", map[string]any{"crisisProtocolId": p.ID, "baseRevision": p.Revision, "step": "offer-988", "status": "DONE"})
	w.screen("q1", "q2", "q4")
	p = w.only()
	if p.Severity != "HIGH" || len(p.ResponseIDs) != 3 || !strings.HasSuffix(p.kinds(), "SEVERITY_RAISED") || p.Steps[0].Key != "stay" {
		t.Errorf("a high screen made it %+v", p)
	}
	for _, s := range p.Steps {
		if (s.Key == "offer-988") != (s.Status == "DONE") {
			t.Errorf("step %s is %s", s.Key, s.Status)
		}
	}
}

func TestNothingButItsOwnActClosesAProtocol(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	first := w.submit(w.start("phq-9"), phq9(1, 1, 1, 1, 1, 1, 1, 1, 1)).QuestionnaireResponse
	w.screen()
	w.submit(*first, phq9(1, 1, 1, 1, 1, 1, 1, 1, 0))
	p := w.only()
	if p.Status != "OPEN" || p.Severity != "MODERATE" || p.kinds() != "OPENED RESPONSE_NEGATIVE RESPONSE_CORRECTED" {
		t.Errorf("%+v", p)
	}
	w.everythingElseEnds()
	if p = w.only(); p.Status != "OPEN" {
		t.Errorf("%+v", p)
	}
	w.withdrawn(first.ID)
	if p = w.only(); p.Status != "OPEN" || !strings.Contains(p.Events.Nodes[0].Text, "entered in error") {
		t.Errorf("%+v", p)
	}
}

// everythingElseEnds ends the patient's tasks, issues and enrollments behind everybody's
// back.
func (w ward) everythingElseEnds() {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		for _, err := range []error{
			w.Client.Task.Update().SetStatus("COMPLETED").Exec(ctx),
			w.Client.DetectedIssue.Update().SetStatus(detectedissue.StatusRESOLVED).Exec(ctx),
			w.Client.EpisodeOfCare.Update().SetStatus("FINISHED").Exec(ctx),
		} {
			if err != nil {
				w.t.Fatal(err)
			}
		}
	})
}

// withdrawn marks the assessment as entered in error, as an import does.
func (w ward) withdrawn(response string) {
	w.t.Helper()
	w.As(w.t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		row, err := w.Client.QuestionnaireResponse.UpdateOneID(uuid.MustParse(response)).SetStatus("ENTERED_IN_ERROR").Save(ctx)
		if err != nil {
			w.t.Fatal(err)
		}
		a, err := crisis.AnswersOf(row)
		if err != nil {
			w.t.Fatal(err)
		}
		d := crisis.Desk{Client: w.Client, Viewer: viewer.SystemOf(w.Clinic.ID), Now: time.Now(), Log: func(record.Change) {}}
		if _, err := d.TakeImported(ctx, a); err != nil {
			w.t.Fatal(err)
		}
	})
}

func TestAProtocolIsClosedOnceEverythingIsSettled(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.submit(w.start("phq-9"), phq9(0, 0, 0, 0, 0, 0, 0, 0, 1))
	p := w.only()
	closing := func() map[string]any {
		p = w.only()
		return map[string]any{"crisisProtocolId": p.ID, "baseRevision": p.Revision, "disposition": "SAFE_WITH_PLAN", "note": "Safe at home with his daughter"}
	}
	if got := w.do("closeCrisisProtocol", closing()); got != strings.Repeat("STEP_OPEN ", 8)+"INVALID" {
		t.Errorf("closed with open steps: %s", got)
	}
	for _, s := range p.Steps {
		p = w.only()
		step := map[string]any{"crisisProtocolId": p.ID, "baseRevision": p.Revision, "step": s.Key, "status": "DONE"}
		if s.Key == "evaluate" {
			step["status"] = "NOT_DONE"
			if got := w.do("recordCrisisStep", step); got != "INVALID" {
				t.Errorf("not done without a reason: %s", got)
			}
			step["note"] = "Declined; seen by his therapist tomorrow"
		}
		if s.Key != "safety-plan" {
			w.done("recordCrisisStep", step)
		}
	}
	p = w.only()
	w.done("writeCrisisPlan", map[string]any{
		"crisisProtocolId": p.ID, "baseRevision": p.Revision, "warningSigns": []string{"Not sleeping"}, "professionals": []string{"988"},
	})
	told := world.ID()
	w.done("recordCrisisNotification", map[string]any{"id": told, "crisisProtocolId": p.ID, "recipientName": "His daughter", "role": "FAMILY_OR_FRIEND", "channel": "PHONE"})
	w.done("answerCrisisNotification", map[string]any{"crisisNotificationId": told, "baseRevision": 1, "answer": "I am on my way"})
	if got := w.do("closeCrisisProtocol", closing()); got != "STEP_OPEN" {
		t.Errorf("closed on the answer of a relative: %s", got)
	}
	told = world.ID()
	w.done("recordCrisisNotification", map[string]any{"id": told, "crisisProtocolId": p.ID, "recipientId": w.Clinic.Supervisor.Practitioner, "role": "SUPERVISING_CLINICIAN", "channel": "PHONE"})
	w.done("answerCrisisNotification", map[string]any{"crisisNotificationId": told, "baseRevision": 1, "answer": "I call him now"})
	w.done("closeCrisisProtocol", closing())
	if p = w.only(); p.Status != "CLOSED" || *p.Disposition != "SAFE_WITH_PLAN" || p.Events.Nodes[0].Kind != "CLOSED" || p.Plan == nil {
		t.Errorf("%+v", p)
	}
	w.submit(w.start("phq-9"), phq9(0, 0, 0, 0, 0, 0, 0, 0, 2))
	if list := w.protocols(); len(list) != 2 || list[0].Severity != "HIGH" {
		t.Errorf("%+v", list)
	}
}

func TestWhatNobodyAnswersGoesUpOnce(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	w.screen("q1", "q2", "q5")
	ctx := viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID))
	at := time.Now()
	w.Recorder.Now = func() time.Time { return at }
	round := func(after time.Duration) int {
		t.Helper()
		at = time.Now().Add(after)
		did, err := crisis.Escalate(ctx, w.Recorder)
		if err != nil {
			t.Fatal(err)
		}
		return did.Protocols
	}
	if got := [4]int{round(14 * time.Minute), round(16 * time.Minute), round(17 * time.Minute), round(32 * time.Minute)}; got != [4]int{0, 1, 0, 1} {
		t.Errorf("went up %v times", got)
	}
	p := w.only()
	if p.EscalationLevel != 2 || p.EscalatedTo == nil || p.EscalatedTo.ID != w.Clinic.Supervisor.Practitioner.String() || len(p.Notifications) != 2 {
		t.Errorf("%+v", p)
	}
	w.done("answerCrisisNotification", map[string]any{"crisisNotificationId": p.Notifications[0].ID, "baseRevision": 1, "answer": "I am with her"})
	if got := round(24 * time.Hour); got != 0 {
		t.Error("what was answered went up")
	}
}

func TestEventsOfACrisisCannotBeEdited(t *testing.T) {
	t.Parallel()
	w := newWard(t)
	id := w.Clinic.Patient.Rows[ent.TypeCrisisEvent]
	ctx, op := w.DB.ReadWrite(viewer.NewContext(t.Context(), viewer.SystemOf(w.Clinic.ID)))
	defer op.Rollback()
	if _, err := op.Exec(ctx, `update crisis_event set text = 'x' where id = $1`, id); err == nil || !strings.Contains(err.Error(), "permission denied") {
		t.Errorf("an event was edited: %v", err)
	}
}

func TestCrisesTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	few, many := world.New(t), world.New(t)
	for i := range 20 {
		many.Patient(t, many.Clinic, many.Clinic.CaseManager, fmt.Sprintf("Patient %02d", i))
	}
	for name, of := range map[string]func(string) string{"nodes": nodes, "edges": edges} {
		for query, want := range map[string]int{
			`{ openCrisisProtocols(first: 100) { totalCount ` + of(`id patient { name { text } } notifications { id recipient { id } } events(first: 5) { `+of(`id author { id }`)+` }`) + ` } }`:             5,
			`{ panel(first: 100) { ` + of(`crisisProtocols(first: 5) { totalCount `+of(`id closedBy { id }`)+` } confidentialityNotices { text } psychotherapyNotes { `+of(`id author { id }`)+` }`) + ` } }`: 5,
		} {
			for size, w := range map[string]*world.World{"1": few, "20": many} {
				sent := w.Statements(func() { w.Ask(t, w.Clinic.CaseManager, query, nil).Into(t, &struct{}{}) })
				if len(sent) != want {
					t.Errorf("%s of %s through %s takes %d statements, want %d", query[:30], size, name, len(sent), want)
				}
			}
		}
	}
	query := `{ emergencyAccesses(first: 100) { totalCount nodes { id patient { id } practitioner { id } reviewedBy { id } } } }`
	for size, w := range map[string]*world.World{"1": few, "20": many} {
		if sent := w.Statements(func() { w.Ask(t, w.Clinic.Supervisor, query, nil).Into(t, &struct{}{}) }); len(sent) != 4 {
			t.Errorf("emergencyAccesses of %s takes %d statements", size, len(sent))
		}
	}
}

func TestActsOfBehavioralSafetyTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	for act, want := range map[string]int{
		`recordCrisisStep(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, step: "offer-988", status: DONE}) { crisisProtocol { id }`:                      11,
		`recordCrisisNotification(input: {clientMutationId: $act, id: $new, crisisProtocolId: $crisis, recipientName: "x", role: OTHER, channel: PHONE}) { crisisNotification { id }`: 12,
		`answerCrisisNotification(input: {clientMutationId: $act, crisisNotificationId: $told, baseRevision: 1, answer: "x"}) { crisisNotification { id }`:                            14,
		`writeCrisisPlan(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, warningSigns: ["x"], professionals: ["x"]}) { crisisProtocol { id }`:             11,
		`closeCrisisProtocol(input: {clientMutationId: $act, crisisProtocolId: $crisis, baseRevision: 1, disposition: OUTPATIENT_CARE, note: "x"}) { crisisProtocol { id }`:           8,
		`recordConsent(input: {clientMutationId: $act, patientId: $patient, labels: [{id: $new, label: PSY}], decision: DENY, documentation: VERBAL}) { consents { id }`:              11,
		`revokeConsent(input: {clientMutationId: $act, consentId: $consent, baseRevision: 1, reason: "x"}) { consent { id }`:                                                          10,
		`openEmergencyAccess(input: {clientMutationId: $act, id: $new, kind: OTHER, reason: "x", patientId: $patient}) { emergencyAccess { id }`:                                      17,
		`writePsychotherapyNote(input: {clientMutationId: $act, id: $new, patientId: $patient, text: "x"}) { psychotherapyNote { id }`:                                                10,
		`withdrawPsychotherapyNote(input: {clientMutationId: $act, psychotherapyNoteId: $therapy, baseRevision: 1}) { psychotherapyNote { id }`:                                       10,
		`reviewEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: $emergency, baseRevision: 1, review: JUSTIFIED, note: "x"}) { emergencyAccess { id }`:               9,
	} {
		w := world.New(t)
		who, rows := w.Clinic.CaseManager, w.Clinic.Patient.Rows
		if strings.HasPrefix(act, "review") {
			who = w.Clinic.PrivacyOfficer
		}
		query := act
		for name, id := range map[string]uuid.UUID{
			"act": world.ID(), "new": world.ID(), "patient": w.Clinic.Patient.ID, "crisis": rows[ent.TypeCrisisProtocol], "told": rows[ent.TypeCrisisNotification],
			"consent": rows[ent.TypeConsent], "emergency": rows[ent.TypeEmergencyAccess], "therapy": rows[ent.TypePsychotherapyNote],
		} {
			query = strings.ReplaceAll(query, "$"+name, `"`+id.String()+`"`)
		}
		sent := w.Statements(func() { w.Ask(t, who, `mutation { `+query+` problems { code } } }`, nil).Into(t, &struct{}{}) })
		if len(sent) != want {
			t.Errorf("%s takes %d statements, want %d", strings.SplitN(act, "(", 2)[0], len(sent), want)
		}
	}
}
