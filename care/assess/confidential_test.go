package assess_test

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/uuid"

	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/care/assess/instrument/questionnaire"
	"caseload/care/record"
	"caseload/ent"
	"caseload/ent/condition"
	"caseload/ent/consent"
	"caseload/ent/encounter"
	"caseload/ent/proposal"
	"caseload/ent/task"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// act is a use case of this package.
type act interface {
	Record(ctx context.Context, r *record.Recorder) (record.Outcome, error)
}

// do lets somebody act, and fails the test where the act is not done.
func do(t *testing.T, w *world.World, v viewer.Viewer, in act) record.Outcome {
	t.Helper()
	outcome, err := in.Record(viewer.NewContext(t.Context(), v), w.Recorder)
	if err != nil || len(outcome.Problems) > 0 {
		t.Fatalf("%T: %v %+v", in, err, outcome.Problems)
	}
	return outcome
}

// suicidal are answers of the PHQ-9 with thoughts of suicide.
func suicidal() []answer.Given { return []answer.Given{{Item: "q9", Options: []string{"LA6571-9"}}} }

// labelled makes the clinic's encounter one of a program under 42 CFR Part 2,
// which the patient lets everybody of the clinic see.
func labelled(t *testing.T, w *world.World) uuid.UUID {
	t.Helper()
	id := w.Clinic.Patient.Rows[ent.TypeEncounter]
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		if err := w.Client.Encounter.UpdateOneID(id).SetSensitivity(encounter.SensitivitySUD).Exec(ctx); err != nil {
			t.Fatal(err)
		}
		err := w.Client.Consent.Create().SetPatientID(w.Clinic.Patient.ID).SetStatus(consent.StatusACTIVE).
			SetDecision(consent.DecisionPERMIT).SetSensitivity(consent.SensitivitySUD).SetTimelineAt(w.Recorder.Now()).Exec(ctx)
		if err != nil {
			t.Fatal(err)
		}
	})
	return id
}

func TestWhatComesOfAConfidentialAssessmentIsConfidential(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	w.Recorder.Now = clock
	encounterID, id := labelled(t, w), world.ID()
	do(t, w, w.Clinic.CaseManager, assess.StartAssessment{
		ClientMutationID: world.ID(), ID: id, PatientID: w.Clinic.Patient.ID, Questionnaire: "phq-9", EncounterID: &encounterID,
	})
	done := do(t, w, w.Clinic.CaseManager, assess.SubmitAssessment{
		ClientMutationID: world.ID(), QuestionnaireResponseID: id, BaseRevision: 1, Answers: suicidal(),
	})
	w.As(t, viewer.SystemOf(w.Clinic.ID), func(ctx context.Context) {
		proposals, err := w.Client.Proposal.Query().Where(proposal.QuestionnaireResponseID(id)).All(ctx)
		if err != nil || len(proposals) == 0 {
			t.Fatal(err, len(proposals))
		}
		for _, p := range proposals {
			if p.Sensitivity == nil || *p.Sensitivity != proposal.SensitivitySUD {
				t.Errorf("%s has the label %v", p.Title, p.Sensitivity)
			}
		}
		safety, err := w.Client.Task.Query().Where(task.ID(done.Also[0])).Only(ctx)
		if err != nil {
			t.Fatal(err)
		}
		if safety.Note != "" || strings.Contains(strings.ToLower(safety.Title), "suicid") {
			t.Errorf("the task says %q, %q", safety.Title, safety.Note)
		}
		if safety.ConditionID != nil {
			t.Error("the task leads to the concern")
		}
		concern, err := w.Client.Condition.Query().Where(condition.Code("R45.851")).Only(ctx)
		if err != nil || concern.Sensitivity == nil {
			t.Errorf("the concern is %+v, %v", concern, err)
		}
	})
}

func TestAnAssessmentIsFHIR(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	id := world.ID()
	do(t, w, w.Clinic.Provider, assess.StartAssessment{
		ClientMutationID: world.ID(), ID: id, PatientID: w.Clinic.Patient.ID, Questionnaire: "phq-2",
	})
	do(t, w, w.Clinic.Provider, assess.SubmitAssessment{
		ClientMutationID: world.ID(), QuestionnaireResponseID: id, BaseRevision: 1,
		Answers: []answer.Given{{Item: "q1", Options: []string{"LA6571-9"}}, {Item: "q2", Options: []string{"LA6568-5"}}},
	})
	w.As(t, w.Clinic.Provider, func(ctx context.Context) {
		known, err := w.Client.QuestionnaireResponse.Get(ctx, id)
		if err != nil {
			t.Fatal(err)
		}
		text, err := assess.Response(known)
		if err != nil {
			t.Fatal(err)
		}
		var got questionnaire.Response
		if err := json.Unmarshal([]byte(text), &got); err != nil {
			t.Fatal(err)
		}
		last := got.Item[len(got.Item)-1]
		if got.Status != "completed" || got.Questionnaire != "urn:caseload:instrument:phq-2|1" ||
			got.Subject.Reference != "Patient/"+w.Clinic.Patient.ID.String() || last.LinkID != "total" || last.Answer[0].ValueDecimal.String() != "3" {
			t.Errorf("written as %s", text)
		}
	})
}

func TestVisitStaffAssessAndDoNotDecide(t *testing.T) {
	t.Parallel()
	w := world.New(t)
	outcome, err := assess.AcceptProposal{
		ClientMutationID: world.ID(), ProposalID: w.Clinic.Patient.Rows[ent.TypeProposal], BaseRevision: 1, ResultID: world.ID(),
	}.Record(viewer.NewContext(t.Context(), w.Clinic.VisitStaff), w.Recorder)
	if err != nil || len(outcome.Problems) != 1 || outcome.Problems[0].Code != record.NotPermitted {
		t.Errorf("%+v, %v", outcome, err)
	}
}
