package clock

import (
	"time"

	"caseload/care/code"
	"caseload/care/score"
)

// Step is a step of escalation: at its time it is raised unless what it waits for
// was done (own protocol, limits.csv).
type Step struct {
	// Name and Label are the key of the step and what is to be done.
	Name, Label string
	// At is the instant, or the start of the day, of the step.
	At Deadline
	// Status is met where it is raised, running before its time, not met where
	// there is no need, and unknown.
	Status score.Status
}

// steps are the four steps: the reminder after hours without a contact, the team
// lead at noon of the second business day, the urgent task when no visit is
// booked, and the block when the reconciliation is missing on the visit's date.
func (c *course) steps(in In, m *Management) []Step {
	if m.Eligible == score.NotMet {
		return nil
	}
	contacted := c.contacted(in)
	booked := c.visitInSight(in)
	steps := []Step{
		c.step("remind", "remind: nobody was reached", c.remindAt(), contacted),
		c.step("lead", "tell the team lead: nobody was reached", c.leadAt(), contacted),
		c.step("book", "urgent: no visit is booked", c.atStart(c.day+code.Day(limit("visit booked by"))), booked),
	}
	block := c.step("block", "do not complete: the reconciliation of medications is missing on the date of the visit",
		c.atStart(m.Reconciliation.Due.Day), m.Reconciliation.Status)
	if m.Service == nil && c.seen(in.Visits, m.lastVisit(c)).status != score.Met {
		block.Status = waiting(m.Reconciliation.Status)
	}
	return append(steps, block)
}

// waiting is the status of the block while no visit has taken place.
func waiting(reconciliation score.Status) score.Status {
	if reconciliation == score.Met {
		return score.NotMet
	}
	return score.Running
}

func (c *course) step(name, label string, at *Deadline, done score.Status) Step {
	s := Step{Name: name, Label: label, Status: score.Unknown}
	if at != nil {
		s.At = *at
	}
	switch {
	case done == score.Met:
		s.Status = score.NotMet
	case c.stop != nil:
		s.Status = score.Stopped
	case at == nil || c.asOf == nil || done == score.Unknown:
	default:
		s.Status = c.raised(at.At)
	}
	return s
}

// raised reports whether the time of a step has come.
func (c *course) raised(at time.Time) score.Status {
	switch zone := c.zone.Location(); {
	case !c.asOf.First(zone).Before(at):
		return score.Met
	case c.asOf.Last(zone).Before(at):
		return score.Running
	}
	return score.Unknown
}

// contacted reports whether anybody was reached since the discharge, in time or
// not.
func (c *course) contacted(in In) score.Status {
	if in.Contacts == nil {
		return score.Unknown
	}
	return c.reached(in.Contacts, c.endOf(c.day+code.Day(limit("period")))).status
}

// visitInSight reports whether a visit is booked or has taken place.
func (c *course) visitInSight(in In) score.Status {
	if in.Visits == nil {
		return score.Unknown
	}
	_, booked := c.booking(in.Visits)
	return score.Any(score.Told(booked, true), c.seen(in.Visits, c.endOf(c.day+code.Day(limit("period")))).status)
}

func (c *course) remindAt() *Deadline {
	if !c.discharge.Timed() {
		return nil
	}
	return new(c.hoursAfter(c.discharge.First(c.zone.Location()), limit("remind after")))
}

func (c *course) leadAt() *Deadline {
	day := c.day.BusinessDaysAfter(limit("lead on"))
	hour, _ := code.ParseMoment(day.String() + time.Date(0, 1, 1, limit("lead at"), 0, 0, 0, time.UTC).Format(" 15:04"))
	return &Deadline{Day: day, At: hour.First(c.zone.Location()), Timed: true}
}

func (c *course) atStart(day code.Day) *Deadline {
	return &Deadline{Day: day, At: day.Start(c.zone.Location())}
}
