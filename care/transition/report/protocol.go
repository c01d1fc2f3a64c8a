package report

import (
	"slices"
	"time"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
	"caseload/care/transition/clock"
	"caseload/care/transition/feed"
)

// seen are the kinds of returns that are no admission.
var seen = map[feed.Setting]fact.Text{feed.Emergency: "emergency", feed.Observation: "observation"}

// Step is a step of the protocol after a discharge.
type Step string

// The steps, and all of them together.
const (
	Call           Step = "CALL"
	Contact        Step = "CONTACT"
	Visit          Step = "VISIT"
	Reconciliation Step = "RECONCILIATION"
	Whole          Step = "ALL"
)

// Steps are all of them in their order.
func Steps() []Step { return []Step{Call, Contact, Visit, Reconciliation, Whole} }

// protocol is what became of the steps.
type protocol map[Step]score.Status

// protocol runs the clocks of the discharge with what was done before the person was
// back in hospital.
func (x *index) protocol() {
	p := x.person
	e := clock.Episode{AsOf: new(code.At(p.now)), Zone: p.zone, Discharge: new(code.At(x.at))}
	if p.Died != nil {
		e.Death = new(code.At(*p.Died))
	}
	if x.back != nil {
		e.LaterStays = []clock.Stay{{Setting: "inpatient", Admission: new(code.At(x.back.Starts))}}
	}
	in := clock.In{
		Episode: e, DischargedFrom: "inpatient", DischargedTo: fact.Text(feed.After(x.last.Disposition)),
		Contacts:        before(x, p.contacts, func(c clock.Contact) *code.Moment { return c.At }),
		Visits:          before(x, p.record.Visits(), func(v clock.Visit) *code.Moment { return v.On }),
		Reconciliations: before(x, p.record.Reconciliations(), func(r clock.Reconciliation) *code.Moment { return r.On }),
	}
	call, _, _ := clock.Call(clock.CallIn{Episode: e, Contacts: in.Contacts})
	x.reach = x.reached(call)
	m := clock.Manage(in)
	x.kept = protocol{Call: called[x.reach], Contact: m.Contact.Status, Visit: m.Visit14.Status, Reconciliation: m.Reconciliation.Status}
	x.kept[Whole] = x.kept.whole()
}

// before are the events before the return.
func before[T any](x *index, all []T, at func(T) *code.Moment) []T {
	some := []T{}
	for _, one := range all {
		if when := at(one).First(x.person.zone.Location()); x.back == nil || when.Before(x.back.Starts) {
			some = append(some, one)
		}
	}
	return some
}

// called is what became of the call by the stratum.
var called = map[string]score.Status{reached: score.Met, notReached: score.Missed, returned: score.Stopped}

// reached is the stratum of the call within 72 hours.
func (x *index) reached(call clock.Clock) string {
	within := func(at time.Time) bool { return !at.After(call.Due.At) }
	switch {
	case x.back != nil && within(x.back.Starts), x.person.Died != nil && within(*x.person.Died):
		return returned
	case call.Status == score.Met:
		return reached
	}
	return notReached
}

// whole is what became of all steps together: missed when one was, else not known,
// else stopped, else kept, as far as they were asked.
func (p protocol) whole() score.Status {
	for _, status := range []score.Status{score.Missed, score.Unknown, score.Stopped} {
		if slices.ContainsFunc(Steps(), func(s Step) bool { return p[s] == status }) {
			return status
		}
	}
	return score.Met
}
