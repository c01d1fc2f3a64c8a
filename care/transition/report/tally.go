package report

import (
	"caseload/care/score"
	"caseload/care/transition/followup"
	"caseload/care/transition/rate"
)

// Tally are the numbers before anything is kept back.
type Tally struct {
	Ask

	// Total and Strata are the discharges of which it is known what came of them, and
	// the unplanned readmissions among them. A discharge may be in several strata.
	Total  rate.Count
	Strata map[string]*rate.Count
	// Labels are the words of strata whose names are ids.
	Labels   map[string]string
	Outcomes map[string]int
	// Causes are those of the unplanned readmissions by name.
	Causes   map[string]*Cause
	Protocol map[Step]map[score.Status]int
	// Pending are the discharges whose 30 days are not over, Unknown those of which it
	// is not known what came, LeftOut those that are no index.
	Pending, Unknown, LeftOut int
}

func newTally(a Ask) *Tally {
	t := &Tally{
		Ask: a, Strata: map[string]*rate.Count{}, Labels: map[string]string{}, Outcomes: map[string]int{},
		Causes: map[string]*Cause{}, Protocol: map[Step]map[score.Status]int{},
	}
	for _, s := range Steps() {
		t.Protocol[s] = map[score.Status]int{}
	}
	return t
}

// person counts the discharges of a person.
func (t *Tally) person(p *person) {
	found, left := p.indexes(t.Ask)
	t.LeftOut += left
	for _, x := range found {
		switch {
		case x.pending:
			t.Pending++
		case x.outcome.Word == "":
			t.Unknown++
		default:
			t.add(x)
		}
	}
}

func (t *Tally) add(x *index) {
	event := 0
	if x.outcome.Word == followup.Unplanned {
		event = 1
		t.cause(x.back.cause())
	}
	t.Outcomes[x.outcome.Word]++
	t.Total.Discharges, t.Total.Readmissions = t.Total.Discharges+1, t.Total.Readmissions+event
	names := t.Dimension.strata(x)
	if len(names) == 0 {
		names = []string{""}
	}
	for _, name := range names {
		if t.Strata[name] == nil {
			t.Strata[name] = &rate.Count{Stratum: name}
		}
		t.Strata[name].Discharges++
		t.Strata[name].Readmissions += event
	}
	if t.Dimension == Hospital {
		t.Labels[x.last.facility()] = x.last.PlaceName
	}
	for step, status := range x.kept {
		t.Protocol[step][status]++
	}
}

func (t *Tally) cause(c Cause) {
	if t.Causes[c.Name] == nil {
		t.Causes[c.Name] = &c
	}
	t.Causes[c.Name].N++
}
