package discharge

import (
	"slices"
	"time"

	"github.com/google/uuid"

	"caseload/care/code"
	"caseload/care/score"
	"caseload/care/transition/clock"
)

// Discharge is a discharge with its clocks.
type Discharge struct {
	// Encounter is the stay from whose end the clocks count: the last of the episode.
	Encounter uuid.UUID
	// Stays are the ids of all stays of the episode, the first one first.
	Stays []uuid.UUID
	At    time.Time
	// From and To are settings of package clock, To empty where it is not known.
	From, To string
	// Management is transitional care management; Call the call within 72 hours.
	Management clock.Management
	Call       clock.Clock
	Measure    clock.Transition
}

// Find are the discharges on record, the newest first.
func (r *Record) Find() []Discharge {
	found := []Discharge{}
	for _, stays := range slices.Backward(r.episodes()) {
		if stays[0].end.After(r.now()) {
			continue
		}
		found = append(found, r.discharge(stays))
	}
	return found
}

func (r *Record) discharge(stays []stay) Discharge {
	first, last := stays[0], r.ended(stays)
	e := r.episode(stays)
	d := Discharge{Encounter: last.id, At: *last.end, From: string(last.setting), To: string(last.to)}
	for _, s := range stays {
		d.Stays = append(d.Stays, s.id)
	}
	d.Management = clock.Manage(clock.In{
		Episode: e, DischargedFrom: first.setting, DischargedTo: first.to,
		Contacts: r.contacts, Visits: r.visits, Reconciliations: r.reconciliations,
	})
	d.Call, _, _ = clock.Call(clock.CallIn{Episode: e, Contacts: r.contacts})
	d.Measure = clock.Follow(clock.TransitionIn{
		Episode: e, Admission: new(code.At(first.start)), Engagements: r.engagements(), Reconciliations: r.reconciliations,
	})
	return d
}

// engagements are the contacts and visits as the measure of transitions of care asks
// for them.
func (r *Record) engagements() []clock.Engagement {
	all := []clock.Engagement{}
	for _, c := range r.contacts {
		all = append(all, clock.Engagement{ID: c.ID, On: c.At, Mode: c.Mode, Reached: c.Reached})
	}
	for _, v := range r.visits {
		if v.Status == "done" {
			all = append(all, clock.Engagement{ID: v.ID, On: v.On, Mode: v.Mode})
		}
	}
	return all
}

// Clock is a clock of a discharge by its name in the contract.
type Clock struct {
	*clock.Clock

	Name string
}

// Clocks are all clocks of the discharge, in the order of the work.
func (d *Discharge) Clocks() []Clock {
	return []Clock{
		{&d.Management.Contact, "CONTACT"},
		{&d.Call, "CALL"},
		{&d.Management.Visit7, "VISIT_WITHIN_7_DAYS"},
		{&d.Management.Visit14, "VISIT_WITHIN_14_DAYS"},
		{&d.Management.Reconciliation, "RECONCILIATION"},
		{&d.Management.Period, "PERIOD"},
		{&d.Measure.Notice, "TRC_NOTICE"},
		{&d.Measure.Information, "TRC_INFORMATION"},
		{&d.Measure.Engagement, "TRC_ENGAGEMENT"},
		{&d.Measure.Reconciliation, "TRC_RECONCILIATION"},
	}
}

// Open reports whether the 30 days last.
func (d *Discharge) Open() bool { return d.Management.Period.Status == score.Running }
