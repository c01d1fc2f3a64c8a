package graph_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/ent"
	"caseload/ent/viewer"
	"caseload/graph"
	"caseload/internal/world"
)

// record42 is a patient with a confidential row of every type that may carry a label
// (42 CFR Part 2), and somebody who asks for them on every path.
type record42 struct {
	*world.World

	t      *testing.T
	asks   func(context.Context) context.Context
	hidden map[string]uuid.UUID
}

// newRecord42 enters the world through one wall or both.
func newRecord42(t *testing.T, wall string) *record42 {
	t.Helper()
	w := world.New(t)
	w.Enter(t, w.OwnerURL)
	hidden := w.Confidential(t, w.Clinic, "SUD")
	w.Enter(t, walls[wall].login(w))
	return &record42{w, t, walls[wall].asks, hidden}
}

func (r *record42) ask(v viewer.Viewer, query string) string {
	r.t.Helper()
	answer := r.AskIn(r.asks(viewer.NewContext(r.t.Context(), v)), r.t, query, nil)
	if len(answer.Errors) > 0 {
		r.t.Errorf("%s: %v", query, answer.Errors)
	}
	return string(answer.Data)
}

// paths is what the viewer is answered on each path on which a row may show: by id, and
// in every list by nodes, edges and count.
func (r *record42) paths(v viewer.Viewer) map[string]string {
	r.t.Helper()
	patient, answers := r.Clinic.Patient.ID, map[string]string{}
	var ids, lists []string
	for typ, id := range r.hidden {
		ids = append(ids, fmt.Sprintf("%q", id))
		for _, edge := range connectionsTo(typ) {
			lists = append(lists, edge+`(first: 100) { totalCount nodes { id } edges { node { id } } }`)
		}
	}
	answers["ids"] = r.ask(v, `{ nodes(ids: [`+strings.Join(ids, ", ")+`]) { id } }`)
	answers["lists"] = r.ask(v, fmt.Sprintf(`{ patient(id: %q) { %s } }`, patient, strings.Join(lists, " ")))
	r.counted(v, answers["lists"])
	for name, selection := range map[string]string{
		"summary":   `risk { level reasons scores { rule } } lastEncounter { id } nextTask { title }`,
		"medicines": `medicationList { lines { key display statements { statementId } } findings { key title mechanism } }`,
		"course":    `assessmentTrends { questionnaire points { questionnaireResponseId } }`,
		"gaps":      `careGaps { kind evidence { id } }`,
		"moves":     `transitionsOfCare { encounterId encounterIds } careSettings { encounterId }`,
		"threads":   `threads(first: 100) { nodes { id topic } }`,
		"plans":     `carePlans(first: 100) { nodes { goals(first: 100) { nodes { id } } interventions(first: 100) { nodes { id } } barriers(first: 100) { nodes { id } } } }`,
		"minutes":   `billingMonth(month: "2026-02") { families { family minutes } }`,
	} {
		answers[name] = r.ask(v, fmt.Sprintf(`{ patient(id: %q) { %s } }`, patient, selection))
	}
	for name, root := range map[string]string{
		"worklist": `worklist(first: 100) { nodes { id title note } }`, "inbox": `inbox(first: 100) { nodes { id topic text } }`,
		"messages": `messages(first: 100) { nodes { id text } }`, "referrals": `referralInbox(first: 100) { nodes { id } }`,
		"crises":           `openCrisisProtocols(first: 100) { totalCount nodes { id } }`,
		"visits":           `visitsToReview(first: 100) { totalCount nodes { id } }`,
		"merge candidates": `duplicateCandidates(first: 100) { nodes { id } }`,
	} {
		answers[name] = r.ask(v, "{ "+root+" }")
	}
	answers["a phone's copy"] = r.ask(v, `{ syncPull(first: 500) { changed { patientId node { __typename id } } } }`)
	if v.ReadsClinical() {
		answers["panel by code"] = r.ask(v, `{ panel(first: 100, filter: {condition: {code: "`+world.Secret+`"}}) { totalCount nodes { id } } }`)
	}
	return answers
}

// counted demands that no list counts more than it shows.
func (r *record42) counted(v viewer.Viewer, answer string) {
	r.t.Helper()
	var got struct {
		Patient map[string]struct {
			TotalCount int
			Nodes      []struct{ ID string }
		}
	}
	if err := json.Unmarshal([]byte(answer), &got); err != nil { //nolint:musttag // the names of the contract are those of the fields
		r.t.Fatal(err)
	}
	for edge, list := range got.Patient {
		if list.TotalCount != len(list.Nodes) {
			r.t.Errorf("%v: %s counts %d and shows %d", v.Roles, edge, list.TotalCount, len(list.Nodes))
		}
	}
}

// absent demands that no path shows anything confidential.
func (r *record42) absent(when string, v viewer.Viewer) {
	r.t.Helper()
	for path, answer := range r.paths(v) {
		for typ, id := range r.hidden {
			if strings.Contains(answer, id.String()) {
				r.t.Errorf("%s, %v: %s shows a %s", when, v.Roles, path, typ)
			}
		}
		if strings.Contains(answer, world.Secret) {
			r.t.Errorf("%s, %v: %s shows %s", when, v.Roles, path, answer)
		}
	}
	if got := r.notices(v); got != "" {
		r.t.Errorf("%s, %v: there is a notice: %s", when, v.Roles, got)
	}
}

// present demands that every row shows by its id and in its list.
func (r *record42) present(when string, v viewer.Viewer) {
	r.t.Helper()
	answers := r.paths(v)
	for typ, id := range r.hidden {
		if !strings.Contains(answers["ids"], id.String()) {
			r.t.Errorf("%s, %v: its id hides the %s", when, v.Roles, typ)
		}
		// A month of billing is listed once, by its part that carries no label; a thread by its first message.
		listed := len(connectionsTo(typ)) > 0 && typ != ent.TypeBillingClose
		if listed && strings.Count(answers["lists"], id.String()) < 2 {
			r.t.Errorf("%s, %v: the lists hide the %s", when, v.Roles, typ)
		}
	}
	if got := r.notices(v); !strings.Contains(got, "42 CFR part 2 prohibits unauthorized use or disclosure of these records.") {
		r.t.Errorf("%s, %v: the notice is %q", when, v.Roles, got)
	}
}

// notices are the labels and texts of what must be said along with the record.
func (r *record42) notices(v viewer.Viewer) string {
	r.t.Helper()
	answer := r.ask(v, fmt.Sprintf(`{ patient(id: %q) { confidentialityNotices { label text source } } }`, r.Clinic.Patient.ID))
	if !strings.Contains(answer, `"label"`) {
		return ""
	}
	return answer
}

// act sends an act as somebody, and answers its problems as codes.
func (r *record42) act(v viewer.Viewer, act string) string {
	r.t.Helper()
	answer := r.Ask(r.t, v, `mutation { `+strings.ReplaceAll(act, "$act", `"`+world.ID().String()+`"`)+` { problems { code } } }`, nil)
	if len(answer.Errors) > 0 {
		r.t.Fatalf("%s: %v", act, answer.Errors)
	}
	var codes []string
	for _, part := range strings.Split(string(answer.Data), `"code":"`)[1:] {
		code, _, _ := strings.Cut(part, `"`)
		codes = append(codes, code)
	}
	return strings.Join(codes, " ")
}

func (r *record42) done(v viewer.Viewer, act string) {
	r.t.Helper()
	if problems := r.act(v, act); problems != "" {
		r.t.Fatalf("%s: %s", act, problems)
	}
}

// consent records the patient's permit for everybody, and returns its id.
func (r *record42) consent(label string, more string) uuid.UUID {
	r.t.Helper()
	id := world.ID()
	r.done(r.Clinic.CaseManager, fmt.Sprintf(`recordConsent(input: {clientMutationId: $act, patientId: %q, labels: [{id: %q, label: %s}],
		decision: PERMIT, purpose: "Treatment", documentation: SIGNED_FORM %s})`, r.Clinic.Patient.ID, id, label, more))
	return id
}

// A story: a record under 42 CFR Part 2 from before the consent to after its revocation.
func TestAConsentOpensARecordAndItsRevocationClosesItOnEveryPath(t *testing.T) {
	t.Parallel()
	for wall := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			r := newRecord42(t, wall)
			clinic := r.Clinic
			team := []viewer.Viewer{clinic.CaseManager, clinic.Provider, clinic.Supervisor}
			for _, v := range append(team, clinic.VisitStaff, clinic.PrivacyOfficer, clinic.Stranger) {
				r.absent("without consent", v)
			}
			if wall == "Postgres alone" {
				r.Enter(t, r.AppURL) // what is written is guarded by both
			}
			permit := r.consent("SUD", "")
			for _, v := range team {
				r.present("with consent", v)
			}
			r.absent("with consent", clinic.PrivacyOfficer)
			r.absent("with consent", clinic.Stranger)
			r.done(clinic.CaseManager, fmt.Sprintf(`revokeConsent(input: {clientMutationId: $act, consentId: %q, baseRevision: 1, reason: "The patient wrote so"})`, permit))
			for _, v := range team {
				r.absent("after the revocation", v)
			}
			named := r.consent("SUD", fmt.Sprintf(`granteeId: %q`, clinic.Provider.Practitioner))
			r.present("with consent for one", clinic.Provider)
			r.absent("with consent for another", clinic.CaseManager)
			r.done(clinic.Provider, fmt.Sprintf(`revokeConsent(input: {clientMutationId: $act, consentId: %q, baseRevision: 1, reason: "The patient said so"})`, named))
			r.absent("after the second revocation", clinic.Provider)
		})
	}
}

// An open stream and a cursor of before tell nothing once the consent is gone.
func TestARevocationSilencesAnOpenStream(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	manager := r.Clinic.CaseManager
	ctx := viewer.NewContext(t.Context(), manager)
	record := func() {
		r.done(manager, fmt.Sprintf(`recordCondition(input: {clientMutationId: $act, id: %q, patientId: %q, changeSeverity: URGENT,
			code: {system: "http://hl7.org/fhir/sid/icd-10-cm", code: "F11.20", display: "Opioid dependence"}})`, world.ID(), r.Clinic.Patient.ID))
	}
	stream := listen(ctx, t, r.World, panelScope(), "", nil)
	permit := r.consent("SUD", "")
	record()
	heard := stream.hear(t)
	if heard.Condition == nil {
		t.Fatalf("with consent: %+v", heard)
	}
	r.done(manager, fmt.Sprintf(`revokeConsent(input: {clientMutationId: $act, consentId: %q, baseRevision: 1, reason: "x"})`, permit))
	record()
	plain := find(t, r.World, manager, r.Clinic.Patient.ID)
	for _, next := range stream.rest(t) {
		if next.Condition == nil || next.Condition.ID != plain {
			t.Errorf("an open stream tells %+v", next)
		}
	}
	for _, next := range listen(ctx, t, r.World, panelScope(), heard.Cursor, func(*graph.Resolver) {}).rest(t) {
		if next.Condition == nil || next.Condition.ID != plain {
			t.Errorf("a cursor of before tells %+v", next)
		}
	}
}

// opening is what a phone reads of an emergency access.
func (r *record42) opening(v viewer.Viewer, how string) (id uuid.UUID, problems string) {
	r.t.Helper()
	id = world.ID()
	return id, r.act(v, fmt.Sprintf(`openEmergencyAccess(input: {clientMutationId: $act, id: %q, reason: "Found unconscious", %s})`, id, how))
}

func TestAMedicalEmergencyOpensARecordForItsTimeAndLeavesARecord(t *testing.T) {
	t.Parallel()
	for wall := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			r := newRecord42(t, wall)
			if wall == "Postgres alone" {
				r.Enter(t, r.AppURL)
			}
			clinic, night := r.Clinic, r.Clinic.Stranger
			r.absent("before", night)
			_, problems := r.opening(night, `kind: MEDICAL_EMERGENCY, identifier: {value: "nobody's"}`)
			if problems != "NOT_OPENED" {
				t.Errorf("nobody: %s", problems)
			}
			if _, problems := r.opening(night, fmt.Sprintf(`kind: MEDICAL_EMERGENCY, patientId: %q`, r.Other.Patient.ID)); problems != "NOT_OPENED" {
				t.Errorf("another organization's: %s", problems)
			}
			id, problems := r.opening(night, fmt.Sprintf(`kind: MEDICAL_EMERGENCY, identifier: {system: "urn:clinic", value: %q}`, clinic.Patient.ID))
			if problems != "" {
				t.Fatal(problems)
			}
			r.present("in the emergency", night)
			r.absent("in somebody else's emergency", clinic.CaseManager)
			r.absent("in somebody else's emergency", clinic.Supervisor)
			if answer := r.ask(night, fmt.Sprintf(`{ patient(id: %q) { psychotherapyNotes { totalCount } } }`, clinic.Patient.ID)); !strings.Contains(answer, `"totalCount":0`) {
				t.Errorf("notes that are kept apart: %s", answer)
			}
			r.kept(id)
			r.done(night, fmt.Sprintf(`endEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: %q, baseRevision: 1})`, id))
			r.absent("after it", night)
			if answer := r.ask(night, fmt.Sprintf(`{ patient(id: %q) { id } }`, clinic.Patient.ID)); answer != `{"patient":null}` {
				t.Errorf("after it: %s", answer)
			}
			r.done(clinic.PrivacyOfficer, fmt.Sprintf(`reviewEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: %q, baseRevision: 2, review: JUSTIFIED, note: "Admitted that night"})`, id))
			if got := r.act(clinic.PrivacyOfficer, fmt.Sprintf(`reviewEmergencyAccess(input: {clientMutationId: $act, emergencyAccessId: %q, baseRevision: 3, review: NOT_JUSTIFIED, note: "x"})`, id)); got != "ALREADY_DONE" {
				t.Errorf("twice: %s", got)
			}
		})
	}
}

// kept demands that the access and the tries before it are on record, for whom they are,
// and that the case manager is told.
func (r *record42) kept(id uuid.UUID) {
	r.t.Helper()
	const fields = `outcome kind reason recipientName recipientAffiliation disclosedBy startsAt endsAt namedBy opens`
	for _, v := range []viewer.Viewer{r.Clinic.PrivacyOfficer, r.Clinic.Supervisor} {
		answer := r.ask(v, `{ emergencyAccesses(first: 100) { nodes { id `+fields+` } } }`)
		if strings.Count(answer, "NOT_OPENED") != 2 || !strings.Contains(answer, id.String()) || !strings.Contains(answer, `"recipientName":"Stranger"`) ||
			!strings.Contains(answer, `"recipientAffiliation":"Clinic"`) || !strings.Contains(answer, "Found unconscious") {
			r.t.Errorf("%v reads %s", v.Roles, answer)
		}
	}
	if answer := r.ask(r.Clinic.CaseManager, `{ emergencyAccesses(first: 100) { totalCount } worklist(first: 100) { nodes { title } } }`); !strings.Contains(answer, `"totalCount":0`) || !strings.Contains(answer, "This record was opened in an emergency") {
		r.t.Errorf("the case manager reads %s", answer)
	}
}

func TestAnotherEmergencyOpensNothingThatNeedsAConsent(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	if _, problems := r.opening(r.Clinic.Stranger, fmt.Sprintf(`kind: OTHER, patientId: %q`, r.Clinic.Patient.ID)); problems != "" {
		t.Fatal(problems)
	}
	r.absent("in another emergency", r.Clinic.Stranger)
	if answer := r.ask(r.Clinic.Stranger, fmt.Sprintf(`{ patient(id: %q) { conditions { totalCount } } }`, r.Clinic.Patient.ID)); !strings.Contains(answer, `"totalCount":1`) {
		t.Errorf("the plain record: %s", answer)
	}
	if got := r.act(r.Clinic.PrivacyOfficer, fmt.Sprintf(`openEmergencyAccess(input: {clientMutationId: $act, id: %q, kind: OTHER, reason: "x", patientId: %q})`, world.ID(), r.Clinic.Patient.ID)); got != "NOT_PERMITTED" {
		t.Errorf("the privacy officer: %s", got)
	}
}

func TestTriesAreLimited(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	for range 10 {
		if _, problems := r.opening(r.Clinic.Stranger, `kind: OTHER, person: {family: "Clinic Patient", given: "x", birthDate: "1950-03-01"}`); problems != "NOT_OPENED" {
			t.Fatal(problems)
		}
	}
	if _, problems := r.opening(r.Clinic.Stranger, fmt.Sprintf(`kind: OTHER, patientId: %q`, r.Clinic.Patient.ID)); problems != "TOO_MANY_TRIES" {
		t.Errorf("the eleventh: %s", problems)
	}
	if _, problems := r.opening(r.Clinic.VisitStaff, fmt.Sprintf(`kind: OTHER, patientId: %q`, r.Clinic.Patient.ID)); problems != "" {
		t.Errorf("somebody else: %s", problems)
	}
}

func TestAnEmergencyEndsByItself(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	id, problems := r.opening(r.Clinic.Stranger, fmt.Sprintf(`kind: MEDICAL_EMERGENCY, patientId: %q`, r.Clinic.Patient.ID))
	if problems != "" {
		t.Fatal(problems)
	}
	var got struct {
		Node struct{ StartsAt, EndsAt time.Time }
	}
	r.Ask(t, r.Clinic.Stranger, fmt.Sprintf(`{ node(id: %q) { ... on EmergencyAccess { startsAt endsAt } } }`, id), nil).Into(t, &got)
	if got.Node.EndsAt.Sub(got.Node.StartsAt) != 4*time.Hour {
		t.Errorf("open from %s to %s", got.Node.StartsAt, got.Node.EndsAt)
	}
	r.As(t, viewer.SystemOf(r.Clinic.ID), func(ctx context.Context) {
		past := time.Now().Add(-time.Second)
		if err := r.Client.EmergencyAccess.UpdateOneID(id).SetEndsAt(past).Exec(ctx); err != nil {
			t.Fatal(err)
		}
	})
	r.absent("after its time, with a relationship", r.Clinic.Stranger)
}

func TestNotesThatAreKeptApartAreForTheirAuthorAndWhomThePatientNames(t *testing.T) {
	t.Parallel()
	r := newRecord42(t, "both")
	note := r.Clinic.Patient.Rows[ent.TypePsychotherapyNote]
	sees := func(v viewer.Viewer) bool {
		return r.ask(v, fmt.Sprintf(`{ node(id: %q) { id } }`, note)) != `{"node":null}`
	}
	r.consent("PSY", "")
	for _, v := range []viewer.Viewer{r.Clinic.Supervisor, r.Clinic.Provider, r.Clinic.VisitStaff, r.Clinic.PrivacyOfficer} {
		if sees(v) {
			t.Errorf("%v reads a note that is kept apart", v.Roles)
		}
	}
	for how, more := range map[string]string{
		"for everybody": ``, "by word": fmt.Sprintf(`granteeId: %q, documentation: VERBAL`, r.Clinic.Provider.Practitioner),
	} {
		act := fmt.Sprintf(`recordConsent(input: {clientMutationId: $act, patientId: %q, labels: [{id: %q, label: PSYTHPN}], decision: PERMIT, purpose: "x" %s})`,
			r.Clinic.Patient.ID, world.ID(), more)
		if !strings.Contains(more, "documentation") {
			act = strings.Replace(act, `purpose: "x"`, `purpose: "x", documentation: SIGNED_FORM`, 1)
		}
		if got := r.act(r.Clinic.CaseManager, act); got != "INVALID" {
			t.Errorf("an authorization %s: %s", how, got)
		}
	}
	permit := r.consent("PSYTHPN", fmt.Sprintf(`granteeId: %q`, r.Clinic.Provider.Practitioner))
	if !sees(r.Clinic.Provider) || sees(r.Clinic.Supervisor) || !sees(r.Clinic.CaseManager) {
		t.Error("an authorization opens the note to the wrong people")
	}
	r.done(r.Clinic.CaseManager, fmt.Sprintf(`revokeConsent(input: {clientMutationId: $act, consentId: %q, baseRevision: 1, reason: "x"})`, permit))
	if sees(r.Clinic.Provider) {
		t.Error("a note shows after the revocation")
	}
}
