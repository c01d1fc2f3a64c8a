package clock

import (
	"caseload/care/score"
)

// Clock is one deadline of a discharge and what became of it.
type Clock struct {
	// Name and Label are the key and the words of the clock.
	Name, Label string
	// Due is the last moment that is in time.
	Due Deadline
	// Former is the deadline before the discharge was corrected; empty otherwise.
	Former string
	// Status is running, met, missed, stopped, not applicable or unknown.
	Status score.Status
	// How is what met it, or what would, or why it is over, in words.
	How string
	// Evidence are the ids of the events that met it.
	Evidence []string
	// Missing names the inputs without which the status is unknown.
	Missing []string

	needs string
	left  *left
}

// left is the time to the deadline.
type left struct {
	days  int
	hours *float64
}

// settle decides the status: done is whether what the clock asks for was done in
// time.
func (c *course) settle(k *Clock, done score.Status) {
	k.left = c.left(k.Due)
	switch {
	case done == score.Met:
		k.Status = score.Met
		return
	case done == score.Unknown:
		k.Status = score.Unknown
		return
	case c.stop != nil && !c.stop.at.First(c.zone.Location()).After(k.Due.At):
		k.Status, k.How = score.Stopped, c.stop.why
		return
	}
	k.Status, k.How = c.time(k), k.needs
}

// time tells a clock that runs from one that was missed.
func (c *course) time(k *Clock) score.Status {
	if c.asOf == nil {
		k.Missing = append(k.Missing, "asOf")
		return score.Unknown
	}
	inTime, known := c.asOf.By(k.Due.At, c.zone.Location())
	switch {
	case !known:
		k.Missing = append(k.Missing, "asOf with its time of day")
		return score.Unknown
	case inTime:
		return score.Running
	}
	return score.Missed
}

func (c *course) left(d Deadline) *left {
	if c.asOf == nil {
		return nil
	}
	l := &left{days: c.daysLeft(d)}
	if c.asOf.Timed() {
		l.hours = new(c.hoursLeft(d))
	}
	return l
}

// not ends a clock that is not asked of this discharge.
func (k *Clock) not(why string) {
	k.Status, k.How, k.Missing, k.left = score.NotApplicable, why, nil, nil
}

// truth is a clock as a criterion of something else; pending is neither met nor
// not met yet.
func (k *Clock) truth() (status score.Status, pending bool) {
	switch k.Status {
	case score.Met:
		return score.Met, false
	case score.Running, score.Stopped:
		return score.Unknown, true
	case score.Unknown:
		return score.Unknown, false
	default:
		return score.NotMet, false
	}
}

// Left is the time from the question to the deadline: calendar days, and elapsed hours
// where the question has a time of day; ok is false where there is no deadline.
func (k *Clock) Left() (days int, hours *float64, ok bool) {
	if k.left == nil {
		return 0, nil, false
	}
	return k.left.days, k.left.hours, true
}
