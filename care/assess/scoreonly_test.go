package assess_test

import (
	"context"
	"slices"
	"testing"

	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/ent/proposal"
	"caseload/ent/viewer"
	"caseload/internal/world"
)

// TestATotalAloneIsSubmitted enters what a test came to that may not be shown, too
// high a total first.
func TestATotalAloneIsSubmitted(t *testing.T) {
	t.Parallel()
	p := newProgram(t)
	id := world.ID()
	do(t, p.World, p.Clinic.CaseManager, assess.StartAssessment{
		ClientMutationID: world.ID(), ID: id, PatientID: p.Clinic.Patient.ID, Questionnaire: "moca",
	})
	total := 31.0
	in := assess.SubmitAssessment{
		ClientMutationID: world.ID(), QuestionnaireResponseID: id, BaseRevision: 1,
		Answers: []answer.Given{{Item: "total", Number: &total}},
	}
	outcome, err := in.Record(viewer.NewContext(t.Context(), p.Clinic.CaseManager), p.Recorder)
	if err != nil || len(outcome.Problems) != 1 || !slices.Equal(outcome.Problems[0].Path, []string{"input", "answers", "0", "number"}) {
		t.Errorf("%+v %v", outcome.Problems, err)
	}
	total, in.ClientMutationID = 21, world.ID()
	do(t, p.World, p.Clinic.CaseManager, in)
	p.As(t, p.Clinic.CaseManager, func(ctx context.Context) {
		kept, err := p.Client.QuestionnaireResponse.Get(ctx, id)
		if err != nil || kept.Total == nil || *kept.Total != 21 || kept.Band != "below_usual" {
			t.Errorf("%+v %v", kept, err)
		}
		if proposed := p.Client.Proposal.Query().Where(proposal.QuestionnaireResponseID(id), proposal.Key("cognitive-workup")).CountX(ctx); proposed != 1 {
			t.Errorf("%d proposals", proposed)
		}
	})
}
