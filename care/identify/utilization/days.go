package utilization

import (
	"caseload/care/code"
	"caseload/care/identify/claim"
	"caseload/care/identify/fact"
	"caseload/care/identify/stay"
)

// nursingDays counts days in a nursing facility. The day of the discharge is none.
func (in *In) nursingDays(w window) Count {
	found := days{window: w}
	for i := range in.Stays {
		if s := &in.Stays[i]; s.Is(stay.Nursing) && s.Admission != nil {
			found.add(s.ID, *s.Admission, lastNight(s, w.last))
		}
	}
	for c, day := range dated(in.Claims) {
		if c.Kind() != claim.Nursing {
			continue
		}
		last, _ := c.LastDay()
		s := stay.Stay{Discharge: &last, DischargeStatus: c.DischargeStatus}
		if s.Status().End == stay.EndStillPatient {
			last++
		}
		found.add(c.ID, day, last-1)
	}
	return found.result(in.Stays != nil || in.Claims != nil)
}

// lastNight is the last day of a stay that counts; of one that goes on, today.
func lastNight(s *stay.Stay, today code.Day) code.Day {
	if s.Discharge == nil {
		return today
	}
	return *s.Discharge - 1
}

// homeHealthDays counts days of home health.
func (in *In) homeHealthDays(w window) Count {
	found := days{window: w}
	for i := range in.Visits {
		if v := &in.Visits[i]; v.homeHealth() && v.Date != nil {
			found.add(v.ID, *v.Date, *v.Date)
		}
	}
	for c, day := range dated(in.Claims) {
		if c.Kind() == claim.HomeHealth {
			last, _ := c.LastDay()
			found.add(c.ID, day, last)
		}
	}
	return found.result(in.Visits != nil || in.Claims != nil)
}

// Version names this state of the rules; they have no table.
const Version fact.Text = "2026.1"
