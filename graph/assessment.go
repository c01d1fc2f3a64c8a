package graph

import (
	"caseload/care/assess"
	"caseload/care/assess/answer"
	"caseload/care/assess/instrument"
	"caseload/ent"
	"caseload/graph/model"
)

// definitionOf is the instrument that an assessment answers, nil where this
// server does not carry it.
func definitionOf(qr *ent.QuestionnaireResponse) *model.AssessmentDefinition {
	form := assess.FormOf(qr)
	if form == nil {
		return nil
	}
	return definition(form)
}

// definitionFHIR is null where FHIR cannot say when an item is asked: that is
// the instrument's own matter and no failure of the answer.
func definitionFHIR(d *model.AssessmentDefinition) (*string, error) {
	form := instrument.Shipped().Pinned(d.ID + "|" + d.Version)
	if form == nil {
		return nil, nil
	}
	text, err := assess.Form(form)
	if err != nil {
		return nil, nil //nolint:nilerr // see above
	}
	return &text, nil
}

func responseFHIR(qr *ent.QuestionnaireResponse) (*string, error) {
	text, err := assess.Response(qr)
	if err != nil || text == "" {
		return nil, err
	}
	return &text, nil
}

func answers(qr *ent.QuestionnaireResponse) ([]*answer.Given, error) {
	sheet, err := answer.Parse(qr.Answers)
	if err != nil {
		return nil, err
	}
	list := make([]*answer.Given, len(sheet))
	for i := range sheet {
		list[i] = &sheet[i]
	}
	return list, nil
}

// trends puts the courses of a patient's assessments into the contract's types.
func trends(completed []*ent.QuestionnaireResponse) []*model.AssessmentTrend {
	found := assess.Trends(completed)
	list := make([]*model.AssessmentTrend, len(found))
	for i, trend := range found {
		list[i] = &model.AssessmentTrend{Questionnaire: trend.Questionnaire, Title: trend.Title}
		for _, p := range trend.Points {
			list[i].Points = append(list[i].Points, &model.AssessmentTrendPoint{
				QuestionnaireResponseID: p.Response.ID, AssessedAt: p.Response.TimelineAt, Total: p.Total, Band: p.Band,
				Change: p.Change, ChangeFromFirst: p.FromFirst,
				Matters: p.Matters, Response: p.Point.Response, Remission: p.Remission,
			})
		}
	}
	return list
}
