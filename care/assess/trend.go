package assess

import (
	"slices"

	"caseload/care/assess/instrument"
	"caseload/care/code"
	"caseload/ent"
)

// Trend is the course of the totals with one instrument, the oldest first.
type Trend struct {
	Questionnaire string
	Title         string
	Points        []TrendPoint
}

// TrendPoint is one completed assessment with a total.
type TrendPoint struct {
	instrument.Point

	Response *ent.QuestionnaireResponse
}

// Trends reads the course of every instrument off a patient's completed
// assessments, given the newest first. Bands are those that the assessments were
// scored with; the change is that from one assessment to the next of the version
// offered now.
func Trends(completed []*ent.QuestionnaireResponse) (trends []Trend) {
	byInstrument := map[string][]*ent.QuestionnaireResponse{}
	var order []string
	for _, qr := range slices.Backward(completed) {
		if qr.Total == nil {
			continue
		}
		if byInstrument[qr.Questionnaire] == nil {
			order = append(order, qr.Questionnaire)
		}
		byInstrument[qr.Questionnaire] = append(byInstrument[qr.Questionnaire], qr)
	}
	slices.Sort(order)
	for _, id := range order {
		if form := instrument.Shipped().Current(id); form != nil {
			trends = append(trends, Trend{id, form.Title, points(form, byInstrument[id])})
		}
	}
	return trends
}

// points are the totals in their order, which the trend keeps.
func points(form *instrument.Instrument, series []*ent.QuestionnaireResponse) []TrendPoint {
	totals := make([]instrument.Total, len(series))
	for i, qr := range series {
		totals[i] = instrument.Total{On: code.DayOf(qr.TimelineAt), Total: *qr.Total}
	}
	list := make([]TrendPoint, len(series))
	for i, point := range form.Trend(instrument.Unknown, totals) {
		point.Band = series[i].Band
		list[i] = TrendPoint{point, series[i]}
	}
	return list
}
