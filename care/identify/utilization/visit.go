package utilization

import (
	"slices"
	"strings"

	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/stay"
)

// event is something of one day at a facility.
type event struct {
	day      code.Day
	facility string
}

// events are events with the rows that tell of each. A claim is one event with
// what is there of the same day, where both name the same facility or one names
// none.
type events struct {
	window window
	keys   []event
	ids    [][]string
}

// add takes in a claim.
func (e *events) add(day code.Day, facility, id string) {
	if !e.window.holds(day) {
		return
	}
	facility = strings.ToUpper(strings.TrimSpace(facility))
	for i, known := range e.keys {
		if known.day == day && (known.facility == facility || known.facility == "" || facility == "") {
			e.ids[i] = append(e.ids[i], id)
			return
		}
	}
	e.keys = append(e.keys, event{day, facility})
	e.ids = append(e.ids, []string{id})
}

// visit takes in a row that is an event of its own, each id once.
func (e *events) visit(day code.Day, facility, id string) {
	known := id != "" && slices.ContainsFunc(e.ids, func(ids []string) bool { return slices.Contains(ids, id) })
	if e.window.holds(day) && !known {
		e.keys = append(e.keys, event{day, strings.ToUpper(facility)})
		e.ids = append(e.ids, []string{id})
	}
}

func (e *events) on(day code.Day) bool {
	return slices.ContainsFunc(e.keys, func(known event) bool { return known.day == day })
}

func (e *events) result(known bool) (count Count) {
	for _, ids := range e.ids {
		count.add(ids...)
	}
	count.Known = known
	slices.Sort(count.Evidence)
	return count
}

// emergencies counts emergency visits: those of the chart, those that a facility
// has claimed for, and those of a physician on days without such a claim.
func (in *In) emergencies(w window) Count {
	found := events{window: w}
	for i := range in.Visits {
		if v := &in.Visits[i]; v.emergency() && v.Date != nil {
			found.visit(*v.Date, v.Facility.String(), v.ID)
		}
	}
	for c, day := range dated(in.Claims) {
		if c.Emergency() {
			found.add(day, c.Facility, c.ID)
		}
	}
	for c, day := range dated(in.Claims) {
		if c.EmergencyPhysician() && !found.on(day) && !in.admittedOn(day) {
			found.add(day, "", c.ID)
		}
	}
	return found.result(in.Visits != nil || in.Claims != nil)
}

// admittedOn reports whether a hospital has claimed for an inpatient stay over
// the day: an emergency that was admitted is part of that stay.
func (in *In) admittedOn(day code.Day) bool {
	for c, first := range dated(in.Claims) {
		last, _ := c.LastDay()
		if c.Kind() == claim.Inpatient && first <= day && day <= last {
			return true
		}
	}
	return false
}

// observations counts observation stays.
func (in *In) observations(w window) Count {
	found := events{window: w}
	for i := range in.Stays {
		if s := &in.Stays[i]; s.Is(stay.Observation) && s.Admission != nil {
			found.visit(*s.Admission, s.Facility.String(), s.ID)
		}
	}
	for c, day := range dated(in.Claims) {
		if c.Observation() {
			found.add(day, c.Facility, c.ID)
		}
	}
	return found.result(in.Stays != nil || in.Claims != nil)
}

// dated are the claims with a date that are not denied.
func dated(claims []claim.Claim) func(yield func(*claim.Claim, code.Day) bool) {
	return func(yield func(*claim.Claim, code.Day) bool) {
		for i := range claims {
			if day, ok := claims[i].Day(); ok && !claims[i].Denied && !yield(&claims[i], day) {
				return
			}
		}
	}
}
