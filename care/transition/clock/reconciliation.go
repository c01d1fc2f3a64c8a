package clock

import "caseload/care/score"

// reconciliation is the reconciliation of medications on or before the date of the
// visit: the visit that took place, else the one that is booked, else the last
// day for one.
func (c *course) reconciliation(all []Reconciliation, visits []Visit, last Deadline) Clock {
	k := Clock{Name: "reconciliation", Label: "Reconciliation of the medications on or before the date of the visit", Due: last}
	k.needs = "a reconciliation of the medications of the hospital with those at home"
	if seen := c.seen(visits, last); seen.status == score.Met {
		k.Due = c.endOf(seen.day)
	} else if booked, ok := c.booking(visits); ok && booked < last.Day {
		k.Due = c.endOf(booked)
	}
	dates := make([]dated, len(all))
	for i, r := range all {
		dates[i] = dated{r.ID, r.On, score.Met}
	}
	c.window(&k, "reconciliations", all == nil, dates, c.day)
	return k
}
