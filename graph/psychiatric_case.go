package graph

import (
	"context"

	"caseload/care/behavioral/review"
	"caseload/ent"
	"caseload/ent/psychiatricrecommendation"
	"caseload/ent/treatmentstep"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// series are the totals of an episode, the oldest first.
func series(ctx context.Context, e *ent.CollaborativeCareEpisode) ([]*model.CollaborativeCareScore, error) {
	read := review.NewSummary(e.ID, e.MeasuredFrom, e.MeasuredFrom)
	if err := fetch.Tell(ctx, e, read.Read); err != nil {
		return nil, err
	}
	return scores(read.End().Series), nil
}

func scores(list []review.Scored) []*model.CollaborativeCareScore {
	shown := make([]*model.CollaborativeCareScore, len(list))
	for i, s := range list {
		shown[i] = &model.CollaborativeCareScore{Questionnaire: s.Questionnaire, At: s.At, Total: int(s.Total), Band: s.Band, AssessmentID: s.ID}
	}
	return shown
}

// caseSummary is the page for the psychiatric consultant.
func (r *Resolver) caseSummary(ctx context.Context, e *ent.CollaborativeCareEpisode) (*model.PsychiatricCaseSummary, error) {
	now := r.now()
	read := review.NewSummary(e.ID, e.MeasuredFrom, now)
	if err := fetch.Tell(ctx, e, read.Read); err != nil {
		return nil, err
	}
	read.End()
	page := &model.PsychiatricCaseSummary{
		AsOf: now, Lines: read.Lines(e, now), Series: scores(read.Series), TreatmentSteps: []*model.PsychiatricCaseStep{},
		Medicines: []*model.PsychiatricCaseMedicine{}, Problems: []*model.PsychiatricCaseProblem{}, SafetyFlags: safetyFlags(e),
		ReviewReasons: reviewReasons(e.ReviewReasons), Recommendations: []*model.PsychiatricCaseRecommendation{}, Missing: read.Missing(),
	}
	fillCase(page, read)
	return page, nil
}

func fillCase(page *model.PsychiatricCaseSummary, read *review.Summary) {
	for _, s := range read.Steps {
		page.TreatmentSteps = append(page.TreatmentSteps, &model.PsychiatricCaseStep{
			TreatmentStepID: s.ID, Kind: treatmentstep.Kind(s.Kind), What: s.What, Why: s.Why, Since: s.Since,
		})
	}
	for _, m := range read.Medicines {
		page.Medicines = append(page.Medicines, &model.PsychiatricCaseMedicine{Display: m.Display, Dosage: m.Dosage, State: model.MedicationLineState(m.State)})
	}
	for _, p := range read.Problems {
		page.Problems = append(page.Problems, &model.PsychiatricCaseProblem{ConditionID: p.ID, Display: p.Display})
	}
	for _, s := range read.Recommendations {
		page.Recommendations = append(page.Recommendations, &model.PsychiatricCaseRecommendation{
			PsychiatricRecommendationID: s.ID, Kind: psychiatricrecommendation.Kind(s.Kind), Text: s.Text,
			Status: psychiatricrecommendation.Status(s.Status), Answer: s.Answer, ReviewedAt: s.At,
		})
	}
}
