package graph

import (
	"context"
	"strings"

	"github.com/google/uuid"

	"caseload/care/monitor/trend"
	"caseload/care/monitor/trigger"
	"caseload/care/monitor/watch"
	"caseload/ent"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// mostPoints is how many points a course is drawn of at most.
const mostPoints = 500

// course is what was measured of a patient under a code, ready to be drawn.
func course(ctx context.Context, patient *ent.Patient, code string, points int) (*trend.Series, error) {
	if points < 2 || points > mostPoints {
		return nil, fault.BadInput("points must be 2 to 500")
	}
	var readings []trigger.Reading
	err := fetch.Tell(ctx, patient, func(_ string, row []byte) error {
		read, err := watch.Readings(row, "")
		readings = append(readings, read...)
		return err
	})
	if err != nil {
		return nil, err
	}
	series := trend.Of(code, readings, points)
	return &series, nil
}

func trendPoints(s *trend.Series) []*model.TrendPoint {
	points := make([]*model.TrendPoint, len(s.Points))
	for i, p := range s.Points {
		row, _, _ := strings.Cut(strings.TrimPrefix(p.ID, ent.TypeObservation+"/"), "#")
		id, _ := uuid.Parse(row)
		points[i] = &model.TrendPoint{At: p.At, Value: p.Value, ObservationID: id}
	}
	return points
}

func trendLimits(s *trend.Series) []*model.TrendLimit {
	limits := []*model.TrendLimit{}
	for _, l := range trigger.Shipped().Limits(s.Code, s.Unit) {
		limits = append(limits, &model.TrendLimit{Rule: l.Rule, Severity: l.Severity, Above: l.Above, Below: l.Below})
	}
	return limits
}
