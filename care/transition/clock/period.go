package clock

import (
	"caseload/care/code"
	"caseload/care/score"
)

// period are the discharge day and the 29 days after it.
func (c *course) period() Clock {
	k := Clock{Name: "period", Label: "The 30 days that begin with the discharge", needs: "until the last day"}
	k.Due = c.endOf(c.day + code.Day(limit("period")))
	c.settle(&k, score.NotMet)
	if k.Status == score.Missed {
		k.Status, k.How = score.Met, "the 30 days are over"
	}
	return k
}

// died reports a death before the last day of the period, which leaves nothing to
// claim.
func (c *course) died(death *code.Moment) bool {
	return death != nil && c.happened(*death) && death.Day(c.zone.Location()) < c.day+code.Day(limit("period"))
}

// PeriodDays are the days after a discharge within which another stay belongs to it
// (limits.csv).
func PeriodDays() int { return limit("period") }
