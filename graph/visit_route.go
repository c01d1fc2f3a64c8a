package graph

import (
	"context"
	"time"

	"caseload/care/code"
	"caseload/care/visit"
	"caseload/care/visit/route"
	"caseload/ent/viewer"
	"caseload/graph/fault"
	"caseload/graph/fetch"
	"caseload/graph/model"
)

// visitRoute is the viewer's visits of a day with the ways between them.
func (r *Resolver) visitRoute(ctx context.Context, date code.PartialDate, zone *string) (*model.VisitRoute, error) {
	begins, err := midnight(date, zone)
	if err != nil {
		return nil, err
	}
	v, _ := viewer.FromContext(ctx)
	stops, err := visit.Stops(ctx, r.Recorder.Client, v, begins, begins.AddDate(0, 0, 1))
	if err != nil {
		return nil, err
	}
	legs := route.Of(stops, code.Date(begins.Year(), begins.Month(), begins.Day()))
	told := make([]*fetch.VisitStop, len(legs))
	for i, l := range legs {
		told[i] = &fetch.VisitStop{Leg: l}
	}
	return &model.VisitRoute{RuleVersion: route.Version(), Stops: told}, fetch.Ahead(ctx, "stops", told)
}

// midnight is when the day begins in the zone; in UTC where none is named.
func midnight(date code.PartialDate, zone *string) (time.Time, error) {
	where, err := zoneNamed(zone)
	if err != nil {
		return time.Time{}, err
	}
	begins, err := time.ParseInLocation(time.DateOnly, string(date), where)
	if err != nil {
		return time.Time{}, fault.BadInput("a day has a year, a month and a day")
	}
	return begins, nil
}

// zoneNamed is the zone of the name; UTC where none is named.
func zoneNamed(zone *string) (*time.Location, error) {
	if zone == nil {
		return time.UTC, nil
	}
	named, ok := code.ZoneOf(*zone)
	if !ok {
		return nil, fault.BadInput("there is no such time zone: name one as America/Chicago")
	}
	return named.Location(), nil
}
