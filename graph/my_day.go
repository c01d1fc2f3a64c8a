package graph

import (
	"context"
	"time"

	"caseload/care/code"
	"caseload/care/facilitate/day"
	"caseload/graph/fault"
	"caseload/graph/fetch"
)

// myDay is a page of what the viewer has to do on a day.
func (r *Resolver) myDay(ctx context.Context, date code.PartialDate, zone *string) (*fetch.MyDayItemConnection, error) {
	on, err := time.Parse(time.DateOnly, string(date))
	if err != nil {
		return nil, fault.BadInput("a day has a year, a month and a day")
	}
	name := ""
	if zone != nil {
		name = *zone
		if _, err := time.LoadLocation(name); err != nil || name == "Local" {
			return nil, fault.BadInput("there is no such time zone: name one as America/Chicago")
		}
	}
	items, err := day.Of(ctx, on, name, r.now())
	if err != nil {
		return nil, err
	}
	ranked := make([]fetch.Ranked[fetch.MyDayItem], len(items))
	for i, item := range items {
		ranked[i] = fetch.Ranked[fetch.MyDayItem]{Score: item.Score, ID: item.ID, Node: &fetch.MyDayItem{Item: item}}
	}
	return fetch.PageOf(ctx, "Query.myDay "+string(date), "MyDayItem", ranked)
}
