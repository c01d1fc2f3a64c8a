package clock

import (
	"slices"

	"caseload/care/code"
	"caseload/care/identify/fact"
	"caseload/care/score"
)

// In is a discharge with all that transitional care management asks of it.
type In struct {
	Episode
	DischargedFrom         fact.Text        `json:"dischargedFrom"         doc:"inpatient, psychiatric, ltch (long-term care hospital), snf, irf (inpatient rehabilitation), observation, partial_hospitalization; emergency is not eligible"`
	DischargedTo           fact.Text        `json:"dischargedTo"           doc:"home, domiciliary, rest_home or assisted_living; snf, nursing_facility, hospice and hospitals are not eligible"`
	NursingFacilityAllowed bool             `json:"nursingFacilityAllowed" doc:"setting: whether a discharge to a nursing facility is eligible, of which sources differ; false where it is left out"`
	Complexity             fact.Text        `json:"complexity"             doc:"medical decision making: high, moderate or low"`
	Contacts               []Contact        `json:"contacts"               doc:"contacts and attempts; [] where there were none"`
	Visits                 []Visit          `json:"visits"                 doc:"visits after the discharge, and those that are booked; [] where there are none"`
	Reconciliations        []Reconciliation `json:"reconciliations"        doc:"reconciliations of the medications; [] where there were none"`
	OtherClaim             bool             `json:"otherClaim"             doc:"true where another practitioner has claimed transitional care management for these 30 days: the first claim wins"`
}

// Management is transitional care management of one discharge.
type Management struct {
	// Discharge is the moment from which the clocks count, a later one than the
	// first where a stay followed.
	Discharge code.Moment
	Day       code.Day
	// Eligible is whether the discharge is one of transitional care management,
	// and Why the reason.
	Eligible score.Status
	Why      string
	// Contact, Visit7, Visit14, Reconciliation and Period are the clocks.
	Contact, Visit7, Visit14, Reconciliation, Period Clock
	// Code is 99496, 99495, neither, or pending; empty where it cannot be told.
	Code string
	// Reason says why the code is as it is.
	Reason string
	// Service is the day of the visit that the claim is dated by; nil before it.
	Service *code.Day
	// Steps are what is to be escalated, in the order of time.
	Steps []Step
	// Missing names what the code lacks; Notes are for the reader.
	Missing, Notes []string
}

// Manage runs the clocks of transitional care management. The inputs have a
// discharge, and a zone where one is needed: see [In.Lacks].
func Manage(in In) Management {
	m := in.manage()
	if in.FormerDischarge != nil {
		former := in
		former.Discharge = in.FormerDischarge
		before := former.manage()
		corrected(m.Clocks(), before.Clocks())
		m.Notes = append(m.Notes, "the discharge was corrected from "+in.FormerDischarge.String()+"; every deadline was counted anew")
	}
	return m
}

// corrected keeps the deadlines from before a correction where they differ.
func corrected(now, before []*Clock) {
	for i, k := range now {
		if was := before[i].Due.String(); was != k.Due.String() {
			k.Former = was
		}
	}
}

// Clocks are the clocks in the order of the work.
func (m *Management) Clocks() []*Clock {
	return []*Clock{&m.Contact, &m.Visit7, &m.Visit14, &m.Reconciliation, &m.Period}
}

func (in In) manage() Management {
	c := in.course(in.DischargedFrom, in.DischargedTo)
	m := Management{Discharge: c.discharge, Day: c.day, Notes: c.notes}
	var missing []string
	m.Eligible, m.Why, missing = c.eligibility(in.NursingFacilityAllowed)
	m.Missing = slices.Concat(c.missing, missing)
	m.Visit7 = c.visit(in.Visits, limit("visit high"), in.Complexity)
	m.Visit14 = c.visit(in.Visits, limit("visit"), in.Complexity)
	m.Reconciliation = c.reconciliation(in.Reconciliations, in.Visits, m.lastVisit(&c))
	m.Contact = c.contact(in.Contacts, m.rest)
	m.Period = c.period()
	if m.Eligible == score.NotMet {
		for _, k := range m.Clocks() {
			k.not(m.Why)
		}
	}
	m.Steps = c.steps(in, &m)
	m.conclude(in, &c)
	return m
}

// lastVisit is the deadline of the last visit that still has a code.
func (m *Management) lastVisit(c *course) Deadline {
	return c.endOf(c.day + code.Day(limit("visit")))
}

// rest is whether all but the contact is met: pending where it still may be.
func (m *Management) rest() (status score.Status, pending bool) {
	visit, visitPending := m.Visit14.truth()
	reconciliation, reconciliationPending := m.Reconciliation.truth()
	status = score.All(visit, reconciliation)
	return status, status == score.Unknown && (visitPending || visit == score.Met) && (reconciliationPending || reconciliation == score.Met)
}
