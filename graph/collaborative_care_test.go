package graph_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"caseload/care/behavioral/registry"
	"caseload/care/intake"
	"caseload/care/intake/fhir"
	"caseload/ent"
	"caseload/ent/collaborativecareepisode"
	"caseload/ent/consent"
	"caseload/ent/patient"
	"caseload/ent/questionnaireresponse"
	"caseload/ent/relationship"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

func TestEnrollingOpensTheRegistryToThoseWhoTreat(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	if !slices.Equal(row.Missing, []string{"PHQ-9 with a total since the beginning"}) || row.State != "" {
		t.Errorf("without a PHQ-9: %+v", row)
	}
	for name, who := range map[string]viewer.Viewer{"case manager": d.Clinic.CaseManager, "provider": d.Clinic.Provider, "consultant": d.consultant, "supervisor": d.Clinic.Supervisor} {
		if d.row(who, row.ID) == nil {
			t.Errorf("the %s does not see the row", name)
		}
	}
	for name, who := range map[string]viewer.Viewer{"stranger": d.Clinic.Stranger, "privacy officer": d.Clinic.PrivacyOfficer, "other case manager": d.Other.CaseManager} {
		if d.row(who, row.ID) != nil {
			t.Errorf("the %s sees the row", name)
		}
	}
	again := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrolling())
	if len(again.Problems) != 1 || again.Problems[0].Code != "ALREADY_DONE" || d.permits() != 1 {
		t.Errorf("%+v, %d permits", again.Problems, d.permits())
	}
}

func TestATeamChangesAndTheRecordFollowsTheConsultant(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	known := d.enroll()
	var next, denied viewer.Viewer
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		next, denied = d.provider(ctx, "Lindqvist"), d.provider(ctx, "Adeyemi")
	})
	d.says(consent.DecisionDENY, &denied.Practitioner)
	change := func(input map[string]any) carePayload {
		input["collaborativeCareEpisodeId"], input["baseRevision"] = known.ID, known.Revision
		return d.act(d.Clinic.CaseManager, "changeCollaborativeCareTeam", input)
	}
	for code, input := range map[string]map[string]any{
		"INVALID":        {},
		"NOT_FOUND":      {"siteId": world.ID()},
		"CONSENT_DENIED": {"psychiatricConsultantId": denied.Practitioner},
	} {
		if p := change(input); len(p.Problems) != 1 || p.Problems[0].Code != code {
			t.Errorf("%v: %+v, want %s", input, p.Problems, code)
		}
	}
	if p := change(map[string]any{"careManagerId": d.Clinic.Stranger.Practitioner}); len(p.Problems) != 1 {
		t.Errorf("a care manager who does not see the patient: %+v", p.Problems)
	}
	p := change(map[string]any{"psychiatricConsultantId": next.Practitioner, "careManagerId": d.Clinic.Provider.Practitioner})
	if p.CollaborativeCareEpisode == nil || p.CollaborativeCareEpisode.Revision == known.Revision {
		t.Fatalf("not changed: %+v", p)
	}
	if d.row(next, known.ID) == nil || d.row(d.consultant, known.ID) != nil {
		t.Error("the record did not go from one consultant to the other")
	}
	if p := change(map[string]any{"treatingProviderId": d.Clinic.CaseManager.Practitioner}); len(p.Problems) != 1 || p.Problems[0].Code != "REVISION_CONFLICT" {
		t.Errorf("an old revision: %+v", p.Problems)
	}
}

func TestConsentsOnRecordDecide(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name     string
		decision consent.Decision
		of       func(*careDesk) *uuid.UUID
		problem  string
		permits  int
	}{
		{"a permit to all is enough", consent.DecisionPERMIT, func(*careDesk) *uuid.UUID { return nil }, "", 1},
		{"a permit to one is not", consent.DecisionPERMIT, func(d *careDesk) *uuid.UUID { return &d.Clinic.CaseManager.Practitioner }, "", 1},
		{"a denial to all refuses", consent.DecisionDENY, func(*careDesk) *uuid.UUID { return nil }, "CONSENT_DENIED", 0},
		{"a denial to the consultant refuses", consent.DecisionDENY, func(d *careDesk) *uuid.UUID { return &d.consultant.Practitioner }, "CONSENT_DENIED", 0},
		{"a denial to somebody else hinders nothing", consent.DecisionDENY, func(d *careDesk) *uuid.UUID { return &d.Clinic.VisitStaff.Practitioner }, "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := newCareDesk(t)
			d.says(c.decision, c.of(d))
			p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", d.enrolling())
			var got string
			if len(p.Problems) > 0 {
				got = p.Problems[0].Code
			}
			if got != c.problem || d.permits() != c.permits {
				t.Errorf("problem %q, %d permits", got, d.permits())
			}
		})
	}
}

// Who lacks the consent finds nothing on any path, by each wall alone.
func TestCollaborativeCareNeedsConsentOnEveryPath(t *testing.T) {
	t.Parallel()
	for wall, way := range walls {
		t.Run(wall, func(t *testing.T) {
			t.Parallel()
			w := world.New(t)
			w.Enter(t, w.OwnerURL)
			d := &careDesk{World: w, t: t}
			for _, typ := range labelled {
				if _, err := d.owner().ExecContext(t.Context(), `update `+snake(typ)+` set sensitivity = 'PSY'`); err != nil {
					t.Fatal(err)
				}
			}
			d.says(consent.DecisionPERMIT, &w.Clinic.Provider.Practitioner)
			w.Enter(t, way.login(w))
			for persona, v := range everybody(w) {
				ctx := way.asks(viewer.NewContext(t.Context(), v))
				for _, typ := range labelled {
					id := w.Clinic.Patient.Rows[typ].String()
					for path, found := range carePaths(ctx, t, w, id) {
						if found != (persona == "provider") {
							t.Errorf("%s, %s, %s: visible %v", persona, typ, path, found)
						}
					}
				}
			}
		})
	}
}

func carePaths(ctx context.Context, t *testing.T, w *world.World, id string) map[string]bool {
	t.Helper()
	const below = `id contacts { nodes { id } } treatmentSteps { edges { node { id } } } psychiatricRecommendations { nodes { id } }`
	patient := map[string]any{"id": w.Clinic.Patient.ID.String()}
	return map[string]bool{
		"node":            contains(w.AskIn(ctx, t, `query($id: ID!) { node(id: $id) { id } }`, map[string]any{"id": id}), id),
		"patient":         contains(w.AskIn(ctx, t, `query($id: ID!) { patient(id: $id) { collaborativeCare { nodes { `+below+` } } } }`, patient), id),
		"registry":        contains(w.AskIn(ctx, t, `{ collaborativeCareRegistry { nodes { `+below+` } } }`, nil), id),
		"edges of review": contains(w.AskIn(ctx, t, `{ psychiatricReviewQueue { edges { node { `+below+` } } } }`, nil), id),
	}
}

// Item 9 is a flag at once; what is corrected later is none any more.
func TestAnswersChangeTheRegistryInTheirTransaction(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	id := d.assess(phq9(3, 3, 3, 3, 2, 2, 2, 0, 1))
	row = d.row(d.Clinic.CaseManager, row.ID)
	if row.State != "IN_TREATMENT" || row.Phq9.Baseline != 19 || !row.ReviewDue || !slices.Equal(row.ReviewReasons, []string{"ITEM_9_POSITIVE"}) ||
		!slices.Equal(row.SafetyFlags, []string{"ITEM_9_POSITIVE"}) || len(row.Series) != 1 {
		t.Errorf("%+v", row)
	}
	of := desk{d.World, t, d.Clinic.CaseManager}
	of.submit(assessment{ID: id, Revision: 2}, phq9(3, 3, 3, 3, 2, 2, 2, 0, 0))
	row = d.row(d.Clinic.CaseManager, row.ID)
	if row.Phq9.Baseline != 18 || row.ReviewDue || len(row.SafetyFlags) != 0 {
		t.Errorf("after the correction: %+v", row)
	}
}

// Answers under 42 CFR Part 2 are in no row, whoever sees them.
func TestTheRegistryLeavesOtherLabelsOut(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		for label, total := range map[questionnaireresponse.Sensitivity]float64{"SUD": 21, "PSY": 17, "HIV": 23} {
			err := d.Client.QuestionnaireResponse.Create().SetPatientID(d.Clinic.Patient.ID).SetQuestionnaire("phq-9").SetQuestionnaireVersion("1").
				SetStatus(questionnaireresponse.StatusCOMPLETED).SetTotal(total).SetSensitivity(label).SetTimelineAt(time.Now()).Exec(ctx)
			if err != nil {
				t.Fatal(err)
			}
		}
	})
	ctx := viewer.NewContext(t.Context(), viewer.SystemOf(d.Clinic.ID))
	d.Recorder.Now = func() time.Time { return time.Now().AddDate(0, 0, 20) } // a contact is overdue: the round looks
	if looked, err := registry.Keep(ctx, d.Recorder); err != nil || looked != 1 {
		t.Fatalf("%d, %v", looked, err)
	}
	row = d.row(d.Clinic.CaseManager, row.ID)
	if row.Phq9 == nil || row.Phq9.Last != 17 || row.Phq9.Baseline != 17 || len(row.Series) != 1 {
		t.Errorf("%+v", row)
	}
	if looked, err := registry.Keep(ctx, d.Recorder); err != nil || looked != 0 {
		t.Errorf("a second look: %d, %v", looked, err)
	}
}

// What another system measured changes the registry with the import.
func TestImportedAnswersChangeTheRegistry(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	d.imports(`{"resourceType": "Patient", "id": "p1", "birthDate": "1950-03-12", "name": [{"family": "Zoe", "given": ["Ana"]}]}`)
	var known *ent.Patient
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		var err error
		if known, err = d.Client.Patient.Query().Where(patient.Family("Zoe")).Only(ctx); err != nil {
			t.Fatal(err)
		}
		d.Relate(ctx, t, d.Clinic.CaseManager, known.ID, relationship.BasisCASE_MANAGER)
		d.Relate(ctx, t, d.Clinic.Provider, known.ID, relationship.BasisTREATING)
	})
	in := d.enrolling()
	in["patientId"] = known.ID
	row := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in).CollaborativeCareEpisode
	d.imports(imported(time.Now()))
	if row = d.row(d.Clinic.CaseManager, row.ID); row.Phq9 == nil || row.Phq9.Last != 16 || row.State != "IN_TREATMENT" {
		t.Errorf("%+v", row)
	}
}

func (d *careDesk) imports(resource string) {
	d.t.Helper()
	importer := intake.Importer{DB: d.DB, Source: "clinic"}
	system := viewer.NewContext(d.t.Context(), viewer.SystemOf(d.Clinic.ID))
	if summary, err := importer.Import(system, []fhir.File{fhir.Bytes("file.json", []byte(resource))}); err != nil || summary.Partly() {
		d.t.Fatalf("%+v, %v", summary, err)
	}
}

// imported is a PHQ-9 of 16 points of another system.
func imported(at time.Time) string {
	items := make([]string, 9)
	for i := range items {
		code := "LA6570-1"
		if i == 8 {
			code = "LA6568-5"
		}
		items[i] = fmt.Sprintf(`{"linkId": "q%d", "answer": [{"valueCoding": {"system": "http://loinc.org", "code": "%s"}}]}`, i+1, code)
	}
	return `{"resourceType": "QuestionnaireResponse", "id": "q1", "questionnaire": "urn:caseload:instrument:phq-9|1", "status": "completed",
		"subject": {"reference": "Patient/p1"}, "authored": "` + at.UTC().Format(time.RFC3339) + `", "item": [` + strings.Join(items, ",") + `]}`
}

// The totals of two records that are of one person are one series; two times in
// collaborative care are not.
func TestAMergeChangesTheRegistry(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	other := d.Clinic.StrangersPatient.ID
	d.As(t, viewer.SystemOf(d.Clinic.ID), func(ctx context.Context) {
		d.Relate(ctx, t, d.Clinic.CaseManager, other, relationship.BasisCARE_TEAM)
		err := d.Client.QuestionnaireResponse.Create().SetPatientID(other).SetQuestionnaire("phq-9").SetQuestionnaireVersion("1").
			SetStatus(questionnaireresponse.StatusCOMPLETED).SetTotal(16).SetTimelineAt(time.Now()).Exec(ctx)
		if err == nil {
			err = d.Client.CollaborativeCareEpisode.Update().Where(collaborativecareepisode.PatientID(other)).SetStatus(collaborativecareepisode.StatusACTIVE).Exec(ctx)
		}
		if err != nil {
			t.Fatal(err)
		}
	})
	var answer struct {
		MergePatients struct{ Problems []struct{ Code string } }
	}
	d.ask(d.Clinic.Supervisor, `mutation($input: MergePatientsInput!) { mergePatients(input: $input) { problems { code } } }`, map[string]any{"input": map[string]any{
		"clientMutationId": world.ID(), "survivorId": d.Clinic.Patient.ID, "duplicateId": other, "reason": "Same person",
	}}, &answer)
	if row = d.row(d.Clinic.CaseManager, row.ID); len(answer.MergePatients.Problems) > 0 || row.Phq9 == nil || row.Phq9.Last != 16 {
		t.Errorf("%+v, %+v", answer, row)
	}
}

func TestGraduatingNeedsAPlanAndTheTargetOrAReason(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	row := d.enroll()
	d.assess(phq9(3, 3, 3, 3, 2, 2, 2, 0, 0))
	row = d.row(d.Clinic.CaseManager, row.ID)
	graduate := func(reason string) carePayload {
		row = d.row(d.Clinic.CaseManager, row.ID)
		return d.act(d.Clinic.CaseManager, "graduateFromCollaborativeCare", map[string]any{"collaborativeCareEpisodeId": row.ID, "baseRevision": row.Revision, "reason": reason})
	}
	if p := graduate("Moves away"); len(p.Problems) != 1 || p.Problems[0].Code != "INVALID" {
		t.Errorf("without a plan: %+v", p.Problems)
	}
	plan := d.act(d.Clinic.CaseManager, "writeRelapsePreventionPlan", map[string]any{
		"collaborativeCareEpisodeId": row.ID, "baseRevision": row.Revision, "warningSigns": []string{"x"}, "whatHelps": []string{"x"}, "medicationPlan": "x", "whomToCall": []string{"x"},
	})
	if plan.CollaborativeCareEpisode == nil {
		t.Fatalf("%+v", plan.Problems)
	}
	if p := graduate(""); len(p.Problems) != 1 || p.Problems[0].Path[1] != "reason" {
		t.Errorf("without the target: %+v", p.Problems)
	}
	if p := graduate("Moves away"); p.CollaborativeCareEpisode == nil || p.CollaborativeCareEpisode.Status != "GRADUATED" {
		t.Errorf("for a reason: %+v", p)
	}
	late := d.act(d.Clinic.CaseManager, "recordCollaborativeCareContact", map[string]any{"id": world.ID(), "collaborativeCareEpisodeId": row.ID, "mode": "PHONE_CALL"})
	if len(late.Problems) != 1 || late.Problems[0].Code != "ALREADY_DONE" {
		t.Errorf("a contact after the end: %+v", late.Problems)
	}
}

func TestActsOfCollaborativeCareTakeAFixedNumberOfStatements(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	in := d.enrolling()
	pin := func(name string, want int, do func()) {
		t.Helper()
		if sent := d.Statements(do); len(sent) != want {
			t.Errorf("%s takes %d statements, want %d:\n%.60q", name, len(sent), want, sent)
		}
	}
	var row *careRow
	pin("enrollInCollaborativeCare", 28, func() { row = d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in).CollaborativeCareEpisode })
	recommend := map[string]any{"id": world.ID(), "collaborativeCareEpisodeId": row.ID, "kind": "MEDICATION", "text": "x"}
	pin("recordPsychiatricRecommendation", 23, func() { d.act(d.consultant, "recordPsychiatricRecommendation", recommend) })
	row = d.row(d.Clinic.CaseManager, row.ID)
	d.act(d.Clinic.CaseManager, "writeRelapsePreventionPlan", map[string]any{
		"collaborativeCareEpisodeId": row.ID, "baseRevision": row.Revision, "warningSigns": []string{"x"}, "whatHelps": []string{"x"}, "medicationPlan": "x", "whomToCall": []string{"x"},
	})
	row = d.row(d.Clinic.CaseManager, row.ID)
	graduate := map[string]any{"collaborativeCareEpisodeId": row.ID, "baseRevision": row.Revision, "reason": "x"}
	pin("graduateFromCollaborativeCare", 19, func() { d.act(d.Clinic.CaseManager, "graduateFromCollaborativeCare", graduate) })
}

func TestAnEnrollmentOfAnotherAgeIsRefusedAndBreaksNoRegistry(t *testing.T) {
	t.Parallel()
	d := newCareDesk(t)
	in := d.enrolling()
	in["startedAt"] = "0001-01-01T00:00:00Z"
	in["consent"] = map[string]any{"method": "WRITTEN", "givenAt": "0001-01-01T00:00:00Z"}
	if p := d.act(d.Clinic.CaseManager, "enrollInCollaborativeCare", in); len(p.Problems) != 2 || p.Problems[0].Code != "INVALID" {
		t.Errorf("%+v", p)
	}
	d.row(d.Clinic.CaseManager, "")
}
