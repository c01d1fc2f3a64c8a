package report

import (
	"time"

	"caseload/care/code"
	"caseload/care/identify/planned"
	"caseload/care/identify/stay"
	"caseload/care/transition/followup"
)

// index is an index discharge and what came of it.
type index struct {
	person *person
	last   *encounter
	day    code.Day
	at     time.Time
	// pending tells that the 30 days are not over.
	pending bool
	outcome followup.Outcome
	// back is the first stay of the first return within 30 days; nil without one.
	back  *encounter
	reach string
	kept  protocol
}

// indexes are the index discharges of the window, and how many were left out.
func (p *person) indexes(a Ask) (found []*index, left int) {
	episodes := stay.Episodes(p.stays)
	for i := range episodes {
		e := &episodes[i]
		if day := e.Discharge(); day == nil || !a.holds(*day) {
			continue
		}
		if !p.leftAlive(e) {
			left++
			continue
		}
		var next *stay.Episode
		if i+1 < len(episodes) {
			next = &episodes[i+1]
		}
		found = append(found, p.index(e, next))
	}
	return found, left
}

// leftAlive reports whether the person left the hospital, alive and not for another
// one.
func (p *person) leftAlive(e *stay.Episode) bool {
	switch e.Last().Status().End {
	case stay.EndDied, stay.EndAcuteTransfer, stay.EndStillPatient:
		return false
	case stay.EndAlive, stay.EndAgainstAdvice, stay.EndUnknown:
	}
	return p.Died == nil || code.DateOf(*p.Died, p.zone.Location()) > *e.Discharge()
}

func (p *person) index(e, next *stay.Episode) *index {
	x := &index{person: p, last: p.encounters[e.Last().ID], day: *e.Discharge()}
	x.at = *x.last.Ends
	x.outcome = followup.Follow(x.followed(next))
	if x.pending = p.day(p.now) <= x.outcome.Through; x.pending {
		return x
	}
	if x.outcome.First != nil {
		x.back = p.encounters[x.outcome.First.ID]
	}
	x.protocol()
	return x
}

// followed is what came after the discharge, as the rule asks for it.
func (x *index) followed(next *stay.Episode) followup.In {
	p := x.person
	in := followup.In{AsOf: new(code.On(p.day(p.now))), Zone: p.zone, Discharge: new(code.On(x.day)), Returns: []followup.Return{}}
	if p.Died != nil {
		in.Death = new(code.On(code.DateOf(*p.Died, p.zone.Location())))
	}
	if next != nil {
		in.Returns = append(in.Returns, followup.Return{
			ID: next.First().ID, Kind: "inpatient", On: new(code.On(next.Admission())), Planned: isPlanned(next),
		})
	}
	for _, v := range p.visits {
		if v.Starts.After(x.at) {
			in.Returns = append(in.Returns, followup.Return{ID: v.ID.String(), Kind: seen[v.setting()], On: new(code.On(p.day(v.Starts)))})
		}
	}
	return in
}

// isPlanned reports whether an admission was planned; nil where that cannot be told, or
// not whether it was one.
func isPlanned(e *stay.Episode) *bool {
	verdict := planned.Judge(e.First().PrincipalDiagnosis, e.First().Procedures)
	if verdict.Missing != nil || e.Doubt != nil {
		return nil
	}
	return &verdict.Planned
}
